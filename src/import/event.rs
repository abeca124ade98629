//! The events that deadlines run from.

use super::draft::{Named, Remark};
use super::slug::slug;
use super::wording::{capitalized, folded, shortened};
use crate::phrase::Event;

/// The events met so far.
#[derive(Debug, Default)]
pub(super) struct Events {
    /// With their words, folded.
    all: Vec<(String, Named)>,
}

impl Events {
    /// The id of an event. Only equal words are the same event.
    pub(super) fn id_of(&mut self, event: &Event, is_russian: bool) -> String {
        let words = folded(&event.words);
        if let Some((_, known)) = self.all.iter().find(|(other, _)| *other == words) {
            return known.id.clone();
        }
        let own = event.id.map_or_else(|| slug(&event.words, is_russian), str::to_owned);
        // An id of figures alone would be that of a measure.
        let own = if own.contains(|c: char| c.is_ascii_alphabetic()) { own } else { format!("event-{own}") };
        let own = own.trim_end_matches('-').to_owned();
        let free = std::iter::once(own.clone()).chain((2..).map(|nth| format!("{own}-{nth}")));
        let mut free = free.filter(|id| !self.all.iter().any(|(_, known)| known.id == *id));
        let id = free.next().unwrap_or(own);
        let remark =
            Remark::open("add `date:` once it has happened; the deadlines that run from it wait for it");
        let name = capitalized(&shortened(&event.words, 200));
        self.all.push((words, Named { id: id.clone(), name, remarks: vec![remark] }));
        id
    }

    /// All of them, in the order they were met.
    pub(super) fn finish(self) -> Vec<Named> {
        self.all.into_iter().map(|(_, named)| named).collect()
    }
}
