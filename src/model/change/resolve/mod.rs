//! Whether the plan as it stands allows what is asked, and what it then comes to.
//!
//! A request names an id and a change. It is resolved against the plan: to changes, to nothing where
//! the plan says so already, or to a refusal that says what stands in the way.

mod extend;
mod mark;
mod record;
mod reopen;

use chrono::NaiveDate;

use super::edit::{Part, Target};
use super::request::{Request, Resolved};
use crate::model::{Due, Item, Period, Plan, Text};
use crate::problem::{Message, Problem, REQUEST};

impl Plan {
    /// What a request comes to on `today`. With `force`, a mark that is different is overwritten.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn resolve(
        &self,
        request: &Request,
        today: NaiveDate,
        force: bool,
    ) -> Result<Vec<Resolved>, Problem> {
        let resolver = Resolver { plan: self, today, force };
        match request {
            Request::Mark { kind, id, details, all_steps } => resolver.mark(*kind, id, details, *all_steps),
            Request::Extend { id, to, details } => resolver.extend(id, *to, details).map(|one| vec![one]),
            Request::Reopen { id, what } => resolver.reopen(id, *what).map(|one| vec![one]),
            Request::Record { id, value, date, source } => {
                resolver.record(id, *value, *date, source.as_deref()).map(|one| vec![one])
            }
        }
    }
}

struct Resolver<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    force: bool,
}

impl<'a> Resolver<'a> {
    /// The measure of an id as a line of its own, if its steps are what can be done and not itself.
    fn measure_with_steps(&self, id: &str) -> Option<Item<'a>> {
        let mut lines = self.plan.lines();
        lines.find(|line| line.measure.id == id && !line.measure.is_item()).map(|line| line.whole())
    }

    /// The item of an id. Content lines are refused with the step they belong to.
    fn item(&self, id: &str) -> Result<Item<'a>, Problem> {
        let Some(item) = self.plan.lines().find(|line| line.id() == id) else {
            return refusal(Message::id("request-no-item").with("id", id), Message::id("hint-see-list"));
        };
        let (.., Some(n)) = item.position() else { return Ok(item) };
        if !item.is_content() {
            return Ok(item);
        }
        let (before, after) = item.measure.steps.split_at(n);
        let owner = before.iter().rev().chain(after).find(|step| !step.content);
        let hint = owner.map(|step| {
            Message::id("hint-content-of").with("id", format!("{}.{}", item.measure.id, step.id))
        });
        refusal(Message::id("request-content").with("id", id), hint)
    }

    /// A day that may be reported: today or earlier.
    fn past(&self, day: NaiveDate) -> Result<NaiveDate, Problem> {
        if day > self.today {
            return refusal(
                Message::id("request-future-day").with("day", day).with("today", self.today),
                Message::id("hint-day-it-happened"),
            );
        }
        Ok(day)
    }

    /// The period asked for, or the earliest that is missing and has begun, or the last if none is missing. `None`
    /// for what is no series.
    fn period(&self, item: &Item<'_>, asked: Option<Period>) -> Result<Option<Period>, Problem> {
        let id = item.id();
        match (item.due().and_then(Due::series), asked) {
            (None, None) => Ok(None),
            (None, Some(period)) => {
                let message = Message::id("request-not-a-series").with("id", id);
                refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"))
            }
            (Some(series), Some(period)) if series.contains(period) => Ok(Some(period)),
            (Some(series), Some(period)) => {
                let first = series.first_period().to_string();
                let hint = match series.last_period() {
                    Some(last) => {
                        Message::id("hint-periods-to").with("first", first).with("last", last.to_string())
                    }
                    None => Message::id("hint-periods-on").with("first", first),
                };
                let message = Message::id("request-no-period").with("id", id);
                refusal(message.with("period", period.to_string()), hint)
            }
            (Some(series), None) => {
                let mut last = None;
                for period in series.periods().take_while(|period| period.first() <= self.today) {
                    last = Some(period);
                    if item.commitment().period(period).is_none() {
                        break;
                    }
                }
                let early = || {
                    let message = Message::id("request-not-due-yet").with("id", id);
                    Problem::new(&REQUEST, message.with("period", series.first_period().to_string()))
                };
                last.map(Some).ok_or_else(early)
            }
        }
    }
}

fn target(item: &Item<'_>) -> Target {
    let (section, measure, step) = item.position();
    Target { section, measure, part: step.map(Part::Step) }
}

/// `3.3@2023-Q2`
fn split_period(id: &str) -> Result<(&str, Option<Period>), Problem> {
    let Some((bare, period)) = id.split_once('@') else { return Ok((id, None)) };
    match period.parse() {
        Ok(period) => Ok((bare, Some(period))),
        Err(_) => refusal(
            Message::id("request-bad-period").with("period", period),
            Message::id("hint-period-example"),
        ),
    }
}

fn with_period(id: &str, period: Option<Period>) -> String {
    period.map_or_else(|| id.to_owned(), |period| format!("{id}@{period}"))
}

fn plain(text: Option<&String>) -> Option<Text> {
    text.map(|text| Text::Plain(text.as_str().into()))
}

fn refusal<T>(message: Message, hint: impl Into<Option<Message>>) -> Result<T, Problem> {
    let mut problem = Problem::new(&REQUEST, message);
    problem.hint = hint.into();
    Err(problem)
}
