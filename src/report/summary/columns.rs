//! The columns of a summary, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use super::group::{By, Group};
use crate::report::cell::{Cell, Phrase};
use crate::report::counts::{self, CountCell};
use crate::report::field::{Column, Field, Kind};

/// Finds the value of a column in a group.
#[derive(Clone, Copy)]
pub enum SummaryCell {
    /// What the group is.
    Group(fn(By, &Group) -> Cell),
    /// One of its figures.
    Count(CountCell),
}

impl SummaryCell {
    pub(super) fn cell(self, by: By, group: &Group) -> Cell {
        match self {
            Self::Group(cell) => cell(by, group),
            Self::Count(cell) => cell(&group.counts),
        }
    }
}

const fn own(field: Field, cell: fn(By, &Group) -> Cell) -> Column<SummaryCell> {
    Column { field, cell: SummaryCell::Group(cell) }
}

fn words() -> Vec<&'static str> {
    By::ALL.map(By::word).into_iter().chain(["all"]).collect()
}

const GROUP: [Column<SummaryCell>; 5] = [
    own(
        Field::new(
            "by",
            "by",
            Kind::Word(words),
            "What is grouped by; `all` for the total, which comes last.",
        )
        .always(),
        |by, group| Cell::word("by", if is_total(group) { "all" } else { by.word() }),
    ),
    own(Field::new("id", "id", Kind::Text, "The id of the group; of a section its address."), |_, group| {
        Cell::from_option(group.id.clone().filter(|_| !is_total(group)), Cell::Text)
    }),
    own(Field::new("name", "name", Kind::Text, "The name of the group.").also(&["title"]), |by, group| {
        name(by, group)
    }),
    own(
        Field::new("short", "short", Kind::Text, "A few words for it, where the plan has any."),
        |_, group| Cell::from_option(group.name.short.as_ref(), |short| Cell::Text(short.to_string())),
    ),
    own(
        Field::new("level", "level", Kind::Count, "How deep a section lies in others, from 0.").always(),
        |_, group| Cell::count(group.level),
    ),
];

/// Every column of a summary.
pub static COLUMNS: &[Column<SummaryCell>] = &columns();

const fn columns() -> [Column<SummaryCell>; 21] {
    let mut all = [GROUP[0]; 21];
    let mut n = 0;
    while n < all.len() {
        all[n] = if n < GROUP.len() {
            GROUP[n]
        } else {
            let column = counts::COLUMNS[n - GROUP.len()];
            Column { field: column.field, cell: SummaryCell::Count(column.cell) }
        };
        n += 1;
    }
    all
}

/// The id of the total, which no section, executor, source or plan can have.
pub(super) const TOTAL: &str = "\0";

pub(super) fn is_total(group: &Group) -> bool {
    group.id.as_deref() == Some(TOTAL)
}

fn name(by: By, group: &Group) -> Cell {
    match (&group.id, group.name.text.as_str()) {
        _ if is_total(group) => Phrase::new("summary-total").cell(),
        (Some(id), "") => Cell::Text(id.clone()),
        (None, "") => Phrase::new(nameless(by)).cell(),
        _ => Cell::Title(group.name.clone()),
    }
}

/// What a group without a name is called.
fn nameless(by: By) -> &'static str {
    match by {
        // A plan always has a name.
        By::Section | By::Plan => "summary-no-section",
        By::Executor | By::Lead => "summary-no-executor",
        By::Funding => "summary-no-funding",
    }
}
