//! When something happened, as exactly as is known.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{Period, PeriodError};

/// The day of a mark, an observation or a log entry, as exactly as the plan knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// `2023-04-28`
    Day(NaiveDate),
    /// `2023-04`, `2023-Q2`, `2023-H1`, `2023`: only the month, quarter, half-year or year is known.
    Within(Period),
    /// `../2025-08-07` (EDTF): it is only known that it had happened by that day.
    Until(NaiveDate),
}

impl When {
    /// The day that counts: the day itself, the last day of the period, the day by which it had happened.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Until(day) => day,
            Self::Within(period) => period.last(),
        }
    }

    /// The first day on which it may have happened; `None` where nothing says.
    #[must_use]
    pub fn earliest(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Within(period) => Some(period.first()),
            Self::Until(_) => None,
        }
    }

    /// Whether the day itself is known.
    #[must_use]
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Day(_) | Self::Within(Period::Day(_)))
    }
}

impl From<NaiveDate> for When {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl FromStr for When {
    type Err = PeriodError;

    /// Reads `2023-04-28`, `2023-04`, `2023-Q2`, `2023-H1`, `2023` and `../2023-04-28`.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        if let Some(day) = text.strip_prefix("../") {
            return match day.parse()? {
                Period::Day(day) => Ok(Self::Until(day)),
                Period::Month(..) | Period::Quarter(..) | Period::Half(..) | Period::Year(_) => {
                    Err(PeriodError::Shape)
                }
            };
        }
        Ok(match text.parse()? {
            Period::Day(day) => Self::Day(day),
            period => Self::Within(period),
        })
    }
}

impl fmt::Display for When {
    /// As the file writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Within(period) => write!(f, "{period}"),
            Self::Until(day) => write!(f, "../{day}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_printed_as_written_and_counts_as_its_last_day() {
        for (text, day, earliest) in [
            ("2023-04-28", "2023-04-28", Some("2023-04-28")),
            ("2023-02", "2023-02-28", Some("2023-02-01")),
            ("2023-Q2", "2023-06-30", Some("2023-04-01")),
            ("2023-H1", "2023-06-30", Some("2023-01-01")),
            ("2023", "2023-12-31", Some("2023-01-01")),
            ("../2025-08-07", "2025-08-07", None),
        ] {
            let when: When = text.parse().unwrap();
            assert_eq!(when.to_string(), text);
            assert_eq!(when.day().to_string(), day);
            assert_eq!(when.earliest().map(|day| day.to_string()).as_deref(), earliest);
        }
    }

    #[test]
    fn only_a_day_follows_two_dots() {
        for text in ["../2025-08", "../", "..2025-08-07", "2025-08-07/..", "../../2025-08-07"] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
        assert_eq!("../2025-02-30".parse::<When>(), Err(PeriodError::Calendar));
    }
}
