//! A deadline is another one than before, and no extension says why.

use crate::check::base::Since;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::history::{Delta, Difference, What};
use crate::model::{Due, Extension};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "due-moved-by-hand",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a deadline was edited where an extension belongs",
        explanation: "With `--since` the plan is compared with an older version. A deadline that was promised is never \
edited: whoever compares the plan with its document would find another date, and nobody could tell who granted it. The same \
goes for an extension that is edited or taken out. What falls due on the same day as before, in another notation, is no \
finding, and neither is a deadline where there was none.\n\nPut the old deadline back and grant the new one with \
`roadmap extend`, which keeps both. If the old one was a typing error, correct it and accept the finding with \
`# roadmap: allow due-moved-by-hand` and the reason.",
    },
    opt_in: false,
    run: Run::Since(run),
};

fn run(since: Since<'_>, report: &mut Report<'_>) {
    for Difference { part, what } in &since.base.differences {
        let place = |key: &'static str| Where::Value(part.new.clone().unwrap_or_default().key(key));
        let id = &part.id;
        if let What::Due { delta: Delta::Changed(old, new), .. } = what
            && !is_same_day(old, new)
        {
            let message = format!("`{id}` was due {old} and is due {new} now, without an extension");
            let hint = format!(
                "put `due: {old}` back and run `roadmap extend {id} --to {new} --reason …`, which keeps both"
            );
            report.add(place("due"), message).set_hint(hint);
        } else if let What::Due { delta: Delta::Removed(old), .. } = what {
            let message = format!("`{id}` was due {old} and has no deadline now");
            report.add(place("due"), message).set_hint(format!("put `due: {old}` back"));
        } else if let What::Extension { delta: Delta::Changed(old, new), .. } = what
            && !is_same_day(&old.to, &new.to)
        {
            let message =
                format!("`{id}` was extended to {}, and that extension is to {} now", old.to, new.to);
            let hint = "put it back and grant another extension with `roadmap extend`";
            report.add(place("extensions"), message).set_hint(hint);
        } else if let What::Extension { delta: Delta::Removed(Extension { to, .. }), .. } = what {
            let message = format!("`{id}` was extended to {to}, and that extension is gone");
            report.add(place("extensions"), message).set_hint("put it back");
        }
    }
}

/// Whether two deadlines fall due on one day, whatever their notation.
fn is_same_day(old: &Due, new: &Due) -> bool {
    old == new
        || (old.last().is_some()
            && old.last() == new.last()
            && old.series().is_none() == new.series().is_none())
}
