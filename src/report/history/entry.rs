//! A recorded change, with both of its clocks.

use chrono::NaiveDate;

use crate::report::changes::{Change, ChangeKind};

/// A change and the commit that recorded it.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What changed.
    pub change: Change<'a>,
    /// Who recorded it and when; `None` of what is not committed yet.
    pub recorded: Option<Recorded>,
}

/// Who recorded something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The name of the commit.
    pub commit: String,
    /// Enough of it to know it by.
    pub short: String,
    /// The day it was committed, in the zone of the plan.
    pub day: NaiveDate,
    /// Who wrote it.
    pub author: String,
    /// The first line of its message.
    pub subject: String,
}

impl Entry<'_> {
    /// The days from the day it took effect to the day it was recorded; negative where it was recorded ahead.
    #[must_use]
    pub fn days_apart(&self) -> Option<i64> {
        let (recorded, when) = (self.recorded.as_ref()?, self.change.when?);
        Some((recorded.day - when.day()).num_days())
    }

    /// Whether a delivery is dated by its deadline, and was recorded only after it.
    #[must_use]
    pub fn is_after_due(&self) -> bool {
        let change = &self.change;
        let (Some(recorded), Some(when)) = (&self.recorded, change.when) else { return false };
        if change.kind != ChangeKind::Done || change.key != "done" {
            return false;
        }
        let plan = &change.file.plan;
        let item = plan.position(&change.id).and_then(|at| plan.line(at));
        let state = item.map(|item| item.state(change.file.day.max(when.day())));
        let due = state.and_then(|state| match change.period {
            Some(period) => state.period(period).map(|one| one.due),
            None => state.due_day,
        });
        due.is_some_and(|due| when.day() <= due && due < recorded.day)
    }
}
