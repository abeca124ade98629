//! Texts of a document as a plan writes them.

use crate::import::grid::Paragraph;
use crate::locale::folding::folded as fold;

/// A text on one line: any space is one space, and signs that are not seen, or that a plan may not hold, are left out.
pub(super) fn clean(text: &str) -> String {
    let shown = |c: &char| !is_unseen(*c) && (!c.is_control() || c.is_whitespace());
    let text: String = text.chars().filter(shown).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(c, '\u{FEFF}' | '\u{FFFC}'..='\u{FFFF}' | '\u{61C}')
}

/// Adds a clean text to another, as words that follow. What is there is not looked at again, so many pieces take no longer
/// than one long text.
pub(super) fn append(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// A text in a form in which scripts, cases and signs make no difference. Texts without a letter or figure are empty.
pub(super) fn folded(text: &str) -> String {
    fold(text)
}

/// A list of words, folded: `one|two|three`.
pub(super) fn words(list: &str) -> Vec<String> {
    list.split('|').map(folded).collect()
}

/// A title: without the sign that ends it in a list, beginning with a capital letter.
pub(super) fn title(text: &str) -> String {
    capitalized(without_end(&clean(text)))
}

/// Without the signs that end an element of a list, or a sentence.
pub(super) fn without_end(text: &str) -> &str {
    let text = text.trim_end_matches([';', ',', ':', ' ']);
    let Some(before) = text.strip_suffix('.') else { return text };
    // The point of an abbreviation belongs to it.
    let last = before.rsplit([' ', '(', '«', '“']).next().unwrap_or_default();
    let is_abbreviation = last.contains('.') || last.chars().filter(|c| c.is_alphabetic()).count() < 3;
    if is_abbreviation && !last.is_empty() && !last.ends_with(|c: char| c.is_ascii_digit() || c == ')') {
        text
    } else {
        before.trim_end_matches([';', ',', ':', '.', ' '])
    }
}

/// With its first letter in capitals; a word such as `iPhone` stays.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_uppercase().chain(letters).collect()
}

/// Whether a text is nothing but capital letters, figures and signs, and no abbreviation.
pub(super) fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 5 && letters.clone().all(char::is_uppercase)
}

/// Whether a cell says that there is nothing: a dash, a cross, `n/a`, `йўқ`.
pub(super) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let small = text.to_lowercase();
    text.chars().all(|c| !c.is_alphanumeric())
        || [
            "х",
            "x",
            "n/a",
            "na",
            "н/а",
            "йўқ",
            "yoʻq",
            "yo'q",
            "нет",
            "none",
            "талаб этилмайди",
            "не требуется",
        ]
        .contains(&small.trim_end_matches('.'))
}

/// The text of paragraphs, each on one line.
pub(super) fn paragraphs<'a>(paragraphs: impl Iterator<Item = &'a Paragraph>) -> Vec<String> {
    let shown = |paragraph: &Paragraph| {
        let number = paragraph.number.as_ref().map_or("", |number| &number.text);
        clean(&format!("{number} {}", paragraph.joined()))
    };
    paragraphs.map(shown).filter(|text| !text.is_empty()).collect()
}

/// A text short enough for a comment or a list.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    let text = clean(text);
    match text.char_indices().nth(letters) {
        None => text,
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_begins_with_a_capital_and_ends_without_a_sign() {
        for (text, expected) in [
            ("мобил алоқа  қамровини\u{A0}кенгайтириш;", "Мобил алоқа қамровини кенгайтириш"),
            ("Сонини ошириш.", "Сонини ошириш"),
            ("йўналишлар киритиш:", "Йўналишлар киритиш"),
            ("порталлар ва ҳ.к.", "Порталлар ва ҳ.к."),
            ("“ақлли шаҳар” ни яратиш", "“ақлли шаҳар” ни яратиш"),
            ("iPhone учун", "iPhone учун"),
            ("закупка 5 т.", "Закупка 5 т."),
            ("қамрови 2025.", "Қамрови 2025"),
            ("a\u{AD}b\u{200B}c", "Abc"),
            ("", ""),
        ] {
            assert_eq!(title(text), expected);
        }
    }

    #[test]
    fn texts_that_follow_one_another_have_a_space_between_them() {
        let mut text = String::new();
        for more in ["", "a", "", "b"] {
            append(&mut text, more);
        }
        assert_eq!(text, "a b");
    }

    #[test]
    fn capitals_are_told_from_abbreviations() {
        assert!(is_in_capitals("1. ТАШКИЛИЙ ЧОРАЛАР"));
        assert!(!is_in_capitals("IT") && !is_in_capitals("Ташкилий") && !is_in_capitals("2025"));
    }

    #[test]
    fn a_dash_is_nothing() {
        assert!(["–", "-", " — ", "х", "X", "n/a", "Йўқ", ""].into_iter().all(is_nothing));
        assert!(!["5", "Ха", "a"].into_iter().any(is_nothing));
    }
}
