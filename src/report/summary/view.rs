//! A summary as a table and for machines.

use super::columns::{COLUMNS, SummaryCell, TOTAL};
use super::group::{By, Group, Summary};
use crate::model::{Counts, Status};
use crate::problem::Problem;
use crate::report::cell::{Cell, Phrase, Title};
use crate::report::column::{asked_for, asked_for_or_all};
use crate::report::counts::status_count;
use crate::report::document::{Block, Column, Document, Room, Row, RowKind, Table};
use crate::report::field;
use crate::report::portfolio::View;
use crate::report::sheet::Sheet;

const FIGURES: [Column; 11] = [
    Column::always("items"),
    Column::always("overdue"),
    Column::always("in-progress"),
    Column::always("waiting"),
    Column::always("planned"),
    Column::always("done"),
    Column::new("unconfirmed", Room::OutUnder(100)),
    Column::always("done-of-all"),
    Column::always("done-of-due"),
    Column::new("confirmed-of-all", Room::OutUnder(100)),
    Column::new("confirmed-of-due", Room::OutUnder(100)),
];

/// The columns for a person: a section begins with its address, others have the id below the name.
fn own(summary: &Summary) -> Vec<Column> {
    let name = Column::always("name").headed(match summary.by {
        By::Section => "section",
        By::Executor | By::Lead => "executor",
        By::Funding => "funding",
        By::Plan => "plan",
    });
    let mut columns = match summary.by {
        By::Section | By::Plan => vec![Column::always("id"), name],
        By::Executor | By::Lead | By::Funding => vec![name, Column::new("id", Room::Below).headed("code")],
    };
    let confirmed = ["confirmed-of-all", "confirmed-of-due"];
    columns.extend(FIGURES.into_iter().filter(|column| summary.confirms || !confirmed.contains(&column.key)));
    columns
}

/// The answer for people, at most so many groups of it.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    summary: &Summary,
    columns: Option<&[String]>,
    limit: Option<usize>,
) -> Result<Document, Problem> {
    let most = limit.unwrap_or(usize::MAX);
    let table = match columns {
        Some(asked) => {
            let chosen = asked_for(asked, COLUMNS)?;
            let shown = chosen.iter().map(|column| Column::always(column.field.name)).collect();
            table(summary, shown, &chosen, most)
        }
        None => own_table(summary, most),
    };
    let mut blocks = vec![Block::Lead(lead(view, summary)), Block::Table(table)];
    blocks.extend(footnote(summary, most));
    Ok(Document { blocks })
}

/// The groups in the view's own columns.
pub(crate) fn groups(summary: &Summary) -> Table {
    own_table(summary, usize::MAX)
}

fn own_table(summary: &Summary, most: usize) -> Table {
    let own = own(summary);
    let named = |column: &Column| field::in_tables(COLUMNS).find(|given| given.field.name == column.key);
    let values: Vec<_> = own.iter().filter_map(named).collect();
    table(summary, own, &values, most).without_empty_columns()
}

