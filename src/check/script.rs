//! Words in which two alphabets are mixed, and texts that look alike.
//!
//! Latin and Cyrillic each fill blocks of Unicode of their own, which do not change; so a few ranges do here, and no
//! table of all scripts is needed.

/// An alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
}

/// What is wrong with a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mixed {
    /// The alphabet of the letters that do not belong.
    pub(super) strange: Script,
    /// Those letters and their positions, from 1.
    pub(super) letters: Vec<(usize, char)>,
    /// The word in the other alphabet, if each of them has a double there.
    pub(super) corrected: Option<String>,
}

/// Letters that look the same, Latin before Cyrillic.
const DOUBLES: [(char, char); 24] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
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
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('Ë', 'Ё'),
    ('ë', 'ё'),
    ('Ï', 'Ї'),
    ('ï', 'ї'),
];

/// Letters of neither Uzbek nor Russian: a Latin one is hardly meant for them, they for a Latin one are.
const RARE: [(char, char); 7] =
    [('I', 'І'), ('J', 'Ј'), ('S', 'Ѕ'), ('h', 'һ'), ('i', 'і'), ('j', 'ј'), ('s', 'ѕ')];

impl Script {
    /// The alphabet of a letter; none of other signs and letters.
    pub(super) fn of(letter: char) -> Option<Self> {
        match letter {
            'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ' => {
                Some(Self::Latin)
            }
            '\u{400}'..='\u{481}'
            | '\u{48A}'..='\u{52F}'
            | '\u{1C80}'..='\u{1C8F}'
            | '\u{A640}'..='\u{A66D}' => Some(Self::Cyrillic),
            _ => None,
        }
    }

    /// Its name.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Cyrillic => "Cyrillic",
        }
    }

    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Latin => Self::Cyrillic,
            Self::Cyrillic => Self::Latin,
        }
    }

    /// What looks like a letter of this alphabet in the other one.
    fn double(self, letter: char) -> Option<char> {
        let mut all = DOUBLES.iter().chain(RARE.iter().filter(|_| self == Self::Cyrillic));
        all.find_map(|(latin, cyrillic)| match self {
            Self::Latin => (*latin == letter).then_some(*cyrillic),
            Self::Cyrillic => (*cyrillic == letter).then_some(*latin),
        })
    }
}

/// Whether a text has letters of both alphabets. Most have those of one, and need not be taken apart into words.
pub(super) fn has_both(text: &str) -> bool {
    // Latin letters are ASCII, or begin with one of a few bytes; most texts in Cyrillic have none of either.
    let may_be_latin = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, 0xC3..=0xC9 | 0xE1);
    let (of_latin, of_others) = text.bytes().fold((false, false), |(latin, others), byte| {
        (latin | may_be_latin(byte), others | !byte.is_ascii())
    });
    if !(of_latin && of_others) {
        return false;
    }
    let (mut latin, mut cyrillic) = (false, false);
    text.chars().any(|letter| {
        match Script::of(letter) {
            Some(Script::Latin) => latin = true,
            Some(Script::Cyrillic) => cyrillic = true,
            None => {}
        }
        latin && cyrillic
    })
}

/// What is wrong with a word, if it mixes the two alphabets. A foreign name with an ending written on to it mixes them
/// on purpose.
pub(super) fn mixed(word: &str) -> Option<Mixed> {
    let letters = |script: Script| {
        let all = (1..).zip(word.chars());
        all.filter(|(_, letter)| Script::of(*letter) == Some(script)).collect::<Vec<(usize, char)>>()
    };
    let (latin, cyrillic) = (letters(Script::Latin), letters(Script::Cyrillic));
    let ((last_latin, _), (first_cyrillic, _)) = (latin.last()?, cyrillic.first()?);
    let doubled = |script: Script, letters: &[(usize, char)]| {
        letters.iter().all(|(_, letter)| script.double(*letter).is_some())
    };
    let doubled = (doubled(Script::Latin, &latin), doubled(Script::Cyrillic, &cyrillic));
    let ending = *last_latin > 1 && last_latin < first_cyrillic;
    if ending && doubled == (false, false) {
        return None;
    }
    let strange = match doubled {
        (true, false) => Script::Latin,
        (false, true) => Script::Cyrillic,
        _ if latin.len() <= cyrillic.len() => Script::Latin,
        _ => Script::Cyrillic,
    };
    let correct =
        |letter| if Script::of(letter) == Some(strange) { strange.double(letter) } else { Some(letter) };
    let letters = if strange == Script::Latin { latin } else { cyrillic };
    Some(Mixed { strange, letters, corrected: word.chars().map(correct).collect() })
}

