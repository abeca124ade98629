//! What somebody asks to be reported, and what it comes to.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Change;
use crate::model::Due;

/// The marks that are set on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It was delivered.
    Done,
    /// Work on it began.
    Started,
    /// It was taken out of the plan.
    Dropped,
}

impl MarkKind {
    /// The key in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Started => "started",
            Self::Dropped => "dropped",
        }
    }
}

/// What is said of a mark besides the item it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkDetails {
    /// The day; absent, the day of the request.
    pub date: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// Anything worth knowing.
    pub note: Option<String>,
    /// Where the proof is.
    pub evidence: Option<String>,
    /// The document that says so.
    pub act: Option<String>,
}

/// What is asked of one id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Set a mark.
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
        to: Due,
        /// Day, reason, act.
        details: MarkDetails,
    },
    /// Take a mark back.
    Reopen {
        /// `9.2`, `3.3@2023-Q2`
        id: String,
        /// Which mark; absent, the only one there is.
        what: Option<Undo>,
    },
    /// Put an observation down.
    Record {
        /// The KPI.
        id: String,
        /// The value.
        value: Decimal,
        /// The day it refers to; absent, the day of the request.
        date: Option<NaiveDate>,
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
            | Self::Reopen { id, .. }
            | Self::Record { id, .. } => id,
        }
    }
}

/// What `reopen` takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A mark, or the delivery of a period.
    Mark(MarkKind),
    /// The extension granted last.
    Extension,
}

/// Why a request cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What stands in the way.
    pub message: String,
    /// A way out.
    pub hint: Option<String>,
}

/// One thing a request comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The id it was resolved to, with the period of a series.
    pub id: String,
    /// What is set or taken back: `done`, `started`, `dropped`, `extensions`, `observations`.
    pub key: &'static str,
    /// What stands now, in the file's words.
    pub old: Option<String>,
    /// What will stand.
    pub new: Option<String>,
    /// The change; `None` where the plan says so already.
    pub change: Option<Change>,
}
