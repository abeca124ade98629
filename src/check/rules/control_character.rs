//! A character does not show.

use crate::check::rare::doubtful;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "control-character",
        severity: Severity::Error,
        family: Family::Text,
        summary: "a character that does not show",
        explanation: "Characters that do not show make two texts look the same that are not, and marks of \
writing direction can turn a line around so that it reads otherwise than it is. They come in by copying \
from other programs. Take them out; only line ends and tabs are allowed.",
    },
    opt_in: false,
    run: Run::Text(run),
};

fn run(text: &str, report: &mut Report<'_>) {
    let mut chars = doubtful(text).filter(|(_, c)| hidden(*c)).peekable();
    while let Some((start, c)) = chars.next() {
        // The same sign many times over, as in a damaged file, is one finding.
        let mut end = start + c.len_utf8();
        while chars.next_if_eq(&(end, c)).is_some() {
            end += c.len_utf8();
        }
        let message = format!("U+{:04X}{} does not show", u32::from(c), name(c));
        report.add(Where::Bytes(start, end), message).set_hint("take it out").set_fix("");
    }
}

/// Line breaks that readers disagree about have a rule of their own.
fn hidden(c: char) -> bool {
    let is_allowed = matches!(c, '\n' | '\r' | '\t' | '\u{85}');
    (c.is_control() && !is_allowed) || !name(c).is_empty()
}

fn name(c: char) -> &'static str {
    match c {
        '\u{61C}' => " (Arabic letter mark)",
        '\u{200E}' => " (left-to-right mark)",
        '\u{200F}' => " (right-to-left mark)",
        '\u{202A}' => " (left-to-right embedding)",
        '\u{202B}' => " (right-to-left embedding)",
        '\u{202C}' => " (pop directional formatting)",
        '\u{202D}' => " (left-to-right override)",
        '\u{202E}' => " (right-to-left override)",
        '\u{2066}' => " (left-to-right isolate)",
        '\u{2067}' => " (right-to-left isolate)",
        '\u{2068}' => " (first strong isolate)",
        '\u{2069}' => " (pop directional isolate)",
        _ => "",
    }
}
