//! A flow begins at another value than 0.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::Kind;

pub(super) const RULE: Rule = Rule {
    id: "flow-baseline",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a flow begins at another value than 0",
    explanation: "The observations of a flow are added up, from nothing: its baseline is 0. A baseline \
that holds what there was before belongs to a level, whose observations are totals. Take `kind: flow` \
out, or write what is added only.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.kind == Kind::Flow) {
        let value = indicator.kpi.baseline.as_ref().map(|base| base.value);
        if let Some(value) = value.filter(|value| !value.is_zero()) {
            let message = format!("KPI `{}` is a flow, which begins at 0, not at {value}", indicator.kpi.id);
            let at = Where::Value(indicator.place.key("baseline").key("value"));
            report.add(at, message).help("is it a level, whose observations are totals?");
        }
    }
}
