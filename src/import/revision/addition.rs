//! What is new in the document: steps, measures and sections.

use super::entry::{Entry, Fact, Why};
use super::pairs::Pairs;
use super::place;
use super::reviser::Reviser;
use crate::model::{
    Amendment, Body, Change, ChangeTarget, Commitment, Done, Due, Edit, Item, Measure, Notes, Part, Position,
    Section, SectionPath, Step, Text,
};

/// A part to be added, and where: the part it comes into, its number there.
pub(super) struct Addition {
    pub(super) target: ChangeTarget,
    pub(super) n: usize,
    pub(super) part: Part,
}

impl Addition {
    /// The changes that add parts of one kind: each stands where it would stand if it were the only one, so the last comes
    /// first.
    pub(super) fn changes(mut additions: Vec<Self>) -> Vec<Change> {
        // Sorting keeps the order of what comes to the same place.
        additions.sort_by_key(|addition| addition.n);
        let change = |addition: Self| {
            let edit = Edit::Amend(Amendment::Add(addition.n, Box::new(addition.part)));
            Change { target: addition.target, edit }
        };
        additions.into_iter().rev().map(change).collect()
    }
}

/// All that is added.
#[derive(Default)]
pub(super) struct Additions {
    pub(super) steps: Vec<Addition>,
    pub(super) measures: Vec<Addition>,
    pub(super) sections: Vec<Addition>,
}

impl<'a> Reviser<'a> {
    /// Adds what only the document has.
    pub(super) fn added(&mut self, pairs: &Pairs) -> Additions {
        let mut all = Additions::default();
        let mut sections: Vec<(SectionPath, Section)> = Vec::new();
        for new in &pairs.added {
            let Some(line) = self.new.line(*new) else { continue };
            if line.step.is_some() {
                self.add_step(&line, pairs, &mut all.steps);
            } else if let Some((path, n)) = place::of_measure(self.plan, pairs, *new) {
                let part = Part::Measure(self.measure(&line));
                all.measures.push(Addition { target: ChangeTarget::Section(path), n, part });
            } else {
                if sections.last().is_none_or(|(path, _)| *path != new.section) {
                    sections.push((new.section, self.section(new.section)));
                }
                let measure = self.measure(&line);
                if let Some((_, section)) = sections.last_mut() {
                    section.measures.push(measure);
                }
            }
        }
        for (path, section) in sections {
            let outer = path.parent().and_then(|outer| pairs.sections.get(&outer).copied());
            let inside = outer.and_then(|outer| self.plan.section(outer));
            let n = inside.map_or(self.plan.sections.len(), |section| section.sections.len());
            let target = outer.map_or(ChangeTarget::Plan, ChangeTarget::Section);
            all.sections.push(Addition { target, n, part: Part::Section(section) });
        }
        all
    }

    /// A section that the plan lacks, without its measures.
    fn section(&mut self, path: SectionPath) -> Section {
        let given = self.new.section(path);
        let title = given.and_then(|section| section.title.as_ref()).map(|title| self.text(title));
        let own = given.and_then(|section| section.id.clone()).unwrap_or_default();
        let is_taken = |id: &str| self.plan.sections.iter().any(|section| section.id.as_deref() == Some(id));
        let mut id = own.to_string();
        let mut further = 2;
        while is_taken(&id) {
            id = format!("{own}-{further}");
            further += 1;
        }
        let shown = title.as_ref().map(|title| title.shown(self.languages()).into_owned());
        let fact = Fact::New { due: None, steps: 0, number: (*own != *id).then(|| own.to_string()) };
        self.entries.push(Entry { id: id.clone(), title: shown.unwrap_or_default(), fact });
        Section { id: Some(id.into()), title, ..Section::default() }
    }

    fn add_step(&mut self, line: &Item<'a>, pairs: &Pairs, all: &mut Vec<Addition>) {
        let position = line.position();
        // A step of a new measure comes with it.
        let Some(measure) = pairs.of_new(Position { step: None, ..position }) else { return };
        let Some(whole) = self.plan.line(measure) else { return };
        let own = whole.commitment();
        let has_marks = own.is_own() && (own.due.is_none() || marked(own)) || !own.log.is_empty();
        if whole.measure.steps.is_empty() && has_marks {
            if !self
                .entries
                .iter()
                .any(|entry| entry.id == whole.id() && entry.fact == Fact::Undecided(Why::Divided))
            {
                self.leave(&whole, Why::Divided);
            }
            return;
        }
        let Some(given) = line.step else { return };
        let id = self.taken.free(&given.id, Some(&whole.measure.id));
        let mut step = self.step(given, &id);
        if !step.content && given.inherits_due() && own.due.as_ref() != line.due() {
            step.commitment.due = line.due().and_then(|due| self.due(due));
            step.commitment.deadline = line.deadline().cloned();
        }
        let fact = Fact::New {
            due: step.commitment.due.clone().or_else(|| line.due().cloned()),
            steps: 0,
            number: (id != *given.id).then(|| given.id.to_string()),
        };
        let n = place::of_step(self.plan, pairs, position, measure);
        self.tell_new(&format!("{}.{id}", whole.measure.id), &step.title, fact, line, &step.commitment);
        all.push(Addition { target: ChangeTarget::Line(measure), n, part: Part::Step(step) });
    }

