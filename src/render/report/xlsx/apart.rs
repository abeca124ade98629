//! The tables of the parts as a spreadsheet has them: one value a cell, so that days and numbers can be sorted and counted.

use crate::report::paper::{Column, Entry, Paragraph, Table};
use crate::report::{Cell, Phrase};

/// The columns some cells of which say more than their value, and the column that says it.
const APART: [(&str, Column); 3] = [
    ("deadline", Column::text("deadline-notes", 2100)),
    ("late", Column::figure("late-original", 1300)),
    ("problem", Column::text("reason", 2300)),
];

/// The same table with what a cell says beyond its value in a column of its own.
pub(super) fn apart(table: &Table) -> Table {
    let mut table = table.clone();
    for (key, beside) in APART {
        let Some(at) = table.columns.iter().position(|column| column.key == key) else { continue };
        let mut rows = table.rows.iter();
        if !rows.any(|row| row.cells.get(at).is_some_and(|entry| entry.paragraphs.len() > 1)) {
            continue;
        }
        table.columns.insert(at + 1, beside);
        for row in &mut table.rows {
            let Some(entry) = row.cells.get_mut(at) else { continue };
            let rest = entry.paragraphs.split_off(entry.paragraphs.len().min(1));
            let rest: Vec<Paragraph> = rest.into_iter().map(bare).collect();
            row.cells.insert(at + 1, Entry::from(rest));
        }
    }
    table
}

/// The value of a paragraph without the words that the head of its column says.
fn bare(paragraph: Paragraph) -> Paragraph {
    let [run] = paragraph.runs.as_slice() else { return paragraph };
    let Cell::Phrase(Phrase { id, arguments }) = &run.cell else { return paragraph };
    let value = match *id {
        "paper-from-original" => run.cell.days().map(Cell::Days),
        "paper-extension" => arguments.first().map(|(_, reason)| reason.clone()),
        _ => None,
    };
    value.map_or(paragraph, Paragraph::plain)
}
