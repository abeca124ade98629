//! What was promised of an item and what has been reported of it.

use chrono::NaiveDate;

use super::{Aside, Due, Period, Text};

/// Something reported on a day: done, started or dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day it refers to, in the plan's zone.
    pub on: NaiveDate,
    /// Why; a dropped item always has it.
    pub reason: Option<Text>,
    /// Its note and the user's own keys.
    pub aside: Aside,
    /// Where the proof is, usually an address.
    pub evidence: Option<Text>,
    /// The document that says so.
    pub act: Option<Text>,
}

impl Mark {
    /// A mark that has only its day.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self { on: day, reason: None, evidence: None, act: None, aside: Aside::default() }
    }
}

/// What has been delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// All of it, once.
    Once(Mark),
    /// Some periods of a series.
    Periods(Vec<(Period, Mark)>),
}

/// A later deadline that was granted; the original stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The new deadline.
    pub to: Due,
    /// The day it was granted, from which it holds.
    pub on: NaiveDate,
    /// For a series, the period whose due day moves.
    pub period: Option<Period>,
    /// Why.
    pub reason: Option<Text>,
    /// The document that grants it.
    pub act: Option<Text>,
    /// Its note and the user's own keys.
    pub aside: Aside,
}

/// A promise and what has become of it: the part that measures and steps have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitment {
    /// The original deadline.
    pub due: Option<Due>,
    /// The note and the user's own keys of a series.
    pub due_aside: Aside,
    /// Later deadlines, in the file's order.
    pub extensions: Vec<Extension>,
    /// When work on it began.
    pub started: Option<Mark>,
    /// When it was delivered.
    pub done: Option<Done>,
    /// When it was taken out of the plan.
    pub dropped: Option<Mark>,
}
