//! What changed between two texts of a plan.

use std::collections::HashSet;

use super::change::{Change, Value};
use super::happened;
use super::kind::ChangeKind;
use crate::history::{Compared, Counterparts, Delta, Difference, PartKind, What, compare_whole};
use crate::model::{
    Baseline, Extension, Item, Lateness, LogEntry, Mark, MarkKind, Observation, Period, State, Status,
    Target, When,
};
use crate::report::portfolio::PlanFile;

/// Every change from one text of a plan to another, each of them as it was on its own day.
#[must_use]
pub fn between<'a>(old: &'a PlanFile, new: &'a PlanFile) -> Vec<Change<'a>> {
    let (differences, counterparts) = compare_whole(&old.plan, &new.plan);
    let mut all: Vec<Change<'a>> = differences.iter().map(|one| change(old, new, one)).collect();
    all.extend(newly_overdue(old, new, &counterparts));
    all
}

/// A difference in the words of a change.
#[must_use]
pub fn change<'a>(old: &'a PlanFile, new: &'a PlanFile, difference: &Difference) -> Change<'a> {
    let Difference { part, what } = difference;
    let own = |kind| Change::of(new, kind, part);
    match what {
        What::Added { .. } => own(ChangeKind::Added),
        What::Removed { .. } => Change::of(old, ChangeKind::Removed, part),
        What::Renumbered => {
            let was = part.was.clone().map_or(Value::None, Value::Text);
            own(ChangeKind::Renumbered).key("id").values(was, Value::Text(part.id.clone()))
        }
        What::Moved { from, to } => {
            own(ChangeKind::Moved).values(Value::Text(from.clone()), Value::Text(to.clone()))
        }
        What::Reworded(key, delta) => {
            let (from, to) = values(delta, |text| Value::Words(text.clone()));
            own(ChangeKind::Reworded).key(*key).values(from, to)
        }
        What::Translated(key, delta) => {
            let (from, to) = values(delta, |text| Value::Text(text.every().collect::<Vec<_>>().join(" / ")));
            own(ChangeKind::Translated).key(*key).values(from, to)
        }
        What::Executors(delta) => {
            let (from, to) = values(delta, |ids| Value::Executors(ids.clone()));
            own(ChangeKind::Executors).key("executors").values(from, to)
        }
        What::Funding(delta) => {
            let (from, to) = values(delta, |ids| Value::Funding(ids.clone()));
            own(ChangeKind::Funding).key("funding").values(from, to)
        }
        What::Content(content) => {
            let word = |content: bool| Value::Text(if content { "content" } else { "step" }.to_owned());
            own(ChangeKind::Other).key("kind").values(word(!content), word(*content))
        }
        What::Due { delta, items } => {
            let (from, to) = values(delta, |due| Value::Due(due.clone()));
            let change = own(ChangeKind::Deadline).key("due").values(from, to);
            Change { items: others(&part.id, items), ..change }
        }
        What::Extension { delta, before, items } => {
            let change = extension(new, part, delta);
            let before = before.clone().map_or(Value::None, Value::Due);
            let from = if change.from == Value::None { before } else { change.from };
            Change { from, items: others(&part.id, items), ..change }
        }
        What::Mark { kind, period, delta } => mark(new, part, *kind, *period, delta),
        What::Log(delta) => {
            let (from, to) = values(delta, |entry: &LogEntry| Value::Entry(Box::new(entry.clone())));
            let change = own(of(delta, ChangeKind::Logged)).key("log").values(from, to);
            Change { when: last(delta).map(|entry| entry.date), ..change }
        }
        What::Happened(delta) => {
            let (from, to) = values(delta, |when| Value::When(*when));
            let change = own(of(delta, ChangeKind::Happened)).key("date").values(from, to);
            Change { when: last(delta).copied(), ..change }
        }
        What::Observation(delta) => observation(new, part, delta),
        What::Baseline(delta) => {
            let (from, to) =
                values(delta, |baseline: &Baseline| Value::Number(baseline.value, baseline.date));
            own(ChangeKind::Target).key("baseline").values(from, to)
        }
        What::Targets(delta) => {
            let (from, to) = values(delta, |targets| Value::Text(in_words(targets)));
            own(ChangeKind::Target).key("target").values(from, to)
        }
        What::Setting(key, delta) => {
            let (from, to) = values(delta, |text| Value::Text(text.clone()));
            own(ChangeKind::Other).key(*key).values(from, to)
        }
        What::Extra(key, delta) => {
            let (from, to) = values(delta, |extra| Value::Text(extra.to_string()));
            own(ChangeKind::Other).key(key.to_string()).values(from, to)
        }
    }
}

fn mark<'a>(
    file: &'a PlanFile,
    part: &Compared,
    kind: MarkKind,
    period: Option<Period>,
    delta: &Delta<Mark>,
) -> Change<'a> {
    let (from, to) = values(delta, |mark| Value::When(mark.date));
    let came = match kind {
        MarkKind::Done => ChangeKind::Done,
        MarkKind::Started => ChangeKind::Started,
        MarkKind::Dropped => ChangeKind::Dropped,
        MarkKind::Confirmed => ChangeKind::Confirmed,
    };
    let late = if kind == MarkKind::Done { lateness(file, &part.id, period, delta.after()) } else { None };
    let came = if late.is_some_and(Lateness::is_late) { ChangeKind::DoneLate } else { came };
    let mut change = Change::of(file, of(delta, came), part).key(kind.word()).values(from, to);
    // What changed without its day is told in full.
    if let Delta::Changed(old, new) = delta
        && old.date == new.date
    {
        change = change.values(Value::Text(old.to_string()), Value::Text(new.to_string()));
    }
    let mark = last(delta);
    Change {
        period,
        when: mark.map(|mark| mark.date),
        late,
        reason: mark.and_then(|mark| mark.reason.clone()),
        act: mark.and_then(|mark| mark.act.clone()),
        ..change
    }
}

