//! The days still to come on which something of an item falls due.

use chrono::NaiveDate;

use super::definition::State;
use super::status::Status;
use crate::model::{Due, Item, Period, Series};

/// A day on which something falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// The last day in time, extensions counted.
    pub day: NaiveDate,
    /// Of a series, the period that falls due.
    pub period: Option<Period>,
}

impl<'a> Item<'a> {
    /// Every due day from the day of `state` to `until`, both counted, of what is not done or dropped: the deadline, the
    /// day by which an open interval must begin, each coming period of a series, also while earlier ones are missing.
    #[must_use]
    pub fn due_days(&self, state: &State<'a>, until: NaiveDate) -> Vec<DueDay> {
        if matches!(state.status, Status::Done | Status::Dropped) {
            return Vec::new();
        }
        match state.due {
            Some(Due::Each(series)) => self.coming_periods(*series, state, until),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => {
                let ahead = state.left.and(state.due_day).filter(|day| *day <= until);
                ahead.map(|day| DueDay { day, period: None }).into_iter().collect()
            }
        }
    }

    fn coming_periods(&self, series: Series, state: &State<'a>, until: NaiveDate) -> Vec<DueDay> {
        let today = state.day;
        let is_in = |period| {
            let done = self.commitment().done.as_ref().and_then(|done| done.mark(Some(period)));
            done.is_some_and(|mark| mark.day() <= today)
        };
        // No extension brings a period's day forward beyond its own, so later periods lie beyond `until` as well.
        let near = series.periods().take_while(|period| {
            let extended = state.extensions.iter().any(|one| one.period == Some(*period));
            series.due_day(*period) <= until || extended
        });
        let mut days: Vec<DueDay> = near
            .filter(|period| !is_in(*period))
            .map(|period| {
                let day = series.due_day_extended(period, &state.extensions, today);
                DueDay { day, period: Some(period) }
            })
            .filter(|due| (today..=until).contains(&due.day))
            .collect();
        days.sort_by_key(|due| due.day);
        days
    }
}
