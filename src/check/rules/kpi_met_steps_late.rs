//! A KPI is met while items of its measure are overdue.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::{Item, Rating, Status};

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
        let of_measure = |item: &Item<'_>| std::ptr::eq(item.measure, indicator.measure);
        let items = subject.plan.items().filter(of_measure);
        let late = items.filter(|item| item.state(subject.day).status == Status::Overdue);
        let late: Vec<String> = late.map(|item| format!("`{}`", item.id())).collect();
        if !late.is_empty() {
            let (are, late) = (if late.len() == 1 { "is" } else { "are" }, late.join(", "));
            let message = format!("KPI `{}` is met, but {late} {are} overdue", indicator.kpi.id);
            report.add(Where::Value(indicator.id()), message);
        }
    }
}
