//! How late something is, as exactly as can be said.

use chrono::NaiveDate;

use crate::model::When;

/// How late something came, or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lateness {
    /// So many days after the due day; 0 is in time.
    Days(i64),
    /// At most so many days after it, more than 0: only the month, quarter or year is known.
    UpTo(i64),
    /// It was done by some day after the due day; nothing says when.
    Unknown,
}

impl Lateness {
    /// The lateness of what happened at `when` and fell due on `due`.
    #[must_use]
    pub fn of(when: When, due: NaiveDate) -> Self {
        let days = days(due, when.day()).max(0);
        match when {
            When::Until(_) if days > 0 => Self::Unknown,
            When::Within(_) if days > 0 && !when.is_exact() => Self::UpTo(days),
            When::Day(_) | When::Within(_) | When::Until(_) => Self::Days(days),
        }
    }

    /// The days, exact or at most; `None` where nothing says.
    #[must_use]
    pub fn days(self) -> Option<i64> {
        match self {
            Self::Days(days) | Self::UpTo(days) => Some(days),
            Self::Unknown => None,
        }
    }

    /// Whether it is known to be late at all.
    #[must_use]
    pub fn is_late(self) -> bool {
        self.days() > Some(0)
    }
}

/// Whole days from one day to another; negative backwards.
pub(super) fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}
