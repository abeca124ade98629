//! Nothing says by when a target is to be reached.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "no-target-date",
    severity: Severity::Warning,
    opt_in: false,
    summary: "nothing says by when a target is to be reached",
    explanation: "A target without a day can never be missed, and neither pace nor forecast can be \
told. Write `target: {value: …, by: 2023}`, or give the measure a deadline: its last day is taken where \
a target has none.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.reading.by.is_none()) {
        let message = format!("nothing says by when KPI `{}` is to reach its target", indicator.kpi.id);
        let help = format!("write `{{value: {}, by: …}}`", indicator.reading.target);
        report.add(Where::Value(indicator.target(0)), message).help(help);
    }
}
