//! A sheet of a spreadsheet: what its cells hold by their places, and the grid of what is used.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::problem::Problem;

use super::build::Builder;
use super::fault::{broken, refused};
use super::limit::Budget;
use super::{Cell, Format, Paragraph, Place, Table, Value};

/// More columns than a spreadsheet has.
pub(super) const COLUMNS: u32 = 16_384;

/// A sheet as it is read.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) cells: Vec<Held>,
    pub(super) merges: Vec<Area>,
    pub(super) hidden_rows: HashSet<u32>,
    pub(super) heading_rows: HashSet<u32>,
    /// The first and the last of each stretch.
    pub(super) hidden_columns: Vec<(u32, u32)>,
}

/// A cell that holds something.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) value: Value,
}

/// From the first to the last row and column, both within.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

impl Sheet {
    /// The grid of the sheet, from the first to the last row and column that hold something.
    pub(super) fn table(
        mut self,
        name: &Arc<str>,
        hidden: bool,
        format: Format,
        budget: &mut Budget,
    ) -> Result<Option<Table>, Problem> {
        let Some(used) = self.used() else { return Ok(None) };
        let (height, width) = (used.rows.1 - used.rows.0 + 1, used.columns.1 - used.columns.0 + 1);
        let too_wide = width as usize > budget.limits.columns;
        if too_wide || height as usize * width as usize > budget.limits.positions {
            return Err(far(name, used));
        }
        let covered = self.merge(used, format, budget)?;
        let mut builder = Builder::default();
        for row in used.rows.0..=used.rows.1 {
            builder.row(self.heading_rows.contains(&row), self.hidden_rows.contains(&row));
        }
        let columns: Vec<u32> = (used.columns.0..=used.columns.1).collect();
        let is_hidden = |column: &&u32| self.hidden_columns.iter().any(|(a, b)| (a..=b).contains(column));
        let hidden_columns: HashSet<u32> = columns.iter().filter(is_hidden).copied().collect();
        let merged: HashMap<(u32, u32), Area> =
            self.merges.iter().map(|area| ((area.rows.0, area.columns.0), *area)).collect();
        for held in self.cells.drain(..).filter(|held| !covered.contains(&(held.row, held.column))) {
            let area = merged.get(&(held.row, held.column)).copied();
            let (rows, columns) = area.map_or(((0, 0), (0, 0)), |area| (area.rows, area.columns));
            builder.add(Cell {
                row: (held.row - used.rows.0) as usize,
                column: (held.column - used.columns.0) as usize,
                rows: (rows.1 - rows.0) as usize + 1,
                columns: (columns.1 - columns.0) as usize + 1,
                paragraphs: held.paragraphs,
                value: held.value,
                hidden: hidden_columns.contains(&held.column) || self.hidden_rows.contains(&held.row),
                line: None,
            });
        }
        let table = builder.finish(budget)?;
        Ok(table.map(|table| Table {
            sheet: Some(name.clone()),
            hidden,
            corner: (used.rows.0, used.columns.0),
            ..table
        }))
    }

    fn used(&self) -> Option<Area> {
        let span =
            |of: fn(&Held) -> u32| Some((self.cells.iter().map(of).min()?, self.cells.iter().map(of).max()?));
        Some(Area { rows: span(|held| held.row)?, columns: span(|held| held.column)? })
    }

    /// Cuts merged areas to what is used, and gives the positions that show another cell.
    fn merge(&mut self, used: Area, format: Format, budget: &Budget) -> Result<HashSet<(u32, u32)>, Problem> {
        let cut = |span: (u32, u32), used: (u32, u32)| (span.0, span.1.min(used.1));
        let mut covered = HashSet::new();
        let mut total = 0;
        self.merges.retain_mut(|area| {
            *area = Area { rows: cut(area.rows, used.rows), columns: cut(area.columns, used.columns) };
            let within = |at: u32, used: (u32, u32)| (used.0..=used.1).contains(&at);
            within(area.rows.0, used.rows) && within(area.columns.0, used.columns)
        });
        for area in &self.merges {
            let size =
                (area.rows.1 - area.rows.0 + 1) as usize * (area.columns.1 - area.columns.0 + 1) as usize;
            total += size;
            if total > budget.limits.positions {
                return Err(broken(format, "its merged cells lie upon one another"));
            }
            let places = (area.rows.0..=area.rows.1)
                .flat_map(|row| (area.columns.0..=area.columns.1).map(move |column| (row, column)));
            covered.extend(places.skip(1));
        }
        Ok(covered)
    }
}

fn far(name: &Arc<str>, used: Area) -> Problem {
    let [first, last] = [(used.rows.0, used.columns.0), (used.rows.1, used.columns.1)]
        .map(|(row, column)| Place::Sheet(name.clone(), row, column).to_string());
    refused(
        &format!("the document is too large for a plan: cells are filled from `{first}` to `{last}`"),
        "clear what stands far outside the plan's table, or copy the table to a workbook of its own",
    )
}