    fn measure(&mut self, line: &Item<'a>) -> Measure {
        let given = line.measure;
        let id = self.taken.free(&given.id, None);
        let measure = Measure {
            executors: self.ids(line, Body::Executors),
            funding: self.ids(line, Body::Funding),
            outcome: given.outcome.as_ref().map(|text| self.text(text)),
            commitment: self.commitment(&given.commitment),
            steps: self.steps(given, &id),
            notes: self.notes(&given.notes),
            ..Measure::new(id.as_str().into(), self.text(&given.title))
        };
        let fact = Fact::New {
            due: measure.commitment.due.clone(),
            steps: measure.steps.len(),
            number: (id != *given.id).then(|| given.id.to_string()),
        };
        self.tell_new(&id, &measure.title, fact, line, &measure.commitment);
        for (given, step) in given.steps.iter().zip(&measure.steps) {
            let address = format!("{}.{}", measure.id, step.id);
            self.tell_open(&address, &step.title, &given.commitment, &step.commitment);
        }
        measure
    }

    /// The steps of a new measure. Its number may be the beginning of others' numbers, so an address may be taken.
    fn steps(&mut self, measure: &'a Measure, id: &str) -> Vec<Step> {
        let mut steps = Vec::with_capacity(measure.steps.len());
        for step in &measure.steps {
            let own = self.taken.free(&step.id, Some(id));
            steps.push(self.step(step, &own));
        }
        steps
    }

    /// Lists a new part, and what of its deadline is left to a person.
    fn tell_new(&mut self, id: &str, title: &Text, fact: Fact, line: &Item<'a>, made: &Commitment) {
        let shown = title.shown(self.languages()).into_owned();
        self.entries.push(Entry { id: id.to_owned(), title: shown, fact });
        self.tell_open(id, title, line.commitment(), made);
    }

    fn tell_open(&mut self, id: &str, title: &Text, given: &Commitment, made: &Commitment) {
        let words = || given.deadline.as_ref().and_then(|text| text.every().next()).unwrap_or_default();
        let why = match (&given.due, &made.due) {
            (Some(Due::After(_)), None) => Why::Event(words().to_owned()),
            (None, None) if given.deadline.is_some() => Why::Unread(words().to_owned()),
            (Some(_) | None, _) => return,
        };
        let title = title.shown(self.languages()).into_owned();
        self.entries.push(Entry { id: id.to_owned(), title, fact: Fact::Undecided(why) });
    }

    fn step(&mut self, given: &'a Step, id: &str) -> Step {
        Step {
            content: given.content,
            executors: self.named(&given.executors, Body::Executors),
            funding: self.named(&given.funding, Body::Funding),
            outcome: given.outcome.as_ref().map(|text| self.text(text)),
            commitment: self.commitment(&given.commitment),
            notes: self.notes(&given.notes),
            ..Step::new(id.into(), self.text(&given.title))
        }
    }

    fn commitment(&self, given: &Commitment) -> Commitment {
        Commitment {
            due: given.due.as_ref().and_then(|due| self.due(due)),
            deadline: given.deadline.clone(),
            done: given.done.clone().filter(|done| matches!(done, Done::Once(_))),
            ..Commitment::default()
        }
    }

    /// A deadline, unless it runs from an event that the plan does not have.
    fn due(&self, due: &Due) -> Option<Due> {
        let is_known = due.relative().is_none_or(|relative| self.plan.event(&relative.of).is_some());
        is_known.then(|| due.clone())
    }

    fn notes(&self, given: &Notes) -> Notes {
        Notes::new(given.note.as_ref().map(|note| self.text(note)), Vec::new())
    }
}

/// Whether something was reported of it.
fn marked(own: &Commitment) -> bool {
    own.started.is_some() || own.done.is_some() || own.dropped.is_some() || own.confirmed.is_some()
}
