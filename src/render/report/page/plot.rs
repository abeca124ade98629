//! Where days and values lie in a picture: days in percent of its width, values in pixels from its top.

use chrono::{Datelike as _, Months, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::shares::hundredth;

/// The days of a picture, from its left to its right side in hundredths of a percent.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) left: i64,
    pub(super) right: i64,
}

impl Days {
    /// Where the end of a day lies, in hundredths of a percent.
    pub(super) fn at(self, day: NaiveDate) -> i64 {
        let all = (self.last - self.first).num_days().max(1);
        let passed = (day - self.first).num_days().clamp(0, all);
        self.left + passed * (self.right - self.left) / all
    }

    /// The same as a percentage.
    pub(super) fn x(self, day: NaiveDate) -> String {
        hundredth(self.at(day))
    }

    /// The first days of months, quarters, half-years or years: as many as have room.
    pub(super) fn ticks(self) -> Vec<NaiveDate> {
        let months = (self.last.year() - self.first.year()) * 12 + self.last.month0().cast_signed()
            - self.first.month0().cast_signed();
        let every: u32 = match months {
            ..=3 => 1,
            4..=18 => 3,
            19..=48 => 6,
            49..=180 => 12,
            _ => 60,
        };
        let begins = |day: &NaiveDate| {
            let months = day.year().cast_unsigned() * 12 + day.month0();
            months.is_multiple_of(every)
        };
        // The day before the first of January is where a year begins.
        let first = self.first.succ_opt().unwrap_or(self.first);
        let start = first.with_day(1).unwrap_or(first);
        let all =
            (0..).map_while(|n| start.checked_add_months(Months::new(n)).filter(|day| *day <= self.last));
        all.filter(begins).filter(|day| *day >= self.first).collect()
    }
}

/// The values of a picture, from its bottom to its top in tenths of a pixel.
#[derive(Clone, Copy)]
pub(super) struct Values {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) top: i64,
    pub(super) bottom: i64,
}

impl Values {
    /// Where a value lies, in tenths of a pixel; what lies outside is at the edge.
    pub(super) fn at(self, value: Decimal) -> i64 {
        let range = self.high.checked_sub(self.low).filter(|range| !range.is_zero()).unwrap_or(Decimal::ONE);
        let part =
            value.checked_sub(self.low).and_then(|above| above.checked_div(range)).unwrap_or(Decimal::ZERO);
        let part = part.clamp(Decimal::ZERO, Decimal::ONE);
        let up = (part * Decimal::from(self.bottom - self.top)).round().to_i64().unwrap_or(0);
        self.bottom - up
    }

    /// The same as a number of pixels.
    pub(super) fn y(self, value: Decimal) -> String {
        tenth(self.at(value))
    }

    /// Round values, about a third of the range apart.
    pub(super) fn ticks(self) -> Vec<Decimal> {
        let Some(range) = self.high.checked_sub(self.low).filter(|range| *range > Decimal::ZERO) else {
            return Vec::new();
        };
        let Some(step) = step(range / Decimal::from(3)) else { return Vec::new() };
        let Some(first) = self.low.checked_div(step).map(|n| n.ceil() * step) else { return Vec::new() };
        let mut ticks = Vec::new();
        let mut tick = first;
        while tick <= self.high && ticks.len() < 8 {
            ticks.push(tick.normalize());
            let Some(next) = tick.checked_add(step) else { break };
            tick = next;
        }
        ticks
    }
}

/// The round number nearest to a step: 1, 2, 2.5 or 5 with zeros.
fn step(wish: Decimal) -> Option<Decimal> {
    let ten = Decimal::TEN;
    let mut unit = Decimal::ONE;
    while unit > wish && unit.scale() < 20 {
        unit = unit.checked_div(ten)?;
    }
    while unit.checked_mul(ten).is_some_and(|next| next <= wish) {
        unit = unit.checked_mul(ten)?;
    }
    let round = [10, 20, 25, 50, 100].map(|tenths| unit.checked_mul(Decimal::new(tenths, 1)));
    round.into_iter().flatten().min_by_key(|step| (*step - wish).abs())
}

/// Tenths as a decimal number.
pub(super) fn tenth(number: i64) -> String {
    hundredth(number * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_values_lie_where_they_should() {
        let days = Days { first: day("2022-12-31"), last: day("2023-12-31"), left: 1_400, right: 7_700 };
        assert_eq!((days.x(day("2022-12-31")), days.x(day("2023-12-31"))), ("14".into(), "77".into()));
        assert_eq!(days.x(day("2020-01-01")), "14");
        let ticks: Vec<String> = days.ticks().iter().map(ToString::to_string).collect();
        assert_eq!(ticks, ["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"]);
        let values = Values { low: Decimal::ZERO, high: Decimal::from(200), top: 200, bottom: 1_640 };
        assert_eq!([0, 100, 200, 300].map(|value| values.y(value.into())), ["164", "92", "20", "20"]);
        assert_eq!(values.ticks(), [0, 50, 100, 150, 200].map(Decimal::from));
    }

    #[test]
    fn steps_are_round() {
        for (wish, round) in
            [("67", "50"), ("0.9", "1"), ("233333", "250000"), ("0.0021", "0.002"), ("8", "10")]
        {
            assert_eq!(step(wish.parse().unwrap()).unwrap(), round.parse().unwrap(), "{wish}");
        }
        let flat = Values { low: Decimal::ONE, high: Decimal::ONE, top: 0, bottom: 10 };
        assert_eq!((flat.ticks().len(), flat.at(Decimal::ONE)), (0, 10));
        let widest = Values { low: Decimal::MIN, high: Decimal::MAX, top: 0, bottom: 10 };
        assert_eq!(widest.ticks(), []);
    }
}
