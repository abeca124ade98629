//! A target is equal to its baseline, and nothing says which way is better.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "target-equals-baseline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a target equal to its baseline, and nothing says which way is better",
        explanation: "A value to be held can be missed on both sides, or on one only. Without `direction` \
every other value counts as missed. Write `direction: increase` where more is fine too (at least), \
`direction: decrease` where less is (at most). If neither was meant, one of the two values is wrong.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let kpi = indicator.kpi;
        let equal = kpi.baseline.as_ref().is_some_and(|base| base.value == indicator.reading.target);
        if equal && kpi.direction.is_none() {
            let last = indicator.target(kpi.targets.len().saturating_sub(1));
            let message =
                format!("the target of KPI `{}` is its baseline, {}", kpi.id, indicator.reading.target);
            let hint = "add `direction: increase` (at least this) or `direction: decrease` (at most this)";
            report.add(Where::Value(last.key("value")), message).set_hint(hint);
        }
    }
}
