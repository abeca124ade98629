//! How wide the columns of a table are before anything is broken.

use super::line::width;
use super::look::GAP;
use super::paint::Painter;
use crate::render::words::SOFT_HYPHEN;
use crate::report::{Row, Table};

/// How wide the cells of a column are.
pub(super) struct Size {
    /// Where nothing is broken.
    pub(super) natural: usize,
    /// The longest part that is not broken: a name, a word.
    pub(super) unit: usize,
    /// The head, whole and where it is broken.
    pub(super) head: usize,
    pub(super) head_unit: usize,
    /// The widest of what stands below it.
    pub(super) below: usize,
}

impl Size {
    pub(super) fn of(table: &Table, n: usize, painter: Painter<'_>) -> Self {
        let key = table.columns.get(n).map_or("", |column| column.key);
        let head = painter.words.head(table.columns.get(n).map_or("", |column| column.head));
        let head_unit = head.split([' ', SOFT_HYPHEN]).map(width).max().unwrap_or(0);
        let is_soft = head.contains(SOFT_HYPHEN);
        let head = width(&head.replace(SOFT_HYPHEN, ""));
        let head_unit = head_unit + usize::from(is_soft);
        let mut size = Self { natural: 0, unit: 0, head, head_unit, below: 0 };
        for row in rows_with_cells(table) {
            let Some(cell) = row.cells.get(n) else { continue };
            let flow = painter.cell(key, cell);
            let depth = depth(key, row);
            size.natural = size.natural.max(depth + flow.natural());
            size.unit = size.unit.max(depth + flow.unit());
        }
        size.natural = size.natural.max(1);
        size
    }
}

/// How far to the right a cell begins: the name of a section within others, by its level.
pub(super) fn depth(key: &str, row: &Row) -> usize {
    if key == "name" { row.level * GAP } else { 0 }
}

/// The column that people read.
pub(super) fn title_at(table: &Table) -> Option<usize> {
    table.columns.iter().position(|column| matches!(column.key, "title" | "name"))
}

/// The rows that have a cell for each column, and no head instead.
pub(super) fn rows_with_cells(table: &Table) -> impl Iterator<Item = &Row> {
    table.rows.iter().filter(|row| row.kind.has_columns() && row.head.is_none())
}
