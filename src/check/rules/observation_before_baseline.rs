//! An observation is of a day before the baseline, so it does not count.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Kind;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-before-baseline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "an observation from before the baseline, which does not count",
        explanation: "Progress counts from the baseline's day, so an older observation does not count; a flow, \
which begins at 0 at the end of that day, leaves out what was observed on it as well. Perhaps the year is wrong; \
perhaps the observation is the better baseline.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let kpi = indicator.kpi;
        let Some(start) = kpi.baseline.as_ref().and_then(|base| base.date) else { continue };
        let is_flow = kpi.kind == Kind::Flow;
        for (n, observation) in kpi.observations.iter().enumerate() {
            let day = observation.date.day();
            if day < start.day() || is_flow && day == start.day() {
                let than = if is_flow { "is no later than" } else { "is earlier than" };
                let message = format!(
                    "the observation of {} for KPI `{}` {than} its baseline ({start}) and does not count",
                    observation.date, kpi.id
                );
                report.add(Where::Value(indicator.observation(n, "date")), message);
            }
        }
    }
}
