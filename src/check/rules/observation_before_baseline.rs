//! An observation is no later than the baseline.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "observation-before-baseline",
    severity: Severity::Warning,
    opt_in: false,
    summary: "an observation no later than the baseline",
    explanation: "Progress counts from the baseline's day, so an older observation tells nothing about \
pace, and a flow leaves it out of its sum. Perhaps the year is wrong; perhaps the observation is the \
better baseline.",
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
            report.add(Where::Value(indicator.observation(n, "on")), message);
        }
    }
}
