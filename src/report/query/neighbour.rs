//! Words typed as several arguments that are one thing together: `june 2022`, `past due`, `ministry of finance`.
//!
//! Each of them alone would be searched for in titles, or refused with what it alone may mean. Month and year are not
//! what the month alone is, and nobody who types `2 чорак` asks for measure 2 with *чорак* in its title.

use super::address::exists;
use super::day_meant::misspelt;
use super::refusal::{not_understood, quoted, refusal};
use super::scope::{Scope, Subject};
use super::spelling::announced;
use super::suggest::{days_typed, late_typed, of_days};
use super::word::{has_title, readings_of_words};
use crate::problem::{Message, Problem};

/// No name and no date has more words.
const MOST: usize = 8;

/// A longer line is written by a program, which knows the terms.
const LONGEST: usize = 40;

/// Refuses words of which the first ones are one thing, with every term that it may stand for.
pub(super) fn together(texts: &[&str], scope: &Scope<'_>) -> Option<Problem> {
    if texts.len() > LONGEST {
        return None;
    }
    // `june, 2023` has a comma as documents have one.
    let words = texts.iter().take(MOST).map(|text| text.strip_suffix(',').unwrap_or(text));
    let words: Vec<&str> = words.take_while(|text| !text.is_empty() && !text.contains([':', ','])).collect();
    // `5 july 2022` is more than `5 july`.
    (2..=words.len()).rev().find_map(|count| whole(words.get(..count)?, scope))
}

fn whole(words: &[&str], scope: &Scope<'_>) -> Option<Problem> {
    let text = words.join(" ");
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    // Each word may be meant by itself, and there must be a way to say so.
    let is_each_known = words.iter().all(|word| exists(scope, word) || has_title(word, scope));
    let (message, meant) =
        meaning(words, &text, scope).or_else(|| misspelt_date(&text, scope).filter(|_| !is_each_known))?;
    let mut list: Vec<String> = meant.iter().map(|term| quoted(term)).collect();
    if is_each_known {
        let alone =
            |word: &&str| if exists(scope, word) { (*word).to_owned() } else { format!("text:{word}") };
        list.push(words.iter().map(|word| quoted(&alone(word))).collect::<Vec<_>>().join(" "));
    }
    Some(refusal(message, Message::id("hint-terms").with("list", list.join(", "))))
}

/// What the words are together, and the terms that say so.
fn meaning(words: &[&str], text: &str, scope: &Scope<'_>) -> Option<(Message, Vec<String>)> {
    if let Some(days) = days_typed(text) {
        return Some((not_understood(text), of_days(days, scope, "").into()));
    }
    if let Some(term) = late_typed(text) {
        return Some((not_understood(text), vec![term]));
    }
    if let ([key, value], Subject::Parts) = (words, scope.subject)
        && let Some(term) = announced(key, value, scope)
    {
        return Some((not_understood(text), vec![term]));
    }
    readings_of_words(text, scope)
}

/// `septembr 2023`
fn misspelt_date(text: &str, scope: &Scope<'_>) -> Option<(Message, Vec<String>)> {
    let list = if scope.subject == Subject::Parts { "roadmap list " } else { "" };
    let spans = misspelt(text, scope.today());
    let terms: Vec<String> = spans.iter().map(|span| format!("{list}due:{span}")).collect();
    (!terms.is_empty()).then(|| (not_understood(text), terms))
}
