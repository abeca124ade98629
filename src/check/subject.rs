//! What the rules look at.

use chrono::NaiveDate;

use crate::model::Plan;

/// A plan on a day.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Today, in the plan's zone.
    pub day: NaiveDate,
}
