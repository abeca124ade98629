//! The day of an event.

use super::{Resolver, refusal, written};
use crate::model::change::edit::{Change, Edit, MarkKind, Target};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::request::MarkDetails;
use crate::model::{Event, When};
use crate::problem::{Message, Problem};

const KEY: &str = "date";

impl<'a> Resolver<'a> {
    /// The event of an id, with its number.
    pub(super) fn event(&self, id: &str) -> Option<(usize, &'a Event)> {
        self.plan.event_index(id).and_then(|n| Some((n, self.plan.events.get(n)?)))
    }

    /// An event is done on the day it happens, and nothing more is kept of it.
    pub(super) fn happen(
        &self,
        kind: MarkKind,
        id: &str,
        (n, event): (usize, &Event),
        details: &MarkDetails,
    ) -> Result<Resolved, Problem> {
        let has_more = *details != MarkDetails { date: details.date, ..MarkDetails::default() };
        if kind != MarkKind::Done || has_more {
            let hint = Message::id("hint-event-day").with("id", id);
            return refusal(Message::id("request-is-event").with("id", id), hint);
        }
        let date = match (details.date, event.date) {
            (None, Some(present)) => present,
            (asked, _) => self.past(asked, false)?,
        };
        let change = match event.date {
            Some(present) if present == date => None,
            Some(present) if !self.conditions.force => {
                let message = Message::id("request-happened-already").with("id", id);
                return refusal(message.with("date", written(present)), Message::id("hint-force-or-reopen"));
            }
            Some(_) | None => Some(Edit::Happen(date)),
        };
        Ok(fact(id, n, event.date, Some(date), change))
    }

    /// The event has not happened after all.
    pub(super) fn unhappen(
        id: &str,
        (n, event): (usize, &Event),
        date: Option<When>,
    ) -> Result<Resolved, Problem> {
        if let (Some(asked), Some(present)) = (date, event.date)
            && asked != present
        {
            let message = Message::id("request-nothing-of-day").with("id", id).with("key", KEY);
            let hint = Message::id("hint-there-are").with("list", present.to_string());
            return refusal(message.with("date", asked.to_string()), hint);
        }
        Ok(fact(id, n, event.date, None, event.date.map(|_| Edit::Unhappen)))
    }
}

fn fact(id: &str, n: usize, old: Option<When>, new: Option<When>, edit: Option<Edit>) -> Resolved {
    let target = Target::Event(n);
    Resolved {
        id: id.to_owned(),
        target,
        period: None,
        key: KEY,
        old: old.map(Fact::Day),
        new: new.map(Fact::Day),
        change: edit.map(|edit| Change { target, edit }),
    }
}
