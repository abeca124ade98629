//! Grids as text to compare, and the documents they are read from.

use std::fmt::Write as _;

pub(super) use super::make::{docx, item, ods, p, tc, tr, xlsx, zipped};
use super::{Cell, Document, Extent, Paragraph, Table};

/// A table as text: cells between bars, `<` and `^` where the cell on the left or above goes on, `¶` between
/// paragraphs, `⏎` for line breaks.
pub(super) fn shown(table: &Table) -> String {
    let mut text = String::new();
    for row in 0..table.rows().len() {
        let cells: Vec<String> = (0..table.columns()).map(|column| position(table, row, column)).collect();
        let _ = writeln!(text, "{}", cells.join(" | ").trim_end());
    }
    text
}

fn position(table: &Table, row: usize, column: usize) -> String {
    match table.cell(row, column) {
        None => "×".into(),
        Some(cell) if (cell.row, cell.column) == (row, column) => content(cell),
        Some(cell) if cell.row == row => "<".into(),
        Some(_) => "^".into(),
    }
}

fn content(cell: &Cell) -> String {
    paragraphs(&cell.paragraphs).join("¶")
}

/// Paragraphs with their numbers in brackets, `*bold*` and `~struck~`.
pub(super) fn paragraphs(all: &[Paragraph]) -> Vec<String> {
    let wrapped = |text: String, extent: Extent, sign: &str| match extent {
        Extent::None => text,
        Extent::Part => format!("{sign}…{text}…{sign}"),
        Extent::All => format!("{sign}{text}{sign}"),
    };
    let shown = |paragraph: &Paragraph| {
        let number = paragraph.number.as_ref().map(|number| format!("[{}]", number.text)).unwrap_or_default();
        let text = paragraph.text.replace('\n', "⏎");
        number + &wrapped(wrapped(text, paragraph.bold, "*"), paragraph.strike, "~")
    };
    all.iter().map(shown).collect()
}

/// The only table of a document as text.
pub(super) fn only(document: &Document) -> String {
    assert_eq!(document.tables.len(), 1, "{document:?}");
    shown(&document.tables[0])
}
