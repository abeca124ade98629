//! What a request comes to.

use std::fmt;

use super::edit::{Change, Target};
use crate::model::{Due, LogEntry, Mark, Observation, Period, When};

/// One thing a request comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The id it was resolved to, with the period of a series.
    pub id: String,
    /// The part it concerns.
    pub target: Target,
    /// The period of a series it concerns.
    pub period: Option<Period>,
    /// What is set or taken back: `done`, `started`, `dropped`, `confirmed`, `extensions`, `log`, `observations`, or of an
    /// event `date`.
    pub key: &'static str,
    /// What stands now.
    pub old: Option<Fact>,
    /// What will stand.
    pub new: Option<Fact>,
    /// The change; `None` where the plan says so already.
    pub change: Option<Change>,
}

/// What stands in a plan, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A mark.
    Mark(Mark),
    /// A deadline.
    Due(Due),
    /// An entry of a log.
    Log(LogEntry),
    /// A value that was observed.
    Observation(Observation),
    /// The day of an event.
    Day(When),
}

impl fmt::Display for Fact {
    /// As the file writes it, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(mark) => mark.fmt(f),
            Self::Due(due) => due.fmt(f),
            Self::Log(entry) => write_entry(entry, f),
            Self::Observation(seen) => write!(f, "{} on {}", seen.value, seen.date),
            Self::Day(date) => date.fmt(f),
        }
    }
}

fn write_entry(entry: &LogEntry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", entry.date)?;
    let texts = [("text", &entry.text), ("problem", &entry.problem), ("proposal", &entry.proposal)];
    for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
        write!(f, ", {key}: {}", text.every().next().unwrap_or_default())?;
    }
    if let Some(percent) = entry.percent {
        write!(f, ", percent: {percent}")?;
    }
    let by = entry.by.iter().map(|text| ("by", text));
    let note = entry.notes.note.iter().map(|text| ("note", text));
    for (key, text) in by.chain(entry.evidence.iter().map(|text| ("evidence", text))).chain(note) {
        write!(f, ", {key}: {}", text.every().next().unwrap_or_default())?;
    }
    Ok(())
}
