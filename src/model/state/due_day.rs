//! The days still to come on which something of an item falls due.

use chrono::{NaiveDate, TimeDelta};

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
    /// Whether any of its due days, past or to come, lies between two days, both counted: of a series, that of any of
    /// its periods.
    #[must_use]
    pub fn is_due_between(&self, state: &State<'a>, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        let within = |day| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
        let Some(Due::Each(series)) = state.due else { return state.due_day.is_some_and(within) };
        if state.periods().any(|period| within(period.due)) {
            return true;
        }
        if series.until.is_some() || state.asked.is_some() {
            return false;
        }
        // The state of an endless series ends with the next period to fall due.
        let grace = TimeDelta::days(series.grace.0.into());
        let start = from.and_then(|from| from.checked_sub_signed(grace)).unwrap_or(state.day);
        let later = series.periods_from(start);
        let later = later.take_while(|period| to.is_none_or(|to| series.due_day(*period) <= to));
        let extended = state.extensions.iter().filter_map(|one| one.period);
        let known = state.by_period();
        extended
            .filter(|period| series.contains(*period))
            .chain(later)
            .any(|period| within(known.due_day(*series, period)))
    }

    /// Every due day from the day of `state` to `until`, both counted, of what is not done or dropped: the deadline, the
    /// day by which an open interval must begin, each coming period of a series, also while earlier ones are missing.
    #[must_use]
    pub fn due_days(&self, state: &State<'a>, until: NaiveDate) -> Vec<DueDay> {
        if matches!(state.status, Status::Done | Status::Dropped) {
            return Vec::new();
        }
        match state.due {
            Some(Due::Each(series)) => coming_periods(*series, state, until),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => {
                let ahead = state.left.and(state.due_day).filter(|day| *day <= until);
                ahead.map(|day| DueDay { day, period: None }).into_iter().collect()
            }
        }
    }
}

fn coming_periods(series: Series, state: &State<'_>, until: NaiveDate) -> Vec<DueDay> {
    let today = state.day;
    let known = state.by_period();
    // No extension brings a period's day forward beyond its own, so later periods lie beyond `until` as well.
    let near =
        series.periods().take_while(|period| series.due_day(*period) <= until || known.is_extended(*period));
    let mut days: Vec<DueDay> = near
        .filter(|period| !known.is_in(*period))
        .filter(|period| state.asked.as_ref().is_none_or(|asked| asked.contains(period)))
        .map(|period| DueDay { day: known.due_day(series, period), period: Some(period) })
        .filter(|due| (today..=until).contains(&due.day))
        .collect();
    days.sort_by_key(|due| due.day);
    days
}
