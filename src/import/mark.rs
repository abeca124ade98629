//! Numbers and letters in front of lines: `1)`, `1.`, `а)`, `1.2.`, Roman numerals.

/// What stands in front of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// How it is written. Lines of one list are written in one way.
    pub(super) kind: Kind,
    /// The number or letter alone.
    pub(super) id: String,
}

/// How a mark is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `1)`, `(1)`
    Bracket,
    /// `1.`
    Point,
    /// `1.2`, `1.2.`, `1.2)`
    Dotted,
    /// `а)`, `a)`
    Letter,
}

impl Mark {
    /// The mark in front of a text, and the text after it.
    pub(super) fn split(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let (opened, inner) = text.strip_prefix('(').map_or((false, text), |inner| (true, inner));
        let digits = inner.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(inner.len());
        let (number, after) = inner.split_at(digits);
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            return Self::number(number, after, opened);
        }
        let letter = inner.chars().next().filter(|c| c.is_alphabetic())?;
        let after = inner.get(letter.len_utf8()..)?.strip_prefix(')')?;
        Some((Self { kind: Kind::Letter, id: letter.to_lowercase().collect() }, after.trim_start()))
    }

    fn number<'a>(number: &str, after: &'a str, opened: bool) -> Option<(Self, &'a str)> {
        let id = number.trim_end_matches('.');
        let parts: Vec<&str> = id.split('.').collect();
        if parts.iter().any(|part| part.is_empty() || part.len() > 3) {
            return None;
        }
        let closed = after.strip_prefix(')');
        let rest = closed.unwrap_or(after);
        let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let kind = match (parts.len(), closed.is_some(), number.ends_with('.')) {
            // `1.5 million` is a number, `1.1. Text` a mark.
            (2.., closed, point) if closed || point => Kind::Dotted,
            (2.., ..) if apart && rest.trim_start().starts_with(char::is_uppercase) => Kind::Dotted,
            (2.., ..) => return None,
            (_, true, _) => Kind::Bracket,
            (_, false, true) if !opened && (apart || rest.starts_with(is_beginning)) => Kind::Point,
            _ => return None,
        };
        Some((Self { kind, id: parts.join(".") }, rest.trim_start()))
    }

    /// An automatic number, which is a mark by itself.
    pub(super) fn automatic(text: &str) -> Option<Self> {
        let text = text.trim();
        let whole = format!("{} ", text.trim_end_matches(['-', '–', ':']));
        let dotted = text.contains('.') && text.trim_matches('.').contains('.');
        if let Some((mark, _)) = Self::split(&whole) {
            return Some(mark);
        }
        let id = text.trim_matches(|c: char| !c.is_alphanumeric());
        let good = !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
        let kind = match id {
            _ if dotted => Kind::Dotted,
            _ if id.chars().all(|c| c.is_ascii_digit()) && text.ends_with(')') => Kind::Bracket,
            _ if id.chars().all(|c| c.is_ascii_digit()) => Kind::Point,
            _ => Kind::Letter,
        };
        good.then(|| Self { kind, id: id.to_owned() })
    }
}

fn is_beginning(c: char) -> bool {
    c.is_uppercase() || matches!(c, '«' | '“' | '"')
}

/// The Roman numeral in front of a text, in Latin letters, and the text after it. Its letters may be Cyrillic.
pub(super) fn roman(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    let end = text.find(|c| latin(c).is_none()).unwrap_or(text.len());
    let (letters, after) = text.split_at(end);
    let numeral: String = letters.chars().filter_map(latin).collect();
    let rest = after.trim_start_matches([' ', '\u{A0}']);
    let signed = rest.strip_prefix(['.', ')', '-', '–', '—', ':']);
    // `I` alone before a word may be a word itself, as may a Cyrillic `Х`; two letters are a numeral.
    let apart = after.is_empty() || (rest.len() < after.len() && numeral.len() > 1);
    let found = !numeral.is_empty() && is_roman(&numeral) && (signed.is_some() || apart);
    found.then(|| (numeral, signed.unwrap_or(rest).trim_start_matches([' ', '\u{A0}', '.'])))
}

fn latin(c: char) -> Option<char> {
    Some(match c {
        'I' | 'І' | 'Ӏ' => 'I',
        'V' => 'V',
        'X' | 'Х' => 'X',
        'L' => 'L',
        _ => return None,
    })
}

fn is_roman(numeral: &str) -> bool {
    let tens = ["XL", "XXX", "XX", "X", "L", ""].into_iter().find(|tens| numeral.starts_with(tens));
    let ones = tens.and_then(|tens| numeral.strip_prefix(tens)).unwrap_or(numeral);
    ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(&ones)
}

