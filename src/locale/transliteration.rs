//! Uzbek from Cyrillic letters to Latin ones.
//!
//! The letters and the words spelt otherwise stand in the folder of the language; here are the rules that depend on
//! the letters around. What comes out is derived: whoever shows it says so.

use std::borrow::Cow;

use super::script::{composed, in_one_script, is_apostrophe, is_cyrillic, is_inside_word, is_unseen};
use super::uz::latin::{LETTERS, MONTH_ENDINGS, MONTHS, STEMS};

/// The text in Latin letters; borrowed where it has no Cyrillic ones. Words in Latin letters, words with letters of
/// other languages (Karakalpak *ң*), Roman numerals, figures and signs stay as they are. A year before *йил* and a
/// day before its month get their hyphen.
#[must_use]
pub fn transliterated(text: &str) -> Cow<'_, str> {
    if !text.contains(is_cyrillic) {
        return Cow::Borrowed(text);
    }
    let text = composed(text);
    let mut out = String::with_capacity(text.len());
    for part in parts(&text) {
        if part.contains(is_cyrillic) && !part.contains(is_foreign) {
            let (opening, word, closing) = unquoted(part);
            let word = in_one_script(word);
            if opening.is_empty() {
                join_to_number(&mut out, &word);
            }
            out.push_str(opening);
            Word::new(&word).write(&mut out);
            out.push_str(closing);
        } else {
            out.push_str(part);
        }
    }
    Cow::Owned(out)
}

/// A single word letter by letter, as people type who do not know the words spelt otherwise: `sentyabr`, `tsentr`.
pub(super) fn letter_by_letter(word: &str) -> String {
    let word = Word::new(word);
    let mut out = String::with_capacity(word.letters.len() * 2);
    for n in 0..word.letters.len() {
        match word.small(n) {
            Some('ц') => word.write_letter(n, "ts", &mut out),
            _ => word.write_at(n, &mut out),
        }
    }
    out
}

/// Whether a Cyrillic letter belongs to none of the alphabets known here.
fn is_foreign(letter: char) -> bool {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let is_known = matches!(small, 'е' | 'ц' | 'ъ' | 'ь') || LETTERS.iter().any(|(known, _)| *known == small);
    is_cyrillic(letter) && !is_known
}

/// Words, and what stands between them.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let in_word = |c: char| c.is_alphabetic() || is_inside_word(c);
        let first = in_word(rest.chars().next()?);
        let end = rest.find(|c| in_word(c) != first).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

/// Apostrophes around a word are quotation marks.
fn unquoted(part: &str) -> (&str, &str, &str) {
    let word = part.trim_start_matches(is_apostrophe);
    let (opening, word) = part.split_at(part.len() - word.len());
    let (word, closing) = word.split_at(word.trim_end_matches(is_apostrophe).len());
    (opening, word, closing)
}

/// `2023 йил` is `2023-yil` and `1 июль` `1-iyul`, but five years and two times stay `5 yil` and `2 marta`.
fn join_to_number(out: &mut String, word: &str) {
    let Some(before) = out.strip_suffix([' ', '\u{A0}']) else { return };
    let (before, digits) = before.split_at(before.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let Ok(number) = digits.parse() else { return };
    let word = word.to_lowercase();
    let is_date = (is_year(number) && word.starts_with("йил")) || (is_day(number) && is_month(&word));
    if is_date && !before.ends_with(['.', ',']) {
        out.pop();
        out.push('-');
    }
}

fn is_year(number: u16) -> bool {
    (1900..=2200).contains(&number)
}

fn is_day(number: u16) -> bool {
    (1..=31).contains(&number)
}

/// Whether a word in small letters is a month, with or without its soft sign, in a case that a date has.
fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| {
        word.strip_prefix(month)
            .map(|ending| ending.strip_prefix('ь').unwrap_or(ending))
            .is_some_and(|ending| MONTH_ENDINGS.contains(&ending))
    })
}

