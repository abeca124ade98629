//! What the rules look at.

use chrono::NaiveDate;

use super::known::Known;
use crate::model::Plan;

/// A plan on a day.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Today, in the plan's zone.
    pub day: NaiveDate,
    /// What several rules ask for.
    pub(super) known: &'a Known<'a>,
}
