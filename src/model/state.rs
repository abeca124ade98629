//! The state of an item or a measure on a day, from what was known that day.

use chrono::NaiveDate;

use super::{Done, Due, Extension, Item, Mark, Measure, Period, Section, Series};

/// What has become of a promise. The order is that of alarm, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Its deadline has passed, a period is missing, or it has not begun.
    Overdue,
    /// Started, begun, or some periods are in.
    InProgress,
    /// Nothing reported, nothing due.
    Planned,
    /// Delivered.
    Done,
    /// Undo out of the plan.
    Dropped,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::InProgress, Self::Planned, Self::Done, Self::Dropped];

    /// The word in queries and machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::InProgress => "in-progress",
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}

/// One period of a series on a day.
#[derive(Clone, Copy, Debug)]
pub struct PeriodState<'a> {
    /// The period.
    pub period: Period,
    /// The last day in time, extensions counted.
    pub due: NaiveDate,
    /// When it was delivered.
    pub done: Option<&'a Mark>,
    /// `Done`, `Overdue` or `Planned`; `Dropped` where the item was dropped before this period was in.
    pub status: Status,
    /// Days past `due`: until delivery, or until the day asked about; 0 in time.
    pub late: i64,
}

/// The state of an item on a day.
#[derive(Clone, Debug)]
pub struct State<'a> {
    /// What has become of it.
    pub status: Status,
    /// The deadline in force that day.
    pub due: Option<&'a Due>,
    /// The deadline the plan first set.
    pub original: Option<&'a Due>,
    /// The extensions known that day.
    pub extensions: Vec<&'a Extension>,
    /// The next or missed day that decides: the day the deadline in force falls due, for a series the earliest
    /// period not yet delivered, for an open interval the day by which it must have begun.
    pub due_day: Option<NaiveDate>,
    /// Days late against the deadline in force: overdue until the day asked about, done until delivery; `None` while
    /// neither, and where there is no deadline.
    pub late: Option<i64>,
    /// The same against the original deadline; also given for what is not overdue only because of an extension.
    pub late_original: Option<i64>,
    /// Days until `due_day`, where it lies ahead (0 on the day itself).
    pub left: Option<i64>,
    /// An open interval that should have begun and has not.
    pub not_begun: bool,
    /// Whether any of its due days lies before the day asked about.
    pub fallen_due: bool,
    /// When it was delivered as a whole.
    pub done: Option<&'a Mark>,
    /// When work began.
    pub started: Option<&'a Mark>,
    /// When it was dropped.
    pub dropped: Option<&'a Mark>,
    /// The periods of a series; of an endless one, those up to the next to fall due.
    pub periods: Vec<PeriodState<'a>>,
}

impl<'a> Item<'a> {
    /// The state on `day`. Marks and extensions dated later do not exist.
    #[must_use]
    pub fn state(&self, day: NaiveDate) -> State<'a> {
        let commitment = self.commitment();
        let known = |mark: &'a Option<Box<Mark>>| mark.as_deref().filter(|mark| mark.date <= day);
        let mut state = State {
            status: Status::Planned,
            due: self.due(),
            original: self.due(),
            extensions: self.extensions().filter(|extension| extension.date <= day).collect(),
            due_day: None,
            late: None,
            late_original: None,
            left: None,
            not_begun: false,
            fallen_due: false,
            done: None,
            started: known(&commitment.started),
            dropped: known(&commitment.dropped),
            periods: Vec::new(),
        };
        if let Some(extension) = latest(&state.extensions, None) {
            state.due = Some(&extension.to);
        }
        match state.due {
            Some(Due::Each(series)) => state.follow_series(*series, commitment.done.as_ref(), day),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_)) | None => {
                state.done = match &commitment.done {
                    Some(Done::Once(mark)) if mark.date <= day => Some(mark),
                    Some(Done::Once(_) | Done::Periods(_)) | None => None,
                };
                state.follow_deadline(day);
            }
        }
        if state.dropped.is_some() {
            state.status = Status::Dropped;
            (state.late, state.late_original, state.left, state.not_begun) = (None, None, None, false);
            for period in state.periods.iter_mut().filter(|period| period.done.is_none()) {
                (period.status, period.late) = (Status::Dropped, 0);
            }
        }
        state
    }
}

impl<'a> State<'a> {
    fn follow_deadline(&mut self, day: NaiveDate) {
        let opens = |due: Option<&Due>| matches!(due, Some(Due::From(_)));
        self.due_day = self.due.and_then(Due::falls_due);
        self.fallen_due = self.due_day.is_some_and(|due| due < day);
        let judged = self.done.map_or(day, |mark| mark.date);
        let begun = self.started.is_some() || self.done.is_some();
        // An open interval has no day by which it must end: once it has begun it cannot be late.
        let late = |due: Option<&Due>| match due.and_then(Due::falls_due) {
            Some(_) if opens(due) && begun => Some(0),
            falls_due => falls_due.map(|due| days(due, judged).max(0)),
        };
        self.late_original = late(self.original);
        if self.done.is_some() {
            self.status = Status::Done;
            self.late = late(self.due);
        } else if self.fallen_due && !(opens(self.due) && begun) {
            self.status = Status::Overdue;
            self.not_begun = opens(self.due);
            self.late = late(self.due);
        } else {
            self.status = if begun { Status::InProgress } else { Status::Planned };
            self.late_original = self.late_original.filter(|late| *late > 0);
            if !(opens(self.due) && begun) {
                self.left = self.due_day.map(|due| days(day, due));
            }
        }
    }

