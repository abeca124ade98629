//! From words to terms; what is not understood is an error with a suggestion.

use super::folding::folded;
use super::term::{Comparison, Term};
use crate::model::{Due, Item, Rating, Status, Str, Text};
use crate::problem::{Arg, Message, Problem, QUERY};
use crate::report::portfolio::Portfolio;
use crate::suggestion::nearest;

pub(super) const KEYS: [&str; 7] = ["section", "executor", "funding", "status", "due", "late", "not"];

/// What a query is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Items: `status:` means states.
    Items,
    /// KPIs: `status:` means ratings as well.
    Kpis,
}

pub(super) struct TermParser<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) subject: Subject,
}

impl TermParser<'_> {
    pub(super) fn term(&self, text: &str) -> Result<Term, Problem> {
        if text.is_empty() {
            return Err(error(Message::id("query-empty"), Message::id("hint-leave-out")));
        }
        if let Some(term) = self.address(text) {
            return term;
        }
        let Some((key, value)) = text.split_once(':') else { return Self::bare(text) };
        match key {
            "not" => self.term(value).map(|term| Term::Not(Box::new(term))),
            "section" => Self::named(value, Kind::Section, &self.sections()).map(Term::Section),
            "executor" => Self::named(value, Kind::Executor, &self.people(true)).map(Term::Executor),
            "funding" => Self::named(value, Kind::Funding, &self.people(false)).map(Term::Funding),
            "status" => self.state(value),
            "due" => due_range(value),
            "late" => late(value),
            _ => {
                let names = self.portfolio.files.iter().filter_map(|file| file.name.as_deref());
                let hint = match nearest(key, KEYS.into_iter().chain(names)) {
                    Some(near) => did_you_mean(format!("{near}:")),
                    None => Message::id("hint-known-terms"),
                };
                Err(error(Message::id("query-not-understood").with("text", text), hint))
            }
        }
    }

    fn bare(text: &str) -> Result<Term, Problem> {
        if Status::ALL.iter().any(|status| status.word() == text) {
            let hint = Message::id("hint-write").with("text", format!("status:{text}"));
            return Err(error(Message::id("query-is-state").with("text", text), hint));
        }
        Ok(Term::Words(folded(text)))
    }

    /// Ids of a kind, separated by commas; all must exist.
    fn named(value: &str, kind: Kind, known: &[(String, Vec<String>)]) -> Result<Vec<String>, Problem> {
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
                Some(near) => did_you_mean(format!("{kind}:{near}", kind = kind.key())),
                None if known.is_empty() => kind.none_named(),
                None => Message::id("hint-there-are").with("list", ids()),
            };
            Err(error(kind.unknown(wanted), hint))
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
            let named = |id: &Str, name: &Text| (id.to_string(), name.every().map(str::to_owned).collect());
            let plan = &file.plan;
            if executors && let Some(table) = &plan.executors {
                all.extend(table.iter().map(|row| named(&row.id, &row.name)));
                continue;
            }
            if !executors && let Some(table) = &plan.funding {
                all.extend(table.iter().map(|(id, name)| named(id, name)));
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

    fn state(&self, value: &str) -> Result<Term, Problem> {
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
                    Some(near) => did_you_mean(format!("status:{near}")),
                    None => Message::id("hint-there-are").with("list", words.join(", ")),
                };
                return Err(error(Message::id("query-no-state").with("word", word), hint));
            }
            states.extend(state);
            ratings.extend(rating);
        }
        Ok(Term::State(states, ratings))
    }
}

fn due_range(value: &str) -> Result<Term, Problem> {
    let bound = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<Due>().map(Some) };
    let (from, to) = match value.split_once("..") {
        Some((from, to)) => (from.trim_end_matches('/'), to.trim_start_matches('/')),
        None => (value, value),
    };
    match (bound(from), bound(to)) {
        (Ok(from), Ok(to)) if from.is_some() || to.is_some() => {
            Ok(Term::Due(from.and_then(|due| due.first()), to.and_then(|due| due.last())))
        }
        _ => Err(error(Message::id("query-bad-due").with("value", value), Message::id("hint-due-examples"))),
    }
}

fn late(value: &str) -> Result<Term, Problem> {
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
        error(Message::id("query-bad-late").with("value", value), Message::id("hint-late-examples"))
    })
}

/// What a term names by id.
#[derive(Clone, Copy)]
enum Kind {
    Section,
    Executor,
    Funding,
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Executor => "executor",
            Self::Funding => "funding",
        }
    }

    /// There is none of this id.
    fn unknown(self, id: &str) -> Message {
        let message = match self {
            Self::Section => Message::id("query-no-section"),
            Self::Executor => Message::id("query-no-executor"),
            Self::Funding => Message::id("query-no-funding"),
        };
        message.with("id", id)
    }

    /// The plan has none at all.
    fn none_named(self) -> Message {
        match self {
            Self::Section => Message::id("hint-no-section-named"),
            Self::Executor => Message::id("hint-no-executor-named"),
            Self::Funding => Message::id("hint-no-funding-named"),
        }
    }
}

pub(super) fn error(message: Message, hint: Message) -> Problem {
    Problem::new(&QUERY, message).hint(hint)
}

pub(super) fn did_you_mean(near: impl Into<Arg>) -> Message {
    Message::id("hint-did-you-mean").with("near", near)
}
