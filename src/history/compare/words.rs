//! Texts compared: the same words, the same words in other languages, nearly the same words.

use super::difference::{Delta, What};
use crate::model::Text;

/// Letters of a text that are compared for likeness.
const LONGEST: usize = 2_000;

/// A text on one line, as spaces and line breaks mean nothing.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text in every language, by which it is found again: letter case means nothing either.
pub(super) fn keys(text: Option<&Text>) -> Vec<String> {
    let mut keys: Vec<String> =
        text.into_iter().flat_map(Text::every).map(|text| folded(text).to_lowercase()).collect();
    keys.retain(|key| !key.is_empty());
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// How much two texts have in common, from 0 to 1: Dice's coefficient over pairs of letters.
pub(super) fn similarity(one: &str, other: &str) -> f64 {
    let beginning = |text: &str| text.chars().take(LONGEST).collect::<String>();
    strsim::sorensen_dice(&beginning(one), &beginning(other))
}

/// What became of a text.
pub(super) fn reworded(key: &'static str, old: Option<&Text>, new: Option<&Text>) -> Option<What> {
    let delta = Delta::between(old, new)?;
    let (Some(old), Some(new)) = (old, new) else { return Some(What::Reworded(key, delta)) };
    match (old, new) {
        (Text::Languages(old), Text::Languages(new)) => {
            let common = |tag: &str| new.iter().find(|(given, _)| given.eq_ignore_ascii_case(tag));
            let both: Vec<_> = old.iter().filter_map(|(tag, text)| Some((text, &common(tag)?.1))).collect();
            if both.iter().any(|(old, new)| folded(old) != folded(new)) {
                return Some(What::Reworded(key, delta));
            }
            if both.is_empty() && !shares_words(delta.before(), delta.after()) {
                return Some(What::Reworded(key, delta));
            }
            // Only the order of the languages, or spaces.
            let is_same = both.len() == old.len() && both.len() == new.len();
            (!is_same).then_some(What::Translated(key, delta))
        }
        (Text::Plain(old), Text::Plain(new)) => {
            (folded(old) != folded(new)).then_some(What::Reworded(key, delta))
        }
        (Text::Plain(_), Text::Languages(_)) | (Text::Languages(_), Text::Plain(_)) => {
            if shares_words(Some(old), Some(new)) {
                Some(What::Translated(key, delta))
            } else {
                Some(What::Reworded(key, delta))
            }
        }
    }
}

fn shares_words(old: Option<&Text>, new: Option<&Text>) -> bool {
    let words =
        |text: Option<&Text>| -> Vec<String> { text.into_iter().flat_map(Text::every).map(folded).collect() };
    let new = words(new);
    words(old).iter().any(|text| new.contains(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `plain`, or `tag=words;tag=words`.
    fn text(text: &str) -> Text {
        if !text.contains('=') {
            return Text::Plain(text.into());
        }
        let pairs = text.split(';').filter_map(|one| one.split_once('='));
        Text::Languages(pairs.map(|(tag, words)| (tag.into(), words.into())).collect())
    }

    #[test]
    fn words_and_languages_are_told_apart_and_spaces_mean_nothing() {
        for (old, new, what) in [
            ("a b", "a b", ""),
            ("a b", "a\n  b", ""),
            ("a b", "a B", "reworded"),
            ("a", "en=a;uz=б", "translated"),
            ("en=a;uz=б", "a", "translated"),
            ("a", "en=b;uz=б", "reworded"),
            ("en=a", "en=a;uz=б", "translated"),
            ("en=a;uz=б", "uz=б;en=a", ""),
            ("en=a;uz=б", "en=a;uz=в", "reworded"),
            ("en=a", "ru=a", "translated"),
            ("en=a", "ru=в", "reworded"),
            ("en=a;uz=б", "en=a  ;uz=б", ""),
        ] {
            let found = match reworded("title", Some(&text(old)), Some(&text(new))) {
                None => "",
                Some(What::Reworded(..)) => "reworded",
                Some(What::Translated(..)) => "translated",
                Some(other) => panic!("{other:?}"),
            };
            assert_eq!(found, what, "{old} | {new}");
        }
        assert!(matches!(reworded("note", None, Some(&text("a"))), Some(What::Reworded(_, Delta::Added(_)))));
        assert!(matches!(
            reworded("note", Some(&text("a")), None),
            Some(What::Reworded(_, Delta::Removed(_)))
        ));
    }
}
