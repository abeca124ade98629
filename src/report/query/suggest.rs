//! What was probably meant by a word that nothing is called by.

use std::collections::BTreeSet;

use super::day_meant::{meant, misspelt};
use super::day_span::Comparison;
use super::key::key_meant;
use super::known::Kind;
use super::refusal::{did_you_mean, quoted, terms};
use super::scope::{Scope, Subject};
use super::title::{languages, plan_has, plan_kpis_have, titles};
use crate::locale::folding::SearchWord;
use crate::locale::{Particle, duration, query_ratings, query_states};
use crate::model::{Days, Plan, Status};
use crate::problem::Message;
use crate::suggestion::nearest;

/// More names than this are no help.
const MOST: usize = 5;

/// The way out of a word that no title has and nothing is called by.
pub(super) fn suggestion(word: &str, scope: &Scope<'_>, prefix: &str) -> Message {
    let sections = of_key("section", scope, prefix);
    if !sections.is_empty() && word.chars().all(|c| "IVXLC".contains(c)) {
        // One Roman numeral looks much like another.
        return terms(&sections);
    }
    if scope.subject == Subject::Parts {
        return near(word, scope, prefix);
    }
    let lower = word.to_lowercase();
    if word == "*" || Particle::All.is(word) {
        return Message::id("hint-leave-out");
    }
    if lower == "help" {
        return terms(&["roadmap help".to_owned()]);
    }
    if let Some(states) = query_states(&lower) {
        return terms(&[format!("{prefix}status:{states}")]);
    }
    if let Some(ratings) = query_ratings(&lower) {
        let command = if scope.subject == Subject::Kpis { "" } else { "roadmap kpi " };
        return terms(&[format!("{command}{prefix}status:{ratings}")]);
    }
    let spans = meant(word, scope.today());
    if !spans.is_empty() {
        return terms(&due(spans, prefix));
    }
    if let Some(term) = late_typed(word) {
        return terms(&[format!("{prefix}{term}")]);
    }
    if scope.files().iter().any(|file| file.plan.event(word).is_some()) {
        return Message::id("hint-is-event").with("id", word);
    }
    if let Some(days) = days_typed(word) {
        return terms(&of_days(days, scope, prefix));
    }
    if let Some(keyed) = key_meant(word).map(|key| of_key(key, scope, prefix)).filter(|all| !all.is_empty()) {
        return terms(&keyed);
    }
    let named = named(word, scope, prefix);
    if !named.is_empty() {
        return terms(&named);
    }
    let months = misspelt(word, scope.today());
    if !months.is_empty() {
        // Some title may have a word that is as near.
        let mut all = due(months, prefix);
        all.extend(nearest_terms(word, scope, prefix));
        return one_or_several(&all);
    }
    near(word, scope, prefix)
}

/// The terms that ask for these spans of days.
fn due(spans: Vec<String>, prefix: &str) -> Vec<String> {
    spans.into_iter().map(|span| format!("{prefix}due:{span}")).collect()
}

/// `>30`, `30+`, `more than 30 days` as a term.
pub(super) fn late_typed(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some((sign, days)) = Comparison::split(&lower) {
        return days_typed(days.trim())
            .or_else(|| days.trim().parse().ok())
            .map(|days| format!("late:{}{days}", sign.sign()));
    }
    if let Some(days) = lower.strip_suffix('+') {
        return days.trim().parse::<u32>().ok().map(|days| format!("late:>={days}"));
    }
    days_typed(Particle::MoreThan.leads(&lower)?).map(|days| format!("late:>{days}"))
}

/// A number of days, in words or as an option has it.
pub(super) fn days_typed(text: &str) -> Option<u32> {
    let days = text.to_lowercase().parse::<Days>().ok().map(|days| days.0);
    days.or_else(|| duration(text))
}

/// What a number of days may have been typed for; the likelier comes first.
pub(super) fn of_days(days: u32, scope: &Scope<'_>, prefix: &str) -> [String; 2] {
    let late = format!("{prefix}late:>{days}");
    if scope.subject == Subject::Upcoming { [within(days), late] } else { [late, within(days)] }
}

/// What a number in `upcoming` that is no id may have been typed for.
pub(super) fn within_typed(number: &str, scope: &Scope<'_>) -> Option<String> {
    let days = number.parse().ok().filter(|days| scope.subject == Subject::Upcoming && *days > 0)?;
    Some(within(days))
}

fn within(days: u32) -> String {
    format!("roadmap upcoming --within {days}d")
}

/// The terms that a key begins, where only the key was typed.
fn of_key(key: &str, scope: &Scope<'_>, prefix: &str) -> Vec<String> {
    let known = |kind: Kind| {
        let all = scope.known(kind).iter().take(MOST);
        all.map(|one| format!("{prefix}{key}:{}", one.id)).collect()
    };
    match key {
        "section" => known(Kind::Section),
        "executor" | "lead" => known(Kind::Executor),
        "funding" => known(Kind::Funding),
        _ => Vec::new(),
    }
}

