//! A later deadline.

use super::{Resolver, plain, refusal, split_period, target, with_period};
use crate::model::{Change, Due, Edit, Extension, Item, MarkDetails, Notes, Period, Resolved, State, Status};
use crate::problem::{Message, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn extend(&self, id: &str, to: Due, details: &MarkDetails) -> Result<Resolved, Problem> {
        let (bare, period) = split_period(id)?;
        let item = self.with_deadline(bare)?;
        let Some(due) = item.due() else {
            return refusal(
                Message::id("request-no-deadline").with("id", bare),
                Message::id("hint-write-due"),
            );
        };
        let period = self.period(&item, period)?;
        let id = with_period(bare, period);
        let date = self.past(details.date.unwrap_or(self.today))?;
        let notes = Notes::new(plain(details.note.as_ref()), Vec::new());
        let (reason, act) = (plain(details.reason.as_ref()), plain(details.act.as_ref()));
        let extension = Extension { to, date, period, reason, act, notes };
        let state = item.state(date);
        let current = in_force(due, &state, period);
        let (key, old, new) = ("extensions", Some(current.to_string()), Some(to.to_string()));
        let mut resolved = Resolved { id, key, old, new, change: None };
        let last = item.commitment().extensions.iter().rev().find(|given| given.period == period);
        if last.is_some_and(|given| says(given, &extension, details)) {
            return Ok(resolved);
        }
        if extension.reason.is_none() {
            let message = Message::id("request-extension-reason").with("id", resolved.id);
            return refusal(message, Message::id("hint-add-reason"));
        }
        if !self.force {
            sensible(&resolved.id, &state, to, current)?;
        }
        resolved.change = Some(Change { target: target(&item), edit: Edit::Extend(extension) });
        Ok(resolved)
    }

    /// What has a deadline of its own or inherits one: an item, or a measure whose steps inherit its.
    fn with_deadline(&self, id: &str) -> Result<Item<'a>, Problem> {
        match self.measure_with_steps(id) {
            None => self.item(id),
            Some(whole) if whole.measure.commitment.due.is_some() => Ok(whole),
            Some(_) => {
                let message = Message::id("request-deadline-of-steps").with("id", id);
                refusal(message, Message::id("hint-extend-steps"))
            }
        }
    }
}

/// The deadline that holds: the last extension's, else the original; of a series, that of the period.
fn in_force(due: &Due, state: &State<'_>, period: Option<Period>) -> Due {
    let standing = state.extensions.iter().rev().find(|given| given.period == period);
    match (standing, due.series(), period) {
        (Some(given), ..) => given.to,
        (None, Some(series), Some(period)) => Due::Within(Period::Day(series.due_day(period))),
        (None, ..) => *due,
    }
}

/// Whether an extension says what is asked; a detail that is not given is not compared.
fn says(given: &Extension, asked: &Extension, details: &MarkDetails) -> bool {
    given.to == asked.to
        && (details.date.is_none() || given.date == asked.date)
        && (details.reason.is_none() || given.reason == asked.reason)
        && (details.act.is_none() || given.act == asked.act)
        && (details.note.is_none() || given.notes.note == asked.notes.note)
}

/// Whether there is something to extend, and to a later day.
fn sensible(id: &str, state: &State<'_>, to: Due, current: Due) -> Result<(), Problem> {
    match state.status {
        Status::Done => refusal(
            Message::id("request-done-not-extended").with("id", id),
            Message::id("hint-force-extends"),
        ),
        Status::Dropped => refusal(Message::id("request-dropped").with("id", id), Message::id("hint-reopen")),
        Status::Overdue | Status::InProgress | Status::Planned if to.falls_due() <= current.falls_due() => {
            let message = Message::id("request-not-later").with("to", to.to_string());
            refusal(message.with("current", current.to_string()), Message::id("hint-force-sets"))
        }
        Status::Overdue | Status::InProgress | Status::Planned => Ok(()),
    }
}
