//! An answer for machines: typed values, made line by line and never all at once.

use std::rc::Rc;

use super::cell::Cell;
use super::field::{Column, Field};

/// Lines of typed values.
pub struct Sheet<'a> {
    /// What each value of a line is.
    pub fields: Rc<[&'static Field]>,
    /// The values of each line, one for each field. A line is made when it is asked for.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl<'a> Sheet<'a> {
    /// The columns of each of the lines, in the order given. `value` calls a column's function.
    pub fn new<L: 'a, F: Copy>(
        columns: Vec<&'static Column<F>>,
        lines: impl IntoIterator<Item = L, IntoIter: 'a>,
        value: impl Fn(F, &L) -> Cell + 'a,
    ) -> Self {
        let fields = columns.iter().map(|column| &column.field).collect();
        let row = move |line| columns.iter().map(|column| value(column.cell, &line)).collect();
        Self { fields, rows: Box::new(lines.into_iter().map(row)) }
    }

    /// Lines that are there already.
    #[must_use]
    pub fn of(fields: &[&'static Field], rows: Vec<Vec<Cell>>) -> Self {
        Self { fields: fields.into(), rows: Box::new(rows.into_iter()) }
    }

    /// The lines of this sheet and below them those of another, with the fields of both; of a name in both there is one.
    #[must_use]
    pub fn above(self, other: Self) -> Self {
        let mut fields = self.fields.to_vec();
        let mut places = Vec::with_capacity(other.fields.len());
        for field in &*other.fields {
            let known = fields.iter().position(|known| known.name == field.name);
            places.push(known.unwrap_or(fields.len()));
            if known.is_none() {
                fields.push(field);
            }
        }
        let width = fields.len();
        let upper = self.rows.map(move |mut cells| {
            cells.resize(width, Cell::Empty);
            cells
        });
        let lower = other.rows.map(move |row| {
            let mut cells = vec![Cell::Empty; width];
            for (place, cell) in places.iter().zip(row) {
                if let Some(slot) = cells.get_mut(*place) {
                    *slot = cell;
                }
            }
            cells
        });
        Self { fields: fields.into(), rows: Box::new(upper.chain(lower)) }
    }
}
