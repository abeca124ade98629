//! Ids: each given once, and those of the tables known.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hasher as _};

use super::route::Route;
use super::{Builder, Owner};
use crate::model::{Place, Str, Text};
use crate::suggestion::nearest;
use crate::yaml::complaint::quoted;
use crate::yaml::fault::PlacedFault;
use crate::yaml::field::{Field, List, Needed};
use crate::yaml::scalar::{IdText, Table, Word};

/// Whoever misspells more ids than this has made them with a program, and a comparison with a large table takes time.
const MOST_COMPARED: usize = 200;

#[derive(Clone, Copy)]
pub(super) enum References {
    Executors,
    Funding,
}

/// Every id given, by its kind.
pub(super) enum Ids {
    /// With its place.
    Placed(Vec<(&'static str, String, Place)>),
    /// As a number that equal ids share, and hardly any others.
    Hashed(Vec<u64>),
}

impl Ids {
    fn note(&mut self, kind: &'static str, within: &str, id: &str, place: &Route<'_>) {
        match self {
            Self::Placed(all) => {
                let full = if within.is_empty() { id.to_owned() } else { format!("{within}.{id}") };
                all.push((kind, full, place.key("id").place()));
            }
            Self::Hashed(all) => {
                let mut hasher = DefaultHasher::new();
                hasher.write(space(kind).as_bytes());
                hasher.write_u8(b':');
                if !within.is_empty() {
                    hasher.write(within.as_bytes());
                    hasher.write_u8(b'.');
                }
                hasher.write(id.as_bytes());
                all.push(hasher.finish());
            }
        }
    }
}

/// Measures and steps share one space of addresses: `9.2` must mean one thing.
fn space(kind: &'static str) -> &'static str {
    if kind == "step" { "measure" } else { kind }
}

/// The ids that `executors` or `funding` may hold.
pub(super) enum Known {
    /// Any: the plan has no table, or one that cannot be read.
    Any,
    /// Those of the table.
    Listed(Names),
    /// The table is not at hand: what must be in it.
    Gathered(HashSet<String>),
}

impl Builder {
    /// The id of a part `within` a measure, or of the plan; within a measure without id nothing can be said of it.
    pub(super) fn id(
        &mut self,
        id: Needed<IdText>,
        kind: &'static str,
        within: Option<&str>,
        place: &Route<'_>,
    ) -> Option<String> {
        let example = match kind {
            "section" => "I",
            "KPI" => "ports",
            _ => "1",
        };
        let owner = Owner { kind, within: within.filter(|measure| !measure.is_empty()), id: None };
        let IdText(id) = self.needed(id, &owner, "id", example, place)?;
        if let Some(within) = within {
            self.ids.note(kind, within, &id, place);
        }
        Some(id)
    }

    /// Complains of every id that is given twice.
    pub(super) fn check_ids(&mut self) {
        let Ids::Placed(ids) = &mut self.ids else { return };
        let ids = std::mem::take(ids);
        let mut seen: HashMap<(&str, String), Place> = HashMap::with_capacity(ids.len());
        for (kind, id, place) in ids {
            match seen.entry((space(kind), id)) {
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

    pub(super) fn references(&mut self, list: List<Word>, place: &Route<'_>, to: References) -> Vec<Str> {
        self.each(list, place, |builder, Word(id), place| {
            builder.reference(&id, place, to);
            Some(id.into())
        })
    }

    fn reference(&mut self, id: &str, place: &Route<'_>, to: References) {
        let (known, what, key) = match to {
            References::Executors => (&mut self.executors, "executor", "executors"),
            References::Funding => (&mut self.funding, "funding source", "funding"),
        };
        let table = match known {
            Known::Any => return,
            Known::Gathered(all) => {
                if !all.contains(id) {
                    all.insert(id.to_owned());
                }
                return;
            }
            Known::Listed(table) if table.ids.contains(id) => return,
            Known::Listed(table) => table,
        };
        if self.faults.is_full() {
            self.faults.more += 1;
            return;
        }
        let by_name = table.by_name.get(id).map(String::as_str);
        self.compared += 1;
        let ids = table.order.iter().filter(|_| self.compared <= MOST_COMPARED);
        let near = by_name.or_else(|| nearest(id, ids.map(String::as_str)));
        let hint = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add it to the table `{key}:` at the top of the file"),
        };
        let rule = if key == "executors" { "unknown-executor" } else { "unknown-funding" };
        self.fault(rule, place, format!("there is no {what} {}", quoted(id)), hint);
    }
}

/// The ids of a table, and the id of each name.
pub(super) struct Names {
    ids: HashSet<String>,
    /// The ids in their order, from which the nearest is taken.
    order: Vec<String>,
    by_name: HashMap<String, String>,
}

impl Known {
    pub(super) fn of(table: &Field<Table>) -> Self {
        match table {
            Field::Given(Table(rows)) => {
                let mut names = HashMap::new();
                for (id, name) in rows {
                    for name in name.0.as_ref().given().into_iter().flat_map(Text::every) {
                        names.entry(name.to_owned()).or_insert_with(|| id.clone());
                    }
                }
                let order: Vec<String> = rows.iter().map(|(id, _)| id.clone()).collect();
                Self::Listed(Names { ids: order.iter().cloned().collect(), order, by_name: names })
            }
            // A table that cannot be read must not make every id unknown.
            Field::Absent | Field::Faulty => Self::Any,
        }
    }
}
