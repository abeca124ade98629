//! One line of output.

use anstyle::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How many columns of a terminal a text needs.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else if is_cyrillic(text) {
        text.chars().count()
    } else {
        text.width()
    }
}

/// Whether a text has only ASCII and Cyrillic letters, each of which takes one column. Bytes are looked at fast.
fn is_cyrillic(text: &str) -> bool {
    let bytes = text.as_bytes();
    // U+0400 to U+04FF begin with these.
    let is_letter = |byte: u8| byte < 0xC0 || matches!(byte, 0xD0..=0xD3);
    // U+0483 to U+0489 stand above the letter before them.
    let is_mark = |first: u8, second: u8| first == 0xD2 && matches!(second, 0x83..=0x89);
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    bytes.iter().fold(true, |all, byte| all & is_letter(*byte))
        && !pairs.fold(false, |any, (first, second)| any | is_mark(*first, *second))
}

/// A line being written. Spaces are held back until something follows them, so that no line ends with one.
pub(super) struct Line<'o> {
    out: &'o mut String,
    spaces: usize,
}

impl<'o> Line<'o> {
    pub(super) fn new(out: &'o mut String) -> Self {
        Self { out, spaces: 0 }
    }

    pub(super) fn spaces(&mut self, count: usize) {
        self.spaces += count;
    }

    /// A text with spaces around it or without; the style is only put to what is between them.
    pub(super) fn text(&mut self, text: &str, style: Option<Style>) {
        let rest = text.trim_start_matches(' ');
        let inner = rest.trim_end_matches(' ');
        self.spaces += text.len() - rest.len();
        if inner.is_empty() {
            return;
        }
        self.out.extend(std::iter::repeat_n(' ', self.spaces));
        match style {
            Some(style) => {
                self.out.push_str(&style.render().to_string());
                self.out.push_str(inner);
                self.out.push_str(&style.render_reset().to_string());
            }
            None => self.out.push_str(inner),
        }
        self.spaces = rest.len() - inner.len();
    }

    pub(super) fn end(self) {
        self.out.push('\n');
    }
}

/// A word in parts of at most so many columns, each as long as it can be. Takes time in proportion to its length.
pub(super) fn broken(word: &str, room: usize) -> Vec<&str> {
    let room = room.max(2);
    let mut parts = Vec::new();
    let (mut start, mut taken) = (0, 0);
    for (at, letter) in word.char_indices() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide > room && at > start {
            parts.push(word.get(start..at).unwrap_or_default());
            (start, taken) = (at, 0);
        }
        taken += wide;
    }
    parts.push(word.get(start..).unwrap_or_default());
    parts
}

/// A text in so many columns: where it is longer, its beginning and `more`. No space is left before that.
pub(super) fn cut(text: &str, room: usize, more: &str) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let Some(room) = room.checked_sub(width(more)) else { return String::new() };
    let beginning = broken(text, room).first().copied().unwrap_or_default();
    // A letter wider than the room is none of the beginning.
    let beginning = if width(beginning) <= room { beginning } else { "" };
    beginning.trim_end().to_owned() + more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_cut_says_so_and_is_no_wider_than_its_room() {
        assert_eq!(cut("Approve the plan", 16, "…"), "Approve the plan");
        assert_eq!(cut("Approve the plan", 13, "…"), "Approve the…");
        assert_eq!(cut("日本語", 4, "…"), "日…");
        assert_eq!((cut("日本語", 1, "…"), cut("abc", 0, "…")), ("…".to_owned(), String::new()));
    }

    #[test]
    fn a_letter_takes_the_columns_that_unicode_gives_it() {
        for letter in ('\u{20}'..='\u{6ff}').chain('\u{1c80}'..='\u{2fff}').filter(|c| !c.is_control()) {
            for text in [format!("{letter}"), format!("a{letter}"), format!("қ{letter}б")] {
                assert_eq!(width(&text), text.width(), "{text:?}");
            }
        }
    }

    #[test]
    fn a_long_word_is_broken_between_letters() {
        assert_eq!(broken("абвгде", 4), ["абвг", "де"]);
        assert_eq!(broken("日本語", 4), ["日本", "語"]);
        // A mark stays with its letter.
        assert_eq!(broken("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(broken("", 4), [""]);
    }

    #[test]
    fn spaces_at_the_end_are_never_written() {
        let mut out = String::new();
        let mut line = Line::new(&mut out);
        line.text("a  ", None);
        line.spaces(2);
        line.text(" b ", None);
        line.text("  ", None);
        line.end();
        assert_eq!(out, "a     b\n");
    }
}
