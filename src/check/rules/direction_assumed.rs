//! Nothing says whether more or less of a KPI is better.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "direction-assumed",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "nothing says whether more or less is better, so more is assumed",
        explanation: "Where the baseline lies below or above the target, or the targets rise or fall, that tells which way is better. Where \
nothing tells, more is assumed, and every report marks the assumption: a KPI that is to fall would count as met while it \
rises. Write `direction: increase` or `direction: decrease`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.assumes_direction()) {
        let message =
            format!("nothing says whether more of KPI `{}` is better; more is assumed", indicator.kpi.id);
        let hint = "add `direction: increase` or `direction: decrease`";
        report.add(Where::Value(indicator.place().key("direction")), message).set_hint(hint);
    }
}
