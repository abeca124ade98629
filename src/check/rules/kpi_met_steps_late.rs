//! A KPI is met while items of its measure are overdue.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::{Rating, Status};

pub(super) const RULE: Rule = Rule {
    id: "kpi-met-steps-late",
    severity: Severity::Notice,
    opt_in: false,
    summary: "a KPI is met while items of its measure are overdue",
    explanation: "The result is there and the steps are not: perhaps they were done and never marked, \
perhaps they are no longer needed. Mark them with `done` or `drop`, or leave them overdue if they are.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.reading.rating == Rating::Met) {
        let measure = indicator.measure;
        let whole = measure.is_item().then(|| measure.id.to_string());
        let steps = measure.steps.iter().filter(|step| !step.content);
        let ids = whole.into_iter().chain(steps.map(|step| format!("{}.{}", measure.id, step.id)));
        let late: Vec<String> = ids
            .zip(measure.states(indicator.section, subject.day))
            .filter(|(_, state)| state.status == Status::Overdue)
            .map(|(id, _)| format!("`{id}`"))
            .collect();
        if !late.is_empty() {
            let (are, late) = (if late.len() == 1 { "is" } else { "are" }, late.join(", "));
            let message = format!("KPI `{}` is met, but {late} {are} overdue", indicator.kpi.id);
            report.add(Where::Value(indicator.id()), message);
        }
    }
}
