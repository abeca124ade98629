//! The changes of a query.

use std::collections::HashSet;

use super::change::Change;
use super::compared::item;
use super::part::{indicator, line};
use crate::model::Item;
use crate::problem::Problem;
use crate::report::portfolio::{Line, Portfolio};
use crate::report::query::{Query, Subject};

/// Leaves the changes that a query means. What is gone is asked for in the older plans, so its id, its executor and its
/// words are known there.
///
/// # Errors
/// A term that means nothing in the newer plans, nor in the older ones.
pub fn asked_for<'a>(
    changes: Vec<Change<'a>>,
    terms: &[String],
    new: &Portfolio,
    old: Option<&Portfolio>,
) -> Result<Vec<Change<'a>>, Problem> {
    if terms.is_empty() {
        return Ok(changes);
    }
    let is_known = |term: &String, portfolio: &Portfolio| {
        Query::parse(std::slice::from_ref(term), portfolio, Subject::Kpis).map(drop)
    };
    for term in terms {
        if let Err(problem) = is_known(term, new)
            && old.is_none_or(|old| is_known(term, old).is_err())
        {
            return Err(problem);
        }
    }
    let plans = std::iter::once(new).chain(old);
    let meant: Vec<Meant<'_>> = plans.filter_map(|portfolio| meant(terms, portfolio)).collect();
    Ok(changes.into_iter().filter(|change| meant.iter().any(|meant| meant.matches(change))).collect())
}

/// What terms mean in some plans, of which each is known in these or in others. Ids are a union, so those that are not
/// known here only add nothing; any other term that is not known here leaves nothing.
fn meant<'p>(terms: &[String], portfolio: &'p Portfolio) -> Option<Meant<'p>> {
    let (known, unknown): (Vec<String>, Vec<String>) = terms
        .iter()
        .cloned()
        .partition(|term| Query::parse(std::slice::from_ref(term), portfolio, Subject::Kpis).is_ok());
    let is_id = |term: &String| Query::id(term, portfolio).is_ok();
    let looks_like_id = |term: &String| !term.contains(':');
    let only_ids = unknown.iter().all(looks_like_id) && known.iter().any(is_id);
    if !unknown.is_empty() && !only_ids {
        return None;
    }
    Query::parse(&known, portfolio, Subject::Kpis).ok().map(|query| Meant::of(query, portfolio))
}

/// What a query means in some plans.
struct Meant<'p> {
    query: Query,
    portfolio: &'p Portfolio,
    /// The KPIs that are meant, each with the path of its file.
    kpis: HashSet<(&'p str, &'p str)>,
}

impl<'p> Meant<'p> {
    fn of(query: Query, portfolio: &'p Portfolio) -> Self {
        let kpis = portfolio.kpis().into_iter().filter(|line| query.matches_kpi(line));
        let kpis = kpis.map(|line| (line.file.path.as_str(), line.indicator.kpi.id.as_str())).collect();
        Self { query, portfolio, kpis }
    }

    fn matches(&self, change: &Change<'_>) -> bool {
        if !self.portfolio.files.iter().any(|file| std::ptr::eq(file, change.file)) {
            return false;
        }
        if indicator(change).is_some() {
            return self.kpis.contains(&(change.file.path.as_str(), change.id.as_str()));
        }
        // What is said of a measure's deadline concerns the items it holds for.
        let items = change.items.iter().filter_map(|id| item(change.file, id));
        line(change).into_iter().chain(items).any(|item| self.means(change, item))
    }

    fn means(&self, change: &Change<'_>, item: Item<'_>) -> bool {
        let line = Line::new(change.file, item, 0);
        let asked = change.period.zip(self.query.periods(&line));
        let is_asked = asked.is_none_or(|(period, asked)| asked.contains(&period));
        is_asked && self.query.matches(&self.query.narrowed(line))
    }
}
