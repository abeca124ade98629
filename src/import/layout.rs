//! A table with the meaning of its columns.

use std::ops::Range;

use super::grid::{Cell, Table};
use super::heading::Heading;
use super::options::{Column, ColumnList};
use super::role::Role;
use super::state::{self, State};
use super::wording::is_nothing;
use crate::phrase;
use crate::problem::Message;

/// A table whose columns are known.
#[derive(Clone, Debug)]
pub(super) struct Layout<'a> {
    pub(super) table: &'a Table,
    /// Its place in the document.
    pub(super) index: usize,
    /// The rows that are neither title nor heading.
    pub(super) body: Range<usize>,
    heading: Option<Heading>,
    columns: Vec<(Role, usize)>,
    /// Whether the column of states answers yes or no.
    asks: bool,
}

impl<'a> Layout<'a> {
    /// A table with a heading that tells.
    pub(super) fn found(table: &'a Table, index: usize) -> Option<Self> {
        let heading = Heading::find(table)?;
        Some(Self::new(table, index, heading.columns.clone(), Some(heading)))
    }

    /// A table whose columns the user names.
    pub(super) fn given(table: &'a Table, index: usize, list: &ColumnList) -> Result<Self, Message> {
        let mut columns = Vec::new();
        for (role, column) in &list.0 {
            let place = match column {
                Column::Nth(nth) => Some(*nth),
                Column::Lettered(letter) => {
                    letter.checked_sub(table.corner.1).and_then(|column| usize::try_from(column).ok())
                }
            };
            let place = place.filter(|place| *place < table.columns());
            columns.push((*role, place.ok_or_else(|| no_column(table, *role))?));
        }
        let heading = Heading::find(table)
            .or_else(|| Heading::likeliest(table).filter(|found| found.columns.len() > 1));
        let mut layout = Self::new(table, index, columns, heading);
        if layout.heading.is_none() {
            layout.body.start = layout.first_row();
            layout.heading = layout.body.start.checked_sub(1).map(|row| Heading::in_row(table, row));
        }
        Ok(layout)
    }

    /// A table without a heading that goes on where another ends.
    pub(super) fn continued(table: &'a Table, index: usize, before: &Self) -> Option<Self> {
        let alike = table.columns() == before.table.columns();
        alike.then(|| Self {
            heading: before.heading.clone(),
            ..Self::new(table, index, before.columns.clone(), None)
        })
    }

    fn new(table: &'a Table, index: usize, columns: Vec<(Role, usize)>, heading: Option<Heading>) -> Self {
        let body = heading.as_ref().map_or(0, |heading| heading.end)..table.rows().len();
        let mut layout = Self { table, index, body, heading, columns, asks: false };
        layout.find_states();
        layout
    }

    /// A column of states is known by its cells, whatever stands above it.
    fn find_states(&mut self) {
        let named = self.column(Role::State);
        let is_free = |column: &usize| {
            self.columns
                .iter()
                .all(|(role, other)| other != column || matches!(role, Role::State | Role::Note))
        };
        let count = |column: usize, read: fn(&Cell) -> Option<State>| {
            let cells = self.body.clone().filter_map(|row| self.table.origin(row, column));
            cells.filter(|cell| read(cell) == Some(State::Done)).count()
        };
        let asks = named.filter(|column| count(*column, state::answer) > count(*column, state::of));
        let best = (0..self.table.columns()).filter(is_free).map(|column| (count(column, state::of), column));
        // Of columns that say it as often the first one.
        let best =
            best.filter(|(count, _)| *count > 0).max_by_key(|(count, column)| (*count, usize::MAX - column));
        let found = asks.or(best.map(|(_, column)| column));
        self.asks = asks.is_some();
        for (role, column) in &mut self.columns {
            if *role == Role::State && Some(*column) != found {
                *role = Role::Note;
            }
        }
        if let Some(found) = found {
            self.columns.retain(|(_, column)| *column != found);
            self.columns.push((Role::State, found));
        }
    }

