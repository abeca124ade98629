//! The measures and their steps, with state and progress, in the file's order.

use super::arrange::Arrangement;
use super::cell::{Cell, Phrase};
use super::column::asked_for_or_all;
use super::counts::status_count;
use super::document::{Block, Column, Document, Room};
use super::flat::{self, shown};
use super::outline;
use super::portfolio::{Line, Portfolio, View};
use super::query::Query;
use super::sheet::Sheet;
use crate::model::{Counts, Status};
use crate::problem::Problem;
use crate::report::line::COLUMNS;

/// The columns of a list for a person. The executor stands with the measure, beside a step only where another is
/// responsible.
pub(super) const OWN: [Column; 6] = [
    Column::always("id"),
    Column::always("title"),
    Column::always("due-on"),
    Column::always("status"),
    Column::new("remark", Room::BelowUnder(120)),
    Column::new("executors", Room::Below),
];

/// The lines of a query, content included.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<Line<'a>> {
    query.lines(portfolio).collect()
}

/// The answer for people.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    lines: &[Line<'_>],
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Document, Problem> {
    let items = || lines.iter().filter(|line| !line.item.is_content());
    let table = if arrangement.keeps_order() {
        let first = outline::first(lines, arrangement.limit);
        outline::table(view, first, &OWN, columns)?
    } else {
        let items: Vec<Line<'_>> = items().cloned().collect();
        flat::table(view, &items, &OWN, columns, arrangement, |_, _| {})?
    };
    let mut blocks = vec![Block::Lead(shown(lead(view, lines), arrangement, items().count()))];
    blocks.extend((!lines.is_empty()).then_some(Block::Table(table)));
    Ok(Document { blocks })
}

/// How many measures and items there are, and how many of them are done and overdue.
pub(super) fn lead(view: &View<'_>, lines: &[Line<'_>]) -> Cell {
    if lines.is_empty() {
        return Phrase::new("nothing-found").with("day", Cell::LongDay(view.portfolio.day())).cell();
    }
    let mut counts = Counts::default();
    for line in lines.iter().filter(|line| !line.item.is_content()) {
        counts.add(&line.state);
    }
    let mut measures: Vec<_> = lines.iter().map(|line| std::ptr::from_ref(line.item.measure)).collect();
    measures.dedup();
    let states = [(Status::Done, counts.done, true), (Status::Overdue, counts.overdue, false)];
    let mut said: Vec<Cell> = states
        .into_iter()
        .filter(|(_, count, always)| *always || *count > 0)
        .map(|(status, count, _)| status_count(status, count))
        .collect();
    if counts.done_unconfirmed > 0 {
        let count = Cell::Count(counts.done_unconfirmed.into());
        said.push(Phrase::new("count-unconfirmed").with("count", count).cell());
    }
    Phrase::new("list-lead")
        .with("measures", Cell::count(measures.len()))
        .with("items", Cell::Count(counts.items.into()))
        .with("day", Cell::LongDay(view.portfolio.day()))
        .with("states", Phrase::list(said))
        .cell()
}

/// The lines for JSON, in the order asked for. Those of `overdue` and `upcoming` are the same objects.
#[must_use]
pub fn objects<'s>(
    view: View<'s>,
    lines: impl IntoIterator<Item = Line<'s>, IntoIter: 's>,
    arrangement: &Arrangement,
) -> Sheet<'s> {
    flat::objects(view, arrangement.arranged(&view, lines.into_iter()))
}

/// The answer for machines: the columns asked for, else every one. Each measure with steps stands above them if it is
/// there as a whole, and the periods of a series below it, so that what is filled in can be carried out.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    lines: impl IntoIterator<Item = Line<'s>, IntoIter: 's>,
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Sheet<'s>, Problem> {
    let columns = asked_for_or_all(columns, COLUMNS)?;
    let ordered = arrangement.arranged(&view, lines.into_iter());
    let has_heads = arrangement.keeps_order();
    let lines = runs(ordered).flat_map(move |run| {
        let head = run.first().filter(|_| has_heads && is_whole(&run)).map(Line::whole);
        head.into_iter().chain(run)
    });
    let all = lines.flat_map(|line| {
        let periods: Vec<Line<'s>> = line.state.periods().map(|period| line.of_period(period)).collect();
        std::iter::once(line).chain(periods)
    });
    Ok(Sheet::new(columns, all, move |cell, line| cell(&view, line)))
}

/// The lines in runs, each of those of one measure that follow each other.
fn runs<'s>(lines: impl Iterator<Item = Line<'s>>) -> impl Iterator<Item = Vec<Line<'s>>> {
    let mut lines = lines.peekable();
    std::iter::from_fn(move || {
        let first = lines.next()?;
        let measure = first.item.measure;
        let mut run = vec![first];
        while let Some(line) = lines.next_if(|line| std::ptr::eq(line.item.measure, measure)) {
            run.push(line);
        }
        Some(run)
    })
}

/// Whether a run is all steps of a measure that is no item itself.
fn is_whole(run: &[Line<'_>]) -> bool {
    let measure = run.first().map(|line| line.item.measure);
    measure.is_some_and(|measure| !measure.is_item() && run.len() == measure.steps.len())
}
