//! How a table is laid out at a terminal: which columns stand beside each other, which below the title, how wide each is,
//! and whether rows are stacked instead.

use super::fit::{Role, Wish, fit};
use super::flow::Flow;
use super::look::{GAP, Layout, Look, WIDE, WIDEST};
use super::paint::Painter;
use super::room::without_room;
use super::size::{Size, rows_with_cells, title_at};
use crate::render::align::numeric_columns;
use crate::render::words::{Manner, Words};
use crate::report::{Cell, Room, Table};

/// A table ready to be drawn.
pub(super) struct Plan<'t> {
    pub(super) table: &'t Table,
    pub(super) words: Words,
    /// The columns beside each other.
    pub(super) columns: Vec<Place>,
    /// The columns that stand below the title.
    pub(super) below: Vec<usize>,
    pub(super) is_stacked: bool,
}

/// A column at its place.
pub(super) struct Place {
    /// Which column of the table it is.
    pub(super) index: usize,
    pub(super) width: usize,
    pub(super) is_numeric: bool,
    pub(super) is_title: bool,
}

/// The title is not narrower than this in a table, the name of a group of counts not narrower than that.
const TITLE: usize = 30;
const NAME: usize = 14;
/// Ids longer than this are broken.
const ID: usize = 11;
/// The widest state and the widest remark in a column.
const STATE: usize = 18;
const REMARK: usize = 30;
/// The same where it is broken anyway.
const BROKEN_REMARK: usize = 24;
/// So wide several short names may be beside each other.
const NAMES: usize = 18;
/// The same where names are longer and have to be broken.
const LONG_NAMES: usize = 20;
/// The widest of any other text, and what it is not narrower than.
const TEXT: usize = 40;
const LEAST_TEXT: usize = 12;
/// A title in a wide terminal, since longer lines are hard to read.
const WIDE_TITLE: usize = 80;
/// What stands below a short title asks for at most so many.
const WIDE_BELOW: usize = 60;
/// So many lines of title at most in three rows of four, or else rows are stacked.
const TITLE_LINES: usize = 3;

/// One way to lay a table out.
#[derive(Clone, Copy)]
struct Attempt {
    manner: Manner,
    remark_below: bool,
    /// Only if nothing has to be broken for it.
    must_be_easy: bool,
}

impl<'t> Plan<'t> {
    pub(super) fn new(table: &'t Table, painter: Painter<'_>, look: Look, screen: u16) -> Self {
        let is_wide = screen >= WIDE;
        let manner = |short_days, short_names| Manner { short_days, short_names, ..Manner::default() };
        let attempt = |manner, remark_below, must_be_easy| Attempt { manner, remark_below, must_be_easy };
        let mut attempts = Vec::new();
        if is_wide {
            attempts.push(attempt(manner(false, false), screen < WIDEST, true));
            attempts.push(attempt(manner(false, true), screen < WIDEST, false));
            attempts.push(attempt(manner(false, true), true, false));
        } else {
            attempts.push(attempt(manner(true, false), true, true));
        }
        attempts.push(attempt(manner(true, true), true, false));
        let is_forced = look.layout == Layout::Table;
        if look.layout != Layout::Stacked {
            for attempt in attempts {
                if let Some(plan) = Self::attempt(table, painter, screen, attempt, is_forced) {
                    return plan;
                }
            }
        }
        let words = painter.words.with(manner(false, true));
        let out = without_room(table, painter, screen);
        let all = (0..table.columns.len()).filter(|n| !out.contains(n));
        let numeric = numeric_columns(table);
        let place = |index: usize| Place {
            index,
            width: 0,
            is_numeric: numeric.get(index).copied().unwrap_or(false),
            is_title: title_at(table) == Some(index),
        };
        Self { table, words, columns: all.map(place).collect(), below: Vec::new(), is_stacked: true }
    }

