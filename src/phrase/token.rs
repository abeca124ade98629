//! A phrase as numbers, words and marks, each word with all that it can mean in one language.

use super::Language;
use super::fold::key;
use super::numeric::Numeric;
use super::words::{Case, Form, LONGEST, Lexeme, Sense, is_head, meanings};

/// A number, a word with a meaning of its own (or several words with one), or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub symbol: Symbol,
    /// Its first byte in the folded phrase.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// It stood in two pieces: `сентябр ь`.
    pub broken: bool,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Symbol {
    /// Digits, and how many.
    Number(u32, usize),
    /// A date in digits.
    Date(Numeric),
    /// A word of the language.
    Word(Vec<Lexeme>),
    /// I–XII, in letters of either alphabet.
    Roman(u32),
    /// A word that the language does not have.
    Unknown,
    /// Anything else.
    Mark(char),
}

/// The tokens of a folded phrase in one language.
pub(super) fn tokens(text: &str, language: Language) -> Vec<Token> {
    let raw = raw(text);
    let keys = keys(text, &raw, language);
    let mut named = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(token) = raw.get(at) {
        let (token, next) = if token.symbol == Symbol::Unknown {
            name(text, &raw, &keys, at, language)
        } else {
            (token.clone(), at + 1)
        };
        named.push(token);
        at = next;
    }
    while matches!(named.last(), Some(Token { symbol: Symbol::Mark('.' | ',' | ';' | ':'), .. })) {
        named.pop();
    }
    named
}

/// The words as the tables of a language spell them. Each is looked up alone and with its neighbours.
fn keys(text: &str, raw: &[Token], language: Language) -> Vec<String> {
    let spelled = |token: &Token| match token.symbol {
        Symbol::Unknown => key(text.get(token.start..token.end).unwrap_or_default(), language),
        Symbol::Number(..) | Symbol::Date(_) | Symbol::Word(_) | Symbol::Roman(_) | Symbol::Mark(_) => {
            String::new()
        }
    };
    raw.iter().map(spelled).collect()
}

/// Numbers, dates, words and marks; every word still unknown.
fn raw(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let (symbol, len) = if c.is_ascii_digit() {
            digits(rest)
        } else if c.is_alphabetic() {
            (Symbol::Unknown, word_length(rest))
        } else {
            (Symbol::Mark(c), c.len_utf8())
        };
        if symbol != Symbol::Mark(' ') {
            tokens.push(Token { symbol, start: at, end: at + len, broken: false });
        }
        at += len;
    }
    tokens
}

fn digits(rest: &str) -> (Symbol, usize) {
    if let Some(date) = Numeric::at_start(rest) {
        return (Symbol::Date(date), date.len);
    }
    let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    match rest.get(..len).and_then(|digits| digits.parse().ok()) {
        Some(number) => (Symbol::Number(number, len), len),
        None => (Symbol::Unknown, len),
    }
}

/// Letters, and apostrophes between them.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        if c.is_alphabetic() {
            end = at + c.len_utf8();
        } else if c != '\'' || at > end {
            break;
        }
    }
    end
}

/// The word at a place with its meanings, and the place after it: the longest row of words that means something, then
/// one word in two pieces, then the word alone.
fn name(text: &str, raw: &[Token], keys: &[String], at: usize, language: Language) -> (Token, usize) {
    let spelled = |places: &[usize], joint: &str| {
        let keys = places.iter().filter_map(|place| keys.get(*place));
        keys.map(String::as_str).collect::<Vec<_>>().join(joint)
    };
    let is_head = keys.get(at).is_some_and(|key| is_head(key, language));
    let row = if is_head { row(text, raw, at) } else { vec![at] };
    let known = (1..=row.len()).rev().find_map(|count| {
        let places = row.get(..count)?;
        let lexemes = meanings(&spelled(places, " "), language);
        (!lexemes.is_empty()).then_some((lexemes, places))
    });
    let broken = || {
        let (first, second) = (at, at + 1);
        let second = if mark(raw, second, '-') { second + 1 } else { second };
        let piece = raw.get(second).filter(|token| token.symbol == Symbol::Unknown)?;
        if roman(text.get(piece.start..piece.end)?).is_some() {
            return None;
        }
        let whole = meanings(&spelled(&[first, second], ""), language);
        let known = |place| !meanings(&spelled(&[place], ""), language).is_empty();
        // A preposition is no piece of a word: `с ентября` may lack a letter.
        let piece = spelled(&[first], "").chars().count() > 2 || !known(first);
        (!whole.is_empty() && piece && !(known(first) && known(second))).then_some((whole, second))
    };
    let (lexemes, last, broken) = match known {
        Some((lexemes, places)) if places.len() > 1 => (lexemes, places.last().copied().unwrap_or(at), false),
        other => match (broken(), other) {
            (Some((lexemes, last)), _) => (lexemes, last, true),
            (None, Some((lexemes, _))) => (lexemes, at, false),
            (None, None) => return (unnamed(text, raw, at), at + 1),
        },
    };
    let (lexemes, last) = with_ending(raw, keys, lexemes, last, language);
    let short = lexemes.iter().any(|lexeme| lexeme.short);
    let next = if short && mark(raw, last + 1, '.') { last + 2 } else { last + 1 };
    let place = |at: usize| raw.get(at).map_or((0, 0), |token| (token.start, token.end));
    (Token { symbol: Symbol::Word(lexemes), start: place(at).0, end: place(last).1, broken }, next)
}

