//! What an id means.

use super::{Resolver, refusal};
use crate::model::{Indicator, Item};
use crate::problem::{Message, Problem};

/// The measure or step of an id.
pub(super) enum Found<'a> {
    /// What can be done: a step, or a measure without steps.
    Item(Item<'a>),
    /// A measure whose steps are what can be done.
    Whole(Item<'a>),
    /// A measure that holds nothing but KPIs and content.
    Unmarked(Item<'a>),
}

impl<'a> Resolver<'a> {
    /// The measure or step of an id. Content is refused with the step it belongs to.
    pub(super) fn line(&self, id: &str) -> Result<Found<'a>, Problem> {
        let positions = self.plan.positions_meant(id);
        let mut lines = positions.into_iter().filter_map(|position| self.plan.line(position));
        let Some(line) = lines.next() else {
            return self.no_line(id);
        };
        let others: Vec<String> = lines.map(|line| line.id()).collect();
        if !others.is_empty() {
            let list = [vec![line.id()], others].concat().join(", ");
            return refusal(
                Message::id("request-code-of-several").with("id", id),
                Message::id("hint-whole-id").with("list", list),
            );
        }
        match line.step {
            Some(step) if step.content => content(&line),
            None if line.measure.steps.iter().any(|step| !step.content) => Ok(Found::Whole(line)),
            None if !line.measure.is_item() => Ok(Found::Unmarked(line)),
            Some(_) | None => Ok(Found::Item(line)),
        }
    }

    /// No measure and no step has this id; perhaps something else has.
    fn no_line<T>(&self, id: &str) -> Result<T, Problem> {
        if let Some(kpi) = self.plan.indicator(id) {
            let hint = Message::id("hint-record").with("id", kpi.kpi.id.as_str());
            return refusal(Message::id("request-is-kpi").with("id", id), hint);
        }
        if self.plan.event(id).is_some() {
            let hint = Message::id("hint-event-day").with("id", id);
            return refusal(Message::id("request-is-event").with("id", id), hint);
        }
        refusal(Message::id("request-no-item").with("id", id), Message::id("hint-see-list"))
    }

    /// The KPI of an id.
    pub(super) fn kpi(&self, id: &str) -> Result<Indicator<'a>, Problem> {
        if let Some(kpi) = self.plan.indicator(id) {
            return Ok(kpi);
        }
        let known: Vec<&str> = self.plan.indicators().iter().map(|one| one.kpi.id.as_str()).collect();
        let hint = if known.is_empty() {
            Message::id("hint-no-kpis")
        } else {
            Message::id("hint-there-are").with("list", known.join(", "))
        };
        refusal(Message::id("request-no-kpi").with("id", id), hint)
    }
}

fn content<T>(line: &Item<'_>) -> Result<T, Problem> {
    let n = line.position().step.unwrap_or_default();
    let (before, after) = line.measure.steps.split_at(n);
    let owner = before.iter().rev().chain(after).find(|step| !step.content);
    let owner = owner.map(|step| format!("{}.{}", line.measure.id, step.id));
    let hint = owner.map(|id| Message::id("hint-content-of").with("id", id));
    refusal(Message::id("request-content").with("id", line.id()), hint)
}
