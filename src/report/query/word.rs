//! Words without a key, and words to be searched for.

use super::day_meant::meant;
use super::day_span::{DaySpan, DaySpanError};
use super::known::{Kind, same};
use super::refusal::{refusal, terms};
use super::scope::{Scope, Subject};
use super::spelling::ids_meant;
use super::status::Word;
use super::suggest::suggestion;
use super::term::Term;
use super::title::{plan_has, plan_kpis_have};
use crate::locale::folding::SearchWord;
use crate::locale::{query_ratings, query_states};
use crate::problem::{Message, Problem};

/// What a word without a key is called, if it is more than a word of a title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Ids,
    Executor,
    Funding,
    Section,
    State,
    Rating,
    Date,
    File,
    Plan,
}

/// What is named by an id of its own, as it is read.
const KINDS: [(Kind, Reading); 3] = [
    (Kind::Executor, Reading::Executor),
    (Kind::Funding, Reading::Funding),
    (Kind::Section, Reading::Section),
];

/// Reads a word without a key: the beginning of a word of a title. One that is more than that is refused with every
/// term it may stand for, even if a title has it.
pub(super) fn bare(text: &str, scope: &Scope<'_>, prefix: &str) -> Result<Term, Problem> {
    if let Some(problem) = more_than_a_word(text, scope, prefix) {
        return Err(problem);
    }
    let parts = pieces(text);
    if parts.len() > 1 {
        // `june 30, 2023` is no June of any year.
        let spans = meant(text, scope.today());
        if !spans.is_empty() {
            let terms: Vec<_> = spans.iter().map(|span| format!("{prefix}due:{span}")).collect();
            return Err(refusal(Reading::Date.message(text), super::refusal::terms(&terms)));
        }
        // Of several words one alone may be more than a word.
        for part in &parts {
            bare(part, scope, prefix)?;
        }
    }
    searched(text, scope, prefix)
}

/// Refuses a word that is more than a word of a title, with every term it may stand for.
pub(super) fn more_than_a_word(text: &str, scope: &Scope<'_>, prefix: &str) -> Option<Problem> {
    let parts = pieces(text);
    let mut readings = readings(text, &parts, scope, prefix);
    let (first, _) = *readings.first()?;
    let kinds = readings.iter().filter(|(reading, _)| *reading != first).count();
    let message = if kinds == 0 { first.message(text) } else { several(text) };
    // A year is searched for as often as it is meant as one.
    let is_year = first == Reading::Date && parts.iter().all(|part| part.parse::<u16>().is_ok());
    let is_searched = is_year || parts.iter().all(|part| has_title(part, scope));
    if scope.subject != Subject::Parts && !parts.is_empty() && is_searched {
        readings.push((first, format!("{prefix}text:{text}")));
    }
    let hints: Vec<String> = readings.into_iter().map(|(_, term)| term).collect();
    Some(refusal(message, terms(&hints)))
}

/// What several words, typed one after the other, are together, with the terms that say so; `None` where they have
/// nothing to do with each other.
pub(super) fn readings_of_words(text: &str, scope: &Scope<'_>) -> Option<(Message, Vec<String>)> {
    let mut all = readings(text, &[text], scope, "");
    // A file has no spaces around its name.
    all.retain(|(reading, _)| *reading != Reading::File);
    let list = if scope.subject == Subject::Parts { "roadmap list " } else { "" };
    for (kind, reading) in KINDS {
        let called = scope.known(kind).iter().filter(|one| one.is_called(text));
        all.extend(called.map(|one| (reading, format!("{list}{}:{}", kind.key(), one.id))));
    }
    if all.is_empty() {
        let spans = meant(text, scope.today()).into_iter();
        all.extend(spans.map(|span| (Reading::Date, format!("{list}due:{span}"))));
    }
    let (first, _) = *all.first()?;
    let is_one = all.iter().all(|(reading, _)| *reading == first);
    let message = if is_one { first.message(text) } else { several(text) };
    Some((message, all.into_iter().map(|(_, term)| term).collect()))
}

