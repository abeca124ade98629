//! Ids and ranges of ids, and what is reported of those that no plan has.

use std::collections::HashMap;
use std::ops::Range;

use super::parse::{KEYS, TermParser, did_you_mean, error};
use super::term::Term;
use crate::model::Item;
use crate::problem::{Message, Problem};
use crate::report::portfolio::PlanFile;
use crate::suggestion::nearest;

impl TermParser<'_> {
    /// `9`, `9.2`, `1..7`, a KPI, each with `plan:` in front, or a plan as a whole.
    pub(super) fn address(&self, text: &str) -> Option<Result<Term, Problem>> {
        let named = |name: &str| self.portfolio.files.iter().any(|file| file.name.as_deref() == Some(name));
        // No id has a colon, but the name of a file may.
        let (plan, id) = match text.rsplit_once(':') {
            Some((plan, id)) if named(plan) => (Some(plan), id),
            Some(_) => return None,
            None if named(text) => return Some(Ok(Term::Plan(text.into()))),
            None => (None, text),
        };
        let files = || {
            let files = self.portfolio.files.iter();
            files.filter(move |file| plan.is_none() || file.name.as_deref() == plan)
        };
        let id = id.split('@').next().unwrap_or(id);
        let found: HashMap<_, _> =
            files().filter_map(|file| Some((file.path.clone(), span(file, id)?))).collect();
        if !found.is_empty() {
            return Some(Ok(Term::Lines(found)));
        }
        let kpi = files().any(|file| file.plan.indicators().iter().any(|one| one.kpi.id == id));
        if kpi {
            return Some(Ok(Term::Kpi(id.into())));
        }
        // Of a plan in `due.yaml` an id can be meant, and every other term as well.
        let is_address = is_number(id) || plan.is_some_and(|plan| !KEYS.contains(&plan));
        is_address.then(|| Err(self.no_such(id)))
    }

    pub(super) fn no_such(&self, id: &str) -> Problem {
        if let Some((from, to)) = id.split_once("..") {
            let missing = |id: &&str| self.portfolio.files.iter().all(|file| span(file, id).is_none());
            return [from, to].iter().find(|id| missing(id)).map_or_else(
                || {
                    error(
                        Message::id("query-bad-range").with("range", id),
                        did_you_mean(format!("{to}..{from}")),
                    )
                },
                |id| self.no_such(id),
            );
        }
        let plans = || self.portfolio.files.iter().map(|file| &file.plan);
        let measures: Vec<&str> =
            plans().flat_map(|plan| plan.measures().map(|(_, measure)| measure.id.as_str())).collect();
        let parent = id.rsplit_once('.').map(|(measure, _)| measure).filter(|id| measures.contains(id));
        let hint = if let Some(measure) = parent {
            let steps: Vec<String> = plans()
                .flat_map(crate::model::Plan::lines)
                .filter(|line| line.step.is_some() && line.measure.id == measure)
                .map(|line| line.id())
                .collect();
            match (steps.first(), steps.last()) {
                (Some(first), Some(last)) => {
                    let message = Message::id("hint-steps-run").with("id", measure);
                    message.with("first", first).with("last", last)
                }
                _ => Message::id("hint-no-steps").with("id", measure),
            }
        } else if id.contains(':') {
            Message::id("hint-ids-only")
        } else if let (true, Some(first), Some(last)) = (is_number(id), measures.first(), measures.last()) {
            // The number nearest to a number is a guess about nothing.
            Message::id("hint-measures-run").with("first", *first).with("last", *last)
        } else {
            let kpis = plans().flat_map(crate::model::Plan::indicators);
            let known = measures.iter().copied().chain(kpis.map(|one| one.kpi.id.as_str()));
            nearest(id, known).map_or_else(|| Message::id("hint-see-list"), did_you_mean)
        };
        error(Message::id("query-no-id").with("id", id), hint)
    }
}

fn is_number(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_digit()) && id.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The lines an id or a range of ids stands for.
fn span(file: &PlanFile, id: &str) -> Option<Range<usize>> {
    let one = |id: &str| {
        let mut lines = file.plan.lines().enumerate();
        let is_meant = |item: &Item<'_>| item.measure.id == id || (item.step.is_some() && item.id() == id);
        let (first, _) = lines.find(|(_, item)| is_meant(item))?;
        let rest = lines.take_while(|(_, item)| is_meant(item)).last();
        Some((first, rest.map_or(first, |(last, _)| last) + 1))
    };
    let (from, to) = if let Some(span) = one(id) {
        span
    } else {
        let (from, to) = id.split_once("..")?;
        (one(from)?.0, one(to)?.1)
    };
    (from < to).then_some(from..to)
}
