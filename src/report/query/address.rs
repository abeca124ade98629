//! Ids and ranges of ids, and what is said of those no plan has.

use super::parse::TermParser;
use super::term::Term;
use super::{QueryError, error};
use crate::model::Item;
use crate::report::portfolio::PlanFile;
use crate::suggestion::nearest;

impl TermParser<'_> {
    /// `9`, `9.2`, `1..7`, a KPI, each with `plan:` in front, or a plan as a whole.
    pub(super) fn address(&self, text: &str) -> Option<Result<Term, QueryError>> {
        let named = |name: &str| self.portfolio.files.iter().any(|file| file.name.as_deref() == Some(name));
        let (plan, id) = match text.split_once(':') {
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
        let found: Vec<_> = files().filter_map(|file| span(file, id)).collect();
        if !found.is_empty() {
            return Some(Ok(Term::Lines(found)));
        }
        let kpi = files()
            .any(|file| file.plan.measures().any(|(_, measure)| measure.kpis.iter().any(|kpi| kpi.id == id)));
        if kpi {
            return Some(Ok(Term::Kpi(id.into())));
        }
        let numeric = id.starts_with(|c: char| c.is_ascii_digit())
            && id.chars().all(|c| c.is_ascii_digit() || c == '.');
        (numeric || plan.is_some()).then(|| Err(self.no_such(id)))
    }

    pub(super) fn no_such(&self, id: &str) -> QueryError {
        if let Some((from, to)) = id.split_once("..") {
            let missing = |id: &&str| self.portfolio.files.iter().all(|file| span(file, id).is_none());
            return [from, to].iter().find(|id| missing(id)).map_or_else(
                || error(format!("`{id}` is no range"), Some(format!("did you mean `{to}..{from}`?"))),
                |id| self.no_such(id),
            );
        }
        let ids: Vec<String> = self
            .portfolio
            .files
            .iter()
            .flat_map(|file| {
                let measures = file.plan.measures().map(|(_, measure)| measure.id.clone());
                measures.chain(file.plan.lines().map(|line| line.id())).collect::<Vec<_>>()
            })
            .collect();
        let parent = id
            .rsplit_once('.')
            .map(|(measure, _)| measure)
            .filter(|measure| ids.iter().any(|id| id == measure));
        let hint = match (parent, nearest(id, ids.iter().map(String::as_str))) {
            (Some(measure), _) => {
                let prefix = format!("{measure}.");
                let steps: Vec<_> =
                    ids.iter().filter(|id| id.starts_with(&prefix)).map(String::as_str).collect();
                match (steps.first(), steps.last()) {
                    (Some(first), Some(last)) => format!("measure {measure} has the steps {first} to {last}"),
                    _ => format!("measure {measure} has no steps"),
                }
            }
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => "see `roadmap list` for the ids there are".into(),
        };
        error(format!("there is no measure or step `{id}`"), Some(hint))
    }
}

/// The lines an id or a range of ids stands for.
fn span(file: &PlanFile, id: &str) -> Option<(String, usize, usize)> {
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
    (from < to).then(|| (file.path.clone(), from, to))
}
