//! A table of a page while it is open: where its next cell goes.

use super::super::build::Builder;
use super::super::{Cell, Paragraph, Table};
use super::flow::Flow;

/// The most columns one cell can take; browsers draw no more.
const WIDEST: usize = 1000;

/// A table that is open.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) builder: Builder,
    /// The cell that is open.
    pub(super) cell: Option<OpenCell>,
    /// How many elements are open around the table.
    pub(super) floor: usize,
    /// Whether the row is open, and whether each of its cells so far is a head.
    row: Option<bool>,
    in_head: bool,
    column: usize,
    /// For each column, the row at which it is free again.
    free: Vec<usize>,
    group: usize,
    /// What stands in a table that only lays out a page: text, and the tables inside.
    pub(super) pieces: Vec<Piece>,
    /// How many cells there were when the first table inside began.
    first: usize,
}

/// A cell that is open.
pub(super) struct OpenCell {
    pub(super) flow: Flow,
    rows: usize,
    columns: usize,
    hidden: bool,
    /// How many elements are open around what the cell holds.
    pub(super) floor: usize,
}

/// A piece of a table that only lays out a page.
pub(super) enum Piece {
    Text(Vec<Paragraph>),
    Table(Table),
}

impl Frame {
    pub(super) fn new(floor: usize) -> Self {
        Self { floor, ..Self::default() }
    }

    pub(super) fn has_row(&self) -> bool {
        self.row.is_some()
    }

    /// A group of rows begins: no cell reaches into it from above.
    pub(super) fn group(&mut self, head: bool) {
        self.in_head = head;
        let height = self.builder.height();
        self.builder.end_spans(self.group, height);
        self.group = height;
        self.free.clear();
    }

    pub(super) fn open_row(&mut self, hidden: bool) {
        self.builder.row(self.in_head, hidden);
        self.column = 0;
        self.row = Some(true);
    }

    pub(super) fn close_row(&mut self) {
        if self.row.take() == Some(true) && self.column > 0 {
            self.builder.heading();
        }
    }

    /// A cell begins. A span of 0 rows reaches to the end of its group.
    pub(super) fn open_cell(&mut self, head: bool, rows: usize, columns: usize, hidden: bool, floor: usize) {
        let rows = if rows == 0 { usize::MAX } else { rows };
        self.row = self.row.map(|heads| heads && head);
        let columns = columns.clamp(1, WIDEST);
        self.cell = Some(OpenCell { flow: Flow::default(), rows, columns, hidden, floor });
    }

    /// The cell is complete.
    pub(super) fn close_cell(&mut self, cell: &OpenCell, paragraphs: Vec<Paragraph>) {
        let Some(row) = self.builder.height().checked_sub(1) else { return };
        while self.free.get(self.column).is_some_and(|free| *free > row) {
            self.column += 1;
        }
        let (column, end) = (self.column, self.column + cell.columns);
        if self.free.len() < end {
            self.free.resize(end, 0);
        }
        for free in self.free.iter_mut().take(end).skip(column) {
            *free = row.saturating_add(cell.rows);
        }
        self.column = end;
        if !self.pieces.is_empty() {
            self.pieces.push(Piece::Text(paragraphs.clone()));
        }
        self.builder.add(Cell {
            row,
            column,
            rows: cell.rows,
            columns: cell.columns,
            paragraphs,
            hidden: cell.hidden,
            ..Cell::default()
        });
    }

    /// A table inside the open cell is complete.
    pub(super) fn add_inner(&mut self, table: Table) {
        if self.pieces.is_empty() {
            self.first = self.builder.cells().len();
        }
        if let Some(cell) = &mut self.cell {
            self.pieces.push(Piece::Text(std::mem::take(&mut cell.flow.paragraphs)));
        }
        self.pieces.push(Piece::Table(table));
    }

    /// Whether the tables inside are more than what stands around them: then this one only lays out the page.
    pub(super) fn is_layout(&self) -> bool {
        let filled = |cells: &[Cell]| cells.iter().filter(|cell| !cell.is_empty()).count();
        let inner = self.pieces.iter().map(|piece| match piece {
            Piece::Table(table) => filled(table.cells()),
            Piece::Text(_) => 0,
        });
        inner.sum::<usize>() > filled(self.builder.cells())
    }

    /// The text and the tables of a table that only lays out the page, in their order.
    pub(super) fn taken_apart(self) -> impl Iterator<Item = Piece> {
        let before = self.builder.into_cells().into_iter().take(self.first);
        before.map(|cell| Piece::Text(cell.paragraphs)).chain(self.pieces)
    }
}
