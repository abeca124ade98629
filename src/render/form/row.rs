//! The rows of the form's table, and the lines on which people sign.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::xlsx::{measure, text};
use super::column::{DUE, FIRST_SLOT, KEY, LAST, NUMBER, SEAL, STATE, TITLE};
use super::drawing::{Drawing, say};
use super::prompt::Prompts;
use crate::form::{END, Entry, Row, Slot, seal};
use crate::report::Cell;

/// The least height of a row that can be filled: room for a few words.
const ROOM: usize = 3;
/// The first of the columns in which people sign.
const SIGNATURE: u16 = 7;

/// A row as it was drawn.
pub(super) struct Drawn {
    /// In points.
    pub(super) height: f64,
    /// Whether it goes across the table, and so must not be the last one of a page.
    pub(super) is_band: bool,
    /// The first column to be filled.
    pub(super) first_open: Option<u16>,
}

impl Drawing<'_> {
    pub(super) fn row(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        row: &Row,
        prompts: &mut Prompts,
    ) -> Result<Drawn, XlsxError> {
        match row {
            Row::Section(title) => self.band(sheet, at, title, &self.style.section),
            Row::Measure(title) => self.band(sheet, at, title, &self.style.measure),
            Row::Entry(entry) => self.entry(sheet, at, entry, prompts),
        }
    }

    fn band(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        title: &Cell,
        format: &rust_xlsxwriter::Format,
    ) -> Result<Drawn, XlsxError> {
        let said = text::cut(&self.words.line(title), text::CELL);
        let height = measure::height(measure::lines(&said, self.width_to(LAST), true));
        sheet.merge_range(at, NUMBER, at, LAST, &said, format)?.set_row_height(at, height)?;
        Ok(Drawn { height, is_band: true, first_open: None })
    }

    fn entry(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        entry: &Entry,
        prompts: &mut Prompts,
    ) -> Result<Drawn, XlsxError> {
        let style = self.style;
        let is_kpi = entry.ask.is_some();
        let said = |cell: &Cell| text::cut(&self.words.cell(cell), text::CELL);
        let [number, title, due] = [&entry.number, &entry.title, &entry.due].map(said);
        // A state stands in a cell of its own.
        let state = text::capital(&said(&entry.state));
        let key = text::cut(&entry.key, text::CELL);
        let seal = seal(&key, &number, &title);
        let mut lines = if entry.open.is_empty() { 1 } else { ROOM };
        let shown = [
            (NUMBER, &number, if is_kpi { &style.kpi_number } else { &style.centred }),
            (TITLE, &title, if is_kpi { &style.kpi } else { &style.plan }),
            (DUE, &due, &style.centred),
            (STATE, &state, if entry.is_overdue { &style.late } else { &style.plan }),
        ];
        for (column, said, format) in shown {
            lines = lines.max(measure::lines(said, self.width(column), entry.is_overdue && column == STATE));
            sheet.write_string_with_format(at, column, said, format)?;
        }
        sheet.write_string_with_format(at, KEY, &key, &style.hidden)?;
        sheet.write_string_with_format(at, SEAL, seal, &style.hidden)?;
        let mut first_open = None;
        for (column, slot) in (FIRST_SLOT..).zip(Slot::ALL) {
            if entry.open.contains(&slot) {
                sheet.write_blank(at, column, &style.open(slot, entry.ask.as_ref()))?;
                prompts.add(slot, entry, at, column);
                first_open = first_open.or(Some(column));
            } else {
                sheet.write_blank(at, column, &style.shut)?;
            }
        }
        let height = measure::height(lines);
        sheet.set_row_height(at, height)?;
        Ok(Drawn { height, is_band: false, first_open })
    }

    /// The lines on which people sign. The last row.
    pub(super) fn signatures(&self, sheet: &mut Worksheet, at: u32) -> Result<u32, XlsxError> {
        for (row, id) in (at..).zip(["form-sign-head", "form-sign-clerk"]) {
            sheet.write_string_with_format(row, KEY, END, &self.style.hidden)?;
            let said = say(self.words, id);
            sheet.merge_range(row, NUMBER, row, SIGNATURE - 1, &said, &self.style.sign)?;
            sheet.merge_range(row, SIGNATURE, row, LAST, "", &self.style.line)?;
            sheet.set_row_height(row, 24.0)?;
        }
        Ok(at + 1)
    }
}
