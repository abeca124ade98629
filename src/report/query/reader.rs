//! From what was typed to terms.

use super::address;
use super::chosen::Chosen;
use super::day_span::Comparison;
use super::key::{KEYS, is_key, key_meant};
use super::known::Kind;
use super::neighbour::together;
use super::refusal::{did_you_mean, not_understood, quoted, refusal, terms};
use super::scope::Scope;
use super::spelling::{Compared, announced, compared, ids_meant, joined, ranged, term_of};
use super::status::Standing;
use super::term::Term;
use super::{value, word};
use crate::problem::{Message, Problem, shortened};
use crate::suggestion::nearest;

/// No id, name or phrase of a title has so many bytes.
const LONGEST: usize = 2_000;

/// No more than a dozen negations of negations; each is a call within a call.
const LONGEST_PREFIX: usize = 48;

/// What a term is to a query.
pub(super) enum Read {
    /// Parts of plans, which are joined with others.
    Ids(Chosen),
    /// A condition, which narrows.
    Term(Term),
}

/// One of several arguments.
#[derive(Clone, Copy)]
pub(super) struct Argument<'t> {
    pub(super) text: &'t str,
    /// The argument before it.
    pub(super) before: Option<&'t str>,
    /// It and all after it.
    pub(super) onward: &'t [&'t str],
}

impl Argument<'_> {
    /// Reads a term.
    ///
    /// # Errors
    /// Why it cannot mean anything.
    pub(super) fn read(self, scope: &Scope<'_>) -> Result<Read, Problem> {
        self.among_others(scope)?;
        read(self.text, scope, "")
    }

    /// Refuses what only joins its neighbours, and what belongs together with the next.
    fn among_others(self, scope: &Scope<'_>) -> Result<(), Problem> {
        let text = self.text;
        let Some(after) = self.onward.get(1).copied() else { return Ok(()) };
        if let Some(before) = self.before {
            if let Some(range) = ranged(before, text, after, scope) {
                return Err(refusal(not_understood(&format!("{before} {text} {after}")), terms(&[range])));
            }
            if let Some(meant) = joined(before, text, after) {
                let message = Message::id("query-joins-nothing").with("word", text);
                return Err(refusal(message, Message::id("hint-terms").with("list", meant)));
            }
        }
        if let Some(problem) = together(self.onward, scope) {
            return Err(problem);
        }
        let alone = text.strip_suffix(':').unwrap_or(text);
        if let Some(term) = announced(alone, after, scope) {
            return Err(refusal(not_understood(&format!("{text} {after}")), terms(&[term])));
        }
        if let Some((key, value)) = text.strip_suffix(',').and_then(|text| text.split_once(':')) {
            let term = format!("{key}:{value},{after}");
            return Err(refusal(not_understood(text), terms(&[term])));
        }
        Ok(())
    }
}

/// Refuses what is longer than anything that has a name, for whose sake every other step may take its time.
///
/// # Errors
/// A piece between commas that is too long.
pub(super) fn check_length(text: &str) -> Result<(), Problem> {
    match text.split(',').find(|piece| piece.len() > LONGEST) {
        Some(piece) => Err(refusal(not_understood(&shortened(piece)), Message::id("hint-known-terms"))),
        None => Ok(()),
    }
}

/// Reads a term; `prefix` is what stands before it.
fn read(text: &str, scope: &Scope<'_>, prefix: &str) -> Result<Read, Problem> {
    if text.is_empty() {
        return Err(refusal(Message::id("query-empty"), Message::id("hint-leave-out")));
    }
    if prefix.len() > LONGEST_PREFIX {
        return Err(refusal(not_understood("not:not:…"), Message::id("hint-known-terms")));
    }
    check_length(text)?;
    if let Some(chosen) = address::read(scope, text) {
        return chosen.map(|chosen| Read::Ids(chosen.finish()));
    }
    if let Some(term) = compared(text, scope) {
        let hint = match term {
            Compared::Term(term) => terms(&[format!("{prefix}{term}")]),
            Compared::Unclear => Message::id("hint-known-terms"),
        };
        return Err(refusal(not_understood(text), hint));
    }
    let negated = text.strip_prefix(['!', '^', '~', '-', '−']).map(str::trim).filter(|rest| !rest.is_empty());
    if let Some(rest) = negated {
        read(rest, scope, &format!("{prefix}not:"))?;
        return Err(refusal(not_understood(text), terms(&[format!("{prefix}not:{rest}")])));
    }
    let term = match text.split_once(':') {
        Some((key, value)) if is_key(key) => keyed(&key.to_lowercase(), value.trim(), scope, prefix)?,
        Some((key, value)) => return Err(unknown_key(text, key.trim(), value.trim(), scope, prefix)),
        None => spaced(text, scope, prefix)?,
    };
    Ok(Read::Term(term))
}

