//! What has become of a measure with steps.

use chrono::NaiveDate;

/// What has become of it by a day.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    /// The day.
    pub(super) day: NaiveDate,
    /// The day its last step was done, where all are done that were not dropped.
    pub(super) done: Option<NaiveDate>,
    /// Whether all of it was dropped.
    pub(super) is_dropped: bool,
}
