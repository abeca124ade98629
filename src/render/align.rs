//! Which columns are figures, and so stand on the right.

use crate::report::{Cell, Phrase, Table};

/// For each column whether it holds figures, and beside them at most a remark on why there is none.
pub(super) fn numeric_columns(table: &Table) -> Vec<bool> {
    let mut figures = vec![false; table.columns.len()];
    let mut words = vec![false; table.columns.len()];
    for row in table.rows.iter().filter(|row| row.kind.has_columns()) {
        for (n, cell) in row.cells.iter().enumerate().take(table.columns.len()) {
            let seen = if is_number(cell) { &mut figures } else { &mut words };
            if matches!(cell, Cell::Empty) || matches!(cell, Cell::Phrase(_)) && !is_number(cell) {
                continue;
            }
            if let Some(seen) = seen.get_mut(n) {
                *seen = true;
            }
        }
    }
    figures.iter().zip(words).map(|(figures, words)| *figures && !words).collect()
}

/// Whether a cell is a figure, be it with a mark.
fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Count(_)
        | Cell::Days(_)
        | Cell::Late(_)
        | Cell::Number(_)
        | Cell::Percent(_)
        | Cell::Ratio(_)
        | Cell::Rough(_) => true,
        Cell::Phrase(phrase) => dressed_number(phrase).is_some(),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Title(_)
        | Cell::Names(_)
        | Cell::Word(_)
        | Cell::Flag(_)
        | Cell::List(_)
        | Cell::Day(_)
        | Cell::DueDay(_)
        | Cell::LongDay(_)
        | Cell::Span(..)
        | Cell::When(_)
        | Cell::Due(_)
        | Cell::Status(_)
        | Cell::State(_)
        | Cell::Rating(_)
        | Cell::Bar(_)
        | Cell::Lines(_)
        | Cell::Facts(_)
        | Cell::Record(_)
        | Cell::Records(_)
        | Cell::Own(_) => false,
    }
}

/// The number in a phrase that only dresses one, with a mark or a unit: its single argument `value`.
pub(super) fn dressed_number(phrase: &Phrase) -> Option<&Cell> {
    match phrase.arguments.as_slice() {
        [("value", cell)] if is_number(cell) => Some(cell),
        _ => None,
    }
}
