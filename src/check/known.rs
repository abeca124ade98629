//! What several rules ask for, worked out when the first of them does.

use std::cell::OnceCell;
use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Indicator as Belonging, Item, Kpi, Status};

/// What several rules ask for.
#[derive(Default)]
pub(super) struct Known<'a> {
    /// Every line that may hold a deadline: each measure, then its steps.
    pub(super) lines: OnceCell<Vec<Item<'a>>>,
    /// Every KPI.
    pub(super) indicators: OnceCell<Vec<Indicator<'a>>>,
    /// The part of the plan that each of those belongs to.
    pub(super) parts: OnceCell<Vec<Part>>,
    /// The lines whose id is a whole number.
    pub(super) numbered: OnceCell<Vec<Vec<Numbered<'a>>>>,
}

/// A KPI on a day.
pub(super) struct Indicator<'a> {
    /// The KPI.
    pub(super) kpi: &'a Kpi,
    /// The part it belongs to.
    pub(super) of: Belonging<'a>,
    /// The last day of that part.
    pub(super) fallback: Option<NaiveDate>,
    /// The day.
    pub(super) day: NaiveDate,
}

/// A part of the plan.
pub(super) struct Part {
    /// Its state as a whole, if it has items.
    pub(super) status: Option<Status>,
    /// How many of its items are overdue.
    pub(super) overdue: usize,
    /// Its lines, by their numbers.
    pub(super) lines: Range<usize>,
}

/// A numbered line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbered<'a> {
    /// Its own number.
    pub(super) number: u64,
    /// The measure or step.
    pub(super) line: &'a Item<'a>,
}
