//! What happens to an item in time, as days: the time it may take, its work, its deadlines, its deliveries.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::model::{Due, Item, Lateness, Mark, Period, State, Status, When};

/// An item in time. Every day in it is a whole day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// The time the first deadline leaves for it, where that is more than a day; without an end, it goes on.
    pub span: Option<(NaiveDate, Option<NaiveDate>)>,
    /// Where work began, and the day up to which it went on: its delivery, its drop, else the day asked about.
    pub work: Option<(NaiveDate, NaiveDate)>,
    /// The deadlines that extensions have moved, the original first.
    pub moved: Vec<NaiveDate>,
    /// On which days something falls due, in order.
    pub dues: Vec<DuePoint>,
    /// On which days something was delivered, in order.
    pub deliveries: Vec<Delivery>,
    /// From the deadline in force to the day up to which it is late, and how late that is; of a series from the first
    /// period that is missing.
    pub late: Option<Delay>,
    /// When it was dropped.
    pub dropped: Option<NaiveDate>,
    /// It goes on after its last day: an open deadline, a series without an end.
    pub goes_on: bool,
    /// Its deadline runs from something that has not happened yet.
    pub waits: bool,
}

/// A day on which something falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuePoint {
    /// The last day in time.
    pub day: NaiveDate,
    /// Of a series, the period.
    pub period: Option<Period>,
    /// What has become of it.
    pub fate: Fate,
}

/// What has become of a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is still to come.
    Coming,
    /// It has passed, and what was due is not there.
    Missed,
    /// What was due is there, or was dropped.
    Settled,
}

/// Something delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The day that counts.
    pub date: When,
    /// How late that was.
    pub late: Option<Lateness>,
    /// Of a series, whether the periods around it have marks of their own.
    pub period: Option<Period>,
}

/// Late from a deadline up to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delay {
    /// The deadline.
    pub due: NaiveDate,
    /// The day of delivery, else the day asked about.
    pub until: NaiveDate,
    /// How late.
    pub by: Lateness,
    /// Whether it is late still.
    pub is_open: bool,
}

impl Delivery {
    /// The day that counts.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.date.day()
    }
}

impl Track {
    /// What happens to an item up to `until`, from what was known on `today`.
    #[must_use]
    pub fn new(item: &Item<'_>, state: &State<'_>, today: NaiveDate, until: NaiveDate) -> Self {
        let mut track = Self { waits: state.waits, dropped: state.dropped.map(Mark::day), ..Self::default() };
        let end = state.done.or(state.dropped).map_or(today, Mark::day);
        track.work = state.started.map(|mark| (mark.day(), end.max(mark.day())));
        match state.due {
            Some(Due::Each(_)) => track.follow_periods(item, state, today, until),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => {
                track.follow_deadline(state, today);
            }
        }
        track
    }

    fn follow_deadline(&mut self, state: &State<'_>, today: NaiveDate) {
        self.span = state.original.and_then(span);
        self.goes_on =
            matches!(state.due, Some(Due::From(_))) && state.done.is_none() && state.dropped.is_none();
        let moved = state.extensions.iter().filter_map(|one| one.to.falls_due());
        let moved = state.original_day.into_iter().chain(moved);
        self.moved = if state.extension.is_some() { moved.collect() } else { Vec::new() };
        self.moved.retain(|day| Some(*day) != state.due_day);
        self.moved.dedup();
        // What has begun and never ends has no day left by which it must be there.
        let has_begun = matches!(state.due, Some(Due::From(_))) && state.started.is_some();
        let fate = match state.status {
            Status::Overdue => Fate::Missed,
            Status::Done | Status::Dropped => Fate::Settled,
            Status::InProgress | Status::Waiting | Status::Planned => Fate::Coming,
        };
        let due = state.due_day.filter(|_| !has_begun);
        self.dues.extend(due.map(|day| DuePoint { day, period: None, fate }));
        let delivery = state.done.map(|mark| Delivery { date: mark.date, late: state.late, period: None });
        self.deliveries.extend(delivery);
        let (Some(due), Some(by)) = (due, state.late) else { return };
        let until = state.done.map_or(today, Mark::day);
        if until > due && (by.is_late() || by == Lateness::Unknown) {
            self.late = Some(Delay { due, until, by, is_open: state.status == Status::Overdue });
        }
    }

    fn follow_periods(&mut self, item: &Item<'_>, state: &State<'_>, today: NaiveDate, until: NaiveDate) {
        let ends = state.due.and_then(Due::last).is_some();
        self.goes_on = !ends && state.dropped.is_none();
        for period in state.periods() {
            let fate = match period.status {
                Status::Overdue => Fate::Missed,
                Status::Done | Status::Dropped => Fate::Settled,
                Status::InProgress | Status::Waiting | Status::Planned => Fate::Coming,
            };
            self.dues.push(DuePoint { day: period.due, period: Some(period.period), fate });
            self.deliveries.extend(period.done.map(|mark| Delivery {
                date: mark.date,
                late: Some(period.late),
                period: Some(period.period),
            }));
        }
        // The state of an endless series ends with the next period to fall due.
        let known: HashSet<Period> = self.dues.iter().filter_map(|due| due.period).collect();
        let coming = item.due_days(state, until).into_iter();
        let coming = coming.filter(|due| due.period.is_none_or(|period| !known.contains(&period)));
        let coming = coming.map(|due| DuePoint { day: due.day, period: due.period, fate: Fate::Coming });
        self.dues.extend(coming);
        self.dues.sort_by_key(|due| due.day);
        self.deliveries.sort_by_key(Delivery::day);
        let missing = self.dues.iter().find(|due| due.fate == Fate::Missed);
        let late = missing.zip(state.late.filter(|late| late.is_late()));
        self.late = late.map(|(missing, by)| Delay { due: missing.day, until: today, by, is_open: true });
        let begins = state.due.and_then(Due::first);
        self.span = begins.map(|first| (first, self.dues.last().map(|due| due.day).filter(|_| ends)));
    }

    /// Every day on which something of it begins, ends, falls due or has happened.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let span = self.span.into_iter().flat_map(|(first, last)| [Some(first), last]).flatten();
        let work = self.work.into_iter().flat_map(|(from, to)| [from, to]);
        let dues = self.dues.iter().map(|due| due.day);
        let deliveries = self.deliveries.iter().map(Delivery::day);
        span.chain(work).chain(self.moved.iter().copied()).chain(dues).chain(deliveries).chain(self.dropped)
    }

    /// Its first and its last day; `None` where nothing of it has a day.
    #[must_use]
    pub fn ends(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.days().min()?, self.days().max()?))
    }
}

/// The days a deadline spans, where they are more than one.
fn span(due: &Due) -> Option<(NaiveDate, Option<NaiveDate>)> {
    match due {
        Due::Within(Period::Day(_)) | Due::After(_) | Due::Each(_) => None,
        Due::Within(_) | Due::Between(..) | Due::From(_) => Some((due.first()?, due.last())),
    }
}
