//! What a form holds, in plain structs.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::mark::Slot;
use crate::model::Period;
use crate::report::{Cell, Name};

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What stands above the table.
    pub front: Front,
    /// The rows of the table.
    pub rows: Vec<Row>,
}

/// What stands above the table, and what the whole form is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// What the plan is called.
    pub plan: Cell,
    /// The plan as the form is known by when it comes back.
    pub identity: String,
    /// The period that is reported. Its last day is the day of log entries and values.
    pub period: Period,
    /// The day on which the form was made.
    pub day: NaiveDate,
    /// Whom it goes to, where it goes to one executor.
    pub lead: Option<Name>,
    /// Whom to write to there.
    pub contact: Option<Cell>,
    /// The first day on which something can have been done.
    pub since: NaiveDate,
    /// That its texts are in letters which the plan does not have.
    pub derived_letters: Option<Cell>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A section, across the table.
    Section(Cell),
    /// A measure, across the table.
    Measure(Cell),
    /// An item, a period of a series, or a KPI.
    Entry(Box<Entry>),
}

/// An item, a period of a series, or a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id: `9.2`, `3.3@2023-Q2`, `broadband-ports`.
    pub key: String,
    /// Its number, as people read it.
    pub number: Cell,
    /// What is promised, or what is measured.
    pub title: Cell,
    /// When it is due.
    pub due: Cell,
    /// What has become of it.
    pub state: Cell,
    /// Whether it is past its deadline.
    pub is_overdue: bool,
    /// The cells that can be filled.
    pub open: Vec<Slot>,
    /// What is asked of a KPI; `None` of an item.
    pub ask: Option<Ask>,
}

/// What is asked of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Only what was added in the period, not the total since the beginning.
    pub is_flow: bool,
    /// In what.
    pub unit: Option<String>,
    /// How many decimals its known values have.
    pub places: u32,
    /// Between which values an answer is credible.
    pub within: Option<(Decimal, Decimal)>,
}
