//! The tables of a Word document.

use std::collections::{HashMap, HashSet};
use std::mem;

use crate::problem::Problem;

use super::super::build::{Builder, trimmed};
use super::super::{Cell, Paragraph, Place};
use super::body::Walk;

/// In twips, five points: no column is that narrow. Word divides the grid so where the borders of two rows are not
/// quite level.
const SLIVER: i64 = 100;

/// A table that is open.
#[derive(Default)]
struct Open {
    builder: Builder,
    widths: Vec<i64>,
    /// The cell that goes on downwards from each column.
    down: HashMap<usize, usize>,
    row: usize,
    column: usize,
    opened: bool,
}

/// What the properties of a cell say.
#[derive(Default)]
struct Shape {
    span: usize,
    merge: Merge,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Merge {
    #[default]
    Alone,
    /// Cells below go on with it.
    Begins,
    /// It goes on with the cell above.
    Down,
    /// It goes on with the cell on its left, as old versions of Word wrote it.
    Right,
}

impl Walk<'_, '_> {
    /// A table. Its element is open.
    pub(super) fn table(&mut self) -> Result<(), Problem> {
        let mut open = Open::default();
        self.rows(&mut open)?;
        open.merge_slivers();
        open.builder.compact();
        let table = open.builder.finish(self.budget)?;
        self.tables.text.append(&mut self.text);
        if let Some(table) = table {
            self.tables.add(table);
        }
        Ok(())
    }

    fn rows(&mut self, open: &mut Open) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "tblGrid" => {
                    while let Some(tag) = self.xml.child()? {
                        if tag.name() == "gridCol" && open.widths.len() < self.budget.limits.positions {
                            open.widths.push(tag.number("w").unwrap_or(i64::MAX));
                        }
                        self.xml.skip()?;
                    }
                }
                "tr" => {
                    open.row = open.builder.row(false, false);
                    open.column = 0;
                    open.opened = false;
                    self.cells(open)?;
                }
                "sdt" | "sdtContent" | "customXml" => self.rows(open)?,
                "ins" | "del" | "moveFrom" | "moveTo" => return self.tracked(),
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn cells(&mut self, open: &mut Open) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "trPr" => self.row_properties(open)?,
                "tc" => self.cell(open)?,
                "sdt" | "sdtContent" | "customXml" => self.cells(open)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row_properties(&mut self, open: &mut Open) -> Result<(), Problem> {
        let place = Place::Table(self.tables.all.len() + 1, open.row + 1, 1);
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "gridBefore" => open.column = tag.count("val").unwrap_or(0).min(self.budget.limits.positions),
                "tblHeader" if tag.flag("val").unwrap_or(true) => open.builder.heading(),
                "ins" | "del" => {
                    self.cell = Some(place);
                    return self.tracked();
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(())
    }

    fn cell(&mut self, open: &mut Open) -> Result<(), Problem> {
        let outside = mem::take(&mut self.text);
        self.cell = Some(Place::Table(self.tables.all.len() + 1, open.row + 1, open.column + 1));
        let shape = self.cell_content(open)?;
        self.cell = None;
        self.covered = false;
        let paragraphs = trimmed(mem::replace(&mut self.text, outside));
        open.place(&shape, paragraphs);
        self.budget.cell()
    }

    /// The content of a cell, in the order of the file: its properties come first.
    fn cell_content(&mut self, open: &Open) -> Result<Shape, Problem> {
        let mut shape = Shape { span: 1, merge: Merge::Alone };
        let Some(tag) = self.xml.child()? else { return Ok(shape) };
        if tag.name() == "tcPr" {
            shape = self.cell_properties()?;
            self.covered = match shape.merge {
                Merge::Down => open.above(open.column).is_some(),
                Merge::Right => open.opened,
                Merge::Alone | Merge::Begins => false,
            };
            self.blocks()?;
        } else {
            self.block(&tag)?;
            self.blocks()?;
        }
        Ok(shape)
    }

    fn cell_properties(&mut self) -> Result<Shape, Problem> {
        let mut shape = Shape { span: 1, merge: Merge::Alone };
        while let Some(tag) = self.xml.child()? {
            let begins = tag.attribute("val").is_some_and(|value| value == "restart");
            match tag.name() {
                "gridSpan" => {
                    shape.span = tag.count("val").unwrap_or(1).clamp(1, self.budget.limits.positions);
                }
                "vMerge" => shape.merge = if begins { Merge::Begins } else { Merge::Down },
                "hMerge" if !begins => shape.merge = Merge::Right,
                "cellIns" | "cellDel" | "cellMerge" => return self.tracked(),
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(shape)
    }
}

impl Open {
    /// Puts a cell, or what goes on with another, at the next position of the row.
    fn place(&mut self, shape: &Shape, paragraphs: Vec<Paragraph>) {
        let (column, span) = (self.column, shape.span);
        self.column = column.saturating_add(span);
        let above = Some(column).filter(|_| shape.merge == Merge::Down).and_then(|column| self.above(column));
        let left =
            self.builder.cells().len().checked_sub(1).filter(|_| shape.merge == Merge::Right && self.opened);
        self.opened = true;
        if let Some(cell) = above.and_then(|index| self.builder.cell_mut(index)) {
            cell.rows = self.row + 1 - cell.row;
            return;
        }
        if let Some(cell) = left.and_then(|index| self.builder.cell_mut(index)) {
            cell.columns = self.column - cell.column;
            return;
        }
        if shape.merge == Merge::Begins {
            self.down.insert(column, self.builder.cells().len());
        } else {
            self.down.remove(&column);
        }
        let (row, columns) = (self.row, span);
        self.builder.add(Cell { row, column, rows: 1, columns, paragraphs, ..Cell::default() });
    }

    /// The merged cell that reaches down to this row.
    fn above(&self, column: usize) -> Option<usize> {
        let index = *self.down.get(&column)?;
        let cell = self.builder.cells().get(index)?;
        (cell.row + cell.rows == self.row).then_some(index)
    }

    /// Takes the slivers out of the grid, unless a cell would vanish with them.
    fn merge_slivers(&mut self) {
        let single = self.builder.cells().iter().filter(|cell| cell.columns == 1);
        let single: HashSet<usize> = single.map(|cell| cell.column).collect();
        let mut before = vec![0_usize];
        for (index, width) in self.widths.iter().enumerate() {
            let narrow = (0..SLIVER).contains(width) && !single.contains(&index);
            before.push(before.last().copied().unwrap_or(0) + usize::from(!narrow));
        }
        let last = before.len() - 1;
        let total = before.last().copied().unwrap_or(0);
        let moved = |at: usize| before.get(at).copied().unwrap_or_else(|| total + (at - last));
        let ends = |cell: &Cell| (moved(cell.column), moved(cell.column.saturating_add(cell.columns)));
        if self.builder.cells().iter().any(|cell| {
            let (begin, end) = ends(cell);
            begin >= end
        }) {
            return;
        }
        let places: Vec<_> = self.builder.cells().iter().map(ends).collect();
        for (index, (begin, end)) in places.into_iter().enumerate() {
            if let Some(cell) = self.builder.cell_mut(index) {
                (cell.column, cell.columns) = (begin, end - begin);
            }
        }
    }
}
