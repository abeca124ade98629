//! An observation is of a day that has not come.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "observation-in-future",
    severity: Severity::Error,
    opt_in: false,
    summary: "an observation of a day that has not come",
    explanation: "A value is observed on the day it refers to. One dated later than today does not \
count yet; what is only expected is a target. It is usually a slip in the year.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let seen = indicator.kpi.observations.iter().enumerate();
        for (n, observation) in seen.filter(|(_, observation)| observation.date > subject.day) {
            let message =
                format!("KPI `{}` is observed on {}, which has not come", indicator.kpi.id, observation.date);
            report.add(Where::Value(indicator.observation(n, "on")), message).help("look at the year");
        }
    }
}
