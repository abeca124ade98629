//! A grid from cells that say where they begin and how far they reach.

use crate::problem::Problem;

use super::fault::too_large;
use super::limit::Budget;
use super::{Cell, Paragraph, Row, Table};

/// Gathers the cells of a table.
#[derive(Debug, Default)]
pub(super) struct Builder {
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

impl Builder {
    /// Begins a row and returns its number.
    pub(super) fn row(&mut self, heading: bool, hidden: bool) -> usize {
        self.rows.push(Row { heading, hidden, slots: Vec::new() });
        self.rows.len() - 1
    }

    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// Adds a cell at the place it names.
    pub(super) fn add(&mut self, cell: Cell) {
        self.cells.push(cell);
    }

    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    pub(super) fn cell_mut(&mut self, index: usize) -> Option<&mut Cell> {
        self.cells.get_mut(index)
    }

    pub(super) fn into_cells(self) -> Vec<Cell> {
        self.cells
    }

    /// Cells that begin at or below a row reach no further than another.
    pub(super) fn end_spans(&mut self, from: usize, height: usize) {
        for cell in self.cells.iter_mut().rev().take_while(|cell| cell.row >= from) {
            cell.rows = cell.rows.min(height - cell.row);
        }
    }

    /// The row before this one becomes a heading row.
    pub(super) fn heading(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.heading = true;
        }
    }

    /// Leaves out the columns at which no cell begins: programs divide a table more finely than its author.
    pub(super) fn compact(&mut self) {
        let mut begins: Vec<usize> = self.cells.iter().map(|cell| cell.column).collect();
        begins.sort_unstable();
        begins.dedup();
        let place = |column: usize| begins.partition_point(|begin| *begin < column);
        for cell in &mut self.cells {
            let end = place(cell.column.saturating_add(cell.columns));
            cell.column = place(cell.column);
            cell.columns = (end - cell.column).max(1);
        }
    }

    /// The table, if it has any cells. Text is not lost where cells lie upon one another: each keeps the position it
    /// begins at.
    pub(super) fn finish(mut self, budget: &mut Budget) -> Result<Option<Table>, Problem> {
        if self.cells.is_empty() {
            return Ok(None);
        }
        let height = self.rows.len();
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        for cell in &mut self.cells {
            cell.rows = cell.rows.clamp(1, height.saturating_sub(cell.row).max(1));
            cell.columns = cell.columns.max(1);
        }
        let end = |cell: &Cell| cell.column.saturating_add(cell.columns);
        let columns = self.cells.iter().map(end).max().unwrap_or_default();
        budget.table(height, columns)?;
        for row in &mut self.rows {
            row.slots = vec![0; columns];
        }
        self.fill(2 * height * columns)?;
        Ok(Some(Table {
            before: Vec::new(),
            sheet: None,
            hidden: false,
            number: 0,
            corner: (0, 0),
            columns,
            cells: self.cells,
            rows: self.rows,
        }))
    }

    fn fill(&mut self, most: usize) -> Result<(), Problem> {
        let mut filled = 0;
        for (index, cell) in self.cells.iter().enumerate() {
            filled += cell.rows * cell.columns;
            if filled > most {
                return Err(too_large("its merged cells lie upon one another"));
            }
            let number = u32::try_from(index + 1).unwrap_or(0);
            for (down, row) in self.rows.iter_mut().skip(cell.row).take(cell.rows).enumerate() {
                for (right, slot) in row.slots.iter_mut().skip(cell.column).take(cell.columns).enumerate() {
                    if *slot == 0 || (down, right) == (0, 0) {
                        *slot = number;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Puts the tables of a document in order, with the text that stands before each.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) all: Vec<Table>,
    pub(super) text: Vec<Paragraph>,
}

impl Tables {
    /// The next table; what was gathered as text stands before it.
    pub(super) fn add(&mut self, mut table: Table) {
        table.number = self.all.len() + 1;
        table.before = std::mem::take(&mut self.text);
        self.all.push(table);
    }
}

/// Takes the empty paragraphs off the end of a cell: they hold no vertical place for anything.
pub(super) fn trimmed(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let used = paragraphs.iter().rposition(|paragraph| !paragraph.is_empty()).map_or(0, |last| last + 1);
    paragraphs.truncate(used);
    paragraphs
}
