//! Something is both done and dropped.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "done-and-dropped",
    severity: Severity::Error,
    opt_in: false,
    summary: "something is both done and dropped",
    explanation: "What was delivered cannot be taken out of the plan any more, and what was taken out \
is not delivered. `dropped` wins in every report, so work that was done would vanish. Keep the mark that \
is true. A series of which only some periods are in may be dropped.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for item in subject.plan.items() {
        let state = item.state(subject.day);
        if let (Some(done), Some(dropped)) = (state.done, state.dropped) {
            let message =
                format!("`{}` is both done ({}) and dropped ({})", item.id(), done.date, dropped.date);
            report.add(Where::Key(item.place().key("dropped")), message).help("keep the one that is true");
        }
    }
}
