//! A mark that was there before is gone, or has another day.

use crate::check::base::Since;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::history::{Delta, Difference, What};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "mark-removed",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a mark that was recorded is gone, or its day is another one",
        explanation: "With `--since` the plan is compared with an older version. What was reported as done, started, \
dropped or confirmed has been read by others; a report of today and one of last month must not tell two stories without \
anybody saying why. A note or a proof that is added later is no finding.\n\nPut the mark back. If it was wrong, take it back \
and accept the finding with `# roadmap: allow mark-removed` and the reason, above the item.",
    },
    opt_in: false,
    run: Run::Since(run),
};

fn run(since: Since<'_>, report: &mut Report<'_>) {
    for Difference { part, what } in &since.base.differences {
        let What::Mark { kind, period, delta } = what else { continue };
        let id = match period {
            Some(period) => format!("{}@{period}", part.id),
            None => part.id.clone(),
        };
        let (key, place) = (kind.word(), part.new.clone().unwrap_or_default());
        match delta {
            Delta::Removed(old) => {
                let message = format!("`{id}` was {key} {} and is not any more", old.date);
                let hint = format!(
                    "put `{key}: {}` back, or say why it was wrong in a comment that allows this",
                    old.date
                );
                report.add(Where::Key(place), message).set_hint(hint);
            }
            Delta::Changed(old, new) if old.date != new.date => {
                let message = format!("`{id}` was {key} {} and is {key} {} now", old.date, new.date);
                let hint = "put the day back, or say why it was wrong in a comment that allows this";
                report.add(Where::Value(place.key(key)), message).set_hint(hint);
            }
            Delta::Added(_) | Delta::Changed(..) => {}
        }
    }
}
