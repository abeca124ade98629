//! A promise that comes back: every month, quarter, half-year or year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::{Days, Period};

/// How often a series comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Twelve times a year.
    Month,
    /// Four times a year.
    Quarter,
    /// Twice a year.
    HalfYear,
    /// Once a year.
    Year,
}

impl Every {
    /// All of them, shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Year => "year",
        }
    }

    /// Its length in months.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }
}

impl FromStr for Every {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|every| every.word() == text).ok_or(())
    }
}

/// A series of periods, each of which falls due by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// How often.
    pub every: Every,
    /// As written: the first period, or a longer one whose first part is the first period.
    pub from: Period,
    /// As written: no period ends after this one does; absent, the series never ends.
    pub until: Option<Period>,
    /// Days after a period's last day until it falls due.
    pub grace: Days,
}

/// Why a series has no periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesError {
    /// `until` ends before the first period does.
    Empty,
}

impl Series {
    /// Checks that the series has at least one period.
    ///
    /// # Errors
    /// [`SeriesError::Empty`] if `until` ends before the first period does.
    pub fn checked(self) -> Result<Self, SeriesError> {
        if self.nth(0).is_some() { Ok(self) } else { Err(SeriesError::Empty) }
    }

    /// The periods in order; endless where `until` is absent, though never past the year 9999.
    pub fn periods(self) -> impl Iterator<Item = Period> {
        self.numbered_from(0)
    }

    /// The periods in order, without those that end in months before that of `day`.
    pub fn periods_from(self, day: NaiveDate) -> impl Iterator<Item = Period> {
        let span = months(day) - months(self.first_period().last());
        let before = u32::try_from(span).unwrap_or(0) / self.every.months();
        self.numbered_from(before)
    }

    /// The first period.
    #[must_use]
    pub fn first_period(self) -> Period {
        if self.from.months() > self.every.months() {
            Period::around(self.from.first(), self.every.months())
        } else {
            self.from
        }
    }

    /// The last period, if the series ends.
    #[must_use]
    pub fn last_period(self) -> Option<Period> {
        let until = self.until?;
        let span = months(until.last()) - months(self.first_period().last());
        let steps = u32::try_from(span).unwrap_or(0) / self.every.months();
        self.nth(steps).or_else(|| self.nth(steps.saturating_sub(1)))
    }

    /// The day on which a period of the series falls due.
    ///
    /// # Panics
    /// If the grace is longer than the calendar. The reader takes at most a century.
    #[must_use]
    pub fn due_day(self, period: Period) -> NaiveDate {
        let due = period.last().checked_add_days(chrono::Days::new(self.grace.0.into()));
        #[expect(
            clippy::expect_used,
            reason = "a grace is at most a century, the calendar goes on for longer"
        )]
        due.expect("the calendar goes far beyond the year 9999")
    }

    /// Whether the series has this period.
    #[must_use]
    pub fn contains(self, period: Period) -> bool {
        self.index(period).is_some()
    }

    /// The number of a period among those of the series, from 0.
    #[must_use]
    pub fn index(self, period: Period) -> Option<usize> {
        let span = u32::try_from(months(period.first()) - months(self.first_period().first())).ok()?;
        let index = span / self.every.months();
        if self.nth(index) == Some(period) { usize::try_from(index).ok() } else { None }
    }

    fn nth(self, n: u32) -> Option<Period> {
        self.numbered_from(n).next()
    }

    fn numbered_from(self, n: u32) -> impl Iterator<Item = Period> {
        let (first, step) = (self.first_period(), self.every.months());
        let last = self.until.map(Period::last);
        (n..)
            .map_while(move |n| first.later(n.checked_mul(step)?))
            .take_while(move |period| last.is_none_or(|last| period.last() <= last))
    }
}

/// The months up to a day, from the year 0 on.
fn months(day: NaiveDate) -> i32 {
    #[expect(clippy::expect_used, reason = "there are twelve of them")]
    let month = i32::try_from(day.month0()).expect("a month is below 12");
    day.year() * 12 + month
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "every {}, from {}", self.every.word(), self.from)?;
        if let Some(until) = self.until {
            write!(f, " until {until}")?;
        }
        if self.grace.0 > 0 {
            write!(f, ", grace {}", self.grace)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(every: Every, from: &str, until: Option<&str>) -> Series {
        Series {
            every,
            from: from.parse().unwrap(),
            until: until.map(|text| text.parse().unwrap()),
            grace: Days(0),
        }
    }

    fn periods(series: Series, most: usize) -> Vec<String> {
        series.periods().take(most).map(|period| period.to_string()).collect()
    }

    #[test]
    fn periods_run_from_first_to_until() {
        let quarters = series(Every::Quarter, "2023-Q2", Some("2023-Q4"));
        assert_eq!(periods(quarters, 9), ["2023-Q2", "2023-Q3", "2023-Q4"]);
        assert_eq!(quarters.last_period(), Some(Period::Quarter(2023, 4)));
        let augusts = series(Every::Year, "2025-08", None);
        assert_eq!(periods(augusts, 3), ["2025-08", "2026-08", "2027-08"]);
        assert_eq!(augusts.last_period(), None);
        let within = series(Every::Quarter, "2023", Some("2023"));
        assert_eq!(periods(within, 9), ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
        let days = series(Every::Month, "2023-01-31", Some("2023-04"));
        assert_eq!(periods(days, 9), ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]);
        assert_eq!(days.last_period().unwrap().to_string(), "2023-04-30");
    }

    #[test]
    fn a_series_that_ends_before_it_begins_is_refused() {
        assert_eq!(series(Every::Quarter, "2023-Q3", Some("2023-Q2")).checked(), Err(SeriesError::Empty));
    }

    #[test]
    fn only_its_own_periods_belong_to_it() {
        let augusts = series(Every::Year, "2025-08", Some("2027"));
        for (text, belongs) in
            [("2026-08", true), ("2026-09", false), ("2024-08", false), ("2028-08", false), ("2026", false)]
        {
            assert_eq!(augusts.contains(text.parse().unwrap()), belongs, "{text}");
        }
    }

    #[test]
    fn grace_moves_the_due_day() {
        let series = Series { grace: Days(25), ..series(Every::Quarter, "2023-Q2", Some("2023-Q4")) };
        assert_eq!(series.due_day(Period::Quarter(2023, 2)).to_string(), "2023-07-25");
    }
}
