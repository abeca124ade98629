//! The state of an item on a day: what it holds.

use std::fmt;

use chrono::NaiveDate;

use super::lateness::Lateness;
use super::status::Status;
use crate::model::{Done, Due, Extension, Mark, Period};

/// One period of a series on a day.
#[derive(Clone, Copy, Debug)]
pub struct PeriodState<'a> {
    /// The period.
    pub period: Period,
    /// The last day in time, extensions counted.
    pub due: NaiveDate,
    /// When it was delivered.
    pub done: Option<&'a Mark>,
    /// When that was confirmed.
    pub confirmed: Option<&'a Mark>,
    /// `Done`, `Overdue` or `Planned`; `Dropped` where the item was dropped before this period was in.
    pub status: Status,
    /// How late, past `due`: until delivery, or until the day asked about; 0 days in time.
    pub late: Lateness,
}

/// What is said of the delivery and the confirmation of an item, whatever the day. What of it counts is the state, so this
/// is not printed with it.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    pub(super) done: Option<&'a Done>,
    pub(super) confirmed: Option<&'a Done>,
}

impl fmt::Debug for Marks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marks")
    }
}

/// The state of an item on a day.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "five facts, each of which may hold by itself")]
pub struct State<'a> {
    /// What has become of it.
    pub status: Status,
    /// The deadline in force that day.
    pub due: Option<&'a Due>,
    /// The deadline the plan first set.
    pub original: Option<&'a Due>,
    /// The day the original deadline falls due; `None` while it waits, and where there is none.
    pub original_day: Option<NaiveDate>,
    /// The extensions known that day, in the file's order.
    pub extensions: Vec<&'a Extension>,
    /// The extension in force; of a series, which is extended period by period, none.
    pub extension: Option<&'a Extension>,
    /// The next or missed day that decides: the day the deadline in force falls due, for a series the earliest
    /// period not yet delivered, for an open interval the day by which it must have begun.
    pub due_day: Option<NaiveDate>,
    /// How late it is against the deadline in force: overdue until the day asked about, done until delivery; `None`
    /// while neither, and where there is no deadline.
    pub late: Option<Lateness>,
    /// The same against the original deadline; also given for what is not overdue only because of an extension.
    pub late_original: Option<Lateness>,
    /// Days until `due_day`, where it lies ahead (0 on the day itself).
    pub left: Option<i64>,
    /// An open interval that should have begun and has not.
    pub not_begun: bool,
    /// Its deadline runs from something that has not happened yet.
    pub waits: bool,
    /// Whether any of its due days lies before the day asked about.
    pub fallen_due: bool,
    /// When it was delivered as a whole.
    pub done: Option<&'a Mark>,
    /// When work began.
    pub started: Option<&'a Mark>,
    /// When it was dropped.
    pub dropped: Option<&'a Mark>,
    /// When its delivery was confirmed; of a series, when the last period that is in was.
    pub confirmed: Option<&'a Mark>,
    /// Delivered, as a whole or in part, and not confirmed, in a plan that uses confirmation.
    pub unconfirmed: bool,
    /// How many periods a series has; an endless one, up to the next to fall due. [`State::periods`] has them.
    pub period_count: usize,
    /// How many of them are in.
    pub periods_in: usize,
    /// Whether all of those are confirmed.
    pub(super) all_confirmed: bool,
    pub(super) marks: Marks<'a>,
    pub(super) day: NaiveDate,
    /// The periods of a series that were asked about; absent, all of them.
    pub(super) asked: Option<Vec<Period>>,
}

impl State<'_> {
    /// Whether all that is in is confirmed.
    pub(super) fn is_confirmed(&self) -> bool {
        if self.has_periods() { self.all_confirmed } else { self.confirmed.is_some() }
    }

    /// Whether it is delivered period by period.
    #[must_use]
    pub fn has_periods(&self) -> bool {
        self.period_count > 0
    }

    /// Days late against the deadline in force, exact or at most; `None` where it is not late and never was, and where
    /// nothing says.
    #[must_use]
    pub fn days_late(&self) -> Option<i64> {
        self.late.and_then(Lateness::days)
    }

    /// Done, with a deadline, and nothing says whether in time.
    #[must_use]
    pub fn day_unknown(&self) -> bool {
        self.status == Status::Done && self.late == Some(Lateness::Unknown)
    }
}
