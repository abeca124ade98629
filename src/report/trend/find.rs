//! How many items were planned and done by the end of each month or quarter.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::curve::Curve;
use crate::model::{Due, Mark, Period, State, Status};
use crate::report::portfolio::{Line, Portfolio};
use crate::report::query::{Query, Subject};

/// How often it is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// At the end of each month.
    #[default]
    Month,
    /// At the end of each quarter.
    Quarter,
}

/// The end of a month or quarter, and what there was then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The month or quarter.
    pub period: Period,
    /// Its last day; of that in which the day asked about lies, that day.
    pub until: NaiveDate,
    /// Items that fall due by then, by the deadlines in force on the day asked about.
    pub planned: i64,
    /// The same by the deadlines that were set first.
    pub original: i64,
    /// Items done by then, as the file says now; `None` of days to come.
    pub done: Option<i64>,
    /// Items done by then, as the file said then; `None` where nothing was recorded.
    pub recorded: Option<i64>,
    /// Items in the file then, dropped ones not counted.
    pub scope: Option<i64>,
}

/// Planned and done over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The day asked about.
    pub day: NaiveDate,
    /// How many items there are on it.
    pub items: i64,
    /// Planned, day by day, by the deadlines in force.
    pub planned: Curve,
    /// The same by the original deadlines.
    pub original: Curve,
    /// Done, day by day.
    pub done: Curve,
    /// The ends of months or quarters, from the first on which anything falls due or is done.
    pub points: Vec<Point>,
}

impl Rhythm {
    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }
}

/// Counts the items of a query. What was recorded is added by [`Trend::record`].
#[must_use]
pub fn find(portfolio: &Portfolio, query: &Query, rhythm: Rhythm, recorded_from: Option<NaiveDate>) -> Trend {
    Trend::of(query.lines(portfolio), portfolio.day(), rhythm, recorded_from)
}

/// Fills the ends of periods with what there was by then.
fn fill(trend: &mut Trend, rhythm: Rhythm, recorded_from: Option<NaiveDate>) {
    let day = trend.day;
    let spans = [&trend.planned, &trend.original, &trend.done].map(Curve::span);
    let spans = || spans.iter().flatten();
    let first = spans().map(|(first, _)| *first).chain(recorded_from).min();
    let last = spans().map(|(_, last)| *last).max();
    let (Some(first), Some(last)) = (first, last) else { return };
    trend.points = points(first.min(day), last.max(day), day, rhythm);
    let days = || trend.points.iter().map(|point| point.until);
    let (planned, original) = (trend.planned.along(days()), trend.original.along(days()));
    let done = trend.done.along(days());
    for (point, ((planned, original), done)) in
        trend.points.iter_mut().zip(planned.into_iter().zip(original).zip(done))
    {
        (point.planned, point.original) = (planned, original);
        point.done = (point.until <= day).then_some(done);
    }
}

/// The periods from one day to another. That in which `day` lies ends with it.
fn points(first: NaiveDate, last: NaiveDate, day: NaiveDate, rhythm: Rhythm) -> Vec<Point> {
    let begin = Period::around(first, rhythm.months());
    let all = std::iter::successors(Some(begin), |period| period.later(rhythm.months()));
    let point = |period: Period| {
        let holds_day = period.first() <= day && day <= period.last();
        let until = if holds_day { day } else { period.last() };
        let (planned, original) = (0, 0);
        Point { period, until, planned, original, done: None, recorded: None, scope: None }
    };
    all.take_while(|period| period.first() <= last).map(point).collect()
}

impl Trend {
    /// Counts these lines, content left out. The first period is that of the first thing that falls due or is done, or of
    /// the day from which on anything was recorded.
    #[must_use]
    pub fn of<'a, L: Borrow<Line<'a>>>(
        lines: impl Iterator<Item = L>,
        day: NaiveDate,
        rhythm: Rhythm,
        recorded_from: Option<NaiveDate>,
    ) -> Self {
        let (planned, original, done) = (Curve::default(), Curve::default(), Curve::default());
        let mut trend = Self { day, items: 0, planned, original, done, points: Vec::new() };
        for line in lines {
            if !line.borrow().item.is_content() {
                trend.count(line.borrow());
            }
        }
        fill(&mut trend, rhythm, recorded_from);
        trend
    }

    fn count(&mut self, line: &Line<'_>) {
        let (item, state) = (&line.item, &line.state);
        let original = match state.original {
            Some(Due::Each(series)) => series.last_period().map(|last| series.due_day(last)),
            Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => {
                state.original_day
            }
        };
        if let Some(due) = original {
            self.original.add(due, 1);
        }
        if state.status == Status::Dropped {
            return;
        }
        self.items += 1;
        if let Some(due) = last_due(state, item.due()) {
            self.planned.add(due, 1);
        }
        if let Some(day) = done_on(state) {
            self.done.add(day, 1);
        }
    }

    /// The ends of periods of which something can have been recorded.
    #[must_use]
    pub fn past(&self) -> Vec<NaiveDate> {
        self.points.iter().map(|point| point.until).filter(|until| *until <= self.day).collect()
    }

    /// Adds what a plan said at the end of a period, its day. Where a term of the query meant nothing in it yet, nothing
    /// is known.
    pub fn record(&mut self, then: &Portfolio, terms: &[String]) {
        let until = then.day();
        let Ok(query) = Query::parse(terms, then, Subject::Items) else { return };
        let (mut items, mut done) = (0, 0);
        for line in query.lines(then).filter(|line| !line.item.is_content()) {
            items += i64::from(line.state.status != Status::Dropped);
            done += i64::from(line.state.status == Status::Done);
        }
        // Of several plans, what was recorded of each adds up.
        for point in self.points.iter_mut().filter(|point| point.until == until) {
            point.recorded = Some(point.recorded.unwrap_or_default() + done);
            point.scope = Some(point.scope.unwrap_or_default() + items);
        }
    }

    /// Whether anything was recorded.
    #[must_use]
    pub fn has_record(&self) -> bool {
        self.points.iter().any(|point| point.recorded.is_some())
    }
}

/// The day on which all of it is due; none of what never is.
fn last_due(state: &State<'_>, due: Option<&Due>) -> Option<NaiveDate> {
    match state.due.or(due) {
        Some(Due::Each(series)) => {
            let last = series.last_period()?;
            let known = state.period(last).map(|one| one.due);
            known.max(Some(series.due_day(last)))
        }
        Some(Due::Within(_) | Due::Between(..) | Due::From(_) | Due::After(_)) | None => state.due_day,
    }
}

/// The day on which all of it was done.
fn done_on(state: &State<'_>) -> Option<NaiveDate> {
    if state.status != Status::Done {
        return None;
    }
    let periods = state.periods().filter_map(|period| period.done);
    periods.chain(state.done).map(Mark::day).max()
}
