//! The form in its workbook: found on whatever sheet it is, its rows by their keys, wherever they have been moved.

use std::collections::HashMap;
use std::sync::Arc;

use super::cell::is_filled;
use super::head::{self, Head};
use super::row::{Filled, Origin};
use crate::cli::error::Failure;
use crate::cli::request::{Asked, RequestRow};
use crate::form::{END, Slot, seal};
use crate::import::grid::{self, Cell, Format, Limits, Place, Table};
use crate::problem::{ARGUMENT, Message, Problem, REQUEST};

/// Whether these are the bytes of a workbook, which is a zipped file.
pub(in crate::cli::rows) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

/// Whether a file is a form that nobody has filled.
pub(in crate::cli::rows) fn is_empty(bytes: &[u8]) -> bool {
    let Ok(Ok(rows)) = is_workbook(bytes).then(|| rows(bytes)).ok_or(()) else { return false };
    rows.iter().all(|row| matches!(&row.asked, Ok(Asked::Filled(filled)) if filled.is_empty()))
}

/// The rows of the form in a workbook.
pub(in crate::cli::rows) fn rows(bytes: &[u8]) -> Result<Vec<RequestRow>, Failure> {
    let limits = Limits::default();
    let unread = |problem: Problem| Failure::from(problem.hint(Message::id("hint-form-unread")));
    let format = grid::detect::format(bytes, &limits).map_err(unread)?;
    if !matches!(format, Format::Xlsx | Format::Ods) {
        return Err(not_a_form());
    }
    let document = grid::read(bytes, &limits).map_err(unread)?;
    let forms: Vec<(&Table, usize)> =
        document.tables.iter().filter_map(|table| Some((table, head::find(table)?))).collect();
    match forms.as_slice() {
        [] => Err(not_a_form()),
        [(table, row)] => Ok(Sheet::new(table, *row)?.rows()),
        several => {
            let names: Vec<&str> = several.iter().filter_map(|(table, _)| table.sheet.as_deref()).collect();
            let message = Message::id("form-several").with("list", names.join(", "));
            Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-form-several")))
        }
    }
}

fn not_a_form() -> Failure {
    Failure::new(&ARGUMENT, Message::id("form-none")).hint(Message::id("hint-form-none"))
}

/// The sheet with the form.
struct Sheet<'t> {
    table: &'t Table,
    head: Head,
    about: Arc<Origin>,
}

impl<'t> Sheet<'t> {
    fn new(table: &'t Table, row: usize) -> Result<Self, Failure> {
        let at = |problem: Problem| Failure::from(problem).at_place(Some(&table.place(row, 0)));
        let head = head::read(table, row).map_err(at)?;
        let about = Arc::new(Origin::from(head.about.clone()));
        Ok(Self { table, head, about })
    }

    fn rows(&self) -> Vec<RequestRow> {
        let below = self.head.row + 1..self.table.rows().len();
        let keys: Vec<(usize, String)> = below.map(|row| (row, self.text(row, self.head.key))).collect();
        let is_entry = |key: &str| !key.is_empty() && key != END;
        let last = keys.iter().rfind(|(_, key)| is_entry(key)).map_or(0, |(row, _)| *row);
        let (mut rows, mut outside) = (Vec::new(), Vec::new());
        let mut known: HashMap<String, Place> = HashMap::new();
        for (row, key) in keys {
            let cells = self.filled(row);
            if is_entry(&key) {
                rows.push(self.row(row, key, cells, &mut known));
            } else if key.is_empty() && row < last {
                rows.extend(cells.iter().map(|(_, place, cell)| RequestRow {
                    asked: Err(stray(cell)),
                    place: Some(place.clone()),
                }));
            } else if key.is_empty() {
                let said = |(_, place, cell): &(Slot, Place, Cell)| format!("{place}: {}", cell.text());
                outside.extend(cells.iter().map(said));
            }
        }
        if let Some(Asked::Filled(first)) = rows.iter_mut().find_map(|row| row.asked.as_mut().ok()) {
            first.outside = outside;
        }
        rows
    }

    /// The row of an item or a KPI.
    fn row(
        &self,
        row: usize,
        key: String,
        cells: Vec<(Slot, Place, Cell)>,
        known: &mut HashMap<String, Place>,
    ) -> RequestRow {
        let place = self.table.place(row, self.head.number);
        let (number, title) = (self.text(row, self.head.number), self.text(row, self.head.title));
        if seal(&key, &number, &title) != self.text(row, self.head.seal) {
            let message =
                Message::id("form-seal").with("id", key).with("number", number).with("title", title);
            let problem = Problem::new(&REQUEST, message).hint(Message::id("hint-form-new"));
            return RequestRow { asked: Err(problem), place: Some(place) };
        }
        if let Some((_, here, _)) = cells.first() {
            if let Some(there) = known.get(&key) {
                let message = Message::id("form-twice").with("id", key).with("place", there.to_string());
                let problem = Problem::new(&REQUEST, message).hint(Message::id("hint-form-twice"));
                return RequestRow { asked: Err(problem), place: Some(here.clone()) };
            }
            known.insert(key.clone(), here.clone());
        }
        let filled = Filled { id: key, about: Arc::clone(&self.about), cells, outside: Vec::new() };
        RequestRow { asked: Ok(Asked::Filled(filled)), place: Some(place) }
    }

    /// The cells of a row that somebody has filled.
    fn filled(&self, row: usize) -> Vec<(Slot, Place, Cell)> {
        let slots = self.head.slots.iter();
        let cells = slots.filter_map(|(slot, column)| Some((*slot, self.table.origin(row, *column)?)));
        let filled = cells.filter(|(_, cell)| is_filled(cell));
        filled.map(|(slot, cell)| (slot, self.table.place(row, cell.column), cell.clone())).collect()
    }

    fn text(&self, row: usize, column: usize) -> String {
        self.table.origin(row, column).map(|cell| cell.text().trim().to_owned()).unwrap_or_default()
    }
}

fn stray(cell: &Cell) -> Problem {
    let problem = Problem::new(&REQUEST, Message::id("form-stray").with("text", cell.text()));
    problem.hint(Message::id("hint-form-stray"))
}
