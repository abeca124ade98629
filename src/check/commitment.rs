//! Promises, their marks and their extensions, each with its place.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::subject::Subject;
use crate::model::{Done, Due, Extension, Item, Mark, Period, Place, Position};

/// A mark and what it marks.
pub(super) struct Marked<'a> {
    /// The line it stands on.
    pub(super) item: Item<'a>,
    /// `done`, `started`, `dropped` or `confirmed`.
    pub(super) word: &'static str,
    /// For a series, the period that was delivered or confirmed.
    pub(super) period: Option<Period>,
    /// The mark.
    pub(super) mark: &'a Mark,
}

/// An extension and what it extends.
pub(super) struct Granted<'a> {
    /// The line it stands on.
    pub(super) item: Item<'a>,
    /// The extension.
    pub(super) extension: &'a Extension,
    /// The last day in time until then, as far as it was known on the day of the extension; `None` where there was no
    /// deadline.
    pub(super) before: Option<NaiveDate>,
    /// Its number among those of its line.
    index: usize,
}

impl<'a> Subject<'a> {
    /// Every line that may hold a deadline: each measure, then its steps.
    pub(super) fn commitments(self) -> impl Iterator<Item = Item<'a>> {
        self.lines().iter().copied()
    }

    /// The same, all of them.
    pub(super) fn lines(self) -> &'a [Item<'a>] {
        self.known.lines.get_or_init(|| {
            let plan = self.plan;
            let mut lines = Vec::new();
            for (section, holder) in plan.all_sections() {
                let wholes = (0..holder.measures.len())
                    .filter_map(|measure| plan.line(Position { section, measure, step: None }));
                for whole in wholes {
                    lines.push(whole);
                    lines.extend(whole.lines().filter(|line| line.step.is_some()));
                }
            }
            lines
        })
    }

    /// Every item among them: what can be done or late.
    pub(super) fn items(self) -> impl Iterator<Item = Item<'a>> {
        self.commitments().filter(is_item)
    }

    /// Every mark.
    pub(super) fn marks(self) -> impl Iterator<Item = Marked<'a>> {
        let is_marked = |item: &Item<'_>| {
            let said = item.commitment();
            said.started.is_some()
                || said.dropped.is_some()
                || said.done.is_some()
                || said.confirmed.is_some()
        };
        self.commitments().filter(is_marked).filter(is_item).flat_map(|item| {
            let commitment = item.commitment();
            let whole = [("started", &commitment.started), ("dropped", &commitment.dropped)];
            let whole = whole.into_iter().filter_map(move |(word, mark)| {
                let mark = mark.as_ref()?;
                Some(Marked { item, word, period: None, mark })
            });
            let parts = [("done", &commitment.done), ("confirmed", &commitment.confirmed)];
            let parts = parts.into_iter().flat_map(move |(word, done)| {
                let marks = done.iter().flat_map(Done::marks);
                marks.map(move |(period, mark)| Marked { item, word, period, mark })
            });
            whole.chain(parts)
        })
    }

    /// Every extension.
    pub(super) fn extensions(self) -> impl Iterator<Item = Granted<'a>> {
        let extended = self.commitments().filter(|item| !item.commitment().extensions.is_empty());
        extended.flat_map(granted)
    }
}

/// Whether a line is an item.
pub(super) fn is_item(line: &Item<'_>) -> bool {
    match line.step {
        Some(step) => !step.content,
        None => line.measure.is_item(),
    }
}

/// The extensions that stand on a line.
fn granted(item: Item<'_>) -> Vec<Granted<'_>> {
    // Those of an inherited deadline come first; they stand on the measure.
    let all: Vec<&Extension> = item.extensions().collect();
    let own = all.len().saturating_sub(item.commitment().extensions.len());
    let mut by_day: Vec<(usize, &Extension)> = all.into_iter().enumerate().collect();
    by_day.sort_by_key(|(n, extension)| (extension.date.day(), *n));
    let mut latest: HashMap<Option<Period>, &Extension> = HashMap::new();
    let mut granted = Vec::new();
    for (n, extension) in by_day {
        let before = match latest.insert(extension.period, extension) {
            Some(earlier) => earlier.to.falls_due(),
            None => item.due().and_then(|due| falls_due(&item, due, extension)),
        };
        if let Some(index) = n.checked_sub(own) {
            granted.push(Granted { item, extension, before, index });
        }
    }
    granted.sort_by_key(|one| one.index);
    granted
}

/// The last day in time that the original deadline, or a period of a series, has when it is extended. Of a relative
/// deadline that still waits there is none.
fn falls_due(item: &Item<'_>, due: &Due, extension: &Extension) -> Option<NaiveDate> {
    match (due, extension.period) {
        (Due::Each(series), Some(period)) => Some(series.due_day(period)),
        (Due::Each(_), None) => None,
        (Due::After(relative), _) => item.relative_day(relative, extension.date.day()),
        (Due::Within(_) | Due::Between(..) | Due::From(_), _) => due.falls_due(),
    }
}

impl Marked<'_> {
    /// What is marked.
    pub(super) fn id(&self) -> String {
        address(&self.item, self.period)
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        let place = self.item.place().key(self.word);
        match self.period {
            Some(period) => place.key(period.to_string()),
            None => place,
        }
    }

    /// Where its day stands.
    pub(super) fn date(&self) -> Place {
        self.place().key("date")
    }
}

impl Granted<'_> {
    /// What is extended.
    pub(super) fn id(&self) -> String {
        address(&self.item, self.extension.period)
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        self.item.place().key("extensions").index(self.index)
    }
}

/// An address: `9.2`, or `3.3@2023-Q2` for a period.
fn address(item: &Item<'_>, period: Option<Period>) -> String {
    let id = item.id();
    period.map_or_else(|| id.clone(), |period| format!("{id}@{period}"))
}
