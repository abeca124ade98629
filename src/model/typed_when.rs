//! Days and deadlines as people type them, which may be counted from today.

use std::str::FromStr;

use chrono::NaiveDate;

use super::{Due, DueError, Period, TypedDay, TypedDayError, When, is_usual_year};

/// When something happened, as people type it: a day in any form of [`TypedDay`], a month, quarter, half-year or year, or
/// `../` before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedWhen {
    /// A day.
    Day(TypedDay),
    /// Only the period is known.
    Within(Period),
    /// It had happened by that day.
    Until(TypedDay),
}

impl TypedWhen {
    /// What it means where today is `today`.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> When {
        match self {
            Self::Day(day) => When::Day(day.on(today)),
            Self::Within(period) => When::Within(period),
            Self::Until(day) => When::Until(day.on(today)),
        }
    }
}

impl From<When> for TypedWhen {
    fn from(when: When) -> Self {
        match when {
            When::Day(day) => Self::Day(TypedDay::Day(day)),
            When::Within(period) => Self::Within(period),
            When::Until(day) => Self::Until(TypedDay::Day(day)),
        }
    }
}

impl FromStr for TypedWhen {
    type Err = TypedDayError;

    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    fn from_str(text: &str) -> Result<Self, TypedDayError> {
        if let Some(day) = text.trim().strip_prefix("../") {
            return day.parse().map(Self::Until).map_err(|error| match error {
                TypedDayError::Longer(_) => TypedDayError::Shape,
                error => error,
            });
        }
        match text.parse() {
            Ok(day) => Ok(Self::Day(day)),
            Err(TypedDayError::Longer(period)) if is_usual(period) => Ok(Self::Within(period)),
            Err(TypedDayError::Longer(_)) => Err(TypedDayError::Year),
            Err(error) => Err(error),
        }
    }
}

/// A deadline as people type it: as the file writes it, or a day in any form of [`TypedDay`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedDue {
    /// As the file writes it.
    Due(Due),
    /// A day counted from today.
    Day(TypedDay),
}

/// Why a text is not a valid deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedDueError {
    /// As for a deadline of the file.
    Due(DueError),
    /// It lies outside the years 1900 to 2200.
    Year,
}

impl TypedDue {
    /// What it means where today is `today`.
    #[must_use]
    pub fn on(&self, today: NaiveDate) -> Due {
        match self {
            Self::Due(due) => due.clone(),
            Self::Day(day) => Due::Within(Period::Day(day.on(today))),
        }
    }
}

impl From<Due> for TypedDue {
    fn from(due: Due) -> Self {
        Self::Due(due)
    }
}

impl FromStr for TypedDue {
    type Err = TypedDueError;

    fn from_str(text: &str) -> Result<Self, TypedDueError> {
        let text = text.trim();
        match text.parse() {
            Ok(day) => return Ok(Self::Day(day)),
            Err(TypedDayError::Year) => return Err(TypedDueError::Year),
            Err(TypedDayError::Shape | TypedDayError::Calendar | TypedDayError::Longer(_)) => {}
        }
        let due: Due = text.to_uppercase().parse().or_else(|_| text.parse()).map_err(TypedDueError::Due)?;
        let ends = match &due {
            Due::Within(period) | Due::From(period) => [*period; 2],
            Due::Between(from, to) => [*from, *to],
            Due::Each(_) | Due::After(_) => return Ok(Self::Due(due)),
        };
        if ends.into_iter().all(is_usual) { Ok(Self::Due(due)) } else { Err(TypedDueError::Year) }
    }
}

fn is_usual(period: Period) -> bool {
    use chrono::Datelike as _;

    is_usual_year(period.first().year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> Result<String, TypedDayError> {
        text.parse::<TypedWhen>().map(|when| when.on("2023-07-01".parse().unwrap()).to_string())
    }

    #[test]
    fn a_day_may_be_less_than_exact() {
        for (text, read) in [
            ("1.7.2023", "2023-07-01"),
            ("yesterday", "2023-06-30"),
            ("2023-Q2", "2023-Q2"),
            ("2023-q2", "2023-Q2"),
            ("2023-06", "2023-06"),
            ("../2025-08-07", "../2025-08-07"),
            ("../today", "../2023-07-01"),
        ] {
            assert_eq!(when(text).as_deref(), Ok(read), "{text}");
        }
        for text in ["../2023-Q2", "..", "2023-06/2023-07", "../"] {
            assert_eq!(when(text), Err(TypedDayError::Shape), "{text}");
        }
        assert_eq!(when("2323-Q2"), Err(TypedDayError::Year));
        assert_eq!(when("2023-Q5"), Err(TypedDayError::Calendar));
    }

    #[test]
    fn a_deadline_may_be_counted_from_today() {
        let due = |text: &str| {
            text.parse::<TypedDue>().map(|due| due.on("2023-07-01".parse().unwrap()).to_string())
        };
        for (text, read) in [
            ("+14d", "2023-07-15"),
            ("1.9.2023", "2023-09-01"),
            ("2024-03-31", "2024-03-31"),
            ("2024-q1", "2024-Q1"),
            ("2024/2025", "2024/2025"),
            ("2024-01-01/..", "2024-01-01/.."),
        ] {
            assert_eq!(due(text).as_deref(), Ok(read), "{text}");
        }
        assert_eq!(due("2025/2024"), Err(TypedDueError::Due(DueError::Backwards)));
        assert_eq!(due("2323"), Err(TypedDueError::Year));
        assert!(matches!(due("soon"), Err(TypedDueError::Due(DueError::Shape(None)))));
    }
}
