//! Where days and values stand in the picture of a KPI.

use chrono::{Datelike as _, Months, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::shape::Point;

/// The plot, in ten-thousandths of the width.
pub(super) const LEFT: i32 = 1_400;
pub(super) const RIGHT: i32 = 7_700;
/// Its top, and its ground with observations and without, in tenths of a pixel.
pub(super) const TOP: i32 = 200;
pub(super) const GROUND: i32 = 1_640;
pub(super) const LOW_GROUND: i32 = 720;
/// Below the ground is room for days.
pub(super) const BELOW: i32 = 240;

/// The stretch of time and of values that a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) least: Decimal,
    pub(super) most: Decimal,
    pub(super) ground: i32,
}

impl Frame {
    /// A frame around values. `is_from_zero` keeps the ground at 0, `cap` is the value that none of them exceeds.
    pub(super) fn new(
        days: (NaiveDate, NaiveDate),
        values: &[Decimal],
        is_from_zero: bool,
        cap: Option<Decimal>,
        ground: i32,
    ) -> Option<Self> {
        let (mut least, mut most) = (values.iter().min().copied()?, values.iter().max().copied()?);
        if is_from_zero {
            (least, most) = (least.min(Decimal::ZERO), most.max(Decimal::ZERO));
        }
        if least == most {
            let room = most.abs().checked_div(Decimal::TEN)?.max(Decimal::new(1, most.scale()));
            (least, most) = (least.checked_sub(room)?, most.checked_add(room)?);
        }
        let span = most.checked_sub(least)?;
        let (above, below) = (span.checked_div(Decimal::TEN)?, span.checked_div(Decimal::from(5))?);
        let (lowest, highest) = (least.checked_sub(below)?, most.checked_add(above)?);
        // Nothing that cannot be is shown: less than nothing, more than all.
        let lowest = if least >= Decimal::ZERO { lowest.max(Decimal::ZERO) } else { lowest };
        let lowest = if is_from_zero && least >= Decimal::ZERO { Decimal::ZERO } else { lowest };
        let highest = cap.map_or(highest, |cap| if most <= cap { highest.min(cap) } else { highest });
        // A day alone has no width.
        let end = days.1.max(days.0.succ_opt()?);
        (lowest < highest).then_some(Self { first: days.0, last: end, least: lowest, most: highest, ground })
    }

    /// Where a day stands.
    pub(super) fn x(&self, day: NaiveDate) -> i32 {
        let days = (self.last - self.first).num_days().max(1);
        let passed = (day - self.first).num_days().clamp(0, days);
        let part = passed * i64::from(RIGHT - LEFT) / days;
        LEFT + i32::try_from(part).unwrap_or(0)
    }

