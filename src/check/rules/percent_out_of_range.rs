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
        let base =
            kpi.baseline.iter().map(|base| (indicator.place().key("baseline").key("value"), base.value));
        let targets = kpi.targets.iter().enumerate();
        let targets = targets.map(|(n, target)| (indicator.target(n).key("value"), target.value));
        let seen = kpi.observations.iter().enumerate();
        let seen = seen.map(|(n, observation)| (indicator.observation(n, "value"), observation.value));
        let all: Vec<(Place, Decimal)> = base.chain(targets).chain(seen).collect();
        for (place, value) in
            all.into_iter().filter(|(_, value)| !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value))
        {
            let message = format!("KPI `{}` is in %, and {value} is not between 0 and 100", kpi.id);
            report.add(Where::Value(place), message);
        }
    }
}

/// Whether a unit is percent and nothing else: `% of 2022` is a growth rate.
fn is_share(unit: &Text) -> bool {
    let is_bare = |unit: &str| unit.split_whitespace().count() == 1 || unit.trim() == "per cent";
    is_percent(unit) && unit.every().all(is_bare)
}
