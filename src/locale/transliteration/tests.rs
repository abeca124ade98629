use std::borrow::Cow;

use proptest::prelude::*;

use super::*;

/// Cyrillic and Latin, line by line.
const PAIRS: &str = include_str!("pairs.tsv");

fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAIRS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').expect("a tab"))
}

#[test]
fn every_pair_is_written_as_the_rules_say() {
    let wrong: Vec<_> = pairs()
        .filter(|(cyrillic, latin)| transliterated(cyrillic) != *latin)
        .map(|(cyrillic, latin)| format!("{cyrillic}: {} for {latin}", transliterated(cyrillic)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pairs().count() >= 150);
}

#[test]
fn what_is_latin_already_is_not_touched() {
    for text in ["Raqamli o‘zbek, it's 5 iyul", "", "2023-07-01", "XIX"] {
        assert!(matches!(transliterated(text), Cow::Borrowed(_)), "{text}");
    }
    for (_, latin) in pairs() {
        assert_eq!(transliterated(latin), latin, "once is enough");
    }
}

#[test]
fn no_cyrillic_letter_of_uzbek_or_russian_is_left() {
    let all: String = ('А'..='я').chain("ЁёЎўҚқҒғҲҳ".chars()).collect();
    assert!(!transliterated(&all).contains(is_cyrillic));
    for letter in all.chars() {
        assert!(!transliterated(&letter.to_string()).contains(is_cyrillic), "{letter}");
    }
}

#[test]
fn letters_in_two_signs_and_unseen_signs_do_no_harm() {
    assert_eq!(transliterated("2023 и\u{306}ил"), "2023-yil");
    assert_eq!(transliterated("У\u{306}збекис\u{AD}тон"), "Oʻzbekiston");
    assert_eq!(transliterated("1\u{A0}июль"), "1-iyul");
}

#[test]
fn a_word_may_also_be_spelt_by_its_letters() {
    for (word, letters) in
        [("сентябрь", "sentyabr"), ("концепция", "kontseptsiya"), ("бюджет", "byudjet"), ("йил", "yil")]
    {
        assert_eq!(letter_by_letter(word), letters);
    }
}

proptest! {
    #[test]
    fn any_text_can_be_written_and_none_changes_twice(text in "[ а-яА-ЯёЁўқғҳЎIceo'’0-9.-]{0,12}|\\PC{0,12}") {
        let once = transliterated(&text).into_owned();
        prop_assert_eq!(transliterated(&once), once.as_str());
    }
}
