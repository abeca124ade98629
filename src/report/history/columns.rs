//! The columns of recorded changes, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use std::sync::LazyLock;

use super::entry::{Entry, Recorded};
use crate::report::cell::{Cell, Phrase};
use crate::report::changes::{self, ChangeCell};
use crate::report::field::{Column, Field, Kind};
use crate::report::portfolio::View;

/// Finds the value of a column in an entry.
#[derive(Clone, Copy)]
pub enum EntryCell {
    /// Of its commit.
    Own(fn(&Entry<'_>) -> Cell),
    /// Of what changed.
    Change(ChangeCell),
}

impl EntryCell {
    pub(super) fn cell(self, view: &View<'_>, entry: &Entry<'_>) -> Cell {
        match self {
            Self::Own(cell) => cell(entry),
            Self::Change(cell) => cell(view, &entry.change),
        }
    }
}

const fn own(field: Field, cell: fn(&Entry<'_>) -> Cell) -> Column<EntryCell> {
    Column { field, cell: EntryCell::Own(cell) }
}

const fn text(name: &'static str, about: &'static str) -> Field {
    Field::new(name, name, Kind::Text, about)
}

fn of_commit(entry: &Entry<'_>, text: fn(&Recorded) -> &str) -> Cell {
    Cell::from_option(entry.recorded.as_ref(), |recorded| Cell::Text(text(recorded).to_owned()))
}

const COMMIT: [Column<EntryCell>; 5] = [
    own(text("commit", "The commit that recorded it; none of what is not committed yet."), |entry| {
        of_commit(entry, |recorded| &recorded.commit)
    }),
    own(
        Field::new("recorded", "recorded", Kind::Day, "The day of the commit, in the zone of the plan."),
        |entry| Cell::from_option(entry.recorded.as_ref(), |recorded| Cell::Day(recorded.day)),
    ),
    own(text("author", "Who wrote the change, as the commit says."), |entry| {
        of_commit(entry, |recorded| &recorded.author)
    }),
    own(text("subject", "The first line of the commit's message.").also(&["message"]), |entry| {
        of_commit(entry, |recorded| &recorded.subject)
    }),
    own(
        Field::new(
            "days-apart",
            "days_apart",
            Kind::Count,
            "Days from the day it took effect to the day it was recorded; negative where it was recorded ahead.",
        )
        .also(&["lag", "apart"]),
        |entry| Cell::from_option(entry.days_apart(), Cell::Days),
    ),
];

/// Every column of a recorded change: its commit, then all that can be said of a change.
pub static COLUMNS: LazyLock<Vec<Column<EntryCell>>> = LazyLock::new(|| {
    // A line of an old version leads nowhere.
    let of_change = changes::COLUMNS.iter().filter(|column| column.field.name != "line");
    let of_change =
        of_change.map(|column| Column { field: column.field, cell: EntryCell::Change(column.cell) });
    COMMIT.into_iter().chain(of_change).collect()
});

/// The distance of the two clocks in words.
pub(super) fn apart(entry: &Entry<'_>) -> Cell {
    let Some(days) = entry.days_apart() else { return Cell::Empty };
    let later = (days > 0).then(|| Phrase::new("history-later").with("days", Cell::Days(days)).cell());
    let ahead = (days < 0).then(|| Phrase::new("history-ahead").with("days", Cell::Days(-days)).cell());
    let after = entry.is_after_due().then(|| Phrase::new("history-after-due").cell());
    Cell::facts([later, ahead, after].into_iter().flatten().collect())
}
