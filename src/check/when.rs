//! Days that have not come.

use chrono::NaiveDate;

use crate::model::When;

/// What is wrong with a date whose day lies after today, and a way out.
pub(super) fn not_come(date: When, today: NaiveDate) -> (&'static str, &'static str) {
    match date {
        When::Within(_) if date.earliest().is_some_and(|first| first <= today) => {
            ("has not ended and counts from its last day on", "write the day itself")
        }
        When::Day(_) | When::Within(_) | When::Until(_) => ("has not come", "look at the year"),
    }
}
