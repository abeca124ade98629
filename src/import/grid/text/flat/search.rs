//! The search for the best way through the parts of a row.

use super::column::Column;
use super::filled::{Filled, State};
use super::learned::Learned;
use super::unit::{Cut, Unit};
use super::word::{folded, is_time};

/// Words of one line that are tried as the cells of several columns.
const WORDS: usize = 16;

/// Ways to cut one line that are weighed.
const WAYS: usize = 60;

/// Ways that are weighed in a whole text; after that, lines are not cut any more.
const WORK: usize = 100_000;

/// The best way to a column, as far as a unit.
#[derive(Clone)]
struct Step {
    score: f64,
    /// The column the unit before ended in.
    from: Option<usize>,
    cuts: Vec<Cut>,
    /// What stands in the column so far.
    cell: Option<Filled>,
}

/// The search for the best way through the units of a piece.
pub(super) struct Search<'s, 'u, 'a> {
    pub(super) columns: &'s [Column],
    pub(super) units: &'s [Unit<'u, 'a>],
    pub(super) state: &'s State,
    pub(super) learned: &'s Learned,
    /// Letters of the widest line of the row.
    pub(super) measure: usize,
    /// Whether the row begins here.
    pub(super) first: bool,
}

impl Search<'_, '_, '_> {
    /// For each unit, the columns of its stretches.
    pub(super) fn run(&self) -> Vec<Vec<Cut>> {
        let mut table: Vec<Vec<Option<Step>>> = Vec::new();
        for (index, unit) in self.units.iter().enumerate() {
            let mut steps: Vec<Option<Step>> = vec![None; self.columns.len()];
            let begins = index == 0;
            for from in 0..self.columns.len() {
                let before = table.last().and_then(|steps| steps.get(from)?.as_ref());
                if before.is_none() && !(begins && from == 0) {
                    continue;
                }
                let from = before.map(|_| from);
                for cuts in self.cuts(unit, from, before, begins) {
                    let step = self.step(unit, from, before, cuts);
                    let last = step.cuts.last().map_or(0, |cut| cut.column);
                    if let Some(slot) = steps.get_mut(last)
                        && slot.as_ref().is_none_or(|best| best.score < step.score)
                    {
                        *slot = Some(step);
                    }
                }
            }
            table.push(steps);
        }
        way_back(&table)
    }

    /// The ways to give a unit to columns: whole, or its first line in stretches, which are cells of one line.
    fn cuts(
        &self,
        unit: &Unit<'_, '_>,
        from: Option<usize>,
        before: Option<&Step>,
        begins: bool,
    ) -> Vec<Vec<Cut>> {
        let Some(line) = unit.lines.first().map(|line| line.text) else { return Vec::new() };
        let lowest = from.unwrap_or(0);
        let highest =
            if begins && self.first && !unit.empty { 0 } else { self.columns.len().saturating_sub(1) };
        let whole = |column: usize| vec![Cut { column, from: 0, to: line.len() }];
        if unit.empty {
            // An empty paragraph stands where the text does, or holds a place for a deadline.
            let due = self.columns.iter().position(|column| *column == Column::Due);
            let due = due.filter(|due| *due > lowest);
            return [Some(lowest), due].into_iter().flatten().map(whole).collect();
        }
        let mut all: Vec<Vec<Cut>> = (lowest..=highest).map(whole).collect();
        if self.learned.work.get() < WORK {
            let spaces: Vec<usize> = line.match_indices(' ').map(|(at, _)| at).take(WORDS).collect();
            let begun = Begun { unit, line, spaces: &spaces, row: begins && self.first, from, before };
            self.stretches(&begun, &mut Vec::new(), 0, &mut all);
            self.learned.work.set(self.learned.work.get() + all.len());
        }
        all
    }

    /// Adds the ways that go on with these stretches.
    fn stretches(&self, begun: &Begun<'_, '_, '_>, open: &mut Vec<Cut>, at: usize, all: &mut Vec<Vec<Cut>>) {
        let lowest = open.last().map_or(begun.from.unwrap_or(0), |cut| cut.column + 1);
        if all.len() > WAYS {
            return;
        }
        for column in lowest..self.columns.len() {
            if begun.row && open.is_empty() && column > 0 {
                break;
            }
            if !open.is_empty() {
                let mut way = open.clone();
                way.push(Cut { column, from: at, to: begun.line.len() });
                all.push(way);
            }
            for space in begun.spaces.iter().copied().filter(|space| *space > at) {
                let cut = Cut { column, from: at, to: space };
                if open.len() < self.columns.len() && self.is_whole(begun, &cut, open.is_empty()) {
                    open.push(cut);
                    self.stretches(begun, open, space + 1, all);
                    open.pop();
                }
            }
        }
    }

    /// Whether a stretch of a line can be all there is of a cell on this page.
    fn is_whole(&self, begun: &Begun<'_, '_, '_>, cut: &Cut, first: bool) -> bool {
        let part = begun.unit.part(cut, false);
        let Some(column) = self.columns.get(cut.column).copied().filter(|_| part.words > 0 || part.is_dash())
        else {
            return false;
        };
        match column {
            Column::Measure | Column::Mechanism => {
                let width = self.learned.widths.get(&column).copied();
                let wide = width.is_some_and(|width| begun.line.chars().count() > width + 4);
                let fits = width.is_some_and(|width| part.widest <= width + 2);
                begun.row
                    && first
                    && (wide && fits || begins_with_time(begun.line.get(cut.to..).unwrap_or_default()))
            }
            Column::Due => part.time,
            Column::Executors | Column::Funding => {
                let stays = first && begun.from == Some(cut.column);
                let own = begun.before.filter(|_| stays).and_then(|step| step.cell.as_ref());
                let cell = own.or_else(|| self.state.get(&column));
                part.is_closed(column) || self.learned.begins_known(column, cell, &part)
            }
            Column::Number | Column::Outcome => false,
        }
    }

    /// A step to the column that the unit ends in.
    fn step(&self, unit: &Unit<'_, '_>, from: Option<usize>, before: Option<&Step>, cuts: Vec<Cut>) -> Step {
        let mut score = before.map_or(0.0, |step| step.score);
        let mut at = from;
        let mut cell = before.and_then(|step| step.cell.clone());
        for (index, cut) in cuts.iter().enumerate() {
            let column = self.columns.get(cut.column).copied().unwrap_or(Column::Outcome);
            if index > 0 {
                score -= 2.0;
            }
            if at != Some(cut.column) {
                score -= self.passing(at, cut.column, cell.as_ref());
                if index == 0 && !unit.after_gap && at.is_some() {
                    score -= if unit.empty { 0.5 } else { 3.0 };
                }
                cell = self.state.get(&column).cloned();
                at = Some(cut.column);
            }
            if unit.empty {
                score -= if column == Column::Due { 0.0 } else { 0.8 };
                continue;
            }
            let part = unit.part(cut, index + 1 == cuts.len());
            score += self.weigh(column, &part, cell.as_ref());
            cell = Some(Filled::with(cell.as_ref(), column, &part));
        }
        Step { score, from, cuts, cell }
    }
}

/// The columns of each unit on the way that ends best.
fn way_back(table: &[Vec<Option<Step>>]) -> Vec<Vec<Cut>> {
    let last = table.last().map(Vec::as_slice).unwrap_or_default();
    let score =
        |at: usize| last.get(at).and_then(Option::as_ref).map_or(f64::NEG_INFINITY, |step| step.score);
    let mut at = (0..last.len()).max_by(|one, other| score(*one).total_cmp(&score(*other)));
    let mut way = Vec::new();
    for steps in table.iter().rev() {
        let step = at.and_then(|at| steps.get(at)?.as_ref());
        way.push(step.map(|step| step.cuts.clone()).unwrap_or_default());
        at = step.and_then(|step| step.from);
    }
    way.reverse();
    way
}

/// Whether the first words of a text say a time.
fn begins_with_time(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().take(4).map(folded).collect();
    (1..=words.len()).any(|count| words.get(..count).is_some_and(is_time))
}

/// A line that is being cut.
struct Begun<'b, 'u, 'a> {
    unit: &'b Unit<'u, 'a>,
    line: &'b str,
    spaces: &'b [usize],
    /// Whether the row begins with it.
    row: bool,
    from: Option<usize>,
    before: Option<&'b Step>,
}
