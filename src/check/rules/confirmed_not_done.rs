//! Something is confirmed that is not done.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Done;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "confirmed-not-done",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "something is confirmed that is not done, or not yet was",
        explanation: "A confirmation says that somebody other than the executor has looked at what was delivered. Without a `done` there is \
nothing to confirm, and of a series each period is confirmed by itself. Write `done` as well, or take the confirmation \
out. A confirmation from before the day of `done` is a slip in one of the two days.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for marked in subject.marks().filter(|marked| marked.word == "confirmed") {
        let done = marked.item.commitment().done.as_ref();
        let Some(done) = done.and_then(|done: &Done| done.mark(marked.period)) else {
            let message = format!("`{}` is confirmed, but not done", marked.id());
            let hint = "write `done` as well, or take the confirmation out";
            report.add(Where::Key(marked.place()), message).set_hint(hint);
            continue;
        };
        // Of a day of which only the month or year is known, only what is certain is found.
        if done.date.earliest().is_some_and(|earliest| marked.mark.day() < earliest) {
            let (confirmed, id) = (marked.mark.date, marked.id());
            let message = format!("`{id}` is confirmed on {confirmed}, before it was done on {}", done.date);
            report.add(Where::Value(marked.date()), message);
        }
    }
}