    /// The first row that can belong to a plan, where no heading says where it ends.
    fn first_row(&self) -> usize {
        let reads = |row: usize| {
            self.fresh(row, Role::Due)
                .is_some_and(|cell| phrase::read(&cell.text(), phrase::Options { year: Some(2000) }).is_ok())
        };
        let first = self.body.clone().find(|row| reads(*row)).unwrap_or(0);
        // Sections and the head of the measure stand above its first deadline.
        let is_heading = |row: usize| self.fresh(row, Role::Due).is_some() && !reads(row);
        (0..first).rev().find(|row| is_heading(*row)).map_or(0, |row| row + 1)
    }

    /// The first column of a role.
    pub(super) fn column(&self, role: Role) -> Option<usize> {
        self.columns.iter().find(|(one, _)| *one == role).map(|(_, column)| *column)
    }

    /// The roles, each once.
    pub(super) fn roles(&self) -> impl Iterator<Item = Role> {
        Role::NAMES.into_iter().map(|(role, _)| role).filter(|role| self.column(*role).is_some())
    }

    /// The cell of a role that covers a row, also where it is empty or begins further up.
    pub(super) fn covering(&self, row: usize, role: Role) -> Option<&'a Cell> {
        self.table.cell(row, self.column(role)?)
    }

    /// The cell of a role that begins in a row and says something.
    pub(super) fn fresh(&self, row: usize, role: Role) -> Option<&'a Cell> {
        self.all_fresh(row, role).next()
    }

    /// All such cells, where several columns have the role.
    pub(super) fn all_fresh(&self, row: usize, role: Role) -> impl Iterator<Item = &'a Cell> {
        let table = self.table;
        let columns = self.columns.iter().filter(move |(one, _)| *one == role).map(|(_, column)| *column);
        columns
            .filter_map(move |column| table.cell(row, column))
            .filter(move |cell| cell.row == row && !cell.is_empty())
    }

    /// Whether the cell of a role that covers a row begins further up and says something.
    pub(super) fn goes_on(&self, row: usize, role: Role) -> bool {
        self.covering(row, role)
            .is_some_and(|cell| cell.row < row && !cell.is_empty() && cell.row >= self.body.start)
    }

    /// What stands above a column.
    pub(super) fn heading_of(&self, column: usize) -> &str {
        let texts = self.heading.as_ref().map(|heading| heading.texts.as_slice()).unwrap_or_default();
        texts.get(column).map(String::as_str).unwrap_or_default()
    }

    /// Whether a row is one of the heading again; `goes_on` if the row above is.
    pub(super) fn repeats_heading(&self, row: usize, goes_on: bool) -> bool {
        let table = self.table;
        self.heading.as_ref().is_some_and(|heading| {
            // The heading of a table before this one cannot be compared with this one.
            heading.end <= self.body.start && heading.end > 0 && heading.is_repeated_in(table, row, goes_on)
        })
    }

    /// The rows of the heading.
    pub(super) fn heading_rows(&self) -> Range<usize> {
        self.heading
            .as_ref()
            .filter(|heading| heading.end <= self.body.start)
            .map_or(0..0, |heading| heading.first..heading.end)
    }

    /// What a row says has become of it.
    pub(super) fn state(&self, row: usize) -> Option<(State, &'a Cell)> {
        let cell = self.fresh(row, Role::State)?;
        let state = if self.asks { state::answer(cell) } else { state::of(cell) };
        Some((state?, cell)).filter(|_| !is_nothing(&cell.text()) || self.asks)
    }

    /// Whether the column of states answers a question.
    pub(super) fn asks(&self) -> bool {
        self.asks
    }

    /// Whether both columns of an interval stand under one heading.
    pub(super) fn has_one_heading_for_interval(&self) -> bool {
        let both = self.column(Role::Start).zip(self.column(Role::Due));
        both.is_some_and(|(start, due)| self.heading_of(start) == self.heading_of(due))
    }
}

/// The column that the user names for a role is not there.
fn no_column(table: &Table, role: Role) -> Message {
    let message = Message::id("columns-missing").with("table", table.number.to_string());
    message.with("name", role.name()).with("count", table.columns().to_string())
}
