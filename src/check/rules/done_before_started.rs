//! Something is done before the day it was started.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "done-before-started",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "something is done before the day it was started",
        explanation: "One of the two days is wrong, and reports count from both. Correct it, or take \
`started` out: what is done needs no start.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for marked in subject.marks().filter(|marked| marked.word == "done") {
        let started = marked.item.commitment().started.as_ref().map(|mark| mark.date);
        if let Some(started) = started.filter(|started| marked.mark.date < *started) {
            let message = format!(
                "`{}` is done on {}, before it was started on {started}",
                marked.id(),
                marked.mark.date
            );
            report.add(Where::Value(marked.place.key("date")), message);
        }
    }
}
