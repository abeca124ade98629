//! All steps of a measure are done, but its KPI is not met.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Rating, Status};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "steps-done-kpi-behind",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "all steps are done, but the KPI is not met",
        explanation: "The work was delivered and its result was not: either the steps were not enough, or \
a mark says more than is true, or the value was not observed again. This is what a road map is for: ask \
the executors.\n\nA KPI that was never observed is found once its target date has passed.",
    },
    opt_in: false,
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
