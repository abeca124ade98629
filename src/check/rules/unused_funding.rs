//! A row of the table `funding` is named by no line.

use std::collections::BTreeSet;

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
    let measures = || subject.plan.measures().map(|(_, measure)| measure);
    let steps = measures().flat_map(|measure| &measure.steps).flat_map(|step| &step.funding);
    let named: BTreeSet<&Str> = measures().flat_map(|measure| &measure.funding).chain(steps).collect();
    // A misspelt name is an error already; which row it means shows once that is corrected.
    if named.iter().any(|id| table.iter().all(|(known, _)| known != *id)) {
        return;
    }
    for (id, _) in table.iter().filter(|(id, _)| !named.contains(id)) {
        let at = Where::Key(Place::default().key("funding").key(id.to_string()));
        let message = format!("the funding source `{id}` is named by no line");
        report.add(at, message).set_hint("take the row out, or name it in `funding: […]`");
    }
}
