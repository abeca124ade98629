//! An extension was granted after the deadline in force had passed.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "extension-after-deadline",
    severity: Severity::Warning,
    opt_in: false,
    summary: "an extension granted after the deadline in force had passed",
    explanation: "An extension granted too late hides that the item was overdue: from its day on, \
nothing shows it. Correct the day it was granted if that is the slip. Else it stays as it is: lateness \
is shown against the original deadline too.",
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
        report.add(Where::Value(granted.place.key("on")), message);
    }
}
