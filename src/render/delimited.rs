//! Typed lines as CSV or TSV, for programs and spreadsheets: one table, exact values, words that machines read.

use std::fmt::Write as _;
use std::io::{self, Write};

use csv::WriterBuilder;
use rust_decimal::{Decimal, RoundingStrategy};

use super::words::{Words, sanitize};
use crate::report::{Block, Cell, Document, Sheet};

/// What stands between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// CSV
    Comma,
    /// TSV; tabs and line ends within a value become spaces
    Tab,
}

/// Writes the lines of a sheet below the names of its columns, each as soon as it is made. What is said in words is in the
/// language of `words`; states, ratings and the like are the words of queries.
///
/// # Errors
/// Those of the writer.
pub fn write(sheet: Sheet<'_>, delimiter: Delimiter, words: &Words, mut out: impl Write) -> io::Result<()> {
    let mut records = delimiter.records(&mut out);
    records.write_record(sheet.fields.iter().map(|field| field.name)).map_err(of_writer)?;
    let mut text = String::new();
    for row in sheet.rows {
        for cell in &row {
            text.clear();
            write_value(cell, delimiter, words, &mut text);
            records.write_field(&text).map_err(of_writer)?;
        }
        // Ends the record.
        records.write_record(None::<&[u8]>).map_err(of_writer)?;
    }
    records.flush()
}

/// Writes the tables of a document below the keys of their columns.
///
/// # Errors
/// Those of the writer.
pub fn write_tables(
    document: &Document,
    delimiter: Delimiter,
    words: &Words,
    mut out: impl Write,
) -> io::Result<()> {
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        let mut records = delimiter.records(&mut out);
        records.write_record(table.columns.iter().map(|column| column.key)).map_err(of_writer)?;
        for row in table.rows.iter().filter(|row| row.kind.has_columns()) {
            let values: Vec<String> = row.cells.iter().map(|cell| value(cell, delimiter, words)).collect();
            records.write_record(values.iter().map(String::as_str)).map_err(of_writer)?;
        }
        records.flush()?;
    }
    Ok(())
}

/// One value as CSV holds it, before it is quoted.
#[must_use]
pub fn value(cell: &Cell, delimiter: Delimiter, words: &Words) -> String {
    let mut value = String::new();
    write_value(cell, delimiter, words, &mut value);
    value
}

/// What the writer itself said. By its own conversion nobody could tell a reader that has left from a full disk.
fn of_writer(error: csv::Error) -> io::Error {
    let said = error.to_string();
    if let csv::ErrorKind::Io(error) = error.into_kind() { error } else { io::Error::other(said) }
}

impl Delimiter {
    fn records<W: Write>(self, out: W) -> csv::Writer<W> {
        let delimiter = match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
        };
        WriterBuilder::new().delimiter(delimiter).from_writer(out)
    }
}

/// Appends a value as a program reads it. Objects and lists of them are in no table.
fn write_value(cell: &Cell, delimiter: Delimiter, words: &Words, out: &mut String) {
    match cell {
        Cell::Text(text) => write_text(text, delimiter, out),
        Cell::Title(title) => write_text(&title.text, delimiter, out),
        Cell::List(parts) => write_text(&parts.join("; "), delimiter, out),
        Cell::Names(names) => {
            let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
            write_text(&names.join("; "), delimiter, out);
        }
        Cell::Phrase(_) | Cell::Lines(_) | Cell::Facts(_) => write_text(&words.line(cell), delimiter, out),
        Cell::Word(word) => out.push_str(word.word),
        Cell::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Cell::Status(status) => out.push_str(status.word()),
        Cell::State(standing) => out.push_str(standing.status.word()),
        Cell::Rating(rating) => out.push_str(rating.word()),
        Cell::Empty | Cell::Record(_) | Cell::Records(_) | Cell::Own(_) => {}
        Cell::Day(day) | Cell::DueDay(day) | Cell::LongDay(day) => out.push_str(&day.to_string()),
        Cell::Span(from, to) => {
            let _ = write!(out, "{from}/{to}");
        }
        Cell::When(when) => out.push_str(&when.day().to_string()),
        Cell::Late(late) => out.extend(late.days().map(|days| days.to_string())),
        Cell::Due(due) => out.push_str(&due.to_string()),
        Cell::Count(number) | Cell::Days(number) => out.push_str(&number.to_string()),
        Cell::Number(number) => out.push_str(&number.normalize().to_string()),
        Cell::Rough(ratio) | Cell::Percent(ratio) | Cell::Ratio(ratio) | Cell::Bar(ratio) => {
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

/// A text that begins like a formula gets an apostrophe: spreadsheets run formulas in the files they open. One within the
/// text gets it too where a spreadsheet that divides by another sign than the one written would begin a cell; quotes do not
/// help there, since they are then in the middle of a cell.
fn write_text(text: &str, delimiter: Delimiter, out: &mut String) {
    let text = sanitize::value(text);
    let divides: &[char] = match delimiter {
        Delimiter::Comma => &[';', '\t', '\n'],
        Delimiter::Tab => &[',', ';', '\t', '\n'],
    };
    if text.starts_with(FORMULA) {
        out.push('\'');
    }
    if !text.contains(divides) {
        out.push_str(&text);
        return;
    }
    let mut begins = false;
    for c in text.chars() {
        if begins && FORMULA.contains(&c) {
            out.push('\'');
        }
        let c = if delimiter == Delimiter::Tab && matches!(c, '\t' | '\n') { ' ' } else { c };
        begins = divides.contains(&c);
        out.push(c);
    }
}

#[cfg(test)]
mod tests;
