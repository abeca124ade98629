//! Something is both done and dropped.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "done-and-dropped",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "something is both done and dropped",
        explanation: "What was delivered cannot be taken out of the plan any more, and what was taken out \
is not delivered. `dropped` wins in every report, so work that was done would vanish. Keep the mark that \
is true. A series of which only some periods are in may be dropped.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for item in subject.items().filter(|item| item.commitment().dropped.is_some()) {
        let state = item.state(subject.day);
        if let (Some(done), Some(dropped)) = (state.done, state.dropped) {
            let message =
                format!("`{}` is both done ({}) and dropped ({})", item.id(), done.date, dropped.date);
            report
                .add(Where::Key(item.place().key("dropped")), message)
                .set_hint("keep the one that is true");
        }
    }
}
