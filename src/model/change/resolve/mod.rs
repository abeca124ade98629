//! Whether the plan as it stands allows what is asked, and what it then comes to.
//!
//! A request names an id and a change. It is resolved against the plan: to changes, to nothing where
//! the plan says so already, or to a refusal that says what stands in the way.

mod event;
mod extend;
mod find;
mod log;
mod mark;
mod period;
mod record;
mod reopen;

use super::edit::Target;
use super::fact::Resolved;
use super::refusal::refusal;
use super::request::{Conditions, Request};
use crate::model::{Item, Plan, TypedWhen, When};
use crate::problem::{Arg, Message, Problem};

impl Plan {
    /// What a request comes to.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn resolve(&self, request: &Request, conditions: &Conditions) -> Result<Vec<Resolved>, Problem> {
        let resolver = Resolver { plan: self, conditions };
        match request {
            Request::Mark { kind, id, details, all_steps } => resolver.mark(*kind, id, details, *all_steps),
            Request::Extend { id, to, details } => {
                resolver.extend(id, &to.on(conditions.today), details).map(|one| vec![one])
            }
            Request::Log { id, details } => resolver.log(id, details).map(|one| vec![one]),
            Request::Reopen { id, what, date } => {
                let date = date.map(|date| date.on(conditions.today));
                resolver.reopen(id, *what, date).map(|one| vec![one])
            }
            Request::Record { id, value, percent, date, source } => {
                resolver.record(id, *value, *percent, *date, source.as_ref()).map(|one| vec![one])
            }
        }
    }
}

struct Resolver<'a> {
    plan: &'a Plan,
    conditions: &'a Conditions,
}

impl Resolver<'_> {
    /// The day asked for, or today. What is reported lies in the past, and only of a delivery may it be unknown when it
    /// happened.
    fn past(&self, date: Option<TypedWhen>, may_be_until: bool) -> Result<When, Problem> {
        let today = self.conditions.today;
        let date = date.map_or(When::Day(today), |date| date.on(today));
        if matches!(date, When::Until(_)) && !may_be_until {
            let message = Message::id("request-until").with("date", date.to_string());
            return refusal(message, Message::id("hint-coarse-day"));
        }
        if date.day() > today {
            let (id, hint) = match date {
                When::Within(_) => ("request-period-not-over", "hint-coarse-day"),
                When::Day(_) | When::Until(_) => ("request-future-day", "hint-day-it-happened"),
            };
            let message = Message::id(id).with("day", written(date)).with("today", today);
            return refusal(message, Message::id(hint));
        }
        Ok(date)
    }
}

/// A date as the language writes days; one that is not exact as the file writes it.
fn written(date: When) -> Arg {
    match date {
        When::Day(day) => day.into(),
        When::Within(_) | When::Until(_) => date.to_string().into(),
    }
}

fn target(item: &Item<'_>) -> Target {
    Target::Line(item.position())
}
