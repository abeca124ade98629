//! The sections, executors and funding sources of plans, and how people name them.

use std::collections::HashSet;

use super::title::languages;
use crate::locale::folding::{SearchWord, folded};
use crate::model::{Item, Str, Text};
use crate::report::portfolio::PlanFile;

/// What is named by an id of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Section,
    Executor,
    Funding,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Known<'a> {
    /// What a term calls it: an id, the address of a section, a plain name.
    pub(super) id: String,
    /// What it is called, each with the language where that is known.
    names: Vec<(&'a str, Option<&'a str>)>,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Section, Self::Executor, Self::Funding];

    /// The key of its term.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Executor => "executor",
            Self::Funding => "funding",
        }
    }

    /// All there are in these plans, alike ones once.
    pub(super) fn all(self, files: &[PlanFile]) -> Vec<Known<'_>> {
        let mut seen = HashSet::new();
        files.iter().flat_map(|file| self.of(file)).filter(|one| seen.insert(one.clone())).collect()
    }

    fn of(self, file: &PlanFile) -> Vec<Known<'_>> {
        let plan = &file.plan;
        match self {
            Self::Section => {
                let sections = plan.all_sections().into_iter().filter(|(_, section)| section.id.is_some());
                let known = sections.map(|(path, section)| {
                    let names = [section.title.as_ref(), section.short.as_ref()];
                    Known::new(file, plan.section_address(path), names)
                });
                known.collect()
            }
            Self::Executor => {
                let Some(table) = &plan.executors else {
                    let of_kpis = plan.indicators().into_iter().flat_map(|one| one.kpi.executors.iter());
                    return used(file, Item::executors, of_kpis);
                };
                table
                    .iter()
                    .map(|row| Known::new(file, row.id.to_string(), [Some(&row.name), row.short.as_ref()]))
                    .collect()
            }
            Self::Funding => match &plan.funding {
                Some(table) => table
                    .iter()
                    .map(|(id, name)| Known::new(file, id.to_string(), [Some(name), None]))
                    .collect(),
                None => used(file, Item::funding, std::iter::empty()),
            },
        }
    }
}

/// The plain names that a plan without a table uses, in the order of the file.
fn used<'a>(
    file: &'a PlanFile,
    names: impl Fn(&Item<'a>) -> &'a [Str],
    more: impl Iterator<Item = &'a Str>,
) -> Vec<Known<'a>> {
    let mut seen = HashSet::new();
    let of_lines = file.plan.lines().flat_map(|line| names(&line));
    let all = of_lines.chain(more).filter(|name| seen.insert(name.as_str()));
    all.map(|name| Known { id: name.to_string(), names: Vec::new() }).collect()
}

impl<'a> Known<'a> {
    fn new(file: &'a PlanFile, id: String, names: [Option<&'a Text>; 2]) -> Self {
        let own = file.plan.language.as_deref();
        let names = names.into_iter().flatten().flat_map(|name| languages(name, own)).collect();
        Self { id, names }
    }

    /// What it is called, in a language if there is a name in it; its own id where it has no other name.
    pub(super) fn name(&self, language: Option<&str>) -> &'a str {
        let spoken = |name: &&(&str, Option<&str>)| language.is_some() && name.1 == language;
        self.names.iter().find(spoken).or(self.names.first()).map(|(name, _)| *name).unwrap_or_default()
    }

    /// Whether it is meant by its whole id or name, in any case of letters.
    pub(super) fn is_called(&self, typed: &str) -> bool {
        same(&self.id, typed) || {
            let typed = folded(typed);
            !typed.is_empty() && self.names.iter().any(|(name, _)| folded(name) == typed)
        }
    }

    /// Whether its id or name has these letters anywhere.
    pub(super) fn contains(&self, typed: &str) -> bool {
        let typed = folded(typed);
        let all = [self.id.as_str()].into_iter().chain(self.names.iter().map(|(name, _)| *name));
        !typed.is_empty() && all.into_iter().any(|name| folded(name).contains(&typed))
    }

    /// Whether a word of its name begins so.
    pub(super) fn has(&self, word: &SearchWord) -> bool {
        word.begins_word_of(&self.id, None)
            || self.names.iter().any(|(name, language)| word.begins_word_of(name, *language))
    }
}

/// Whether two ids are the same in any case of letters.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}
