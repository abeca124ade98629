//! Recorded changes as a table and for machines.

use super::columns::{COLUMNS, EntryCell, apart};
use super::entry::Entry;
use crate::problem::Problem;
use crate::report::cell::{Cell, Phrase};
use crate::report::changes;
use crate::report::column::{asked_for, asked_for_or_all};
use crate::report::document::{Block, Column, Document, Heading, Room, Row, RowKind, Table};
use crate::report::field;
use crate::report::portfolio::View;
use crate::report::sheet::Sheet;

const OWN: [Column; 7] = [
    Column::always("recorded"),
    Column::new("id", Room::Always),
    Column::always("title").headed("change"),
    Column::always("on"),
    Column::new("days-apart", Room::BelowUnder(130)),
    Column::new("author", Room::BelowUnder(130)),
    Column::new("commit", Room::BelowUnder(130)),
];

/// The answer for people, oldest first.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    id: &str,
    title: Cell,
    entries: &[Entry<'_>],
    columns: Option<&[String]>,
) -> Result<Document, Problem> {
    let heading = Block::Heading(Heading { id: id.to_owned(), title });
    let mut blocks = vec![heading, Block::Lead(lead(entries))];
    let table = match columns {
        Some(asked) => {
            let chosen = asked_for(asked, &COLUMNS)?;
            let columns = chosen.iter().map(|column| Column::always(column.field.name)).collect();
            let row = |entry| chosen.iter().map(|column| column.cell.cell(view, entry)).collect();
            Table { columns, rows: entries.iter().map(|entry| Row::plain(row(entry))).collect() }
        }
        None => table(view, id, entries),
    };
    blocks.extend((!entries.is_empty()).then_some(Block::Table(table)));
    Ok(Document { blocks })
}

fn lead(entries: &[Entry<'_>]) -> Cell {
    let days = || entries.iter().filter_map(|entry| entry.recorded.as_ref()).map(|recorded| recorded.day);
    let (Some(from), Some(to)) = (days().min(), days().max()) else {
        return Phrase::new("history-none").cell();
    };
    Phrase::new("history-lead")
        .with("count", Cell::count(entries.iter().filter(|entry| entry.recorded.is_some()).count()))
        .with("span", Cell::Span(from, to))
        .cell()
}

fn table(view: &View<'_>, id: &str, entries: &[Entry<'_>]) -> Table {
    let is_alone = entries.iter().all(|entry| entry.change.id == id);
    let rows = entries.iter().map(|entry| {
        let text = |text: &str| Cell::Text(text.to_owned());
        let recorded = entry.recorded.as_ref();
        let day = recorded
            .map_or_else(|| Phrase::new("history-uncommitted").cell(), |recorded| Cell::Day(recorded.day));
        let id = changes::value(view, "id", &entry.change);
        let cells = vec![
            day,
            if is_alone { Cell::Empty } else { id },
            what(view, entry),
            changes::value(view, "on", &entry.change),
            apart(entry),
            Cell::from_option(recorded, |recorded| text(&recorded.author)),
            Cell::from_option(recorded, |recorded| text(&recorded.short)),
        ];
        let kind = if recorded.is_none() { RowKind::Faint } else { RowKind::Plain };
        Row { kind, cells, ..Row::default() }
    });
    Table { columns: OWN.to_vec(), rows: rows.collect() }.without_empty_columns()
}

/// What became of it, in one phrase.
fn what(view: &View<'_>, entry: &Entry<'_>) -> Cell {
    let change = &entry.change;
    let word = Cell::word("change", change.kind.word());
    let word = match change.period {
        Some(period) => {
            let period = Cell::Text(period.to_string());
            Phrase::new("change-of-period").with("change", word).with("period", period).cell()
        }
        None => word,
    };
    let remark = changes::value(view, "remark", change);
    if remark.is_empty() {
        return word;
    }
    Phrase::new("with-detail").with("what", word).with("detail", remark).cell()
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    entries: &'s [Entry<'_>],
    columns: Option<&[String]>,
) -> Result<Sheet<'s>, Problem> {
    Ok(drawn(view, asked_for_or_all(columns, &COLUMNS)?, entries))
}

/// The answer for JSON.
#[must_use]
pub fn objects<'s>(view: View<'s>, entries: &'s [Entry<'_>]) -> Sheet<'s> {
    drawn(view, COLUMNS.iter().filter(|column| column.field.json.is_some()).collect(), entries)
}

fn drawn<'s>(
    view: View<'s>,
    columns: Vec<&'static field::Column<EntryCell>>,
    entries: &'s [Entry<'_>],
) -> Sheet<'s> {
    Sheet::new(columns, entries, move |cell: EntryCell, entry: &&Entry<'_>| cell.cell(&view, entry))
}
