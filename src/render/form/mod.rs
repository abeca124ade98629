//! The form as a workbook: the sheet to be filled and a sheet of instructions.

mod column;
mod drawing;
mod front;
mod guide;
mod page;
mod prompt;
mod row;
mod style;

use rust_xlsxwriter::{ProtectionOptions, Worksheet, XlsxError};

use self::column::{FIRST_SLOT, KEY, SEAL, widths};
use self::drawing::{Drawing, HEADS, say, title};
use self::page::Pages;
use self::prompt::Prompts;
use self::style::Style;
use super::Words;
use super::words::Manner;
use super::xlsx::book::{self, BookError};
use super::xlsx::{text, workbook};
use crate::form::Form;

/// The workbook.
///
/// # Errors
/// Where there is no thread for a sheet, or what a workbook cannot hold.
pub fn draw(form: &Form, words: &Words) -> Result<Vec<u8>, BookError> {
    let words = &words.with(Manner { office_days: true, ..Manner::default() });
    let style = Style::new(words);
    let mut workbook = workbook(&words.phrase(&title(&form.front)), form.front.day)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(text::sheet_name(&say(words, "form-sheet")))?;
    let drawing = Drawing { form, words, style: &style, widths: widths(words) };
    drawing.draw(sheet)?;
    guide::draw(workbook.add_worksheet(), &form.front, words, &style)?;
    book::bytes(&mut workbook)
}

impl Drawing<'_> {
    fn draw(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, width) in (0..).zip(self.widths) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_column_hidden(KEY)?.set_column_hidden(SEAL)?;
        self.keys(sheet)?;
        let mut pages = Pages::new(self.scale());
        pages.above(&self.front(sheet)?, self.heads(sheet)?);
        let mut prompts = Prompts::default();
        let mut first = None;
        let mut at = HEADS + 1;
        for row in &self.form.rows {
            let drawn = self.row(sheet, at, row, &mut prompts)?;
            pages.row(at, &drawn);
            first = first.or(drawn.first_open.map(|column| (at, column)));
            at += 1;
        }
        let last = self.signatures(sheet, at + 2)?;
        prompts.write(sheet, &self.form.front, self.words)?;
        self.page(sheet, &pages, last)?;
        let (row, column) = first.unwrap_or((HEADS + 1, FIRST_SLOT));
        sheet.set_selection(row, column, row, column)?;
        let allowed = ProtectionOptions { format_columns: true, format_rows: true, ..Default::default() };
        sheet.protect_with_options(&allowed);
        Ok(())
    }
}
