//! A KPI is met while items of its measure are overdue.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Rating;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "kpi-met-steps-late",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "a KPI is met while items of its measure are overdue",
        explanation: "The result is there and the steps are not: perhaps they were done and never marked, \
perhaps they are no longer needed. Mark them with `done` or `drop`, or leave them overdue if they are.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for (indicator, part) in subject.parts() {
        if part.overdue > 0 && indicator.reading().rating == Rating::Met {
            let are = if part.overdue == 1 { "is" } else { "are" };
            let message =
                format!("KPI `{}` is met, but {} {are} overdue", indicator.kpi.id, part.named(subject));
            report.add(Where::Value(indicator.id()), message);
        }
    }
}
