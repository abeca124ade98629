//! A baseline is no earlier than its target.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "baseline-after-target",
    severity: Severity::Error,
    opt_in: false,
    summary: "a baseline no earlier than its target",
    explanation: "Progress is counted from the baseline's day to the target's. Where the first is no \
earlier than the second there is no time between them, and no pace, expectation or forecast. One of the \
two days is wrong.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let start = indicator.kpi.baseline.as_ref().and_then(|base| base.date);
        let Some((start, by)) = start.zip(indicator.reading.by) else { continue };
        if start >= by {
            let message = format!(
                "the baseline of KPI `{}` ({start}) is no earlier than its target ({by})",
                indicator.kpi.id
            );
            report.add(Where::Value(indicator.place.key("baseline").key("on")), message);
        }
    }
}
