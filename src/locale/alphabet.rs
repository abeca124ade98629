//! The order of texts in a language, by its own alphabet.
//!
//! CLDR has no order for Uzbek in Cyrillic letters, whose ў, қ, ғ and ҳ come last, so no library knows it.

use std::cmp::Ordering;

use super::Locale;
use super::script::{composed, is_apostrophe};

/// The alphabet of a language.
#[derive(Clone, Debug)]
pub struct Alphabet {
    /// The places of the letters of one sign, by code point; 0 for any other character.
    letters: Vec<u8>,
    /// Letters of two signs.
    pairs: Vec<([char; 2], u8)>,
}

/// What a text is ordered by. Small and capital letters are one; quotation marks and the like do not count; runs of
/// digits count by their value. Texts that differ in nothing else are ordered by their characters, so only equal
/// texts have equal keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    weights: Vec<u8>,
    text: String,
}

/// Latin and Cyrillic letters lie below it.
const LAST_LETTER: usize = 0x530;

/// A space or dash between words: *mobile internet* comes before *mobiles*.
const GAP: u8 = 1;
/// A number: before any letter.
const NUMBER: u8 = 2;
/// A letter of the language's script or, with a higher place, of the other one.
const LETTER: u8 = 3;
/// Any other letter, by its code point.
const OTHER: u8 = 4;

impl Alphabet {
    /// The alphabet of the language with this tag.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let locale = Locale::find(tag);
        let mut alphabet = Self { letters: vec![0; LAST_LETTER], pairs: Vec::new() };
        for (letter, place) in locale.letters.split(' ').chain(locale.other_letters.split(' ')).zip(1..) {
            let mut signs = letter.chars();
            match (signs.next(), signs.next()) {
                (Some(first), Some(second)) => alphabet.pairs.push(([first, second], place)),
                (Some(sign), None) => {
                    if let Some(letter) = alphabet.letters.get_mut(sign as usize) {
                        *letter = place;
                    }
                }
                (None, _) => {}
            }
        }
        alphabet
    }

    /// What the text is ordered by; for `sort_by_cached_key`.
    #[must_use]
    pub fn key(&self, text: &str) -> SortKey {
        SortKey { weights: self.weights(text), text: text.to_owned() }
    }

    /// The order of two texts.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.key(one).cmp(&self.key(other))
    }

    fn weights(&self, text: &str) -> Vec<u8> {
        let text = composed(text);
        let signs: Vec<char> = text.chars().flat_map(char::to_lowercase).map(plain).collect();
        let mut weights = Vec::with_capacity(signs.len() * 2);
        let mut rest = signs.as_slice();
        let mut gap = false;
        while let Some(first) = rest.first() {
            gap = gap || first.is_whitespace() || is_dash(*first);
            let end = weights.len();
            let length = self.push_weight(rest, &mut weights);
            rest = rest.get(length..).unwrap_or_default();
            if weights.len() > end {
                if gap && end > 0 {
                    weights.insert(end, GAP);
                }
                gap = false;
            }
        }
        weights
    }

    /// Adds the weight of what the signs begin with, if it has one; how many signs that is.
    fn push_weight(&self, signs: &[char], weights: &mut Vec<u8>) -> usize {
        let digits = signs.iter().take_while(|c| c.is_ascii_digit()).count();
        if digits > 0 {
            push_number(signs.get(..digits).unwrap_or_default(), weights);
            return digits;
        }
        if let Some((pair, place)) = self.pairs.iter().find(|(pair, _)| signs.starts_with(pair)) {
            weights.extend([LETTER, *place]);
            return pair.len();
        }
        let Some(sign) = signs.first() else { return 1 };
        match self.letters.get(*sign as usize) {
            Some(place) if *place > 0 => weights.extend([LETTER, *place]),
            _ if sign.is_alphabetic() && !is_apostrophe(*sign) => {
                weights.push(OTHER);
                weights.extend(u32::from(*sign).to_be_bytes());
            }
            _ => {}
        }
        1
    }
}

/// More digits are a larger number; of equally many the first that differs decides.
fn push_number(digits: &[char], weights: &mut Vec<u8>) {
    let zeros = digits.iter().take_while(|digit| **digit == '0').count();
    let digits = digits.get(zeros..).unwrap_or_default();
    weights.push(NUMBER);
    weights.extend(u32::try_from(digits.len()).unwrap_or(u32::MAX).to_be_bytes());
    weights.extend(digits.iter().filter_map(|digit| u8::try_from(*digit).ok()));
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '/')
}

