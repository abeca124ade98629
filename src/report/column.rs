//! Which columns a table has: the view's own choice, or the user's.

use super::field::{Column, in_tables};
use crate::problem::{ARGUMENT, Message, Problem};
use crate::suggestion::nearest;

/// For whom a table is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Sentences and marks.
    Person,
    /// Values alone.
    Machine,
}

/// The columns asked for, each once, in that order; `all` for every one there is.
///
/// # Errors
/// The first name that no column has.
pub(super) fn asked_for<F: Copy>(
    asked: &[String],
    columns: &'static [Column<F>],
) -> Result<Vec<&'static Column<F>>, Problem> {
    let mut chosen: Vec<&'static Column<F>> = Vec::new();
    let add = |column: &'static Column<F>, chosen: &mut Vec<&'static Column<F>>| {
        if !chosen.iter().any(|known| std::ptr::eq(*known, column)) {
            chosen.push(column);
        }
    };
    for name in asked {
        if name == "all" {
            in_tables(columns).for_each(|column| add(column, &mut chosen));
        } else {
            add(find(name, columns).ok_or_else(|| unknown(name, columns, "all, "))?, &mut chosen);
        }
    }
    Ok(chosen)
}

/// The columns asked for; without any asked for, every column of tables.
///
/// # Errors
/// The first name that no column has.
pub(super) fn asked_for_or_all<F: Copy>(
    asked: Option<&[String]>,
    columns: &'static [Column<F>],
) -> Result<Vec<&'static Column<F>>, Problem> {
    asked.map_or_else(|| Ok(in_tables(columns).collect()), |asked| asked_for(asked, columns))
}

/// The column that somebody who types this means.
pub(super) fn find<F: Copy>(name: &str, columns: &'static [Column<F>]) -> Option<&'static Column<F>> {
    columns.iter().find(|column| column.field.is_called(name.trim()))
}

/// There is no column of this name; `more` are words that can stand for one.
pub(super) fn unknown<F: Copy>(name: &str, columns: &'static [Column<F>], more: &str) -> Problem {
    let names: Vec<&str> = in_tables(columns).map(|column| column.field.name).collect();
    let list = format!("{more}{}", names.join(", "));
    let all = in_tables(columns).flat_map(|column| column.field.also).copied().chain(names);
    let hint = match nearest(name, all) {
        Some(near) => Message::id("hint-columns-near").with("near", near).with("list", list),
        None => Message::id("hint-there-are").with("list", list),
    };
    Problem::new(&ARGUMENT, Message::id("argument-no-column").with("key", name)).hint(hint)
}
