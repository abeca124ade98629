//! Which columns a table has: the view's own choice, or the user's.

use super::document::{Cell, Column, Row, RowKind, Table};
use crate::problem::{ARGUMENT, Message, Problem};
use crate::suggestion::nearest;

/// For whom a table is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Marks stand beside the values, empty columns are left out.
    Person,
    /// Values alone.
    Machine,
}

/// The columns asked for, or those the view shows by itself.
///
/// # Errors
/// The first key that is no column of the view.
pub fn choose(
    asked: Option<&[String]>,
    own: &[Column],
    known: &[&'static str],
) -> Result<Vec<Column>, Problem> {
    let Some(asked) = asked else { return Ok(own.to_vec()) };
    if asked.iter().any(|key| key == "all") {
        return Ok(known.iter().map(|key| Column { key, rank: 0 }).collect());
    }
    let column = |key: &String| {
        known.iter().find(|known| *known == key).map(|key| Column { key, rank: 0 }).ok_or_else(|| {
            let list = format!("all, {}", known.join(", "));
            let hint = match nearest(key, known.iter().copied()) {
                Some(near) => Message::id("hint-columns-near").with("near", near).with("list", list),
                None => Message::id("hint-there-are").with("list", list),
            };
            Problem::new(&ARGUMENT, Message::id("argument-no-column").with("key", key)).hint(hint)
        })
    };
    asked.iter().map(column).collect()
}

/// Takes out the columns that may be left out when they have nothing to say.
pub(super) fn without_empty(mut table: Table, keys: &[&str]) -> Table {
    for key in keys {
        let Some(at) = table.columns.iter().position(|column| column.key == *key) else { continue };
        let plain = |row: &&mut Row| row.kind != RowKind::Group;
        if table.rows.iter_mut().filter(plain).all(|row| row.cells.get(at) == Some(&Cell::Empty)) {
            table.columns.remove(at);
            for row in table.rows.iter_mut().filter(plain) {
                row.cells.remove(at);
            }
        }
    }
    table
}
