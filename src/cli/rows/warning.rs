//! What a file of changes says in vain: cells that were cleared or only describe.

use std::collections::BTreeMap;

use crate::cli::name::some;
use crate::problem::Message;

/// What is warned of, gathered by column, so that a long file gives a few lines.
#[derive(Default)]
pub(in crate::cli) struct Warnings {
    cleared: BTreeMap<String, Vec<String>>,
    described: BTreeMap<String, Vec<String>>,
    outside: Vec<String>,
}

impl Warnings {
    /// A mark was cleared; it stays.
    pub(super) fn cleared(&mut self, column: &str, id: &str, line: usize) {
        self.cleared.entry(column.to_owned()).or_default().push(format!("{line}: {id}"));
    }

    /// A cell that only describes was changed.
    pub(super) fn described(&mut self, column: &str, id: &str, line: usize) {
        self.described.entry(column.to_owned()).or_default().push(format!("{line}: {id}"));
    }

    /// What stands below the table of a form.
    pub(super) fn outside(&mut self, said: &[String]) {
        self.outside.extend_from_slice(said);
    }

    /// One message for each column.
    pub(in crate::cli) fn finish(self) -> Vec<Message> {
        let messages = |id: &'static str, all: BTreeMap<String, Vec<String>>| {
            let message = move |(column, lines): (String, Vec<String>)| {
                Message::id(id).with("key", column).with("list", some(lines.into_iter()))
            };
            all.into_iter().map(message)
        };
        let cleared = messages("warning-cleared", self.cleared);
        let outside = (!self.outside.is_empty())
            .then(|| Message::id("warning-form-outside").with("list", some(self.outside.into_iter())));
        cleared.chain(messages("warning-described", self.described)).chain(outside).collect()
    }
}
