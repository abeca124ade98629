//! Bytes of a text as lines and columns of the protocol, and back.
//!
//! Lines end as in [`LineIndex`]: `\n`, `\r\n` and a lone `\r`. What lies outside of the text is taken for the nearest place
//! inside, so that no position of a client can do harm.

use std::cell::Cell;
use std::ops::Range;

use lsp_types::{Position, PositionEncodingKind};
use memchr::memchr2;

use crate::syntax::LineIndex;

/// In what columns are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Units of UTF-16, which every client knows.
    #[default]
    Utf16,
    /// Bytes, where the client offers them: nothing has to be counted then.
    Utf8,
}

impl Encoding {
    /// The best of what a client offers.
    pub(super) fn of(offered: Option<&[PositionEncodingKind]>) -> Self {
        let bytes = offered.is_some_and(|all| all.contains(&PositionEncodingKind::UTF8));
        if bytes { Self::Utf8 } else { Self::Utf16 }
    }

    /// Its name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// How many columns a text takes.
    fn columns(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }

    /// The byte of a line at a column, or before it where the column lies within a character.
    fn byte(self, line: &str, column: usize) -> usize {
        match self {
            Self::Utf8 => floor(line, column),
            Self::Utf16 => {
                let mut columns = 0;
                let beyond = line.char_indices().find(|(_, letter)| {
                    columns += letter.len_utf16();
                    columns > column
                });
                beyond.map_or(line.len(), |(at, _)| at)
            }
        }
    }

    /// The byte of a text at a position. No index of the lines is needed, so many edits of a text can follow each other.
    pub(super) fn byte_at(self, text: &str, position: Position) -> usize {
        let Some(start) = line_start(text, position.line) else { return text.len() };
        let line = text.get(start..).unwrap_or_default();
        let end = memchr2(b'\n', b'\r', line.as_bytes()).unwrap_or(line.len());
        start + self.byte(line.get(..end).unwrap_or_default(), column_of(position))
    }

    /// The bytes of a range, in their order even where the client has them the wrong way round.
    pub(super) fn bytes(self, text: &str, range: lsp_types::Range) -> Range<usize> {
        let (start, end) = (self.byte_at(text, range.start), self.byte_at(text, range.end));
        start.min(end)..start.max(end)
    }
}

/// The byte, or the first one of the character it lies in.
fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn column_of(position: Position) -> usize {
    usize::try_from(position.character).unwrap_or(usize::MAX)
}

/// The first byte of a line, counted from 0.
fn line_start(text: &str, line: u32) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = 0;
    for _ in 0..line {
        let end = start + memchr2(b'\n', b'\r', bytes.get(start..)?)?;
        let is_pair = bytes.get(end..end + 2) == Some(b"\r\n");
        start = end + if is_pair { 2 } else { 1 };
    }
    Some(start)
}

/// From the bytes of a text to positions.
pub(super) struct Positions<'t> {
    text: &'t str,
    lines: &'t LineIndex,
    pub(super) encoding: Encoding,
    /// The last byte asked about, and its column: what stands in one long line is found by walking the line once.
    last: Cell<(usize, usize)>,
}

impl<'t> Positions<'t> {
    pub(super) fn new(text: &'t str, lines: &'t LineIndex, encoding: Encoding) -> Self {
        Self { text, lines, encoding, last: Cell::new((0, 0)) }
    }

    /// The byte at a position.
    pub(super) fn byte(&self, position: Position) -> usize {
        let line = position.line as usize + 1;
        if line > self.lines.count() {
            return self.text.len();
        }
        let content = self.content(line);
        let text = self.text.get(content.clone()).unwrap_or_default();
        content.start + self.encoding.byte(text, column_of(position))
    }

    /// The position of a byte.
    pub(super) fn position(&self, byte: usize) -> Position {
        let byte = floor(self.text, byte);
        let line = self.lines.line(u32::try_from(byte).unwrap_or(u32::MAX));
        let content = self.content(line);
        // A byte within a line break stands at the end of its line.
        let byte = byte.clamp(content.start, content.end);
        let (last, column) = self.last.get();
        let columns = |bytes| self.encoding.columns(self.text.get(bytes).unwrap_or_default());
        let column = match last {
            last if (content.start..=byte).contains(&last) => column + columns(last..byte),
            // A part begins a little before the id in it, which was asked about first.
            last if (byte..=content.end).contains(&last) && last - byte < byte - content.start => {
                column - columns(byte..last)
            }
            _ => columns(content.start..byte),
        };
        self.last.set((byte, column));
        let narrow = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Position { line: narrow(line - 1), character: narrow(column) }
    }

