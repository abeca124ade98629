//! A month that is spelt wrong: `septembr`, `октбрь`, `2023-decembr`. [`super::read`] refuses such a phrase, because
//! nothing in it is matched by likeness; somebody who types one is told the month that was probably meant.

use super::fold::{LONGEST, folded, key};
use super::language::Language;
use super::token::{Symbol, tokens};
use super::words::months_near;

/// The phrase with its one unknown word as the month that is nearest to it, in every language that has one near; several
/// where two months are equally near.
#[must_use]
pub fn mended(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if text.chars().nth(LONGEST).is_some() {
        return found;
    }
    let text = folded(text);
    for language in Language::ALL {
        let tokens = tokens(&text, language);
        let mut unknown = tokens.iter().filter(|token| token.symbol == Symbol::Unknown);
        let (Some(stranger), None) = (unknown.next(), unknown.next()) else { continue };
        let pieces =
            (text.get(..stranger.start), text.get(stranger.start..stranger.end), text.get(stranger.end..));
        let (Some(before), Some(word), Some(after)) = pieces else { continue };
        let near = months_near(&key(word, language), language);
        found.extend(near.into_iter().map(|month| format!("{before}{month}{after}")));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::{Options, read};

    fn meant(text: &str) -> Vec<String> {
        let read = |text: &String| read(text, Options { year: Some(2023) }).ok()?.to_notation();
        let mut all: Vec<String> = mended(text).iter().filter_map(read).collect();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn a_month_is_known_by_a_slip_in_every_language() {
        for (text, months) in [
            ("septembr", "2023-09"),
            ("Decembr 2024", "2024-12"),
            ("febuary", "2023-02"),
            ("agust", "2023-08"),
            ("oktober", "2023-10"),
            ("до сентебря", "2023-09"),
            ("октбрь", "2023-10"),
            ("в феврлае", "2023-02"),
            ("сентебрь", "2023-09"),
            ("декаббрда", "2023-12"),
            ("oktyabir", "2023-10"),
            ("2023-yil 5-dekbar", "2023-12-05"),
            ("5 juny", "2023-06-05 2023-07-05"),
        ] {
            assert_eq!(meant(text).join(" "), months, "{text}");
        }
    }

    #[test]
    fn no_other_word_is_taken_for_a_month() {
        for text in
            ["", "market", "smart", "soon", "ministry", "мақсад", "portal", "the report", "mai", "2023"]
        {
            assert_eq!(meant(text), Vec::<String>::new(), "{text}");
        }
    }
}
