//! A calendar period: a day, month, quarter, half-year or year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A calendar period of the Gregorian calendar, years 1 to 9999, written as in ISO 8601 with `Qn` and `Hn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// `2023-04-30`
    Day(NaiveDate),
    /// `2023-04`: year, month 1–12
    Month(i32, u32),
    /// `2023-Q2`: year, quarter 1–4
    Quarter(i32, u32),
    /// `2023-H1`: year, half 1–2
    Half(i32, u32),
    /// `2023`
    Year(i32),
}

/// Why a text is not a valid period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// It has not the shape of one.
    Shape,
    /// It has the shape, but the calendar has no such day or period.
    Calendar,
}

impl Period {
    /// The first day.
    ///
    /// # Panics
    /// If the calendar has no such period. The reader never makes one.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(..) | Self::Quarter(..) | Self::Half(..) | Self::Year(_) => {
                let (year, month) = self.first_month();
                #[expect(clippy::expect_used, reason = "the reader makes only periods that the calendar has")]
                NaiveDate::from_ymd_opt(year, month, 1).expect("the calendar has this month")
            }
        }
    }

    /// The last day.
    ///
    /// # Panics
    /// If the calendar has no such period. The reader never makes one.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(..) | Self::Quarter(..) | Self::Half(..) | Self::Year(_) => {
                let (year, month) = self.first_month();
                // Months from the beginning of the year to the one after the period.
                let months = month - 1 + self.months();
                let (year, month) = if months == 12 { (year + 1, 1) } else { (year, months + 1) };
                let next = NaiveDate::from_ymd_opt(year, month, 1);
                #[expect(clippy::expect_used, reason = "the calendar goes far beyond the year 9999")]
                next.and_then(|next| next.pred_opt()).expect("there is a day after the year 9999")
            }
        }
    }

    /// The calendar year in which it lies; none spans two.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first_month().0
    }

    /// How many months it spans; 0 for a day.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Day(_) => 0,
            Self::Month(..) => 1,
            Self::Quarter(..) => 3,
            Self::Half(..) => 6,
            Self::Year(_) => 12,
        }
    }

    /// The period of `months` months (1, 3, 6 or 12) in which `day` lies.
    #[must_use]
    pub fn around(day: NaiveDate, months: u32) -> Self {
        let year = day.year();
        match months {
            12 => Self::Year(year),
            6 => Self::Half(year, day.month0() / 6 + 1),
            3 => Self::Quarter(year, day.month0() / 3 + 1),
            1 => Self::Month(year, day.month()),
            _ => Self::Day(day),
        }
    }

    /// The same kind of period, `months` months later; a day beyond its month's end is held to it, counted
    /// from this day each time, so 31 January goes to 28 February and 31 March. `None` past the year 9999.
    #[must_use]
    pub fn later(self, months: u32) -> Option<Self> {
        let day = self.first().checked_add_months(Months::new(months))?;
        (day.year() <= 9999).then(|| Self::around(day, self.months()))
    }

    fn first_month(self) -> (i32, u32) {
        match self {
            Self::Day(day) => (day.year(), day.month()),
            Self::Month(year, month) => (year, month),
            Self::Quarter(year, quarter) => (year, quarter * 3 - 2),
            Self::Half(year, half) => (year, half * 6 - 5),
            Self::Year(year) => (year, 1),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let bytes = text.as_bytes();
        let number = |range: std::ops::Range<usize>| {
            let digits = bytes.get(range).ok_or(PeriodError::Shape)?;
            digits.iter().try_fold(0_u32, |sum, digit| match digit {
                b'0'..=b'9' => Ok(sum * 10 + u32::from(digit - b'0')),
                _ => Err(PeriodError::Shape),
            })
        };
        let year = i32::try_from(number(0..4)?).map_err(|_| PeriodError::Shape)?;
        let in_calendar = |holds: bool, period| {
            if holds && year > 0 { Ok(period) } else { Err(PeriodError::Calendar) }
        };
        match bytes.get(4..).unwrap_or_default() {
            [] => in_calendar(true, Self::Year(year)),
            [b'-', b'Q', _] => {
                number(6..7).and_then(|q| in_calendar((1..=4).contains(&q), Self::Quarter(year, q)))
            }
            [b'-', b'H', _] => {
                number(6..7).and_then(|h| in_calendar((1..=2).contains(&h), Self::Half(year, h)))
            }
            [b'-', _, _] => {
                number(5..7).and_then(|m| in_calendar((1..=12).contains(&m), Self::Month(year, m)))
            }
            [b'-', _, _, b'-', _, _] => {
                let day = NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?);
                day.ok_or(PeriodError::Calendar).and_then(|day| in_calendar(true, Self::Day(day)))
            }
            _ => Err(PeriodError::Shape),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_period_spans_its_calendar_days() {
        for (text, first, last) in [
            ("2023-04-30", "2023-04-30", "2023-04-30"),
            ("2023-12", "2023-12-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2023-H2", "2023-07-01", "2023-12-31"),
            ("2023", "2023-01-01", "2023-12-31"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!((period.first().to_string(), period.last().to_string()), (first.into(), last.into()));
            assert_eq!(period.to_string(), text);
        }
    }

    #[test]
    fn shape_and_calendar_faults_are_told_apart() {
        for text in
            ["", "23", "2023-", "2023-4", "2023-q2", "30.04.2023", "2023-04-30T00:00", "20235", "йил1"]
        {
            assert_eq!(text.parse::<Period>(), Err(PeriodError::Shape), "{text}");
        }
        for text in ["2023-13", "2023-00", "2023-02-29", "2023-Q5", "2023-H0", "0000"] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError::Calendar), "{text}");
        }
    }

    #[test]
    fn the_thirty_first_does_not_drift() {
        let start: Period = "2023-01-31".parse().unwrap();
        let days: Vec<_> = (0..4).filter_map(|n| start.later(n)).map(|p| p.to_string()).collect();
        assert_eq!(days, ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]);
    }
}
