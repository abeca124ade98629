//! What a plan is after it was amended.

use thin_vec::ThinVec;

use super::amendment::{Amendment, Body, Part, Wording};
use super::edit::Target;
use crate::model::{Derived, Executor, Measure, Notes, Plan, Position, Section, Str, Text};

impl Plan {
    /// Carries an amendment out. What it does not fit leaves the plan as it is.
    pub(super) fn amend(&mut self, target: Target, amendment: &Amendment) {
        match target {
            Target::Plan => self.amend_whole(amendment),
            Target::Section(path) => {
                if let Some(section) = self.section_mut(path) {
                    section.amend(amendment);
                }
            }
            Target::Line(position) => self.amend_line(position, amendment),
            Target::Kpi(..) | Target::Event(_) => {}
        }
        if matches!(amendment, Amendment::Name(..) | Amendment::Add(..)) {
            self.derived = Derived::default();
        }
    }

    fn amend_whole(&mut self, amendment: &Amendment) {
        match amendment {
            Amendment::Name(Body::Executors, id, name) => {
                let (id, name) = (id.clone(), name.clone());
                let executor = Executor { id, name, short: None, contact: None, notes: Notes::default() };
                self.executors.get_or_insert_default().push(executor);
            }
            Amendment::Name(Body::Funding, id, name) => {
                self.funding.get_or_insert_default().push((id.clone(), name.clone()));
            }
            Amendment::Add(n, part) => {
                if let Part::Section(section) = &**part {
                    insert(&mut self.sections, *n, section);
                }
            }
            Amendment::Reword(..) | Amendment::Assign(..) => {}
        }
    }

    fn amend_line(&mut self, position: Position, amendment: &Amendment) {
        let measures = self.section_mut(position.section).map(|section| &mut section.measures);
        let Some(measure) = measures.and_then(|measures| measures.get_mut(position.measure)) else { return };
        if let (None, Amendment::Add(n, part)) = (position.step, amendment) {
            if let Part::Step(step) = &**part {
                insert(&mut measure.steps, *n, step);
            }
        } else if let Some((title, outcome, executors, funding)) = fields(measure, position.step) {
            match amendment {
                Amendment::Reword(Wording::Title, language, words) => {
                    *title = reworded(Some(title.clone()), language.as_ref(), words);
                }
                Amendment::Reword(Wording::Outcome, language, words) => {
                    *outcome = Some(reworded(outcome.take(), language.as_ref(), words));
                }
                Amendment::Assign(Body::Executors, ids) => executors.clone_from(ids),
                Amendment::Assign(Body::Funding, ids) => funding.clone_from(ids),
                Amendment::Name(..) | Amendment::Add(..) => {}
            }
        }
    }
}

/// Title, outcome, executors and funding.
type Fields<'a> = (&'a mut Text, &'a mut Option<Text>, &'a mut ThinVec<Str>, &'a mut ThinVec<Str>);

/// The fields of a measure, or of one of its steps.
fn fields(measure: &mut Measure, step: Option<usize>) -> Option<Fields<'_>> {
    let Some(n) = step else {
        return Some((
            &mut measure.title,
            &mut measure.outcome,
            &mut measure.executors,
            &mut measure.funding,
        ));
    };
    let step = measure.steps.get_mut(n)?;
    Some((&mut step.title, &mut step.outcome, &mut step.executors, &mut step.funding))
}

impl Section {
    fn amend(&mut self, amendment: &Amendment) {
        match amendment {
            Amendment::Reword(Wording::Title, language, words) => {
                self.title = Some(reworded(self.title.take(), language.as_ref(), words));
            }
            Amendment::Add(n, part) => match &**part {
                Part::Measure(measure) => insert(&mut self.measures, *n, measure),
                Part::Section(inner) => insert(&mut self.sections, *n, inner),
                Part::Step(_) => {}
            },
            Amendment::Reword(Wording::Outcome, ..) | Amendment::Assign(..) | Amendment::Name(..) => {}
        }
    }
}

fn insert<T: Clone>(list: &mut Vec<T>, n: usize, part: &T) {
    list.insert(n.min(list.len()), part.clone());
}

/// The text with other words in a language; without a language it has no others.
fn reworded(text: Option<Text>, language: Option<&Str>, words: &Str) -> Text {
    let Some(language) = language else { return Text::Plain(words.clone()) };
    let mut all = match text {
        Some(Text::Languages(all)) => all,
        Some(Text::Plain(_)) | None => ThinVec::new(),
    };
    match all.iter_mut().find(|(tag, _)| tag == language) {
        Some((_, given)) => *given = words.clone(),
        None => all.push((language.clone(), words.clone())),
    }
    Text::Languages(all)
}
