//! A length of calendar time, as deadlines name it: `3 months`, `10 days`.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};

/// The unit of a [`Length`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Calendar days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months.
    Month,
    /// Twelve months.
    Year,
}

impl Unit {
    /// All of them, shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The word in the file, for one of them.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A length of calendar time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub number: u32,
    /// Of what.
    pub unit: Unit,
}

/// More than any deadline runs, in days: a century.
const LONGEST: u32 = 36_525;

impl Length {
    /// The day that lies this far after another. Months and years keep to the month's last day: three months after
    /// 30 November is the last day of February. `None` beyond the calendar.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            Unit::Day => day.checked_add_days(Days::new(self.number.into())),
            Unit::Week => day.checked_add_days(Days::new(u64::from(self.number) * 7)),
            Unit::Month => day.checked_add_months(Months::new(self.number)),
            Unit::Year => day.checked_add_months(Months::new(self.number.checked_mul(12)?)),
        }
    }
}

impl FromStr for Length {
    type Err = ();

    /// Reads `3 months`, `1 month`, `10 days`, `2 weeks`, `1 year`; at most a century.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (number, word) = text.trim().split_once(' ').ok_or(())?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = number.parse().ok().filter(|_| is_number).ok_or(())?;
        let word = word.trim();
        let singular = word.strip_suffix('s').unwrap_or(word);
        let unit = Unit::ALL.into_iter().find(|unit| unit.word() == singular).ok_or(())?;
        let days = match unit {
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::Month => 30,
            Unit::Year => 365,
        };
        number.checked_mul(days).filter(|days| *days <= LONGEST).map(|_| Self { number, unit }).ok_or(())
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.number == 1 { "" } else { "s" };
        write!(f, "{} {}{plural}", self.number, self.unit.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_keep_to_the_last_day_of_the_month() {
        let after = |length: &str, day: &str| {
            length.parse::<Length>().unwrap().after(day.parse().unwrap()).unwrap().to_string()
        };
        assert_eq!(after("3 months", "2023-11-30"), "2024-02-29");
        assert_eq!(after("3 months", "2022-11-30"), "2023-02-28");
        assert_eq!(after("1 year", "2024-02-29"), "2025-02-28");
        assert_eq!(after("10 days", "2023-12-25"), "2024-01-04");
        assert_eq!(after("2 weeks", "2023-03-28"), "2023-04-11");
    }

    #[test]
    fn a_length_is_a_number_and_a_unit() {
        for text in ["3 months", "1 month", "10 days", "1 week", "2 years"] {
            assert_eq!(text.parse::<Length>().unwrap().to_string(), text);
        }
        for text in
            ["3", "months", "-3 months", "+3 months", "three months", "3m", "999999 years", "3 working days"]
        {
            assert_eq!(text.parse::<Length>(), Err(()), "{text}");
        }
    }
}
