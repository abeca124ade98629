//! Tables with tabs, as spreadsheets put them on the clipboard.

use crate::problem::Problem;

use super::super::build::{Builder, trimmed};
use super::super::limit::Budget;
use super::super::{Cell, Paragraph, Table};
use super::line::Line;

/// The table that begins at the first line, if one does, and how many lines it takes.
pub(super) fn table(lines: &[Line<'_>], budget: &mut Budget) -> Result<Option<(Table, usize)>, Problem> {
    if !lines.first().is_some_and(|line| line.text.contains('\t')) {
        return Ok(None);
    }
    let (used, quoted) = extent(lines);
    let block = lines.get(..used).unwrap_or_default();
    if block.iter().filter(|line| line.text.contains('\t')).count() < 2 {
        return Ok(None);
    }
    let text = block.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(b'\t').has_headers(false).flexible(true).quoting(quoted);
    let mut builder = Builder::default();
    for record in reader.from_reader(text.as_bytes()).records() {
        // The text is UTF-8 and rows may have any length, so the crate has nothing to find fault with.
        let Ok(record) = record else { break };
        let at = record.position().map_or(0, |position| position.line().saturating_sub(1));
        let line = usize::try_from(at).ok().and_then(|at| block.get(at)).map(|line| line.number);
        let row = builder.row(false, false);
        for (column, text) in record.iter().enumerate() {
            budget.cell()?;
            let mut paragraphs = Vec::new();
            for text in text.split('\n') {
                budget.paragraph()?;
                paragraphs.push(Paragraph { line, ..Paragraph::plain(text) });
            }
            let paragraphs = trimmed(paragraphs);
            builder.add(Cell { row, column, rows: 1, columns: 1, paragraphs, line, ..Cell::default() });
        }
    }
    Ok(builder.finish(budget)?.map(|table| (table, used)))
}

/// The most lines a quoted cell may have. Without this, quotes that never end would be followed from every line.
const QUOTED: usize = 100;

/// Up to the first empty line outside quotes, and whether quotes are quotes: those that never end are none.
fn extent(lines: &[Line<'_>]) -> (usize, bool) {
    let mut since = None;
    for (index, line) in lines.iter().enumerate() {
        if since.is_none() && line.text.trim().is_empty() {
            return (index, true);
        }
        for text in line.text.split('\t') {
            let inner = if since.is_none() { text.strip_prefix('"') } else { Some(text) };
            if let Some(inner) = inner {
                // A quote inside is doubled, so an odd one ends the cell.
                let ends = inner.matches('"').count() % 2 == 1;
                since = if ends { None } else { since.or(Some(index)) };
            }
        }
        if since.is_some_and(|since| index - since > QUOTED) {
            break;
        }
    }
    if since.is_none() {
        return (lines.len(), true);
    }
    let end = lines.iter().position(|line| line.text.trim().is_empty()).unwrap_or(lines.len());
    (end, false)
}
