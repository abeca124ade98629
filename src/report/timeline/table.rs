//! A chart in words, for where no picture can be drawn.

use super::entry::{Entry, EntryKind, Timeline};
use crate::report::cell::Cell;
use crate::report::document::{Column, Heading, Row, RowKind, Table};

impl Timeline {
    /// The same in words, for where no picture can be drawn.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = ["id", "title", "due", "status", "executors"].map(Column::always).to_vec();
        let row = |entry: &Entry| {
            let head = Some(Heading { id: entry.id.clone(), title: entry.title.clone() });
            match entry.kind {
                EntryKind::Section(level) => Row { kind: RowKind::Section, head, level, ..Row::default() },
                EntryKind::Measure | EntryKind::Step | EntryKind::Item => Row {
                    kind: if entry.kind == EntryKind::Measure { RowKind::Measure } else { RowKind::Plain },
                    cells: vec![
                        Cell::Text(entry.id.clone()),
                        entry.title.clone(),
                        Cell::from_option(entry.due.clone(), Cell::Due),
                        Cell::from_option(entry.standing, Cell::State),
                        Cell::Names(entry.executors.clone()),
                    ],
                    ..Row::default()
                },
            }
        };
        Table { columns, rows: self.rows.iter().map(row).collect() }.without_empty_columns()
    }
}
