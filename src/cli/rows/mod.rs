//! Files of changes: read as rows of named cells, compared with what `list` prints, turned into requests.

mod aging;
mod column;
mod csv;
mod encoding;
mod filled;
mod json;
mod listing;
mod row;
mod warning;

use std::path::Path;

use super::error::{Failure, line_of};
use super::request::{Asked, RequestRow};
use super::store;
use crate::problem::{ARGUMENT, Message, Problem};
use column::header;
pub(super) use filled::Filled;
pub(super) use listing::Listing;
pub(super) use row::Row;
pub(super) use warning::Warnings;

/// The most bytes of a file of changes: some millions of rows.
const LARGEST: usize = 64 << 20;

/// The rows of a file, or of standard input for `-`: a form, CSV or JSON lines.
///
/// # Errors
/// The file cannot be read, or not as rows.
pub(super) fn read(path: &Path) -> Result<Vec<RequestRow>, Failure> {
    let bytes = store::read_list(path, LARGEST)?;
    if filled::is_workbook(&bytes) {
        return filled::rows(&bytes);
    }
    let text = encoding::decode(&bytes)
        .map_err(|message| Failure::new(&ARGUMENT, message).hint(Message::id("hint-save-as-utf-8")))?;
    drop(bytes);
    let rows = match text.trim_start().chars().next() {
        Some('{') if json::is_over_several_lines(&text) => {
            return Err(header(1, Message::id("row-object")).hint(Message::id("hint-json-lines")));
        }
        Some('{') => json::rows(&text),
        Some('[') => {
            return Err(header(1, Message::id("row-list")).hint(Message::id("hint-json-lines")));
        }
        _ => csv::rows(&text)?,
    };
    let row = |(line, row): (usize, Result<Row, Problem>)| RequestRow {
        asked: row.map(Asked::Row),
        place: Some(line_of(line)),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Whether a file is a form that nobody has filled.
pub(super) fn is_empty_form(bytes: &[u8]) -> bool {
    filled::is_empty(bytes)
}
