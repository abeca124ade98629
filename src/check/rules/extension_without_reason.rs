//! An extension does not say why.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "extension-without-reason",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "an extension that does not say why",
        explanation: "Who reads the report asks why a deadline was moved, and a year later nobody \
remembers. Write `reason: …`, and `act: …` for the paper that grants it.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for granted in subject.extensions().filter(|granted| granted.extension.reason.is_none()) {
        let message = format!("the extension of `{}` does not say why", granted.id());
        report.add(Where::Value(granted.place().key("reason")), message).set_hint("add `reason: …`");
    }
}
