//! The bodies, or payers, of a document: one id for each, however it is spelt.

use std::collections::{HashMap, HashSet};

use super::draft::{Named, Remark};
use super::free::Free;
use super::slug::slug;
use super::wording::{capitalized, clean, folded};

/// More names than these are not compared with one another.
const COMPARED: usize = 500;

/// The names met so far.
#[derive(Debug)]
pub(super) struct Directory {
    entries: Vec<Entry>,
    /// The places of entries by folded name, and by id.
    by_name: HashMap<String, usize>,
    by_id: HashMap<String, usize>,
    ids: Free,
    is_russian: bool,
    /// What an id is made of where the name has no letters.
    kind: &'static str,
}

#[derive(Debug)]
struct Entry {
    id: String,
    folded: String,
    /// The first one is the name.
    spellings: Vec<String>,
    /// The same in small letters.
    known: HashSet<String>,
    remarks: Vec<Remark>,
}

impl Directory {
    pub(super) fn new(kind: &'static str, is_russian: bool) -> Self {
        Self {
            entries: Vec::new(),
            by_name: HashMap::new(),
            by_id: HashMap::new(),
            ids: Free::default(),
            is_russian,
            kind,
        }
    }

    /// The id of a name.
    pub(super) fn id_of(&mut self, name: &str) -> String {
        let name = clean(name);
        let folded = folded(&name);
        let place = self.by_name.get(&folded).copied();
        if let Some(known) = place.and_then(|place| self.entries.get_mut(place)) {
            if known.known.insert(name.to_lowercase()) {
                known.spellings.push(name);
            }
            return known.id.clone();
        }
        let own = slug(&name, self.is_russian);
        let id = self.ids.take(if own.is_empty() { self.kind } else { &own });
        self.by_name.insert(folded.clone(), self.entries.len());
        self.by_id.insert(id.clone(), self.entries.len());
        let known = HashSet::from([name.to_lowercase()]);
        self.entries.push(Entry {
            id: id.clone(),
            folded,
            spellings: vec![name],
            known,
            remarks: Vec::new(),
        });
        id
    }

    /// Says something of a name.
    pub(super) fn remark(&mut self, id: &str, remark: Remark) {
        let entry = self.by_id.get(id).and_then(|place| self.entries.get_mut(*place));
        if let Some(entry) = entry.filter(|entry| !entry.remarks.contains(&remark)) {
            entry.remarks.push(remark);
        }
    }

    /// The table of names, with what a person should compare.
    pub(super) fn finish(self) -> Vec<Named> {
        let mut named: Vec<Named> = Vec::new();
        for (nth, entry) in self.entries.iter().enumerate() {
            let mut remarks = entry.remarks.clone();
            let others: Vec<String> =
                entry.spellings.iter().skip(1).map(|name| format!("“{name}”")).collect();
            if !others.is_empty() {
                remarks.push(Remark::read(format!("also written {}", others.join(", "))));
            }
            let before = self.entries.iter().take(if nth < COMPARED { nth } else { 0 });
            if let Some(like) = before.into_iter().find(|other| other.is_like(entry)) {
                remarks.push(Remark::read(format!("much like `{}`; if it is the same, use one id", like.id)));
            }
            let name = entry.spellings.first().map(|name| capitalized(name)).unwrap_or_default();
            named.push(Named { id: entry.id.clone(), name, remarks });
        }
        named
    }
}

impl Entry {
    /// Whether a person should look whether two names are of one body: they differ in a letter, or in what brackets add
    /// (`Адлия вазирлиги (А. Каримов)`, `МФ (созыв)`).
    fn is_like(&self, other: &Self) -> bool {
        let bare = |entry: &Self| {
            let name = entry.spellings.first()?.trim_end_matches(['.', ' ']);
            let name =
                name.strip_suffix(')').and_then(|name| name.rsplit_once('(')).map_or(name, |(name, _)| name);
            Some(folded(name)).filter(|name| !name.is_empty())
        };
        is_like(&self.folded, &other.folded) || bare(self).is_some_and(|name| bare(other) == Some(name))
    }
}

/// Whether two folded names differ so little that a letter may be missing in one.
fn is_like(one: &str, other: &str) -> bool {
    let length = one.chars().count().max(other.chars().count());
    // Schools 5 and 6 are two.
    let figures = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    length > 7 && figures(one) == figures(other) && strsim::normalized_levenshtein(one, other) > 0.85
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_body_in_several_spellings_has_one_id() {
        let mut executors = Directory::new("executor", false);
        let ids: Vec<String> = [
            "рақамли технологиялар вазирлиги",
            "Рақамли  технологиялар\u{A0}вазирлиги",
            "Raqamli texnologiyalar vazirligi",
            "Рақамли технолгиялар вазирлиги",
            "Молия вазирлиги",
        ]
        .into_iter()
        .map(|name| executors.id_of(name))
        .collect();
        let digital = "raqamli-texnologiyalar-vazirligi";
        assert_eq!(ids, [digital, digital, digital, "raqamli-texnolgiyalar-vazirligi", "moliya-vazirligi"]);
        let table = executors.finish();
        assert_eq!(table.len(), 3);
        assert_eq!(table[0].name, "Рақамли технологиялар вазирлиги");
        assert_eq!(table[0].remarks, [Remark::read("also written “Raqamli texnologiyalar vazirligi”")]);
        assert_eq!(table[1].remarks.len(), 1);
        assert!(table[2].remarks.is_empty());
    }
}