/// A word with its letters as written and in small.
struct Word {
    letters: Vec<char>,
    small: Vec<char>,
}

impl Word {
    fn new(word: &str) -> Self {
        let letters: Vec<char> = word.chars().filter(|c| !is_unseen(*c)).collect();
        let small = letters.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
        Self { letters, small }
    }

    fn write(&self, out: &mut String) {
        let stem = STEMS.iter().find(|(stem, _)| self.begins_with(stem));
        let from = stem.map_or(0, |(cyrillic, latin)| {
            let length = cyrillic.chars().count();
            self.write_stem(latin, length, out);
            length
        });
        for n in from..self.letters.len() {
            self.write_at(n, out);
        }
    }

    fn begins_with(&self, stem: &str) -> bool {
        let mut letters = self.small.iter();
        stem.chars().all(|c| letters.next() == Some(&c))
    }

    /// A stem in the capitals of the word: all, the first or none.
    fn write_stem(&self, latin: &str, length: usize, out: &mut String) {
        let is_capital = |n: usize| self.letters.get(n).is_some_and(|c| c.is_uppercase());
        if (0..length).all(is_capital) {
            out.push_str(&latin.to_uppercase());
        } else if is_capital(0) {
            push_capitalized(latin, out);
        } else {
            out.push_str(latin);
        }
    }

    fn write_at(&self, n: usize, out: &mut String) {
        let before = n.checked_sub(1).and_then(|n| self.small(n));
        let after = self.small(n + 1);
        let Some(letter) = self.small(n) else { return };
        let latin = match letter {
            'е' if before.is_none_or(begins_syllable_after) => "ye",
            'е' => "e",
            // *Centre* keeps its s where something is joined to it: медиацентр.
            'ц' if self.small.get(n..).is_some_and(|rest| rest.starts_with(&['ц', 'е', 'н', 'т', 'р'])) => {
                "s"
            }
            'ц' => match before {
                Some('ц') => "",
                Some(vowel) if is_vowel(vowel) && after.is_some() => "ts",
                _ => "s",
            },
            // The long oʻ of Arabic words has no sign of its own, and Russian words have y instead.
            'ъ' if before == Some('ў') => "",
            'ъ' if before.is_some_and(|c| !is_vowel(c)) && after.is_some_and(is_iotated) => "",
            'ъ' => "ʼ",
            'ь' if matches!(after, Some('о' | 'и')) => "y",
            'ь' => "",
            // Without the sign the two would be read as sh.
            'с' if after == Some('ҳ') => "sʼ",
            _ if is_apostrophe(letter) => "ʼ",
            _ => match LETTERS.iter().find(|(cyrillic, _)| *cyrillic == letter) {
                Some((_, latin)) => latin,
                None => return out.extend(self.letters.get(n)),
            },
        };
        self.write_letter(n, latin, out);
    }

    /// `Ш` is `SH` beside another capital and `Sh` elsewhere.
    fn write_letter(&self, n: usize, latin: &str, out: &mut String) {
        let is_capital = |n: usize| self.letters.get(n).is_some_and(|c| c.is_uppercase());
        if !is_capital(n) {
            out.push_str(latin);
        } else if is_capital(n + 1) || n.checked_sub(1).is_some_and(is_capital) {
            out.push_str(&latin.to_uppercase());
        } else {
            push_capitalized(latin, out);
        }
    }

    fn small(&self, n: usize) -> Option<char> {
        self.small.get(n).copied()
    }
}

fn push_capitalized(latin: &str, out: &mut String) {
    let mut letters = latin.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ў' | 'ы' | 'э' | 'ю' | 'я' | 'і' | 'ї' | 'є')
        || matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn begins_syllable_after(letter: char) -> bool {
    is_vowel(letter) || matches!(letter, 'ъ' | 'ь') || is_apostrophe(letter)
}

/// Letters that begin with a y of their own.
fn is_iotated(letter: char) -> bool {
    matches!(letter, 'е' | 'ё' | 'ю' | 'я')
}

#[cfg(test)]
mod tests;