/// What a person sees of a text: equal for two that cannot be told apart. Letter case, spaces but for those between digits,
/// the alphabet of letters that look the same, and the forms of quotation marks, apostrophes and dashes do not count.
pub(super) fn look(text: &str) -> String {
    let mut look = String::with_capacity(text.len());
    let mut is_spaced = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_spaced = true;
            continue;
        }
        let after_digit = look.ends_with(|c: char| c.is_ascii_digit());
        if is_spaced && after_digit && c.is_ascii_digit() {
            look.push(' ');
        }
        is_spaced = false;
        match c {
            '«' | '»' | '“' | '”' | '„' | '‟' | '"' => look.push('"'),
            'ʻ' | 'ʼ' | '‘' | '’' | '‛' | '`' | '´' | '\'' => look.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' | '−' | '-' => look.push('-'),
            _ => look.extend(c.to_uppercase().map(|c| Script::Cyrillic.double(c).unwrap_or(c))),
        }
    }
    look
}

/// In what two texts differ that look alike.
pub(super) fn difference(one: &str, other: &str) -> String {
    let without_spaces = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (one, other) = (without_spaces(one), without_spaces(other));
    if one == other {
        return "spaces".into();
    }
    if one.to_lowercase() == other.to_lowercase() {
        return "letter case".into();
    }
    let is_other = |(a, b): &(char, char)| !a.to_lowercase().eq(b.to_lowercase());
    let differing = one.chars().zip(other.chars()).find(is_other);
    differing.map_or_else(
        || "letters".into(),
        |(a, b)| format!("`{a}` (U+{:04X}) and `{b}` (U+{:04X})", u32::from(a), u32::from(b)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_nobody_can_tell_apart_look_alike() {
        for (one, other, how) in [
            ("MDT", "mdt", Some("letter case")),
            ("Ministry of  Finance", "Ministry of Finance ", Some("spaces")),
            ("Мин Фин", "МинФин", Some("spaces")),
            ("MДТ", "МДТ", Some("`M` (U+004D) and `М` (U+041C)")),
            ("roаds", "Roads", Some("`а` (U+0430) and `a` (U+0061)")),
            ("«Банк»", "\"Банк\"", Some("`«` (U+00AB) and `\"` (U+0022)")),
            ("oʻquv", "o'quv", Some("`ʻ` (U+02BB) and `'` (U+0027)")),
            ("unit 12 3", "unit 123", None),
            ("МДТ", "МДТИ", None),
            ("k1", "k2", None),
        ] {
            assert_eq!(
                (look(one) == look(other)).then(|| difference(one, other)).as_deref(),
                how,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn a_letter_of_the_other_alphabet_is_found_and_the_word_corrected() {
        for (word, strange, positions, corrected) in [
            ("Xоразм", Script::Latin, vec![1], Some("Хоразм")),
            ("Тoшкeнт", Script::Latin, vec![2, 5], Some("Тошкент")),
            ("тестT", Script::Latin, vec![5], Some("тестТ")),
            ("roаdmap", Script::Cyrillic, vec![3], Some("roadmap")),
            ("IТ", Script::Cyrillic, vec![2], Some("IT")),
            ("roadмap", Script::Cyrillic, vec![5], None),
            ("Wебсайт", Script::Latin, vec![1], None),
        ] {
            let found = mixed(word).unwrap();
            let at: Vec<_> = found.letters.iter().map(|(at, _)| *at).collect();
            assert_eq!(
                (found.strange, at, found.corrected.as_deref()),
                (strange, positions, corrected),
                "{word}"
            );
        }
    }

    #[test]
    fn one_alphabet_and_an_ending_on_a_foreign_name_are_fine() {
        for word in ["Хоразм", "Toshkent", "oʻzbek", "SMSлар", "5Gни", "DIFCнинг", "қўмита", "été", ""]
        {
            assert_eq!(mixed(word), None, "{word}");
        }
    }
}
