//! A baseline is no earlier than its target.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "baseline-after-target",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a baseline no earlier than its target",
        explanation: "Progress is counted from the baseline's day to the target's. Where the first is no \
earlier than the second there is no time between them, and no pace, expectation or forecast. One of the \
two days is wrong.",
    },
    opt_in: false,
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
            report.add(Where::Value(indicator.place.key("baseline").key("date")), message);
        }
    }
}
