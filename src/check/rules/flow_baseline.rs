//! A flow begins at another value than 0.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Kind;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "flow-baseline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a flow begins at another value than 0",
        explanation: "The observations of a flow are added up, from nothing: its baseline is 0. A baseline \
that holds what there was before belongs to a level, whose observations are totals. Take `kind: flow` \
out, or write what is added only.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.kind == Kind::Flow) {
        let value = indicator.kpi.baseline.as_ref().map(|base| base.value);
        if let Some(value) = value.filter(|value| !value.is_zero()) {
            let message = format!("KPI `{}` is a flow, which begins at 0, not at {value}", indicator.kpi.id);
            let at = Where::Value(indicator.place().key("baseline").key("value"));
            report.add(at, message).set_hint("is it a level, whose observations are totals?");
        }
    }
}
