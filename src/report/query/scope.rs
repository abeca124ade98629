//! The plans a query is asked about, and what it is asked of.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::known::{Kind, Known};
use crate::report::portfolio::{PlanFile, Portfolio};

/// What a query is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Items: `status:` means states.
    Items,
    /// Items, by the days on which they fall due next.
    Upcoming,
    /// KPIs: `status:` means ratings as well.
    Kpis,
    /// Any part of a plan that has an id: measures, steps, KPIs and sections.
    Parts,
}

impl Subject {
    pub(super) fn is_of_items(self) -> bool {
        matches!(self, Self::Items | Self::Upcoming)
    }
}

/// The plans, with what is looked up in them again and again.
pub(super) struct Scope<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) subject: Subject,
    /// The plans by their names in small letters.
    names: OnceCell<HashMap<String, Vec<&'a PlanFile>>>,
    known: [OnceCell<Vec<Known<'a>>>; Kind::ALL.len()],
}

impl<'a> Scope<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, subject: Subject) -> Self {
        Self { portfolio, subject, names: OnceCell::new(), known: Default::default() }
    }

    pub(super) fn files(&self) -> &'a [PlanFile] {
        &self.portfolio.files
    }

    /// The day that "today" means in a term.
    pub(super) fn today(&self) -> NaiveDate {
        self.portfolio.day()
    }

    /// The plans of this name: the one that is spelt so, else those that differ in letter case alone. Where there is
    /// only one plan, it has no name.
    pub(super) fn plans_named(&self, name: &str) -> Vec<&'a PlanFile> {
        let names = self.names.get_or_init(|| {
            let mut names: HashMap<String, Vec<&PlanFile>> = HashMap::new();
            for file in self.files() {
                if let Some(name) = &file.name {
                    names.entry(name.to_lowercase()).or_default().push(file);
                }
            }
            names
        });
        let alike = names.get(&name.to_lowercase()).map(Vec::as_slice).unwrap_or_default();
        match alike.iter().find(|file| file.name.as_deref() == Some(name)) {
            Some(exact) => vec![*exact],
            None => alike.to_vec(),
        }
    }

    /// The sections, executors or funding sources that any of the plans knows, each once.
    pub(super) fn known(&self, kind: Kind) -> &[Known<'a>] {
        match self.known.get(kind as usize) {
            Some(cell) => cell.get_or_init(|| kind.all(self.files())),
            None => &[],
        }
    }
}
