//! What people type naturally and what a query would be in its place.

use super::address::exists;
use super::day_meant::{span_compared, spans_meant};
use super::day_span::{Comparison, DaySpan};
use super::id::is_number;
use super::key::key_meant;
use super::known::Kind;
use super::numeral::is_same_number;
use super::refusal::quoted;
use super::scope::Scope;
use super::status::Word;
use crate::locale::{Particle, latin_twins};

/// A longer text is not taken apart at each of its signs.
const LONGEST: usize = 200;

/// Signs between two terms: ids from one to another, either of them, both.
const UNTIL: [&str; 5] = ["-", "–", "—", "..", "..."];
const OR: [&str; 2] = ["|", "||"];
const AND: [&str; 3] = ["&", "&&", "+"];

/// What a comparison would be as a term.
pub(super) enum Compared {
    /// This term.
    Term(String),
    /// Nobody can say.
    Unclear,
}

/// `executor=mdt`, `late>14`, `due<2023-07`, `status!=done` as terms; `None` where no known key stands before the sign.
pub(super) fn compared(text: &str, scope: &Scope<'_>) -> Option<Compared> {
    let at = text.find(['=', '<', '>', '≤', '≥', ':'])?;
    let (word, rest) = text.split_at(at);
    if rest.starts_with(':') {
        return None;
    }
    let (word, negated) = match word.strip_suffix('!') {
        Some(word) => (word, true),
        None => (word, false),
    };
    let key = key_meant(word)?;
    let (comparison, value) = Comparison::split(rest)?;
    let value = value.trim_start_matches('=').trim();
    let term = term_of(key, comparison, value, scope);
    Some(
        term.map_or(Compared::Unclear, |term| {
            Compared::Term(if negated { format!("not:{term}") } else { term })
        }),
    )
}

/// The term of a key, a comparison and a value.
pub(super) fn term_of(key: &str, comparison: Comparison, value: &str, scope: &Scope<'_>) -> Option<String> {
    match (key, comparison) {
        ("due" | "done", _) => Some(format!("{key}:{}", span_compared(comparison, value, scope.today())?)),
        ("late", Comparison::Exactly) => Comparison::read(value).map(|(_, days)| format!("late:{days}")),
        ("late", _) => Comparison::read(value).map(|(_, days)| format!("late:{}{days}", comparison.sign())),
        ("id", Comparison::Exactly) => Some(value.to_owned()).filter(|value| !value.is_empty()),
        (_, Comparison::Exactly) if !value.is_empty() => Some(format!("{key}:{value}")),
        _ => None,
    }
}

/// Ids with a word between them that was to make a range of them.
pub(super) fn ranged(before: &str, word: &str, after: &str, scope: &Scope<'_>) -> Option<String> {
    let is_until = UNTIL.contains(&word) || Particle::Until.is(word);
    let is_range = is_until && is_id(before, scope) && is_id(after, scope);
    is_range.then(|| format!("{before}..{after}"))
}

/// What a word between two terms was to join them to; `None` where it is a word like any other.
pub(super) fn joined(before: &str, word: &str, after: &str) -> Option<String> {
    let side_by_side = format!("{} {}", quoted(before), quoted(after));
    if AND.contains(&word) || Particle::And.is(word) {
        return Some(side_by_side);
    }
    let keyed = |term: &str| term.split_once(':').map(|(key, value)| (key.to_lowercase(), value.to_owned()));
    let is_either = OR.contains(&word) || Particle::Or.is(word);
    is_either.then(|| match (keyed(before), keyed(after)) {
        (Some((key, first)), Some((other, second))) if key == other => {
            quoted(&format!("{key}:{first},{second}"))
        }
        (None, None) => quoted(&format!("{before},{after}")),
        _ => side_by_side,
    })
}

