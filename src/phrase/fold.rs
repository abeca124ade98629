//! One spelling for what documents write in many: dashes, spaces, apostrophes, composed letters, letters of the other
//! alphabet that look the same.

use super::Language;

/// The most characters a phrase may have; the longest seen has 150.
pub(super) const LONGEST: usize = 200;

/// The phrase with one kind of space, dash, and apostrophe, without quotation marks and invisible characters. Letter
/// case is kept, so that the words of an event can be given back as written.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' // invisible
            | '«' | '»' | '“' | '”' | '„' | '‟' | '"' => {}
            '\u{306}' => replace_last(&mut out, &[('и', 'й'), ('И', 'Й'), ('у', 'ў'), ('У', 'Ў')]),
            '\u{308}' => replace_last(&mut out, &[('е', 'ё'), ('Е', 'Ё')]),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹘' => out.push('-'),
            'ʻ' | 'ʼ' | '‘' | '’' | '`' | '´' | '′' | 'ʹ' | '‛' => out.push('\''),
            'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' => out.push_str(roman_letters(c)),
            _ if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// Whether a pair of quotation marks holds nothing: `« » июня 2025 г.` is a form whose day nobody has filled in.
pub(super) fn has_gap(text: &str) -> bool {
    let is_pair = |open: char, close: char| {
        matches!((open, close), ('«', '»') | ('“' | '„', '”') | ('„', '“') | ('"', '"'))
    };
    let mut before = ' ';
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '_') {
        if is_pair(before, c) {
            return true;
        }
        before = c;
    }
    false
}

/// A combining mark joins the letter before it; after any other letter it stays, and the word is then unknown.
fn replace_last(out: &mut String, pairs: &[(char, char)]) {
    let last = out.pop();
    if let Some((_, composed)) = last.and_then(|last| pairs.iter().find(|(plain, _)| *plain == last)) {
        out.push(*composed);
    } else {
        out.extend(last);
        out.push('\u{FFFD}');
    }
}

fn roman_letters(c: char) -> &'static str {
    const LETTERS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let from = if c >= 'ⅰ' { 'ⅰ' } else { 'Ⅰ' };
    LETTERS.get(c as usize - from as usize).copied().unwrap_or_default()
}

/// A word as it stands in the table of a language: lower case, one alphabet, and without what writers leave out.
pub(super) fn key(word: &str, language: Language) -> String {
    let word = one_alphabet(word);
    match language {
        Language::Uzbek => uzbek(&word.to_lowercase()),
        // `c 1 мая` is often typed with a Latin letter.
        Language::Russian => all_twins(&word)
            .unwrap_or(word)
            .to_lowercase()
            .chars()
            .filter(|c| *c != 'ь')
            .map(|c| if c == 'ё' { 'е' } else { c })
            .collect(),
        Language::English => word.to_lowercase(),
    }
}

/// A word of Latin letters that all have twins, in those.
fn all_twins(word: &str) -> Option<String> {
    let twin = |c: char| TWINS.iter().find(|(latin, _)| *latin == c).map(|(_, cyrillic)| *cyrillic);
    word.chars().map(twin).collect()
}

/// Both Uzbek alphabets as Latin letters, so that one table serves both. `ҳ` and `х`, `қ` and `к` are one letter,
/// since keyboards without them are common; the soft and the hard sign fall out, and with them the difference
/// between `апрель` and `апрел`.
fn uzbek(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ь' | 'ъ' => {}
            // Only oʻ and gʻ are letters of their own.
            '\'' => {
                if out.ends_with(['o', 'g']) {
                    out.push('\'');
                }
            }
            'q' => out.push('k'),
            'x' => out.push('h'),
            _ => match CYRILLIC.iter().find(|(letter, _)| *letter == c) {
                Some((_, latin)) => out.push_str(latin),
                None => out.push(c),
            },
        }
    }
    out
}

const CYRILLIC: [(char, &str); 33] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ғ', "g'"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "j"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('қ', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('ў', "o'"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ҳ', "h"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ц', "s"),
];

/// Letters that look alike, Latin and Cyrillic.
const TWINS: [(char, char); 19] = [
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
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// A word with letters of both alphabets is written in the one that all of its letters have, or that most are of;
/// where neither has them all, it stays and is unknown.
fn one_alphabet(word: &str) -> String {
    let latin = |c: char| c.is_ascii_alphabetic();
    let cyrillic = |c: char| ('\u{400}'..='\u{52F}').contains(&c);
    if !(word.contains(latin) && word.contains(cyrillic)) {
        return word.to_owned();
    }
    let to_cyrillic = |c: char| match TWINS.iter().find(|twin| twin.0 == c) {
        Some(twin) => Some(twin.1),
        None => (!latin(c)).then_some(c),
    };
    let to_latin = |c: char| match TWINS.iter().find(|twin| twin.1 == c) {
        Some(twin) => Some(twin.0),
        None => (!cyrillic(c)).then_some(c),
    };
    let whole = |letter: &dyn Fn(char) -> Option<char>| word.chars().map(letter).collect::<Option<String>>();
    let mostly_latin = 2 * word.chars().filter(|c| latin(*c)).count() > word.chars().count();
    let (first, second) = (whole(&to_cyrillic), whole(&to_latin));
    let (first, second) = if mostly_latin { (second, first) } else { (first, second) };
    first.or(second).unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_becomes_the_same() {
        assert_eq!(folded(" 2024\u{A0}–\n 2025  йил "), "2024 - 2025 йил");
        assert_eq!(folded("«30» апрел\u{AD}ь, и\u{306}ил, Ⅳ чорак"), "30 апрель, йил, IV чорак");
        assert_eq!(folded("oʻn, o‘n, o'n, eʼtiboran"), "o'n, o'n, o'n, e'tiboran");
    }

    #[test]
    fn a_pair_of_quotation_marks_may_hold_nothing() {
        assert!(has_gap("« » июня 2025 г.") && has_gap("«__» 2025") && has_gap("“ ” июнь"));
        assert!(!has_gap("«30» июня 2025 г.") && !has_gap("“«Рақамли» дастури”") && !has_gap("2025"));
    }

    #[test]
    fn both_uzbek_alphabets_have_one_spelling() {
        for (cyrillic, latin) in [
            ("сентябрь", "sentyabr"),
            ("Июнь", "iyun"),
            ("чорагида", "choragida"),
            ("ҳар", "har"),
            ("қадар", "qadar"),
            ("эътиборан", "eʼtiboran"),
            ("тўртинчи", "toʻrtinchi"),
            ("январь", "yanvar"),
        ] {
            let spelling = |word: &str| key(&folded(word), Language::Uzbek);
            assert_eq!(spelling(cyrillic), spelling(latin), "{cyrillic}");
        }
        assert_ne!(key("ой", Language::Uzbek), key("ўй", Language::Uzbek), "a month is no house");
    }

    #[test]
    fn a_word_in_two_alphabets_is_written_in_one() {
        assert_eq!(key("cентябрь", Language::Russian), "сентябр", "the first letter is Latin");
        assert_eq!(key("Мay", Language::English), "may", "the first letter is Cyrillic");
        assert_eq!(key("сентяbr", Language::Russian), "сентяbr", "b has no twin");
    }
}
