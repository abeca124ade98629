//! The KPIs of a query, as a table and for machines.

use std::borrow::Borrow;

use super::columns::{COLUMNS, KpiCell};
use super::gap::gap;
use crate::model::Rating;
use crate::problem::Problem;
use crate::report::cell::{Cell, Phrase};
use crate::report::column::{asked_for, asked_for_or_all};
use crate::report::document::{Block, Column, Document, Room, Row, Table};
use crate::report::field;
use crate::report::portfolio::{KpiLine, Portfolio, View};
use crate::report::query::Query;
use crate::report::sheet::Sheet;

/// The id that `record` needs, the unit and the executors stand below the title, so that no width hides them.
const OWN: [Column; 12] = [
    Column::always("title").headed("kpi"),
    Column::always("value"),
    Column::always("target"),
    Column::new("by", Room::OutUnder(100)),
    Column::always("gap"),
    Column::new("achieved", Room::OutUnder(120)),
    Column::new("pace", Room::OutUnder(120)),
    Column::always("rating"),
    Column::new("id", Room::Below).headed("code"),
    Column::new("unit", Room::Below),
    Column::new("executors", Room::Below),
    Column::new("remark", Room::Below),
];

/// The KPIs of a query, in the file's order.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<KpiLine<'a>> {
    portfolio.kpis().into_iter().filter(|line| query.matches_kpi(line)).collect()
}

/// The answer for people.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    lines: &[KpiLine<'_>],
    columns: Option<&[String]>,
) -> Result<Document, Problem> {
    let (columns, values, is_own) = match columns {
        Some(asked) => {
            let chosen = asked_for(asked, COLUMNS)?;
            (chosen.iter().map(|column| Column::always(column.field.name)).collect(), chosen, false)
        }
        None => (OWN.to_vec(), own(), true),
    };
    let mut blocks = vec![Block::Lead(lead(view, lines))];
    if !lines.is_empty() {
        let table = Table { columns, rows: lines.iter().map(|line| row(view, &values, line)).collect() };
        blocks.push(Block::Table(if is_own { table.without_empty_columns() } else { table }));
    }
    Ok(Document { blocks })
}

/// The same KPIs as part of an answer about something else.
#[must_use]
pub(crate) fn table(view: &View<'_>, lines: &[KpiLine<'_>]) -> Table {
    let values = own();
    let rows = lines.iter().map(|line| row(view, &values, line)).collect();
    Table { columns: OWN.to_vec(), rows }.without_empty_columns()
}

fn own() -> Vec<&'static field::Column<KpiCell>> {
    let named = |column: &Column| field::in_tables(COLUMNS).find(|given| given.field.name == column.key);
    OWN.iter().filter_map(named).collect()
}

fn row(view: &View<'_>, columns: &[&field::Column<KpiCell>], line: &KpiLine<'_>) -> Row {
    let cell = |column: &&field::Column<KpiCell>| match column.field.name {
        "gap" => gap(line),
        "needed" => needed(view, line),
        _ => (column.cell)(view, line),
    };
    Row::plain(columns.iter().map(cell).collect())
}

/// What each day left must add, with its unit.
fn needed(view: &View<'_>, line: &KpiLine<'_>) -> Cell {
    let value = Cell::from_option(line.reading.needed, Cell::Rough);
    match &line.indicator.kpi.unit {
        Some(unit) if !value.is_empty() => {
            let unit = unit.shown(view.portfolio.languages(line.file));
            let per_day = Phrase::new("per-day").with("value", value);
            per_day.with("unit", Cell::Text(unit.into_owned())).cell()
        }
        Some(_) | None => value,
    }
}

/// How many there are, and how many of each rating.
fn lead(view: &View<'_>, lines: &[KpiLine<'_>]) -> Cell {
    let day = Cell::LongDay(view.portfolio.day());
    if lines.is_empty() {
        return Phrase::new("kpi-none").with("day", day).cell();
    }
    let count = |rating: Rating| lines.iter().filter(|line| line.reading.rating == rating).count();
    let counted =
        Rating::ALL.into_iter().map(|rating| (rating, count(rating))).filter(|(_, count)| *count > 0);
    let ratings = counted.map(|(rating, count)| {
        Phrase::new("count-rating")
            .with("count", Cell::count(count))
            .with("rating", Cell::Rating(rating))
            .cell()
    });
    Phrase::new("kpi-lead")
        .with("count", Cell::count(lines.len()))
        .with("day", day)
        .with("ratings", Phrase::list(ratings.collect()))
        .cell()
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    lines: &'s [KpiLine<'_>],
    columns: Option<&[String]>,
) -> Result<Sheet<'s>, Problem> {
    let columns = asked_for_or_all(columns, COLUMNS)?;
    Ok(Sheet::new(columns, lines, move |cell, line: &&KpiLine<'_>| cell(&view, line)))
}

/// The answer for JSON.
#[must_use]
pub fn objects<'s, L>(view: View<'s>, lines: impl IntoIterator<Item = L, IntoIter: 's>) -> Sheet<'s>
where
    L: Borrow<KpiLine<'s>> + 's,
{
    let columns = COLUMNS.iter().filter(|column| column.field.json.is_some()).collect();
    Sheet::new(columns, lines, move |cell, line: &L| cell(&view, line.borrow()))
}
