//! Planned and done over time: the picture, and the same figures as a table.

use super::content::{Block, Column, Entry, Part, PartName, Row, Table};
use super::scope::Scope;
use crate::report::cell::{Cell, Phrase};
use crate::report::query::{Query, Subject};
use crate::report::trend::{Rhythm, Trend, find};

/// More months than this are counted by the quarter.
const MONTHS: usize = 24;

/// What falls due and what is done by the end of each month or quarter; nothing where nothing ever falls due.
pub(super) fn part(scope: &Scope<'_>) -> Option<Part> {
    let query = Query::parse(&[], scope.view.portfolio, Subject::Items).ok()?;
    let of = |rhythm| find(scope.view.portfolio, &query, rhythm, None);
    let months = of(Rhythm::Month);
    let trend = if months.points.len() > MONTHS { of(Rhythm::Quarter) } else { months };
    if trend.points.is_empty() {
        return None;
    }
    let caption = Some(Phrase::new("paper-caption-trend").cell());
    let columns =
        vec![Column::text("until", 1600), Column::figure("planned", 1300), Column::figure("done", 1300)];
    let table = Table { caption, columns, rows: rows(&trend) };
    let heading = Phrase::new("paper-trend").cell();
    Some(Part { name: PartName::Trend, heading, blocks: vec![Block::Trend(trend), Block::Table(table)] })
}

fn rows(trend: &Trend) -> Vec<Row> {
    let number = |number| Entry::of(Cell::Count(number));
    let row = |point: &crate::report::trend::Point| {
        let done = point.done.map(number).unwrap_or_default();
        Row::plain(vec![Entry::of(Cell::Day(point.until)), number(point.planned), done])
    };
    trend.points.iter().map(row).collect()
}