    /// Where a value stands; one outside the frame at its edge.
    pub(super) fn y(&self, value: Decimal) -> i32 {
        let height = Decimal::from(self.ground - TOP);
        let share = value
            .checked_sub(self.least)
            .zip(self.most.checked_sub(self.least))
            .and_then(|(above, all)| above.checked_div(all));
        let share = share.unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE);
        self.ground - (share * height).round().to_i32().unwrap_or(0)
    }

    pub(super) fn point(&self, day: NaiveDate, value: Decimal) -> Point {
        Point { x: self.x(day), y: self.y(value) }
    }

    /// Whether a value lies in the frame.
    pub(super) fn holds(&self, value: Decimal) -> bool {
        (self.least..=self.most).contains(&value)
    }

    /// The values of the scale, each with its height.
    pub(super) fn scale(&self) -> Vec<(Decimal, i32)> {
        let Some(step) = self.step() else { return Vec::new() };
        let Some(first) = self.least.checked_div(step).and_then(|n| n.ceil().checked_mul(step)) else {
            return Vec::new();
        };
        let values = (0..12).map_while(|n| {
            first.checked_add(step.checked_mul(Decimal::from(n))?).filter(|value| *value <= self.most)
        });
        let placed = values.map(|value| (value.normalize(), self.y(value)));
        placed.filter(|(value, y)| value.is_zero() || self.ground - y >= 90).collect()
    }

    /// The nearest of 1, 2, 2.5, 5 and 10 times a power of ten to a third of what is shown.
    fn step(&self) -> Option<Decimal> {
        let wish = self.most.checked_sub(self.least)?.checked_div(Decimal::from(3))?;
        let mut power = Decimal::ONE;
        while power.checked_mul(Decimal::TEN)? <= wish {
            power = power.checked_mul(Decimal::TEN)?;
        }
        while power > wish && power.scale() < 12 {
            power = power.checked_div(Decimal::TEN)?;
        }
        let steps = [Decimal::ONE, Decimal::TWO, Decimal::new(25, 1), Decimal::from(5), Decimal::TEN];
        let steps = steps.into_iter().filter_map(|step| step.checked_mul(power));
        steps.min_by_key(|step| step.checked_sub(wish).map(|rest| rest.abs()))
    }

    /// The days that are marked below the picture: the first of months, quarters, half-years or years.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        let months = (self.last.year() - self.first.year()) * 12
            + i32::try_from(self.last.month0()).unwrap_or(0)
            - i32::try_from(self.first.month0()).unwrap_or(0);
        let step = match months {
            ..=3 => 1,
            4..=18 => 3,
            19..=48 => 6,
            49..=180 => 12,
            181.. => 60,
        };
        let Some(start) = NaiveDate::from_ymd_opt(self.first.year() / 5 * 5, 1, 1) else { return Vec::new() };
        let days = (0..).map_while(|n: u32| start.checked_add_months(Months::new(n.checked_mul(step)?)));
        days.skip_while(|day| *day <= self.first).take_while(|day| *day <= self.last).take(40).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(values: &[i64], is_from_zero: bool, cap: Option<i64>) -> Frame {
        let values: Vec<Decimal> = values.iter().map(|value| Decimal::from(*value)).collect();
        let days = ("2022-12-31".parse().unwrap(), "2023-12-31".parse().unwrap());
        Frame::new(days, &values, is_from_zero, cap.map(Decimal::from), GROUND).unwrap()
    }

    #[test]
    fn there_is_room_above_and_below_the_values_and_none_for_what_cannot_be() {
        let shown = |frame: &Frame| (frame.least.normalize().to_string(), frame.most.normalize().to_string());
        assert_eq!(shown(&frame(&[4_600, 5_300], false, None)), ("4460".into(), "5370".into()));
        assert_eq!(shown(&frame(&[5, 100], false, Some(100))), ("0".into(), "100".into()));
        assert_eq!(shown(&frame(&[500], true, None)), ("0".into(), "550".into()));
        assert_eq!(shown(&frame(&[-10, 10], false, None)), ("-14".into(), "12".into()));
        assert_eq!(shown(&frame(&[10], false, None)), ("8.6".into(), "11.2".into()));
    }

    #[test]
    fn days_and_values_stand_where_they_belong() {
        let frame = frame(&[0, 100], true, Some(100));
        assert_eq!(frame.point("2022-12-31".parse().unwrap(), Decimal::ZERO), Point { x: 1_400, y: 1_640 });
        assert_eq!(
            frame.point("2023-12-31".parse().unwrap(), Decimal::ONE_HUNDRED),
            Point { x: 7_700, y: 200 }
        );
        assert_eq!(frame.y(Decimal::from(50)), 920);
        assert_eq!(frame.y(Decimal::from(900)), 200);
        assert!(!frame.holds(Decimal::from(900)));
        let scale: Vec<String> = frame.scale().iter().map(|(value, _)| value.to_string()).collect();
        assert_eq!(scale, ["0", "25", "50", "75", "100"]);
        let days: Vec<String> = frame.days().iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"]);
    }

    #[test]
    fn numbers_of_any_size_have_a_scale() {
        let days = ("1900-01-01".parse().unwrap(), "2199-12-31".parse().unwrap());
        for (least, most) in [("0.0000001", "0.0000004"), ("1", "79228162514264337593543950335"), ("-5", "0")]
        {
            let values = [least, most].map(|value: &str| value.parse().unwrap());
            if let Some(frame) = Frame::new(days, &values, false, None, GROUND) {
                assert!(frame.scale().len() <= 12 && frame.days().len() <= 40);
            }
        }
    }
}
