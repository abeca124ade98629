//! What state, day and lateness alone do not say of a line.

use super::due::{due_in_words, is_unread, original_day, waits_in_vain};
use super::standing::standing;
use super::text::counts;
use crate::model::{Due, Lateness, Period, PeriodState, State, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::portfolio::{Line, View};

/// As many single periods or ranges are named at most, the rest is counted.
const NAMED: usize = 3;

/// From this many on, periods that follow each other are a range; fewer are named, the first and the last.
const RANGE: usize = 3;

/// The remark on a line.
pub(crate) fn remark(view: &View<'_>, line: &Line<'_>) -> Cell {
    if line.item.is_content() {
        return Phrase::new("remark-content").cell();
    }
    if line.is_head() {
        let counts = counts(line);
        let count = |n: u32| Cell::Count(n.into());
        let done = Phrase::new("done-of").with("part", count(counts.done));
        return if counts.items > 0 { done.with("whole", count(counts.items)).cell() } else { Cell::Empty };
    }
    let mut parts = Vec::new();
    if line.period.is_none() {
        parts.extend(series(line));
        if line.state.not_begun {
            parts.push(Phrase::new("remark-not-begun").cell());
        }
        parts.extend(waits(view, line));
        parts.extend(dropped(view, line));
        if line.state.day_unknown() {
            parts.push(Phrase::new("day-unknown").cell());
        }
    }
    parts.extend(original(line));
    if standing(line).is_some_and(|standing| standing.unconfirmed) {
        parts.push(Phrase::new("remark-unconfirmed").cell());
    }
    Cell::facts(parts)
}

/// How often a series comes, and what of it is missing or in.
fn series(line: &Line<'_>) -> Option<Cell> {
    let state = &line.state;
    let series = state.due.and_then(Due::series)?;
    let often = Phrase::new("often").with("every", Cell::Text(series.every.word().into())).cell();
    let rest = match state.status {
        Status::Overdue => missing(state, NAMED),
        Status::InProgress | Status::Waiting | Status::Planned if series.until.is_some() => {
            let count = |n: usize| Cell::count(n);
            let part = Phrase::new("periods-in").with("part", count(state.periods_in));
            Some(part.with("whole", count(state.period_count)).cell())
        }
        Status::InProgress | Status::Waiting | Status::Planned | Status::Done | Status::Dropped => None,
    };
    Some(Phrase::list(std::iter::once(often).chain(rest).collect()))
}

/// Missing periods that follow each other.
struct Run {
    first: Period,
    last: Period,
    count: usize,
}

/// The missing periods of a series, those that follow each other together.
fn runs(state: &State<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_open = false;
    for PeriodState { period, status, .. } in state.periods() {
        let is_missing = status == Status::Overdue;
        match runs.last_mut().filter(|_| is_open) {
            Some(run) if is_missing => (run.last, run.count) = (period, run.count + 1),
            None if is_missing => runs.push(Run { first: period, last: period, count: 1 }),
            Some(_) | None => {}
        }
        is_open = is_missing;
    }
    runs
}

/// The missing periods of a series: single ones by name, those that follow each other as a range; at most so many of
/// both, the rest is counted.
pub(crate) fn missing(state: &State<'_>, most: usize) -> Option<Cell> {
    let runs = runs(state);
    let all: usize = runs.iter().map(|run| run.count).sum();
    if all == 0 {
        return None;
    }
    let (mut parts, mut named) = (Vec::new(), 0);
    let text = |period: Period| Cell::Text(period.to_string());
    for run in &runs {
        if run.count >= RANGE && parts.len() < most {
            let range = Phrase::new("period-range").with("from", text(run.first)).with("to", text(run.last));
            parts.push(range.with("count", Cell::count(run.count)).cell());
            named += run.count;
        } else if run.count < RANGE {
            let singles = [run.first, run.last].into_iter().take(run.count);
            let singles: Vec<Cell> = singles.take(most.saturating_sub(parts.len())).map(text).collect();
            named += singles.len();
            parts.extend(singles);
        }
    }
    let mut periods = Phrase::list(parts);
    if named < all {
        let more =
            Phrase::new("periods-more").with("periods", periods).with("count", Cell::count(all - named));
        periods = more.cell();
    }
    Some(Phrase::new("remark-missing").with("periods", periods).cell())
}

/// What a deadline waits for, and that there is none.
fn waits(view: &View<'_>, line: &Line<'_>) -> Option<Cell> {
    let state = &line.state;
    if state.waits && !matches!(state.status, Status::Done | Status::Dropped) {
        let due = Cell::from_option(state.due, |due| due_in_words(view, line.file, due));
        let id = if waits_in_vain(line) { "remark-waits-dropped" } else { "remark-waits" };
        return Some(Phrase::new(id).with("due", due).cell());
    }
    let is_open = !matches!(state.status, Status::Done | Status::Dropped);
    let id = if is_unread(&line.item) { "deadline-unread" } else { "no-deadline" };
    (is_open && state.due.is_none()).then(|| Phrase::new(id).cell())
}

fn dropped(view: &View<'_>, line: &Line<'_>) -> Option<Cell> {
    let mark = line.state.dropped?;
    line.text(view, mark.reason.as_ref()).map(Cell::Text)
}

/// The deadline first set, where another is in force.
fn original(line: &Line<'_>) -> Option<Cell> {
    let late = match line.period {
        Some(period) => {
            let first = original_day(line)?;
            let until = period.done.map_or(line.file.day, crate::model::Mark::day);
            Some((until - first).num_days()).filter(|days| *days > 0)
        }
        None => line.state.late_original.and_then(Lateness::days).filter(|days| *days > 0),
    };
    let is_series = line.state.due.is_some_and(|due| due.series().is_some());
    let due = match (original_day(line), super::due::original(line)) {
        (Some(day), _) => Cell::Day(day),
        (None, Some(due)) if !is_series => Cell::Due(due.clone()),
        (None, _) => return None,
    };
    Some(match late {
        Some(days) => Phrase::new("remark-original").with("due", due).with("days", Cell::Days(days)).cell(),
        None => Phrase::new("remark-was").with("due", due).cell(),
    })
}
