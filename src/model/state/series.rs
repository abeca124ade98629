//! The state of a series: of each of its periods, and of the whole.
//!
//! The periods are walked through and counted, never kept: a plan may have a million, and most questions want one number.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::definition::{PeriodState, State};
use super::lateness::{Lateness, days};
use super::status::Status;
use crate::model::{Done, Due, Extension, Mark, Period, Series, When, extensions_in_force};

/// What was said of single periods by a day, found without a walk through all of it.
pub struct ByPeriod<'a> {
    day: NaiveDate,
    done: HashMap<Period, &'a Mark>,
    confirmed: HashMap<Period, &'a Mark>,
    extended: HashMap<Option<Period>, &'a Extension>,
}

impl<'a> ByPeriod<'a> {
    fn new(state: &State<'a>) -> Self {
        let day = state.day;
        let marks = |done: Option<&'a Done>| {
            let mut marks = HashMap::new();
            for (period, mark) in done.into_iter().flat_map(Done::marks) {
                // Where a period is given twice, which is a fault, the first one counts.
                if let Some(period) = period {
                    marks.entry(period).or_insert(mark);
                }
            }
            marks.retain(|_, mark| mark.day() <= day);
            marks
        };
        let extended = extensions_in_force(state.extensions.iter().copied(), day);
        Self { day, done: marks(state.marks.done), confirmed: marks(state.marks.confirmed), extended }
    }

    /// Whether a period is in.
    #[must_use]
    pub fn is_in(&self, period: Period) -> bool {
        self.done.contains_key(&period)
    }

    /// Whether the day of a period was moved.
    pub(super) fn is_extended(&self, period: Period) -> bool {
        self.extended.contains_key(&Some(period))
    }

    /// The last day in time for a period, with the extension of it that is in force.
    #[must_use]
    pub fn due_day(&self, series: Series, period: Period) -> NaiveDate {
        let extended = self.extended.get(&Some(period)).and_then(|extension| extension.to.falls_due());
        extended.unwrap_or_else(|| series.due_day(period))
    }

    fn period(&self, series: Series, period: Period) -> PeriodState<'a> {
        let due = self.due_day(series, period);
        let done = self.done.get(&period).copied();
        let confirmed = self.confirmed.get(&period).copied().filter(|_| done.is_some());
        let late = Lateness::of(done.map_or(When::Day(self.day), |mark| mark.date), due);
        let status = match done {
            Some(_) => Status::Done,
            None if late.is_late() => Status::Overdue,
            None => Status::Planned,
        };
        PeriodState { period, due, done, confirmed, status, late }
    }
}

/// What a walk through the periods of a series finds.
#[derive(Default)]
struct Walk<'a> {
    /// Of the missing ones the one that falls due first.
    missing: Option<PeriodState<'a>>,
    latest_due: Option<NaiveDate>,
    done: Option<&'a Mark>,
    confirmed: Option<&'a Mark>,
    late: Option<Lateness>,
    /// Against the original deadline: of those that are missing, and of all.
    late_original: [Option<Lateness>; 2],
}

impl<'a> Walk<'a> {
    fn take(&mut self, period: PeriodState<'a>, original: Lateness) {
        let is_missing = period.done.is_none();
        if is_missing && self.missing.is_none_or(|first| period.due < first.due) {
            self.missing = Some(period);
        }
        self.latest_due = self.latest_due.max(Some(period.due));
        self.done = later(self.done, period.done);
        self.confirmed = later(self.confirmed, period.confirmed);
        self.late = worse(self.late, period.late);
        let [missing, all] = &mut self.late_original;
        *all = worse(*all, original);
        if is_missing {
            *missing = worse(*missing, original);
        }
    }
}

