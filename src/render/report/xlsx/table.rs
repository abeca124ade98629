//! A part's table on a sheet of its own: the head frozen and repeated, sections across, what belongs together merged.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::apart::apart;
use super::look::{Holds, Stress};
use super::sheet::{Sheets, stress, table_of};
use crate::render::xlsx::{measure, text};
use crate::report::paper::{Block, Entry, Part, Row, RowKind, Table};

/// Twentieths of a point that one digit of a column takes.
const DIGIT: f64 = 105.0;
/// The pixels between the margins of a sheet of A4 across.
const PAGE: f64 = 1_035.0;

/// Draws a part: heading, sentences, table, notes. A part without rows is a sentence.
pub(super) fn draw(sheets: &Sheets<'_>, book: &mut Workbook, part: &Part) -> Result<(), XlsxError> {
    let Some(name) = part.name.short() else { return Ok(()) };
    let sheet = sheets.add(book, &sheets.name(name))?;
    let apart = table_of(part).map(apart);
    let table = apart.as_ref();
    let widths = table.map_or_else(|| vec![100.0], |table| widths(sheets, table));
    let all: f64 = widths.iter().sum();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let last = u16::try_from(widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let mut at = across(sheet, 0, last, &sheets.words.line(&part.heading), &sheets.look.strong, all)?;
    for block in &part.blocks {
        match block {
            Block::Sentence(cell) => {
                at = across(sheet, at, last, &sheets.words.line(cell), &sheets.look.sentence, all)?;
            }
            Block::Note(cell) => {
                at = across(sheet, at, last, &sheets.words.line(cell), &sheets.look.note, all)?;
            }
            Block::Table(_) => {
                let Some(table) = table else { continue };
                sheet.set_freeze_panes(at + 1, 0)?.set_repeat_rows(at, at)?;
                at = rows(sheets, sheet, at, table, &widths)?;
            }
            Block::Figures(_)
            | Block::Shares(_)
            | Block::Facts(_)
            | Block::Timeline(_)
            | Block::Courses(_)
            | Block::Trend(_) => {}
        }
    }
    Ok(())
}

/// A sentence across the table. The row after it.
pub(super) fn across(
    sheet: &mut Worksheet,
    at: u32,
    last: u16,
    said: &str,
    format: &rust_xlsxwriter::Format,
    width: f64,
) -> Result<u32, XlsxError> {
    let said = text::cut(said, text::CELL);
    if last == 0 {
        sheet.write_string_with_format(at, 0, &said, format)?;
    } else {
        sheet.merge_range(at, 0, at, last, &said, format)?;
    }
    sheet.set_row_height(at, measure::height(measure::lines(&said, width, true)) + 2.0)?;
    Ok(at + 1)
}

/// The head and the rows of a table. The row after it.
pub(super) fn rows(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    at: u32,
    table: &Table,
    widths: &[f64],
) -> Result<u32, XlsxError> {
    let last = u16::try_from(table.columns.len()).unwrap_or(1).saturating_sub(1);
    let mut lines = 1;
    for ((column, given), width) in (0..).zip(&table.columns).zip(widths) {
        let head = head(sheets, given.key);
        lines = lines.max(measure::lines(&head, *width, true));
        sheet.write_string_with_format(at, column, head, &sheets.look.head)?;
    }
    sheet.set_row_height(at, measure::height(lines))?;
    let plain = table.rows.iter().all(|row| matches!(row.kind, RowKind::Plain));
    let count = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if plain && count > 0 {
        sheet.autofilter(at, 0, at + count, last)?;
    }
    let mut heights = Vec::with_capacity(table.rows.len());
    for ((row, given), below) in
        (at + 1..).zip(&table.rows).zip(table.rows.iter().skip(1).map(Some).chain([None]))
    {
        heights.push(draw_row(sheets, sheet, (row, last), given, below, widths)?);
    }
    joins(sheets, sheet, at + 1, table, widths, &mut heights)?;
    for (row, lines) in (at + 1..).zip(heights) {
        sheet.set_row_height(row, measure::height(lines))?;
    }
    Ok(at + 1 + count)
}

/// A row, and the lines it needs; what is merged with the row below needs none here.
fn draw_row(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    (at, last): (u32, u16),
    row: &Row,
    below: Option<&Row>,
    widths: &[f64],
) -> Result<usize, XlsxError> {
    if row.kind.is_across() {
        let said = row.cells.first().map(|entry| sheets.text(entry)).unwrap_or_default();
        across(sheet, at, last, &said, &sheets.look.cell(Holds::Text, Stress::Band), widths.iter().sum())?;
        return Ok(measure::lines(&said, widths.iter().sum(), true));
    }
    let band = (row.kind == RowKind::Total).then_some(Stress::Band);
    let mut lines = 1;
    for (n, (entry, width)) in row.cells.iter().zip(widths).enumerate() {
        let column = u16::try_from(n).unwrap_or(u16::MAX);
        let said = sheets.write(sheet, (at, column), entry, band)?;
        let goes_on = below.and_then(|row| row.cells.get(n)).is_some_and(|entry| entry.joins_above);
        if !goes_on {
            lines = lines.max(measure::lines(&said, *width, band.is_some() || is_bold(entry)));
        }
    }
    Ok(lines)
}

/// Whether all of a cell is bold: it has one format, that of its first words.
fn is_bold(entry: &Entry) -> bool {
    matches!(stress(entry), Stress::Strong | Stress::Late)
}

/// Merges cells with those above them that they belong to. The last of them is made as high as is missing.
fn joins(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    first: u32,
    table: &Table,
    widths: &[f64],
    heights: &mut [usize],
) -> Result<(), XlsxError> {
    for (column, width) in (0..table.columns.len()).zip(widths) {
        let cell = |row: usize| table.rows.get(row).and_then(|row| row.cells.get(column));
        let mut row = 0;
        while row < table.rows.len() {
            let joined = row + 1..table.rows.len();
            let below = joined.take_while(|row| cell(*row).is_some_and(|entry| entry.joins_above)).count();
            if below > 0
                && let Some(entry) = cell(row)
            {
                merge(sheets, sheet, (first, row, below), column, entry)?;
                let needed = measure::lines(&sheets.text(entry), *width, true);
                let there: usize = heights.iter().skip(row).take(below + 1).sum();
                if let Some(last) = heights.get_mut(row + below) {
                    *last += needed.saturating_sub(there);
                }
            }
            row += below + 1;
        }
    }
    Ok(())
}

fn merge(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    (first, row, below): (u32, usize, usize),
    column: usize,
    entry: &Entry,
) -> Result<(), XlsxError> {
    let at = |row: usize| first.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    let format = sheets.look.cell(Holds::Text, Stress::Plain);
    sheet.merge_range(at(row), column, at(row + below), column, "", &format)?;
    // What was written before stands again in the merged cell, a day as a day.
    sheets.write(sheet, (at(row), column), entry, None)?;
    Ok(())
}

/// The widths of the columns: as on paper, but no word of a head is broken, and none of a usual length below it.
pub(super) fn widths(sheets: &Sheets<'_>, table: &Table) -> Vec<f64> {
    let width = |(at, column): (usize, &crate::report::paper::Column)| {
        let head = head(sheets, column.key);
        let entries =
            table.rows.iter().filter(|row| !row.kind.is_across()).filter_map(|row| row.cells.get(at));
        let least = measure::of_head(&head, f64::from(column.width) / DIGIT);
        entries.fold(least, |width, entry| measure::of_words(&sheets.text(entry), is_bold(entry), width))
    };
    let widths: Vec<f64> = table.columns.iter().enumerate().map(width).collect();
    filling(sheets, table, widths)
}

/// The same widths where the table fills the page, or else with the room that is left given to the columns whose texts
/// take several lines: fewer lines are fewer pages.
fn filling(sheets: &Sheets<'_>, table: &Table, widths: Vec<f64>) -> Vec<f64> {
    let taken: f64 = widths.iter().map(|width| measure::pixels(*width)).sum();
    let left = (PAGE - taken) / measure::DIGIT;
    let takes_lines = |(at, width): (usize, &f64)| {
        let rows = table.rows.iter().filter(|row| !row.kind.is_across());
        let mut entries = rows.filter_map(|row| row.cells.get(at));
        entries.any(|entry| measure::lines(&sheets.text(entry), *width, is_bold(entry)) > 1)
    };
    let long: Vec<bool> = widths.iter().enumerate().map(takes_lines).collect();
    let all: f64 = widths.iter().zip(&long).filter(|(_, is_long)| **is_long).map(|(width, _)| width).sum();
    if left <= 0.0 || all <= 0.0 {
        return widths;
    }
    let wider = |(width, is_long): (f64, bool)| if is_long { width + left * width / all } else { width };
    widths.into_iter().zip(long).map(wider).collect()
}

/// The head of a column. Its cells hold numbers, so it says of what.
fn head(sheets: &Sheets<'_>, key: &str) -> String {
    if key == "late" { sheets.words.sheet_head("days-late") } else { sheets.words.report_head(key) }
}
