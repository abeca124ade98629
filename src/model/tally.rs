//! How many items are in which state, and the two rates.

use rust_decimal::Decimal;

use super::{State, Status};

/// Counts over a group of items on a day. Dropped items are counted apart: no rate is about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items that are not dropped.
    pub items: u32,
    /// Delivered.
    pub done: u32,
    /// Delivered after the deadline in force.
    pub done_late: u32,
    /// Overdue.
    pub overdue: u32,
    /// In progress.
    pub in_progress: u32,
    /// Planned.
    pub planned: u32,
    /// Dropped.
    pub dropped: u32,
    /// Items of which at least one due day has passed.
    pub fallen_due: u32,
    /// Those among them that owe nothing: done, begun if open, every due period in.
    pub fallen_due_done: u32,
    /// Items whose deadline was extended at least once.
    pub extended: u32,
}

impl Tally {
    /// Counts one item.
    pub fn add(&mut self, state: &State<'_>) {
        if state.status == Status::Dropped {
            self.dropped += 1;
            return;
        }
        self.items += 1;
        match state.status {
            Status::Done => self.done += 1,
            Status::Overdue => self.overdue += 1,
            Status::InProgress => self.in_progress += 1,
            Status::Planned => self.planned += 1,
            Status::Dropped => {}
        }
        self.done_late += u32::from(state.status == Status::Done && state.late > Some(0));
        self.fallen_due += u32::from(state.fallen_due);
        self.fallen_due_done += u32::from(state.fallen_due && state.status != Status::Overdue);
        self.extended += u32::from(!state.extensions.is_empty());
    }

    /// Done out of all, 0 to 1; `None` where there is nothing to do.
    #[must_use]
    pub fn done_of_all(&self) -> Option<Decimal> {
        Decimal::from(self.done).checked_div(self.items.into())
    }

    /// Done out of fallen due, 0 to 1; `None` where nothing has fallen due.
    #[must_use]
    pub fn done_of_due(&self) -> Option<Decimal> {
        Decimal::from(self.fallen_due_done).checked_div(self.fallen_due.into())
    }
}
