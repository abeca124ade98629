//! A target is equal to its baseline, and nothing says which way is better.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Kind;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "target-equals-baseline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a target equal to its baseline, and nothing says which way is better",
        explanation: "A value is to be held, at least or at most: the two values do not say which. Without \
`direction`, at least is assumed. Write `direction: increase` where more is fine too (at least), \
`direction: decrease` where less is (at most). If neither was meant, one of the two values is wrong.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators().filter(|indicator| indicator.kpi.direction.is_none()) {
        let kpi = indicator.kpi;
        let Some((baseline, target)) = kpi.baseline.as_ref().zip(kpi.targets.last()) else { continue };
        if kpi.kind == Kind::Level && baseline.value == target.value {
            let last = indicator.target(kpi.targets.len().saturating_sub(1));
            let message = format!("the target of KPI `{}` is its baseline, {}", kpi.id, target.value);
            let hint = "add `direction: increase` (at least this) or `direction: decrease` (at most this)";
            report.add(Where::Value(last.key("value")), message).set_hint(hint);
        }
    }
}
