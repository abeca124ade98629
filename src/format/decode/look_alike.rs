//! Letters and spaces that look like others.

use crate::syntax::is_odd_space;

/// Cyrillic letters, and below each the Latin one it looks like.
const CYRILLIC: &str = "авсԁеһіјкмпнорԛгѕтцѵԝхуё";
const LATIN: &str = "abcdehijkmnhopqrstuvwxye";

/// The known word that a text is but for Cyrillic letters that look like Latin ones, or the other way round, with the
/// first such letter of the text that is not the word's.
pub(super) fn foreign_letter<'a>(
    text: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<(char, &'a str)> {
    let looks = |text: &str| text.chars().map(latin).collect::<String>();
    let look = looks(text);
    let name = known.into_iter().find(|name| *name != text && looks(name) == look)?;
    let mut pairs = text.chars().zip(name.chars());
    pairs.find(|(letter, meant)| letter != meant).map(|(letter, _)| (letter, name))
}

/// The letter as it looks, in Latin.
fn latin(letter: char) -> char {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    let twin = CYRILLIC.chars().zip(LATIN.chars()).find(|(cyrillic, _)| *cyrillic == lower);
    twin.map_or(letter, |(_, latin)| latin)
}

/// A text without the spaces around it, with the first of those in it that YAML takes for letters, if it has any.
pub(super) fn without_spaces(text: &str) -> Option<(&str, char)> {
    let odd = text.chars().find(|c| is_odd_space(*c))?;
    Some((text.trim_matches(|c: char| c == ' ' || is_odd_space(c)), odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_other_alphabet_is_found() {
        assert_eq!(foreign_letter("titlе", ["id", "title"]), Some(('е', "title")));
        assert_eq!(foreign_letter("мdt", ["mdt"]), Some(('м', "mdt")));
        assert_eq!(foreign_letter("mdt", ["mdt"]), None);
        assert_eq!(foreign_letter("due", ["dui"]), None);
    }

    #[test]
    fn odd_spaces_around_a_text_are_found() {
        assert_eq!(without_spaces("\u{A0}due"), Some(("due", '\u{A0}')));
        assert_eq!(without_spaces(" due"), None);
        assert_eq!(without_spaces("d\u{A0}ue "), Some(("d\u{A0}ue", '\u{A0}')));
    }
}
