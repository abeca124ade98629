//! A line break is one that readers disagree about.

use crate::check::rare::odd_breaks;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "odd-line-break",
        severity: Severity::Error,
        family: Family::Text,
        summary: "a line break that readers disagree about",
        explanation: "U+0085, U+2028 and U+2029 end a line in YAML 1.1 and are letters like any other in \
YAML 1.2, so two programs read two different plans. They come in by copying from other programs. Write a \
space, or an ordinary line break.",
    },
    opt_in: false,
    run: Run::Text(run),
};

fn run(text: &str, report: &mut Report<'_>) {
    for (at, c) in odd_breaks(text) {
        let name = match c {
            '\u{85}' => "next line",
            '\u{2028}' => "line separator",
            _ => "paragraph separator",
        };
        let message = format!("U+{:04X} ({name}) is a line break for some readers only", u32::from(c));
        let finding = report.add(Where::Bytes(at, at + c.len_utf8()), message);
        finding.set_hint("write a space or an ordinary line break");
        // Before the first word of a line a space would be indentation.
        let before = text.get(..at).and_then(|before| before.rsplit('\n').next());
        if before.is_some_and(|before| !before.trim().is_empty()) {
            finding.set_fix(" ");
        }
    }
}
