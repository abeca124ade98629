//! An extension does not say why.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "extension-without-reason",
    severity: Severity::Notice,
    opt_in: false,
    summary: "an extension that does not say why",
    explanation: "Who reads the report asks why a deadline was moved, and a year later nobody \
remembers. Write `reason: …`, and `act: …` for the paper that grants it.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for granted in subject.extensions().filter(|granted| granted.extension.reason.is_none()) {
        let message = format!("the extension of `{}` does not say why", granted.id());
        report.add(Where::Value(granted.place.key("reason")), message).help("add `reason: …`");
    }
}
