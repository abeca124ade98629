//! What a spreadsheet holds beside the parts: a row for each item and each KPI, one typed value a cell, to be filtered and
//! counted.

use super::content::{Column, Data, Entry, Row, Table};
use super::curves::curves;
use super::said;
use super::scope::Scope;
use crate::model::{Lateness, LogEntry, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::kpi;
use crate::report::line::{due_in_words, executors, title};
use crate::report::portfolio::{KpiLine, Line};

/// How late what is known in words alone was: *up to 12 days*. A column of numbers has no place for it.
const LATE_IN_WORDS: &str = "late-words";

/// The columns of items. What is printed comes first.
const ITEMS: [Column; 20] = [
    Column::text("id", 7),
    Column::text("item", 56),
    Column::text("state", 17),
    Column::figure("due", 11),
    Column::figure("days-late", 10),
    Column::figure("days-left", 8),
    Column::figure("done-on", 12),
    Column::figure("confirmed", 15),
    Column::figure("percent", 7),
    Column::text("said", 34),
    Column::text("problem", 25),
    Column::text("proposal", 25),
    Column::text("lead", 25),
    Column::text("others", 25),
    Column::text("funding", 18),
    Column::text("deadline", 18),
    Column::text("original", 14),
    Column::text(LATE_IN_WORDS, 18),
    Column::text("section", 10),
    Column::text("measure", 10),
];

/// The columns of KPIs, by the names of the values.
const KPIS: [Column; 17] = [
    Column::text("measure", 9),
    Column::text("title", 38),
    Column::text("unit", 11),
    Column::figure("baseline", 13),
    Column::figure("baseline-date", 12),
    Column::figure("target", 13),
    Column::figure("by", 12),
    Column::figure("value", 13),
    Column::figure("date", 12),
    Column::figure("gap", 13),
    Column::figure("of-target", 9),
    Column::figure("achieved", 10),
    Column::figure("pace", 8),
    Column::figure("forecast", 13),
    Column::text("rating", 14),
    Column::text("executors", 28),
    Column::text("kpi-id", 22),
];

/// The rows of everything that a report is about.
#[must_use]
pub fn data(scope: &Scope<'_>) -> Data {
    let mut items: Vec<Row> = scope.items().map(|line| item(scope, line)).collect();
    let mut columns = ITEMS.to_vec();
    if let Some(at) = columns.iter().position(|column| column.key == LATE_IN_WORDS)
        && items.iter().all(|row| row.cells.get(at).is_none_or(|entry| entry.paragraphs.is_empty()))
    {
        columns.remove(at);
        for row in &mut items {
            row.cells.remove(at);
        }
    }
    let kpis = scope.kpis.iter().map(|line| indicator(scope, line)).collect();
    Data {
        items: Table { caption: None, columns, rows: items },
        kpis: Table { caption: None, columns: KPIS.to_vec(), rows: kpis },
        curves: scope.kpis.iter().filter_map(|line| curves(scope, line)).collect(),
    }
}

fn item(scope: &Scope<'_>, line: &Line<'_>) -> Row {
    let (state, view) = (&line.state, &scope.view);
    let log: Vec<&LogEntry> = line.item.log(scope.day);
    let names = executors(view, scope.file, line.item.executors());
    let (lead, others) = names.split_at(names.len().min(1));
    let day = |mark: Option<&crate::model::Mark>| Cell::from_option(mark, |mark| Cell::When(mark.date));
    let late = state.late.filter(|late| late.is_late() || *late == Lateness::Unknown);
    let confirmed = match state.confirmed {
        _ if state.unconfirmed => Phrase::new("paper-not-confirmed").cell(),
        mark => day(mark),
    };
    let text = |entry: Option<&&LogEntry>, of: fn(&LogEntry) -> Option<&crate::model::Text>| {
        said::text(scope, line, entry.and_then(|entry| of(entry)))
    };
    let trouble = said::trouble(scope, line).filter(|_| state.status != Status::Done);
    let section = scope.file.plan.section_address(line.item.position().section);
    let cells = vec![
        Entry::of(Cell::Text(line.item.id())),
        Entry::of(Cell::Title(title(view, line))),
        Entry::of(Cell::Status(state.status)),
        Entry::of(Cell::from_option(state.due_day, Cell::Day)),
        Entry::of(Cell::from_option(late.and_then(Lateness::days), Cell::Count)),
        Entry::of(Cell::from_option(state.left, Cell::Count)),
        Entry::of(day(state.done)),
        Entry::of(confirmed),
        Entry::of(Cell::from_option(log.last().and_then(|entry| entry.percent), Cell::Number)),
        text(log.iter().rev().find(|entry| entry.text.is_some()), |entry| entry.text.as_ref()),
        text(trouble.as_ref(), |entry| entry.problem.as_ref()),
        text(trouble.as_ref(), |entry| entry.proposal.as_ref()),
        Entry::of(Cell::Names(lead.to_vec())),
        Entry::of(Cell::Names(others.to_vec())),
        Entry::of(Cell::Names(crate::report::line::funding(view, scope.file, line.item.funding()))),
        Entry::of(in_words(scope, line)),
        Entry::of(Cell::from_option(state.original_day.filter(|_| state.extension.is_some()), Cell::Day)),
        Entry::of(Cell::from_option(late.filter(|late| late.days().is_none()), Cell::Late)),
        Entry::of(if section.is_empty() { Cell::Empty } else { Cell::Text(section) }),
        Entry::of(Cell::Text(line.item.measure.id.to_string())),
    ];
    Row::plain(cells).about(line.item.id())
}

/// The deadline in the document's own words, else in those of the plan.
fn in_words(scope: &Scope<'_>, line: &Line<'_>) -> Cell {
    let own = line.text(&scope.view, line.item.deadline()).map(Cell::Text);
    own.or_else(|| line.state.due.map(|due| due_in_words(&scope.view, line.file, due))).unwrap_or(Cell::Empty)
}

fn indicator(scope: &Scope<'_>, line: &KpiLine<'_>) -> Row {
    let value = |name: &str| {
        let column = kpi::COLUMNS.iter().find(|column| column.field.in_tables && column.field.name == name);
        column.map_or(Cell::Empty, |column| (column.cell)(&scope.view, line))
    };
    let cells = KPIS.iter().map(|column| {
        // The id of a KPI is the name that `record` takes, the one of an item its number.
        let cell = value(if column.key == "kpi-id" { "id" } else { column.key });
        // One of a section belongs to no measure.
        let is_of_section = column.key == "measure" && cell.is_empty();
        Entry::of(if is_of_section { value("section") } else { cell })
    });
    Row::plain(cells.collect()).about(line.indicator.kpi.id.to_string())
}
