//! Entries of the log.

use super::find::Found;
use super::period::split;
use super::{Resolver, refusal, target};
use crate::model::change::edit::{Change, Edit};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::request::LogDetails;
use crate::model::change::wording::{text, texts};
use crate::model::{LogEntry, Notes, is_share};
use crate::problem::{Message, Problem};

impl Resolver<'_> {
    pub(super) fn log(&self, id: &str, details: &LogDetails) -> Result<Resolved, Problem> {
        let (bare, period) = split(id)?;
        let (Found::Item(item) | Found::Whole(item) | Found::Unmarked(item)) = self.line(bare)?;
        if let Some(period) = period {
            let message = Message::id("request-log-of-period").with("id", bare);
            return refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"));
        }
        let entry = self.entry(details)?;
        if entry.text.is_none() && entry.problem.is_none() && entry.proposal.is_none() {
            let message = Message::id("request-empty-entry").with("id", item.id());
            return refusal(message, Message::id("hint-log-texts"));
        }
        let present = item.commitment().log.iter().find(|given| says(given, &entry)).cloned();
        let change = match present {
            Some(_) => None,
            None => Some(Change { target: target(&item), edit: Edit::Log(entry.clone()) }),
        };
        let (old, new) = (present.map(Fact::Log), Some(Fact::Log(entry)));
        Ok(Resolved { id: item.id(), target: target(&item), period: None, key: "log", old, new, change })
    }

    fn entry(&self, details: &LogDetails) -> Result<LogEntry, Problem> {
        if let Some(percent) = details.percent.filter(|percent| !is_share(*percent)) {
            let message = Message::id("request-percent").with("percent", percent.to_string());
            return refusal(message, None);
        }
        Ok(LogEntry {
            date: self.past(details.date, false)?,
            text: text("text", details.text.as_ref())?,
            problem: text("problem", details.problem.as_ref())?,
            proposal: text("proposal", details.proposal.as_ref())?,
            percent: details.percent,
            by: text("by", details.by.as_ref())?,
            evidence: texts("evidence", &details.evidence)?,
            notes: Notes::default(),
        })
    }
}

/// Whether an entry says the same, whatever else a person has written beside it.
fn says(given: &LogEntry, asked: &LogEntry) -> bool {
    // A long log is gone through for each of many new entries, so none of it is copied.
    let LogEntry { date, text, problem, proposal, percent, by, evidence, notes: _ } = given;
    *date == asked.date
        && *text == asked.text
        && *problem == asked.problem
        && *proposal == asked.proposal
        && *percent == asked.percent
        && *by == asked.by
        && *evidence == asked.evidence
}
