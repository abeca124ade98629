//! Whether the plan as it stands allows what is asked, and what it then comes to.
//!
//! A request names an id and what is to be said of it. It is resolved against the plan: to changes, to nothing where
//! the plan says so already, or to a refusal that says what stands in the way.

mod extend;
mod mark;
mod record;
mod reopen;

use chrono::NaiveDate;

use super::{Part, Refusal, Request, Resolved, Target};
use crate::model::{Due, Item, Measure, Period, Plan, Text};

impl Plan {
    /// What a request comes to on `today`. With `force`, what stands differently is set anew.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn resolve(
        &self,
        request: &Request,
        today: NaiveDate,
        force: bool,
    ) -> Result<Vec<Resolved>, Refusal> {
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
    /// The measure of an id, if its steps are what can be done and not itself.
    fn measure_with_steps(&self, id: &str) -> Option<&'a Measure> {
        let mut measures = self.plan.measures().map(|(_, measure)| measure);
        measures.find(|measure| measure.id == id && !measure.is_item())
    }

    /// A measure as a line of its own.
    fn whole(&self, measure: &Measure) -> Result<Item<'a>, Refusal> {
        let line = self.plan.lines().find(|line| std::ptr::eq(line.measure, measure));
        let empty = || Refusal { message: format!("measure `{}` is empty", measure.id), hint: None };
        line.map(|line| line.whole()).ok_or_else(empty)
    }

    /// The item of an id. Content lines are refused with the step they belong to.
    fn item(&self, id: &str) -> Result<Item<'a>, Refusal> {
        let Some(item) = self.plan.lines().find(|line| line.id() == id) else {
            return refusal(
                format!("there is no measure or step `{id}`"),
                "see `roadmap list` for the ids there are",
            );
        };
        if !item.is_content() {
            return Ok(item);
        }
        let steps = &item.measure.steps;
        let own = |step: &&super::super::Step| item.step.is_some_and(|own| std::ptr::eq(own, *step));
        let (before, after) = steps.split_at(steps.iter().position(|step| own(&step)).unwrap_or(0));
        let owner = before.iter().rev().chain(after).find(|step| !step.content);
        let hint = owner.map(|step| format!("it is content of `{}.{}`: mark that", item.measure.id, step.id));
        refusal(format!("`{id}` is content and cannot be marked"), hint.unwrap_or_default())
    }

    /// A day that may be reported: today or earlier.
    fn past(&self, day: NaiveDate) -> Result<NaiveDate, Refusal> {
        if day > self.today {
            return refusal(
                format!("{day} lies in the future: today is {}", self.today),
                "give the day it happened with `--on`",
            );
        }
        Ok(day)
    }

    /// The period asked for, or the earliest that is missing and has begun, or the last if none is missing. `None`
    /// for what is no series.
    fn period(&self, item: &Item<'_>, asked: Option<Period>) -> Result<Option<Period>, Refusal> {
        let id = item.id();
        match (item.due().and_then(Due::series), asked) {
            (None, None) => Ok(None),
            (None, Some(period)) => {
                refusal(format!("`{id}` has no period {period}: it is no series"), "leave the period out")
            }
            (Some(series), Some(period)) if series.contains(period) => Ok(Some(period)),
            (Some(series), Some(period)) => {
                let last = series.last_period().map_or("on".into(), |last| format!("to {last}"));
                let hint = format!("its periods run from {} {last}", series.first_period());
                refusal(format!("`{id}` has no period {period}"), hint)
            }
            (Some(series), None) => {
                let mut last = None;
                for period in series.periods().take_while(|period| period.first() <= self.today) {
                    last = Some(period);
                    if item.commitment().period(period).is_none() {
                        break;
                    }
                }
                let first = series.first_period();
                let early = format!("`{id}` is due for the first time in {first}, which has not begun");
                last.map(Some).ok_or(Refusal { message: early, hint: None })
            }
        }
    }
}

fn target(item: &Item<'_>) -> Target {
    let (section, measure, step) = item.position();
    Target { section, measure, part: step.map(Part::Step) }
}

/// `3.3@2023-Q2`
fn split_period(id: &str) -> Result<(&str, Option<Period>), Refusal> {
    let Some((bare, period)) = id.split_once('@') else { return Ok((id, None)) };
    match period.parse() {
        Ok(period) => Ok((bare, Some(period))),
        Err(_) => refusal(format!("`{period}` is no period"), "write a period such as 3.3@2023-Q2"),
    }
}

fn with_period(id: &str, period: Option<Period>) -> String {
    period.map_or_else(|| id.to_owned(), |period| format!("{id}@{period}"))
}

fn plain(text: Option<&String>) -> Option<Text> {
    text.map(|text| Text::Plain(text.as_str().into()))
}

fn refusal<T>(message: impl Into<String>, hint: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { message: message.into(), hint: Some(hint.into()).filter(|hint| !hint.is_empty()) })
}
