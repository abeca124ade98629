//! A change of a plan as an operation on its text: which part of the text, which key, and what is written.

use std::cmp::Ordering;

use super::part::{of_ids, of_part};
use super::value::{DATE, of_day, of_entry, of_extension, of_mark, of_observation, of_text};
use crate::model::{Amendment, Change, ChangeTarget, Edit, Part, Period, Plan, Str};
use crate::syntax::edit::{Act, Leave, Op, Rules, Value};

/// What is to be known of the words of a plan to write like it.
pub(super) const RULES: Rules = Rules {
    day_keys: &["due", "started", "done", "dropped", "confirmed", DATE, "to", "by", "in"],
    day: DATE,
    apart: &["sections", "measures", "steps"],
    is_period: |key| key.parse::<Period>().is_ok(),
};

/// Keys a change writes, and those before them: a new key stands after the first key below it here that is present.
const KEYS: [&str; 19] = [
    "sections",
    "measures",
    "steps",
    "log",
    "confirmed",
    "dropped",
    "done",
    "extensions",
    "started",
    "due",
    "deadline",
    "outcome",
    "funding",
    "executors",
    "kind",
    DATE,
    "short",
    "title",
    "id",
];

/// What becomes of the map of the measure, step, KPI or event. `leave` says what becomes of a key that loses its value.
pub(super) fn operation(edit: &Edit, leave: Leave) -> Op<'static> {
    let insert = |n, value| Act::Insert(vec![(n, vec![value])]);
    let last = |value| insert(usize::MAX, value);
    let (key, act) = match edit {
        Edit::Mark(kind, mark) => (kind.word(), Act::Set(of_mark(mark))),
        Edit::Unmark(kind) => (kind.word(), Act::Unset),
        Edit::Period(kind, period, mark) => {
            let entries = vec![(period.to_string(), of_mark(mark))];
            (kind.word(), Act::SetIn { entries, order: by_first_day })
        }
        Edit::Unperiod(kind, period) => (kind.word(), Act::UnsetIn(period.to_string())),
        Edit::Extend(extension) => (EXTENSIONS, last(of_extension(extension))),
        Edit::Unextend(n) => (EXTENSIONS, Act::Remove(*n)),
        Edit::Log(entry) => (LOG, last(of_entry(entry))),
        Edit::Unlog(n) => (LOG, Act::Remove(*n)),
        Edit::Observe(n, seen) => (OBSERVATIONS, insert(*n, of_observation(seen))),
        Edit::Reobserve(n, seen) => (OBSERVATIONS, Act::Replace(*n, of_observation(seen))),
        Edit::Unobserve(n) => (OBSERVATIONS, Act::Remove(*n)),
        Edit::Happen(date) => (DATE, Act::Set(of_day(date))),
        Edit::Unhappen => (DATE, Act::Unset),
        Edit::Amend(Amendment::Reword(wording, None, words)) => (wording.word(), Act::Set(of_words(words))),
        Edit::Amend(Amendment::Reword(wording, Some(language), words)) => {
            (wording.word(), in_turn(language, of_words(words)))
        }
        Edit::Amend(Amendment::Assign(body, ids)) => (body.word(), Act::Set(of_ids(ids))),
        Edit::Amend(Amendment::Name(body, id, name)) => (body.word(), in_turn(id, of_text(name))),
        Edit::Amend(Amendment::Add(n, part)) => (key_of(part), insert(*n, of_part(part))),
    };
    Op { key, after: after(key), leave, act }
}

fn after(key: &str) -> &'static [&'static str] {
    let at = KEYS.iter().position(|given| *given == key);
    at.and_then(|at| KEYS.get(at + 1..)).unwrap_or_default()
}

/// Languages and names stand in the order in which they came.
fn in_turn(key: &Str, value: Value) -> Act {
    Act::SetIn { entries: vec![(key.to_string(), value)], order: |_, _| Ordering::Equal }
}

fn of_words(words: &Str) -> Value {
    Value::Text(words.to_string())
}

/// The key of the list a part stands in.
fn key_of(part: &Part) -> &'static str {
    match part {
        Part::Section(_) => "sections",
        Part::Measure(_) => "measures",
        Part::Step(_) => "steps",
    }
}

const EXTENSIONS: &str = "extensions";
const OBSERVATIONS: &str = "observations";
const LOG: &str = "log";

/// Periods stand in the order of their first days, after what is not a valid period.
fn by_first_day(one: &str, other: &str) -> Ordering {
    let first = |text: &str| text.parse::<Period>().map(Period::first).ok();
    first(one).cmp(&first(other))
}