/// The places of the words that follow each other from a place on, with a space, a hyphen (`half-year`) or the point
/// of an abbreviation (`й.й.`) between them.
fn row(text: &str, raw: &[Token], at: usize) -> Vec<usize> {
    let mut places = vec![at];
    let mut last = at;
    while places.len() < LONGEST {
        let between = |next: usize| match (raw.get(last), raw.get(next)) {
            (Some(last), Some(next)) if next.symbol == Symbol::Unknown => text.get(last.end..next.start),
            _ => None,
        };
        let Some(next) = [last + 1, last + 2].into_iter().find(|next| {
            between(*next)
                .is_some_and(|between| matches!(between, " " | "" | "-" | "." | ". " | "- " | " - "))
        }) else {
            break;
        };
        // A dash between spaces separates, but for the words that are written with one.
        places.push(next);
        last = next;
    }
    places
}

/// An ending that stands apart: `йил-гача`, `чорак да`.
fn with_ending(
    raw: &[Token],
    keys: &[String],
    lexemes: Vec<Lexeme>,
    last: usize,
    language: Language,
) -> (Vec<Lexeme>, usize) {
    let next = if mark(raw, last + 1, '-') { last + 2 } else { last + 1 };
    let ending = raw.get(next).filter(|token| token.symbol == Symbol::Unknown).and_then(|_| {
        let found = meanings(keys.get(next)?, language);
        found.iter().find(|lexeme| lexeme.sense == Sense::Ending).map(|lexeme| lexeme.form)
    });
    match ending {
        Some(form) if lexemes.iter().all(|lexeme| lexeme.form.case == Case::Bare) => {
            let form = |owned| Form { owned, ..form };
            let bent = |lexeme: &Lexeme| Lexeme { form: form(lexeme.form.owned), ..*lexeme };
            (lexemes.iter().map(bent).collect(), next)
        }
        _ => (lexemes, last),
    }
}

fn mark(raw: &[Token], at: usize, mark: char) -> bool {
    raw.get(at).is_some_and(|token| token.symbol == Symbol::Mark(mark))
}

/// A word without meaning may still be a Roman numeral.
fn unnamed(text: &str, raw: &[Token], at: usize) -> Token {
    let Some(token) = raw.get(at) else {
        return Token { symbol: Symbol::Unknown, start: 0, end: 0, broken: false };
    };
    let word = text.get(token.start..token.end).unwrap_or_default();
    match roman(word) {
        Some(number) => Token { symbol: Symbol::Roman(number), ..token.clone() },
        None => token.clone(),
    }
}

/// I–XII; the letters may be Cyrillic.
fn roman(word: &str) -> Option<u32> {
    const NUMERALS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let latin: String = word
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'і' | 'ӏ' => 'i',
            'х' => 'x',
            'ѵ' => 'v',
            _ => c,
        })
        .collect();
    NUMERALS.iter().position(|numeral| *numeral == latin).and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::fold::folded;

    fn shapes(text: &str, language: Language) -> Vec<String> {
        let text = folded(text);
        let shape = |token: Token| match token.symbol {
            Symbol::Number(number, _) => number.to_string(),
            Symbol::Date(date) => format!("{:?}", date.point.map(|_| "date")),
            Symbol::Word(lexemes) => format!("{:?}", lexemes.first().unwrap().sense),
            Symbol::Roman(number) => format!("roman {number}"),
            Symbol::Unknown => "?".to_owned(),
            Symbol::Mark(mark) => mark.to_string(),
        };
        tokens(&text, language).into_iter().map(shape).collect()
    }

    #[test]
    fn words_in_two_pieces_are_one() {
        assert_eq!(shapes("сентябр\nь", Language::Uzbek), ["Month(9)"]);
        assert_eq!(shapes("де- кабрь", Language::Russian), ["Month(12)"]);
        assert_eq!(shapes("с ентября", Language::Russian).last().unwrap(), "?", "a letter may be missing");
    }

    #[test]
    fn numerals_in_either_alphabet_are_the_same() {
        assert_eq!(shapes("IV чорак", Language::Uzbek), shapes("ІV чорак", Language::Uzbek));
        assert_eq!(shapes("Х", Language::Uzbek), ["roman 10"]);
    }

    #[test]
    fn several_words_may_have_one_meaning() {
        assert_eq!(shapes("half-year", Language::English), ["Unit(Half)"]);
        assert_eq!(shapes("2024-2025 й.й.", Language::Uzbek), ["2024", "-", "2025", "Unit(Year)"]);
        assert_eq!(shapes("не позднее", Language::Russian), ["By"]);
    }
}
