//! An id from a name, in Latin letters.

use crate::locale::transliteration::transliterated;

/// The most letters of an id; people type it.
const LONGEST: usize = 40;

/// Cyrillic letters of Russian and of neighbouring languages, where the rules of Uzbek do not hold.
const LETTERS: [(char, &str); 46] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ў', "o"),
    ('қ', "q"),
    ('ғ', "g"),
    ('ҳ', "h"),
    ('ә', "a"),
    ('ң', "ng"),
    ('ө', "o"),
    ('ү', "u"),
    ('ұ', "u"),
    ('һ', "h"),
    ('і', "i"),
    ('ї', "i"),
    ('є', "e"),
];

/// An id from a name: small Latin letters and figures, words joined with `-`, cut after a whole word. Empty where the
/// name has none of them.
pub(super) fn slug(name: &str, is_russian: bool) -> String {
    let latin = if is_russian { name.to_lowercase() } else { transliterated(name).to_lowercase() };
    let mut id = String::new();
    for c in latin.chars() {
        let known = LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, latin)| *latin);
        match known {
            Some(letters) => id.push_str(letters),
            None if c.is_ascii_alphanumeric() => id.push(c),
            None if is_apostrophe(c) || id.is_empty() || id.ends_with('-') => {}
            None => id.push('-'),
        }
    }
    let id = id.trim_matches('-');
    if id.len() <= LONGEST {
        return id.to_owned();
    }
    let end = id.get(..=LONGEST).and_then(|id| id.rfind('-'));
    id.get(..end.unwrap_or(LONGEST)).unwrap_or_default().to_owned()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, 'ʻ' | 'ʼ' | '‘' | '’' | '\'' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_that_people_can_type() {
        for (name, russian, expected) in [
            ("Рақамли технологиялар вазирлиги", false, "raqamli-texnologiyalar-vazirligi"),
            ("“Ўзбектелеком” АК", false, "ozbektelekom-ak"),
            ("Maʼlumot markazi", false, "malumot-markazi"),
            (
                "Республика ва маҳаллий ижро этувчи ҳокимият органлари",
                false,
                "respublika-va-mahalliy-ijro-etuvchi",
            ),
            ("Министерство цифровых технологий", true, "ministerstvo-tsifrovykh-tekhnologiy"),
            ("Ministry of Justice", false, "ministry-of-justice"),
            ("№ 5", false, "5"),
            ("–", false, ""),
        ] {
            assert_eq!(slug(name, russian), expected);
        }
    }
}
