//! A value of a KPI that was there before is gone or another one.

use crate::check::base::Since;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::history::{Delta, Difference, What};
use crate::model::Plan;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "observation-rewritten",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "an observation that was recorded is gone or another one",
        explanation: "With `--since` the plan is compared with an older version. A published figure that changes in \
silence makes every report that used it wrong. A source that is added later is no finding.\n\nPut the old value back; a \
corrected figure is a new observation of a later day. If it was a typing error, correct it and accept the finding with \
`# roadmap: allow observation-rewritten` and the reason.",
    },
    opt_in: false,
    run: Run::Since(run),
};

fn run(since: Since<'_>, report: &mut Report<'_>) {
    for Difference { part, what } in &since.base.differences {
        let What::Observation(delta) = what else { continue };
        let place = part.new.clone().unwrap_or_default().key("observations");
        let id = &part.id;
        match delta {
            Delta::Removed(old) => {
                let message = format!("`{id}` was {} on {}, and that value is gone", old.value, old.date);
                report.add(Where::Key(place), message).set_hint("put it back");
            }
            Delta::Changed(old, new) if (old.value, old.date) != (new.value, new.date) => {
                let message = format!(
                    "`{id}` was {} on {} and is {} on {} now",
                    old.value, old.date, new.value, new.date
                );
                let place =
                    index(since.plan, id, |seen| seen == new).map_or(place.clone(), |n| place.index(n));
                let hint = "put the old value back; a corrected one is an observation of a later day";
                report.add(Where::Key(place), message).set_hint(hint);
            }
            Delta::Added(_) | Delta::Changed(..) => {}
        }
    }
}

/// The number of an observation in its list.
fn index(plan: &Plan, id: &str, is_it: impl Fn(&crate::model::Observation) -> bool) -> Option<usize> {
    plan.indicator(id)?.kpi.observations.iter().position(is_it)
}
