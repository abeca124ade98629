//! The measures and their steps, with state and progress, in the file's order.

use super::column::{Audience, choose};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::line::{COLUMNS, LineCells, Remark, executors, funding, own_due};
use super::portfolio::{Line, Portfolio};
use super::query::Query;
use crate::model::{Counts, Measure, Section, Status};
use crate::problem::Problem;

const OWN: [Column; 6] = [
    Column { key: "id", rank: 0 },
    Column { key: "title", rank: 0 },
    Column { key: "due", rank: 0 },
    Column { key: "state", rank: 0 },
    Column { key: "remark", rank: 0 },
    Column { key: "executors", rank: 1 },
];

/// The lines of a query, content included.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<Line<'a>> {
    portfolio.lines().filter(|line| query.matches(line)).collect()
}

/// The answer for people, or the bare table for machines.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    portfolio: &Portfolio,
    lines: &[Line<'_>],
    columns: Option<&[String]>,
    audience: Audience,
) -> Result<Document, Problem> {
    let shown = choose(columns, &OWN, &COLUMNS)?;
    let table = table(portfolio, lines, shown, audience);
    let counts = |line: &&Line<'_>| !line.item.is_content() && line.state.status != Status::Dropped;
    let items = lines.iter().filter(counts).count();
    let measures = table.rows.iter().filter(|row| row.kind == RowKind::Parent).count()
        + lines.iter().filter(|line| line.item.step.is_none()).count();
    let count = |n: usize| Cell::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let lead = Phrase::new(if lines.is_empty() { "nothing-found" } else { "list-lead" })
        .with("measures", count(measures))
        .with("items", count(items))
        .with("day", Cell::LongDay(portfolio.day()));
    let mut blocks = vec![Block::Sentence(lead.cell())];
    if !lines.is_empty() || audience == Audience::Machine {
        blocks.push(Block::Table(table));
    }
    Ok(Document { blocks })
}

/// Sections across, each measure above its steps.
pub(super) fn table(
    portfolio: &Portfolio,
    lines: &[Line<'_>],
    columns: Vec<Column>,
    audience: Audience,
) -> Table {
    let cells = LineCells { portfolio, remark: Remark::Full };
    let mut rows = Vec::with_capacity(lines.len());
    let (mut section, mut measure): (Option<&Section>, Option<&Measure>) = (None, None);
    for line in lines {
        if audience == Audience::Person {
            if !section.is_some_and(|last| std::ptr::eq(last, line.item.section)) {
                section = Some(line.item.section);
                rows.extend(
                    group(portfolio, line).map(|cell| Row { kind: RowKind::Group, cells: vec![cell] }),
                );
            }
            if !measure.is_some_and(|last| std::ptr::eq(last, line.item.measure)) {
                measure = Some(line.item.measure);
                if line.item.step.is_some() {
                    let cells =
                        columns.iter().map(|column| parent_cell(portfolio, column.key, line)).collect();
                    rows.push(Row { kind: RowKind::Parent, cells });
                }
            }
        }
        let faint = line.item.is_content() || line.state.status == Status::Dropped;
        rows.push(Row {
            kind: if faint { RowKind::Faint } else { RowKind::Plain },
            cells: cells.row(&columns, line),
        });
    }
    Table { columns, rows }
}

/// The heading of a section, with the plan's title before it where there are several plans.
fn group(portfolio: &Portfolio, line: &Line<'_>) -> Option<Cell> {
    let (file, section) = (line.file, line.item.section);
    let languages = portfolio.languages(file);
    let title = section.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default();
    let section = section.id.as_ref().map(|id| format!("{id}. {title}"));
    match (&file.name, section) {
        (Some(name), Some(section)) => Some(Cell::Text(format!("{name}: {section}"))),
        (Some(name), None) => Some(Cell::Text(name.clone())),
        (None, section) => section.map(Cell::Text),
    }
}

fn parent_cell(portfolio: &Portfolio, key: &str, line: &Line<'_>) -> Cell {
    let (file, measure) = (line.file, line.item.measure);
    let languages = portfolio.languages(file);
    match key {
        "id" => Cell::Text(file.address(&measure.id)),
        "title" => Cell::Text(measure.title.shown(languages).into()),
        "due" => Cell::from_option(own_due(&measure.commitment), |due| Cell::Due(due.clone())),
        "state" => Cell::Status(line.item.measure_status(file.day)),
        "remark" => progress(line),
        "executors" => executors(file, &measure.executors, languages),
        "funding" => funding(file, &measure.funding, languages),
        "section" => Cell::from_option(line.item.section.id.as_ref(), |id| Cell::Text(id.to_string())),
        "measure" => Cell::Text(measure.id.to_string()),
        _ => Cell::Empty,
    }
}

/// How many of a measure's items are done.
pub(super) fn progress(line: &Line<'_>) -> Cell {
    let mut counts = Counts::default();
    for state in line.item.states(line.file.day) {
        counts.add(&state);
    }
    let count = |n: u32| Cell::Count(n.into());
    Phrase::new("done-of").with("part", count(counts.done)).with("whole", count(counts.items)).cell()
}
