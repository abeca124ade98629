//! One line of output, and how long texts are broken into lines.

use anstyle::Style;
use unicode_width::UnicodeWidthStr as _;

/// How many columns of a terminal a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// A line being written. Blanks are held back until something follows them, so that no line ends with one.
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

/// The text in lines of at most so many columns, broken at spaces. A word is never cut: one that is longer than a
/// line, such as an address, stands on a line of its own and juts out.
pub(super) fn wrap(text: &str, room: Option<usize>) -> Vec<&str> {
    let Some(room) = room.filter(|room| width(text) > *room) else { return vec![text] };
    let mut lines = Vec::new();
    let (mut start, mut end, mut taken) = (0, 0, 0);
    let mut at = 0;
    for word in text.split(' ') {
        let wide = width(word);
        let spaces = at - end;
        if taken > 0 && taken + spaces + wide > room {
            lines.push(text.get(start..end).unwrap_or_default());
            (start, taken) = (at, 0);
        }
        if !word.is_empty() {
            taken += wide + if taken > 0 { spaces } else { 0 };
            end = at + word.len();
        }
        at += word.len() + 1;
    }
    lines.push(text.get(start..end).unwrap_or_default());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_break_at_blanks_and_words_are_never_cut() {
        assert_eq!(wrap("ахборот тизимини ишга тушириш", Some(16)), ["ахборот тизимини", "ишга тушириш"]);
        assert_eq!(
            wrap("see https://example.org/a/long/address now", Some(12)),
            ["see", "https://example.org/a/long/address", "now"]
        );
        assert_eq!(wrap("a  b", Some(3)), ["a", "b"]);
        assert_eq!(wrap("a b", None), ["a b"]);
        assert_eq!(wrap("", Some(5)), [""]);
    }

    #[test]
    fn blanks_at_the_end_are_never_written() {
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
