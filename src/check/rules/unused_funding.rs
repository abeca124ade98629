//! A row of the table `funding` is named by no line.

use std::collections::HashSet;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Place, Str};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "unused-funding",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a row of the table `funding` that no line names",
        explanation: "A source in the table that pays for nothing is a leftover, or a measure has lost it: \
then sums by source are short. Name it where it belongs, or take the row out.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let Some(table) = &subject.plan.funding else { return };
    let lines = subject.commitments();
    let named: HashSet<&Str> =
        lines.flat_map(|line| line.step.map_or(&line.measure.funding, |step| &step.funding)).collect();
    let known: HashSet<&Str> = table.iter().map(|(id, _)| id).collect();
    // A misspelt name is an error already; which row it means shows once that is corrected.
    if !named.is_subset(&known) {
        return;
    }
    for id in table.iter().map(|(id, _)| id).filter(|id| !named.contains(id)) {
        let at = Where::Key(Place::default().key("funding").key(id.to_string()));
        let message = format!("the funding source `{id}` is named by no line");
        report.add(at, message).set_hint("take the row out, or name it in `funding: […]`");
    }
}
