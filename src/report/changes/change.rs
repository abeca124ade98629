//! One thing that changed, before it is put into words.

use rust_decimal::Decimal;

use super::kind::ChangeKind;
use crate::history::{Compared, PartKind, Recognised};
use crate::model::{Due, Lateness, LogEntry, Period, Place, Str, Text, When};
use crate::report::portfolio::PlanFile;

/// One thing that changed.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The plan it is shown with: the newer one; of what is gone, the older one.
    pub file: &'a PlanFile,
    /// What became of it.
    pub kind: ChangeKind,
    /// The key of the file that says so; empty where the part as a whole came, went or fell overdue.
    pub key: String,
    /// What it is.
    pub part: PartKind,
    /// Its address; empty for the plan itself.
    pub id: String,
    /// Where it stands in the newer plan.
    pub place: Option<Place>,
    /// Of a series, the period it concerns.
    pub period: Option<Period>,
    /// When it took effect, as the file says.
    pub when: Option<When>,
    /// How late a delivery was.
    pub late: Option<Lateness>,
    /// What was there before.
    pub from: Value,
    /// What is there now.
    pub to: Value,
    /// Its address in the older plan, where it was another one.
    pub was: Option<String>,
    /// How it was found again in the newer plan.
    pub recognised: Recognised,
    /// Why.
    pub reason: Option<Text>,
    /// The document that says so.
    pub act: Option<Text>,
    /// The items a deadline holds for, where those are others than the part itself.
    pub items: Vec<String>,
}

/// What was or is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    None,
    /// A day.
    When(When),
    /// A deadline.
    Due(Due),
    /// A value of a KPI, and the day it was observed where that is another one than the change's.
    Number(Decimal, Option<When>),
    /// Words of the plan.
    Words(Text),
    /// Those who are responsible.
    Executors(Vec<Str>),
    /// Those who pay.
    Funding(Vec<Str>),
    /// An entry of a log.
    Entry(Box<LogEntry>),
    /// Anything else, as the file writes it.
    Text(String),
}

impl<'a> Change<'a> {
    /// A change of a part of a plan.
    #[must_use]
    pub fn new(file: &'a PlanFile, kind: ChangeKind, part: PartKind, id: impl Into<String>) -> Self {
        Self {
            file,
            kind,
            key: String::new(),
            part,
            id: id.into(),
            place: None,
            period: None,
            when: None,
            late: None,
            from: Value::None,
            to: Value::None,
            was: None,
            recognised: Recognised::Id,
            reason: None,
            act: None,
            items: Vec::new(),
        }
    }

    /// A change of a part that was compared with its counterpart.
    #[must_use]
    pub fn of(file: &'a PlanFile, kind: ChangeKind, part: &Compared) -> Self {
        Self {
            place: part.new.clone(),
            was: part.was.clone(),
            recognised: part.recognised,
            ..Self::new(file, kind, part.kind, part.id.clone())
        }
    }

    /// The same, of a key.
    #[must_use]
    pub fn key(self, key: impl Into<String>) -> Self {
        Self { key: key.into(), ..self }
    }

    /// The same, with what was there and what is there.
    #[must_use]
    pub fn values(self, from: Value, to: Value) -> Self {
        Self { from, to, ..self }
    }
}
