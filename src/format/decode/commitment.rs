//! What was promised of a line and what is reported of it.

use chrono::Datelike as _;

use super::decoder::Decoder;
use super::field::Field;
use super::hint;
use super::map::Fields;
use super::mark::Delivered;
use super::scalar::Allow;
use crate::format::keys::{EVERY, EXTENSION, Map, SERIES, Type};
use crate::model::{Commitment, Days, Due, Extension, Notes, Period, Series, SeriesError};
use crate::problem::{BAD_DEADLINE, MISPLACED_MARK, MISSING_KEY, Problem, UNKNOWN_PERIOD, WRONG_TYPE};
use crate::syntax::Node;

/// Periods of a series: a century of months.
const MOST_PERIODS: u32 = 1_200;
/// The year before which no endless series begins.
const EARLIEST: i32 = 1900;

/// The places in the table of the keys that make up a commitment.
pub(super) struct Keys {
    pub(super) due: usize,
    pub(super) extensions: usize,
    started: usize,
    done: usize,
    dropped: usize,
}

impl Keys {
    pub(super) const fn of(map: &Map) -> Self {
        Self {
            due: map.at("due"),
            extensions: map.at("extensions"),
            started: map.at("started"),
            done: map.at("done"),
            dropped: map.at("dropped"),
        }
    }
}

