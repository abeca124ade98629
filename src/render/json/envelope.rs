//! What is around the lists of every answer.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::write::{Each, write_line, write_pretty};

/// An answer of one list, whose items are made when they are written.
pub struct Envelope<I> {
    /// The command that answers.
    command: &'static str,
    /// The day asked about.
    as_of: NaiveDate,
    /// What was found, in the order of the answer; `--format jsonl` prints each on a line of its own.
    items: I,
}

impl<I: Iterator<Item: Serialize>> Envelope<I> {
    /// The answer of a command about a day.
    pub fn new(command: &'static str, as_of: NaiveDate, items: impl IntoIterator<IntoIter = I>) -> Self {
        Self { command, as_of, items: items.into_iter() }
    }

    /// Writes one object on several lines.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_object(self, out: impl Write) -> io::Result<()> {
        let Self { command, as_of, items } = self;
        write_pretty(&Whole { command, as_of, lists: vec![("items", Each::new(items))] }, out)
    }

    /// Writes one line for each item.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_lines(self, out: impl Write) -> io::Result<()> {
        write_lines(self.items, out)
    }
}

/// Writes each item on a line of its own.
pub(super) fn write_lines(mut items: impl Iterator<Item: Serialize>, mut out: impl Write) -> io::Result<()> {
    items.try_for_each(|item| write_line(&item, &mut out))
}

/// What every answer holds, and its lists by their names.
pub(super) struct Whole<L> {
    pub(super) command: &'static str,
    pub(super) as_of: NaiveDate,
    pub(super) lists: Vec<(&'static str, L)>,
}

impl<L: Serialize> Serialize for Whole<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // The version of this format.
        map.serialize_entry("version", &1)?;
        map.serialize_entry("command", self.command)?;
        map.serialize_entry("as_of", &self.as_of)?;
        for (name, list) in &self.lists {
            map.serialize_entry(name, list)?;
        }
        map.end()
    }
}
