//! A deadline runs from something that was dropped.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Due, Item, Status};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "waits-for-dropped",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a deadline that runs from something that was dropped",
        explanation: "Such a deadline never falls due: the item waits for ever, and nobody is asked about it. Let the deadline run from \
something else, give it a day, or drop the item too. An extension with a day of its own settles it as well.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for line in subject.commitments() {
        let Some(Due::After(relative)) = &line.commitment().due else { continue };
        if !line.waits_for_dropped(relative, subject.day) {
            continue;
        }
        let waits = |item: &Item<'_>| {
            let state = item.state(subject.day);
            state.waits && state.status != Status::Done
        };
        let is_waiting = match line.step {
            Some(_) => waits(&line),
            None => line
                .lines()
                .filter(|item| item.step.is_none() || item.inherits_due())
                .any(|item| waits(&item)),
        };
        if is_waiting {
            let message = format!("`{}` waits for `{}`, which was dropped", line.id(), relative.of);
            let hint = "let it run from something else, give it a day, or drop it";
            report.add(Where::Value(line.place().key("due").key("of")), message).set_hint(hint);
        }
    }
}