impl<'t> Decoder<'t> {
    /// The commitment of a line. `unmarked` says why the line can carry no marks of its own, and what to do instead;
    /// `inherited` is the deadline in force where it has none itself.
    pub(super) fn commitment(
        &mut self,
        f: &Fields<'t>,
        keys: &Keys,
        due: Field<(Due, Notes)>,
        unmarked: Option<(&str, &'static str)>,
        inherited: Field<Series>,
    ) -> Commitment {
        if let Some((reason, hint)) = unmarked {
            for (key, at) in [("started", keys.started), ("done", keys.done), ("dropped", keys.dropped)] {
                if !f.get(at).is_absent() {
                    self.fault_of_whole(f.key(at), || {
                        let message = format!("`{key}` does not belong here: {reason}");
                        Problem::new(&MISPLACED_MARK, message).hint(hint)
                    });
                }
            }
        }
        let series = if due.is_absent() { inherited } else { series(&due) };
        let extensions = self.each(f.get(keys.extensions), |decoder, node| decoder.extension(node, series));
        let started = f.get(keys.started).read(|node| self.mark(node)).given().map(Box::new);
        let dropped = f.get(keys.dropped).read(|node| self.dropped(node)).given().map(Box::new);
        let done = f.get(keys.done).read(|node| Some((node, self.done(node)?))).given();
        if unmarked.is_none()
            && let Some((node, done)) = &done
        {
            self.check_done(*node, done, series);
        }
        let done = done.map(|(_, done)| done.into());
        let (due, due_notes) = due.given().map_or_else(Default::default, |(due, notes)| (Some(due), notes));
        let extensions = extensions.given().unwrap_or_default();
        let (deadline, confirmed, log) = Default::default();
        Commitment { due, deadline, due_notes, extensions, started, done, dropped, confirmed, log }
    }

    /// A deadline: its text, or the map of a series with what stands beside it.
    pub(super) fn due(&mut self, node: Node<'t>) -> Option<(Due, Notes)> {
        if node.resolved().kind().is_map() {
            return self.series(node.resolved());
        }
        let due = self.parsed(node, &Type::Deadline, |text| text.parse().ok(), hint::due)?;
        Some((due, Notes::default()))
    }

    fn series(&mut self, node: Node<'t>) -> Option<(Due, Notes)> {
        let f = self.fields(node, &SERIES)?;
        let every = f
            .get(const { SERIES.at("every") })
            .read(|node| self.one_of(node, &SERIES.keys[const { SERIES.at("every") }].value, &EVERY));
        let from = f.get(const { SERIES.at("from") }).read(|node| self.period(node));
        let until = f.get(const { SERIES.at("until") }).read(|node| self.period(node)).given();
        let grace = f.get(const { SERIES.at("grace") }).read(|node| self.days(node)).given();
        let notes = self.notes(&f, const { SERIES.at("note") });
        let every = self.needed_here(every, "this series has no `every`", "every: quarter", node)?;
        let from = self.needed_here(from, "this series has no `from`", "from: 2023-Q2", node)?;
        let series =
            Series { every: every.given()?, from: from.given()?, until, grace: grace.unwrap_or(Days(0)) };
        if is_too_long(series) {
            self.fault(node, || {
                Problem::new(&BAD_DEADLINE, "this series has too many periods").hint(format!(
                    "a series has at most {MOST_PERIODS} periods, and an endless one begins in {EARLIEST} or later"
                ))
            });
            return None;
        }
        match series.checked() {
            Ok(series) => Some((Due::Each(series), notes)),
            Err(SeriesError::Empty) => {
                self.fault(node, || {
                    let until = until.map(|until| until.to_string()).unwrap_or_default();
                    let from = series.from;
                    Problem::new(
                        &BAD_DEADLINE,
                        format!("the series ends (`until: {until}`) before it begins (`from: {from}`)"),
                    )
                    .hint("`until` is the last period that is still due")
                });
                None
            }
        }
    }

    /// A series is delivered period by period, anything else at once. Nothing is said against a deadline that cannot
    /// be read.
    fn check_done(&mut self, node: Node<'t>, done: &Delivered<'t>, series: Field<Series>) {
        match (done, series) {
            (Delivered::Once(mark), Field::Given(series)) => self.fault_of_whole(node, || {
                let hint = format!("write `done: {{{}: {}}}`", series.first_period(), mark.date);
                Problem::new(&WRONG_TYPE, "a series is done period by period").hint(hint)
            }),
            (Delivered::Periods(periods), Field::Given(series)) => {
                for (key, period, _) in periods.iter().filter(|(_, period, _)| !series.contains(*period)) {
                    self.fault_of_whole(*key, || foreign_period(series, *period));
                }
            }
            (Delivered::Periods(periods), Field::Absent) if !periods.is_empty() => {
                self.fault_of_whole(node, || {
                    let message = "only a series is done period by period, and this deadline is not one";
                    Problem::new(&WRONG_TYPE, message).hint("write one day: `done: 2023-04-28`")
                });
            }
            (Delivered::Once(_) | Delivered::Periods(_), Field::Absent | Field::Faulty) => {}
        }
    }

    /// A later deadline. That of a series names the period whose day moves.
    fn extension(&mut self, node: Node<'t>, series: Field<Series>) -> Option<Extension> {
        let f = self.fields(node, &EXTENSION)?;
        let period = f.get(const { EXTENSION.at("period") });
        let key = f.key(const { EXTENSION.at("period") });
        let moved = period.read(|node| self.period(node));
        match (moved, series) {
            (Field::Absent, Field::Given(series)) => self.fault_of_whole(node, || {
                Problem::new(&MISSING_KEY, "a series is extended period by period")
                    .hint(format!("add `period: {}`", series.first_period()))
            }),
            (Field::Given(moved), Field::Given(series)) if !series.contains(moved) => {
                self.fault_of_whole(period.given(), || foreign_period(series, moved));
            }
            (Field::Given(_), Field::Absent) => self.fault_of_whole(key, || {
                Problem::new(&WRONG_TYPE, "only the extension of a series names a period")
                    .hint("remove `period`")
            }),
            (Field::Absent | Field::Faulty | Field::Given(_), _) => {}
        }
        let to = f.get(const { EXTENSION.at("to") }).read(|node| Some((node, self.due(node)?.0)));
        let to = self.needed(to, &"this extension", "to", "2024-03-31", node);
        let date = f.get(const { EXTENSION.at("date") }).read(|node| self.when(node, Allow::Day));
        let date = self.needed(date, &"this extension", "date", "2023-12-11", node);
        if let Some((node, Due::Each(_))) = to {
            self.fault_of_whole(node, || {
                Problem::new(&WRONG_TYPE, "an extension names one new deadline, not a series")
                    .hint("write `to: 2024-03-31`")
            });
        }
        let reason = f.get(const { EXTENSION.at("reason") }).read(|node| self.text(node)).given();
        let act = f.get(const { EXTENSION.at("act") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { EXTENSION.at("note") });
        Some(Extension { to: to?.1, date: date?.into(), period: moved.given(), reason, act, notes })
    }
}

/// A period the series does not have would never be counted.
fn foreign_period(series: Series, period: Period) -> Problem {
    let until = series.last_period().map(|last| format!(" to {last}")).unwrap_or_default();
    Problem::new(&UNKNOWN_PERIOD, format!("the series has no period `{period}`")).hint(format!(
        "it comes every {}, from {}{until}",
        series.every.word(),
        series.first_period()
    ))
}

/// The series: absent where the deadline is none, faulty where it cannot be read.
pub(super) fn series(due: &Field<(Due, Notes)>) -> Field<Series> {
    match due {
        Field::Faulty => Field::Faulty,
        Field::Absent => Field::Absent,
        Field::Given((due, _)) => due.series().map_or(Field::Absent, Field::Given),
    }
}

/// Whether there are more periods than anybody promises; each is looked at by itself, those of an endless series up to
/// today.
fn is_too_long(series: Series) -> bool {
    let first = series.first_period().first();
    let Some(last) = series.last_period() else { return first.year() < EARLIEST };
    let years = u32::try_from(last.first().year() - first.year()).unwrap_or(0);
    years * 12 / series.every.months() > MOST_PERIODS
}
