//! A target is equal to its baseline, and nothing says which way is better.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "target-equals-baseline",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a target equal to its baseline, and nothing says which way is better",
    explanation: "A value to be held can be missed on both sides, or on one only. Without `direction` \
every other value counts as missed. Write `direction: increase` where more is fine too (at least), \
`direction: decrease` where less is (at most). If neither was meant, one of the two values is wrong.",
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
            let help = "add `direction: increase` (at least this) or `direction: decrease` (at most this)";
            report.add(Where::Value(last.key("value")), message).help(help);
        }
    }
}
