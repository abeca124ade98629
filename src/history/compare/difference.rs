//! What can differ between two plans.

use crate::model::{
    Baseline, Due, Extension, Extra, LogEntry, Mark, MarkKind, Observation, Period, Place, Str, Target, Text,
    ThinVec, When,
};

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The part it concerns.
    pub part: Compared,
    /// What differs.
    pub what: What,
}

/// A part of a plan that was compared with its counterpart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What it is.
    pub kind: PartKind,
    /// Its address in the newer plan; of a removed part, in the older one: `9`, `9.2`, `V`, the id of a KPI or an executor,
    /// nothing for the plan as a whole.
    pub id: String,
    /// Its address in the older plan, where it was another one.
    pub was: Option<String>,
    /// What it is called in the newer plan; of a removed part, in the older one.
    pub title: Option<Text>,
    /// Where it stands in the older plan.
    pub old: Option<Place>,
    /// Where it stands in the newer plan.
    pub new: Option<Place>,
    /// How its counterpart was recognised.
    pub recognised: Recognised,
}

/// The kinds of parts that have counterparts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// The plan itself.
    Plan,
    /// An entry of the table of executors.
    Executor,
    /// An entry of the table of funding.
    Funding,
    /// Something that deadlines may run from.
    Event,
    /// A group of measures.
    Section,
    /// A measure.
    Measure,
    /// A step.
    Step,
    /// An indicator.
    Kpi,
}

/// How a part was found again in the other plan, the surest first. Whoever shows a difference says so from `Text` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recognised {
    /// It has the same id.
    Id,
    /// It has another id, and a text that only it has.
    Text,
    /// Several have its text; they were paired by deadline and executors, then in the order of the file.
    Order,
    /// It has another id and nearly the same text.
    Similar,
}

/// A value that came, went or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delta<T> {
    /// It was not there.
    Added(T),
    /// It is no longer there.
    Removed(T),
    /// It was another one.
    Changed(T, T),
}

/// What differs in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new; `with_parent` where what it belongs to is new as well.
    Added {
        /// Its measure or section is new as well.
        with_parent: bool,
    },
    /// It is gone; `with_parent` where what it belonged to is gone as well.
    Removed {
        /// Its measure or section is gone as well.
        with_parent: bool,
    },
    /// It has another number or id where it stood.
    Renumbered,
    /// It belongs to another section or measure.
    Moved {
        /// The address of the old one.
        from: String,
        /// The address of the new one.
        to: String,
    },
    /// The words of a text changed, which has this key in the file; a name in a table has `title`.
    Reworded(&'static str, Delta<Text>),
    /// Languages of a text came or went; the words of the others are the same.
    Translated(&'static str, Delta<Text>),
    /// Other executors, or another one leads.
    Executors(Delta<Vec<Str>>),
    /// Somebody else pays.
    Funding(Delta<Vec<Str>>),
    /// A line became content (`true`), or an item.
    Content(bool),
    /// The original deadline was moved by hand, not by an extension.
    Due {
        /// The deadlines that count, inherited ones too.
        delta: Delta<Due>,
        /// The items it holds for: the part itself, or the steps that inherit it.
        items: Vec<String>,
    },
    /// A deadline was extended, or an extension was edited or taken back.
    Extension {
        /// The extension.
        delta: Delta<Extension>,
        /// The deadline in force before, of a new extension.
        before: Option<Due>,
        /// The items it holds for.
        items: Vec<String>,
    },
    /// A mark was set, rewritten or taken back.
    Mark {
        /// Which one.
        kind: MarkKind,
        /// For a series, the period it concerns.
        period: Option<Period>,
        /// The mark.
        delta: Delta<Mark>,
    },
    /// An entry of the log was written, rewritten or taken back.
    Log(Delta<LogEntry>),
    /// The day an event happened was set, rewritten or taken back.
    Happened(Delta<When>),
    /// A value was observed, rewritten or taken back.
    Observation(Delta<Observation>),
    /// The value from which progress counts.
    Baseline(Delta<Baseline>),
    /// The values to be reached.
    Targets(Delta<ThinVec<Target>>),
    /// A key with a plain value.
    Setting(&'static str, Delta<String>),
    /// A key of the user's own.
    Extra(Str, Delta<Extra>),
}

impl<T: PartialEq + Clone> Delta<T> {
    /// What became of a value; `None` where it is the same.
    #[must_use]
    pub fn between(old: Option<&T>, new: Option<&T>) -> Option<Self> {
        match (old, new) {
            (None, Some(new)) => Some(Self::Added(new.clone())),
            (Some(old), None) => Some(Self::Removed(old.clone())),
            (Some(old), Some(new)) if old != new => Some(Self::Changed(old.clone(), new.clone())),
            (None, None) | (Some(_), Some(_)) => None,
        }
    }
}

impl<T> Delta<T> {
    /// The value before.
    #[must_use]
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Added(_) => None,
            Self::Removed(old) | Self::Changed(old, _) => Some(old),
        }
    }

    /// The value after.
    #[must_use]
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::Removed(_) => None,
            Self::Added(new) | Self::Changed(_, new) => Some(new),
        }
    }
}
