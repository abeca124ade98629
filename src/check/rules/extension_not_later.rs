//! An extension leads to a day no later than the deadline it extends.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "extension-not-later",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "an extension to a day no later than the deadline it extends",
        explanation: "An extension moves a deadline to a later day. One that does not is a slip in the \
year or the month, or it stands twice. A deadline that is brought forward is a new promise: change \
`due`, and say why in `note`.\n\nAn extension that was granted while a relative deadline still waited \
stays in force whatever day that deadline turns out to have.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for granted in subject.extensions() {
        let to = &granted.extension.to;
        let Some((before, last)) = granted.before.zip(to.falls_due()) else { continue };
        if last <= before {
            let message = format!(
                "the extension of `{}` to {to} is no later than the deadline it extends ({before})",
                granted.id()
            );
            report
                .add(Where::Value(granted.place().key("to")), message)
                .set_hint("look at the year and the month");
        }
    }
}