/// A word without a key; `section V` in one argument is none.
fn spaced(text: &str, scope: &Scope<'_>, prefix: &str) -> Result<Term, Problem> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let range = match words.as_slice() {
        [before, word, after] => ranged(before, word, after, scope),
        _ => None,
    };
    let term = range.or_else(|| {
        let (key, value) = text.split_once(char::is_whitespace)?;
        announced(key, value, scope)
    });
    match term {
        Some(term) => Err(refusal(not_understood(text), terms(&[format!("{prefix}{term}")]))),
        None => word::bare(text, scope, prefix),
    }
}

fn keyed(key: &str, value: &str, scope: &Scope<'_>, prefix: &str) -> Result<Term, Problem> {
    if value.trim_matches(',').is_empty() {
        return Err(without_value(key, scope));
    }
    Ok(match key {
        "not" => negation(value, scope, prefix)?,
        "section" => Term::Section(value::sections(value, scope, prefix)?),
        "executor" => Term::Executor(value::ids(key, Kind::Executor, value, scope, prefix)?),
        "lead" => Term::Lead(value::ids(key, Kind::Executor, value, scope, prefix)?),
        "funding" => Term::Funding(value::ids(key, Kind::Funding, value, scope, prefix)?),
        "status" => Term::Standing(Standing::read(value, scope, prefix)?),
        "due" => Term::Due(value::days(key, value, scope, prefix)?),
        "done" => Term::Done(value::days(key, value, scope, prefix)?),
        "late" => Term::Late(value::lateness(value)?),
        _ => word::searched(value, scope, &format!("{prefix}text:"))?,
    })
}

fn negation(value: &str, scope: &Scope<'_>, prefix: &str) -> Result<Term, Problem> {
    let inner = match read(value, scope, &format!("{prefix}not:"))? {
        Read::Term(term) => term,
        Read::Ids(chosen) if chosen.has_periods() => {
            let whole = value.split(',').map(|id| id.split('@').next().unwrap_or(id));
            let whole = whole.collect::<Vec<_>>().join(",");
            let hint = terms(&[format!("{prefix}not:{whole}")]);
            return Err(refusal(Message::id("query-not-period").with("text", value), hint));
        }
        Read::Ids(chosen) => Term::Ids(chosen),
    };
    Ok(Term::Not(Box::new(inner)))
}

/// Nothing follows the key.
fn without_value(key: &str, scope: &Scope<'_>) -> Problem {
    let kind = match key {
        "section" => Some(Kind::Section),
        "executor" | "lead" => Some(Kind::Executor),
        "funding" => Some(Kind::Funding),
        _ => None,
    };
    let known = kind.map(|kind| scope.known(kind)).unwrap_or_default();
    let hint = match key {
        "due" | "done" => Message::id("hint-day-span-examples").with("key", key),
        "late" => Message::id("hint-late-examples"),
        _ if known.is_empty() => Message::id("hint-known-terms"),
        _ => {
            let ids: Vec<&str> = known.iter().take(20).map(|one| one.id.as_str()).collect();
            Message::id("hint-there-are").with("list", ids.join(", "))
        }
    };
    refusal(Message::id("query-no-value").with("key", key), hint)
}

/// A key that there is not, or the name of a plan that there is not.
fn unknown_key(text: &str, key: &str, value: &str, scope: &Scope<'_>, prefix: &str) -> Problem {
    let term = |term: String| terms(&[format!("{prefix}{term}")]);
    let names = || scope.files().iter().filter_map(|file| file.name.as_deref());
    let ids = ids_meant(text, scope);
    let hint = if !ids.is_empty() {
        terms(&ids)
    } else if let Some(meant) = key_meant(key).and_then(|key| term_of(key, Comparison::Exactly, value, scope))
    {
        term(meant)
    } else if !value.is_empty() && !scope.plans_named(value).is_empty() {
        term(format!("{value}:"))
    } else if names().next().is_none() && address::exists(scope, value) {
        // The name of the only plan, or of one that is not among those asked.
        term(value.to_owned())
    } else if let Some(near) = nearest(key, KEYS.into_iter().chain(names())) {
        did_you_mean(quoted(&format!("{prefix}{near}:{value}")))
    } else if word::searched(text, scope, prefix).is_ok() {
        term(format!("text:{text}"))
    } else {
        Message::id("hint-known-terms")
    };
    refusal(not_understood(text), hint)
}
