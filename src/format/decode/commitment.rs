//! What was promised of a line and what is reported of it.

use super::decoder::Decoder;
use super::due::Deadline;
use super::map::{Field, Fields};
use super::mark::{CONFIRMATION, DELIVERY, Delivered, Form};
use crate::format::keys::{ENTRY, EXTENSION, Map, Type};
use crate::model::{Commitment, Due, Extension, LogEntry, Notes, Period, Progress, Rare, Series};
use crate::problem::{MISPLACED_MARK, MISSING_KEY, Problem, UNKNOWN_PERIOD, WRONG_TYPE};
use crate::syntax::Node;

/// The places in the table of the keys that make up a commitment.
pub(super) struct Keys {
    id: usize,
    pub(super) due: usize,
    deadline: usize,
    pub(super) extensions: usize,
    started: usize,
    done: usize,
    dropped: usize,
    confirmed: usize,
    pub(super) log: usize,
    /// Those but `deadline` that few lines have, as bits.
    rare: u32,
}

impl Keys {
    pub(super) const fn of(map: &Map) -> Self {
        let rare = 1 << map.at("extensions")
            | 1 << map.at("started")
            | 1 << map.at("dropped")
            | 1 << map.at("confirmed")
            | 1 << map.at("log");
        Self {
            id: map.at("id"),
            due: map.at("due"),
            deadline: map.at("deadline"),
            extensions: map.at("extensions"),
            started: map.at("started"),
            done: map.at("done"),
            dropped: map.at("dropped"),
            confirmed: map.at("confirmed"),
            log: map.at("log"),
            rare,
        }
    }
}

/// What the line around a commitment says of it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// Why the line can carry no marks of its own, and what to do instead.
    pub(super) unmarked: Option<(&'a str, &'static str)>,
    /// The series in force where the line has no deadline of its own.
    pub(super) inherited: Field<Series>,
}

