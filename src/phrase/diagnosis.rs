//! Why no rule of the grammar took a phrase: the reason that helps most, never a reading.

use super::Language;
use super::grammar::Grammar;
use super::refusal::{Kind, Refusal};
use super::token::{Symbol, Token};
use super::words::{Sense, foreign};

/// The reason for a phrase that was not read, from its tokens in every language.
pub(super) fn reason(text: &str, read: &[(Language, Vec<Token>)]) -> Refusal {
    let nearest = read.iter().min_by_key(|(_, tokens)| unknown(text, tokens).len());
    let Some((language, tokens)) = nearest else { return refusal(Kind::Empty, Vec::new()) };
    let strangers = unknown(text, tokens);
    let lower: Vec<String> = strangers.iter().map(|word| word.to_lowercase()).collect();
    if let Some(language) = foreign(&lower) {
        return refusal(Kind::OtherLanguage(language), Vec::new());
    }
    if let Some((kind, word)) = wrong_date(text, tokens).or_else(|| never(text, tokens)) {
        return refusal(kind, vec![word]);
    }
    let kind = shape(&Grammar::new(text, tokens, *language), tokens, strangers.is_empty());
    let words = if matches!(kind, Kind::Unknown | Kind::Event) { strangers } else { Vec::new() };
    refusal(kind, words)
}

/// What the known words of a phrase make of it.
fn shape(grammar: &Grammar<'_>, tokens: &[Token], known: bool) -> Kind {
    let has = |sense: Sense| tokens.iter().any(|token| senses(token).any(|other| other == sense));
    // *Of* is also a small word.
    let after = tokens.iter().any(|token| {
        senses(token).any(|sense| sense == Sense::After) && senses(token).all(|sense| sense != Sense::Small)
    });
    let dates = grammar.date_count();
    let series = grammar.series_count();
    if tokens.iter().all(|token| matches!(token.symbol, Symbol::Number(..) | Symbol::Mark(_))) {
        Kind::Number
    } else if dates + series > 1 || dates > 0 && known && has(Sense::And) {
        Kind::TwoDeadlines
    } else if series == 0 && known && (has(Sense::Each) || has(Sense::Once)) {
        Kind::Frequency
    } else if dates == 1 && after && known {
        Kind::Earliest
    } else if dates + series == 0 && known && grammar.has_length() {
        Kind::Duration
    } else if dates == 0 && !known && (has(Sense::By) || after) {
        Kind::Event
    } else if has(Sense::Following) {
        Kind::Vague
    } else if known {
        Kind::Unclear
    } else {
        Kind::Unknown
    }
}

fn refusal(kind: Kind, words: Vec<String>) -> Refusal {
    Refusal { kind, words }
}

/// The words that a language does not have, and marks that no deadline has.
fn unknown(text: &str, tokens: &[Token]) -> Vec<String> {
    let strange = |token: &&Token| match token.symbol {
        Symbol::Unknown => true,
        Symbol::Mark(mark) => !matches!(mark, '.' | ',' | ';' | ':' | '-' | '/' | '(' | ')'),
        Symbol::Number(..) | Symbol::Date(_) | Symbol::Word(_) | Symbol::Roman(_) => false,
    };
    tokens.iter().filter(strange).map(|token| word(text, token)).collect()
}

fn word(text: &str, token: &Token) -> String {
    text.get(token.start..token.end).unwrap_or_default().to_owned()
}

fn senses(token: &Token) -> impl Iterator<Item = Sense> {
    let lexemes = if let Symbol::Word(lexemes) = &token.symbol { lexemes.as_slice() } else { &[] };
    lexemes.iter().map(|lexeme| lexeme.sense)
}

/// A date in digits that says nothing.
fn wrong_date(text: &str, tokens: &[Token]) -> Option<(Kind, String)> {
    tokens.iter().find_map(|token| {
        let Symbol::Date(date) = &token.symbol else { return None };
        date.point.err().map(|kind| (kind, word(text, token)))
    })
}

/// A word that no rule takes.
fn never(text: &str, tokens: &[Token]) -> Option<(Kind, String)> {
    tokens.iter().find_map(|token| {
        senses(token).find_map(|sense| {
            if let Sense::Never(kind) = sense { Some((kind, word(text, token))) } else { None }
        })
    })
}