    fn follow_series(&mut self, series: Series, done: Option<&'a Done>, day: NaiveDate) {
        let marks = match done {
            Some(Done::Periods(marks)) => marks.as_slice(),
            Some(Done::Once(_)) | None => &[],
        };
        for period in series.periods() {
            let state = self.period(series, period, marks, day);
            // An extension can put one period off beyond the next, so its original day must lie ahead too.
            let ahead = state.due.min(series.due_day(period)) >= day && state.done.is_none();
            self.periods.push(state);
            if ahead && series.until.is_none() {
                break;
            }
        }
        let missing =
            self.periods.iter().filter(|period| period.done.is_none()).min_by_key(|period| period.due);
        let latest = self.periods.iter().map(|period| period.due).max();
        self.fallen_due = self.periods.iter().any(|period| period.due < day);
        self.due_day = missing.map(|period| period.due).or(latest);
        // While any is missing, lateness is theirs: what came in late does not keep the item late.
        let judged = self.periods.iter().filter(|period| missing.is_none() || period.done.is_none());
        let original = self.original.and_then(Due::series).unwrap_or(series);
        let late_original = |period: &PeriodState| {
            days(original.due_day(period.period), period.done.map_or(day, |mark| mark.date)).max(0)
        };
        self.late_original = judged.map(late_original).max();
        match missing {
            None => {
                self.status = Status::Done;
                self.done = self.periods.iter().filter_map(|period| period.done).max_by_key(|mark| mark.date);
                self.late = self.periods.iter().map(|period| period.late).max();
            }
            Some(next) if next.status == Status::Overdue => {
                self.status = Status::Overdue;
                self.late = Some(next.late);
            }
            Some(next) => {
                let begun = self.started.is_some() || self.periods.iter().any(|period| period.done.is_some());
                self.status = if begun { Status::InProgress } else { Status::Planned };
                self.late_original = self.late_original.filter(|late| *late > 0);
                self.left = Some(days(day, next.due));
            }
        }
    }

    fn period(
        &self,
        series: Series,
        period: Period,
        marks: &'a [(Period, Mark)],
        day: NaiveDate,
    ) -> PeriodState<'a> {
        let extended = latest(&self.extensions, Some(period)).and_then(|extension| extension.to.falls_due());
        let due = extended.unwrap_or_else(|| series.due_day(period));
        let done =
            marks.iter().find(|(given, mark)| *given == period && mark.date <= day).map(|(_, mark)| mark);
        let late = days(due, done.map_or(day, |mark| mark.date)).max(0);
        let status = match done {
            Some(_) => Status::Done,
            None if late > 0 => Status::Overdue,
            None => Status::Planned,
        };
        PeriodState { period, due, done, status, late }
    }

    /// The periods whose day has passed and that are not in.
    pub fn missing(&self) -> impl Iterator<Item = Period> {
        self.periods.iter().filter(|period| period.status == Status::Overdue).map(|period| period.period)
    }
}

impl Measure {
    /// The states of its items on `day`.
    pub fn states<'a>(&'a self, section: &'a Section, day: NaiveDate) -> impl Iterator<Item = State<'a>> {
        let whole = self.is_item().then_some(None);
        let parts = self.steps.iter().filter(|step| !step.content).map(Some);
        whole.into_iter().chain(parts).map(move |step| Item::of(section, self, step).state(day))
    }

    /// The state of a measure: that of its worst item; `Done` when all are done or dropped, `InProgress` also when
    /// only some are done.
    #[must_use]
    pub fn status(&self, section: &Section, day: NaiveDate) -> Status {
        Status::together(self.states(section, day).map(|state| state.status))
    }
}

impl Status {
    /// The state of a whole whose parts are in these states.
    #[must_use]
    pub fn together(parts: impl Iterator<Item = Self>) -> Self {
        let (mut worst, mut best) = (Self::Dropped, Self::Overdue);
        for part in parts {
            worst = worst.min(part);
            best = best.max(if part == Self::Dropped { Self::Overdue } else { part });
        }
        if worst == Self::Planned && best == Self::Done { Self::InProgress } else { worst }
    }
}

/// The extension in force: the one granted last; of several granted on one day, the last in the file.
fn latest<'a>(extensions: &[&'a Extension], period: Option<Period>) -> Option<&'a Extension> {
    extensions
        .iter()
        .copied()
        .filter(|extension| extension.period == period)
        .max_by_key(|extension| extension.date)
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

#[cfg(test)]
mod tests;
