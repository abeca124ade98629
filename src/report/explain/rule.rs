//! The marks, and the rule that decides from them and the deadline.

use chrono::NaiveDate;

use crate::model::{Due, Lateness, Status, When};
use crate::report::cell::{Cell, Phrase, Standing};
use crate::report::line::missing;
use crate::report::portfolio::Line;

/// As many missing periods are named.
const NAMED: usize = 12;

/// A day in words.
pub(super) fn long(day: NaiveDate) -> Cell {
    Cell::LongDay(day)
}

/// A day in words, as exactly as is known.
pub(super) fn in_words(date: When) -> Cell {
    match date {
        When::Day(day) => long(day),
        When::Until(day) => Phrase::new("by-day").with("day", long(day)).cell(),
        When::Within(_) => Cell::When(date),
    }
}

/// A number of days with their word.
pub(super) fn days(days: i64) -> Cell {
    Phrase::new("days").with("days", Cell::Days(days)).cell()
}

/// What has been reported: each mark with its day, or that it is not set.
pub(super) fn marks(line: &Line<'_>) -> Cell {
    let state = &line.state;
    let mut said = Vec::new();
    let mut say = |set: Option<When>, id: &'static str, not: Option<&'static str>| match set {
        Some(date) => said.push(Phrase::new(id).with("on", in_words(date)).cell()),
        None => said.extend(not.map(|not| Phrase::new(not).cell())),
    };
    say(state.started.map(|mark| mark.date), "echo-started", None);
    if !state.has_periods() {
        say(state.done.map(|mark| mark.date), "echo-done", Some("explain-not-done"));
        let not_confirmed = state.unconfirmed.then_some("explain-not-confirmed");
        say(state.confirmed.map(|mark| mark.date), "echo-confirmed", not_confirmed);
    }
    say(state.dropped.map(|mark| mark.date), "echo-dropped", Some("explain-not-dropped"));
    if state.has_periods() {
        let whole = Phrase::new("periods-in").with("part", Cell::count(state.periods_in));
        said.push(whole.with("whole", Cell::count(state.period_count)).cell());
        said.extend(missing(state, NAMED));
    }
    Phrase::list(said)
}

/// The first rule that holds, and the state it gives.
pub(super) fn rule(line: &Line<'_>) -> (Cell, Cell) {
    let state = &line.state;
    let day = long(line.file.day);
    let series = state.due.and_then(Due::series).is_some();
    let opens = matches!(state.due, Some(Due::From(_)));
    let begun = state.started.is_some();
    let id = match (state.status, state.late) {
        (Status::Dropped, _) => "rule-dropped",
        (Status::Done, _) if series => "rule-all-in",
        (Status::Done, None) => "rule-done",
        (Status::Done, Some(Lateness::Unknown)) => "rule-done-day-unknown",
        (Status::Done, Some(Lateness::UpTo(_))) => "rule-done-late-at-most",
        (Status::Done, Some(Lateness::Days(days))) if days > 0 => "rule-done-late",
        (Status::Done, Some(Lateness::Days(_))) => "rule-done-in-time",
        (Status::Overdue, _) if series => "rule-missing",
        (Status::Overdue, _) if state.not_begun => "rule-not-begun",
        (Status::Overdue, _) => "rule-overdue",
        (Status::InProgress, _) if opens => "rule-begun",
        (Status::InProgress, _) if series && !begun => "rule-some-in",
        (Status::InProgress, _) if state.due.is_none() => "rule-started-no-deadline",
        (Status::InProgress, _) => "rule-started",
        (Status::Waiting, _) => "rule-waiting",
        (Status::Planned, _) if state.due.is_none() => "rule-no-deadline",
        (Status::Planned, _) => "rule-planned",
    };
    let rule = Phrase::new(id).with("day", day).cell();
    let standing = Standing {
        status: state.status,
        unconfirmed: state.unconfirmed && state.status == Status::Done,
        late: None,
        not_begun: false,
        date: None,
    };
    (rule, Cell::State(standing))
}

/// How late it is or came, from which day to which, also by the original deadline; or how long there is.
pub(super) fn reckoning(line: &Line<'_>) -> Option<Cell> {
    let state = &line.state;
    let until = state.done.map_or(line.file.day, |mark| mark.date.day());
    let late = |id: &'static str, late: Lateness, due: NaiveDate| match late {
        Lateness::Days(days) if days > 0 => {
            Some(Phrase::new(id).with("days", self::days(days)).with("span", Cell::Span(due, until)).cell())
        }
        Lateness::UpTo(days) => Some(
            Phrase::new("explain-late-at-most")
                .with("days", self::days(days))
                .with("span", Cell::Span(due, until))
                .cell(),
        ),
        Lateness::Days(_) | Lateness::Unknown => None,
    };
    if let (Some(left), Some(day)) = (state.left, state.due_day) {
        let left = Phrase::new("explain-left").with("days", days(left)).with("day", long(day));
        return Some(left.cell());
    }
    let now = state.late.zip(state.due_day).and_then(|(how, due)| late("explain-late", how, due));
    let is_series = state.due.and_then(Due::series).is_some();
    let is_extended = state.original_day != state.due_day && !is_series;
    let first = state.late_original.zip(state.original_day).filter(|_| is_extended);
    let first = first.and_then(|(how, due)| late("explain-late-original", how, due));
    match (now, first) {
        (Some(now), Some(first)) => {
            Some(Phrase::new("explain-both").with("now", now).with("first", first).cell())
        }
        (now, first) => now.or(first),
    }
}
