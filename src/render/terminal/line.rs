//! One line of output.

use anstyle::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How many columns of a terminal a text needs.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
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