/// One apostrophe for all, and the letter that a European one with a mark was made from.
fn plain(c: char) -> char {
    match c {
        _ if is_apostrophe(c) => 'ʻ',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The words stand as the language orders them, whatever order they come in.
    fn assert_ordered(tag: &str, words: &[&str]) {
        let alphabet = Alphabet::of(tag);
        let mut sorted: Vec<_> = words.iter().rev().copied().collect();
        sorted.sort_by_cached_key(|word| alphabet.key(word));
        assert_eq!(sorted, words, "{tag}");
    }

    #[test]
    fn uzbek_in_cyrillic_letters_ends_with_its_own_four() {
        assert_ordered("uz", &["Адлия", "Божхона", "Ер", "Ёшлар", "Йўл", "Канал", "Солиқ", "Щит", "Ъ"]);
        assert_ordered(
            "uz",
            &[
                "Кадастр",
                "Хоразм",
                "Чорсу",
                "Шаҳар",
                "Эълон",
                "Юлдуз",
                "Яшил",
                "Ўзбек",
                "Қарор",
                "Ғалла",
                "Ҳисоб",
            ],
        );
        assert_ordered("uz", &["ат", "ош", "оқ", "уй", "ўт"]);
    }

    #[test]
    fn uzbek_in_latin_letters_has_letters_of_two_signs_after_z() {
        assert_ordered(
            "uz-Latn",
            &["adliya", "bojxona", "davlat", "gaz", "hisob", "ozod", "qaror", "soliq", "zavod"],
        );
        assert_ordered("uz-Latn", &["Zavod", "Oʻzbek", "Gʻalla", "Shahar", "Chorsu"]);
        assert_ordered("uz-Latn", &["ozod", "o‘n", "o'qish", "Oʻzbek", "o`zga"]);
        // Between s and h the sign keeps two letters apart, and within a word it does not count.
        assert_ordered("uz-Latn", &["Isʼhoq", "Ismoil", "Ishonch"]);
        assert_ordered("uz-Latn", &["malla", "maʼlum", "malxam"]);
    }

    #[test]
    fn russian_has_yo_after_ye() {
        assert_ordered("ru", &["ель", "еще", "ёж", "ёлка", "жук"]);
        assert_ordered("ru", &["учеба", "учет", "учёт", "ушёл"]);
        assert_ordered(
            "ru",
            &["Гараж", "Ғафур", "Дом", "Улица", "Ўзбек", "Фонд", "Хлеб", "Ҳисоб", "Цех", "Ящик"],
        );
    }

    #[test]
    fn english_is_ordered_by_its_letters_alone() {
        assert_ordered("en", &["Academy", "“Business”", "café", "Cafeteria", "own", "owners'", "Zoo"]);
    }

    #[test]
    fn capitals_count_only_between_equals() {
        assert_ordered("en", &["Alpha", "alpha", "Beta", "beta"]);
        assert_ordered("uz", &["Ўзбек", "ўзбек", "Ўзбеклар"]);
    }

    #[test]
    fn numbers_count_by_their_value() {
        assert_ordered("en", &["1", "2", "9", "10", "100", "99999999999999999999", "100000000000000000000"]);
        assert_ordered("ru", &["Пункт 9", "Пункт 10", "Пункт 10а", "Пункт 010б"]);
        assert_ordered("en", &["9.2", "9.10", "10.1"]);
        assert_ordered("en", &["007", "07", "7", "8"]);
    }

    #[test]
    fn numbers_then_the_own_script_then_the_other_then_the_rest() {
        assert_ordered("uz", &["", "5G", "Алоқа", "Ҳудуд", "IT-Парк", "Zoo", "Ωmega", "東京"]);
        assert_ordered("en", &["5G", "IT Park", "Zoo", "Алоқа", "Ҳудуд", "Ωmega"]);
        assert_ordered("uz-Latn", &["5G", "Aloqa", "Chorsu", "Алоқа"]);
        assert_ordered("ru", &["3D", "Связь", "Связь и почта", "Связь и IT", "Ямщик", "IT"]);
    }

    #[test]
    fn a_shorter_word_comes_before_one_that_continues_it() {
        assert_ordered("en", &["mobile", "mobile internet", "mobile-only", "mobiles"]);
        assert_ordered("en", &["data – centre", "data centres", "database"]);
    }

    fn texts() -> impl Strategy<Value = String> {
        "[ абёўқғҳхшЯьи\u{306}IVaоo'ʻgshcz0129.,“”é№Ω -]{0,8}"
    }

    proptest! {
        #[test]
        fn the_order_is_total(tag in 0_usize..4, a in texts(), b in texts(), c in texts()) {
            let alphabet = Alphabet::of(super::super::LOCALES[tag].tag);
            let compare = |one: &str, other: &str| alphabet.compare(one, other);
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b) != Ordering::Greater && compare(&b, &c) != Ordering::Greater {
                prop_assert_ne!(compare(&a, &c), Ordering::Greater);
            }
        }

        #[test]
        fn capitals_do_not_move_a_text_past_others(tag in 0_usize..4, a in texts(), b in texts()) {
            let alphabet = Alphabet::of(super::super::LOCALES[tag].tag);
            let (key, other) = (alphabet.key(&a), alphabet.key(&b));
            if key.weights != other.weights {
                prop_assert_eq!(alphabet.compare(&a.to_uppercase(), &b), key.cmp(&other));
            }
        }
    }
}
