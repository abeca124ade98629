//! Tables as CSV or TSV, for programs: exact values, English words, no row that sums up others.

use csv::WriterBuilder;
use rust_decimal::{Decimal, RoundingStrategy};

use super::align::dressed_number;
use super::words::{Words, sanitize};
use crate::report::{Block, Cell, Document, RowKind, Table};

/// What stands between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// CSV
    Comma,
    /// TSV; tabs and line ends within a value become spaces
    Tab,
}

/// Draws the tables and fields of a document, the keys of the columns as the header; fields become a table of `key`
/// and `value`. Two tables are separated by an empty line.
///
/// # Errors
/// Those of the CSV writer.
pub fn draw(document: &Document, delimiter: Delimiter) -> Result<String, csv::Error> {
    let words = Words::new(None);
    let mut out = String::new();
    for block in &document.blocks {
        let records = match block {
            Block::Heading(_) | Block::Sentence(_) | Block::Echo { .. } => continue,
            Block::Fields(fields) => fields_of(fields, delimiter, &words)?,
            Block::Table(table) => records_of(table, delimiter, &words)?,
        };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&records);
    }
    Ok(out)
}

fn fields_of(
    fields: &[(&'static str, Cell)],
    delimiter: Delimiter,
    words: &Words,
) -> Result<String, csv::Error> {
    let mut writer = Records::new(delimiter);
    writer.write(["key", "value"].into_iter())?;
    for (key, cell) in fields {
        let mut value = String::new();
        write_value(cell, delimiter, words, &mut value);
        writer.write([*key, value.as_str()].into_iter())?;
    }
    writer.finish()
}

fn records_of(table: &Table, delimiter: Delimiter, words: &Words) -> Result<String, csv::Error> {
    let mut writer = Records::new(delimiter);
    writer.write(table.columns.iter().map(|column| column.key))?;
    let mut values = vec![String::new(); table.columns.len()];
    for row in table.rows.iter().filter(|row| matches!(row.kind, RowKind::Plain | RowKind::Faint)) {
        for (n, value) in values.iter_mut().enumerate() {
            value.clear();
            write_value(row.cells.get(n).unwrap_or(&Cell::Empty), delimiter, words, value);
        }
        writer.write(values.iter().map(String::as_str))?;
    }
    writer.finish()
}

struct Records(csv::Writer<Vec<u8>>);

impl Records {
    fn new(delimiter: Delimiter) -> Self {
        let delimiter = match delimiter {
            Delimiter::Comma => b',',
            Delimiter::Tab => b'\t',
        };
        Self(WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new()))
    }

    fn write<'v>(&mut self, values: impl Iterator<Item = &'v str>) -> Result<(), csv::Error> {
        self.0.write_record(values)
    }

    fn finish(self) -> Result<String, csv::Error> {
        let bytes = self.0.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(String::from_utf8(bytes).map_err(std::io::Error::other)?)
    }
}

/// Appends a value as a program reads it.
fn write_value(cell: &Cell, delimiter: Delimiter, words: &Words, out: &mut String) {
    match cell {
        Cell::Text(text) => write_text(text, delimiter, out),
        Cell::List(parts) => write_text(&parts.join("; "), delimiter, out),
        Cell::Phrase(phrase) => match dressed_number(phrase) {
            Some(number) => write_value(number, delimiter, words, out),
            None => write_text(&words.phrase(phrase), delimiter, out),
        },
        Cell::Lines(cells) => {
            for (n, cell) in cells.iter().enumerate() {
                out.push_str(if n > 0 { "; " } else { "" });
                write_value(cell, delimiter, words, out);
            }
        }
        Cell::Curve(values) => {
            let values: Vec<String> = values.iter().map(|value| value.normalize().to_string()).collect();
            out.push_str(&values.join("; "));
        }
        Cell::Status(status) => out.push_str(status.word()),
        Cell::Rating(rating) => out.push_str(rating.word()),
        Cell::Empty => {}
        Cell::Day(day) | Cell::LongDay(day) => out.push_str(&day.to_string()),
        Cell::When(when) => out.push_str(&when.day().to_string()),
        Cell::Late(late) => out.extend(late.days().map(|days| days.to_string())),
        Cell::Due(due) => out.push_str(&due.to_string()),
        Cell::Count(number) | Cell::Days(number) => out.push_str(&number.to_string()),
        Cell::Number(number) => out.push_str(&number.normalize().to_string()),
        Cell::Percent(ratio) | Cell::Ratio(ratio) | Cell::Rounded(ratio) | Cell::Bar(ratio) => {
            out.push_str(&rounded(*ratio).to_string());
        }
    }
}

/// At most six decimals.
fn rounded(ratio: Decimal) -> Decimal {
    ratio.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// What a formula begins with; the wide forms count where spreadsheets are set to Japanese or Chinese
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text that begins like a formula gets an apostrophe: spreadsheets run formulas in the files they open.
fn write_text(text: &str, delimiter: Delimiter, out: &mut String) {
    if text.starts_with(FORMULA) {
        out.push('\'');
    }
    let text = sanitize::value(text);
    match delimiter {
        Delimiter::Comma => out.push_str(&text),
        Delimiter::Tab => {
            out.extend(text.chars().map(|c| if matches!(c, '\t' | '\n') { ' ' } else { c }));
        }
    }
}

#[cfg(test)]
mod tests;
