//! All steps of a measure are done, but its KPI is not met.

use crate::check::known::Indicator;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{KpiOwner, Rating, Status};
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
    for (indicator, part) in subject.parts().filter(|(indicator, _)| !indicator.kpi.targets.is_empty()) {
        if part.status != Some(Status::Done) {
            continue;
        }
        let reading = indicator.reading();
        let passed = reading.by.is_some_and(|by| by < subject.day);
        if reading.rating == Rating::Met || reading.value.is_none() && !passed {
            continue;
        }
        let stands = match (reading.value, reading.target) {
            (Some(value), Some(target)) => format!("stands at {value} of {target}"),
            (Some(value), None) => format!("stands at {value}"),
            (None, _) => "has never been observed".into(),
        };
        let message = format!("{} done, but KPI `{}` {stands}", owner(indicator), indicator.kpi.id);
        report.add(Where::Value(indicator.id()), message);
    }
}

/// What is done, up to the verb.
fn owner(indicator: &Indicator<'_>) -> String {
    match indicator.of.owner {
        KpiOwner::Plan => "everything in the plan is".into(),
        KpiOwner::Section(path) => {
            let address = indicator.of.plan.section_address(path);
            if address.is_empty() {
                "everything in the plan is".into()
            } else {
                format!("section `{address}` is")
            }
        }
        KpiOwner::Line(position) => {
            let id = indicator.of.line().map(|line| line.id()).unwrap_or_default();
            format!("{} `{id}` is", if position.step.is_some() { "step" } else { "measure" })
        }
    }
}