    /// The range of some bytes.
    pub(super) fn range(&self, bytes: Range<usize>) -> lsp_types::Range {
        lsp_types::Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The bytes of the line a byte stands in, without its line break.
    pub(super) fn line_of(&self, byte: usize) -> Range<usize> {
        self.content(self.lines.line(u32::try_from(byte).unwrap_or(u32::MAX)))
    }

    /// The bytes of a line, counted from 1, without its line break. A byte order mark is a part of the first line: a client
    /// that has left it in the text counts it.
    fn content(&self, line: usize) -> Range<usize> {
        let start = if line <= 1 { 0 } else { self.lines.start(line) as usize };
        let rest = self.text.get(start..).unwrap_or_default();
        let end = if line < self.lines.count() {
            let next = self.lines.start(line + 1) as usize;
            let with_break = self.text.get(start..next).unwrap_or_default();
            start + with_break.trim_end_matches(['\n', '\r']).len()
        } else {
            start + rest.len()
        };
        start..end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "\u{feff}a\nЎз 😀!\r\nx\ry\n\nz";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn columns_are_units_of_utf_16_or_bytes() {
        let lines = LineIndex::new(TEXT);
        let (wide, bytes) =
            (Positions::new(TEXT, &lines, Encoding::Utf16), Positions::new(TEXT, &lines, Encoding::Utf8));
        for (word, wide_at, bytes_at) in [
            ("a", at(0, 1), at(0, 3)),
            ("Ўз", at(1, 0), at(1, 0)),
            ("😀", at(1, 3), at(1, 5)),
            ("!", at(1, 5), at(1, 9)),
            ("\n\n", at(3, 1), at(3, 1)),
            ("y", at(3, 0), at(3, 0)),
            ("z", at(5, 0), at(5, 0)),
        ] {
            let byte = TEXT.find(word).unwrap();
            assert_eq!((wide.position(byte), bytes.position(byte)), (wide_at, bytes_at), "{word}");
            assert_eq!((wide.byte(wide_at), bytes.byte(bytes_at)), (byte, byte), "{word}");
        }
    }

    #[test]
    fn what_lies_outside_is_taken_for_the_nearest_place_inside() {
        let lines = LineIndex::new(TEXT);
        let positions = Positions::new(TEXT, &lines, Encoding::Utf16);
        // Within the emoji, beyond the end of a line, beyond the last line.
        assert_eq!(positions.byte(at(1, 4)), TEXT.find('😀').unwrap());
        assert_eq!(positions.byte(at(1, 99)), TEXT.find("\r\n").unwrap());
        assert_eq!(positions.byte(at(99, 0)), TEXT.len());
        assert_eq!(positions.position(TEXT.find("\r\n").unwrap() + 1), at(1, 6));
        assert_eq!(positions.position(usize::MAX), at(5, 1));
        let backwards = lsp_types::Range { start: at(3, 1), end: at(1, 0) };
        assert_eq!(Encoding::Utf16.bytes(TEXT, backwards).start, TEXT.find('Ў').unwrap());
    }

    proptest! {
        #[test]
        fn both_ways_to_a_byte_agree_and_the_way_back_leads_to_where_it_began(
            parts in proptest::collection::vec(
                proptest::sample::select(vec!["a", "ў", "😀", "\n", "\r", "\r\n", "\u{301}"]), 0..30,
            ),
            wide in proptest::bool::ANY,
            line in 0_u32..20,
            column in 0_u32..20,
        ) {
            let text = parts.concat();
            let encoding = if wide { Encoding::Utf16 } else { Encoding::Utf8 };
            let lines = LineIndex::new(text.as_str());
            let positions = Positions::new(&text, &lines, encoding);
            let byte = positions.byte(at(line, column));
            prop_assert_eq!(byte, encoding.byte_at(&text, at(line, column)));
            prop_assert_eq!(positions.byte(positions.position(byte)), byte);
        }
    }
}
