//! How the state of an item follows from its deadline and its marks.

use chrono::NaiveDate;

use super::definition::{Marks, State};
use super::lateness::{Lateness, days};
use super::status::Status;
use crate::model::{Done, Due, Item, LogEntry, Mark, Period, When, extension_in_force};

impl<'a> Item<'a> {
    /// The state on `day`. Marks, confirmations, extensions and events dated later do not exist.
    #[must_use]
    pub fn state(&self, day: NaiveDate) -> State<'a> {
        self.state_asked(day, None)
    }

    /// The same of some periods of a series, as if it had no others.
    #[must_use]
    pub fn state_of_periods(&self, day: NaiveDate, periods: &[Period]) -> State<'a> {
        self.state_asked(day, Some(periods.to_vec()))
    }

    fn state_asked(&self, day: NaiveDate, asked: Option<Vec<Period>>) -> State<'a> {
        let commitment = self.commitment();
        let known = |mark: &'a Option<Mark>| mark.as_ref().filter(|mark| mark.day() <= day);
        let extensions: Vec<_> = self.extensions().filter(|one| one.date.day() <= day).collect();
        let extension = extension_in_force(extensions.iter().copied(), None, day);
        let original = self.due();
        let mut state = State {
            status: Status::Planned,
            due: extension.map_or(original, |extension| Some(&extension.to)),
            original,
            original_day: original.and_then(|due| self.falls_due(due, day)),
            extensions,
            extension,
            due_day: None,
            late: None,
            late_original: None,
            left: None,
            not_begun: false,
            waits: false,
            fallen_due: false,
            done: None,
            started: known(&commitment.started),
            dropped: known(&commitment.dropped),
            confirmed: None,
            unconfirmed: false,
            period_count: 0,
            periods_in: 0,
            all_confirmed: true,
            marks: Marks { done: commitment.done.as_ref(), confirmed: commitment.confirmed.as_ref() },
            day,
            asked,
        };
        match state.due {
            Some(Due::Each(series)) => state.follow_series(*series),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => {
                let whole = |done: &'a Option<Done>| {
                    done.as_ref().and_then(|done| done.mark(None)).filter(|mark| mark.day() <= day)
                };
                (state.done, state.confirmed) = (whole(&commitment.done), whole(&commitment.confirmed));
                state.due_day = match extension {
                    Some(extension) => self.falls_due(&extension.to, day),
                    None => state.original_day,
                };
                state.follow_deadline();
            }
        }
        let is_in = state.done.is_some() || state.periods_in > 0;
        state.unconfirmed =
            is_in && !state.is_confirmed() && state.dropped.is_none() && self.plan.uses_confirmation(day);
        if state.dropped.is_some() {
            state.drop_all();
        }
        state
    }

    /// The states of its measure's items on `day`.
    pub fn states(self, day: NaiveDate) -> impl Iterator<Item = State<'a>> {
        self.lines().filter(|line| !line.is_content()).map(move |line| line.state(day))
    }

    /// The state of its measure: that of its worst item; done when all are done or dropped, in progress also when only
    /// some are done. Planned where it has no items.
    #[must_use]
    pub fn measure_status(self, day: NaiveDate) -> Status {
        let mut states = self.states(day).map(|state| state.status).peekable();
        if states.peek().is_none() { Status::Planned } else { Status::together(states) }
    }

    /// The day a deadline falls due, from what was known on `day`.
    fn falls_due(&self, due: &Due, day: NaiveDate) -> Option<NaiveDate> {
        match due {
            Due::After(relative) => self.relative_day(relative, day),
            Due::Within(_) | Due::Between(..) | Due::From(_) | Due::Each(_) => due.falls_due(),
        }
    }

    /// What was reported on its progress by `day`, in the order of its days.
    #[must_use]
    pub fn log(&self, day: NaiveDate) -> Vec<&'a LogEntry> {
        let mut known: Vec<_> =
            self.commitment().log.iter().filter(|entry| entry.date.day() <= day).collect();
        known.sort_by_key(|entry| entry.date.day());
        known
    }
}

impl State<'_> {
    fn follow_deadline(&mut self) {
        let opens = |due: Option<&Due>| matches!(due, Some(Due::From(_)));
        let day = self.day;
        self.fallen_due = self.due_day.is_some_and(|due| due < day);
        self.waits = self.due_day.is_none() && matches!(self.due, Some(Due::After(_)));
        let judged = self.done.map_or(When::Day(day), |mark| mark.date);
        let begun = self.started.is_some() || self.done.is_some();
        // An open interval has no day by which it must end: once it has begun it cannot be late.
        let late = |due: Option<&Due>, falls_due: Option<NaiveDate>| match falls_due {
            Some(_) if opens(due) && begun => Some(Lateness::Days(0)),
            falls_due => falls_due.map(|due| Lateness::of(judged, due)),
        };
        self.late_original = late(self.original, self.original_day);
        if self.done.is_some() {
            self.status = Status::Done;
            self.late = late(self.due, self.due_day);
        } else if self.fallen_due && !(opens(self.due) && begun) {
            self.status = Status::Overdue;
            self.not_begun = opens(self.due);
            self.late = late(self.due, self.due_day);
        } else {
            self.status = match (begun, self.waits) {
                (true, _) => Status::InProgress,
                (false, true) => Status::Waiting,
                (false, false) => Status::Planned,
            };
            self.late_original = self.late_original.filter(|late| late.is_late());
            if !(opens(self.due) && begun) {
                self.left = self.due_day.map(|due| days(day, due));
            }
        }
    }

    fn drop_all(&mut self) {
        self.status = Status::Dropped;
        (self.late, self.late_original, self.left) = (None, None, None);
        (self.not_begun, self.waits) = (false, false);
    }
}
