//! What was promised of a line and what is reported of it.

use super::route::Route;
use super::{Builder, notes};
use crate::model::{Commitment, Done, Due, Extension, Mark, Period, Series};
use crate::yaml::field::{Field, List};
use crate::yaml::scalar::{DoneText, DueText, MarkText, PeriodText};
use crate::yaml::shape::{ExtensionShape, MarkShape};

/// The keys of a measure or step that make up its commitment.
pub(super) struct Marks {
    pub(super) due: Field<DueText>,
    pub(super) extensions: List<ExtensionShape>,
    pub(super) started: Field<MarkText>,
    pub(super) done: Field<DoneText>,
    pub(super) dropped: Field<MarkText>,
}

impl Builder {
    /// The commitment of a line. `unmarked` says why the line can carry no marks of its own, and what to do instead;
    /// `inherited` is the deadline in force where it has none itself.
    pub(super) fn commitment(
        &mut self,
        marks: Marks,
        place: &Route<'_>,
        unmarked: Option<(&str, &str)>,
        inherited: &Field<Due>,
    ) -> Commitment {
        if let Some((reason, hint)) = unmarked {
            let given = [
                ("started", marks.started.is_absent()),
                ("done", marks.done.is_absent()),
                ("dropped", marks.dropped.is_absent()),
            ];
            for (key, _) in given.into_iter().filter(|(_, absent)| !absent) {
                let message = format!("`{key}` does not belong here: {reason}");
                self.fault_at_key("misplaced-mark", &place.key(key), message, hint);
            }
        }
        let own = marks.due.as_ref().map(|DueText(due, _)| *due);
        let in_force = if own.is_absent() { inherited } else { &own };
        let extensions = self.extensions(marks.extensions, &place.key("extensions"), in_force);
        let started =
            marks.started.given().and_then(|mark| self.mark(*mark.0, &place.key("started"))).map(Box::new);
        let dropped =
            marks.dropped.given().and_then(|mark| self.dropped(*mark.0, &place.key("dropped"))).map(Box::new);
        let done = marks.done.given().and_then(|done| self.done(done, &place.key("done")));
        if unmarked.is_none()
            && let Some(done) = &done
        {
            self.check_done(done, in_force, &place.key("done"));
        }
        let (due, due_notes) =
            marks.due.given().map_or_else(Default::default, |DueText(due, notes)| (Some(due), notes));
        Commitment { due, due_notes, extensions, started, done, dropped }
    }

    /// A series is delivered period by period, anything else at once. Nothing is said against a deadline that cannot
    /// be read.
    fn check_done(&mut self, done: &Done, due: &Field<Due>, place: &Route<'_>) {
        match (done, series(due)) {
            (Done::Once(mark), Field::Given(series)) => {
                let hint = format!("write `done: {{{}: {}}}`", series.first_period(), mark.date);
                self.fault("wrong-type", place, "a series is done period by period", hint);
            }
            (Done::Periods(periods), Field::Given(series)) => {
                for (period, _) in periods.iter().filter(|(period, _)| !series.contains(*period)) {
                    self.foreign_period(series, *period, &place.key(period.to_string()), true);
                }
            }
            (Done::Periods(periods), Field::Absent) if !periods.is_empty() => {
                let message = "only a series is done period by period, and this deadline is not one";
                self.fault("wrong-type", place, message, "write one day: `done: 2023-04-28`");
            }
            (Done::Once(_) | Done::Periods(_), Field::Absent | Field::Faulty) => {}
        }
    }

    /// Extensions follow suit: those of a series name the period whose day moves.
    fn extensions(
        &mut self,
        list: List<ExtensionShape>,
        place: &Route<'_>,
        due: &Field<Due>,
    ) -> Vec<Extension> {
        self.each(list, place, |builder, shape, place| {
            match (&shape.period, series(due)) {
                (Field::Absent, Field::Given(series)) => {
                    let hint = format!("add `period: {}`", series.first_period());
                    let message = "a series is extended period by period";
                    builder.fault("missing-key", place, message, hint);
                }
                (Field::Given(PeriodText(period)), Field::Given(series)) if !series.contains(*period) => {
                    builder.foreign_period(series, *period, &place.key("period"), false);
                }
                (Field::Given(_), Field::Absent) => {
                    let message = "only the extension of a series names a period";
                    builder.fault_at_key("wrong-type", &place.key("period"), message, "remove `period`");
                }
                (Field::Absent | Field::Faulty | Field::Given(_), _) => {}
            }
            builder.extension(shape, place)
        })
    }

    /// A period the series does not have would never be counted.
    fn foreign_period(&mut self, series: Series, period: Period, place: &Route<'_>, at_key: bool) {
        let message = format!("the series has no period `{period}`");
        let until = series.last_period().map(|last| format!(" to {last}")).unwrap_or_default();
        let hint = format!("it comes every {}, from {}{until}", series.every.word(), series.first_period());
        if at_key {
            self.fault_at_key("unknown-period", place, message, hint);
        } else {
            self.fault("unknown-period", place, message, hint);
        }
    }

    fn dropped(&mut self, shape: MarkShape, place: &Route<'_>) -> Option<Mark> {
        if shape.reason.is_absent() {
            let day = shape.on.0.as_ref().given().map_or_else(|| "2023-04-30".into(), |on| on.0.to_string());
            let hint = format!("write `dropped: {{on: {day}, reason: …}}`");
            self.fault("missing-key", place, "`dropped` needs a reason", hint);
        }
        self.mark(shape, place)
    }

    fn done(&mut self, done: DoneText, place: &Route<'_>) -> Option<Done> {
        match done {
            DoneText::Once(mark) => self.mark(*mark, place).map(Box::new).map(Done::Once),
            DoneText::Periods(periods) => {
                let mut all = Vec::with_capacity(periods.len());
                for (period, mark) in periods {
                    let place = place.key(period.to_string());
                    let mark = mark.given().and_then(|MarkText(mark)| self.mark(*mark, &place));
                    all.extend(mark.map(|mark| (period, mark)));
                }
                Some(Done::Periods(all))
            }
        }
    }

    fn mark(&mut self, shape: MarkShape, place: &Route<'_>) -> Option<Mark> {
        let on = self.needed(shape.on, &"this mark", "on", "2023-04-30", place)?;
        Some(Mark {
            date: on.0,
            reason: shape.reason.given(),
            notes: notes(shape.note, shape.extras),
            evidence: shape.evidence.given(),
            act: shape.act.given(),
        })
    }

    fn extension(&mut self, shape: ExtensionShape, place: &Route<'_>) -> Option<Extension> {
        let to = self.needed(shape.to, &"this extension", "to", "2024-03-31", place);
        let on = self.needed(shape.on, &"this extension", "on", "2023-12-11", place);
        let DueText(to, _) = to?;
        if to.series().is_some() {
            self.fault(
                "wrong-type",
                &place.key("to"),
                "an extension names one new deadline, not a series",
                "write `to: 2024-03-31`",
            );
        }
        let (period, reason) = (shape.period.given().map(|period| period.0), shape.reason.given());
        Some(Extension {
            to,
            date: on?.0,
            period,
            reason,
            act: shape.act.given(),
            notes: notes(shape.note, shape.extras),
        })
    }
}

/// The series: absent where the deadline is none, faulty where it cannot be read.
fn series(due: &Field<Due>) -> Field<Series> {
    match due {
        Field::Faulty => Field::Faulty,
        Field::Absent => Field::Absent,
        Field::Given(due) => due.series().map_or(Field::Absent, Field::Given),
    }
}
