//! A row of the table `executors` is named by no line.

use std::collections::HashSet;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Place, Str};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "unused-executor",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a row of the table `executors` that no line names",
        explanation: "A body in the table that is responsible for nothing is a leftover, or a measure has lost \
it: then nobody is asked. Name it where it belongs, or take the row out.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let Some(table) = &subject.plan.executors else { return };
    let lines = subject
        .commitments()
        .flat_map(|line| line.step.map_or(&line.measure.executors, |step| &step.executors));
    let kpis = subject.indicators().flat_map(|indicator| &indicator.kpi.executors);
    let named: HashSet<&Str> = lines.chain(kpis).collect();
    let known: HashSet<&Str> = table.iter().map(|executor| &executor.id).collect();
    // A misspelt name is an error already; which row it means shows once that is corrected.
    if !named.is_subset(&known) {
        return;
    }
    for id in table.iter().map(|executor| &executor.id).filter(|id| !named.contains(id)) {
        let at = Where::Key(Place::default().key("executors").key(id.to_string()));
        let message = format!("the executor `{id}` is named by no line");
        report.add(at, message).set_hint("take the row out, or name it in `executors: […]`");
    }
}
