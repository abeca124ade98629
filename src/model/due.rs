//! A deadline as the plan writes it.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{Length, Period, PeriodError, Series, Str};

/// A deadline. Its text is the file's; `first`, `last` and the day it falls due are derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// `2023-04-30`, `2023-12`, `2023-Q2`, `2023-H1`, `2023`
    Within(Period),
    /// `2024/2025`
    Between(Period, Period),
    /// `2024-01-01/..`: never ends, must have begun by the last day of the period
    From(Period),
    /// `{every: quarter, from: 2023-Q2, until: 2023-Q4}`
    Each(Series),
    /// `{within: 3 months, of: in-force}`: runs from a day that another part of the plan gives
    After(Relative),
}

/// A deadline that runs from an event, or from the day another item was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// How long it runs.
    pub within: Length,
    /// The id of the event, item or measure it runs from.
    pub of: Str,
}

impl fmt::Display for Relative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "within {} of {}", self.within, self.of)
    }
}

/// Why a text is not a valid deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueError {
    /// It has not the shape of one; perhaps this was meant.
    Shape(Option<String>),
    /// The calendar has no such day or period (the part that is wrong).
    Calendar(String),
    /// It ends before it begins.
    Backwards,
}

impl Due {
    /// The first day it spans; `None` of a relative one, which has no days of its own.
    #[must_use]
    pub fn first(&self) -> Option<NaiveDate> {
        match self {
            Self::Within(period) | Self::Between(period, _) | Self::From(period) => Some(period.first()),
            Self::Each(series) => Some(series.first_period().first()),
            Self::After(_) => None,
        }
    }

    /// The last day it spans; `None` where it never ends, and of a relative one.
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        match self {
            Self::Within(period) | Self::Between(_, period) => Some(period.last()),
            Self::From(_) | Self::After(_) => None,
            Self::Each(series) => series.last_period().map(Period::last),
        }
    }

    /// The last day that is still in time for the whole: the last day, the day by which an open interval must have
    /// begun, or the day the last period of a series falls due. `None` for an endless series and for a relative deadline,
    /// whose day its item must tell ([`Item::relative_day`](super::Item::relative_day)).
    #[must_use]
    pub fn falls_due(&self) -> Option<NaiveDate> {
        match self {
            Self::Within(period) | Self::Between(_, period) | Self::From(period) => Some(period.last()),
            Self::Each(series) => series.last_period().map(|period| series.due_day(period)),
            Self::After(_) => None,
        }
    }

    /// The series, if it is one.
    #[must_use]
    pub fn series(&self) -> Option<Series> {
        match self {
            Self::Each(series) => Some(*series),
            Self::Within(_) | Self::Between(..) | Self::From(_) | Self::After(_) => None,
        }
    }

    /// The relative deadline, if it is one.
    #[must_use]
    pub fn relative(&self) -> Option<&Relative> {
        match self {
            Self::After(relative) => Some(relative),
            Self::Within(_) | Self::Between(..) | Self::From(_) | Self::Each(_) => None,
        }
    }
}

impl FromStr for Due {
    type Err = DueError;

    fn from_str(text: &str) -> Result<Self, DueError> {
        if let Ok(period) = text.parse() {
            return Ok(Self::Within(period));
        }
        let read = |part: &str| {
            part.parse::<Period>().map_err(|error| match error {
                PeriodError::Shape => DueError::Shape(meant(text)),
                PeriodError::Calendar => DueError::Calendar(part.to_owned()),
            })
        };
        match text.split_once('/') {
            None => read(text).map(Self::Within),
            Some((from, "..")) => read(from).map(Self::From),
            Some((from, to)) => {
                let (from, to) = (read(from)?, read(to)?);
                if from.first() <= to.last() { Ok(Self::Between(from, to)) } else { Err(DueError::Backwards) }
            }
        }
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(period) => write!(f, "{period}"),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
            Self::From(period) => write!(f, "{period}/.."),
            Self::Each(series) => write!(f, "{series}"),
            Self::After(relative) => write!(f, "{relative}"),
        }
    }
}

