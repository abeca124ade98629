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
            steps.forget();
            whole.see(&line.measure.id, at, report);
        }
    }
    for indicator in subject.indicators() {
        whole.see(&indicator.kpi.id, || Where::Value(indicator.id()), report);
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

/// Ids that stand beside each other.
#[derive(Default)]
struct Known<'a> {
    /// Those that no other of their kind can look like, as long as there are no others.
    plain: Vec<&'a Str>,
    /// The first of each look, once there are others.
    looks: HashMap<String, &'a Str>,
}

impl<'a> Known<'a> {
    fn forget(&mut self) {
        self.plain.clear();
        self.looks.clear();
    }

    /// Reports an id that looks like an earlier one. The same id twice is a fault that the reader finds.
    fn see(&mut self, id: &'a Str, at: impl Fn() -> Where, report: &mut Report<'_>) {
        if self.looks.is_empty() && is_plain(id) {
            self.plain.push(id);
            return;
        }
        for plain in self.plain.drain(..) {
            self.looks.entry(look(plain)).or_insert(plain);
        }
        let first = *self.looks.entry(look(id)).or_insert(id);
        if first != id {
            let message = format!("`{id}` looks like `{first}`: they differ in {}", difference(first, id));
            report.add(at(), message).set_hint("give one of them another id");
        }
    }
}

/// Whether an id has only signs of which each looks like no other one: most ids are numbers, or words in small letters.
fn is_plain(id: &str) -> bool {
    id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'.' | b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_plain_signs_look_alike() {
        let signs: Vec<String> = (' '..='\u{17f}').map(String::from).filter(|sign| is_plain(sign)).collect();
        let looks: std::collections::HashSet<String> = signs.iter().map(|sign| look(sign)).collect();
        assert_eq!((looks.len(), signs.len()), (39, 39));
        assert_eq!(look(&signs.concat()), signs.iter().map(|sign| look(sign)).collect::<String>());
    }
}
