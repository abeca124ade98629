//! Days and periods that people name.

use chrono::{Days, NaiveDate};

use crate::model::Period;
use crate::report::offer::Offer;

/// Days near the one asked about.
pub(super) fn days(today: NaiveDate) -> Vec<Offer> {
    let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today).to_string();
    vec![
        Offer::new("today", today.to_string()),
        Offer::new("yesterday", before(1)),
        Offer::new("-1w", before(7)),
    ]
}

/// The quarter of a day and the four before it, latest first.
pub(super) fn quarters(today: NaiveDate) -> Vec<Offer> {
    let this = Period::around(today, 3);
    let before = |period: &Period| period.first().pred_opt().map(|day| Period::around(day, 3));
    let quarters = std::iter::successors(Some(this), before).take(5);
    quarters.map(|period| Offer::new(period.to_string(), format!("until {}", period.last()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_go_back_over_the_turn_of_the_year() {
        let values: Vec<String> =
            quarters("2023-07-01".parse().unwrap()).into_iter().map(|one| one.value).collect();
        assert_eq!(values, ["2023-Q3", "2023-Q2", "2023-Q1", "2022-Q4", "2022-Q3"]);
    }
}
