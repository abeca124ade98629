//! A KPI has no unit.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "no-unit",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a KPI has no unit",
    explanation: "A number without a unit cannot be compared: 31.5 may be millions of users or \
percent. Write `unit: …`; for a count say what is counted.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.unit.is_none()) {
        let message = format!("KPI `{}` has no unit", indicator.kpi.id);
        report.add(Where::Value(indicator.place.key("unit")), message).help("add `unit: …`");
    }
}
