//! A number that grows on certain days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// How many there are from each day on; of a day on which several come, one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve(BTreeMap<NaiveDate, i64>);

impl Curve {
    /// One more, or with a negative number fewer, from a day on.
    pub(super) fn add(&mut self, day: NaiveDate, number: i64) {
        *self.0.entry(day).or_default() += number;
    }

    /// How many there are at the end of a day.
    #[must_use]
    pub fn at(&self, day: NaiveDate) -> i64 {
        self.0.range(..=day).map(|(_, number)| number).sum()
    }

    /// The first and the last day on which it changes.
    #[must_use]
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((*self.0.keys().next()?, *self.0.keys().next_back()?))
    }

    /// Each day on which it changes, with what there is from then on.
    #[must_use]
    pub fn steps(&self) -> Vec<(NaiveDate, i64)> {
        let mut sum = 0;
        let steps = self.0.iter().map(|(day, number)| {
            sum += number;
            (*day, sum)
        });
        steps.collect()
    }

    /// Each of the days, in order, with what there is then: one walk for all of them.
    pub(super) fn along(&self, days: impl Iterator<Item = NaiveDate>) -> Vec<i64> {
        let mut steps = self.0.iter().peekable();
        let mut sum = 0;
        let along = days.map(|day| {
            while let Some((_, number)) = steps.next_if(|(at, _)| **at <= day) {
                sum += number;
            }
            sum
        });
        along.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_curve_counts_what_came_by_the_end_of_a_day() {
        let mut curve = Curve::default();
        for (at, number) in [("2023-03-31", 1), ("2023-05-01", 2), ("2023-03-31", 1), ("2023-06-01", -1)] {
            curve.add(day(at), number);
        }
        assert_eq!((curve.at(day("2023-03-30")), curve.at(day("2023-03-31"))), (0, 2));
        assert_eq!(curve.at(day("2023-12-31")), 3);
        assert_eq!(curve.span(), Some((day("2023-03-31"), day("2023-06-01"))));
        let steps = [("2023-03-31", 2), ("2023-05-01", 4), ("2023-06-01", 3)];
        assert_eq!(curve.steps(), steps.map(|(at, sum)| (day(at), sum)));
        let days = ["2023-01-01", "2023-04-30", "2023-05-01", "2024-01-01"].map(day);
        assert_eq!(curve.along(days.into_iter()), [0, 2, 4, 3]);
    }
}
