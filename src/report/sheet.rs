//! An answer for machines: typed values, made line by line and never all at once.

use super::cell::Cell;
use super::field::{Column, Field};

/// Lines of typed values.
pub struct Sheet<'a> {
    /// What each value of a line is.
    pub fields: Vec<&'static Field>,
    /// How many lines there are.
    pub len: usize,
    row: Box<dyn Fn(usize) -> Vec<Cell> + Sync + 'a>,
}

impl<'a> Sheet<'a> {
    /// The columns of each of the lines, in the order given. `value` calls a column's function.
    pub fn new<L: Sync + Send + 'a, F: Copy + Sync>(
        columns: Vec<&'static Column<F>>,
        lines: Vec<L>,
        value: impl Fn(F, &L) -> Cell + Sync + 'a,
    ) -> Self {
        let fields = columns.iter().map(|column| &column.field).collect();
        let len = lines.len();
        let row = move |n: usize| {
            let line = lines.get(n);
            line.map(|line| columns.iter().map(|column| value(column.cell, line)).collect())
                .unwrap_or_default()
        };
        Self { fields, len, row: Box::new(row) }
    }

    /// Lines that are there already.
    #[must_use]
    pub fn of(fields: Vec<&'static Field>, rows: Vec<Vec<Cell>>) -> Self {
        let len = rows.len();
        Self { fields, len, row: Box::new(move |n| rows.get(n).cloned().unwrap_or_default()) }
    }

    /// The lines of this sheet and below them those of another, with the fields of both; of a name in both there is one.
    #[must_use]
    pub fn above(self, other: Self) -> Self {
        let mut fields = self.fields.clone();
        let mut places = Vec::with_capacity(other.fields.len());
        for field in &other.fields {
            let known = fields.iter().position(|known| known.name == field.name);
            places.push(known.unwrap_or(fields.len()));
            if known.is_none() {
                fields.push(field);
            }
        }
        let (width, first, len) = (fields.len(), self.len, self.len + other.len);
        let row = move |n: usize| {
            let mut cells = if n < first { self.row(n) } else { Vec::new() };
            cells.resize(width, Cell::Empty);
            if let Some(n) = n.checked_sub(first) {
                for (place, cell) in places.iter().zip(other.row(n)) {
                    if let Some(slot) = cells.get_mut(*place) {
                        *slot = cell;
                    }
                }
            }
            cells
        };
        Self { fields, len, row: Box::new(row) }
    }

    /// The values of a line, one for each field.
    #[must_use]
    pub fn row(&self, n: usize) -> Vec<Cell> {
        (self.row)(n)
    }

    /// Every line.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Cell>> + '_ {
        (0..self.len).map(|n| self.row(n))
    }
}
