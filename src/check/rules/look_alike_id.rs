//! Two ids cannot be told apart.

use std::collections::HashMap;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::script::{difference, look};
use crate::check::subject::Subject;
use crate::model::{Place, Section, SectionPath, Str};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "look-alike-id",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "two ids that nobody can tell apart",
        explanation: "Ids that differ only in letter case, or in a Cyrillic letter among Latin ones, look the same in a letter and on a \
screen, and a command finds the one when the other is meant. Give one of them another id, or correct it if both mean the \
same.\n\nMeasures, KPIs and events are compared with each other, steps within their measure, sections with their \
siblings, and executors and funding sources within their tables.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let plan = subject.plan;
    let top = Place::default();
    let mut whole = Known::default();
    for event in &plan.events {
        whole.see(&event.id, || Where::Key(top.key("events").key(event.id.to_string())), report);
    }
    let mut steps = Known::default();
    for line in subject.commitments() {
        let at = || Where::Value(line.place().key("id"));
        if let Some(step) = line.step {
            steps.see(&step.id, at, report);
        } else {
            steps = Known::default();
            whole.see(&line.measure.id, at, report);
        }
    }
    for indicator in plan.indicators() {
        whole.see(&indicator.kpi.id, || Where::Value(indicator.place().key("id")), report);
    }
    let executors = plan.executors.iter().flatten().map(|executor| &executor.id);
    check_table("executors", executors, report);
    check_table("funding", plan.funding.iter().flatten().map(|(id, _)| id), report);
    let mut check_siblings = |parent: Option<SectionPath>, siblings: &[Section]| {
        let mut known = Known::default();
        for (n, section) in siblings.iter().enumerate() {
            let path = parent.map_or_else(|| SectionPath::top(n), |parent| parent.within(n));
            if let Some(id) = &section.id {
                known.see(id, || Where::Value(plan.section_place(path).key("id")), report);
            }
        }
    };
    check_siblings(None, &plan.sections);
    for (path, section) in plan.all_sections() {
        check_siblings(Some(path), &section.sections);
    }
}

fn check_table<'a>(key: &'static str, ids: impl Iterator<Item = &'a Str>, report: &mut Report<'_>) {
    let mut known = Known::default();
    for id in ids {
        known.see(id, || Where::Key(Place::default().key(key).key(id.to_string())), report);
    }
}

/// Ids that stand beside each other, by what a person sees of them.
#[derive(Default)]
struct Known(HashMap<String, Str>);

impl Known {
    /// Reports an id that looks like an earlier one. The same id twice is a fault that the reader finds.
    fn see(&mut self, id: &Str, at: impl Fn() -> Where, report: &mut Report<'_>) {
        let first = self.0.entry(look(id)).or_insert_with(|| id.clone());
        if *first != *id {
            let message = format!("`{id}` looks like `{first}`: they differ in {}", difference(first, id));
            report.add(at(), message).set_hint("give one of them another id");
        }
    }
}