    fn attempt(
        table: &'t Table,
        painter: Painter<'_>,
        screen: u16,
        attempt: Attempt,
        is_forced: bool,
    ) -> Option<Self> {
        let words = painter.words.with(attempt.manner);
        let painter = painter.with(&words);
        let title = title_at(table);
        let is_below = |n: &usize| {
            title.is_some()
                && match table.columns.get(*n).map(|column| column.room) {
                    Some(Room::Below) => true,
                    Some(Room::BelowUnder(least)) => screen < least || attempt.remark_below,
                    Some(Room::Always | Room::OutUnder(_)) | None => false,
                }
        };
        let out = without_room(table, painter, screen);
        let shown = (0..table.columns.len()).filter(|n| !out.contains(n));
        let (below, beside): (Vec<usize>, Vec<usize>) = shown.partition(is_below);
        let numeric = numeric_columns(table);
        let is_numeric = |n: usize| numeric.get(n).copied().unwrap_or(false);
        let mut sizes: Vec<Size> = beside.iter().map(|n| Size::of(table, *n, painter)).collect();
        let widest = below.iter().map(|n| Size::of(table, *n, painter).natural).max().unwrap_or(0);
        // Only below a title with an id before it does it stand in the column of the title.
        if let Some(size) = sizes.get_mut(1).filter(|_| title.is_some() && beside.get(1).copied() == title) {
            size.below = widest.min(WIDE_BELOW);
        }
        let wishes = |is_easy: bool| -> Vec<Wish> {
            let numbers = beside.iter().zip(&sizes);
            numbers.map(|(n, size)| wish(table, *n, size, is_numeric(*n), screen, is_easy)).collect()
        };
        let easy = fit(&wishes(true), GAP, screen.into(), false).filter(|widths| {
            let pairs = beside.iter().zip(&sizes).zip(widths);
            pairs.into_iter().all(|((_, size), width)| *width >= size.natural.min(WIDE_TITLE))
        });
        let widths = match easy {
            Some(widths) => widths,
            None if attempt.must_be_easy && !has_no_short_names(table) => return None,
            None => {
                let widths = fit(&wishes(false), GAP, screen.into(), is_forced)?;
                let needed = |at: usize, width: usize| {
                    let head = sizes.get(at).map_or(0, |size| size.head_unit);
                    beside.get(at).map_or(width, |n| needed(table, *n, width, painter)).max(head)
                };
                let most = wishes(false).into_iter().find(|wish| wish.role == Role::Title);
                match beside.iter().position(|n| Some(*n) == title).zip(most) {
                    Some((at, wish)) => tightened(widths, at, wish.most, needed),
                    None => widths,
                }
            }
        };
        let place = |(index, width): (&usize, usize)| Place {
            index: *index,
            width,
            is_numeric: is_numeric(*index),
            is_title: title == Some(*index),
        };
        let columns: Vec<Place> = beside.iter().zip(widths).map(place).collect();
        let width = columns.iter().find(|place| place.is_title).map(|place| place.width);
        if !is_forced
            && let (Some(at), Some(width)) = (title, width)
            && is_hard_to_read(table, at, width, painter)
        {
            return None;
        }
        Some(Self { table, words, columns, below, is_stacked: false })
    }

    /// How wide the table is.
    pub(super) fn width(&self) -> usize {
        let gaps = GAP * self.columns.len().saturating_sub(1);
        self.columns.iter().map(|place| place.width).sum::<usize>() + gaps
    }

    /// Where the title begins, if ids stand before it.
    pub(super) fn title_offset(&self) -> usize {
        let before = self.columns.iter().take_while(|place| !place.is_title);
        match self.columns.get(1) {
            Some(second) if second.is_title => before.map(|place| place.width + GAP).sum(),
            Some(_) | None => 0,
        }
    }
}

/// How wide the broken lines of a column are.
fn needed(table: &Table, n: usize, width: usize, painter: Painter<'_>) -> usize {
    let Some(column) = table.columns.get(n) else { return width };
    let cells = rows_with_cells(table).filter_map(|row| row.cells.get(n));
    let lines = cells.flat_map(|cell| painter.cell(column.key, cell).lines(Some(width)));
    lines.map(|line| line.width()).max().unwrap_or(0)
}

