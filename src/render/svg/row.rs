//! What belongs to every row of a chart.

use super::drawn::{Drawn, Row};
use super::text::said;
use super::unit::{Hundredths, Unit};
use crate::render::words::Words;
use crate::report::{Cell, Entry};

/// A line of the grid.
pub(super) fn grid_line(is_quarter: bool, at: i32, unit: Unit, row: Row) -> Drawn {
    Drawn::Rule {
        class: if is_quarter { "quarter" } else { "grid" },
        x: unit.place(at),
        top: Hundredths(i64::from(row.top) * 100),
        bottom: Hundredths(i64::from(row.top + row.height) * 100),
    }
}

/// What a row says to whoever does not see it.
pub(super) fn title(entry: &Entry, words: &Words) -> String {
    let parts: Vec<String> = entry.said.iter().map(|cell| said(words, cell)).collect();
    let name = said(words, &entry.title);
    let id = said(words, &Cell::Text(entry.id.clone()));
    let head = if id.is_empty() { name } else { format!("{id} {name}") };
    if parts.is_empty() { head } else { format!("{head}: {}", parts.join("; ")) }
}