/// A number in Roman numerals, from 1 to 89.
pub(super) fn in_roman(number: usize) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
    match (tens.get(number / 10), ones.get(number % 10)) {
        (Some(tens), Some(ones)) if number > 0 => format!("{tens}{ones}"),
        _ => number.to_string(),
    }
}

/// The id in the text of a cell of numbers: `1.` is `1`, `34 a` is `34-a`. Nothing where no id can be made of it.
pub(super) fn id(text: &str) -> Option<String> {
    let text =
        text.trim().trim_start_matches(['№', '#', ' ']).trim_end_matches(['.', ')', ':', ' ', '-', '–']);
    let mut id = String::new();
    for c in text.chars() {
        match c {
            c if c.is_alphanumeric() || c == '.' => id.push(c),
            _ if id.ends_with(['-', '.']) || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_matches(['-', '.']);
    // A number with a leading zero is octal to some readers.
    let number = if id.chars().all(|c| c.is_ascii_digit()) { id.trim_start_matches('0') } else { id };
    (!number.is_empty() && number.chars().count() <= 20).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_numbers_that_begin_a_text() {
        for (text, expected) in [
            ("1) text", Some((Kind::Bracket, "1", "text"))),
            ("(2) text", Some((Kind::Bracket, "2", "text"))),
            ("3. text", Some((Kind::Point, "3", "text"))),
            ("3.Text", Some((Kind::Point, "3", "Text"))),
            ("1.1. text", Some((Kind::Dotted, "1.1", "text"))),
            ("2.10 Text", Some((Kind::Dotted, "2.10", "Text"))),
            ("а) матн", Some((Kind::Letter, "а", "матн"))),
            ("B) text", Some((Kind::Letter, "b", "text"))),
            ("5 108 километр", None),
            ("3.6 терабит", None),
            ("3.6терабит", None),
            ("2023. Text", None),
            ("01.07.2025 text", None),
            ("15 та", None),
            ("text", None),
            ("", None),
        ] {
            let found = Mark::split(text);
            let found = found.as_ref().map(|(mark, rest)| (mark.kind, mark.id.as_str(), *rest));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn automatic_numbers_are_marks_however_they_are_written() {
        for (text, kind, id) in [
            ("1.", Kind::Point, "1"),
            ("1)", Kind::Bracket, "1"),
            ("1", Kind::Point, "1"),
            ("1.2.", Kind::Dotted, "1.2"),
            ("1.2", Kind::Dotted, "1.2"),
            ("а)", Kind::Letter, "а"),
            ("II.", Kind::Letter, "II"),
            ("1-", Kind::Point, "1"),
        ] {
            assert_eq!(Mark::automatic(text), Some(Mark { kind, id: id.into() }), "{text}");
        }
        assert_eq!(Mark::automatic("•"), None);
    }

    #[test]
    fn roman_numerals_may_have_cyrillic_letters() {
        for (text, expected) in [
            ("I. Title", Some(("I", "Title"))),
            ("ІІ. Сарлавҳа", Some(("II", "Сарлавҳа"))),
            ("ХІV – Сарлавҳа", Some(("XIV", "Сарлавҳа"))),
            ("Х. Сарлавҳа", Some(("X", "Сарлавҳа"))),
            ("VI Сарлавҳа", Some(("VI", "Сарлавҳа"))),
            ("IV", Some(("IV", ""))),
            ("II БЎЛИМ. Матн", Some(("II", "БЎЛИМ. Матн"))),
            ("I want", None),
            ("Хоразм", None),
            ("IIII. x", None),
            ("IT-парк", None),
            ("XIV", Some(("XIV", ""))),
            ("ИТ", None),
        ] {
            assert_eq!(roman(text), expected.map(|(numeral, rest)| (numeral.into(), rest)), "{text}");
        }
        assert_eq!([1, 4, 19, 40, 88].map(in_roman), ["I", "IV", "XIX", "XL", "LXXXVIII"]);
    }

    #[test]
    fn a_cell_of_numbers_is_an_id() {
        for (text, expected) in [
            ("1.", Some("1")),
            ("1)", Some("1")),
            (" 12 ", Some("12")),
            ("34 a", Some("34-a")),
            ("T-001", Some("T-001")),
            ("P1.F1.A1", Some("P1.F1.A1")),
            ("1.10", Some("1.10")),
            ("010", Some("10")),
            ("№ 5", Some("5")),
            ("3–4", Some("3-4")),
            ("–", None),
            ("", None),
            ("a text that is far too long", None),
        ] {
            assert_eq!(id(text).as_deref(), expected, "{text}");
        }
    }
}
