//! Letters and the two scripts they belong to.

use std::borrow::Cow;

/// Whether a letter is Cyrillic.
pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// Whether a sign is used as an apostrophe, whatever it was made for.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, 'ʻ' | 'ʼ' | '‘' | '’' | '‛' | '\'' | '`' | '´' | '′' | 'ʹ')
}

/// Whether a sign belongs to a word without being a letter: it joins the letter before it, or is not seen at all.
pub(super) fn is_inside_word(c: char) -> bool {
    is_apostrophe(c) || is_unseen(c) || matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether a sign only says where a line may break.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// A text whose й, ў and ё are single letters, as files from some systems do not have them.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    if !text.contains(['\u{306}', '\u{308}']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let letter = match (out.chars().next_back(), c) {
            (Some('и'), '\u{306}') => 'й',
            (Some('И'), '\u{306}') => 'Й',
            (Some('у'), '\u{306}') => 'ў',
            (Some('У'), '\u{306}') => 'Ў',
            (Some('е'), '\u{308}') => 'ё',
            (Some('Е'), '\u{308}') => 'Ё',
            _ => {
                out.push(c);
                continue;
            }
        };
        out.pop();
        out.push(letter);
    }
    Cow::Owned(out)
}

/// Latin letters and the Cyrillic ones that look the same.
const TWINS: [(char, char); 20] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// The letter of the other script that looks the same.
pub(super) fn twin(letter: char) -> Option<char> {
    TWINS.iter().find_map(|(latin, cyrillic)| match letter {
        _ if letter == *latin => Some(*cyrillic),
        _ if letter == *cyrillic => Some(*latin),
        _ => None,
    })
}

/// A text whose Cyrillic letters that look like Latin ones are Latin, as somebody types an id with the wrong keyboard.
#[must_use]
pub fn latin_twins(text: &str) -> String {
    text.chars().map(|c| if is_cyrillic(c) { twin(c).unwrap_or(c) } else { c }).collect()
}

/// Whether a word has letters of both scripts.
pub(super) fn is_mixed(word: &str) -> bool {
    word.contains(is_latin) && word.contains(is_cyrillic)
}

/// A word of both scripts wholly in Cyrillic letters, where each of its Latin ones looks like one.
pub(super) fn in_cyrillic(word: &str) -> Option<String> {
    let letter = |c: char| if is_latin(c) { twin(c) } else { Some(c) };
    if is_mixed(word) { word.chars().map(letter).collect() } else { None }
}

/// A Cyrillic word with Latin letters slipped in, wholly in Cyrillic letters. A Latin abbreviation with a Cyrillic
/// ending (`TCPни`) stays as it is.
pub(super) fn in_one_script(word: &str) -> Cow<'_, str> {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let small_ending = word.chars().any(|c| is_cyrillic(c) && c.is_lowercase());
    let is_abbreviation = small_ending && (capitals > 1 || (capitals == 1 && !word.starts_with(is_latin)));
    in_cyrillic(word).filter(|_| !is_abbreviation).map_or(Cow::Borrowed(word), Cow::Owned)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_two_signs_become_one() {
        assert_eq!(composed("и\u{306}ил У\u{306}збек Е\u{308}ш a\u{308}"), "йил Ўзбек Ёш a\u{308}");
    }

    #[test]
    fn latin_letters_in_a_cyrillic_word_become_cyrillic() {
        for (word, repaired) in
            [("cентябрь", "сентябрь"), ("Xоразм", "Хоразм"), ("TOШКЕНТ", "ТОШКЕНТ"), ("XІV", "XІV")]
        {
            assert_eq!(in_one_script(word), repaired);
        }
        for word in ["COni", "PHPда", "TCPни", "сентябrь", "Ўзбек", "iPда"] {
            assert_eq!(in_one_script(word), word);
        }
    }
}
