//! What is past its deadline, longest first.

use super::arrange::Arrangement;
use super::cell::{Cell, Phrase};
use super::document::{Block, Column, Document, Room};
use super::flat::{self, shown};
use super::portfolio::{Line, Portfolio, View};
use super::query::Query;
use super::sheet::Sheet;
use crate::model::{Lateness, Status};
use crate::problem::Problem;

const OWN: [Column; 6] = [
    Column::always("id"),
    Column::always("title"),
    Column::always("due-on"),
    Column::always("days-late"),
    Column::new("remark", Room::BelowUnder(120)),
    Column::always("executors"),
];

/// The overdue items of a query, longest first, and how many items were looked at.
pub struct Overdue<'a> {
    /// Longest late first; of equals the earlier due, then the file's order.
    pub lines: Vec<Line<'a>>,
    /// How many items the query is about, whatever their state; dropped ones not counted.
    pub of: usize,
}

/// Finds them.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query) -> Overdue<'a> {
    // A walk that no loop takes step by step: of a hundred thousand items that is a tenth of the time.
    let (of, mut lines) = query.concerned(portfolio).fold((0, Vec::new()), |(of, mut lines), line| {
        let counts = usize::from(line.state.status != Status::Dropped);
        if line.state.status == Status::Overdue && query.matches(&line) {
            lines.push(line);
        }
        (of + counts, lines)
    });
    lines.sort_by_cached_key(|line| (std::cmp::Reverse(line.state.days_late()), line.state.due_day));
    Overdue { lines, of }
}

/// The answer for people.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    overdue: &Overdue<'_>,
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Document, Problem> {
    let table = flat::table(view, &overdue.lines, &OWN, columns, arrangement, |_, _| {})?;
    let longest = overdue.lines.iter().filter_map(|line| line.state.late).max_by_key(|late| late.days());
    let is_any = !overdue.lines.is_empty();
    let lead = Phrase::new(if is_any { "overdue-lead" } else { "overdue-none" })
        .with("count", Cell::count(overdue.lines.len()))
        .with("all", Cell::count(overdue.of))
        .with("day", Cell::LongDay(view.portfolio.day()))
        .with("longest", Cell::Days(longest.and_then(Lateness::days).unwrap_or_default()));
    let mut blocks = vec![Block::Lead(shown(lead.cell(), arrangement, overdue.lines.len()))];
    blocks.extend(is_any.then_some(Block::Table(table)));
    Ok(Document { blocks })
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    overdue: Overdue<'s>,
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Sheet<'s>, Problem> {
    flat::sheet(view, arrangement.arranged(&view, overdue.lines.into_iter()), columns)
}
