//! From which day a relative deadline runs.

use std::sync::PoisonError;

use chrono::NaiveDate;

use super::settled::Settled;
use super::{Done, Item, Relative};

impl Item<'_> {
    /// The day on which a relative deadline of this item falls due, from what was known on `day`: the day of its event,
    /// or the day the item or measure it names was done, and so much later. `None` while that has not happened, and for
    /// what was dropped.
    ///
    /// It follows from marks alone, never from another deadline, so that two items that wait for each other simply
    /// wait.
    #[must_use]
    pub fn relative_day(&self, relative: &Relative, day: NaiveDate) -> Option<NaiveDate> {
        let start = match self.plan.event(&relative.of) {
            Some(event) => event.date.map(super::When::day).filter(|date| *date <= day),
            None => self.start(relative)?.done_day(day),
        };
        relative.within.after(start?)
    }

    /// Whether what a relative deadline of this item runs from was dropped, so that it will never come.
    #[must_use]
    pub fn waits_for_dropped(&self, relative: &Relative, day: NaiveDate) -> bool {
        if self.plan.event(&relative.of).is_some() {
            return false;
        }
        self.start(relative).is_some_and(|line| {
            if line.is_alone() { line.is_dropped(day) } else { line.settled(day).is_dropped }
        })
    }
}

impl Item<'_> {
    /// The step or measure from which a deadline of this item runs; most often a step beside it.
    fn start(&self, relative: &Relative) -> Option<Self> {
        self.plan.line(self.plan.position_near(&relative.of, self.position())?)
    }

    /// Whether it has marks of its own: a step, or a measure without steps.
    fn is_alone(&self) -> bool {
        self.step.is_some() || self.measure.is_item()
    }

    /// The day an item was done, or of a measure with steps the day its last step was.
    fn done_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_alone() { self.own_done_day(day) } else { self.settled(day).done }
    }

    /// What had become of a measure with steps, all of which may be asked about by many deadlines.
    fn settled(&self, day: NaiveDate) -> Settled {
        let mut known = self.plan.derived.settled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(settled) = known.get(&self.position()).filter(|settled| settled.day == day) {
            return *settled;
        }
        let settled = self.settled_by_steps(day);
        known.insert(self.position(), settled);
        settled
    }

    fn settled_by_steps(self, day: NaiveDate) -> Settled {
        let (mut done, mut is_open, mut is_dropped, mut is_empty) = (None, false, true, true);
        for part in self.lines().filter(|part| !part.is_content()) {
            is_empty = false;
            if part.is_dropped(day) {
                continue;
            }
            is_dropped = false;
            let own = part.own_done_day(day);
            is_open |= own.is_none();
            done = done.max(own);
        }
        Settled { day, done: done.filter(|_| !is_open), is_dropped: is_dropped && !is_empty }
    }

    fn is_dropped(&self, day: NaiveDate) -> bool {
        self.commitment().dropped.as_ref().is_some_and(|mark| mark.day() <= day)
    }

    fn own_done_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_content() || self.is_dropped(day) {
            return None;
        }
        match self.commitment().done.as_ref()? {
            Done::Once(mark) => Some(mark.day()).filter(|done| *done <= day),
            Done::Periods(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::sample::{day, mark, measure};
    use crate::model::{Change, ChangeTarget, Commitment, Due, Edit, MarkKind, Plan, Relative, Status};

    #[test]
    fn what_was_known_of_a_measure_is_forgotten_when_a_step_of_it_is_marked() {
        let open = || vec![Commitment::default().done("2023-05-10"), Commitment::default()];
        let mut plan = Plan::holding(Commitment::default(), open());
        let within = "1 week".parse().unwrap();
        let mut other =
            measure(Commitment::falling(Due::After(Relative { within, of: "9".into() })), Vec::new());
        other.id = "10".into();
        plan.sections[0].measures.push(other);
        assert_eq!(plan.state_of("10", "2023-07-01").status, Status::Waiting);
        let target = ChangeTarget::Line(plan.position("9.2").unwrap());
        plan.apply(&Change { target, edit: Edit::Mark(MarkKind::Done, mark("2023-06-01")) });
        assert_eq!(plan.state_of("10", "2023-07-01").due_day, Some(day("2023-06-08")));
    }
}
