//! Which part of a row belongs to which column: the best way through its parts from left to right, weighed by what they
//! say.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::rc::Rc;

use super::column::Column;
use super::head::Head;
use super::page::PageLine;
use super::part::{Mark, Part, joined};
use super::row::{Entry, Row};
use super::word::{folded, is_time};

/// Words of one line that are tried as the cells of several columns.
const WORDS: usize = 16;

/// Ways to cut one line that are weighed.
const WAYS: usize = 60;

/// Ways that are weighed in a whole text; after that, lines are not cut any more.
const WORK: usize = 100_000;

/// Lines that are weighed together.
const LINES: usize = 40;

/// The longest text of a cell that is remembered while its end is sought.
const REMEMBERED: usize = 400;

/// What an earlier look at the pages found.
#[derive(Debug, Default)]
pub(super) struct Learned {
    /// Ways to cut lines that were weighed with it.
    work: Cell<usize>,
    widths: BTreeMap<Column, usize>,
    known: BTreeMap<Column, BTreeSet<String>>,
}

/// A line of a cell, or a stretch of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// Empty where the line only keeps a place.
    pub(super) text: &'a str,
    pub(super) line: u32,
    /// How many lines stand above it in its row.
    pub(super) top: u32,
    pub(super) after_gap: bool,
    pub(super) broken: bool,
}

/// The lines of each column of a row.
pub(super) type Labelled<'a> = BTreeMap<Column, Vec<Placed<'a>>>;

/// What stood in the columns of a row on the pages before.
type State = BTreeMap<Column, Filled>;

/// What is to be known of a cell that holds something.
#[derive(Clone, Debug, Default)]
struct Filled {
    /// Whether it can be at its end.
    closed: bool,
    /// Its words, as long as they are few enough to be known.
    folded: String,
    /// The last mark of its paragraphs.
    mark: Option<Mark>,
}

/// Lines without a gap, all with text or all without.
struct Unit<'u, 'a> {
    lines: &'u [PageLine<'a>],
    after_gap: bool,
    empty: bool,
    /// What was seen of its parts so far: the same ones are weighed many times.
    parts: RefCell<HashMap<Stretch, Rc<Part>>>,
}

/// A stretch of the first line, and whether the other lines belong to it.
type Stretch = (usize, usize, bool);

/// A stretch of the first line of a unit that belongs to a column; the last one takes the other lines too.
#[derive(Clone, Copy, Debug)]
struct Cut {
    column: usize,
    /// Bytes of the first line.
    from: usize,
    to: usize,
}

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

impl Learned {
    /// What another look finds with the help of this one.
    pub(super) fn again(&self, entries: &[Entry<'_>], head: &Head) -> Self {
        let mut widths: BTreeMap<Column, Vec<usize>> = BTreeMap::new();
        let mut known: BTreeMap<Column, BTreeSet<String>> = BTreeMap::new();
        for entry in entries {
            let Entry::Row(found) = entry else { continue };
            for (column, lines) in row(found, head, self) {
                let texts = lines.iter().filter(|line| !line.text.is_empty());
                widths.entry(column).or_default().extend(texts.clone().map(|line| line.text.chars().count()));
                if matches!(column, Column::Executors | Column::Funding) {
                    let text = joined(&texts.map(|line| (line.text, line.broken)).collect::<Vec<_>>());
                    let part = Part::new(&[(&text, false)]);
                    if part.folded.len() < REMEMBERED && part.is_closed(column) {
                        known.entry(column).or_default().insert(part.folded);
                    }
                }
            }
        }
        let widest = |mut all: Vec<usize>| {
            all.sort_unstable();
            // A few lines of several cells are wider than the column.
            all.get((all.len() * 97 / 100).min(all.len().saturating_sub(1))).copied().unwrap_or(0)
        };
        let widths = widths.into_iter().map(|(column, all)| (column, widest(all))).collect();
        Self { work: Cell::default(), widths, known }
    }

    /// How far a part is wider than its column, in letters. Before anything is known, executors and funding are taken
    /// for half as wide as the measure.
    fn excess(&self, column: Column, widest: usize, measure: usize) -> usize {
        let width = match (self.widths.get(&column), column) {
            (Some(width), _) => *width + 2,
            (None, Column::Executors | Column::Funding) => measure / 2,
            (None, _) => return 0,
        };
        widest.saturating_sub(width)
    }

    /// Whether a cell of this column is known that begins so.
    fn begins_known(&self, column: Column, cell: Option<&Filled>, part: &Part) -> bool {
        let Some(known) = self.known.get(&column) else { return false };
        let whole = cell.map_or(Cow::Borrowed(&part.folded), |cell| {
            Cow::Owned(format!("{} {}", cell.folded, part.folded))
        });
        known
            .range::<str, _>((Bound::Included(whole.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|found| found.starts_with(whole.as_str()))
    }
}

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

fn stretch<'a>(line: &PageLine<'a>, cut: &Cut) -> &'a str {
    line.text.get(cut.from..cut.to).unwrap_or_default().trim()
}

impl Filled {
    /// A cell with a part more.
    fn with(before: Option<&Self>, column: Column, part: &Part) -> Self {
        let folded = match before {
            Some(before) if before.folded.len() > REMEMBERED => before.folded.clone(),
            Some(before) => format!("{} {}", before.folded, part.folded),
            None => part.folded.clone(),
        };
        let mark = part.mark.or(before.and_then(|before| before.mark));
        Self { closed: part.is_closed(column), folded, mark }
    }

