//! Which part of a row belongs to which column.

use super::column::Column;
use super::filled::{Filled, State};
use super::head::Head;
use super::learned::Learned;
use super::page::PageLine;
use super::placed::{Labelled, Placed};
use super::row::Row;
use super::search::Search;
use super::unit::{Cut, Unit, stretch, units};

/// The lines of a row by their columns.
pub(super) fn row<'a>(row: &Row<'a>, head: &Head, learned: &Learned) -> Labelled<'a> {
    let columns: Vec<Column> =
        head.columns.iter().map(|(column, _)| *column).filter(|column| *column != Column::Number).collect();
    let measure = row.pieces.iter().flatten().map(|line| line.text.chars().count()).max().unwrap_or(0);
    let mut labelled = Labelled::new();
    let mut state = State::default();
    let mut top = 0;
    for (index, piece) in row.pieces.iter().enumerate() {
        let units = units(piece);
        let search =
            Search { columns: &columns, units: &units, state: &state, learned, measure, first: index == 0 };
        let ways = search.run();
        let mut page = Labelled::new();
        for (unit, cuts) in units.iter().zip(&ways) {
            place(unit, cuts, &columns, top, &mut page);
        }
        let height = page.values().map(Vec::len).max().unwrap_or(0);
        top = top.saturating_add(u32::try_from(height).unwrap_or(u32::MAX));
        for (column, mut lines) in page {
            if lines.iter().any(|line| !line.text.is_empty()) {
                let filled = Filled::with_lines(state.get(&column), column, &lines);
                state.insert(column, filled);
            }
            labelled.entry(column).or_default().append(&mut lines);
        }
    }
    labelled
}

/// Puts the lines of a unit into their columns.
fn place<'a>(unit: &Unit<'_, 'a>, cuts: &[Cut], columns: &[Column], top: u32, page: &mut Labelled<'a>) {
    for (index, cut) in cuts.iter().enumerate() {
        let Some(column) = columns.get(cut.column) else { continue };
        let lines = page.entry(*column).or_default();
        let whole = index + 1 == cuts.len();
        let first = unit.lines.first().map(|line| PageLine {
            text: stretch(line, cut),
            broken: line.broken && whole,
            ..*line
        });
        let rest = unit.lines.get(1..).filter(|_| whole).unwrap_or_default();
        for line in first.into_iter().chain(rest.iter().copied()) {
            let PageLine { text, number, after_gap, broken } = line;
            let top = top.saturating_add(u32::try_from(lines.len()).unwrap_or(u32::MAX));
            lines.push(Placed { text, line: number, top, after_gap, broken });
        }
    }
}