/// How late a delivery is by the deadline in force on its day.
fn lateness(file: &PlanFile, id: &str, period: Option<Period>, mark: Option<&Mark>) -> Option<Lateness> {
    let day = file.day.max(mark?.day());
    let state = file.plan.line(file.plan.position(id)?)?.state(day);
    match period {
        Some(period) => state.period(period).map(|one| one.late),
        None => state.late,
    }
}

fn extension<'a>(file: &'a PlanFile, part: &Compared, delta: &Delta<Extension>) -> Change<'a> {
    let (from, to) = values(delta, |one| Value::Due(one.to.clone()));
    let change = Change::of(file, of(delta, ChangeKind::Extended), part).key("extensions").values(from, to);
    let one = last(delta);
    Change {
        period: one.and_then(|one| one.period),
        when: one.map(|one| one.date),
        reason: one.and_then(|one| one.reason.clone()),
        act: one.and_then(|one| one.act.clone()),
        ..change
    }
}

fn observation<'a>(file: &'a PlanFile, part: &Compared, delta: &Delta<Observation>) -> Change<'a> {
    let when = last(delta).map(|seen| seen.date);
    let other_day = |seen: &Observation| Some(seen.date).filter(|date| Some(*date) != when);
    let (mut from, to) = values(delta, |seen| Value::Number(seen.value, other_day(seen)));
    if let (Delta::Added(seen), Some(one)) = (delta, file.plan.indicator(&part.id)) {
        let is_level = one.kpi.kind == crate::model::Kind::Level;
        let last = Some(one).filter(|_| is_level).and_then(|one| one.value_before(seen.date.day()));
        from = last.map_or(Value::None, |value| Value::Number(value.value, None));
    }
    let change = Change::of(file, of(delta, ChangeKind::Observed), part).key("observations").values(from, to);
    Change { when, ..change }
}

/// What came is called by its own name; what went or changed was taken back or written anew.
fn of<T>(delta: &Delta<T>, came: ChangeKind) -> ChangeKind {
    match delta {
        Delta::Added(_) => came,
        Delta::Removed(_) => ChangeKind::TakenBack,
        Delta::Changed(..) => ChangeKind::Rewritten,
    }
}

fn values<T>(delta: &Delta<T>, value: impl Fn(&T) -> Value) -> (Value, Value) {
    (delta.before().map_or(Value::None, &value), delta.after().map_or(Value::None, &value))
}

/// What is there now, else what was there.
fn last<T>(delta: &Delta<T>) -> Option<&T> {
    delta.after().or(delta.before())
}

/// The items a deadline holds for, unless that is the part itself alone.
fn others(id: &str, items: &[String]) -> Vec<String> {
    if matches!(items, [one] if one == id) { Vec::new() } else { items.to_vec() }
}

fn in_words(targets: &[Target]) -> String {
    let target = |target: &Target| {
        let when = target.by.map(|by| by.to_string()).or(target.within.map(|within| within.to_string()));
        when.map_or_else(|| target.value.to_string(), |when| format!("{} ({when})", target.value))
    };
    targets.iter().map(target).collect::<Vec<_>>().join(", ")
}

/// What is overdue on the day of the newer text and was not on that of the older one.
fn newly_overdue<'a>(old: &PlanFile, new: &'a PlanFile, counterparts: &Counterparts) -> Vec<Change<'a>> {
    let mut all = Vec::new();
    for item in new.plan.items() {
        let state = item.state(new.day);
        if state.status != Status::Overdue {
            continue;
        }
        let part = if item.step.is_some() { PartKind::Step } else { PartKind::Measure };
        let id = item.id();
        let before = counterparts.before(part, &id).and_then(|id| old.plan.position(id));
        let before = before.and_then(|at| old.plan.line(at)).map(|item| item.state(old.day));
        let fell = |period, due: Option<chrono::NaiveDate>| {
            let when = due.and_then(|due| due.succ_opt()).map(When::Day);
            let change = Change::new(new, ChangeKind::Overdue, part, id.clone());
            let was = counterparts.before(part, &id).filter(|was| *was != id).map(str::to_owned);
            let change = Change { place: Some(item.place()), period, when, was, ..change };
            happened::overdue(new, change, state.not_begun)
        };
        if state.has_periods() {
            let missed: HashSet<Period> = before.iter().flat_map(State::missing).collect();
            let new = state.periods().filter(|one| one.status == Status::Overdue);
            let new = new.filter(|one| !missed.contains(&one.period));
            all.extend(new.map(|one| fell(Some(one.period), Some(one.due))));
        } else if before.is_none_or(|before| before.status != Status::Overdue) {
            all.push(fell(None, state.due_day));
        }
    }
    all
}

/// The item of an address.
pub(super) fn item<'a>(file: &'a PlanFile, id: &str) -> Option<Item<'a>> {
    file.plan.line(file.plan.position(id)?)
}
