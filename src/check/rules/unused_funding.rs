//! A row of the table `funding` is named by no line.

use std::collections::BTreeSet;

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::{Place, Str};

pub(super) const RULE: Rule = Rule {
    id: "unused-funding",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a row of the table `funding` that no line names",
    explanation: "A source in the table that pays for nothing is a leftover, or a measure has lost it: \
then sums by source are short. Name it where it belongs, or take the row out.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let Some(table) = &subject.plan.funding else { return };
    let measures = || subject.plan.measures().map(|(_, measure)| measure);
    let steps = measures().flat_map(|measure| &measure.steps).flat_map(|step| &step.funding);
    let named: BTreeSet<&Str> = measures().flat_map(|measure| &measure.funding).chain(steps).collect();
    // A misspelt name is an error already; which row it means shows once that is mended.
    if named.iter().any(|id| table.iter().all(|(known, _)| known != *id)) {
        return;
    }
    for (id, _) in table.iter().filter(|(id, _)| !named.contains(id)) {
        let at = Where::Key(Place::default().key("funding").key(id.to_string()));
        let message = format!("the funding source `{id}` is named by no line");
        report.add(at, message).help("take the row out, or name it in `funding: […]`");
    }
}
