//! What the words of a deadline mean, a table for each language. A word that no table has is unknown, and an unknown
//! word is never passed over: the tables are closed, and nothing is read by likeness.

mod english;
mod foreign;
mod lexeme;
mod russian;
mod uzbek;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Language;
use super::fold::key;
use crate::suggestion::slips;
use lexeme::Rows;

pub(super) use foreign::foreign;
pub(super) use lexeme::{Case, Form, Lexeme, Sense, Unit};

/// The table of a language: its words, the longest row of words that has a meaning of its own, and whether words take
/// endings.
struct Lexicon {
    words: HashMap<String, Vec<Lexeme>>,
    nouns: HashMap<String, Vec<Sense>>,
    /// The first words of those that have a meaning only together.
    heads: HashSet<String>,
}

/// How many words in a row can have one meaning.
pub(super) const LONGEST: usize = 5;

impl Lexicon {
    fn new(language: Language, words: &[&'static Rows], nouns: &'static Rows) -> Self {
        let mut lexicon = Self { words: HashMap::new(), nouns: HashMap::new(), heads: HashSet::new() };
        for (sense, word) in words.iter().copied().flat_map(each) {
            let short = word.ends_with('.');
            let lexeme = Lexeme { sense, form: Form::default(), short };
            lexicon.words.entry(spelling(word, language)).or_default().push(lexeme);
        }
        for (sense, word) in each(nouns) {
            lexicon.nouns.entry(spelling(word, language)).or_default().push(sense);
        }
        let all = lexicon.words.keys().chain(lexicon.nouns.keys());
        lexicon.heads =
            all.filter_map(|word| word.split_once(' ')).map(|(head, _)| head.to_owned()).collect();
        lexicon
    }
}

fn each(rows: &'static Rows) -> impl Iterator<Item = (Sense, &'static str)> {
    rows.iter().flat_map(|(sense, words)| words.split_whitespace().map(move |word| (*sense, word)))
}

fn spelling(word: &str, language: Language) -> String {
    word.trim_end_matches('.').split('_').map(|part| key(part, language)).collect::<Vec<_>>().join(" ")
}

static UZBEK: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(Language::Uzbek, &[uzbek::WORDS, uzbek::NEVER], uzbek::NOUNS));
static RUSSIAN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(Language::Russian, &[russian::WORDS, russian::NEVER], &[]));
static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(Language::English, &[english::WORDS, english::NEVER], &[]));

fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Uzbek => &UZBEK,
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

/// Whether some words that begin with this one have a meaning together; most words need no look at what follows.
pub(super) fn is_head(spelled: &str, language: Language) -> bool {
    lexicon(language).heads.contains(spelled)
}

/// All that a word, or several joined by spaces, can mean; nothing where the language has no such word. `spelled` is
/// as [`key`] gives it.
pub(super) fn meanings(spelled: &str, language: Language) -> Vec<Lexeme> {
    let lexicon = lexicon(language);
    let mut found = lexicon.words.get(spelled).cloned().unwrap_or_default();
    // No ending is longer, so a long word is not tried at each of its letters.
    let first =
        if lexicon.nouns.is_empty() { usize::MAX } else { spelled.len().saturating_sub(uzbek::LONGEST) };
    for at in first.max(1)..=spelled.len() {
        let Some((stem, ending)) = spelled.split_at_checked(at) else { continue };
        let Some(form) = uzbek::form(ending) else { continue };
        let senses = lexicon.nouns.get(stem).map_or(&[][..], Vec::as_slice);
        found.extend(senses.iter().map(|sense| Lexeme { sense: *sense, form, short: false }));
    }
    if language == Language::Uzbek
        && let Some(form) = uzbek::form(spelled).filter(|form| form.case != Case::Bare && !form.owned)
    {
        found.push(Lexeme { sense: Sense::Ending, form, short: false });
    }
    found
}

