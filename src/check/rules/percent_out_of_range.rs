//! A percentage lies below 0 or above 100.

use rust_decimal::Decimal;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Place, Text, is_percent};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "percent-out-of-range",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a percentage below 0 or above 100",
        explanation: "A share of a whole lies between 0 and 100. 0.75 is not 75 percent, but nobody can \
tell, so only what lies outside is found. A growth rate may exceed 100 percent: name its unit so (`% of \
2022`), or accept the finding.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in
        subject.indicators().filter(|indicator| indicator.kpi.unit.as_ref().is_some_and(is_share))
    {
        let kpi = indicator.kpi;
        let mut check = |value: Decimal, place: &dyn Fn() -> Place| {
            if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&value) {
                let message = format!("KPI `{}` is in %, and {value} is not between 0 and 100", kpi.id);
                report.add(Where::Value(place()), message);
            }
        };
        if let Some(base) = &kpi.baseline {
            check(base.value, &|| indicator.place().key("baseline").key("value"));
        }
        for (n, target) in kpi.targets.iter().enumerate() {
            check(target.value, &|| indicator.target(n).key("value"));
        }
        for (n, observation) in kpi.observations.iter().enumerate() {
            check(observation.value, &|| indicator.observation(n, "value"));
        }
    }
}

/// Whether a unit is percent and nothing else: `% of 2022` is a growth rate.
fn is_share(unit: &Text) -> bool {
    let is_bare = |unit: &str| unit.split_whitespace().count() == 1 || unit.trim() == "per cent";
    is_percent(unit) && unit.every().all(is_bare)
}