    /// A cell with the lines of one more page.
    fn with_lines(before: Option<&Self>, column: Column, lines: &[Placed<'_>]) -> Self {
        let texts: Vec<_> = lines.iter().map(|line| (line.text, line.broken)).collect();
        let mark = lines.iter().rev().find_map(|line| Mark::of(line.text));
        let filled = Self::with(before, column, &Part::new(&texts));
        Self { mark: mark.or(filled.mark), ..filled }
    }
}

impl Unit<'_, '_> {
    /// A stretch of the first line, with the other lines where the stretch is the last.
    fn part(&self, cut: &Cut, whole: bool) -> Rc<Part> {
        let mut parts = self.parts.borrow_mut();
        let make = || {
            let rest = self.lines.get(1..).filter(|_| whole).unwrap_or_default();
            let first = self.lines.first().map(|line| (stretch(line, cut), line.broken && !rest.is_empty()));
            let rest = rest.iter().map(|line| (line.text, line.broken));
            Rc::new(Part::new(&first.into_iter().chain(rest).collect::<Vec<_>>()))
        };
        parts.entry((cut.from, cut.to, whole)).or_insert_with(make).clone()
    }
}

fn units<'u, 'a>(piece: &'u [PageLine<'a>]) -> Vec<Unit<'u, 'a>> {
    let same = |one: &PageLine<'_>, next: &PageLine<'_>| {
        !next.after_gap && one.text.is_empty() == next.text.is_empty()
    };
    let unit = |lines: &'u [PageLine<'a>]| {
        let first = lines.first();
        Unit {
            lines,
            after_gap: first.is_none_or(|line| line.after_gap),
            parts: RefCell::default(),
            empty: first.is_none_or(|line| line.text.is_empty()),
        }
    };
    piece.chunk_by(same).flat_map(|lines| lines.chunks(LINES)).map(unit).collect()
}

/// The search for the best way through the units of a piece.
struct Search<'s, 'u, 'a> {
    columns: &'s [Column],
    units: &'s [Unit<'u, 'a>],
    state: &'s State,
    learned: &'s Learned,
    /// Letters of the widest line of the row.
    measure: usize,
    /// Whether the row begins here.
    first: bool,
}

impl Search<'_, '_, '_> {
    /// For each unit, the columns of its stretches.
    fn run(&self) -> Vec<Vec<Cut>> {
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

    /// What it costs to leave a column and pass over others.
    fn passing(&self, from: Option<usize>, to: usize, cell: Option<&Filled>) -> f64 {
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
    fn weigh(&self, column: Column, part: &Part, cell: Option<&Filled>) -> f64 {
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

/// A number of letters to weigh with.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
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