/// The title gets what others do not need once their lines are broken, as far as it has any use for it.
fn tightened(
    mut widths: Vec<usize>,
    title: usize,
    most: usize,
    needed: impl Fn(usize, usize) -> usize,
) -> Vec<usize> {
    let mut spare = 0;
    for (at, width) in widths.iter_mut().enumerate().filter(|(at, _)| *at != title) {
        let least = needed(at, *width).min(*width);
        spare += *width - least;
        *width = least;
    }
    if let Some(width) = widths.get_mut(title) {
        *width = (*width + spare).min(most.max(*width));
    }
    widths
}

/// Whether anybody in it has a short name.
fn has_no_short_names(table: &Table) -> bool {
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else has a short name")]
    let is_short = |cell: &Cell| match cell {
        Cell::Names(names) => names.iter().any(|name| name.short.is_some()),
        Cell::Title(title) => title.short.is_some(),
        _ => false,
    };
    !rows_with_cells(table).any(|row| row.cells.iter().any(is_short))
}

/// What a column asks for. In an easy table heads are not broken.
fn wish(table: &Table, n: usize, size: &Size, is_numeric: bool, screen: u16, is_easy: bool) -> Wish {
    let key = table.columns.get(n).map_or("", |column| column.key);
    let head = if is_easy { size.head } else { size.head_unit };
    let names = match screen {
        ..WIDE if size.unit > NAMES => LONG_NAMES,
        ..WIDE => NAMES,
        WIDE..WIDEST => 24,
        WIDEST.. => 40,
    };
    let fixed = |most: usize| {
        let width = size.natural.min(most).max(head);
        Wish { role: Role::Fixed, least: width, most: width }
    };
    let loose = |most: usize, least: usize| {
        let most = size.natural.min(most).max(head);
        Wish { role: Role::Loose, least: least.max(head).min(most), most }
    };
    match key {
        _ if title_at(table) == Some(n) => {
            let most = if screen >= WIDEST { size.natural.min(WIDE_TITLE) } else { size.natural };
            let least = if key == "name" { NAME } else { TITLE };
            // Where there is room, what stands below a short title need not be broken for it.
            Wish { role: Role::Title, least: least.min(most), most: most.max(head).max(size.below) }
        }
        "id" => fixed(ID),
        "status" => fixed(STATE),
        "remark" => loose(if is_easy { REMARK } else { BROKEN_REMARK }, size.unit.min(LEAST_TEXT)),
        // Beside a title that is broken, names are no wider than the longest of them needs, or a few short ones.
        "executors" | "funding" if !is_easy => loose(names.min(size.unit.max(NAMES)), size.unit.min(names)),
        "executors" | "funding" => loose(names, size.unit),
        _ if is_numeric || is_short(table, n) => fixed(usize::MAX),
        _ => loose(TEXT, size.unit.min(LEAST_TEXT)),
    }
}

/// Whether all its cells are days, states and the like.
fn is_short(table: &Table, n: usize) -> bool {
    let is_short = |cell: &Cell| {
        cell.is_empty()
            || matches!(
                cell,
                Cell::Day(_)
                    | Cell::DueDay(_)
                    | Cell::When(_)
                    | Cell::Status(_)
                    | Cell::State(_)
                    | Cell::Rating(_)
                    | Cell::Bar(_)
                    | Cell::Flag(_)
                    | Cell::Word(_)
            )
    };
    rows_with_cells(table).filter_map(|row| row.cells.get(n)).all(is_short)
}

/// Whether too many titles need too many lines.
fn is_hard_to_read(table: &Table, title: usize, width: usize, painter: Painter<'_>) -> bool {
    let (mut all, mut long) = (0, 0);
    for row in rows_with_cells(table) {
        let Some(cell) = row.cells.get(title) else { continue };
        all += 1;
        let flow: Flow = painter.cell("title", cell);
        long +=
            usize::from(flow.natural() > width * TITLE_LINES || flow.lines(Some(width)).len() > TITLE_LINES);
    }
    let is_name = table.columns.get(title).is_some_and(|column| column.key == "name");
    !is_name && long * 4 > all
}
