//! A line is indented with a tab.

use memchr::memchr;

use crate::check::line::{Line, Within, lines};
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "tab-indentation",
        severity: Severity::Error,
        family: Family::Text,
        summary: "a line is indented with a tab",
        explanation: "YAML forbids tabs in indentation: what looks aligned in one editor is not in another. Use spaces. \
Tabs inside a text are allowed.",
    },
    opt_in: false,
    run: Run::Text(run),
};

fn run(text: &str, report: &mut Report<'_>) {
    if memchr(b'\t', text.as_bytes()).is_none() {
        return;
    }
    for line in lines(text).filter(|line| line.within == Within::Structure) {
        let Some((tab, end)) = tab(&line) else { continue };
        let spaces = "  ".repeat(line.text.get(tab..end).map_or(1, |tabs| tabs.matches('\t').count()));
        let at = Where::Bytes(line.start + tab, line.start + end);
        report.add(at, "this line is indented with a tab").set_hint("indent with spaces").set_fix(spaces);
    }
}

/// From the first tab of the indentation to its end. After spaces a tab may also stand in a text that goes on from the
/// line above, so there the line must look like the beginning of something.
fn tab(line: &Line<'_>) -> Option<(usize, usize)> {
    let rest = line.text.trim_start_matches([' ', '\t']);
    let end = line.text.len() - rest.len();
    let tab = line.text.get(..end)?.find('\t')?;
    let rest = rest.trim_end();
    let key = rest.contains(": ") || rest.ends_with(':') || rest.starts_with("- ");
    (!rest.is_empty() && (tab == 0 || key)).then_some((tab, end))
}
