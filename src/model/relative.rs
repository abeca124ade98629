//! From which day a relative deadline runs.

use chrono::NaiveDate;

use super::{Done, Item, Plan, Relative, Status};

impl Plan {
    /// The day on which a relative deadline falls due, from what was known on `day`: the day of its event, or the day
    /// the item or measure it names was done, and so much later. `None` while that has not happened, and for what was
    /// dropped.
    ///
    /// It follows from marks alone, never from another deadline, so that two items that wait for each other simply
    /// wait.
    #[must_use]
    pub fn relative_day(&self, relative: &Relative, day: NaiveDate) -> Option<NaiveDate> {
        let start = match self.event(&relative.of) {
            Some(event) => event.date.map(super::When::day).filter(|date| *date <= day),
            None => self.done_day(&relative.of, day),
        };
        relative.within.after(start?)
    }

    /// The day an item was done, or of a measure with steps the day its last step was.
    fn done_day(&self, id: &str, day: NaiveDate) -> Option<NaiveDate> {
        let line = self.line(self.position(id)?)?;
        if line.step.is_some() || line.measure.is_item() {
            return line.own_done_day(day);
        }
        let mut last = None;
        for part in line.lines().filter(|part| !part.is_content()) {
            if !part.is_dropped(day) {
                last = last.max(Some(part.own_done_day(day)?));
            }
        }
        last
    }

    /// Whether what a relative deadline runs from was dropped, so that it will never come.
    #[must_use]
    pub fn waits_for_dropped(&self, relative: &Relative, day: NaiveDate) -> bool {
        if self.event(&relative.of).is_some() {
            return false;
        }
        let Some(line) = self.position(&relative.of).and_then(|position| self.line(position)) else {
            return false;
        };
        if line.step.is_some() || line.measure.is_item() {
            return line.is_dropped(day);
        }
        Status::together(line.states(day).map(|state| state.status)) == Status::Dropped
    }
}

impl Item<'_> {
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
