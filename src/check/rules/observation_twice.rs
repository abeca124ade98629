//! There are two observations for one day.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Observation, When};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-twice",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "two observations for one day",
        explanation: "A KPI has one value on one day. Of two the later in the file counts, which nobody \
sees. Keep the one that holds; the other belongs into its `note` if it was corrected. An observation of \
`2023-Q2` counts as one of its last day.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let kpi = indicator.kpi;
        // Most are in the order of their days.
        if kpi.observations.is_sorted_by(|one, next| one.date.day() < next.date.day()) {
            continue;
        }
        let mut first_of: HashMap<NaiveDate, &Observation> = HashMap::new();
        for (n, observation) in kpi.observations.iter().enumerate() {
            let first = *first_of.entry(observation.date.day()).or_insert(observation);
            if std::ptr::eq(first, observation) {
                continue;
            }
            let day = observation.date.day();
            // `2023-Q2` counts as its last day, which must be said where the two look different.
            let shown = |seen: &Observation| match seen.date {
                When::Day(_) => seen.value.to_string(),
                When::Within(_) | When::Until(_) => format!("{} ({})", seen.value, seen.date),
            };
            let message = format!(
                "KPI `{}` has two observations for {day}: {} and {}",
                kpi.id,
                shown(first),
                shown(observation)
            );
            let at = Where::Value(indicator.observation(n, "date"));
            report.add(at, message).set_hint("keep one of them");
        }
    }
}
