//! Changes as a table and for machines.

use chrono::NaiveDate;

use super::change::Change;
use super::columns::{COLUMNS, ChangeCell};
use super::kind::ChangeKind;
use crate::history::PartKind;
use crate::problem::Problem;
use crate::report::cell::{Cell, Phrase};
use crate::report::column::{asked_for, asked_for_or_all};
use crate::report::document::{Block, Column, Document, Heading, Room, Row, RowKind, Table};
use crate::report::field;
use crate::report::portfolio::View;
use crate::report::sheet::Sheet;

/// The kind of a change stands above those of that kind.
const OWN: [Column; 6] = [
    Column::always("id"),
    Column::always("title"),
    Column::always("on"),
    Column::new("remark", Room::BelowUnder(100)).headed("change"),
    Column::new("id", Room::Below).headed("code"),
    Column::new("executors", Room::BelowUnder(160)),
];

/// The places of the id in those columns: where a number stands, and below the title.
const NUMBER: usize = 0;
const CODE: usize = 4;

/// What was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// One plan on two days.
    Days(NaiveDate, NaiveDate),
    /// Two texts, by what they are called.
    Texts(String, String),
}

/// The answer for people: the changes by their kind, each kind in the order of the plan or of the days.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    changes: &[Change<'_>],
    span: &Span,
    columns: Option<&[String]>,
) -> Result<Document, Problem> {
    let mut blocks = vec![Block::Lead(lead(changes, span))];
    let table = match columns {
        Some(asked) => {
            let chosen = asked_for(asked, COLUMNS)?;
            let columns = chosen.iter().map(|column| Column::always(column.field.name)).collect();
            let rows = changes.iter().map(|change| Row::plain(cells(view, &chosen, change))).collect();
            Table { columns, rows }
        }
        None => table(view, changes),
    };
    blocks.extend((!changes.is_empty()).then_some(Block::Table(table)));
    Ok(Document { blocks })
}

/// The changes in the view's own columns, in groups.
#[must_use]
pub fn table(view: &View<'_>, changes: &[Change<'_>]) -> Table {
    let named = |column: &Column| field::in_tables(COLUMNS).find(|given| given.field.name == column.key);
    let values: Vec<_> = OWN.iter().filter_map(named).collect();
    let mut rows = Vec::with_capacity(changes.len());
    for kind in ChangeKind::ALL {
        let group: Vec<&Change<'_>> = changes.iter().filter(|change| change.kind == kind).collect();
        if group.is_empty() {
            continue;
        }
        let head = Phrase::new("change-head").with("head", Phrase::new(heading(kind)).cell());
        let title = head.with("count", Cell::count(group.len())).cell();
        let head = Some(Heading { id: String::new(), title });
        rows.push(Row { kind: RowKind::Group, head, ..Row::default() });
        rows.extend(group.into_iter().map(|change| {
            let mut cells = cells(view, &values, change);
            // The id of a KPI is a word, for which a column of numbers has no room.
            let hidden = if change.part == PartKind::Kpi { NUMBER } else { CODE };
            if let Some(cell) = cells.get_mut(hidden) {
                *cell = if hidden == NUMBER { Cell::Text(String::new()) } else { Cell::Empty };
            }
            Row::plain(cells)
        }));
    }
    Table { columns: OWN.to_vec(), rows }.without_empty_columns()
}

fn cells(view: &View<'_>, columns: &[&field::Column<ChangeCell>], change: &Change<'_>) -> Vec<Cell> {
    columns.iter().map(|column| (column.cell)(view, change)).collect()
}

/// How many there are, and how many of each kind.
fn lead(changes: &[Change<'_>], span: &Span) -> Cell {
    let (some, none) = match span {
        Span::Days(..) => ("changes-lead", "changes-none"),
        Span::Texts(..) => ("changes-texts-lead", "changes-texts-none"),
    };
    let phrase = Phrase::new(if changes.is_empty() { none } else { some });
    let phrase = match span {
        Span::Days(from, to) => phrase.with("span", Cell::Span(*from, *to)),
        Span::Texts(old, new) => {
            phrase.with("old", Cell::Text(old.clone())).with("new", Cell::Text(new.clone()))
        }
    };
    let count = |kind: ChangeKind| changes.iter().filter(|change| change.kind == kind).count();
    let counted = ChangeKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0);
    let kinds = counted.map(|(kind, count)| {
        let word = Cell::word("change", kind.word());
        Phrase::new("count-change").with("count", Cell::count(count)).with("change", word).cell()
    });
    phrase.with("count", Cell::count(changes.len())).with("kinds", Phrase::list(kinds.collect())).cell()
}

/// The message for the head of a kind.
fn heading(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Done => "changes-done",
        ChangeKind::DoneLate => "changes-done-late",
        ChangeKind::Overdue => "changes-overdue",
        ChangeKind::Extended => "changes-extended",
        ChangeKind::Started => "changes-started",
        ChangeKind::Dropped => "changes-dropped",
        ChangeKind::Confirmed => "changes-confirmed",
        ChangeKind::Observed => "changes-observed",
        ChangeKind::Logged => "changes-logged",
        ChangeKind::Happened => "changes-happened",
        ChangeKind::Added => "changes-added",
        ChangeKind::Removed => "changes-removed",
        ChangeKind::Renumbered => "changes-renumbered",
        ChangeKind::Moved => "changes-moved",
        ChangeKind::Deadline => "changes-deadline",
        ChangeKind::Executors => "changes-executors",
        ChangeKind::Funding => "changes-funding",
        ChangeKind::Target => "changes-target",
        ChangeKind::Reworded => "changes-reworded",
        ChangeKind::Translated => "changes-translated",
        ChangeKind::TakenBack => "changes-taken-back",
        ChangeKind::Rewritten => "changes-rewritten",
        ChangeKind::Other => "changes-other",
    }
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    changes: &'s [Change<'_>],
    columns: Option<&[String]>,
) -> Result<Sheet<'s>, Problem> {
    Ok(drawn(view, asked_for_or_all(columns, COLUMNS)?, changes))
}

/// The answer for JSON.
#[must_use]
pub fn objects<'s>(view: View<'s>, changes: &'s [Change<'_>]) -> Sheet<'s> {
    drawn(view, COLUMNS.iter().filter(|column| column.field.json.is_some()).collect(), changes)
}

fn drawn<'s>(
    view: View<'s>,
    columns: Vec<&'static field::Column<ChangeCell>>,
    changes: &'s [Change<'_>],
) -> Sheet<'s> {
    Sheet::new(columns, changes, move |cell, change: &&Change<'_>| cell(&view, change))
}
