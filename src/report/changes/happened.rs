//! What happened in one plan between two days.

use chrono::NaiveDate;

use super::change::{Change, Value};
use super::kind::ChangeKind;
use crate::history::{Happening, Occurrence, PartKind, occurrences};
use crate::model::{Lateness, Place};
use crate::report::portfolio::PlanFile;

/// Every change of a plan after one day, up to and with another.
#[must_use]
pub fn between(file: &PlanFile, after: NaiveDate, until: NaiveDate) -> Vec<Change<'_>> {
    occurrences(&file.plan, after, until).into_iter().map(|one| change(file, one)).collect()
}

fn change(file: &PlanFile, one: Occurrence) -> Change<'_> {
    let Occurrence { id, period, when, event } = one;
    let (part, place) = part(file, &id, &event);
    let new = |kind: ChangeKind| Change {
        place: Some(place.clone()),
        period,
        when: Some(when),
        ..Change::new(file, kind, part, id.clone())
    };
    match event {
        Happening::Done { late } => {
            let kind =
                if late.is_some_and(Lateness::is_late) { ChangeKind::DoneLate } else { ChangeKind::Done };
            Change { late, ..new(kind).key("done").values(Value::None, Value::When(when)) }
        }
        Happening::Started => new(ChangeKind::Started).key("started").values(Value::None, Value::When(when)),
        Happening::Confirmed => {
            new(ChangeKind::Confirmed).key("confirmed").values(Value::None, Value::When(when))
        }
        Happening::Dropped { mark } => {
            let change = new(ChangeKind::Dropped).key("dropped").values(Value::None, Value::When(when));
            Change { reason: mark.reason.clone(), act: mark.act.clone(), ..change }
        }
        Happening::Overdue { not_begun } => overdue(file, new(ChangeKind::Overdue), not_begun),
        Happening::Extended { before, to, items, extension } => {
            let from = before.map_or(Value::None, Value::Due);
            let change = new(ChangeKind::Extended).key("extensions").values(from, Value::Due(to));
            let items = if items == [id.clone()] { Vec::new() } else { items };
            Change { items, reason: extension.reason, act: extension.act, ..change }
        }
        Happening::Logged { entry } => {
            new(ChangeKind::Logged).key("log").values(Value::None, Value::Entry(entry))
        }
        Happening::Happened => new(ChangeKind::Happened).key("date").values(Value::None, Value::When(when)),
        Happening::Observed { previous, value } => {
            let from = previous.map_or(Value::None, |value| Value::Number(value, None));
            new(ChangeKind::Observed).key("observations").values(from, Value::Number(value, None))
        }
    }
}

/// How late it is on the day asked about.
pub(super) fn overdue<'a>(file: &PlanFile, change: Change<'a>, not_begun: bool) -> Change<'a> {
    let position = file.plan.position(&change.id);
    let state = position.and_then(|at| file.plan.line(at)).map(|item| item.state(file.day));
    let late = state.and_then(|state| match change.period {
        Some(period) => state.period(period).map(|one| one.late),
        None => state.late,
    });
    let key = if not_begun { "started" } else { "due" };
    Change { late, ..change.key(key) }
}

fn part(file: &PlanFile, id: &str, event: &Happening) -> (PartKind, Place) {
    let plan = &file.plan;
    match event {
        Happening::Observed { .. } => {
            let place = plan.indicator(id).map(|one| one.place()).unwrap_or_default();
            (PartKind::Kpi, place)
        }
        Happening::Happened => (PartKind::Event, Place::default().key("events").key(id.to_owned())),
        Happening::Done { .. }
        | Happening::Started
        | Happening::Dropped { .. }
        | Happening::Confirmed
        | Happening::Overdue { .. }
        | Happening::Extended { .. }
        | Happening::Logged { .. } => {
            let item = plan.position(id).and_then(|at| plan.line(at));
            let is_step = item.is_some_and(|item| item.step.is_some());
            let kind = if is_step { PartKind::Step } else { PartKind::Measure };
            (kind, item.map(|item| item.place()).unwrap_or_default())
        }
    }
}
