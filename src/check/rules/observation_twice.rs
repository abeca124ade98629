//! There are two observations for one day.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "observation-twice",
    severity: Severity::Error,
    opt_in: false,
    summary: "two observations for one day",
    explanation: "A KPI has one value on one day. Of two the later in the file counts, which nobody \
sees. Keep the one that holds; the other belongs into its `note` if it was corrected.",
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
                report.add(Where::Value(indicator.observation(n, "on")), message).help("keep one of them");
            }
        }
    }
}
