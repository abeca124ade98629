//! Something is marked as reported or granted on a day that has not come.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "mark-in-future",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "something is marked as reported or granted on a day that has not come",
        explanation: "A mark or an extension dated later than today does not count yet, so the plan shows \
another state than its writer meant. It is usually a slip in the year. A day that is only planned is a \
deadline, not a mark.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for marked in subject.marks().filter(|marked| marked.mark.date > subject.day) {
        let message = format!(
            "`{}` is marked {} on {}, which has not come",
            marked.id(),
            marked.word,
            marked.mark.date
        );
        report.add(Where::Value(marked.place.key("date")), message).set_hint("look at the year");
    }
    for granted in subject.extensions().filter(|granted| granted.extension.date > subject.day) {
        let on = granted.extension.date;
        let message = format!("an extension of `{}` is granted on {on}, which has not come", granted.id());
        report.add(Where::Value(granted.place.key("date")), message).set_hint("look at the year");
    }
}
