//! Since when changes are told where nobody says.

use chrono::{Days, NaiveDate};

use crate::model::Period;

/// A report tells of at least so many days.
const AT_LEAST: u64 = 45;

/// The latest end of a quarter at least 45 days before a day.
#[must_use]
pub fn since(day: NaiveDate) -> NaiveDate {
    let latest = day.checked_sub_days(Days::new(AT_LEAST)).unwrap_or(day);
    let quarter = Period::around(latest, 3);
    if quarter.last() == latest { latest } else { quarter.first().pred_opt().unwrap_or(latest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_tells_of_the_time_since_the_end_of_a_quarter() {
        for (day, expected) in [
            ("2023-07-15", "2023-03-31"),
            ("2023-08-14", "2023-06-30"),
            ("2023-08-13", "2023-03-31"),
            ("2023-01-10", "2022-09-30"),
            ("2024-02-14", "2023-12-31"),
        ] {
            assert_eq!(since(day.parse().unwrap()).to_string(), expected, "{day}");
        }
    }
}
