//! What reports and forms have in common as workbooks: how wide and how high texts are, and what a workbook can hold.

pub(super) mod book;
pub(super) mod measure;
pub(super) mod text;

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// The letters of all workbooks.
pub(super) const FONT: &str = "Arial";
/// The colour of the lines of tables.
pub(super) const LINES: u32 = 0x0080_8080;
/// A4.
pub(super) const PAPER: u8 = 9;

/// A workbook of this title, made on this day whenever it is made: the same content gives the same bytes.
pub(super) fn workbook(title: &str, day: NaiveDate) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&plain(), 17, 64)?;
    let properties = DocProperties::new().set_title(text::cut(title, 250));
    workbook.set_properties(&properties.set_creation_datetime(&excel_day(day)?));
    Ok(workbook)
}

/// Plain text of 10 points.
pub(super) fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(10)
}

/// A cell of a table, its text wrapped at the top.
pub(super) fn cell() -> Format {
    bordered(plain()).set_text_wrap().set_align(FormatAlign::Top)
}

/// The head of a column.
pub(super) fn head(fill: u32) -> Format {
    let head = bordered(plain()).set_bold().set_text_wrap().set_background_color(fill);
    head.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter)
}

/// With thin lines on all sides.
pub(super) fn bordered(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINES)
}

/// A day as Excel keeps it.
pub(super) fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))
}
