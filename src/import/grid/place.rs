//! Where a cell stands in its document, as people say it.

use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

/// Where a cell stands, for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `Sheet!B7`.
    Sheet(Arc<str>, u32, u32),
    /// Table, row, column, all from 1.
    Table(usize, usize, usize),
    /// A line of a text.
    Line(u32),
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sheet(sheet, row, column) => {
                write!(f, "{sheet}!{}{}", letters(*column), u64::from(*row) + 1)
            }
            Self::Table(table, row, column) => write!(f, "table {table}, row {row}, column {column}"),
            Self::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// The letters of a spreadsheet's column, counted from 0.
#[must_use]
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let named = [0, 25, 26, 51, 701, 702, 16_383].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_place_is_said_as_people_say_it() {
        assert_eq!(Place::Sheet("План".into(), 6, 1).to_string(), "План!B7");
        assert_eq!(Place::Table(2, 5, 3).to_string(), "table 2, row 5, column 3");
        assert_eq!(Place::Line(120).to_string(), "line 120");
    }
}