impl<'a> State<'a> {
    pub(super) fn follow_series(&mut self, series: Series) {
        let (day, known) = (self.day, self.by_period());
        let original = self.original.and_then(Due::series).unwrap_or(series);
        let mut walk = Walk::default();
        let (mut count, mut count_in) = (0, 0);
        let (mut all_confirmed, mut fallen_due) = (true, false);
        for period in self.walk(series) {
            let state = known.period(series, period);
            count += 1;
            count_in += usize::from(state.done.is_some());
            all_confirmed &= state.done.is_none() || state.confirmed.is_some();
            fallen_due |= state.due < day;
            let judged = state.done.map_or(When::Day(day), |mark| mark.date);
            walk.take(state, Lateness::of(judged, original.due_day(period)));
            // An extension can put one period off beyond the next, so its original day must lie ahead too.
            let is_ahead = state.done.is_none() && state.due.min(series.due_day(period)) >= day;
            if is_ahead && series.until.is_none() && self.asked.is_none() {
                break;
            }
        }
        (self.period_count, self.periods_in, self.all_confirmed) = (count, count_in, all_confirmed);
        self.fallen_due = fallen_due;
        self.due_day = walk.missing.map(|period| period.due).or(walk.latest_due);
        self.confirmed = walk.confirmed;
        // While any is missing, lateness is theirs: what came in late does not keep the item late.
        let [missing, all] = walk.late_original;
        self.late_original = if walk.missing.is_some() { missing } else { all };
        match walk.missing {
            None => {
                self.status = Status::Done;
                self.done = walk.done;
                self.late = walk.late;
            }
            Some(next) if next.status == Status::Overdue => {
                self.status = Status::Overdue;
                self.late = Some(next.late);
            }
            Some(next) => {
                let begun = self.started.is_some() || self.periods_in > 0;
                self.status = if begun { Status::InProgress } else { Status::Planned };
                self.late_original = self.late_original.filter(|late| late.is_late());
                self.left = Some(days(day, next.due));
            }
        }
    }

    /// What was said of single periods by the day of the state.
    #[must_use]
    pub fn by_period(&self) -> ByPeriod<'a> {
        ByPeriod::new(self)
    }

    /// The periods that were asked about, else all of them; of an endless series without end.
    pub(super) fn walk(&self, series: Series) -> impl Iterator<Item = Period> + use<'_, 'a> {
        let asked = self.asked.iter().flatten().copied().filter(move |period| series.contains(*period));
        let all = self.asked.is_none().then(|| series.periods());
        asked.chain(all.into_iter().flatten())
    }

    /// The periods of a series; of an endless one, those up to the next to fall due. They are worked out anew at each
    /// call.
    pub fn periods(&self) -> impl Iterator<Item = PeriodState<'a>> + use<'_, 'a> {
        let series = self.due.and_then(Due::series).filter(|_| self.period_count > 0);
        series.into_iter().flat_map(move |series| {
            let known = self.by_period();
            self.walk(series)
                .take(self.period_count)
                .map(move |period| self.settled(known.period(series, period)))
        })
    }

    /// One of [`State::periods`].
    #[must_use]
    pub fn period(&self, period: Period) -> Option<PeriodState<'a>> {
        let series = self.due.and_then(Due::series)?;
        let is_there = match &self.asked {
            Some(asked) => asked.contains(&period) && series.contains(period),
            None => series.index(period).is_some_and(|index| index < self.period_count),
        };
        is_there.then(|| self.settled(self.by_period().period(series, period)))
    }

    /// The same state with no other extensions than those of one period.
    #[must_use]
    pub fn of_period(&self, period: Period) -> Self {
        let extensions = self.extensions.iter().copied().filter(|one| one.period == Some(period)).collect();
        Self { extensions, asked: self.asked.clone(), ..*self }
    }

    /// Of what was dropped, a period that was not in by then never will be.
    fn settled(&self, period: PeriodState<'a>) -> PeriodState<'a> {
        if self.dropped.is_some() && period.done.is_none() {
            return PeriodState { status: Status::Dropped, late: Lateness::Days(0), ..period };
        }
        period
    }

    /// The periods whose day has passed and that are not in.
    pub fn missing(&self) -> impl Iterator<Item = Period> + use<'_, 'a> {
        self.periods().filter(|period| period.status == Status::Overdue).map(|period| period.period)
    }
}

/// The mark of the later day, of one day the second.
fn later<'a>(first: Option<&'a Mark>, second: Option<&'a Mark>) -> Option<&'a Mark> {
    first.into_iter().chain(second).max_by_key(|mark| mark.day())
}

/// The worse of two: the most days; not to know is worse than to know it was in time.
fn worse(first: Option<Lateness>, second: Lateness) -> Option<Lateness> {
    first.into_iter().chain([second]).max_by_key(|late| match late {
        Lateness::Days(days) => (*days, 0),
        Lateness::Unknown => (0, 1),
        Lateness::UpTo(days) => (*days, 1),
    })
}
