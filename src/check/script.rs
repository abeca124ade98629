//! Words in which two alphabets are mixed.
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

#[cfg(test)]
mod tests {
    use super::*;

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