/// Reads words to be searched for in titles.
pub(super) fn searched(text: &str, scope: &Scope<'_>, prefix: &str) -> Result<Term, Problem> {
    let parts = pieces(text);
    if parts.is_empty() {
        let message = Message::id("query-not-understood").with("text", text);
        return Err(refusal(message, Message::id("hint-known-terms")));
    }
    for part in &parts {
        if !has_title(part, scope) {
            if let Err(DaySpanError::Calendar(day)) = DaySpan::read(part, scope.today()) {
                let hint = Message::id("hint-day-span-examples").with("key", "due");
                return Err(refusal(Message::id("query-no-day").with("day", day), hint));
            }
            let message = Message::id("query-no-word").with("word", *part);
            return Err(refusal(message, suggestion(part, scope, prefix)));
        }
    }
    Ok(Term::Words(parts.into_iter().map(SearchWord::new).collect()))
}

fn pieces(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect()
}

pub(super) fn has_title(part: &str, scope: &Scope<'_>) -> bool {
    let word = SearchWord::new(part);
    let of_kpis = scope.subject == Subject::Kpis;
    scope
        .files()
        .iter()
        .any(|file| plan_has(&word, &file.plan) || (of_kpis && plan_kpis_have(&word, &file.plan)))
}

/// Everything that these words, all of them, are besides words of titles, with the terms that say so.
fn readings(text: &str, parts: &[&str], scope: &Scope<'_>, prefix: &str) -> Vec<(Reading, String)> {
    let mut all: Vec<_> =
        ids_meant(text, scope).into_iter().map(|ids| (Reading::Ids, format!("{prefix}{ids}"))).collect();
    if parts.is_empty() {
        return all;
    }
    // Where only ids can stand, no other term can.
    let list = if scope.subject == Subject::Parts { "roadmap list " } else { "" };
    let mut add = |reading: Reading, key: &str, found: Option<Vec<String>>| {
        let command = if reading == Reading::Section { "" } else { list };
        all.extend(found.map(|found| (reading, format!("{command}{prefix}{key}{}", found.join(",")))));
    };
    for (kind, reading) in KINDS {
        let called = |part: &&str| scope.known(kind).iter().find(|one| same(&one.id, part));
        let found = parts.iter().map(|part| called(part).map(|one| one.id.clone())).collect();
        add(reading, &format!("{}:", kind.key()), found);
    }
    let words: Option<Vec<Word>> = parts.iter().map(|part| Word::find(part)).collect();
    if let Some(words) = words {
        let is_rating = words.iter().all(|word| matches!(word, Word::Rating(_)));
        let command = if is_rating && scope.subject != Subject::Kpis { "roadmap kpi " } else { list };
        let reading = if is_rating { Reading::Rating } else { Reading::State };
        let list: Vec<&str> = words.into_iter().map(Word::word).collect();
        all.push((reading, format!("{command}{prefix}status:{}", list.join(","))));
    }
    // `late` is the beginning of a word of many a title, and is asked for as a state.
    let alike: Option<Vec<&str>> = parts.iter().map(|part| query_states(part)).collect();
    all.extend(alike.map(|states| (Reading::State, format!("{list}{prefix}status:{}", states.join(",")))));
    // Titles have such words, and only of KPIs are they asked for in these words.
    if scope.subject == Subject::Kpis {
        let alike: Option<Vec<&str>> = parts.iter().map(|part| query_ratings(part)).collect();
        all.extend(alike.map(|ratings| (Reading::Rating, format!("{prefix}status:{}", ratings.join(",")))));
    }
    let is_date = |part: &&str| DaySpan::read(part, scope.today()).is_ok();
    if parts.iter().all(is_date) {
        all.push((Reading::Date, format!("{list}{prefix}due:{}", parts.join(","))));
    }
    if let [part] = parts {
        let ending = part.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        if ending.is_some_and(|ending| ending == "yaml" || ending == "yml") {
            all.push((Reading::File, format!("-f {part}")));
        }
        if !scope.plans_named(part).is_empty() {
            all.push((Reading::Plan, format!("{prefix}{part}:")));
        }
    }
    all
}

fn several(text: &str) -> Message {
    Message::id("query-is-several").with("text", text)
}

impl Reading {
    fn message(self, text: &str) -> Message {
        let message = match self {
            Self::Ids => Message::id("query-not-understood"),
            Self::Executor => Message::id("query-is-executor"),
            Self::Funding => Message::id("query-is-funding"),
            Self::Section => Message::id("query-is-section"),
            Self::State => Message::id("query-is-state"),
            Self::Rating => Message::id("query-is-rating"),
            Self::Date => Message::id("query-is-date"),
            Self::File => Message::id("query-is-file"),
            Self::Plan => Message::id("query-is-plan"),
        };
        message.with("text", text)
    }
}