fn table(
    summary: &Summary,
    columns: Vec<Column>,
    values: &[&'static field::Column<SummaryCell>],
    most: usize,
) -> Table {
    let row = |kind, group: &Group| {
        let cells = values.iter().map(|column| column.cell.cell(summary.by, group)).collect();
        Row { kind, cells, level: group.level, ..Row::default() }
    };
    let mut rows: Vec<Row> =
        summary.groups.iter().take(most).map(|group| row(RowKind::Plain, group)).collect();
    rows.push(row(RowKind::Total, &total(summary)));
    Table { columns, rows }
}

/// All items as a group.
fn total(summary: &Summary) -> Group {
    let name = Title::default();
    Group { id: Some(TOTAL.to_owned()), name, level: 0, counts: summary.total }
}

/// How many items there are in which state, and both rates.
fn lead(view: &View<'_>, summary: &Summary) -> Cell {
    let counts = &summary.total;
    let states = [
        (Status::Done, counts.done),
        (Status::Overdue, counts.overdue),
        (Status::InProgress, counts.in_progress),
        (Status::Waiting, counts.waiting),
        (Status::Planned, counts.planned),
    ];
    let states: Vec<Cell> = states
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| status_count(status, count))
        .collect();
    let items = Phrase::new(if states.is_empty() { "summary-nothing" } else { "summary-lead" })
        .with("items", Cell::Count(counts.items.into()))
        .with("day", Cell::LongDay(view.portfolio.day()))
        .with("states", Phrase::list(states));
    let mut lines = vec![items.cell()];
    let rated = rates("summary-rates", "summary-rate", counts.done_of_all(), counts.done_of_due());
    let dropped = (counts.dropped > 0)
        .then(|| Phrase::new("summary-dropped").with("count", Cell::Count(counts.dropped.into())).cell());
    lines.extend(match (rated, dropped) {
        (Some(before), Some(after)) => {
            Some(Phrase::new("and-then").with("before", before).with("after", after).cell())
        }
        (one, other) => one.or(other),
    });
    if summary.confirms {
        let (all, due) = (counts.confirmed_of_all(), counts.confirmed_of_due());
        lines.extend(rates("summary-confirmed-rates", "summary-confirmed-rate", all, due));
    }
    Cell::lines(lines)
}

/// Both rates in a sentence; only the first where nothing has fallen due.
fn rates(
    both: &'static str,
    one: &'static str,
    all: Option<rust_decimal::Decimal>,
    due: Option<rust_decimal::Decimal>,
) -> Option<Cell> {
    let all = Cell::Percent(all?);
    Some(match due {
        Some(due) => Phrase::new(both).with("all", all).with("due", Cell::Percent(due)).cell(),
        None => Phrase::new(one).with("all", all).cell(),
    })
}

/// How many groups are shown, and that items count for several.
fn footnote(summary: &Summary, most: usize) -> Option<Block> {
    let all = summary.groups.len();
    let shown = || {
        let id = match summary.by {
            By::Section => "summary-sections-shown",
            By::Executor | By::Lead => "summary-executors-shown",
            By::Funding => "summary-funding-shown",
            By::Plan => "summary-plans-shown",
        };
        Phrase::new(id).with("count", Cell::count(most)).with("all", Cell::count(all)).cell()
    };
    let shared = || {
        let id = if summary.by == By::Funding { "summary-shared-funding" } else { "summary-shared" };
        Phrase::new(id).cell()
    };
    let mut said = Vec::new();
    if most < all {
        said.push(shown());
    }
    if summary.by.is_shared() {
        said.push(shared());
    }
    let mut said = said.into_iter();
    let first = said.next()?;
    let note = said.fold(first, |before, after| {
        Phrase::new("and-then").with("before", before).with("after", after).cell()
    });
    Some(Block::Sentence(note))
}

/// The groups for machines, and last the total: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    summary: &'s Summary,
    columns: Option<&[String]>,
    limit: Option<usize>,
) -> Result<Sheet<'s>, Problem> {
    Ok(drawn(summary, asked_for_or_all(columns, COLUMNS)?, limit))
}

/// The groups for JSON, and last the total.
#[must_use]
pub fn objects(summary: &Summary, limit: Option<usize>) -> Sheet<'_> {
    drawn(summary, COLUMNS.iter().collect(), limit)
}

fn drawn<'s>(
    summary: &'s Summary,
    columns: Vec<&'static field::Column<SummaryCell>>,
    limit: Option<usize>,
) -> Sheet<'s> {
    let mut groups: Vec<Group> = summary.groups.iter().take(limit.unwrap_or(usize::MAX)).cloned().collect();
    groups.push(total(summary));
    let by = summary.by;
    Sheet::new(columns, groups, move |cell, group: &Group| cell.cell(by, group))
}

/// Counts as facts about a part of a plan.
#[must_use]
pub(crate) fn progress(counts: &Counts) -> Cell {
    let count = |n: u32| Cell::Count(n.into());
    Phrase::new("done-of").with("part", count(counts.done)).with("whole", count(counts.items)).cell()
}
