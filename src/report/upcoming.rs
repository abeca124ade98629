//! What falls due in the days to come, soonest first.

use chrono::NaiveDate;

use super::column::{Audience, choose, without_empty};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::line::{COLUMNS, LineCells, Remark};
use super::portfolio::{Line, Portfolio};
use super::query::{Query, QueryError};
use crate::model::{Days, Status};

const OWN: [Column; 6] = [
    Column { key: "id", rank: 0 },
    Column { key: "title", rank: 0 },
    Column { key: "due", rank: 0 },
    Column { key: "left", rank: 0 },
    Column { key: "remark", rank: 0 },
    Column { key: "executors", rank: 1 },
];

/// The items that must be delivered, begun or reported within so many days, soonest first. Today counts.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query, within: Days) -> Vec<Line<'a>> {
    let open = |line: &Line<'_>| matches!(line.state.status, Status::Planned | Status::InProgress);
    let near = |line: &Line<'_>| line.state.left.is_some_and(|left| left <= i64::from(within.0));
    let mut lines: Vec<_> =
        portfolio.items().filter(|line| open(line) && near(line) && query.matches(line)).collect();
    lines.sort_by_key(|line| line.state.due_day);
    lines
}

/// The answer for people, or the bare table for machines.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    portfolio: &Portfolio,
    lines: &[Line<'_>],
    within: Days,
    columns: Option<&[String]>,
    audience: Audience,
) -> Result<Document, QueryError> {
    let shown = choose(columns, &OWN, &COLUMNS)?;
    let cells = LineCells { portfolio, remark: Remark::Brief };
    let rows =
        lines.iter().map(|line| Row { kind: RowKind::Plain, cells: cells.row(&shown, line) }).collect();
    let mut table = Table { columns: shown, rows };
    if columns.is_none() && audience == Audience::Person {
        table = without_empty(table, &["remark"]);
    }
    let until =
        portfolio.day().checked_add_days(chrono::Days::new(within.0.into())).unwrap_or(NaiveDate::MAX);
    let lead = Phrase::new(if lines.is_empty() { "upcoming-none" } else { "upcoming-lead" })
        .with("count", Cell::Count(i64::try_from(lines.len()).unwrap_or(i64::MAX)))
        .with("day", Cell::LongDay(portfolio.day()))
        .with("until", Cell::LongDay(until));
    let mut blocks = vec![Block::Sentence(lead.cell())];
    if !lines.is_empty() || audience == Audience::Machine {
        blocks.push(Block::Table(table));
    }
    Ok(Document { blocks })
}
