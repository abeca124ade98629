//! How many items are in which state, and the two rates.

use rust_decimal::Decimal;

use super::{Lateness, State, Status};

/// Counts over a group of items on a day. Dropped items are counted apart: no rate is about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items that are not dropped.
    pub items: u32,
    /// Delivered.
    pub done: u32,
    /// Delivered after the deadline in force.
    pub done_late: u32,
    /// Delivered, with a deadline, and nothing says whether in time; neither late nor in time.
    pub done_day_unknown: u32,
    /// Delivered and not confirmed, in a plan that uses confirmation.
    pub done_unconfirmed: u32,
    /// Overdue.
    pub overdue: u32,
    /// In progress.
    pub in_progress: u32,
    /// Waiting for what their deadline runs from.
    pub waiting: u32,
    /// Planned.
    pub planned: u32,
    /// Dropped.
    pub dropped: u32,
    /// Items of which at least one due day has passed.
    pub fallen_due: u32,
    /// Those among them that owe nothing: done, begun if open, every due period in.
    pub fallen_due_done: u32,
    /// Those among these whose delivery is not confirmed, in a plan that uses confirmation.
    pub fallen_due_unconfirmed: u32,
    /// Items whose deadline was extended at least once.
    pub extended: u32,
}

impl Counts {
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
            Status::Waiting => self.waiting += 1,
            Status::Planned => self.planned += 1,
            Status::Dropped => {}
        }
        let is_done = state.status == Status::Done;
        self.done_late += u32::from(is_done && state.late.is_some_and(Lateness::is_late));
        self.done_day_unknown += u32::from(state.day_unknown());
        self.done_unconfirmed += u32::from(is_done && state.unconfirmed);
        self.fallen_due += u32::from(state.fallen_due);
        let owes_nothing = state.fallen_due && state.status != Status::Overdue;
        self.fallen_due_done += u32::from(owes_nothing);
        self.fallen_due_unconfirmed += u32::from(owes_nothing && state.unconfirmed);
        self.extended += u32::from(!state.extensions.is_empty());
    }

    /// Done out of all, 0 to 1; `None` where there is nothing to do.
    #[must_use]
    pub fn done_of_all(&self) -> Option<Decimal> {
        Decimal::from(self.done).checked_div(self.items.into())
    }

    /// Done and confirmed out of all, 0 to 1; `None` where there is nothing to do.
    #[must_use]
    pub fn confirmed_of_all(&self) -> Option<Decimal> {
        Decimal::from(self.done.saturating_sub(self.done_unconfirmed)).checked_div(self.items.into())
    }

    /// Done and confirmed out of fallen due, 0 to 1; `None` where nothing has fallen due.
    #[must_use]
    pub fn confirmed_of_due(&self) -> Option<Decimal> {
        let confirmed = self.fallen_due_done.saturating_sub(self.fallen_due_unconfirmed);
        Decimal::from(confirmed).checked_div(self.fallen_due.into())
    }

    /// Done out of fallen due, 0 to 1; `None` where nothing has fallen due.
    #[must_use]
    pub fn done_of_due(&self) -> Option<Decimal> {
        Decimal::from(self.fallen_due_done).checked_div(self.fallen_due.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::series;
    use crate::model::{Commitment, Every};

    fn counts(commitments: impl IntoIterator<Item = Commitment>, today: &str) -> Counts {
        let mut counts = Counts::default();
        for commitment in commitments {
            counts.add(&commitment.alone().on(today));
        }
        counts
    }

    #[test]
    fn every_item_is_counted_once_by_status_and_apart_by_lateness() {
        let commitments = [
            Commitment::due("2023-04-30").done("2023-04-30"),
            Commitment::due("2023-04-30").done("2023-05-01"),
            Commitment::due("2023-12").done("2023-05-01"),
            Commitment::due("2023-04-30"),
            Commitment::due("2023-12").started("2023-05-01"),
            Commitment::due("2023-12"),
            Commitment::due("2023-04-30").extended("2023-04-01", "2023-12"),
            Commitment::due("2023-04-30").dropped("2023-05-01"),
            Commitment::due("2023-12").extended("2023-04-01", "2024").dropped("2023-05-01"),
        ];
        let expected = Counts {
            items: 7,
            done: 3,
            done_late: 1,
            done_day_unknown: 0,
            done_unconfirmed: 0,
            overdue: 1,
            in_progress: 1,
            waiting: 0,
            planned: 2,
            dropped: 2,
            fallen_due: 3,
            fallen_due_done: 2,
            fallen_due_unconfirmed: 0,
            extended: 1,
        };
        assert_eq!(counts(commitments, "2023-06-01"), expected);
    }

    #[test]
    fn the_two_rates_have_different_denominators() {
        let counts = counts(
            [
                Commitment::due("2023-04-30").done("2023-04-30"),
                Commitment::due("2023-12").done("2023-05-01"),
                Commitment::due("2023-04-30"),
                Commitment::due("2023-12"),
                Commitment::due("2023-12"),
                Commitment::due("2023-04-30").dropped("2023-05-01"),
            ],
            "2023-06-01",
        );
        // 2 of 5 are done; of the 2 that have fallen due, 1.
        assert_eq!(
            (counts.done_of_all(), counts.done_of_due()),
            (Some(Decimal::new(4, 1)), Some(Decimal::new(5, 1)))
        );
    }

    #[test]
    fn of_nothing_there_is_no_rate() {
        let dropped = counts([Commitment::due("2023-04-30").dropped("2023-05-01")], "2023-06-01");
        assert_eq!((dropped.done_of_all(), dropped.done_of_due()), (None, None));
        let ahead = counts([Commitment::due("2024")], "2023-06-01");
        assert_eq!((ahead.done_of_all(), ahead.done_of_due()), (Some(Decimal::ZERO), None));
    }

    #[test]
    fn what_owes_nothing_is_counted_as_delivered_of_what_has_fallen_due() {
        let quarters = || Commitment::falling(series(Every::Quarter, "2023-Q2", Some("2023-Q4"), 0));
        let open = || Commitment::due("2023-01-01/..");
        let counts = counts(
            [
                quarters().delivered(&[("2023-Q2", "2023-06-30")]),
                quarters(),
                open().started("2023-01-01"),
                open(),
            ],
            "2023-08-01",
        );
        assert_eq!((counts.fallen_due, counts.fallen_due_done, counts.done), (4, 2, 0));
    }
}
