//! What was promised of a line and what is reported of it.

use super::{Builder, aside};
use crate::model::{Commitment, Done, Due, Extension, Mark, Place};
use crate::yaml::field::{Field, List};
use crate::yaml::scalar::{DoneText, DueText, MarkText};
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
    /// The commitment of a line. `unmarked` is the reason why the line can carry no marks of its own.
    pub(super) fn commitment(&mut self, marks: Marks, place: &Place, unmarked: Option<&str>) -> Commitment {
        if let Some(reason) = unmarked {
            let given = [
                ("started", marks.started.is_absent()),
                ("done", marks.done.is_absent()),
                ("dropped", marks.dropped.is_absent()),
            ];
            for (key, _) in given.into_iter().filter(|(_, absent)| !absent) {
                self.fault(
                    "misplaced-mark",
                    place.key(key),
                    format!("`{key}` does not belong here: {reason}"),
                    "mark the steps",
                );
            }
        }
        let (due, due_note) = marks.due.given().map_or((None, None), |DueText(due, note)| (Some(due), note));
        let extensions = self.each(marks.extensions, &place.key("extensions"), Self::extension);
        let started = marks.started.given().and_then(|mark| self.mark(mark.0, &place.key("started")));
        let dropped = marks.dropped.given().and_then(|mark| self.mark(mark.0, &place.key("dropped")));
        if dropped.as_ref().is_some_and(|mark| mark.reason.is_none()) {
            let message = "`dropped` needs a reason";
            self.fault(
                "missing-key",
                place.key("dropped"),
                message,
                "write `dropped: {on: 2023-04-30, reason: …}`",
            );
        }
        let done = marks.done.given().and_then(|done| self.done(done, &place.key("done")));
        let commitment = Commitment { due, due_note, extensions, started, done, dropped };
        if due.is_some() {
            self.check_done(&commitment, due, place);
        }
        commitment
    }

    /// A series is delivered period by period, anything else at once; extensions follow suit.
    pub(super) fn check_done(&mut self, commitment: &Commitment, due: Option<Due>, place: &Place) {
        let series = due.and_then(|due| due.series());
        match (&commitment.done, series) {
            (Some(Done::Once(mark)), Some(series)) => {
                let hint = format!("write `done: {{{}: {}}}`", series.first_period(), mark.on);
                self.fault("wrong-type", place.key("done"), "a series is done period by period", hint);
            }
            (Some(Done::Periods(periods)), None) if !periods.is_empty() => {
                let message = "only a series is done period by period, and this deadline is none";
                self.fault("wrong-type", place.key("done"), message, "write one day: `done: 2023-04-28`");
            }
            _ => {}
        }
        for (n, extension) in commitment.extensions.iter().enumerate() {
            let place = place.key("extensions").index(n);
            match (extension.period, series) {
                (None, Some(series)) => {
                    let hint = format!("add `period: {}`", series.first_period());
                    self.fault("missing-key", place, "a series is extended period by period", hint);
                }
                (Some(_), None) => {
                    let message = "only the extension of a series names a period";
                    self.fault("wrong-type", place.key("period"), message, "remove `period`");
                }
                _ => {}
            }
        }
    }

    pub(super) fn done(&mut self, done: DoneText, place: &Place) -> Option<Done> {
        match done {
            DoneText::Once(mark) => self.mark(mark, place).map(Done::Once),
            DoneText::Periods(periods) => {
                let mut all = Vec::with_capacity(periods.len());
                for (period, mark) in periods {
                    let place = place.key(period.to_string());
                    let mark = mark.given().and_then(|MarkText(mark)| self.mark(mark, &place));
                    all.extend(mark.map(|mark| (period, mark)));
                }
                Some(Done::Periods(all))
            }
        }
    }

    pub(super) fn mark(&mut self, shape: MarkShape, place: &Place) -> Option<Mark> {
        let on = self.needed(shape.on, "this mark", "on", "2023-04-30", place)?;
        Some(Mark {
            on: on.0,
            reason: shape.reason.given(),
            aside: aside(shape.note, shape.extras),
            evidence: shape.evidence.given(),
            act: shape.act.given(),
        })
    }

    pub(super) fn extension(&mut self, shape: ExtensionShape, place: &Place) -> Option<Extension> {
        let to = self.needed(shape.to, "this extension", "to", "2024-03-31", place);
        let on = self.needed(shape.on, "this extension", "on", "2023-12-11", place);
        let DueText(to, _) = to?;
        if to.series().is_some() {
            self.fault(
                "wrong-type",
                place.key("to"),
                "an extension names one new deadline, not a series",
                "write `to: 2024-03-31`",
            );
        }
        let (period, reason) = (shape.period.given().map(|period| period.0), shape.reason.given());
        Some(Extension {
            to,
            on: on?.0,
            period,
            reason,
            act: shape.act.given(),
            aside: aside(shape.note, shape.extras),
        })
    }
}
