//! Lines and columns of a text, as people count them.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use memchr::memchr2_iter;

/// The byte order mark, which belongs to no column.
const MARK: &str = "\u{FEFF}";

/// From a byte of a text to its line and column, both from 1. `\n`, `\r\n` and a lone `\r` end a line, as in YAML and
/// in the language server protocol.
///
/// The lines are looked for when the first one is asked for.
#[derive(Debug)]
pub struct LineIndex {
    text: Arc<String>,
    /// The first byte of each line; of the first line, the byte after a byte order mark.
    starts: OnceLock<Vec<u32>>,
    /// The last byte asked for, in the high half, and the characters between the start of its line and it: a million
    /// places in one line are found by walking the line once.
    last: AtomicU64,
}

impl LineIndex {
    /// The lines of a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self::of(Arc::new(text.into()))
    }

    /// The lines of a text that others share.
    #[must_use]
    pub fn of(text: Arc<String>) -> Self {
        Self { text, starts: OnceLock::new(), last: AtomicU64::new(0) }
    }

    /// The line a byte stands in. A line break belongs to the line it ends.
    #[must_use]
    pub fn line(&self, byte: u32) -> usize {
        self.starts().partition_point(|start| *start <= byte).max(1)
    }

    /// The line a byte stands in, and its column in characters.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        let line = self.line(byte);
        let start = self.starts().get(line - 1).copied().unwrap_or_default();
        let last = self.last.load(Ordering::Relaxed);
        let (last_byte, last_chars) = (narrow(last >> 32), narrow(last & u64::from(u32::MAX)));
        let (from, before) =
            if last_byte >= start && last_byte <= byte { (last_byte, last_chars) } else { (start, 0) };
        let chars = before + self.chars(from, byte);
        self.last.store(u64::from(byte) << 32 | u64::from(chars), Ordering::Relaxed);
        (line, chars as usize + 1)
    }

    /// How many lines there are. What follows the last line break is a line, even if it is empty.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts().len()
    }

    /// The first byte of a line; of one beyond the last, the end of the text.
    #[must_use]
    pub fn start(&self, line: usize) -> u32 {
        let start = self.starts().get(line.saturating_sub(1)).copied();
        start.unwrap_or_else(|| narrow(self.text.len() as u64))
    }

    /// How many characters begin between two bytes.
    fn chars(&self, from: u32, to: u32) -> u32 {
        let to = (to as usize).min(self.text.len());
        let bytes = self.text.as_bytes().get(from as usize..to).unwrap_or_default();
        narrow(bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u64)
    }

    fn starts(&self) -> &[u32] {
        self.starts.get_or_init(|| {
            let first = if self.text.starts_with(MARK) { MARK.len() as u64 } else { 0 };
            let bytes = self.text.as_bytes();
            let is_end = |at: &usize| bytes.get(*at..*at + 2) != Some(b"\r\n");
            let ends = memchr2_iter(b'\n', b'\r', bytes).filter(is_end);
            std::iter::once(narrow(first)).chain(ends.map(|at| narrow(at as u64 + 1))).collect()
        })
    }
}

#[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
fn narrow(number: u64) -> u32 {
    u32::try_from(number).expect("a text has at most 1 GiB")
}

/// The end of the line a byte stands in, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |n| at + n);
    if end > at && end < text.len() && text.as_bytes().get(end - 1) == Some(&b'\r') { end - 1 } else { end }
}

/// The start of the line a byte stands in.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1)
}

/// The line break before a line that starts at `start`, or nothing for the first line: where it begins.
pub(super) fn previous_line_end(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?.strip_suffix('\n')?;
    Some(before.strip_suffix('\r').unwrap_or(before).len())
}

/// The line break in use around a byte: that of its line, at the end of the file that of the line before.
pub(super) fn line_break(text: &str, at: usize) -> &'static str {
    let rest = text.get(line_end(text, at)..).unwrap_or_default();
    let before = text.get(..line_start(text, at)).unwrap_or_default();
    let is_windows = rest.starts_with("\r\n") || rest.is_empty() && before.ends_with("\r\n");
    if is_windows { "\r\n" } else { "\n" }
}

/// The first carriage return that no line feed follows: a line break to YAML, and to few others.
#[must_use]
pub fn lone_return(text: &str) -> Option<usize> {
    let is_lone = |at: &usize| !text.get(at + 1..).is_some_and(|rest| rest.starts_with('\n'));
    text.match_indices('\r').map(|(at, _)| at).find(is_lone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_line_breaks_end_a_line() {
        let text = "\u{FEFF}aб\nв\r\nг\r\rд";
        let lines = LineIndex::new(text);
        let position = |letter: &str| lines.position(u32::try_from(text.find(letter).unwrap()).unwrap());
        assert_eq!(["a", "б", "\n", "в"].map(position), [(1, 1), (1, 2), (1, 3), (2, 1)]);
        // Backwards as well, and between the two bytes of one line break.
        assert_eq!(["д", "г", "\r\n", "б"].map(position), [(5, 1), (3, 1), (2, 2), (1, 2)]);
        assert_eq!((lines.count(), lines.line(0), lines.line(99)), (5, 1, 5));
        assert_eq!([1, 2, 3, 6].map(|line| lines.start(line)), [3, 7, 11, 17]);
        assert_eq!(LineIndex::new("").position(0), (1, 1));
    }

    #[test]
    fn a_million_places_in_one_line_are_found_at_once() {
        let lines = LineIndex::new("ў".repeat(500_000));
        let columns = (0..1_000_000).map(|byte| lines.position(byte).1);
        assert_eq!(columns.max(), Some(500_001));
    }

    #[test]
    fn line_breaks_stay_those_of_their_lines() {
        let text = "a\nb\r\nc";
        assert_eq!([0, 2, 5].map(|at| line_break(text, at)), ["\n", "\r\n", "\r\n"]);
        assert_eq!([0, 2, 3, 5].map(|at| line_end(text, at)), [1, 3, 3, 6]);
        assert_eq!([0, 3, 5].map(|at| line_start(text, at)), [0, 2, 5]);
        assert_eq!([0, 2, 5].map(|at| previous_line_end(text, at)), [None, Some(1), Some(3)]);
        assert_eq!((lone_return(text), lone_return("a\r\n\rb")), (None, Some(3)));
    }
}
