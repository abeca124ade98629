//! What a document cannot say of itself.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use chrono::NaiveDate;

use super::grid::letters;
use super::role::Role;
use crate::problem::Message;

/// What the user says of a document.
#[derive(Clone, Debug)]
pub struct Options {
    /// The numbers of the tables to be read as one plan, in this order; the table is sought where there are none.
    pub tables: Vec<usize>,
    /// The columns, where their headings do not tell.
    pub columns: Option<ColumnList>,
    /// The year of deadlines that name none.
    pub year: Option<i32>,
    /// The language of the document, where its letters leave that open.
    pub language: Option<String>,
    /// Names of bodies that are known, so that their commas divide nothing.
    pub known: Vec<String>,
    /// The day on which the document's words for what has been done were true.
    pub on: NaiveDate,
}

impl Options {
    /// Nothing is known but the day.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self { tables: Vec::new(), columns: None, year: None, language: None, known: Vec::new(), on }
    }
}

/// Which column holds what, as `--columns` says it: `no=1,measure=2,due=D`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnList(pub(super) Vec<(Role, Column)>);

/// A column as the user names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Counted in the table, from 0.
    Nth(usize),
    /// Its letters in a spreadsheet, counted from 0.
    Lettered(u32),
}

impl FromStr for ColumnList {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let mut columns: Vec<(Role, Column)> = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, column) =
                part.split_once('=').ok_or_else(|| Message::id("columns-form").with("text", part))?;
            let role = Role::NAMES.iter().find(|(_, known)| *known == name.trim()).map(|(role, _)| *role);
            let role = role.ok_or_else(|| {
                let names = Role::NAMES.map(|(_, name)| name).join(", ");
                Message::id("columns-name").with("name", name.trim()).with("list", names)
            })?;
            let column = column.trim();
            let found = lettered(column).or_else(|| nth(column));
            let found = found.ok_or_else(|| Message::id("columns-place").with("text", column))?;
            if columns.iter().any(|(one, _)| *one == role) && !role.may_repeat() {
                return Err(Message::id("columns-twice").with("name", name.trim()));
            }
            columns.push((role, found));
        }
        let has = |role: Role| columns.iter().any(|(one, _)| *one == role);
        let dated = has(Role::Due) || (has(Role::Start) && has(Role::Duration));
        if !has(Role::Measure) || !dated {
            return Err(Message::id("columns-needed"));
        }
        Ok(Self(columns))
    }
}

fn nth(text: &str) -> Option<Column> {
    text.parse::<usize>().ok()?.checked_sub(1).filter(|nth| *nth < 20_000).map(Column::Nth)
}

fn lettered(text: &str) -> Option<Column> {
    let good = !text.is_empty() && text.len() < 4 && text.bytes().all(|b| b.is_ascii_alphabetic());
    let digit = |b: u8| u32::from(b.to_ascii_uppercase() - b'A') + 1;
    good.then(|| Column::Lettered(text.bytes().fold(0, |sum, b| sum * 26 + digit(b)) - 1))
}

impl Display for ColumnList {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (nth, (role, column)) in self.0.iter().enumerate() {
            let comma = if nth == 0 { "" } else { "," };
            match column {
                Column::Nth(column) => write!(f, "{comma}{}={}", role.name(), column + 1)?,
                Column::Lettered(column) => write!(f, "{comma}{}={}", role.name(), letters(*column))?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_numbers_or_letters() {
        let list: ColumnList = "no=1, measure=B,due=AA".parse().unwrap();
        assert_eq!(list.to_string(), "no=1,measure=B,due=AA");
        assert_eq!(list.0[2], (Role::Due, Column::Lettered(26)));
        for (text, id) in [
            ("due", "columns-form"),
            ("dew=4", "columns-name"),
            ("due=0", "columns-place"),
            ("due=1,due=2", "columns-twice"),
            ("no=1,measure=2", "columns-needed"),
            ("measure=2,start=3", "columns-needed"),
        ] {
            let message = text.parse::<ColumnList>().unwrap_err();
            assert!(matches!(message, Message::Id(found, _) if found == id), "{text}: {message:?}");
        }
        assert!("measure=1,start=2,duration=3".parse::<ColumnList>().is_ok());
        assert!("measure=2,due=3,executors=4,executors=5".parse::<ColumnList>().is_ok());
    }
}
