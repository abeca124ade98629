//! The columns of changes, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use super::change::{Change, Value};
use super::kind::ChangeKind;
use super::part::{executors, id, kind, kinds, line, section, title};
use super::remark::remark;
use super::value::{plain, words};
use crate::history::Recognised;
use crate::model::Text;
use crate::report::cell::Cell;
use crate::report::field::{Column, Field, Kind};
use crate::report::line::executors as names;
use crate::report::portfolio::View;

/// Finds the value of a column in a change.
pub type ChangeCell = fn(&View<'_>, &Change<'_>) -> Cell;

const fn column(field: Field, cell: ChangeCell) -> Column<ChangeCell> {
    Column { field, cell }
}

const fn text(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Text, about)
}

fn changes() -> Vec<&'static str> {
    ChangeKind::ALL.map(ChangeKind::word).to_vec()
}

fn recognitions() -> Vec<&'static str> {
    vec!["id", "text", "order", "similar"]
}

fn shown(view: &View<'_>, change: &Change<'_>, text: Option<&Text>) -> Cell {
    Cell::from_option(text, |text| Cell::Text(words(view, change.file, text)))
}

/// Every column of a change.
pub static COLUMNS: &[Column<ChangeCell>] = &[
    column(
        text(
            "id",
            "id",
            "The address of what changed: `9.2`, `3.3@2023-Q2`, of a KPI its id; empty for the plan.",
        )
        .always()
        .also(&["no", "number", "address", "item"]),
        |_, change| Cell::Text(id(change)),
    ),
    column(Field::new("kind", "kind", Kind::Word(kinds), "What it is.").always(), |_, change| {
        Cell::word("kind", kind(change.part))
    }),
    column(
        Field::new("change", "change", Kind::Word(changes), "What became of it.").always(),
        |_, change| Cell::word("change", change.kind.word()),
    ),
    column(text("key", "key", "The key of the file that says so, where one does."), |_, change| {
        if change.key.is_empty() { Cell::Empty } else { Cell::Text(change.key.clone()) }
    }),
    column(
        Field::new("on", "on", Kind::Day, "The day it took effect, as the file says.").also(&["date", "day"]),
        |_, change| Cell::from_option(change.when, Cell::When),
    ),
    column(
        text("from", "from", "What was there before, as the file writes it.").also(&["old"]),
        |view, change| plain(view, change.file, &change.from),
    ),
    column(text("to", "to", "What is there now, as the file writes it.").also(&["new"]), |view, change| {
        plain(view, change.file, &change.to)
    }),
    column(Field::new("value", "value", Kind::Number, "The value that was observed."), |_, change| {
        match (&change.to, change.kind) {
            (Value::Number(value, _), ChangeKind::Observed) => Cell::Number(*value),
            _ => Cell::Empty,
        }
    }),
    column(
        Field::new("days-late", "days_late", Kind::Count, "Days by which it came late, or is late.")
            .also(&["late"]),
        |_, change| Cell::from_option(change.late, Cell::Late),
    ),
    column(text("period", "period", "Of a series, the period it concerns."), |_, change| {
        Cell::from_option(change.period, |period| Cell::Text(period.to_string()))
    }),
    column(text("was", "was", "Its address before, where it was another one."), |_, change| {
        Cell::from_option(change.was.clone(), Cell::Text)
    }),
    column(
        Field::new(
            "recognised",
            "recognised",
            Kind::Word(recognitions),
            "What it was found again by where its address changed: its id, its text, the order of equal texts, a similar text.",
        ),
        |_, change| {
            let word = match change.recognised {
                Recognised::Id => "id",
                Recognised::Text => "text",
                Recognised::Order => "order",
                Recognised::Similar => "similar",
            };
            if change.was.is_some() { Cell::word("recognised", word) } else { Cell::Empty }
        },
    ),
    column(text("reason", "reason", "Why it was extended or dropped."), |view, change| {
        shown(view, change, change.reason.as_ref())
    }),
    column(text("act", "act", "The document that says so."), |view, change| {
        shown(view, change, change.act.as_ref())
    }),
    column(
        Field::new("items", "items", Kind::Texts, "The items a deadline holds for, where they inherit it.")
            .always(),
        |_, change| Cell::List(change.items.iter().map(|id| change.file.address(id)).collect()),
    ),
    column(text("section", "section", "The address of its section."), |_, change| {
        let address = section(change).map(|path| change.file.plan.section_address(path));
        Cell::from_option(address.filter(|address| !address.is_empty()), Cell::Text)
    }),
    column(text("measure", "measure", "The id of its measure."), |_, change| {
        Cell::from_option(line(change), |item| Cell::Text(item.measure.id.to_string()))
    }),
    column(text("measure-title", "measure_title", "The title of its measure."), |view, change| {
        shown(view, change, line(change).map(|item| &item.measure.title))
    }),
    column(text("title", "title", "What it is called.").always().also(&["name"]), title),
    column(text("remark", "remark", "What a person reads of it beside its day."), remark),
    column(
        Field::new("executors", "executors", Kind::Names, "Who is responsible; the first leads.")
            .always()
            .also(&["executor"]),
        |view, change| Cell::Names(names(view, change.file, executors(change))),
    ),
    column(text("executor-ids", "", "The ids of those who are responsible.").of_tables(), |_, change| {
        Cell::List(executors(change).iter().map(ToString::to_string).collect())
    }),
    column(text("file", "file", "The file, as it was named.").always(), |_, change| {
        Cell::Text(change.file.path.clone())
    }),
    column(
        Field::new(
            "line",
            "line",
            Kind::Count,
            "The line of the newer file where it stands; none of what is gone.",
        ),
        |view, change| {
            let line = change.place.as_ref().and_then(|place| (view.line_of)(change.file, place));
            Cell::from_option(line, Cell::count)
        },
    ),
];

/// The value of a column of tables in a change; nothing for a name that is none.
#[must_use]
pub fn value(view: &View<'_>, name: &str, change: &Change<'_>) -> Cell {
    let column = COLUMNS.iter().find(|column| column.field.in_tables && column.field.name == name);
    column.map_or(Cell::Empty, |column| (column.cell)(view, change))
}
