//! What a phrase says, and how the file writes it.

use std::fmt;

use chrono::NaiveDate;

use crate::model::{Every, Period};

/// A deadline as far as its phrase tells it. Unlike [`model::Due`](crate::model::Due) it may lack what only the
/// document around it can say: where a series begins, when an event happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// A day, month, quarter, half-year or year; *by the end of 2024* is the year.
    Within(Period),
    /// From the first day of one period to the last day of another.
    Between(Period, Period),
    /// It begins in the period and never ends: `2024/..`
    From(Period),
    /// It never ends, and the phrase does not say when it begins.
    Ongoing,
    /// It comes back.
    Each(Series),
    /// It runs from an event.
    After(Relative),
}

/// A deadline that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// How often.
    pub every: Every,
    /// The first period, or the part of every period that is meant, as far as it is known.
    pub from: Option<Start>,
    /// No period ends later.
    pub until: Option<Period>,
    /// Days after each period's last day: *by the 10th of the following month*.
    pub grace: u32,
}

/// Where a series begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// In this period.
    In(Period),
    /// The phrase names a part of every year, but no first year.
    EachYear(Part),
    /// The phrase names a day of every month, but no first month.
    EachMonth(u32),
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Month and day.
    Day(u32, u32),
    /// 1–12
    Month(u32),
    /// 1–4
    Quarter(u32),
    /// 1–2
    Half(u32),
}

/// A deadline that runs from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// How long.
    pub within: Length,
    /// The event.
    pub of: Event,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: TimeUnit,
}

/// What lengths are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// Calendar days.
    Day,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// What a deadline runs from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The words of the phrase, as written.
    pub words: String,
    /// An id that fits its kind (`adoption`, `in-force`), if the kind is a common one. Two different events of a plan
    /// may have the same; only equal words are the same event.
    pub id: Option<&'static str>,
}

impl Deadline {
    /// The first day it spans, where the phrase tells it.
    #[must_use]
    pub fn first(&self) -> Option<NaiveDate> {
        match self {
            Self::Within(period)
            | Self::Between(period, _)
            | Self::From(period)
            | Self::Each(Series { from: Some(Start::In(period)), .. }) => Some(period.first()),
            Self::Ongoing | Self::Each(_) | Self::After(_) => None,
        }
    }

    /// The last day it spans, where there is one and the phrase tells it. A series' days of grace are not part of it.
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        match self {
            Self::Within(period) | Self::Between(_, period) => Some(period.last()),
            Self::Each(series) => series.until.map(Period::last),
            Self::From(_) | Self::Ongoing | Self::After(_) => None,
        }
    }
}

/// The notation of the file. What the phrase does not tell is left out, or stands as `X` as in EDTF: such a text is
/// not yet a deadline, and [`Reading::missing`](super::Reading::missing) says what it lacks.
impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(period) => write!(f, "{period}"),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
            Self::From(period) => write!(f, "{period}/.."),
            Self::Ongoing => f.write_str("XXXX/.."),
            Self::Each(series) => write!(f, "{series}"),
            Self::After(Relative { within, of }) => {
                write!(f, "{{within: {within}, of: {}}}", of.id.unwrap_or("event"))
            }
        }
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{every: {}", self.every.word())?;
        if let Some(from) = self.from {
            write!(f, ", from: {from}")?;
        }
        if let Some(until) = self.until {
            write!(f, ", until: {until}")?;
        }
        if self.grace > 0 {
            write!(f, ", grace: {} days", self.grace)?;
        }
        f.write_str("}")
    }
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(period) => write!(f, "{period}"),
            Self::EachYear(Part::Day(month, day)) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::EachYear(Part::Month(month)) => write!(f, "XXXX-{month:02}"),
            Self::EachYear(Part::Quarter(quarter)) => write!(f, "XXXX-Q{quarter}"),
            Self::EachYear(Part::Half(half)) => write!(f, "XXXX-H{half}"),
            Self::EachMonth(day) => write!(f, "XXXX-XX-{day:02}"),
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.unit {
            TimeUnit::Day => "day",
            TimeUnit::Week => "week",
            TimeUnit::Month => "month",
            TimeUnit::Year => "year",
        };
        write!(f, "{} {word}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}
