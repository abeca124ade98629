//! The events that deadlines run from.

use std::collections::HashMap;

use super::draft::{Named, Remark};
use super::free::Free;
use super::slug::slug;
use super::wording::{capitalized, folded, shortened};
use crate::phrase::Event;

/// The events met so far.
#[derive(Debug, Default)]
pub(super) struct Events {
    all: Vec<Named>,
    /// Their ids by their words, folded.
    by_words: HashMap<String, String>,
    ids: Free,
}

impl Events {
    /// The id of an event. Only equal words are the same event.
    pub(super) fn id_of(&mut self, event: &Event, is_russian: bool) -> String {
        let words = folded(&event.words);
        if let Some(known) = self.by_words.get(&words) {
            return known.clone();
        }
        let own = event.id.map_or_else(|| slug(&event.words, is_russian), str::to_owned);
        // An id of figures alone would be that of a measure.
        let own = if own.contains(|c: char| c.is_ascii_alphabetic()) { own } else { format!("event-{own}") };
        let id = self.ids.take(own.trim_end_matches('-'));
        let remark =
            Remark::open("add `date:` once it has happened; the deadlines that run from it wait for it");
        let name = capitalized(&shortened(&event.words, 200));
        self.by_words.insert(words, id.clone());
        self.all.push(Named { id: id.clone(), name, remarks: vec![remark] });
        id
    }

    /// All of them, in the order they were met.
    pub(super) fn finish(self) -> Vec<Named> {
        self.all
    }
}
