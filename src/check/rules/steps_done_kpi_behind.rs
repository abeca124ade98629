//! All steps of a measure are done, but its KPI is not met.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::{Rating, Status};

pub(super) const RULE: Rule = Rule {
    id: "steps-done-kpi-behind",
    severity: Severity::Warning,
    opt_in: false,
    summary: "all steps are done, but the KPI is not met",
    explanation: "The work was delivered and its result was not: either the steps were not enough, or \
a mark says more than is true, or the value was not observed again. This is what a road map is for: ask \
the executors.\n\nA KPI that was never observed is found once its target date has passed.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let (reading, measure) = (&indicator.reading, indicator.measure);
        let passed = reading.by.is_some_and(|by| by < subject.day);
        let behind = reading.rating != Rating::Met && (reading.value.is_some() || passed);
        if behind && measure.status(indicator.section, subject.day) == Status::Done {
            let stands = match reading.value {
                Some(value) => format!("stands at {value} of {}", reading.target),
                None => "has never been observed".into(),
            };
            let message =
                format!("measure `{}` is done, but KPI `{}` {stands}", measure.id, indicator.kpi.id);
            report.add(Where::Value(indicator.id()), message);
        }
    }
}
