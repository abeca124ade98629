//! What a table can say about a numbered line, column by column.

use super::document::{Cell, Column, Phrase};
use super::portfolio::{Line, PlanFile, Portfolio};
use crate::model::{Commitment, Due, Languages, Lateness, Mark, Status, Str};

/// Every column a table of lines may have.
pub const COLUMNS: [&str; 17] = [
    "id",
    "title",
    "due",
    "state",
    "late",
    "remark",
    "left",
    "executors",
    "funding",
    "measure",
    "section",
    "original",
    "started",
    "done",
    "outcome",
    "note",
    "file",
];

/// How much a remark repeats of what other columns say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// All that matters.
    Full,
    /// Days late or left have a column of their own.
    Brief,
}

pub(super) struct LineCells<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) remark: Remark,
}

impl LineCells<'_> {
    pub(super) fn row(&self, columns: &[Column], line: &Line<'_>) -> Vec<Cell> {
        columns.iter().map(|column| self.cell(column.key, line)).collect()
    }

    fn cell(&self, key: &str, line: &Line<'_>) -> Cell {
        let languages = self.portfolio.languages(line.file);
        let (item, state) = (&line.item, &line.state);
        let content = item.is_content();
        let text = |text: Option<&crate::model::Text>| {
            Cell::from_option(text, |text| Cell::Text(text.shown(languages).into()))
        };
        match key {
            "file" => Cell::Text(line.file.path.clone()),
            "id" => Cell::Text(line.file.address(&item.id())),
            "section" => Cell::from_option(item.section.id.as_ref(), |id| Cell::Text(id.to_string())),
            "measure" => Cell::Text(item.measure.id.to_string()),
            "title" => Cell::Text(item.title().shown(languages).into()),
            "due" => Cell::from_option(state.due, |due| Cell::Due(due.clone())),
            "original" => Cell::from_option(state.original, |due| Cell::Due(due.clone())),
            "executors" => executors(line.file, item.executors(), languages),
            "funding" => funding(line.file, item.funding(), languages),
            "outcome" => text(item.step.map_or(item.measure.outcome.as_ref(), |step| step.outcome.as_ref())),
            "note" => {
                text(item.step.map_or(item.measure.notes.note.as_ref(), |step| step.notes.note.as_ref()))
            }
            "remark" if content => Phrase::new("remark-content").cell(),
            _ if content => Cell::Empty,
            "state" => Cell::Status(state.status),
            "late" => Cell::from_option(state.days_late().filter(|late| *late > 0), Cell::Days),
            "left" => Cell::from_option(state.left, Cell::Days),
            "started" => day(state.started),
            "done" => day(state.done),
            _ => self.remark(line, languages),
        }
    }

    fn remark(&self, line: &Line<'_>, languages: Languages<'_>) -> Cell {
        let state = &line.state;
        let mut parts = Vec::new();
        let full = self.remark == Remark::Full;
        let late = state.days_late().filter(|late| *late > 0);
        match state.status {
            Status::Overdue => {
                parts.extend(
                    late.filter(|_| full).map(|days| Phrase::new("late-days").with("days", Cell::Days(days))),
                );
            }
            Status::InProgress | Status::Waiting | Status::Planned => {
                parts.extend(state.left.filter(|_| full).map(|days| match days {
                    0 => Phrase::new("due-today"),
                    _ => Phrase::new("left-days").with("days", Cell::Days(days)),
                }));
                if state.due.is_none() {
                    parts.push(Phrase::new("no-deadline"));
                }
            }
            Status::Done => parts.extend(state.done.map(|mark| {
                let on = Cell::When(mark.date);
                late.map_or_else(
                    || Phrase::new("done-on").with("on", on.clone()),
                    |days| Phrase::new("done-late").with("on", on.clone()).with("days", Cell::Days(days)),
                )
            })),
            Status::Dropped => parts.extend(state.dropped.map(|mark| {
                let on = Cell::When(mark.date);
                mark.reason.as_ref().map_or_else(
                    || Phrase::new("dropped-on").with("on", on.clone()),
                    |reason| {
                        let reason = Cell::Text(reason.shown(languages).into());
                        Phrase::new("dropped-because").with("on", on.clone()).with("reason", reason)
                    },
                )
            })),
        }
        parts.extend(state.not_begun.then(|| Phrase::new("remark-not-begun")));
        let missing: Vec<String> = state.missing().map(|period| period.to_string()).collect();
        if !missing.is_empty() && state.status == Status::Overdue {
            parts.push(Phrase::new("remark-missing").with("periods", Cell::Text(missing.join(", "))));
        }
        parts.extend(original(line));
        let mut parts: Vec<Cell> = parts.into_iter().map(Phrase::cell).collect();
        if parts.len() > 1 { Cell::Lines(parts) } else { parts.pop().unwrap_or(Cell::Empty) }
    }
}

/// A remark on the deadline first set, where another is in force.
fn original(line: &Line<'_>) -> Option<Phrase> {
    let state = &line.state;
    let original = state.original.filter(|original| Some(*original) != state.due)?;
    let due = Cell::Due(original.clone());
    match state.late_original.and_then(Lateness::days).filter(|days| *days > 0) {
        Some(days) => Some(Phrase::new("remark-original").with("due", due).with("days", Cell::Days(days))),
        None => Some(Phrase::new("remark-was").with("due", due)),
    }
}

pub(super) fn executors(file: &PlanFile, ids: &[Str], languages: Languages<'_>) -> Cell {
    names(ids, |id| file.plan.executor_name(id, languages))
}

pub(super) fn funding(file: &PlanFile, ids: &[Str], languages: Languages<'_>) -> Cell {
    names(ids, |id| file.plan.funding_name(id, languages))
}

fn names<'a>(ids: &'a [Str], name: impl Fn(&'a str) -> &'a str) -> Cell {
    if ids.is_empty() { Cell::Empty } else { Cell::List(ids.iter().map(|id| name(id).to_owned()).collect()) }
}

fn day(mark: Option<&Mark>) -> Cell {
    Cell::from_option(mark, |mark| Cell::When(mark.date))
}

/// The deadline a measure with steps shows of its own, if it has one.
pub(super) fn own_due(commitment: &Commitment) -> Option<&Due> {
    commitment.due.as_ref()
}
