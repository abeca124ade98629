//! Why a phrase was not read.

use std::fmt;

/// Why a phrase was not read. Nothing of it may be used: a part of a deadline is another deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of reason.
    pub kind: Kind,
    /// The words of the phrase that are the reason, as written; empty where it is the whole phrase.
    pub words: Vec<String>,
}

/// The kinds of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// There are no words.
    Empty,
    /// Too long for a deadline.
    TooLong,
    /// A day, month, quarter or half-year of no year; `Options::year` would give one.
    MissingYear,
    /// Two dates, or two series, that are not the two ends of one interval.
    TwoDeadlines,
    /// 31 June, 29 February 2023, month 13.
    ImpossibleDay,
    /// Quarter VI, half-year III.
    ImpossiblePeriod,
    /// It ends before it begins, or would if both ends were in the year given.
    Backwards,
    /// A year outside 1900–2200.
    UnlikelyYear,
    /// `09/04/2018`: which is the day?
    DayMonthOrder,
    /// `12/10/24`, `01.01.99`: which is the year, and of which century?
    ShortYear,
    /// `2024/25` is a fiscal year, a school year or two years.
    FiscalYear,
    /// Only a number.
    Number,
    /// A length without the event or the day it runs from.
    Duration,
    /// Working days, for which there is no calendar.
    WorkingDays,
    /// Before or after an event, without a length.
    Event,
    /// A season.
    Season,
    /// The beginning of the year, soon, regularly, next year.
    Vague,
    /// Weekly, twice a year, every two years.
    Frequency,
    /// Not before a day: no deadline.
    Earliest,
    /// Not, except, postponed: the words around a date take it back.
    Negation,
    /// It is in a language that is not read.
    OtherLanguage(&'static str),
    /// It has words that are not known.
    Unknown,
    /// Every word is known, but not in this order.
    Unclear,
    /// It can be read in two ways.
    Ambiguous,
}

impl Kind {
    /// Its name in tables and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::MissingYear => "missing-year",
            Self::TwoDeadlines => "two-deadlines",
            Self::ImpossibleDay => "impossible-day",
            Self::ImpossiblePeriod => "impossible-period",
            Self::Backwards => "backwards",
            Self::UnlikelyYear => "unlikely-year",
            Self::DayMonthOrder => "day-month-order",
            Self::ShortYear => "short-year",
            Self::FiscalYear => "fiscal-year",
            Self::Number => "number",
            Self::Duration => "duration",
            Self::WorkingDays => "working-days",
            Self::Event => "event",
            Self::Season => "season",
            Self::Vague => "vague",
            Self::Frequency => "frequency",
            Self::Earliest => "earliest",
            Self::Negation => "negation",
            Self::OtherLanguage(_) => "other-language",
            Self::Unknown => "unknown",
            Self::Unclear => "unclear",
            Self::Ambiguous => "ambiguous",
        }
    }

    fn reason(self) -> &'static str {
        match self {
            Self::Empty => "there is nothing to read",
            Self::TooLong => "it is too long for a deadline",
            Self::MissingYear => "it does not say which year",
            Self::TwoDeadlines => "it holds two deadlines",
            Self::ImpossibleDay => "the calendar has no such day",
            Self::ImpossiblePeriod => "a year has no such quarter or half",
            Self::Backwards => "it ends before it begins",
            Self::UnlikelyYear => "the year is not between 1900 and 2200",
            Self::DayMonthOrder => "it does not say which number is the day and which the month",
            Self::ShortYear => "it does not say which year the two digits mean",
            Self::FiscalYear => "a fiscal or academic year is not a calendar year",
            Self::Number => "it is only a number",
            Self::Duration => "it is a length of time, without the event or day it runs from",
            Self::WorkingDays => "working days cannot be counted without a calendar of days off",
            Self::Event => "it depends on an event, without a length of time after it",
            Self::Season => "a season has no fixed first and last day",
            Self::Vague => "it does not name a day, month, quarter, half-year or year",
            Self::Frequency => "only every month, quarter, half-year or year can be tracked",
            Self::Earliest => "it says when to begin at the earliest, or excludes the day it names",
            Self::Negation => "a word takes the date back or makes an exception",
            Self::OtherLanguage(_) => "it is in a language that is not read",
            Self::Unknown => "it has words that are not known",
            Self::Unclear => "its words are known, but not in this order",
            Self::Ambiguous => "it can be read in more than one way",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Kind::OtherLanguage(name) = self.kind {
            write!(f, "it seems to be {name}, which is not read")?;
        } else {
            f.write_str(self.kind.reason())?;
        }
        for (nth, word) in self.words.iter().enumerate() {
            write!(f, "{} `{word}`", if nth == 0 { ":" } else { "," })?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
