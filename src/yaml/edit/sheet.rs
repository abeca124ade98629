//! The stretch of a large text in which a change is made and verified.
//!
//! In a text that was cut into pieces surely, a change concerns the piece its target stands in and no other: the bytes
//! before and after it are the same, and so is what they mean, as long as the changed piece too ends in its list.

use std::borrow::Cow;
use std::ops::Range;

use super::{EditRefusal, source};
use crate::model::{Change, Plan, Section};
use crate::yaml::pieces::{PIECE, Pieces};

/// The stretches of a text: its pieces, or the text as the only one.
pub(super) struct Sheets<'t> {
    text: &'t str,
    pieces: Pieces<'t>,
    /// The number of the first element of each stretch; nothing for the text as a whole.
    starts: Vec<usize>,
}

/// One of them.
pub(super) struct Sheet<'t> {
    pub(super) text: Cow<'t, str>,
    /// Its number; nothing for the text as a whole.
    index: Option<usize>,
    /// Where its bytes stand in the text.
    pub(super) range: Range<usize>,
    /// What was put before and behind them, so that they can be read by themselves.
    added: (String, &'t str),
    /// The part of the plan that it holds.
    pub(super) plan: Plan,
    /// The changes in it.
    pub(super) changes: Vec<Change>,
}

impl<'t> Sheets<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let pieces = Pieces::cut(text, PIECE);
        let mut starts = Vec::new();
        if pieces.len() > 1 {
            let counts = pieces.elements().unwrap_or_default();
            starts.extend(counts.iter().scan(0, |next, count| Some(std::mem::replace(next, *next + count))));
        }
        Self { text, pieces, starts }
    }

    /// The stretches that changes of this plan concern, with the changes.
    pub(super) fn concerned(&self, plan: &Plan, changes: &[Change]) -> Vec<Sheet<'t>> {
        if self.starts.is_empty() {
            let (text, range) = (self.text.into(), 0..self.text.len());
            let (index, plan, changes) = (None, plan.clone(), changes.to_vec());
            return vec![Sheet { text, index, range, added: (String::new(), ""), plan, changes }];
        }
        let of_measures = matches!(plan.sections.as_slice(), [Section { id: None, .. }]);
        let mut sheets = Vec::new();
        for (index, start) in self.starts.iter().enumerate() {
            let end = self.starts.get(index + 1).copied().unwrap_or(usize::MAX);
            let here = changes.iter().filter_map(|change| shifted(change, of_measures, *start..end));
            let changes: Vec<Change> = here.collect();
            if !changes.is_empty() {
                let (text, range) = (self.pieces.get(index), self.pieces.range(index));
                let added = (self.pieces.before(index), self.pieces.behind(index));
                let plan = part(plan, of_measures, *start..end);
                sheets.push(Sheet { text, index: Some(index), range, added, plan, changes });
            }
        }
        sheets
    }

    /// Whether the text still falls into the same pieces where one has become this.
    pub(super) fn still_parted(&self, sheet: &Sheet<'_>, new: &str) -> bool {
        sheet.index.is_none_or(|index| self.pieces.elements_of(index, new).is_some())
    }

    /// A refusal that speaks of a place in a stretch, speaking of the place in the text.
    pub(super) fn outside(&self, sheet: &Sheet<'_>, refusal: EditRefusal) -> EditRefusal {
        let added = sheet.added.0.len();
        let at = |start: usize| source::spot(self.text, (sheet.range.start + start).saturating_sub(added));
        EditRefusal { spot: refusal.spot.map(|spot| at(spot.start)), ..refusal }
    }
}

impl Sheet<'_> {
    /// A new text of the stretch without what was put before and behind it, if that is still there.
    pub(super) fn bare<'n>(&self, new: &'n str) -> Option<&'n str> {
        let (before, behind) = &self.added;
        new.strip_prefix(before.as_str())?.strip_suffix(behind)
    }
}

/// The elements of these numbers, and what stands before the first of all.
fn part(plan: &Plan, of_measures: bool, numbers: Range<usize>) -> Plan {
    let sections = match plan.sections.as_slice() {
        [all] if of_measures => {
            let measures =
                all.measures.get(clipped(&numbers, all.measures.len())).unwrap_or_default().to_vec();
            vec![Section { id: None, title: None, notes: all.notes.clone(), measures }]
        }
        all => all.get(clipped(&numbers, all.len())).unwrap_or_default().to_vec(),
    };
    if numbers.start > 0 {
        return Plan { sections, ..Plan::default() };
    }
    let Plan { title, language, timezone, source, executors, funding, sections: _, notes } = plan;
    Plan {
        title: title.clone(),
        language: language.clone(),
        timezone: timezone.clone(),
        source: source.clone(),
        executors: executors.clone(),
        funding: funding.clone(),
        sections,
        notes: notes.clone(),
    }
}

fn clipped(numbers: &Range<usize>, length: usize) -> Range<usize> {
    numbers.start..numbers.end.min(length)
}

/// A change whose target is one of these elements, counted from the first of them.
fn shifted(change: &Change, of_measures: bool, numbers: Range<usize>) -> Option<Change> {
    let mut change = change.clone();
    let number = if of_measures { &mut change.target.measure } else { &mut change.target.section };
    if !numbers.contains(number) {
        return None;
    }
    *number -= numbers.start;
    Some(change)
}
