//! What was promised of an item and what has been reported of it.

use std::fmt;

use chrono::NaiveDate;

use super::{Due, Notes, Period, Text};

/// Something reported on a day: done, started or dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day it refers to, in the plan's zone.
    pub date: NaiveDate,
    /// Why; a dropped item always has it.
    pub reason: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
    /// Where the proof is, usually an address.
    pub evidence: Option<Text>,
    /// The document that says so.
    pub act: Option<Text>,
}

impl Mark {
    /// A mark that has only its day.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self { date: day, reason: None, evidence: None, act: None, notes: Notes::default() }
    }
}

impl fmt::Display for Mark {
    /// As the file writes it, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let texts = [
            ("reason", &self.reason),
            ("evidence", &self.evidence),
            ("act", &self.act),
            ("note", &self.notes.note),
        ];
        for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
            write!(f, ", {key}: {}", text.every().next().unwrap_or_default())?;
        }
        Ok(())
    }
}

/// What has been delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// All of it, once.
    Once(Box<Mark>),
    /// Some periods of a series.
    Periods(Vec<(Period, Mark)>),
}

impl Done {
    /// Whether anything is in.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !matches!(self, Self::Periods(periods) if periods.is_empty())
    }
}

/// A later deadline that was granted; the original stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The new deadline.
    pub to: Due,
    /// The day it was granted, from which it holds.
    pub date: NaiveDate,
    /// For a series, the period whose due day moves.
    pub period: Option<Period>,
    /// Why.
    pub reason: Option<Text>,
    /// The document that grants it.
    pub act: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A promise and what has become of it: the part that measures and steps have in common. Marks are boxed, since most
/// lines of a large plan have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitment {
    /// The original deadline.
    pub due: Option<Due>,
    /// The note and the user's own keys of a series.
    pub due_notes: Notes,
    /// Later deadlines, in the file's order.
    pub extensions: Vec<Extension>,
    /// When work on it began.
    pub started: Option<Box<Mark>>,
    /// When it was delivered.
    pub done: Option<Done>,
    /// When it was taken out of the plan.
    pub dropped: Option<Box<Mark>>,
}
