//! The tables of executors and funding compared.

use std::collections::{BTreeMap, BTreeSet};

use super::difference::{Compared, Delta, PartKind, Recognised, What};
use super::part;
use super::words::{folded, reworded};
use crate::model::{Event, Place, Str, Text};

/// Ids and names, in the order of the file.
type Table<'a> = Vec<(&'a Str, &'a Text)>;

/// A table before and after, and the ids that changed while the name did not.
pub(super) struct Tables<'a> {
    old: Table<'a>,
    new: Table<'a>,
    /// From the new id to the old one.
    renamed: BTreeMap<&'a str, &'a str>,
}

impl<'a> Tables<'a> {
    /// An id that is gone and an id that is new are one, if they have the same name and no other has it.
    pub(super) fn between(old: Table<'a>, new: Table<'a>) -> Self {
        let (gone, came) = (names(&old, &new), names(&new, &old));
        let renamed = came.iter().filter_map(|(name, id)| Some(((*id)?, gone.get(name).copied().flatten()?)));
        Self { old, new, renamed: renamed.collect() }
    }

    /// What became of a list of ids.
    pub(super) fn delta(&self, old: &[Str], new: &[Str]) -> Option<Delta<Vec<Str>>> {
        let is_same =
            |(old, new): (&Str, &Str)| old == new || self.renamed.get(new.as_str()) == Some(&old.as_str());
        if old.len() == new.len() && old.iter().zip(new).all(is_same) {
            return None;
        }
        let some = |list: &[Str]| Some(list.to_vec()).filter(|list| !list.is_empty());
        Delta::between(some(old).as_ref(), some(new).as_ref())
    }

    /// What became of the entries.
    pub(super) fn compare(&self, kind: PartKind, key: &'static str) -> Vec<(Compared, Vec<What>)> {
        let mut before: BTreeMap<&str, (&Str, &Text)> =
            self.old.iter().map(|entry| (entry.0.as_str(), *entry)).collect();
        let place = |id: &str| Place::default().key(key).key(id.to_owned());
        let mut found = Vec::new();
        for (id, name) in self.new.iter().copied() {
            let renamed = self.renamed.get(id.as_str()).copied();
            let old = before.remove(renamed.unwrap_or(id));
            let part = Compared {
                kind,
                id: id.to_string(),
                was: renamed.map(str::to_owned),
                title: Some(name.clone()),
                old: old.map(|(id, _)| place(id)),
                new: Some(place(id)),
                recognised: if renamed.is_some() { Recognised::Text } else { Recognised::Id },
            };
            let what = match old {
                None => vec![What::Added { with_parent: false }],
                Some((_, old)) => {
                    let renumbered = renamed.map(|_| What::Renumbered);
                    renumbered.into_iter().chain(reworded("title", Some(old), Some(name))).collect()
                }
            };
            found.push((part, what));
        }
        for (id, name) in self.old.iter().copied().filter(|(id, _)| before.contains_key(id.as_str())) {
            let part = Compared {
                kind,
                id: id.to_string(),
                was: None,
                title: Some(name.clone()),
                old: Some(place(id)),
                new: None,
                recognised: Recognised::Id,
            };
            found.push((part, vec![What::Removed { with_parent: false }]));
        }
        found
    }
}

/// What became of the events. Deadlines name them by their ids, so another id is another event.
pub(super) fn events(old: &[Event], new: &[Event]) -> Vec<(Compared, Vec<What>)> {
    let find = |all: &'_ [Event], id: &Str| all.iter().position(|event| event.id == *id);
    let place = |id: &Str| Place::default().key("events").key(id.to_string());
    let compared = |event: &Event, old: Option<Place>, new: Option<Place>| Compared {
        kind: PartKind::Event,
        id: event.id.to_string(),
        was: None,
        title: event.title.clone(),
        old,
        new,
        recognised: Recognised::Id,
    };
    let mut found = Vec::new();
    for event in new {
        let before = find(old, &event.id).and_then(|n| old.get(n));
        let what = if let Some(before) = before {
            part::event(before, event)
        } else {
            let happened = event.date.map(|date| What::Happened(Delta::Added(date)));
            std::iter::once(What::Added { with_parent: false }).chain(happened).collect()
        };
        let part = compared(event, before.map(|before| place(&before.id)), Some(place(&event.id)));
        found.push((part, what));
    }
    for event in old.iter().filter(|event| find(new, &event.id).is_none()) {
        found.push((
            compared(event, Some(place(&event.id)), None),
            vec![What::Removed { with_parent: false }],
        ));
    }
    found
}

/// The names of entries whose id the other table does not have, each with its id; none where several have the name.
fn names<'a>(table: &[(&'a Str, &'a Text)], other: &[(&Str, &Text)]) -> BTreeMap<String, Option<&'a str>> {
    let known: BTreeSet<&str> = other.iter().map(|(id, _)| id.as_str()).collect();
    let mut names = BTreeMap::new();
    for (id, name) in table.iter().copied().filter(|(id, _)| !known.contains(id.as_str())) {
        let name = name.every().map(folded).collect::<Vec<_>>().join("\n");
        names.entry(name).and_modify(|id| *id = None).or_insert(Some(id.as_str()));
    }
    names
}
