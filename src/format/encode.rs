//! A change of a plan as an operation on its text: which part of the text, which key, and what is written.

use std::cmp::Ordering;

use super::part::{of_ids, of_part};
use super::value::{DATE, of_day, of_entry, of_extension, of_mark, of_observation, of_text};
use crate::model::{Amendment, Change, ChangeTarget, Edit, Part, Period, Plan};
use crate::syntax::edit::{Leave, Op, Rules, Value};

/// What is to be known of the words of a plan to write like it.
pub(super) const RULES: Rules = Rules {
    day_keys: &["due", "started", "done", "dropped", "confirmed", DATE, "to", "by", "in"],
    day: DATE,
    apart: &["sections", "measures", "steps"],
    is_period: |key| key.parse::<Period>().is_ok(),
};

/// Keys a change writes, and those before them: a new key stands after the first key below it here that is present.
const KEYS: [&str; 18] = [
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
    "short",
    "title",
    "id",
];

/// What becomes of the map of the measure, step, KPI or event. `leave` says what becomes of a key that loses its value.
pub(super) fn operation(edit: &Edit, leave: Leave) -> Op<'static> {
    let last = |key, value| Op::Insert { key, n: usize::MAX, values: vec![value], after: after(key) };
    match edit {
        Edit::Mark(kind, mark) => {
            Op::Set { key: kind.word(), value: of_mark(mark), after: after(kind.word()) }
        }
        Edit::Unmark(kind) => Op::Unset { key: kind.word(), leave },
        Edit::Period(kind, period, mark) => {
            let (key, entries) = (kind.word(), vec![(period.to_string(), of_mark(mark))]);
            Op::SetIn { key, entries, order: by_first_day, after: after(key) }
        }
        Edit::Unperiod(kind, period) => Op::UnsetIn { key: kind.word(), entry: period.to_string(), leave },
        Edit::Extend(extension) => last(EXTENSIONS, of_extension(extension)),
        Edit::Unextend(n) => Op::Remove { key: EXTENSIONS, n: *n, leave },
        Edit::Log(entry) => last(LOG, of_entry(entry)),
        Edit::Unlog(n) => Op::Remove { key: LOG, n: *n, leave },
        Edit::Observe(n, seen) => {
            Op::Insert { key: OBSERVATIONS, n: *n, values: vec![of_observation(seen)], after: &[] }
        }
        Edit::Reobserve(n, seen) => Op::Replace { key: OBSERVATIONS, n: *n, value: of_observation(seen) },
        Edit::Unobserve(n) => Op::Remove { key: OBSERVATIONS, n: *n, leave },
        Edit::Happen(date) => Op::Set { key: DATE, value: of_day(date), after: &["short", "title"] },
        Edit::Unhappen => Op::Unset { key: DATE, leave },
        Edit::Amend(amendment) => of_amendment(amendment),
    }
}

fn of_amendment(amendment: &Amendment) -> Op<'static> {
    // Languages and names stand in the order in which they came.
    let order = |_: &str, _: &str| Ordering::Equal;
    match amendment {
        Amendment::Reword(wording, None, words) => {
            let key = wording.word();
            Op::Set { key, value: Value::Text(words.to_string()), after: after(key) }
        }
        Amendment::Reword(wording, Some(language), words) => {
            let entries = vec![(language.to_string(), Value::Text(words.to_string()))];
            let key = wording.word();
            Op::SetIn { key, entries, order, after: after(key) }
        }
        Amendment::Assign(body, ids) => {
            let key = body.word();
            Op::Set { key, value: of_ids(ids), after: after(key) }
        }
        Amendment::Name(body, id, name) => {
            let (key, entries) = (body.word(), vec![(id.to_string(), of_text(name))]);
            Op::SetIn { key, entries, order, after: after(key) }
        }
        Amendment::Add(n, part) => {
            let (key, values) = (key_of(part), vec![of_part(part)]);
            Op::Insert { key, n: *n, values, after: after(key) }
        }
    }
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

fn after(key: &str) -> &'static [&'static str] {
    let at = KEYS.iter().position(|given| *given == key);
    at.and_then(|at| KEYS.get(at + 1..)).unwrap_or_default()
}

/// Periods stand in the order of their first days, after what is not a valid period.
fn by_first_day(one: &str, other: &str) -> Ordering {
    let first = |text: &str| text.parse::<Period>().map(Period::first).ok();
    first(one).cmp(&first(other))
}

/// What somebody can write or take out who makes the change by hand.
pub(super) fn by_hand(edit: &Edit) -> String {
    let written = |value: Value| value.flow(&RULES);
    match edit {
        Edit::Mark(kind, mark) => format!("write by hand: `{}: {}`", kind.word(), written(of_mark(mark))),
        Edit::Period(kind, period, mark) => {
            format!("write by hand: `{}: {{{period}: {}}}`", kind.word(), written(of_mark(mark)))
        }
        Edit::Unmark(kind) => format!("take `{}` out by hand", kind.word()),
        Edit::Unperiod(kind, period) => format!("take `{period}` out of `{}` by hand", kind.word()),
        Edit::Extend(extension) => {
            format!("write by hand: `{EXTENSIONS}: [{}]`", written(of_extension(extension)))
        }
        Edit::Unextend(_) => "take the extension out by hand".into(),
        Edit::Log(entry) => format!("write by hand: `{LOG}: [{}]`", written(of_entry(entry))),
        Edit::Unlog(_) => format!("take the entry out of `{LOG}` by hand"),
        Edit::Observe(_, seen) | Edit::Reobserve(_, seen) => {
            format!("write by hand: `{OBSERVATIONS}: [{}]`", written(of_observation(seen)))
        }
        Edit::Unobserve(_) => format!("take the observation out of `{OBSERVATIONS}` by hand"),
        Edit::Happen(date) => format!("write by hand: `{DATE}: {date}`"),
        Edit::Unhappen => format!("take `{DATE}` out by hand"),
        Edit::Amend(amendment) => amended_by_hand(amendment),
    }
}

fn amended_by_hand(amendment: &Amendment) -> String {
    match amendment {
        Amendment::Reword(wording, language, words) => {
            let within = language.as_ref().map(|language| format!(" under `{language}`")).unwrap_or_default();
            format!(
                "write by hand: `{}`{within}: {}",
                wording.word(),
                Value::Text(words.to_string()).flow(&RULES)
            )
        }
        Amendment::Assign(body, ids) => {
            format!("write by hand: `{}: {}`", body.word(), of_ids(ids).flow(&RULES))
        }
        Amendment::Name(body, id, name) => {
            format!("write by hand under `{}`: `{id}: {}`", body.word(), of_text(name).flow(&RULES))
        }
        Amendment::Add(_, part) => {
            format!("write by hand under `{}`: `- {}`", key_of(part), of_part(part).flow(&RULES))
        }
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
        let Op::SetIn { entries, .. } = operation(&edit, Leave::Nothing) else { panic!("{edit:?}") };
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
