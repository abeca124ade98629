//! From words to terms; what is not understood is an error with a suggestion.

use super::folding::folded;
use super::term::{Comparison, Term};
use super::{QueryError, Subject, error};
use crate::model::{Due, Item, Rating, Status, Str, Text};
use crate::report::portfolio::Portfolio;
use crate::suggestion::nearest;

pub(super) const KEYS: [&str; 7] = ["section", "executor", "funding", "status", "due", "late", "not"];

pub(super) struct TermParser<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) subject: Subject,
}

impl TermParser<'_> {
    pub(super) fn term(&self, text: &str) -> Result<Term, QueryError> {
        if text.is_empty() {
            return Err(error("an empty term asks for nothing", Some("leave it out".into())));
        }
        if let Some(term) = self.address(text) {
            return term;
        }
        let Some((key, value)) = text.split_once(':') else { return Self::bare(text) };
        match key {
            "not" => self.term(value).map(|term| Term::Not(Box::new(term))),
            "section" => Self::named(value, key, &self.sections()).map(Term::Section),
            "executor" => Self::named(value, key, &self.people(true)).map(Term::Executor),
            "funding" => Self::named(value, key, &self.people(false)).map(Term::Funding),
            "status" => self.state(value),
            "due" => due_range(value),
            "late" => late(value),
            _ => {
                let names = self.portfolio.files.iter().filter_map(|file| file.name.as_deref());
                let near = nearest(key, KEYS.into_iter().chain(names))
                    .map(|near| format!("did you mean `{near}:`?"));
                let known = "known terms: an id, 1..7, section:, executor:, funding:, status:, due:, late:, not:, a word";
                Err(error(format!("`{text}` is not understood"), near.or_else(|| Some(known.into()))))
            }
        }
    }

    fn bare(text: &str) -> Result<Term, QueryError> {
        if Status::ALL.iter().any(|status| status.word() == text) {
            return Err(error(format!("`{text}` is a state"), Some(format!("write `status:{text}`"))));
        }
        Ok(Term::Words(folded(text)))
    }

    /// Ids of a kind, separated by commas; all must exist.
    fn named(value: &str, key: &str, known: &[(String, Vec<String>)]) -> Result<Vec<String>, QueryError> {
        let find = |wanted: &str| {
            if known.iter().any(|(id, _)| id == wanted) {
                return Ok(wanted.to_owned());
            }
            let wanted_folded = folded(wanted);
            let by_name = known.iter().find(|(id, names)| {
                id.eq_ignore_ascii_case(wanted)
                    || names.iter().any(|name| folded(name).contains(&wanted_folded))
            });
            let near = by_name
                .filter(|_| !wanted_folded.is_empty())
                .map(|(id, _)| id.as_str())
                .or_else(|| nearest(wanted, known.iter().map(|(id, _)| id.as_str())));
            let ids = || known.iter().take(20).map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ");
            let hint = match near {
                Some(near) => format!("did you mean `{key}:{near}`?"),
                None if known.is_empty() => format!("the plan names no {key}"),
                None => format!("there are: {}", ids()),
            };
            Err(error(format!("there is no {key} `{wanted}`"), Some(hint)))
        };
        value.split(',').map(|wanted| find(wanted.trim())).collect()
    }

    fn sections(&self) -> Vec<(String, Vec<String>)> {
        let sections = self.portfolio.files.iter().flat_map(|file| &file.plan.sections);
        sections
            .filter_map(|section| {
                let names = section.title.iter().flat_map(Text::every).map(str::to_owned).collect();
                section.id.as_ref().map(|id| (id.to_string(), names))
            })
            .collect()
    }

    fn people(&self, executors: bool) -> Vec<(String, Vec<String>)> {
        let mut all = Vec::new();
        for file in &self.portfolio.files {
            let table = if executors { &file.plan.executors } else { &file.plan.funding };
            if let Some(table) = table {
                all.extend(
                    table
                        .iter()
                        .map(|(id, name)| (id.to_string(), name.every().map(str::to_owned).collect())),
                );
                continue;
            }
            let used =
                |item: Item<'_>| if executors { item.executors().to_vec() } else { item.funding().to_vec() };
            let mut names: Vec<Str> = file.plan.lines().flat_map(used).collect();
            names.sort();
            names.dedup();
            all.extend(names.into_iter().map(|name| (name.to_string(), vec![name.to_string()])));
        }
        all
    }

    fn state(&self, value: &str) -> Result<Term, QueryError> {
        let (mut states, mut ratings) = (Vec::new(), Vec::new());
        for word in value.split(',').map(str::trim) {
            let state = Status::ALL.into_iter().find(|status| status.word() == word);
            let rating = Rating::ALL
                .into_iter()
                .find(|rating| rating.word() == word)
                .filter(|_| self.subject == Subject::Kpis);
            if state.is_none() && rating.is_none() {
                let words = Status::ALL.iter().map(|status| status.word());
                let words: Vec<_> = match self.subject {
                    Subject::Items => words.collect(),
                    Subject::Kpis => words.chain(Rating::ALL.iter().map(|rating| rating.word())).collect(),
                };
                let hint = match nearest(word, words.iter().copied()) {
                    Some(near) => format!("did you mean `status:{near}`?"),
                    None => format!("there are: {}", words.join(", ")),
                };
                return Err(error(format!("there is no state `{word}`"), Some(hint)));
            }
            states.extend(state);
            ratings.extend(rating);
        }
        Ok(Term::State(states, ratings))
    }
}

fn due_range(value: &str) -> Result<Term, QueryError> {
    let bound = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<Due>().map(Some) };
    let (from, to) = match value.split_once("..") {
        Some((from, to)) => (from.trim_end_matches('/'), to.trim_start_matches('/')),
        None => (value, value),
    };
    match (bound(from), bound(to)) {
        (Ok(from), Ok(to)) if from.is_some() || to.is_some() => {
            Ok(Term::Due(from.map(|due| due.first()), to.and_then(|due| due.last())))
        }
        _ => {
            let hint = "write due:2023-Q2, due:2023-04..2023-06, due:..2023-06-30 or due:2023-07-01..";
            Err(error(format!("`due:{value}` is no span of days"), Some(hint.into())))
        }
    }
}

fn late(value: &str) -> Result<Term, QueryError> {
    let comparisons = [
        (">=", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        (">", Comparison::More),
        ("<", Comparison::Less),
        ("=", Comparison::Exactly),
        ("", Comparison::Exactly),
    ];
    let term = comparisons.into_iter().find_map(|(sign, comparison)| {
        let days = value.strip_prefix(sign)?.trim();
        let days = days.strip_suffix('d').unwrap_or(days).parse().ok()?;
        Some(Term::Late(comparison, days))
    });
    term.ok_or_else(|| {
        let hint = "write late:>14, late:>=14, late:<7 (in days); quote it for the shell: 'late:>14'";
        error(format!("`late:{value}` is no number of days"), Some(hint.into()))
    })
}