/// Of a shorter word too many others are a slip away.
const SHORTEST: usize = 4;

/// The months nearest to a word, as the table of the language spells them, with the word's own ending. `spelled` is as
/// [`key`] gives it. The first letter is hardly ever wrong, and `smart` is no March.
pub(super) fn months_near(spelled: &str, language: Language) -> Vec<String> {
    let lexicon = lexicon(language);
    let whole = lexicon.words.iter().filter(|(_, lexemes)| lexemes.iter().all(|lexeme| !lexeme.short));
    let whole = whole.filter_map(|(word, lexemes)| {
        let month = lexemes.iter().find_map(|lexeme| month(lexeme.sense))?;
        Some((month, word.as_str()))
    });
    let nouns = lexicon
        .nouns
        .iter()
        .filter_map(|(word, senses)| Some((senses.iter().find_map(|sense| month(*sense))?, word.as_str())));
    let mut found: Vec<(usize, u32, String)> = Vec::new();
    for (number, month) in whole {
        found.extend(slips_to(spelled, month).map(|slips| (slips, number, month.to_owned())));
    }
    let ends = || (1..=spelled.len()).filter_map(|at| spelled.split_at_checked(at));
    for (number, month) in nouns {
        let with_ending = ends().filter(|(_, ending)| uzbek::form(ending).is_some());
        found.extend(
            with_ending.filter_map(|(stem, ending)| {
                Some((slips_to(stem, month)?, number, format!("{month}{ending}")))
            }),
        );
    }
    // The same month is meant by all of its forms.
    found.sort();
    let least = found.first().map(|(slips, _, _)| *slips);
    found.retain(|(slips, _, _)| Some(*slips) == least);
    found.dedup_by_key(|(_, number, _)| *number);
    found.into_iter().map(|(_, _, word)| word).collect()
}

/// How many slips make a word of a month, where they are few enough.
fn slips_to(word: &str, month: &str) -> Option<usize> {
    let (typed, known) = (word.chars().count(), month.chars().count());
    let shorter = typed.min(known);
    if shorter < SHORTEST || word.chars().next() != month.chars().next() {
        return None;
    }
    slips(word, month, shorter / 3)
}

fn month(sense: Sense) -> Option<u32> {
    if let Sense::Month(number) = sense { Some(number) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uzbek_endings_are_read_on_every_noun() {
        for (word, sense, case, owned) in [
            ("апрелгача", Sense::Month(4), Case::Until, false),
            ("mayiga", Sense::Month(5), Case::To, true),
            ("йилларда", Sense::Unit(Unit::Year), Case::In, false),
            ("чорагидан", Sense::Unit(Unit::Quarter), Case::From, true),
            ("санасигача", Sense::DayOfMonth, Case::Until, true),
            ("йилнинг", Sense::Unit(Unit::Year), Case::Of, false),
            ("гача", Sense::Ending, Case::Until, false),
        ] {
            let lexemes = meanings(&key(word, Language::Uzbek), Language::Uzbek);
            let form = Form { case, owned };
            assert!(lexemes.contains(&Lexeme { sense, form, short: false }), "{word}: {lexemes:?}");
        }
    }

    #[test]
    fn no_word_means_two_months_or_two_units() {
        for lexicon in [&*UZBEK, &*RUSSIAN, &*ENGLISH] {
            let mut all: Vec<(&String, Vec<Sense>)> = lexicon
                .words
                .iter()
                .map(|(word, lexemes)| (word, lexemes.iter().map(|lexeme| lexeme.sense).collect()))
                .collect();
            all.extend(lexicon.nouns.iter().map(|(word, senses)| (word, senses.clone())));
            for (word, senses) in all {
                let times = senses.iter().filter(|sense| matches!(sense, Sense::Month(_) | Sense::Unit(_)));
                assert!(times.count() <= 1, "{word}: {senses:?}");
            }
        }
    }
}
