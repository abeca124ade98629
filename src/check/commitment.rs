//! Promises, their marks and their extensions, each with its place.

use chrono::NaiveDate;

use super::Subject;
use crate::model::{Done, Due, Extension, Item, Mark, Period, Place};

/// A mark and what it marks.
pub(super) struct Marked<'a> {
    /// The line it stands on.
    pub(super) item: Item<'a>,
    /// `done`, `started` or `dropped`.
    pub(super) word: &'static str,
    /// For a series, the period that was delivered.
    pub(super) period: Option<Period>,
    /// The mark.
    pub(super) mark: &'a Mark,
    /// Where it stands.
    pub(super) place: Place,
}

/// An extension and what it extends.
pub(super) struct Granted<'a> {
    /// The line it stands on.
    pub(super) item: Item<'a>,
    /// The extension.
    pub(super) extension: &'a Extension,
    /// The last day in time until then; `None` where there was no deadline.
    pub(super) before: Option<NaiveDate>,
    /// Where it stands.
    pub(super) place: Place,
}

impl<'a> Subject<'a> {
    /// Every line that may hold a deadline: each measure, then its steps.
    pub(super) fn commitments(self) -> impl Iterator<Item = Item<'a>> {
        self.plan.lines().flat_map(|line| {
            let first = line.position().2 == Some(0) && !line.measure.is_item();
            first.then(|| line.whole()).into_iter().chain([line])
        })
    }

    /// Every mark.
    pub(super) fn marks(self) -> impl Iterator<Item = Marked<'a>> {
        self.plan.items().flat_map(|item| {
            let commitment = item.commitment();
            let once = |word, mark: &'a Mark| {
                let place = item.place().key(word);
                Marked { item, word, period: None, mark, place }
            };
            let mut all: Vec<_> = commitment.started.iter().map(|mark| once("started", mark)).collect();
            match &commitment.done {
                Some(Done::Once(mark)) => all.push(once("done", mark)),
                Some(Done::Periods(periods)) => all.extend(periods.iter().map(|(period, mark)| {
                    let place = item.place().key("done").key(period.to_string());
                    Marked { item, word: "done", period: Some(*period), mark, place }
                })),
                None => {}
            }
            all.extend(commitment.dropped.iter().map(|mark| once("dropped", mark)));
            all
        })
    }

    /// Every extension.
    pub(super) fn extensions(self) -> impl Iterator<Item = Granted<'a>> {
        self.commitments().flat_map(|item| {
            // Those of an inherited deadline come first; they stand on the measure.
            let all: Vec<&Extension> = item.extensions().collect();
            let own = all.len().saturating_sub(item.commitment().extensions.len());
            let granted = |(n, extension): (usize, &'a Extension)| {
                let earlier =
                    all.iter().enumerate().filter(|(at, one)| (one.date, *at) < (extension.date, n));
                let last = earlier
                    .filter(|(_, one)| one.period == extension.period)
                    .max_by_key(|(at, one)| (one.date, *at));
                let before = match last {
                    Some((_, last)) => last.to.falls_due(),
                    None => item.due().and_then(|due| falls_due(due, extension.period)),
                };
                let place = item.place().key("extensions").index(n - own);
                Granted { item, extension, before, place }
            };
            all.iter().copied().enumerate().skip(own).map(granted).collect::<Vec<_>>()
        })
    }
}

impl Marked<'_> {
    /// What is marked.
    pub(super) fn id(&self) -> String {
        address(&self.item, self.period)
    }
}

impl Granted<'_> {
    /// What is extended.
    pub(super) fn id(&self) -> String {
        address(&self.item, self.extension.period)
    }
}

/// An address: `9.2`, or `3.3@2023-Q2` for a period.
fn address(item: &Item<'_>, period: Option<Period>) -> String {
    let id = item.id();
    period.map_or_else(|| id.clone(), |period| format!("{id}@{period}"))
}

/// The last day in time of a deadline, or of a period of a series.
fn falls_due(due: &Due, period: Option<Period>) -> Option<NaiveDate> {
    match (due.series(), period) {
        (Some(series), Some(period)) => Some(series.due_day(period)),
        (Some(_), None) => None,
        (None, _) => due.falls_due(),
    }
}
