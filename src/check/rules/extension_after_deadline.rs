//! An extension was granted after the deadline in force had passed.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "extension-after-deadline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "an extension granted after the deadline in force had passed",
        explanation: "An extension granted too late hides that the item was overdue: from its day on, \
nothing shows it. Correct the day it was granted if that is the slip. Else it stays as it is: lateness \
is shown against the original deadline too.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for granted in subject.extensions() {
        let on = granted.extension.date;
        let Some(before) = granted.before.filter(|before| *before < on) else { continue };
        let late = (on - before).num_days();
        let days = if late == 1 { "1 day".into() } else { format!("{late} days") };
        let message = format!(
            "the extension of `{}` was granted on {on}, {days} after its deadline ({before}) had passed",
            granted.id()
        );
        report.add(Where::Value(granted.place.key("date")), message);
    }
}
