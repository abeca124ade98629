//! What somebody asks to be reported.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::edit::MarkKind;
use crate::model::{TypedDue, TypedWhen};

/// The details of a mark or an extension: everything but the item it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkDetails {
    /// The day, as exactly as is known; absent, the day of the request.
    pub date: Option<TypedWhen>,
    /// Why.
    pub reason: Option<String>,
    /// Anything worth knowing.
    pub note: Option<String>,
    /// Where the proof is.
    pub evidence: Vec<String>,
    /// The document that says so.
    pub act: Option<String>,
    /// Who says so.
    pub by: Option<String>,
}

/// The details of an entry of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogDetails {
    /// The day it refers to; absent, the day of the request.
    pub date: Option<TypedWhen>,
    /// What was done.
    pub text: Option<String>,
    /// What stands in the way.
    pub problem: Option<String>,
    /// What is proposed.
    pub proposal: Option<String>,
    /// How much is done, 0 to 100.
    pub percent: Option<Decimal>,
    /// Who says so.
    pub by: Option<String>,
    /// Where the proof is.
    pub evidence: Vec<String>,
}

/// What is asked of one id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Set a mark; `done` of an event sets its day.
    Mark {
        /// Which.
        kind: MarkKind,
        /// `9.2`, `8`, `3.3@2023-Q2`
        id: String,
        /// Day and details.
        details: MarkDetails,
        /// A measure with steps stands for all its open steps.
        all_steps: bool,
    },
    /// Grant a later deadline.
    Extend {
        /// `9.2`, `3.3@2023-Q2`
        id: String,
        /// The new deadline.
        to: TypedDue,
        /// Day, reason, act.
        details: MarkDetails,
    },
    /// Add an entry to the log.
    Log {
        /// `9.2`, `9`
        id: String,
        /// What it says.
        details: LogDetails,
    },
    /// Take something back.
    Reopen {
        /// `9.2`, `3.3@2023-Q2`, a KPI, an event
        id: String,
        /// What; absent, the only thing there is.
        what: Option<Undo>,
        /// Of that day; absent, the last one.
        date: Option<TypedWhen>,
    },
    /// Record an observation.
    Record {
        /// The KPI.
        id: String,
        /// The value.
        value: Decimal,
        /// It was given in percent.
        percent: bool,
        /// The day it refers to; absent, the day of the request.
        date: Option<TypedWhen>,
        /// Who published it.
        source: Option<String>,
    },
}

impl Request {
    /// The id asked about.
    pub fn id_mut(&mut self) -> &mut String {
        match self {
            Self::Mark { id, .. }
            | Self::Extend { id, .. }
            | Self::Log { id, .. }
            | Self::Reopen { id, .. }
            | Self::Record { id, .. } => id,
        }
    }
}

/// What `reopen` takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A mark, or that of a period.
    Mark(MarkKind),
    /// The extension granted last.
    Extension,
    /// The last entry of the log.
    Log,
    /// The last observation of a KPI.
    Observation,
}

impl Undo {
    /// The word on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Mark(kind) => kind.word(),
            Self::Extension => "extension",
            Self::Log => "log",
            Self::Observation => "observation",
        }
    }
}

/// On what conditions requests are carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// The day of the request.
    pub today: NaiveDate,
    /// What is different is overwritten.
    pub force: bool,
    /// A series is never meant as a whole: each of its periods is named.
    pub names_periods: bool,
}

impl Conditions {
    /// Those of a command: nothing is overwritten, and a series may stand for one of its periods.
    #[must_use]
    pub fn on(today: NaiveDate) -> Self {
        Self { today, force: false, names_periods: false }
    }
}