/// What a text in another common notation would be in ours: `30.04.2023`, `Q2 2023`, `2023-4-5`, `2024–2025`.
fn meant(text: &str) -> Option<String> {
    // `3 квартал 2023` is not March.
    if text.contains(|c: char| c.is_alphabetic() && !c.is_ascii()) {
        return None;
    }
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| part.len() == 4 && number(part).is_some();
    let guess = match parts.as_slice() {
        [from, to] if year(from) && year(to) => format!("{from}/{to}"),
        [from] if year(from) && text.ends_with("..") => format!("{from}/.."),
        [a, b] if year(a) && b.to_ascii_uppercase().starts_with(['Q', 'H']) => {
            format!("{a}-{}", b.to_ascii_uppercase())
        }
        [a, b] if year(b) && a.to_ascii_uppercase().starts_with(['Q', 'H']) => {
            format!("{b}-{}", a.to_ascii_uppercase())
        }
        [a, b] if year(a) => format!("{a}-{:02}", number(b)?),
        [a, b] if year(b) => format!("{b}-{:02}", number(a)?),
        [a, b, c, ..] if year(a) => format!("{a}-{:02}-{:02}", number(b)?, number(c.get(..2).unwrap_or(c))?),
        // Day before month, unless only the other order makes a day.
        [a, b, c] if year(c) && number(b)? > 12 => format!("{c}-{:02}-{:02}", number(a)?, number(b)?),
        [a, b, c] if year(c) => format!("{c}-{:02}-{:02}", number(b)?, number(a)?),
        [date] if date.len() == 8 => format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?),
        _ => return None,
    };
    // A guess that is not a valid deadline itself, or is what was written, would mislead.
    (guess != text && guess.parse::<Due>().is_ok()).then_some(guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_spans_its_days_and_is_printed_as_written() {
        for (text, first, last, falls_due) in [
            ("2023-04-30", "2023-04-30", Some("2023-04-30"), "2023-04-30"),
            ("2023-12", "2023-12-01", Some("2023-12-31"), "2023-12-31"),
            ("2024/2025", "2024-01-01", Some("2025-12-31"), "2025-12-31"),
            ("2023-04/2023-10", "2023-04-01", Some("2023-10-31"), "2023-10-31"),
            ("2023/..", "2023-01-01", None, "2023-12-31"),
            ("2024-01-01/..", "2024-01-01", None, "2024-01-01"),
        ] {
            let due: Due = text.parse().unwrap();
            assert_eq!(due.first().map(|day| day.to_string()).as_deref(), Some(first));
            assert_eq!(due.last().map(|day| day.to_string()).as_deref(), last);
            assert_eq!(due.falls_due().map(|day| day.to_string()).as_deref(), Some(falls_due));
            assert_eq!(due.to_string(), text);
        }
    }

    #[test]
    fn other_notations_are_refused_with_what_was_meant() {
        for (text, meant) in [
            ("30.04.2023", "2023-04-30"),
            ("2023-4-5", "2023-04-05"),
            ("04/30/2023", "2023-04-30"),
            ("Q2 2023", "2023-Q2"),
            ("2023-q2", "2023-Q2"),
            ("2024–2025", "2024/2025"),
            ("2023-2025", "2023/2025"),
            ("12.2023", "2023-12"),
            ("20230430", "2023-04-30"),
            ("2023-04-30T00:00:00Z", "2023-04-30"),
            ("2023..", "2023/.."),
        ] {
            assert_eq!(text.parse::<Due>(), Err(DueError::Shape(Some(meant.into()))), "{text}");
        }
        for text in ["soon", "", "/", "декабрь", "99.99.2023", "../2023", "3 квартал 2023", "ЗО.06.2023"]
        {
            assert_eq!(text.parse::<Due>(), Err(DueError::Shape(None)), "{text}");
        }
    }

    #[test]
    fn impossible_days_and_backward_intervals_are_refused() {
        assert_eq!("2023-02-30".parse::<Due>(), Err(DueError::Calendar("2023-02-30".into())));
        assert_eq!("2023/2023-13".parse::<Due>(), Err(DueError::Calendar("2023-13".into())));
        assert_eq!("2025/2024".parse::<Due>(), Err(DueError::Backwards));
    }
}
