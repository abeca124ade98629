//! The deadlines of a measure and of its steps, from the cells of its rows.

use std::collections::HashMap;

use super::deadline::Words;
use super::draft::Remark;
use super::pairing::{Candidate, Group, Pairing, Place, pair, unpaired};
use super::term::unread;

/// Why a deadline of several is not read.
const SEVERAL: &str = "it holds several deadlines";

/// A step as far as it matters here.
#[derive(Clone, Debug)]
pub(super) struct Slot<'a> {
    pub(super) row: usize,
    pub(super) candidate: Candidate<'a>,
}

/// The deadlines of a row, and the rows of the measure that their cells cover.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) groups: Vec<Group>,
    pub(super) rows: Vec<usize>,
}

/// What was decided.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    pub(super) measure: Option<Words>,
    /// For each step.
    pub(super) steps: Vec<Dating>,
}

/// The deadline of a step.
#[derive(Clone, Debug, Default)]
pub(super) enum Dating {
    /// That of the measure, or none.
    #[default]
    None,
    /// Its own.
    Own(Words),
    /// It only says what another must contain.
    Content(Remark),
}

impl Schedule {
    /// Gives every deadline its place; `first` is the row of the title.
    pub(super) fn new(title: &str, first: usize, slots: &[Slot<'_>], dated: Vec<Dated>) -> Self {
        let mut schedule = Self { measure: None, steps: vec![Dating::None; slots.len()] };
        let mut steps_in: HashMap<usize, Vec<usize>> = HashMap::new();
        for (nth, slot) in slots.iter().enumerate() {
            steps_in.entry(slot.row).or_default().push(nth);
        }
        let in_rows = |rows: &[usize]| -> Vec<usize> {
            let mut steps: Vec<usize> =
                rows.iter().filter_map(|row| steps_in.get(row)).flatten().copied().collect();
            steps.sort_unstable();
            steps
        };
        // A cell beside no step is that of the measure if it stands beside its title; else it belongs to a step above.
        let apart = dated.iter().skip(1).any(|dated| in_rows(&dated.rows).is_empty());
        if slots.is_empty() || apart {
            let groups = dated.into_iter().flat_map(|dated| dated.groups).collect();
            let all: Vec<usize> = (0..slots.len()).collect();
            schedule.put(title, slots, (&all, true), groups);
        } else {
            for dated in dated {
                let steps = in_rows(&dated.rows);
                let is_whole = steps.is_empty() || dated.rows.first() == Some(&first);
                schedule.put(title, slots, (&steps, is_whole), dated.groups);
            }
        }
        schedule.find_content(title, slots);
        schedule
    }

    /// Puts the deadlines of some steps in their places. A single one of all steps is that of the measure where it stands
    /// beside the title.
    fn put(
        &mut self,
        title: &str,
        slots: &[Slot<'_>],
        (steps, beside_title): (&[usize], bool),
        mut groups: Vec<Group>,
    ) {
        let candidates: Vec<Candidate<'_>> =
            steps.iter().filter_map(|nth| slots.get(*nth)).map(|slot| slot.candidate.clone()).collect();
        match pair(title, &candidates, &groups) {
            Pairing::Whole if groups.len() > 1 => {
                self.give_whole(unclear(&groups, SEVERAL));
            }
            Pairing::Whole => {
                let Some(group) = groups.pop() else { return };
                if beside_title && (steps.is_empty() || steps.len() == slots.len()) {
                    self.give_whole(group.words);
                } else {
                    for nth in steps {
                        self.give(*nth, group.words.clone());
                    }
                }
            }
            Pairing::WholeAndEach => {
                let remark =
                    Remark::read("one deadline more than steps; the first is taken for that of the measure");
                let mut words = groups.into_iter().map(|group| group.words);
                if let Some(words) = words.next() {
                    self.give_whole(words.with(remark));
                }
                steps.iter().zip(words).for_each(|(nth, words)| self.give(*nth, words));
            }
            Pairing::Unclear => self.give_whole(unclear(&groups, "there are more deadlines than steps")),
            Pairing::Each(places) => {
                for (nth, place) in steps.iter().zip(places) {
                    let words = |at: usize| groups.get(at).map(|group| group.words.clone());
                    match place {
                        Place::None => {}
                        Place::Sure(at) => {
                            if let Some(words) = words(at) {
                                self.give(*nth, words);
                            }
                        }
                        Place::Read(at, remark) => {
                            if let Some(words) = words(at) {
                                self.give(*nth, words.with(remark));
                            }
                        }
                        Place::Content(remark) => {
                            if let Some(slot) = self.steps.get_mut(*nth) {
                                *slot = Dating::Content(remark);
                            }
                        }
                    }
                }
            }
        }
    }

    fn give(&mut self, nth: usize, words: Words) {
        if let Some(slot) = self.steps.get_mut(nth) {
            *slot = Dating::Own(match std::mem::take(slot) {
                Dating::Own(before) => both(before, &words),
                Dating::None | Dating::Content(_) => words,
            });
        }
    }

    fn give_whole(&mut self, words: Words) {
        self.measure = Some(match self.measure.take() {
            Some(before) => both(before, &words),
            None => words,
        });
    }

    /// Steps whose rows have no deadline, where nothing can be inherited: the content of another, or a gap.
    fn find_content(&mut self, title: &str, slots: &[Slot<'_>]) {
        if self.measure.is_some() || self.steps.iter().all(|dating| matches!(dating, Dating::None)) {
            return;
        }
        let candidates: Vec<Candidate<'_>> = slots.iter().map(|slot| slot.candidate.clone()).collect();
        let own = |dating: &Dating| matches!(dating, Dating::Own(_));
        let dated: Vec<usize> =
            self.steps.iter().enumerate().filter(|(_, dating)| own(dating)).map(|(nth, _)| nth).collect();
        for (nth, dating) in self.steps.iter_mut().enumerate() {
            if let (Dating::None, Some(remark)) = (&dating, unpaired(title, &candidates, &dated, nth)) {
                *dating = Dating::Content(remark);
            }
        }
    }
}

/// The deadlines of two rows for one line: neither may be lost.
fn both(before: Words, words: &Words) -> Words {
    if before.text == words.text {
        return before;
    }
    unread(&format!("{}; {}", before.text, words.text), SEVERAL)
}

fn unclear(groups: &[Group], why: &str) -> Words {
    let texts: Vec<&str> = groups.iter().map(|group| group.words.text.as_str()).collect();
    unread(&texts.join("; "), why)
}
