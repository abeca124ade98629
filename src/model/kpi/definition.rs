//! What was promised in figures and what was observed.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use thin_vec::ThinVec;

use super::unit::is_percent;
use crate::model::{Notes, Period, Str, Text, When};

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

impl Kind {
    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Flow => "flow",
        }
    }
}

/// The value from which progress counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// In the KPI's unit.
    pub value: Decimal,
    /// The day it refers to; without it nothing can be said of pace.
    pub date: Option<When>,
    /// Worked out from other figures, not published.
    pub derived: bool,
    /// Who published it.
    pub source: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A value that was observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The day it refers to.
    pub date: When,
    /// In the KPI's unit.
    pub value: Decimal,
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
    /// Until the end of which period; absent, the last day of the part the KPI belongs to.
    pub by: Option<Period>,
    /// In which period alone (`in:`): what a flow must add up to between its first and its last day.
    pub within: Option<Period>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// An indicator of a plan, a section, a measure or a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kpi {
    /// Its id, unique in the plan.
    pub id: Str,
    /// What is measured.
    pub title: Text,
    /// A few words, used where there is little room.
    pub short: Option<Text>,
    /// In what.
    pub unit: Option<Text>,
    /// Level or flow.
    pub kind: Kind,
    /// As written; needed only where neither the baseline nor the course of the targets tells.
    pub direction: Option<Direction>,
    /// Who reports it; empty, the executors of its measure or step.
    pub executors: ThinVec<Str>,
    /// The value from which progress counts.
    pub baseline: Option<Baseline>,
    /// Interim targets and the last one, by day. Without any the KPI is watched, not judged.
    pub targets: ThinVec<Target>,
    /// In the file's order.
    pub observations: ThinVec<Observation>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

impl Kpi {
    /// One of which nothing else is known.
    #[must_use]
    pub fn new(id: Str, title: Text) -> Self {
        let (short, unit, kind, direction, executors, baseline, targets, observations, notes) =
            Default::default();
        Self { id, title, short, unit, kind, direction, executors, baseline, targets, observations, notes }
    }

    /// Its texts by their keys, without the note: two versions are compared by them.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, Option<&Text>); 3] {
        [("title", Some(&self.title)), ("short", self.short.as_ref()), ("unit", self.unit.as_ref())]
    }
}

impl Target {
    /// Its last day, `fallback` where it has none of its own.
    #[must_use]
    pub fn last_day(&self, fallback: Option<NaiveDate>) -> Option<NaiveDate> {
        self.within.or(self.by).map(Period::last).or(fallback)
    }
}

impl Kpi {
    /// Whether its targets are each for a period alone (`in:`), not totals up to a day.
    #[must_use]
    pub fn is_by_period(&self) -> bool {
        self.targets.iter().any(|target| target.within.is_some())
    }

    /// Whether its unit is percent, so that a difference of two values is one in percentage points.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.unit.as_ref().is_some_and(is_percent)
    }

    /// Where its values begin to count: the baseline of a level; a flow starts at 0 on its baseline's day, whatever
    /// the baseline's value.
    pub(super) fn start(&self) -> Option<Start> {
        let baseline = self.baseline.as_ref()?;
        let value = if self.kind == Kind::Flow { Decimal::ZERO } else { baseline.value };
        Some(Start { value, day: baseline.date.map(When::day) })
    }
}

/// The point from which progress counts.
#[derive(Clone, Copy)]
pub(super) struct Start {
    pub(super) value: Decimal,
    pub(super) day: Option<NaiveDate>,
}