/// What somebody can write or take out who makes the change by hand.
pub(super) fn by_hand(edit: &Edit) -> String {
    let Op { key, act, .. } = operation(edit, Leave::Nothing);
    let write = |value: Value| format!("write by hand: `{key}: {}`", value.flow(&RULES));
    match (edit, act) {
        (Edit::Amend(Amendment::Reword(_, language, words)), _) => {
            let within = language.as_ref().map(|language| format!(" under `{language}`")).unwrap_or_default();
            format!("write by hand: `{key}`{within}: {}", of_words(words).flow(&RULES))
        }
        (Edit::Amend(Amendment::Name(_, id, name)), _) => {
            format!("write by hand under `{key}`: `{id}: {}`", of_text(name).flow(&RULES))
        }
        (Edit::Amend(Amendment::Add(_, part)), _) => {
            format!("write by hand under `{key}`: `- {}`", of_part(part).flow(&RULES))
        }
        (_, Act::Set(value)) => write(value),
        (_, Act::SetIn { entries, .. }) => write(Value::Map(entries)),
        (_, Act::Insert(all)) => write(Value::List(all.into_iter().flat_map(|(_, values)| values).collect())),
        (_, Act::Replace(_, value)) => write(Value::List(vec![value])),
        (_, Act::Unset) => format!("take `{key}` out by hand"),
        (_, Act::UnsetIn(entry)) => format!("take `{entry}` out of `{key}` by hand"),
        (Edit::Unextend(_), _) => "take the extension out by hand".into(),
        (Edit::Unlog(_), _) => format!("take the entry out of `{key}` by hand"),
        (_, Act::Remove(_)) => format!("take the observation out of `{key}` by hand"),
    }
}

/// The edit that makes an undone one again, as the plan stands before it is undone; nothing where that is none, or where
/// it would not come back to its place.
pub(super) fn redo(plan: &Plan, change: &Change) -> Option<Edit> {
    let commitment = || match change.target {
        ChangeTarget::Line(position) => plan.line(position).map(|line| line.commitment()),
        ChangeTarget::Kpi(..) | ChangeTarget::Event(_) | ChangeTarget::Plan | ChangeTarget::Section(_) => {
            None
        }
    };
    match (&change.edit, change.target) {
        (Edit::Unmark(kind), _) => Some(Edit::Mark(*kind, commitment()?.mark(*kind, None)?.clone())),
        (Edit::Unperiod(kind, period), _) => {
            Some(Edit::Period(*kind, *period, commitment()?.mark(*kind, Some(*period))?.clone()))
        }
        (Edit::Unextend(n), _) => only_if_last(&commitment()?.extensions, *n).map(Edit::Extend),
        (Edit::Unlog(n), _) => only_if_last(&commitment()?.log, *n).map(Edit::Log),
        (Edit::Unobserve(n), ChangeTarget::Kpi(owner, kpi)) => {
            let kpi = plan.kpis_of(owner)?.get(kpi)?;
            Some(Edit::Observe(*n, kpi.observations.get(*n)?.clone()))
        }
        (Edit::Unhappen, ChangeTarget::Event(n)) => Some(Edit::Happen(plan.events.get(n)?.date?)),
        (
            Edit::Mark(..)
            | Edit::Period(..)
            | Edit::Extend(_)
            | Edit::Log(_)
            | Edit::Observe(..)
            | Edit::Reobserve(..)
            | Edit::Unobserve(_)
            | Edit::Happen(_)
            | Edit::Unhappen
            | Edit::Amend(_),
            _,
        ) => None,
    }
}

fn only_if_last<T: Clone>(list: &[T], n: usize) -> Option<T> {
    list.get(n).filter(|_| n + 1 == list.len()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Mark, MarkKind, Text, When};

    fn mark(note: Option<&str>) -> Mark {
        let mut mark = Mark::on("2024-01-05".parse::<When>().unwrap());
        mark.notes.note = note.map(|note| Text::Plain(note.into()));
        mark
    }

    #[test]
    fn a_mark_that_has_only_its_day_is_that_day() {
        let by_hand = |note| by_hand(&Edit::Mark(MarkKind::Done, mark(note)));
        assert_eq!(by_hand(None), "write by hand: `done: 2024-01-05`");
        assert_eq!(by_hand(Some("a, b")), "write by hand: `done: {date: 2024-01-05, note: \"a, b\"}`");
    }

    #[test]
    fn a_year_is_a_key_without_quotes() {
        let edit = Edit::Period(MarkKind::Done, "2024".parse().unwrap(), mark(None));
        assert_eq!(by_hand(&edit), "write by hand: `done: {2024: 2024-01-05}`");
        let Act::SetIn { entries, .. } = operation(&edit, Leave::Nothing).act else { panic!("{edit:?}") };
        assert_eq!(Value::Map(entries).flow(&RULES), "{2024: 2024-01-05}");
    }

    #[test]
    fn marks_stand_behind_the_deadline_in_the_order_of_what_happens() {
        assert_eq!(after("started").first(), Some(&"due"));
        assert_eq!(after("extensions").first(), Some(&"started"));
        assert_eq!(after("done").first(), Some(&"extensions"));
        assert_eq!(after("dropped").first(), Some(&"done"));
        assert_eq!(after("observations"), &[""; 0]);
    }

    #[test]
    fn periods_are_ordered_by_their_first_days() {
        let mut keys = ["2024-Q1", "2023", "2023-12", "2023-Q4", "x-note"];
        keys.sort_by(|one, other| by_first_day(one, other));
        assert_eq!(keys, ["x-note", "2023", "2023-Q4", "2023-12", "2024-Q1"]);
    }
}