impl<'t> Decoder<'t> {
    /// The commitment of a line.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    pub(super) fn commitment(
        &mut self,
        f: &Fields<'t>,
        keys: &Keys,
        due: Field<Deadline<'t>>,
        around: Around<'_>,
    ) -> Commitment {
        let Around { unmarked, inherited } = around;
        self.check_unmarked(f, keys, unmarked);
        let deadline = f.get(keys.deadline).read(|node| self.text(node));
        // A step that has the document's words but no reading of them inherits nothing.
        let series = match &due {
            Field::Absent if deadline.is_absent() => inherited,
            due => series(due),
        };
        if let (Field::Given(series), None) = (series, unmarked) {
            self.count_periods(series, f.key(keys.due).or_else(|| f.key(keys.id)));
        }
        let deadline = deadline.given();
        let (due, due_notes) =
            due.given().map_or_else(Default::default, |given| (Some(given.due), given.notes));
        if f.lacks(keys.rare) && due_notes == Notes::default() {
            let series = unmarked.is_none().then_some(series);
            let done = self.once_or_by_period(f.get(keys.done), &DELIVERY, series);
            return Commitment { due, deadline, done, progress: Rare::default() };
        }
        let extensions = self.each(f.get(keys.extensions), |decoder, node| decoder.extension(node, series));
        let started = f.get(keys.started).read(|node| self.started(node)).given();
        let dropped = f.get(keys.dropped).read(|node| self.dropped(node)).given();
        let series = unmarked.is_none().then_some(series);
        let done = self.once_or_by_period(f.get(keys.done), &DELIVERY, series);
        let confirmed = self.once_or_by_period(f.get(keys.confirmed), &CONFIRMATION, series);
        let log = self.each(f.get(keys.log), Self::entry).given().unwrap_or_default();
        let extensions = extensions.given().unwrap_or_default();
        let progress = Progress { due_notes, extensions, started, dropped, confirmed, log };
        Commitment { due, deadline, done, progress: progress.into() }
    }

    fn check_unmarked(&mut self, f: &Fields<'t>, keys: &Keys, unmarked: Option<(&str, &'static str)>) {
        let Some((reason, hint)) = unmarked else { return };
        let marks = [
            ("started", keys.started),
            ("done", keys.done),
            ("dropped", keys.dropped),
            ("confirmed", keys.confirmed),
        ];
        for (key, at) in marks {
            if !f.get(at).is_absent() {
                self.fault_of_whole(f.key(at), || {
                    let message = format!("`{key}` does not belong here: {reason}");
                    Problem::new(&MISPLACED_MARK, message).hint(hint)
                });
            }
        }
    }

    /// What is reported once, or of a series by period. `series` is absent where the line carries no marks at all.
    fn once_or_by_period(
        &mut self,
        value: Field<Node<'t>>,
        form: &'static Form,
        series: Option<Field<Series>>,
    ) -> Option<crate::model::Done> {
        let (node, delivered) = value.read(|node| Some((node, self.delivered(node, form)?))).given()?;
        if let Some(series) = series {
            self.check_delivered(node, &delivered, form, series);
        }
        Some(delivered.into())
    }

    /// A series is delivered period by period, anything else at once. Nothing is said against a deadline that cannot
    /// be read.
    fn check_delivered(
        &mut self,
        node: Node<'t>,
        delivered: &Delivered<'t>,
        form: &Form,
        series: Field<Series>,
    ) {
        let key = form.key;
        match (delivered, series) {
            (Delivered::Once(mark), Field::Given(series)) => self.fault_of_whole(node, || {
                let hint = format!("write `{key}: {{{}: {}}}`", series.first_period(), mark.date);
                Problem::new(&WRONG_TYPE, format!("a series is {key} period by period")).hint(hint)
            }),
            (Delivered::Periods(periods), Field::Given(series)) => {
                for (key, period, _) in periods.iter().filter(|(_, period, _)| !series.contains(*period)) {
                    self.fault_of_whole(*key, || foreign_period(series, *period));
                }
            }
            (Delivered::Periods(periods), Field::Absent) if !periods.is_empty() => {
                self.fault_of_whole(node, || {
                    let message =
                        format!("only a series is {key} period by period, and this deadline is not one");
                    Problem::new(&WRONG_TYPE, message).hint(format!("write one day: `{key}: 2023-04-28`"))
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
        let to = f.get(const { EXTENSION.at("to") }).read(|node| Some((node, self.due(node)?.due)));
        let to = self.needed(to, &"this extension", "to", "2024-03-31", node);
        let date = f.get(const { EXTENSION.at("date") }).read(|node| self.when(node, &Type::Day));
        let date = self.needed(date, &"this extension", "date", "2023-12-11", node);
        if let Some((node, Due::Each(_) | Due::After(_))) = to {
            self.fault_of_whole(node, || {
                let message = "an extension names one new deadline, not a series or a relative one";
                Problem::new(&WRONG_TYPE, message).hint("write `to: 2024-03-31`")
            });
        }
        let reason = f.get(const { EXTENSION.at("reason") }).read(|node| self.filled(node, "reason")).given();
        let act = f.get(const { EXTENSION.at("act") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { EXTENSION.at("note") });
        Some(Extension { to: to?.1, date: date?, period: moved.given(), reason, act, notes })
    }

    /// An entry of the log: it says what was done, what stands in the way or what is proposed.
    fn entry(&mut self, node: Node<'t>) -> Option<LogEntry> {
        let f = self.fields(node, &ENTRY)?;
        let date = f.get(const { ENTRY.at("date") }).read(|node| self.when(node, &Type::Day));
        let date = self.needed(date, &"this entry of the log", "date", "2023-06-30", node);
        let mut said = |at, key| f.get(at).read(|node| self.filled(node, key));
        let text = said(const { ENTRY.at("text") }, "text");
        let problem = said(const { ENTRY.at("problem") }, "problem");
        let proposal = said(const { ENTRY.at("proposal") }, "proposal");
        if [&text, &problem, &proposal].into_iter().all(Field::is_absent) {
            self.fault_of_whole(node, || {
                let message = "this entry of the log says nothing: it has no `text`, `problem` or `proposal`";
                Problem::new(&MISSING_KEY, message).hint("add `text: …`")
            });
        }
        let percent = f.get(const { ENTRY.at("percent") }).read(|node| self.percent(node)).given();
        let by = f.get(const { ENTRY.at("by") }).read(|node| self.text(node)).given();
        let evidence = f.get(const { ENTRY.at("evidence") }).read(|node| self.evidence(node)).given();
        let notes = self.notes(&f, const { ENTRY.at("note") });
        Some(LogEntry {
            date: date?,
            text: text.given(),
            problem: problem.given(),
            proposal: proposal.given(),
            percent,
            by,
            evidence: evidence.unwrap_or_default(),
            notes,
        })
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
pub(super) fn series(due: &Field<Deadline<'_>>) -> Field<Series> {
    match due {
        Field::Faulty => Field::Faulty,
        Field::Absent => Field::Absent,
        Field::Given(deadline) => deadline.due.series().map_or(Field::Absent, Field::Given),
    }
}
