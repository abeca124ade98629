//! What was promised of an item and what has been reported of it.

use std::collections::HashMap;
use std::fmt;
use std::ops::{Deref, DerefMut};

use chrono::NaiveDate;
use thin_vec::ThinVec;

use super::{Due, Empty, LogEntry, Notes, Period, Rare, Text, When};

/// Something reported on a day: done, started, dropped or confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day it refers to, in the plan's zone, as exactly as is known.
    pub date: When,
    /// What is said besides.
    pub details: Rare<Details>,
}

/// What a mark says besides its day. Most say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Why; a dropped item always has it.
    pub reason: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
    /// Where the proof is, usually addresses.
    pub evidence: ThinVec<Text>,
    /// The document that says so.
    pub act: Option<Text>,
    /// Who says so; of a confirmation.
    pub by: Option<Text>,
}

impl Mark {
    /// A mark that has only its day.
    #[must_use]
    pub fn on(date: impl Into<When>) -> Self {
        Self { date: date.into(), details: Rare::default() }
    }

    /// The day that counts.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.date.day()
    }
}

impl Empty for Details {
    const EMPTY: &'static Self =
        &Self { reason: None, notes: Notes::EMPTY, evidence: ThinVec::new(), act: None, by: None };
}

impl Deref for Mark {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.details
    }
}

impl DerefMut for Mark {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.details
    }
}

impl fmt::Display for Mark {
    /// As the file writes it, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let texts =
            [("reason", &self.reason), ("act", &self.act), ("by", &self.by), ("note", &self.notes.note)];
        let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
        for (key, text) in self.evidence.iter().map(|text| ("evidence", text)).chain(texts) {
            write!(f, ", {key}: {}", text.every().next().unwrap_or_default())?;
        }
        Ok(())
    }
}

/// What has been delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// All of it, once.
    Once(Mark),
    /// Some periods of a series.
    Periods(Vec<(Period, Mark)>),
}

impl Done {
    /// Whether anything is in.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !matches!(self, Self::Periods(periods) if periods.is_empty())
    }
}

/// A later deadline that was granted; the original stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The new deadline.
    pub to: Due,
    /// The day it was granted, from which it holds.
    pub date: When,
    /// For a series, the period whose due day moves.
    pub period: Option<Period>,
    /// Why.
    pub reason: Option<Text>,
    /// The document that grants it.
    pub act: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A promise and what has become of it: the part that measures and steps have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitment {
    /// The original deadline.
    pub due: Option<Due>,
    /// The document's own words for the deadline.
    pub deadline: Option<Text>,
    /// When it was delivered.
    pub done: Option<Done>,
    /// What else has become of it.
    pub progress: Rare<Progress>,
}

/// What few lines of a large plan have besides a deadline and the day they were done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The note and the user's own keys of a series.
    pub due_notes: Notes,
    /// Later deadlines, in the file's order.
    pub extensions: ThinVec<Extension>,
    /// When work on it began.
    pub started: Option<Mark>,
    /// When it was taken out of the plan.
    pub dropped: Option<Mark>,
    /// When somebody other than the executor has looked: as a whole, or for a series by period.
    pub confirmed: Option<Done>,
    /// What was reported on its progress, in the file's order.
    pub log: ThinVec<LogEntry>,
}

impl Empty for Progress {
    const EMPTY: &'static Self = &Self {
        due_notes: Notes::EMPTY,
        extensions: ThinVec::new(),
        started: None,
        dropped: None,
        confirmed: None,
        log: ThinVec::new(),
    };
}

impl Deref for Commitment {
    type Target = Progress;

    #[inline]
    fn deref(&self) -> &Progress {
        &self.progress
    }
}

impl DerefMut for Commitment {
    fn deref_mut(&mut self) -> &mut Progress {
        &mut self.progress
    }
}

impl Commitment {
    /// Whether it has a deadline or a mark of its own, so that even a measure that otherwise holds only KPIs and
    /// content is an item.
    #[must_use]
    pub fn is_own(&self) -> bool {
        let marked = self.started.is_some() || self.done.is_some() || self.dropped.is_some();
        self.due.is_some() || marked || self.confirmed.is_some() || !self.extensions.is_empty()
    }
}

impl Done {
    /// The marks, of a series with their periods.
    pub fn marks(&self) -> impl Iterator<Item = (Option<Period>, &Mark)> {
        let (once, periods) = match self {
            Self::Once(mark) => (Some((None, mark)), &[][..]),
            Self::Periods(periods) => (None, periods.as_slice()),
        };
        once.into_iter().chain(periods.iter().map(|(period, mark)| (Some(*period), mark)))
    }

    /// The mark of a period, or with none the mark of the whole.
    #[must_use]
    pub fn mark(&self, period: Option<Period>) -> Option<&Mark> {
        self.marks().find(|(given, _)| *given == period).map(|(_, mark)| mark)
    }
}

/// The extension in force on a day: of those known by then the one granted last, of several granted on one day the last
/// in the file. `period` names the period of a series; without it, extensions of the whole.
#[must_use]
pub fn extension_in_force<'a>(
    extensions: impl IntoIterator<Item = &'a Extension>,
    period: Option<Period>,
    day: NaiveDate,
) -> Option<&'a Extension> {
    let known = extensions.into_iter().filter(|one| one.period == period && one.date.day() <= day);
    known.max_by_key(|one| one.date.day())
}

/// All of them that are in force, each by its period: of the whole by none.
#[must_use]
pub fn extensions_in_force<'a>(
    extensions: impl IntoIterator<Item = &'a Extension>,
    day: NaiveDate,
) -> HashMap<Option<Period>, &'a Extension> {
    let mut last = HashMap::new();
    for one in extensions.into_iter().filter(|one| one.date.day() <= day) {
        let given = last.entry(one.period).or_insert(one);
        if given.date.day() <= one.date.day() {
            *given = one;
        }
    }
    last
}
