//! Something is done, and nothing proves it.

use crate::check::commitment::Marked;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "done-without-evidence",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "something is done, and nothing proves it",
        explanation: "A mark is a claim. With `evidence: …` (an address, a file) or `act: …` (the paper \
that says so) somebody else can see for themselves. Write the mark as a map: `done: {date: 2023-04-28, \
evidence: …}`.\n\nRuns only if it is selected: many plans keep their proof elsewhere.",
    },
    opt_in: true,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let unproved = |marked: &Marked<'_>| marked.mark.evidence.is_none() && marked.mark.act.is_none();
    for marked in subject.marks().filter(|marked| marked.word == "done").filter(unproved) {
        let message = format!("`{}` is done, and nothing proves it", marked.id());
        let hint = format!("write `{{date: {}, evidence: …}}`", marked.mark.date);
        report.add(Where::Value(marked.place), message).set_hint(hint);
    }
}
