//! Ids: each given once, and those of the tables known.

use std::collections::{HashMap, HashSet};

use super::Builder;
use crate::model::{Place, Text};
use crate::suggestion::nearest;
use crate::yaml::fault::PlacedFault;
use crate::yaml::field::{Field, List, Needed};
use crate::yaml::reader::quoted;
use crate::yaml::scalar::{IdText, Table, Word};

/// Whoever misspells more ids than this has made them with a program, and a comparison with a large table takes time.
const MOST_COMPARED: usize = 200;

#[derive(Clone, Copy)]
pub(super) enum References {
    Executors,
    Funding,
}

impl Builder {
    /// The id of a part `within` a measure, or of the plan; within a measure without id nothing can be said of it.
    pub(super) fn id(
        &mut self,
        id: Needed<IdText>,
        kind: &'static str,
        within: Option<&str>,
        place: &Place,
    ) -> Option<String> {
        let example = match kind {
            "section" => "I",
            "KPI" => "ports",
            _ => "1",
        };
        let owner = match within {
            Some("") | None => format!("this {kind}"),
            Some(measure) => format!("this {kind} of measure {measure}"),
        };
        let IdText(id) = self.needed(id, &owner, "id", example, place)?;
        let full =
            within.map(|measure| if measure.is_empty() { id.clone() } else { format!("{measure}.{id}") });
        self.ids.extend(full.map(|full| (kind, full, place.key("id"))));
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
                    self.put_down(PlacedFault {
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
            if let Some(table) = table.filter(|table| !table.ids.contains(&id)) {
                if self.is_full() {
                    self.more += 1;
                    continue;
                }
                let by_name = table.by_name.get(&id).map(String::as_str);
                self.compared += 1;
                let ids = table.order.iter().filter(|_| self.compared <= MOST_COMPARED);
                let near = by_name.or_else(|| nearest(&id, ids.map(String::as_str)));
                let hint = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("add it to the table `{key}:` at the top of the file"),
                };
                let rule = if key == "executors" { "unknown-executor" } else { "unknown-funding" };
                self.fault(rule, place, format!("there is no {what} {}", quoted(&id)), hint);
            }
            all.push(id);
        }
        all
    }
}

/// The ids of a table, and the id of each name.
pub(super) struct Names {
    ids: HashSet<String>,
    /// The ids in their order, from which the nearest is taken.
    order: Vec<String>,
    by_name: HashMap<String, String>,
}

pub(super) fn names(table: &Field<Table>) -> Option<Names> {
    match table {
        Field::Given(Table(rows)) => {
            let mut names = HashMap::new();
            for (id, name) in rows {
                for name in name.0.as_ref().given().into_iter().flat_map(Text::every) {
                    names.entry(name.to_owned()).or_insert_with(|| id.clone());
                }
            }
            let order: Vec<String> = rows.iter().map(|(id, _)| id.clone()).collect();
            Some(Names { ids: order.iter().cloned().collect(), order, by_name: names })
        }
        // A table that cannot be read must not make every id unknown.
        Field::Absent | Field::Faulty => None,
    }
}
