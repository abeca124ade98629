//! Ids: each given once, and those of the tables known.

use std::collections::HashMap;

use super::Builder;
use crate::model::Place;
use crate::suggestion::nearest;
use crate::yaml::fault::PlacedFault;
use crate::yaml::field::{Field, List};
use crate::yaml::scalar::{IdText, Table, Word};

#[derive(Clone, Copy)]
pub(super) enum References {
    Executors,
    Funding,
}

impl Builder {
    pub(super) fn id(
        &mut self,
        id: Field<IdText>,
        kind: &'static str,
        within: &str,
        place: &Place,
    ) -> Option<String> {
        let owner = if within.is_empty() {
            format!("this {kind}")
        } else {
            format!("this {kind} of measure {within}")
        };
        let IdText(id) = self.needed(id, &owner, "id", "1", place)?;
        let full = if within.is_empty() { id.clone() } else { format!("{within}.{id}") };
        self.ids.push((kind, full, place.key("id")));
        Some(id)
    }

    /// Measures and steps share one space of addresses: `9.2` must mean one thing.
    pub(super) fn check_ids(&mut self) {
        let mut seen: HashMap<(&str, String), Place> = HashMap::with_capacity(self.ids.len());
        for (kind, id, place) in std::mem::take(&mut self.ids) {
            let space = if kind == "step" { "measure" } else { kind };
            match seen.entry((space, id)) {
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(place);
                }
                std::collections::hash_map::Entry::Occupied(first) => {
                    let message = format!("{kind} id `{}` is given twice", first.key().1);
                    let other = first.get().clone();
                    self.faults.push(PlacedFault {
                        rule: "duplicate-id",
                        message,
                        hint: Some("an id names one thing and is never used again".into()),
                        place,
                        at_key: false,
                        other: Some(other),
                    });
                }
            }
        }
    }

    pub(super) fn references(&mut self, list: List<Word>, place: &Place, to: References) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for (Word(id), place) in self.elements(list, place) {
            let (table, what, key) = match to {
                References::Executors => (self.executors.as_ref(), "executor", "executors"),
                References::Funding => (self.funding.as_ref(), "funding source", "funding"),
            };
            let unknown = table.filter(|table| !table.contains(&id));
            let near = unknown.map(|table| nearest(&id, table.iter().map(String::as_str)).map(str::to_owned));
            if let Some(near) = near {
                let hint = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("add it to the table `{key}:` at the top of the file"),
                };
                let rule = if key == "executors" { "unknown-executor" } else { "unknown-funding" };
                self.fault(rule, place, format!("there is no {what} `{id}`"), hint);
            }
            all.push(id);
        }
        all
    }
}

pub(super) fn names(table: &Field<Table>) -> Option<Vec<String>> {
    match table {
        Field::Given(Table(rows)) => Some(rows.iter().map(|(id, _)| id.clone()).collect()),
        // A table that cannot be read must not make every id unknown.
        Field::Absent | Field::Faulty => None,
    }
}