/// `section V`, `late 14`, `measure 9`, `not 9` as one term; `None` where the words have nothing to do with each other.
pub(super) fn announced(word: &str, value: &str, scope: &Scope<'_>) -> Option<String> {
    let key = key_meant(word)?;
    let value = value.trim();
    if let "due" | "done" = key {
        return span_compared(Comparison::Exactly, value, scope.today()).map(|span| format!("{key}:{span}"));
    }
    if key == "not"
        && let Some(word) = Word::find(value)
    {
        return Some(format!("not:status:{}", word.word()));
    }
    let known = |kind| scope.known(kind).iter().any(|one| one.is_called(value));
    let fits = match key {
        "id" => exists(scope, value),
        "section" => known(Kind::Section),
        "executor" | "lead" => known(Kind::Executor),
        "funding" => known(Kind::Funding),
        "status" => Word::find(value).is_some(),
        "late" => Comparison::read(value).is_some(),
        "not" => true,
        _ => false,
    };
    if key == "section" && !fits {
        let number = scope.known(Kind::Section).iter().find(|one| is_same_number(&one.id, value))?;
        return Some(format!("{key}:{}", number.id));
    }
    let term = if key == "id" { value.to_owned() } else { format!("{key}:{value}") };
    (fits && !value.is_empty()).then_some(term)
}

/// What a text would be if its signs were those of ids: `1-7` is `1..7`, `9.1;9.2` is `9.1,9.2`, `№9` is `9`.
pub(super) fn ids_meant(text: &str, scope: &Scope<'_>) -> Vec<String> {
    let mut meant = Vec::new();
    if text.len() > LONGEST || DaySpan::read(text, scope.today()).is_ok() {
        return meant;
    }
    let inner = unwrapped(text);
    if inner != text && exists(scope, inner) {
        meant.push(inner.to_owned());
    }
    // `9. 2`
    let close = text.split_whitespace().collect::<String>();
    if close != text && close.contains('.') && exists(scope, &close) {
        meant.push(close);
    }
    let latin = latin_twins(text);
    if latin != text && exists(scope, &latin) {
        meant.push(latin);
    }
    for sign in ["...", "…", "–", "—", "‑", "-", "~", ":", "÷", "/", "_"] {
        for (at, _) in text.match_indices(sign) {
            let (Some(from), Some(to)) = (text.get(..at), text.get(at + sign.len()..)) else { continue };
            let (from, to) = (from.trim(), to.trim());
            if is_id(from, scope) && is_id(to, scope) {
                meant.push(format!("{from}..{to}"));
                meant.push(format!("{from}.{to}"));
            }
        }
    }
    // Of the two readings those that there are. Of numbers with a dash between them that there are not, the range, which
    // says what is missing.
    let first = meant.first().filter(|_| text.contains(['-', '–', '—'])).cloned();
    meant.retain(|id| exists(scope, id));
    let is_day = || !spans_meant(text, scope.today()).is_empty();
    meant.extend(first.filter(|_| meant.is_empty() && !is_day()));
    for sign in [';', '/', '+', '&', '|'] {
        let pieces: Vec<&str> = text.split(sign).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        if pieces.len() > 1 && pieces.iter().all(|piece| exists(scope, piece)) {
            meant.push(pieces.join(","));
        }
    }
    meant.dedup();
    meant
}

fn is_id(text: &str, scope: &Scope<'_>) -> bool {
    is_number(text) || exists(scope, text)
}

/// Without what stands around a number in documents: `№ 9`, `п.9`, `9)`, `(9)`.
fn unwrapped(text: &str) -> &str {
    let signs = |c: char| c.is_whitespace() || "#№()[]{}\"'«»“”‘’.;:".contains(c);
    let text = text.trim_matches(signs);
    let lower = text.to_lowercase();
    let rest =
        Particle::Number.begins(&lower).and_then(|rest| text.get(text.len().checked_sub(rest.len())?..));
    rest.map_or(text, |rest| rest.trim_matches(signs))
}
