//! What was promised in figures and what was observed.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{Notes, Period, Str, Text};

/// Whether more or less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
}

impl Direction {
    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Increase => "increase",
            Self::Decrease => "decrease",
        }
    }
}

/// How observations are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A stock: the last value counts.
    #[default]
    Level,
    /// Amounts per period, which add up from the baseline day on.
    Flow,
}

/// The value from which progress counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// In the KPI's unit.
    pub value: Decimal,
    /// The day it refers to; without it nothing can be said of pace.
    pub date: Option<NaiveDate>,
    /// Worked out from other figures, not published.
    pub derived: bool,
    /// Who published it.
    pub source: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A value to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// In the KPI's unit.
    pub value: Decimal,
    /// Until the end of which period; absent, the last day of the measure's latest dated item.
    pub by: Option<Period>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A value that was observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The day it refers to.
    pub date: NaiveDate,
    /// In the KPI's unit.
    pub value: Decimal,
    /// Who published it.
    pub source: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// An indicator of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kpi {
    /// Its id, unique in the plan.
    pub id: Str,
    /// What is measured.
    pub title: Text,
    /// In what.
    pub unit: Option<Text>,
    /// Level or flow.
    pub kind: Kind,
    /// As written; needed only where baseline and target do not tell.
    pub direction: Option<Direction>,
    /// The value from which progress counts.
    pub baseline: Option<Baseline>,
    /// Interim targets and the final one, by day; at least one.
    pub targets: Vec<Target>,
    /// In the file's order.
    pub observations: Vec<Observation>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}
