//! Texts that come from outside made safe to show: a terminal obeys control characters, and a reader is misled by marks
//! that turn the order of letters round or cannot be seen at all.

use std::borrow::Cow;

use crate::problem::is_harmful;

/// How lines within a cell are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Form {
    /// As lines.
    Lines,
    /// On one line: `; ` between lines of a cell, a space within a text.
    Line,
}

/// Appends a text. Line ends become newlines or spaces, tabs spaces, every other harmful character U+FFFD;
/// space at the end goes.
pub(super) fn write(text: &str, form: Form, out: &mut String) {
    let text = text.trim_end();
    if may_harm(text) && text.chars().any(is_harmful) {
        clean(text, if form == Form::Lines { '\n' } else { ' ' }, ' ', out);
    } else {
        out.push_str(text);
    }
}

/// A text on one line.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    cleaned(text, ' ', ' ')
}

/// A text that keeps its lines.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    cleaned(text, '\n', ' ')
}

/// A value for a table of values: it keeps its lines and its tabs.
#[must_use]
pub fn value(text: &str) -> Cow<'_, str> {
    cleaned(text, '\n', '\t')
}

/// A line of a file: it keeps its tabs.
#[must_use]
pub fn source(line: &str) -> Cow<'_, str> {
    cleaned(line, ' ', '\t')
}

/// The beginning of a text, on one line.
#[must_use]
pub fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(60) {
        Some((end, _)) => Cow::Owned(line(text.get(..end).unwrap_or_default()).into_owned() + "…"),
        None => line(text),
    }
}

/// Whether a text has any of the bytes that harmful characters begin with; most have none, and bytes are looked at fast.
pub(in crate::render) fn may_harm(text: &str) -> bool {
    if text.len() < SHORT {
        return text.bytes().any(|byte| BEGINS[usize::from(byte)]);
    }
    text.bytes().fold(false, |found, byte| found | begins(byte))
}

/// Bytes of a shorter text are looked up one by one, those of a longer one compared several at a time.
const SHORT: usize = 32;

const BEGINS: [bool; 256] = {
    let mut all = [false; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        all[byte as usize] = begins(byte);
        byte += 1;
    }
    all
};

/// Whether a harmful character may begin with a byte.
const fn begins(byte: u8) -> bool {
    matches!(byte, ..0x20 | 0x7f | 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf3)
}

fn cleaned(text: &str, line_end: char, tab: char) -> Cow<'_, str> {
    if !text.chars().any(|c| is_harmful(c) && c != line_end && c != tab) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    clean(text, line_end, tab, &mut out);
    Cow::Owned(out)
}

fn clean(text: &str, line_end: char, tab: char, out: &mut String) {
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(line_end),
            '\t' => out.push(tab),
            _ if is_harmful(c) => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_harmful_character_begins_with_an_innocent_byte() {
        let long = "a".repeat(SHORT);
        let innocent = |c: &char| !may_harm(c.encode_utf8(&mut [0; 4])) && !may_harm(&format!("{long}{c}"));
        assert_eq!(('\0'..=char::MAX).filter(innocent).find(|c| is_harmful(*c)), None);
        assert!(innocent(&'Ў') && innocent(&'a'));
    }

    fn shown(text: &str, form: Form) -> String {
        let mut out = String::new();
        write(text, form, &mut out);
        out
    }

    #[test]
    fn escapes_bells_and_order_marks_are_made_visible() {
        assert_eq!(
            shown("a\u{1b}[31mб\u{7}\u{9b}в\u{202e}", Form::Lines),
            "a\u{fffd}[31mб\u{fffd}\u{fffd}в\u{fffd}"
        );
        assert_eq!(shown("йўл харитаси", Form::Line), "йўл харитаси");
    }

    #[test]
    fn what_cannot_be_seen_is_made_visible_and_joiners_stay() {
        assert_eq!(line("a\u{200b}b\u{feff}c\u{200f}\0\u{8}"), "a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn line_ends_are_kept_or_become_blanks() {
        assert_eq!(shown("a\r\nb\tc\u{2028}d\n\n", Form::Lines), "a\nb c\nd");
        assert_eq!(shown("a\r\nb\tc\u{2028}d\n\n", Form::Line), "a b c d");
        assert_eq!([line("a\nb\t"), lines("a\r\nb\t"), value("a\nb\t")], ["a b ", "a\nb ", "a\nb\t"]);
    }

    #[test]
    fn a_long_text_is_shortened() {
        assert_eq!(short(&"ў".repeat(61)), "ў".repeat(60) + "…");
        assert_eq!(short(&"ў".repeat(60)), "ў".repeat(60));
    }
}
