//! Planned and done over time: the picture, and the same figures as a table; in a repository also what was recorded.

use super::content::{Block, Column, Entry, Part, PartName, Row, Table};
use super::scope::Scope;
use crate::report::cell::{Cell, Phrase};
use crate::report::trend::{Point, Trend};

/// What a column says of a point.
type Value = fn(&Point) -> Cell;

/// What falls due and what is done by the end of each month or quarter; nothing where nothing ever falls due.
pub(super) fn part(scope: &Scope<'_>) -> Option<Part> {
    let trend = &scope.trend;
    if trend.points.is_empty() {
        return None;
    }
    let caption = Some(Phrase::new("paper-caption-trend").cell());
    let columns = columns(trend);
    let row = |point: &Point| Row::plain(columns.iter().map(|(_, value)| Entry::of(value(point))).collect());
    let rows = trend.points.iter().map(row).collect();
    let table = Table { caption, columns: columns.iter().map(|(column, _)| *column).collect(), rows };
    let heading = Phrase::new("paper-trend").cell();
    let mut blocks = vec![Block::Trend(trend.clone()), Block::Table(table)];
    blocks.extend(trend.has_record().then(|| Block::Note(Phrase::new("paper-trend-recorded").cell())));
    Some(Part { name: PartName::Trend, heading, blocks })
}

/// The columns that say something else than the others.
fn columns(trend: &Trend) -> Vec<(Column, Value)> {
    let mut columns: Vec<(Column, Value)> = vec![
        (Column::text("until", 1600), |point| Cell::Day(point.until)),
        (Column::figure("planned", 1300), |point| Cell::Count(point.planned)),
    ];
    if trend.points.iter().any(|point| point.original != point.planned) {
        columns.push((Column::figure("planned-original", 1300), |point| Cell::Count(point.original)));
    }
    columns.push((Column::figure("done", 1300), |point| Cell::from_option(point.done, Cell::Count)));
    if trend.has_record() {
        columns.push((Column::figure("done-recorded", 1300), |point| {
            Cell::from_option(point.recorded, Cell::Count)
        }));
        columns
            .push((Column::figure("items-then", 1300), |point| Cell::from_option(point.scope, Cell::Count)));
    }
    columns
}
