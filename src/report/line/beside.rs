//! What stands beside a deadline while a plan is written.

use super::remark::missing;
use super::standing::standing;
use super::text::late_in_words;
use crate::model::{Due, Lateness, Status};
use crate::report::cell::{Cell, Phrase, Standing};
use crate::report::portfolio::Line;

/// A deadline that is nearer than so many days is spoken of.
const NEAR: i64 = 14;

/// The day a relative deadline comes to, and how late the item is, or that it was done in time, or that its day is near.
#[must_use]
pub fn beside(line: &Line<'_>) -> Option<Cell> {
    if line.item.is_content() || line.is_head() {
        return None;
    }
    let state = &line.state;
    let runs_from = matches!(state.due, Some(Due::After(_)));
    let day = state.due_day.filter(|_| runs_from);
    let day = day.map(|day| Phrase::new("fact-due-on").with("value", Cell::DueDay(day)).cell());
    let said: Vec<Cell> = day.into_iter().chain(became(line)).collect();
    (!said.is_empty()).then(|| Phrase::list(said))
}

fn became(line: &Line<'_>) -> Option<Cell> {
    let state = &line.state;
    match state.status {
        Status::Overdue => {
            let late = late_in_words(state.late?);
            let periods = missing(state, 2);
            Some(Phrase::list(std::iter::once(late).chain(periods).collect()))
        }
        Status::Done if state.late == Some(Lateness::Days(0)) => Some(Phrase::new("inlay-in-time").cell()),
        Status::Done => {
            state.late?;
            Some(Cell::State(Standing { date: None, ..standing(line)? }))
        }
        Status::Waiting => Some(Cell::Status(Status::Waiting)),
        Status::Planned | Status::InProgress => match state.left? {
            0 => Some(Phrase::new("due-today").cell()),
            left @ 1..=NEAR => Some(Phrase::new("left-days").with("days", Cell::Days(left)).cell()),
            _ => None,
        },
        Status::Dropped => None,
    }
}
