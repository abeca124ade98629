//! An answer made of typed lines, as JSON: one object on several lines, or one line for each line of the answer.
//!
//! A line is made when it is written, and gone when the next one is: a plan may have a hundred thousand, and one of a
//! series a thousand periods.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::envelope::{Whole, write_lines};
use super::value::Object;
use super::write::{Each, write_pretty};
use crate::render::words::Words;
use crate::report::Sheet;

/// What a command answers.
pub struct Answer<'a> {
    /// The command.
    pub command: &'static str,
    /// The day asked about.
    pub as_of: NaiveDate,
    /// Its lists, each under its name.
    pub lists: Vec<(&'static str, Sheet<'a>)>,
}

impl Answer<'_> {
    /// Writes one object on several lines.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_object(self, words: &Words, out: impl Write) -> io::Result<()> {
        let (command, as_of) = (self.command, self.as_of);
        let list = |(name, sheet)| (name, Each::new(objects(sheet, words)));
        write_pretty(&Whole { command, as_of, lists: self.lists.into_iter().map(list).collect() }, out)
    }

    /// Writes one line for each line of each list.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_lines(self, words: &Words, mut out: impl Write) -> io::Result<()> {
        self.lists.into_iter().try_for_each(|(_, sheet)| write_lines(objects(sheet, words), &mut out))
    }
}

fn objects<'s>(sheet: Sheet<'s>, words: &'s Words) -> impl Iterator<Item = Object<'s>> {
    let Sheet { fields, rows } = sheet;
    rows.map(move |cells| Object { fields: fields.clone(), cells, words })
}
