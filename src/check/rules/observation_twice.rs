//! There are two observations for one day.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-twice",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "two observations for one day",
        explanation: "A KPI has one value on one day. Of two the later in the file counts, which nobody \
sees. Keep the one that holds; the other belongs into its `note` if it was corrected.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let seen = &indicator.kpi.observations;
        for (n, observation) in seen.iter().enumerate() {
            let first = seen.iter().take(n).find(|earlier| earlier.date == observation.date);
            if let Some(first) = first {
                let message = format!(
                    "KPI `{}` has two observations for {}: {} and {}",
                    indicator.kpi.id, observation.date, first.value, observation.value
                );
                report
                    .add(Where::Value(indicator.observation(n, "date")), message)
                    .set_hint("keep one of them");
            }
        }
    }
}
