//! The values of a line that take more than a word to find.

use super::standing::standing;
use crate::model::{Due, Lateness, Mark, Notes, PeriodState, Status, Str};
use crate::report::cell::Cell;
use crate::report::portfolio::{Line, View};

pub(super) fn kind(line: &Line<'_>) -> &'static str {
    match line.item.step {
        _ if line.period.is_some() => "period",
        Some(_) if line.item.is_content() => "content",
        Some(_) => "step",
        None => "measure",
    }
}

pub(super) fn notes<'a>(line: &Line<'a>) -> &'a Notes {
    line.item.step.map_or(&line.item.measure.notes, |step| &step.notes)
}

/// The deadline in force; of a measure with steps its own.
pub(super) fn in_force<'a>(line: &Line<'a>) -> Option<&'a Due> {
    if line.item.is_content() { None } else { line.state.due }
}

pub(super) fn due_on(_: &View<'_>, line: &Line<'_>) -> Cell {
    if let Some(period) = line.period {
        return Cell::DueDay(period.due);
    }
    if line.item.is_content() || line.is_head() {
        return Cell::Empty;
    }
    // What never ends has no day that counts once it has begun.
    let begun = matches!(line.state.due, Some(Due::From(_))) && line.state.left.is_none();
    let counts = !begun || line.state.status == Status::Overdue;
    Cell::from_option(line.state.due_day.filter(|_| counts), Cell::DueDay)
}

pub(super) fn days_left(_: &View<'_>, line: &Line<'_>) -> Cell {
    match line.period {
        Some(period) if period.status == Status::Planned => {
            let left = (period.due - line.file.day).num_days();
            if left >= 0 { Cell::Days(left) } else { Cell::Empty }
        }
        Some(_) => Cell::Empty,
        None if line.item.is_content() || line.is_head() => Cell::Empty,
        None => Cell::from_option(line.state.left, Cell::Days),
    }
}

pub(super) fn lateness(_: &View<'_>, line: &Line<'_>) -> Cell {
    let late = standing(line).and_then(|standing| standing.late);
    Cell::from_option(late, |late| {
        Cell::word(
            "lateness",
            match late {
                Lateness::Days(_) => "exact",
                Lateness::UpTo(_) => "up-to",
                Lateness::Unknown => "unknown",
            },
        )
    })
}

/// The day of a delivery or its confirmation: of a period its own, none of a series as a whole, which is delivered by
/// its periods.
pub(super) fn delivered<'a>(
    line: &Line<'a>,
    whole: Option<&'a Mark>,
    of_period: impl Fn(&PeriodState<'a>) -> Option<&'a Mark>,
) -> Cell {
    match &line.period {
        Some(period) => marked(line, of_period(period)),
        None if line.state.has_periods() => Cell::Empty,
        None => marked(line, whole),
    }
}

/// The day of a mark.
pub(super) fn marked(line: &Line<'_>, mark: Option<&Mark>) -> Cell {
    if line.is_head() { Cell::Empty } else { Cell::from_option(mark, |mark| Cell::Day(mark.day())) }
}

pub(super) fn ids(ids: &[Str]) -> Cell {
    Cell::List(ids.iter().map(ToString::to_string).collect())
}
