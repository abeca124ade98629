//! The state of a series: of each of its periods, and of the whole.

use chrono::NaiveDate;

use super::definition::{PeriodState, State};
use super::lateness::{Lateness, days};
use super::status::Status;
use crate::model::{Done, Due, Extension, Period, Series, When, extension_in_force};

/// The marks of the periods of a series.
#[derive(Clone, Copy)]
struct Marks<'a> {
    done: Option<&'a Done>,
    confirmed: Option<&'a Done>,
}

impl Series {
    /// The last day in time for a period, with the extension of it that was in force on `day`.
    #[must_use]
    pub fn due_day_extended(self, period: Period, extensions: &[&Extension], day: NaiveDate) -> NaiveDate {
        let extension = extension_in_force(extensions.iter().copied(), Some(period), day);
        let extended = extension.and_then(|extension| extension.to.falls_due());
        extended.unwrap_or_else(|| self.due_day(period))
    }
}

impl<'a> State<'a> {
    pub(super) fn follow_series(
        &mut self,
        series: Series,
        done: Option<&'a Done>,
        confirmed: Option<&'a Done>,
    ) {
        let (day, marks) = (self.day, Marks { done, confirmed });
        if let Some(asked) = &self.asked {
            let asked = asked.iter().filter(|period| series.contains(**period));
            self.periods = asked.map(|period| self.period(series, *period, marks)).collect();
        } else {
            for period in series.periods() {
                let state = self.period(series, period, marks);
                // An extension can put one period off beyond the next, so its original day must lie ahead too.
                let ahead = state.due.min(series.due_day(period)) >= day && state.done.is_none();
                self.periods.push(state);
                if ahead && series.until.is_none() {
                    break;
                }
            }
        }
        let missing =
            self.periods.iter().filter(|period| period.done.is_none()).min_by_key(|period| period.due);
        let latest = self.periods.iter().map(|period| period.due).max();
        self.fallen_due = self.periods.iter().any(|period| period.due < day);
        self.due_day = missing.map(|period| period.due).or(latest);
        let confirmed = self.periods.iter().filter_map(|period| period.confirmed);
        self.confirmed = confirmed.max_by_key(|mark| mark.day());
        // While any is missing, lateness is theirs: what came in late does not keep the item late.
        let judged = self.periods.iter().filter(|period| missing.is_none() || period.done.is_none());
        let original = self.original.and_then(Due::series).unwrap_or(series);
        let late_original = |period: &PeriodState<'_>| {
            let when = period.done.map_or(When::Day(day), |mark| mark.date);
            Lateness::of(when, original.due_day(period.period))
        };
        self.late_original = worst(judged.map(late_original));
        match missing {
            None => {
                self.status = Status::Done;
                let done = self.periods.iter().filter_map(|period| period.done);
                self.done = done.max_by_key(|mark| mark.day());
                self.late = worst(self.periods.iter().map(|period| period.late));
            }
            Some(next) if next.status == Status::Overdue => {
                self.status = Status::Overdue;
                self.late = Some(next.late);
            }
            Some(next) => {
                let begun = self.started.is_some() || self.periods.iter().any(|period| period.done.is_some());
                self.status = if begun { Status::InProgress } else { Status::Planned };
                self.late_original = self.late_original.filter(|late| late.is_late());
                self.left = Some(days(day, next.due));
            }
        }
    }

    fn period(&self, series: Series, period: Period, marks: Marks<'a>) -> PeriodState<'a> {
        let known = |done: Option<&'a Done>| {
            done.and_then(|done| done.mark(Some(period))).filter(|mark| mark.day() <= self.day)
        };
        let due = series.due_day_extended(period, &self.extensions, self.day);
        let (done, confirmed) = (known(marks.done), known(marks.confirmed));
        let late = Lateness::of(done.map_or(When::Day(self.day), |mark| mark.date), due);
        let status = match done {
            Some(_) => Status::Done,
            None if late.is_late() => Status::Overdue,
            None => Status::Planned,
        };
        PeriodState { period, due, done, confirmed: confirmed.filter(|_| done.is_some()), status, late }
    }

    /// The periods whose day has passed and that are not in.
    pub fn missing(&self) -> impl Iterator<Item = Period> {
        self.periods.iter().filter(|period| period.status == Status::Overdue).map(|period| period.period)
    }
}

/// The worst of several: the most days; not to know is worse than to know it was in time.
fn worst(all: impl Iterator<Item = Lateness>) -> Option<Lateness> {
    all.max_by_key(|late| match late {
        Lateness::Days(days) => (*days, 0),
        Lateness::Unknown => (0, 1),
        Lateness::UpTo(days) => (*days, 1),
    })
}
