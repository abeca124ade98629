//! Values in time, before they are drawn as a picture.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// What a KPI was and what it should have been, from its first day to its last target.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What was observed and counts, in order of days; of a flow what had added up.
    pub observed: Vec<(NaiveDate, Decimal)>,
    /// The corners of the straight path: the baseline where it has a day, then each target. Empty without a path.
    pub path: Vec<(NaiveDate, Decimal)>,
    /// The targets, in order of days.
    pub targets: Vec<(NaiveDate, Decimal)>,
    /// The day asked about.
    pub today: NaiveDate,
}
