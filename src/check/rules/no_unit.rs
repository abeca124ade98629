//! A KPI has no unit.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "no-unit",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a KPI has no unit",
        explanation: "A number without a unit cannot be compared: 31.5 may be millions of users or \
percent. Write `unit: …`; for a count say what is counted.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.unit.is_none()) {
        let message = format!("KPI `{}` has no unit", indicator.kpi.id);
        report.add(Where::Value(indicator.place().key("unit")), message).set_hint("add `unit: …`");
    }
}
