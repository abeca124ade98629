//! An observation is of a day that has not come.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-in-future",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "an observation of a day that has not come",
        explanation: "A value is observed on the day it refers to. One dated later than today does not \
count yet; what is only expected is a target. It is usually a slip in the year.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let seen = indicator.kpi.observations.iter().enumerate();
        for (n, observation) in seen.filter(|(_, observation)| observation.date > subject.day) {
            let message =
                format!("KPI `{}` is observed on {}, which has not come", indicator.kpi.id, observation.date);
            report.add(Where::Value(indicator.observation(n, "date")), message).set_hint("look at the year");
        }
    }
}
