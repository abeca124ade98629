//! One term of a query: what it holds for.

use std::collections::HashSet;

use super::chosen::Chosen;
use super::day_span::{Comparison, DaySpan};
use super::status::Standing;
use super::title::{kpi_has, line_has};
use crate::locale::folding::SearchWord;
use crate::model::{Item, Mark, State, Status, Str};
use crate::report::portfolio::{KpiLine, Line, PlanFile};

/// A term. Of several things in one term any is enough.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    Not(Box<Term>),
    Ids(Chosen),
    Section(Chosen),
    Executor(HashSet<Str>),
    Lead(HashSet<Str>),
    Funding(HashSet<Str>),
    Standing(Standing),
    Due(Vec<DaySpan>),
    Done(Vec<DaySpan>),
    Late(Vec<(Comparison, i64)>),
    Words(Vec<SearchWord>),
}

impl Term {
    pub(super) fn matches_line(&self, line: &Line<'_>) -> bool {
        let (item, state) = (&line.item, &line.state);
        match self {
            Self::Not(term) => !term.matches_line(line),
            Self::Ids(chosen) | Self::Section(chosen) => chosen.has_line(line),
            Self::Executor(ids) => item.executors().iter().any(|id| ids.contains(id)),
            Self::Lead(ids) => item.executors().first().is_some_and(|id| ids.contains(id)),
            Self::Funding(ids) => item.funding().iter().any(|id| ids.contains(id)),
            Self::Words(words) => words.iter().any(|word| line_has(word, item)),
            // Content is in no state and never due.
            Self::Standing(_) | Self::Due(_) | Self::Done(_) | Self::Late(_) => {
                !item.is_content() && self.holds_of(item, state)
            }
        }
    }

    pub(super) fn matches_kpi(&self, line: &KpiLine<'_>) -> bool {
        let one = &line.indicator;
        match self {
            Self::Not(term) => !term.matches_kpi(line),
            Self::Ids(chosen) | Self::Section(chosen) => chosen.has_kpi(line),
            Self::Executor(ids) => one.executors().iter().any(|id| ids.contains(id)),
            Self::Lead(ids) => one.executors().first().is_some_and(|id| ids.contains(id)),
            Self::Funding(ids) => {
                one.line().is_some_and(|part| part.funding().iter().any(|id| ids.contains(id)))
            }
            Self::Words(words) => words.iter().any(|word| kpi_has(word, one)),
            Self::Standing(standing) => {
                standing.ratings.contains(&line.reading.rating)
                    || one.line().is_some_and(|part| standing.is_of_part(&part, line.file))
            }
            Self::Due(_) | Self::Done(_) | Self::Late(_) => one.line().is_some_and(|part| {
                items_of(&part).any(|item| self.holds_of(&item, &item.state(line.file.day)))
            }),
        }
    }

    /// Whether it asks about the state on the day, so that an answer may say of how many it speaks.
    pub(super) fn is_about_state(&self) -> bool {
        match self {
            Self::Not(term) => term.is_about_state(),
            Self::Standing(_) | Self::Late(_) => true,
            Self::Ids(_)
            | Self::Section(_)
            | Self::Executor(_)
            | Self::Lead(_)
            | Self::Funding(_)
            | Self::Due(_)
            | Self::Done(_)
            | Self::Words(_) => false,
        }
    }

    /// Whether a term about days and states holds of an item.
    fn holds_of(&self, item: &Item<'_>, state: &State<'_>) -> bool {
        match self {
            Self::Standing(standing) => {
                standing.states.contains(&state.status) || (standing.unconfirmed && state.unconfirmed)
            }
            Self::Due(spans) => spans.iter().any(|span| item.is_due_between(state, span.from, span.to)),
            Self::Done(spans) => {
                marks_done(state).any(|mark| spans.iter().any(|span| span.contains(mark.day())))
            }
            Self::Late(comparisons) => state.days_late().is_some_and(|late| {
                comparisons.iter().any(|(comparison, days)| comparison.holds(late, *days))
            }),
            Self::Not(_)
            | Self::Ids(_)
            | Self::Section(_)
            | Self::Executor(_)
            | Self::Lead(_)
            | Self::Funding(_)
            | Self::Words(_) => false,
        }
    }
}

impl Standing {
    /// Whether a measure as a whole, or a step, is in one of these states.
    fn is_of_part(&self, part: &Item<'_>, file: &PlanFile) -> bool {
        let mut items = items_of(part).map(|item| item.state(file.day)).peekable();
        if items.peek().is_none() {
            return false;
        }
        let of_items: Vec<_> = items.collect();
        let whole = Status::together(of_items.iter().map(|state| state.status));
        self.states.contains(&whole) || (self.unconfirmed && of_items.iter().any(|state| state.unconfirmed))
    }
}

/// A step, or the items of a measure.
fn items_of<'a>(part: &Item<'a>) -> impl Iterator<Item = Item<'a>> {
    let step = part.step.map(|_| *part);
    let whole = step.is_none().then(|| part.lines());
    step.into_iter().chain(whole.into_iter().flatten()).filter(|item| !item.is_content())
}

/// The marks that say when it, or a period of it, was done.
fn marks_done<'a>(state: &'a State<'_>) -> impl Iterator<Item = &'a Mark> {
    state.done.into_iter().chain(state.periods().filter_map(|period| period.done))
}