/// The terms of what has a word in its name that begins so.
fn named(word: &str, scope: &Scope<'_>, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !word.contains(char::is_alphabetic) {
        return found;
    }
    let searched = SearchWord::new(word);
    for kind in [Kind::Executor, Kind::Funding, Kind::Section] {
        let all = scope.known(kind).iter().filter(|one| one.has(&searched)).take(MOST);
        found.extend(all.map(|one| format!("{prefix}{}:{}", kind.key(), one.id)));
    }
    let kpis = || scope.files().iter().any(|file| plan_kpis_have(&searched, &file.plan));
    if scope.subject.is_of_items() && kpis() {
        found.push(format!("roadmap kpi {prefix}{}", quoted(word)));
    }
    found
}

/// The nearest id, name or word of a title.
fn near(word: &str, scope: &Scope<'_>, prefix: &str) -> Message {
    let meant = nearest_terms(word, scope, prefix);
    if meant.is_empty() { searched(word, scope) } else { one_or_several(&meant) }
}

/// The terms of the nearest id, name or word of a title.
fn nearest_terms(word: &str, scope: &Scope<'_>, prefix: &str) -> Vec<String> {
    let candidates = candidates(scope);
    let Some(near) = nearest(word, candidates.iter().map(|(other, _)| other.as_str())) else {
        return Vec::new();
    };
    let meant: BTreeSet<&str> =
        candidates.iter().filter(|(other, _)| other == near).map(|(_, term)| term.as_str()).collect();
    let with_prefix = |term: &str| match term.strip_prefix("roadmap kpi ") {
        Some(id) => format!("roadmap kpi {prefix}{id}"),
        None => format!("{prefix}{term}"),
    };
    // A word that is more than one of a title must say that it is searched for.
    let is_word = |term: &str| term == near && meant.len() > 1;
    meant
        .iter()
        .map(|term| if is_word(term) { format!("{prefix}text:{term}") } else { with_prefix(term) })
        .collect()
}

fn one_or_several(meant: &[String]) -> Message {
    match meant {
        [one] => did_you_mean(quoted(one)),
        several => terms(several),
    }
}

/// The commands that search titles, where only ids can be typed and a title has the word.
fn searched(word: &str, scope: &Scope<'_>) -> Message {
    let searched = SearchWord::new(word);
    let is_word = scope.subject == Subject::Parts && word.contains(char::is_alphabetic);
    let has = |titles: fn(&SearchWord, &Plan) -> bool| {
        is_word && scope.files().iter().any(|file| titles(&searched, &file.plan))
    };
    let found = [("list", has(plan_has)), ("kpi", has(plan_kpis_have))];
    let lines = found.into_iter().filter(|(_, is_found)| *is_found);
    let lines: Vec<String> =
        lines.map(|(command, _)| format!("roadmap {command} {}", quoted(word))).collect();
    if lines.is_empty() { Message::id("hint-see-list") } else { terms(&lines) }
}

/// What a mistyped word may be compared with, each with the term it would be.
fn candidates(scope: &Scope<'_>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let only_parts = scope.subject == Subject::Parts;
    for kind in Kind::ALL.into_iter().filter(|kind| *kind == Kind::Section || !only_parts) {
        let term = |id: &str| format!("{}:{id}", kind.key());
        all.extend(scope.known(kind).iter().map(|one| (one.id.clone(), term(&one.id))));
    }
    if !only_parts {
        let states = Status::ALL.iter().map(|status| status.word());
        all.extend(states.map(|word| (word.to_owned(), format!("status:{word}"))));
        all.extend(words_of_titles(scope).into_iter().map(|word| (word.clone(), word)));
    }
    let kpi = if scope.subject.is_of_items() { "roadmap kpi " } else { "" };
    for file in scope.files() {
        all.extend(file.name.iter().map(|name| (name.clone(), format!("{name}:"))));
        let kpis = file.plan.indicators().into_iter();
        all.extend(kpis.map(|one| (one.kpi.id.to_string(), format!("{kpi}{}", one.kpi.id))));
        for (_, measure) in file.plan.measures() {
            let steps = measure.steps.iter().map(|step| &step.id);
            let ids = [&measure.id].into_iter().chain(steps).filter(|id| id.contains(char::is_alphabetic));
            all.extend(ids.map(|id| (id.to_string(), id.to_string())));
        }
    }
    all
}

fn words_of_titles(scope: &Scope<'_>) -> BTreeSet<String> {
    let measures = scope.files().iter().flat_map(|file| file.plan.measures());
    let texts = measures.flat_map(|(_, measure)| titles(measure)).flat_map(|title| languages(title, None));
    let words = texts.flat_map(|(text, _)| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.chars().nth(2).is_some()).map(str::to_lowercase).collect()
}
