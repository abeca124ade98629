//! The tables of names at the top of a plan, to which ids refer.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::repetition::bytes;
use crate::model::Text;
use crate::problem::{Code, UNKNOWN_EXECUTOR, UNKNOWN_FUNDING};

/// Which table an id refers to.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Executors,
    Funding,
}

impl Table {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Executors => "executors",
            Self::Funding => "funding",
        }
    }

    pub(super) fn entry(self) -> (&'static str, &'static Code) {
        match self {
            Self::Executors => ("executor", &UNKNOWN_EXECUTOR),
            Self::Funding => ("funding source", &UNKNOWN_FUNDING),
        }
    }
}

/// The ids of a table.
pub(super) struct Known<'t> {
    /// The bytes of the name of each.
    ids: HashMap<&'t str, usize>,
    /// The ids in their order, from which the nearest is taken, and their names.
    rows: Vec<(&'t str, Option<Text>)>,
    /// The row of each name, looked up once an id is not known.
    by_name: OnceCell<HashMap<String, usize>>,
}

impl<'t> Known<'t> {
    pub(super) fn new(rows: Vec<(&'t str, Option<Text>)>) -> Self {
        let length = |(id, name): &(&'t str, Option<Text>)| (*id, name.as_ref().map_or(id.len(), bytes));
        Self { ids: rows.iter().map(length).collect(), rows, by_name: OnceCell::new() }
    }

    /// The bytes of the name that an id stands for.
    pub(super) fn length(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &'t str> {
        self.rows.iter().map(|(id, _)| *id)
    }

    /// The id of which somebody wrote the name.
    pub(super) fn of_name(&self, name: &str) -> Option<&'t str> {
        let by_name = self.by_name.get_or_init(|| {
            let mut rows = HashMap::new();
            for (at, (_, text)) in self.rows.iter().enumerate() {
                for name in text.iter().flat_map(Text::every) {
                    rows.entry(name.to_owned()).or_insert(at);
                }
            }
            rows
        });
        by_name.get(name).and_then(|at| self.rows.get(*at)).map(|(id, _)| *id)
    }
}
