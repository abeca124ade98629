//! An observation is no later than the baseline.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-before-baseline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "an observation no later than the baseline",
        explanation: "Progress counts from the baseline's day, so an older observation tells nothing about \
pace, and a flow leaves it out of its sum. Perhaps the year is wrong; perhaps the observation is the \
better baseline.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let Some(start) = indicator.kpi.baseline.as_ref().and_then(|base| base.date) else { continue };
        let seen = indicator.kpi.observations.iter().enumerate();
        for (n, observation) in seen.filter(|(_, observation)| observation.date <= start) {
            let message = format!(
                "the observation of {} for KPI `{}` is no later than its baseline ({start})",
                observation.date, indicator.kpi.id
            );
            report.add(Where::Value(indicator.observation(n, "date")), message);
        }
    }
}
