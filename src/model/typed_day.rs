//! A day as people type it.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Days, Period, PeriodError};

/// A day as people type it: `2023-07-01`, `1.7.2023` (day first), `today`, `yesterday`, `tomorrow`, `+14d`, `-1w`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDay {
    /// That day, whenever it is typed.
    Day(NaiveDate),
    /// So many days after today; negative before it.
    FromToday(i64),
}

/// Why a text is not a valid day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDayError {
    /// It has not the shape of one.
    Shape,
    /// The calendar has no such day.
    Calendar,
    /// It is a longer period.
    Longer(Period),
    /// It lies outside the years 1900 to 2200, so it is taken for a slip.
    Year,
}

impl TypedDay {
    /// The day it means where today is `today`.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            // At most a century from today.
            Self::FromToday(days) => today.checked_add_signed(TimeDelta::days(days)).unwrap_or(today),
        }
    }
}

impl FromStr for TypedDay {
    type Err = TypedDayError;

    fn from_str(text: &str) -> Result<Self, TypedDayError> {
        let text = text.trim().to_lowercase();
        match text.as_str() {
            "today" => return Ok(Self::FromToday(0)),
            "yesterday" => return Ok(Self::FromToday(-1)),
            "tomorrow" => return Ok(Self::FromToday(1)),
            _ => {}
        }
        let signed = [('+', 1), ('-', -1), ('\u{2212}', -1)];
        for (sign, factor) in signed {
            if let Some(Ok(Days(days))) = text.strip_prefix(sign).map(str::parse) {
                return Ok(Self::FromToday(factor * i64::from(days)));
            }
        }
        let day = match text.to_uppercase().parse() {
            Ok(Period::Day(day)) => day,
            Ok(period) => return Err(TypedDayError::Longer(period)),
            Err(PeriodError::Calendar) => return Err(TypedDayError::Calendar),
            Err(PeriodError::Shape) => day_first(&text)?,
        };
        if is_usual_year(day.year()) { Ok(Self::Day(day)) } else { Err(TypedDayError::Year) }
    }
}

/// Whether a year is one that plans are about; any other is a slip.
#[must_use]
pub fn is_usual_year(year: i32) -> bool {
    (1900..=2200).contains(&year)
}

/// `1.7.2023` and `01.07.2023`
fn day_first(text: &str) -> Result<NaiveDate, TypedDayError> {
    let number = |part: &str, most: usize| {
        let is_number = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| is_number).ok_or(TypedDayError::Shape)
    };
    let mut parts = text.split('.');
    let (Some(day), Some(month), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(TypedDayError::Shape);
    };
    let (day, month) = (number(day, 2)?, number(month, 2)?);
    if year.len() != 4 {
        return Err(TypedDayError::Shape);
    }
    let year = i32::try_from(number(year, 4)?).map_err(|_| TypedDayError::Shape)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(TypedDayError::Calendar)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, TypedDayError> {
        let today = "2023-07-01".parse().unwrap();
        text.parse::<TypedDay>().map(|day| day.on(today).to_string())
    }

    #[test]
    fn a_day_is_typed_in_figures_or_from_today() {
        for (text, day) in [
            ("2023-07-01", "2023-07-01"),
            ("1.7.2023", "2023-07-01"),
            ("01.07.2023", "2023-07-01"),
            ("13.12.2023", "2023-12-13"),
            ("today", "2023-07-01"),
            ("Yesterday", "2023-06-30"),
            ("tomorrow", "2023-07-02"),
            ("+14d", "2023-07-15"),
            ("-1w", "2023-06-24"),
            ("+ 2 weeks", "2023-07-15"),
            ("+0d", "2023-07-01"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_day_is_refused_with_the_reason() {
        for text in ["", "soon", "1.7", "1.7.23", "7/1/2023", "14d", "+14", "+1m", "1.7.2023.", "2023.07.01"]
        {
            assert_eq!(read(text), Err(TypedDayError::Shape), "{text}");
        }
        for text in ["31.2.2023", "2023-02-30", "1.13.2023", "2023-13"] {
            assert_eq!(read(text), Err(TypedDayError::Calendar), "{text}");
        }
        assert_eq!(read("2023-q2"), Err(TypedDayError::Longer(Period::Quarter(2023, 2))));
        for text in ["1.7.0023", "2323-07-01", "1899-12-31"] {
            assert_eq!(read(text), Err(TypedDayError::Year), "{text}");
        }
    }
}
