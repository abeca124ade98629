//! One term of a query: what it holds for.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::folding::contains;
use crate::model::{Rating, Status};
use crate::report::portfolio::{KpiLine, Line};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    Not(Box<Term>),
    /// Lines `from..to` of the plans, by path: in ten thousand plans each may have its own.
    Lines(HashMap<String, Range<usize>>),
    /// One KPI.
    Kpi(String),
    Plan(String),
    Section(Vec<String>),
    Executor(Vec<String>),
    Funding(Vec<String>),
    State(Vec<Status>, Vec<Rating>),
    Due(Option<NaiveDate>, Option<NaiveDate>),
    Late(Comparison, i64),
    Words(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    More,
    AtLeast,
    Less,
    AtMost,
    Exactly,
}

impl Term {
    pub(super) fn matches_line(&self, line: &Line<'_>) -> bool {
        match self {
            Self::Not(term) => !term.matches_line(line),
            Self::Lines(spans) => spans.get(&line.file.path).is_some_and(|span| span.contains(&line.index)),
            Self::Kpi(id) => line.item.measure.kpis.iter().any(|kpi| kpi.id == *id),
            Self::Plan(name) => line.file.name.as_ref() == Some(name),
            Self::Section(ids) => line.item.section.id.as_deref().is_some_and(|id| has(ids, id)),
            Self::Executor(ids) => line.item.executors().iter().any(|id| has(ids, id)),
            Self::Funding(ids) => line.item.funding().iter().any(|id| has(ids, id)),
            Self::State(states, _) => !line.item.is_content() && states.contains(&line.state.status),
            Self::Due(from, to) => {
                let within =
                    |day: NaiveDate| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
                if line.state.periods.is_empty() {
                    line.state.due_day.is_some_and(within)
                } else {
                    line.state.periods.iter().any(|period| within(period.due))
                }
            }
            Self::Late(comparison, days) => {
                line.state.days_late().is_some_and(|late| comparison.holds(late, *days))
            }
            Self::Words(words) => {
                let measure = &line.item.measure.title;
                contains(line.item.title(), words) || (line.item.step.is_some() && contains(measure, words))
            }
        }
    }

    pub(super) fn matches_kpi(&self, line: &KpiLine<'_>) -> bool {
        let one = &line.indicator;
        let part = one.line();
        match self {
            Self::Not(term) => !term.matches_kpi(line),
            Self::Lines(spans) => {
                let within = |span: &Range<usize>| span.start < line.lines.end && line.lines.start < span.end;
                spans.get(&line.file.path).is_some_and(within)
            }
            Self::Kpi(id) => one.kpi.id == *id,
            Self::Plan(name) => line.file.name.as_ref() == Some(name),
            Self::Section(ids) => {
                let section = one.section().and_then(|path| one.plan.section(path));
                section.and_then(|section| section.id.as_deref()).is_some_and(|id| has(ids, id))
            }
            Self::Executor(ids) => one.executors().iter().any(|id| has(ids, id)),
            Self::Funding(ids) => part.is_some_and(|part| part.funding().iter().any(|id| has(ids, id))),
            Self::State(states, ratings) => {
                ratings.contains(&line.reading.rating)
                    || part.is_some_and(|part| states.contains(&part.measure_status(line.file.day)))
            }
            Self::Due(from, to) => line
                .reading
                .by
                .is_some_and(|by| from.is_none_or(|from| from <= by) && to.is_none_or(|to| by <= to)),
            Self::Late(comparison, days) => {
                let missed = line.reading.by.filter(|_| line.reading.rating == Rating::Missed);
                missed.is_some_and(|by| comparison.holds((line.file.day - by).num_days(), *days))
            }
            Self::Words(words) => {
                contains(&one.kpi.title, words)
                    || part.is_some_and(|part| contains(&part.measure.title, words))
            }
        }
    }
}

impl Comparison {
    fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::More => left > right,
            Self::AtLeast => left >= right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Exactly => left == right,
        }
    }
}

fn has(ids: &[String], id: &str) -> bool {
    ids.iter().any(|one| one == id)
}
