//! A block of text ends the file without a line break.

use crate::check::line::{Within, lines};
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "block-at-end",
        severity: Severity::Warning,
        family: Family::Text,
        summary: "a block of text ends the file without a line break",
        explanation: "YAML readers disagree whether such a text ends with a line break, and `roadmap` \
refuses to add a line after it. End the file with a line break.",
    },
    opt_in: false,
    run: Run::Text(run),
};

fn run(text: &str, report: &mut Report<'_>) {
    if text.ends_with('\n') {
        return;
    }
    if lines(text).last().is_some_and(|last| last.within == Within::Block) {
        let message = "the file ends without a line break, in a block of text";
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        report
            .add(Where::Bytes(text.len(), text.len()), message)
            .set_hint("end it with a line break")
            .set_fix(end);
    }
}
