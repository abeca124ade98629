//! How large a document may be. Every reader counts against one budget, so no file makes it hold more than this.

use crate::problem::Problem;

use super::fault::too_large;

/// What a document may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a zipped document.
    pub bytes: usize,
    /// Bytes of a page or a text.
    pub plain: usize,
    /// Bytes of all parts of a zipped document that are read, unpacked.
    pub unpacked: usize,
    /// Elements within one another.
    pub depth: usize,
    /// Cells that hold something, over all tables.
    pub cells: usize,
    /// Rows times columns, over all tables.
    pub positions: usize,
    /// Columns of one table.
    pub columns: usize,
    /// Paragraphs.
    pub paragraphs: usize,
    /// Bytes of text. It can be more than the file: cells share texts.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 << 20,
            plain: 8 << 20,
            unpacked: 64 << 20,
            depth: 200,
            cells: 100_000,
            positions: 1_000_000,
            columns: 500,
            paragraphs: 300_000,
            text: 32 << 20,
        }
    }
}

/// What is left of the limits.
#[derive(Clone, Debug)]
pub(super) struct Budget {
    pub(super) limits: Limits,
    cells: usize,
    positions: usize,
    paragraphs: usize,
    text: usize,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        let Limits { cells, positions, paragraphs, text, .. } = *limits;
        Self { limits: *limits, cells, positions, paragraphs, text }
    }

    /// One cell more.
    pub(super) fn cell(&mut self) -> Result<(), Problem> {
        let most = self.limits.cells;
        spend(&mut self.cells, 1, || format!("it has more than {most} cells"))
    }

    /// One paragraph more.
    pub(super) fn paragraph(&mut self) -> Result<(), Problem> {
        let most = self.limits.paragraphs;
        self.paragraphs = self.paragraphs.checked_sub(1).ok_or_else(|| too_many_paragraphs(most))?;
        Ok(())
    }

    /// So many bytes of text more.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Problem> {
        let most = self.limits.text >> 20;
        spend(&mut self.text, bytes, || format!("it has more than {most} MB of text"))
    }

    /// A table of so many rows and columns.
    pub(super) fn table(&mut self, rows: usize, columns: usize) -> Result<(), Problem> {
        if columns > self.limits.columns {
            let most = self.limits.columns;
            return Err(too_large(&format!("a table has {columns} columns, and at most {most} are read")));
        }
        let most = self.limits.positions;
        let area = rows.saturating_mul(columns);
        spend(&mut self.positions, area, || format!("its tables cover more than {most} positions"))
    }
}

/// A document with more paragraphs than are read.
pub(super) fn too_many_paragraphs(most: usize) -> Problem {
    too_large(&format!("it has more than {most} paragraphs"))
}

fn spend(left: &mut usize, count: usize, what: impl FnOnce() -> String) -> Result<(), Problem> {
    *left = left.checked_sub(count).ok_or_else(|| too_large(&what()))?;
    Ok(())
}
