//! What is past its deadline, longest first.

use super::column::{Audience, choose, without_empty};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::line::{COLUMNS, LineCells, Remark};
use super::portfolio::{Line, Portfolio};
use super::query::Query;
use crate::model::Status;
use crate::problem::Problem;

const OWN: [Column; 6] = [
    Column { key: "id", rank: 0 },
    Column { key: "title", rank: 0 },
    Column { key: "due", rank: 0 },
    Column { key: "late", rank: 0 },
    Column { key: "remark", rank: 0 },
    Column { key: "executors", rank: 1 },
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
    let mut of = 0;
    let mut lines = Vec::new();
    for line in portfolio.items().filter(|line| query.concerns(line)) {
        of += usize::from(line.state.status != Status::Dropped);
        if line.state.status == Status::Overdue && query.matches(&line) {
            lines.push(line);
        }
    }
    lines.sort_by_key(|line| (std::cmp::Reverse(line.state.days_late()), line.state.due_day));
    Overdue { lines, of }
}

/// The answer for people, or the bare table for machines.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    portfolio: &Portfolio,
    overdue: &Overdue<'_>,
    columns: Option<&[String]>,
    audience: Audience,
) -> Result<Document, Problem> {
    let shown = choose(columns, &OWN, &COLUMNS)?;
    let cells = LineCells { portfolio, remark: Remark::Brief };
    let rows = overdue
        .lines
        .iter()
        .map(|line| Row { kind: RowKind::Plain, cells: cells.row(&shown, line) })
        .collect();
    let mut table = Table { columns: shown, rows };
    if columns.is_none() && audience == Audience::Person {
        table = without_empty(table, &["remark"]);
    }
    let count = |n: usize| Cell::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let longest = overdue.lines.first().and_then(|line| line.state.days_late()).unwrap_or_default();
    let lead = Phrase::new(if overdue.lines.is_empty() { "overdue-none" } else { "overdue-lead" })
        .with("count", count(overdue.lines.len()))
        .with("all", count(overdue.of))
        .with("day", Cell::LongDay(portfolio.day()))
        .with("longest", Cell::Days(longest));
    let mut blocks = vec![Block::Sentence(lead.cell())];
    if !overdue.lines.is_empty() || audience == Audience::Machine {
        blocks.push(Block::Table(table));
    }
    Ok(Document { blocks })
}
