//! How well a part fits a column, and what it costs to pass from one to another. The numbers are chosen so that what a
//! part says outweighs how it looks, and that outweighs what stood before it.

use super::column::Column;
use super::filled::Filled;
use super::part::{Mark, Part};
use super::search::Search;

impl Search<'_, '_, '_> {
    /// What it costs to leave a column and pass over others.
    pub(super) fn passing(&self, from: Option<usize>, to: usize, cell: Option<&Filled>) -> f64 {
        let left =
            from.and_then(|from| self.columns.get(from)).filter(|_| cell.is_some_and(|cell| !cell.closed));
        let mut cost = match left {
            Some(Column::Executors | Column::Funding) => 3.0,
            Some(_) => 1.0,
            None => 0.0,
        };
        for column in self.columns.iter().take(to).skip(from.map_or(0, |from| from + 1)) {
            cost += match self.state.get(column) {
                None => 1.5,
                Some(cell) if cell.closed => 0.0,
                Some(_) => 2.0,
            };
        }
        cost
    }

    /// How well a part fits a column in which so much stands already.
    pub(super) fn weigh(&self, column: Column, part: &Part, cell: Option<&Filled>) -> f64 {
        let names = matches!(column, Column::Executors | Column::Funding);
        let mark = cell.and_then(|cell| cell.mark);
        let own = match column {
            Column::Due if part.time => return 6.0,
            Column::Due if part.is_dash() => return 1.0,
            Column::Due | Column::Number => return -30.0,
            Column::Executors | Column::Funding | Column::Measure | Column::Mechanism | Column::Outcome
                if part.time =>
            {
                return -8.0;
            }
            Column::Executors | Column::Funding => self.weigh_names(column, part, cell),
            Column::Measure | Column::Mechanism => weigh_text(part, mark, true),
            Column::Outcome => weigh_text(part, mark, false),
        };
        let wide = match self.learned.excess(column, part.widest, self.measure) {
            0 => 0.0,
            excess => 4.0 + number(excess) / 3.0,
        };
        own - wide
            + match cell {
                None if part.begins_small() => -2.0,
                Some(cell) if !cell.closed && part.begins_small() => 2.5,
                Some(cell) if cell.closed && names => -4.0,
                Some(cell) if cell.closed && part.begins_small() && part.mark.is_none() => -1.0,
                Some(cell) if cell.closed => 1.0,
                None | Some(_) => 0.5,
            }
    }

    /// How well a part fits a column of names: of bodies, or of what pays.
    fn weigh_names(&self, column: Column, part: &Part, cell: Option<&Filled>) -> f64 {
        let bodies = column == Column::Executors;
        let (own, other) = if bodies { (part.bodies, part.funds) } else { (part.funds, part.bodies) };
        let (own, other) = (own.found, other.found);
        let mut score = match (own, other) {
            _ if part.is_dash() && bodies => 1.0,
            _ if part.is_dash() => 8.0,
            (true, _) => 3.0,
            (false, true) => -3.0,
            (false, false) => -0.5,
        };
        if part.mark.is_some() {
            score -= 10.0;
        }
        if part.foretells {
            score -= 6.0;
        }
        if part.words > 12 && !part.text.contains(',') {
            score -= 3.0;
        }
        score + if self.learned.begins_known(column, cell, part) { 4.0 } else { 0.0 }
    }
}

/// How well a part fits a column of text: of what is done, or of what comes of it.
fn weigh_text(part: &Part, before: Option<Mark>, steps: bool) -> f64 {
    let marked = match part.mark {
        Some(mark) if mark.follows(before) && before.is_some() => 6.0,
        Some(mark @ Mark::Digit(_)) if mark.follows(before) && steps => 3.0,
        Some(mark) if mark.follows(before) => 0.0,
        Some(_) => -4.0,
        None => 0.0,
    };
    let ends = if steps && part.text.ends_with([';', ':']) { 1.5 } else { 0.0 };
    let dash = if part.is_dash() && !steps { -4.0 } else { 0.0 };
    let foretells = match (part.foretells, steps) {
        (true, true) => -2.0,
        (true, false) => 2.0,
        (false, _) => 0.0,
    };
    marked + ends + dash + foretells
}

/// A number of letters to weigh with.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
