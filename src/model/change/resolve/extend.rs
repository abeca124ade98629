//! A later deadline.

use chrono::NaiveDate;

use super::find::Found;
use super::period::{Bare, split, with_period};
use super::{Resolver, refusal, target};
use crate::model::change::edit::{Change, Edit};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::request::MarkDetails;
use crate::model::change::wording::text;
use crate::model::{Due, Extension, Item, Notes, Period, State, Status, extension_in_force};
use crate::problem::{Message, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn extend(&self, id: &str, to: &Due, details: &MarkDetails) -> Result<Resolved, Problem> {
        let (bare, period) = split(id)?;
        let item = self.with_deadline(bare)?;
        let Some(due) = item.due() else {
            return refusal(
                Message::id("request-no-deadline").with("id", item.id()),
                Message::id("hint-write-due"),
            );
        };
        let period = self.period(&item, period, Bare::Missing)?;
        let id = with_period(&item.id(), period);
        let date = self.past(details.date, false)?;
        let notes = Notes::new(text("note", details.note.as_ref())?, Vec::new());
        let (reason, act) = (text("reason", details.reason.as_ref())?, text("act", details.act.as_ref())?);
        let extension = Extension { to: to.clone(), date, period, reason, act, notes };
        let state = item.state(date.day());
        let current = in_force(&item, due, period, date.day());
        let (old, new) = (Some(Fact::Due(current.clone())), Some(Fact::Due(to.clone())));
        let mut resolved =
            Resolved { id, target: target(&item), period, key: "extensions", old, new, change: None };
        if stands(&item, &extension, details) {
            return Ok(resolved);
        }
        if extension.reason.is_none() {
            let message = Message::id("request-extension-reason").with("id", resolved.id);
            return refusal(message, Message::id("hint-add-reason"));
        }
        if !self.conditions.force {
            sensible(&resolved, &state, to, &current)?;
        }
        resolved.change = Some(Change { target: resolved.target, edit: Edit::Extend(extension) });
        Ok(resolved)
    }

    /// What has a deadline of its own or inherits one: an item, or a measure whose steps inherit its.
    fn with_deadline(&self, id: &str) -> Result<Item<'a>, Problem> {
        match self.line(id)? {
            Found::Item(item) | Found::Unmarked(item) => Ok(item),
            Found::Whole(whole) if whole.measure.commitment.due.is_some() => Ok(whole),
            Found::Whole(whole) => refusal(
                Message::id("request-deadline-of-steps").with("id", whole.id()),
                Message::id("hint-extend-steps"),
            ),
        }
    }
}

/// The deadline that holds: the extension's in force, else the original; of a series, that of the period.
fn in_force(item: &Item<'_>, due: &Due, period: Option<Period>, day: NaiveDate) -> Due {
    let extension = extension_in_force(item.extensions(), period, day);
    match (extension, due.series(), period) {
        (Some(given), ..) => given.to.clone(),
        (None, Some(series), Some(period)) => Due::Within(Period::Day(series.due_day(period))),
        (None, ..) => due.clone(),
    }
}

/// Whether the extension granted last, or of the same day, says what is asked; a detail that is not given is not
/// compared.
fn stands(item: &Item<'_>, asked: &Extension, details: &MarkDetails) -> bool {
    let own = || item.commitment().extensions.iter().filter(|given| given.period == asked.period);
    let last = own().max_by_key(|given| given.date.day());
    let says = |given: &Extension| {
        given.to == asked.to
            && (details.reason.is_none() || given.reason == asked.reason)
            && (details.act.is_none() || given.act == asked.act)
            && (details.note.is_none() || given.notes.note == asked.notes.note)
    };
    match details.date {
        None => last.is_some_and(says),
        Some(_) => own().any(|given| given.date == asked.date && says(given)),
    }
}

/// Whether there is something to extend, and to a later day.
fn sensible(resolved: &Resolved, state: &State<'_>, to: &Due, current: &Due) -> Result<(), Problem> {
    let id = resolved.id.as_str();
    match state.status {
        Status::Done => refusal(
            Message::id("request-done-not-extended").with("id", id),
            Message::id("hint-force-extends"),
        ),
        Status::Dropped => refusal(Message::id("request-dropped").with("id", id), Message::id("hint-reopen")),
        Status::Overdue | Status::InProgress | Status::Waiting | Status::Planned => {
            // A deadline that runs from an event is its computed day, or none while it waits.
            let falls_due = current.falls_due().or(state.due_day.filter(|_| current.relative().is_some()));
            if falls_due.is_some() && to.falls_due() <= falls_due {
                let message = Message::id("request-not-later").with("to", to.to_string());
                let current = match (current.relative(), falls_due) {
                    (Some(_), Some(day)) => day.to_string(),
                    _ => current.to_string(),
                };
                return refusal(message.with("current", current), Message::id("hint-force-sets"));
            }
            Ok(())
        }
    }
}
