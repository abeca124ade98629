//! Nothing says by when a target is to be reached.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "no-target-date",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "nothing says by when a target is to be reached",
        explanation: "A target without a day can never be missed, and neither pace nor forecast can be \
told. Write `target: {value: …, by: 2023}`, or give the measure, step or section a deadline: its last day is \
taken where a target has none.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.last_day().is_none()) {
        let Some(target) = indicator.kpi.targets.last() else { continue };
        let message = format!("nothing says by when KPI `{}` is to reach its target", indicator.kpi.id);
        let hint = format!("write `{{value: {}, by: …}}`", target.value);
        report.add(Where::Value(indicator.target(0)), message).set_hint(hint);
    }
}
