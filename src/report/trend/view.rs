//! A trend as a table and for machines.

use super::columns::{COLUMNS, TrendCell};
use super::find::{Point, Trend};
use crate::problem::Problem;
use crate::report::cell::{Cell, Phrase};
use crate::report::column::{asked_for, asked_for_or_all};
use crate::report::document::{Block, Column, Document, Row, RowKind, Table};
use crate::report::field;
use crate::report::sheet::Sheet;

const OWN: [Column; 6] = [
    Column::always("period"),
    Column::always("planned").headed("trend-planned"),
    Column::always("planned-original"),
    Column::always("done"),
    Column::always("done-recorded"),
    Column::always("scope"),
];

/// The answer for people.
///
/// # Errors
/// A column that does not exist.
pub fn document(trend: &Trend, columns: Option<&[String]>) -> Result<Document, Problem> {
    let mut blocks = vec![Block::Lead(lead(trend))];
    let table = match columns {
        Some(asked) => {
            let chosen = asked_for(asked, COLUMNS)?;
            let columns = chosen.iter().map(|column| Column::always(column.field.name)).collect();
            let cells = |point| chosen.iter().map(|column| (column.cell)(point)).collect();
            Table { columns, rows: trend.points.iter().map(|point| Row::plain(cells(point))).collect() }
        }
        None => table(trend),
    };
    blocks.extend((!trend.points.is_empty()).then_some(Block::Table(table)));
    Ok(Document { blocks })
}

/// The months or quarters in the view's own columns; of those to come only the ones in which something falls due.
#[must_use]
pub fn table(trend: &Trend) -> Table {
    let is_original_other = trend.points.iter().any(|point| point.original != point.planned);
    let has_record = trend.has_record();
    let is_shown = |column: &Column| match column.key {
        "planned-original" => is_original_other,
        "done-recorded" | "scope" => has_record,
        _ => true,
    };
    let columns: Vec<Column> = OWN.into_iter().filter(is_shown).collect();
    let named = |column: &Column| field::in_tables(COLUMNS).find(|given| given.field.name == column.key);
    let values: Vec<_> = columns.iter().filter_map(named).collect();
    let mut rows = Vec::new();
    let mut before = None;
    for point in &trend.points {
        let now = (point.planned, point.original);
        if point.until > trend.day && before == Some(now) {
            continue;
        }
        before = Some(now);
        let cells = values.iter().map(|column| match column.field.name {
            "period" if point.until < point.period.last() => Cell::Day(point.until),
            _ => number((column.cell)(point)),
        });
        let kind = if point.until > trend.day { RowKind::Faint } else { RowKind::Plain };
        rows.push(Row { kind, cells: cells.collect(), ..Row::default() });
    }
    Table { columns, rows }
}

/// A person reads a dash for 0 elsewhere; here it is a number like the others.
fn number(cell: Cell) -> Cell {
    if let Cell::Count(number) = cell { Cell::Number(number.into()) } else { cell }
}

/// How many are done of how many, how many were planned, and how many the record of that day says.
#[must_use]
pub fn lead(trend: &Trend) -> Cell {
    let Some(now) = trend.points.iter().rfind(|point| point.until <= trend.day) else {
        return Phrase::new("trend-none").cell();
    };
    let lead = Phrase::new("trend-lead")
        .with("done", Cell::Count(now.done.unwrap_or_default()))
        .with("all", Cell::Count(trend.items))
        .with("day", Cell::LongDay(trend.day))
        .with("planned", Cell::Count(now.planned))
        .cell();
    match now.recorded {
        Some(recorded) if Some(recorded) != now.done => {
            let recorded = Phrase::new("trend-recorded-lead").with("recorded", Cell::Count(recorded)).cell();
            Phrase::new("and-then").with("before", lead).with("after", recorded).cell()
        }
        Some(_) | None => lead,
    }
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(trend: &'s Trend, columns: Option<&[String]>) -> Result<Sheet<'s>, Problem> {
    Ok(drawn(asked_for_or_all(columns, COLUMNS)?, trend))
}

/// The answer for JSON.
#[must_use]
pub fn objects(trend: &Trend) -> Sheet<'_> {
    drawn(COLUMNS.iter().collect(), trend)
}

fn drawn<'s>(columns: Vec<&'static field::Column<TrendCell>>, trend: &'s Trend) -> Sheet<'s> {
    Sheet::new(columns, &trend.points, |cell: TrendCell, point: &&Point| cell(point))
}
