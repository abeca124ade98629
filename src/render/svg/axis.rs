//! The two axes of a picture: days from left to right in ten-thousandths of its width, numbers from the bottom up in whole
//! pixels.

use chrono::{Datelike as _, NaiveDate};

use crate::model::Period;

/// Days along a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) left: i32,
    pub(super) right: i32,
}

/// Numbers up a length, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) most: i64,
    pub(super) step: i64,
    pub(super) top: i32,
    pub(super) bottom: i32,
}

/// Labels along the days that can be read.
const MOST_LABELS: usize = 9;

/// Lines across that can be counted.
const MOST_RULES: i64 = 6;

impl Days {
    pub(super) fn x(self, day: NaiveDate) -> i32 {
        let all = (self.last - self.first).num_days().max(1);
        let gone = (day.clamp(self.first, self.last) - self.first).num_days();
        self.left + i32::try_from(gone * i64::from(self.right - self.left) / all).unwrap_or(0)
    }

    /// The beginnings of months, quarters or years, as many as there is room for.
    pub(super) fn ticks(self) -> Vec<NaiveDate> {
        let steps = [(1, 1), (3, 3), (6, 6), (12, 12), (12, 24), (12, 60), (12, 120), (12, 600)];
        for (months, every) in steps {
            let begin = Period::around(self.first, months);
            let begin = if every > 12 { aligned(begin, every) } else { begin };
            let all = std::iter::successors(Some(begin), |period| period.later(every));
            let within = all
                .skip_while(|period| period.first() < self.first)
                .take_while(|period| period.first() <= self.last);
            let ticks: Vec<NaiveDate> = within.take(MOST_LABELS + 1).map(Period::first).collect();
            if ticks.len() <= MOST_LABELS {
                return ticks;
            }
        }
        Vec::new()
    }
}

/// The year at which steps of several years begin.
fn aligned(period: Period, months: u32) -> Period {
    let year = period.first().year();
    let years = i32::try_from(months / 12).unwrap_or(1).max(1);
    Period::Year(year - year.rem_euclid(years))
}

impl Numbers {
    /// An axis that ends with a round number.
    pub(super) fn up_to(most: i64, top: i32, bottom: i32) -> Self {
        let most = most.max(1);
        let tens = std::iter::successors(Some(1_i64), |ten| ten.checked_mul(10));
        let steps = tens.flat_map(|ten| [1, 2, 5].map(|one| one * ten));
        let step = steps.into_iter().find(|step| most.div_euclid(*step) < MOST_RULES).unwrap_or(most);
        let most = (most + step - 1) / step * step;
        Self { most, step, top, bottom }
    }

    pub(super) fn y(self, number: i64) -> i32 {
        let up = number.clamp(0, self.most) * i64::from(self.bottom - self.top) / self.most;
        self.bottom - i32::try_from(up).unwrap_or(0)
    }

    /// The numbers that have a line across.
    pub(super) fn rules(self) -> impl Iterator<Item = i64> {
        std::iter::successors(Some(0), move |number| Some(number + self.step))
            .take_while(move |number| *number <= self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(first: &str, last: &str) -> Days {
        Days { first: first.parse().unwrap(), last: last.parse().unwrap(), left: 50, right: 550 }
    }

    #[test]
    fn days_lie_in_order_between_the_ends() {
        let axis = days("2023-01-01", "2023-12-31");
        let at = |day: &str| axis.x(day.parse().unwrap());
        assert_eq!((at("2023-01-01"), at("2023-12-31")), (50, 550));
        assert_eq!(at("2023-07-02"), 300);
        // What lies outside is held to the edge.
        assert_eq!((at("2022-01-01"), at("2030-01-01")), (50, 550));
        let one = days("2023-01-01", "2023-01-01");
        assert_eq!(one.x(one.first), 50);
    }

    #[test]
    fn there_are_as_many_labels_as_can_be_read() {
        for (first, last, expected) in [
            ("2023-03-15", "2023-07-31", "2023-04 2023-05 2023-06 2023-07"),
            ("2023-01-01", "2024-06-30", "2023-01 2023-04 2023-07 2023-10 2024-01 2024-04"),
            ("2023-01-01", "2028-12-31", "2023-01 2024-01 2025-01 2026-01 2027-01 2028-01"),
            ("1990-05-01", "2031-01-01", "1995-01 2000-01 2005-01 2010-01 2015-01 2020-01 2025-01 2030-01"),
            ("1900-01-01", "2200-12-31", "1900-01 1950-01 2000-01 2050-01 2100-01 2150-01 2200-01"),
        ] {
            let ticks = days(first, last).ticks().into_iter().map(|day| day.format("%Y-%m").to_string());
            let ticks: Vec<String> = ticks.collect();
            assert!(ticks.len() <= MOST_LABELS);
            assert_eq!(ticks.join(" "), expected, "{first} {last}");
        }
    }

    #[test]
    fn numbers_end_with_a_round_one_above_the_highest() {
        for (most, top, step) in [
            (0, 1, 1),
            (1, 1, 1),
            (5, 5, 1),
            (6, 6, 2),
            (55, 60, 10),
            (60, 60, 20),
            (61, 80, 20),
            (1_234, 1_500, 500),
        ] {
            let axis = Numbers::up_to(most, 20, 320);
            assert_eq!((axis.most, axis.step), (top, step), "{most}");
            assert_eq!((axis.y(0), axis.y(axis.most)), (320, 20));
            assert!(axis.rules().count() <= 7);
            assert_eq!(axis.rules().last(), Some(axis.most));
        }
    }
}
