//! What of a document has no place in the plan. Whatever is not taken is left over, so nothing is lost silently.

use std::collections::HashSet;

use super::grid::{Cell, Document, Paragraph, Table};
use super::wording::{clean, shortened};

/// Something of the document that is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Where it stands.
    pub place: String,
    /// What it says; long texts of tables that are not the plan are cut.
    pub text: String,
}

/// What was taken.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Table, row, column.
    cells: HashSet<(usize, usize, usize)>,
    /// Table, paragraph before it.
    before: HashSet<(usize, usize)>,
}

impl Ledger {
    /// A cell is in the plan.
    pub(super) fn take(&mut self, table: usize, cell: &Cell) {
        self.cells.insert((table, cell.row, cell.column));
    }

    /// A paragraph before a table is in the plan.
    pub(super) fn take_before(&mut self, table: usize, paragraph: usize) {
        self.before.insert((table, paragraph));
    }

    /// All that was not taken. `read` are the places of the tables of the plan.
    pub(super) fn rest(&self, document: &Document, read: &[usize]) -> Vec<Leftover> {
        let mut rest = Vec::new();
        for (index, table) in document.tables.iter().enumerate() {
            for (nth, paragraph) in table.before.iter().enumerate() {
                if !self.before.contains(&(index, nth)) {
                    rest.extend(outside(paragraph, &format!("before table {}", table.number)));
                }
            }
            if read.contains(&index) {
                rest.extend(
                    table
                        .cells()
                        .iter()
                        .filter(|cell| self.is_left(index, cell))
                        .map(|cell| inside(table, cell)),
                );
            } else {
                rest.extend(whole(table));
            }
        }
        rest.extend(document.after.iter().filter_map(|paragraph| outside(paragraph, "after the tables")));
        rest.extend(document.notes.iter().filter_map(|paragraph| outside(paragraph, "footnote")));
        rest
    }

    fn is_left(&self, table: usize, cell: &Cell) -> bool {
        !cell.is_empty() && !self.cells.contains(&(table, cell.row, cell.column))
    }
}

fn outside(paragraph: &Paragraph, place: &str) -> Option<Leftover> {
    let text = clean(&paragraph.joined());
    let place = paragraph.line.map_or_else(|| place.to_owned(), |line| format!("line {line}"));
    (!text.is_empty()).then_some(Leftover { place, text })
}

fn inside(table: &Table, cell: &Cell) -> Leftover {
    let text = clean(&cell.text());
    let text = if text.is_empty() { "a formula without a stored value".to_owned() } else { text };
    Leftover { place: table.place(cell.row, cell.column).to_string(), text }
}

/// A table that is not the plan, in one line.
fn whole(table: &Table) -> Option<Leftover> {
    let texts: Vec<String> =
        table.cells().iter().filter(|cell| !cell.is_empty()).map(|cell| clean(&cell.text())).collect();
    let sheet = table.sheet.as_ref().map(|sheet| format!(" `{sheet}`")).unwrap_or_default();
    let hidden = if table.hidden { ", hidden" } else { "" };
    let rows = match table.rows().len() {
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    };
    let place = format!("table {}{sheet} ({rows}{hidden})", table.number);
    (!texts.is_empty()).then(|| Leftover { place, text: shortened(&texts.join(" | "), 200) })
}
