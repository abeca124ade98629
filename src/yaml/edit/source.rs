//! Lines and their ends in the text of a plan.

use crate::yaml::fault::Spot;

/// The end of the line a byte stands in, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |n| at + n);
    if end > at && text.as_bytes().get(end - 1) == Some(&b'\r') && end < text.len() { end - 1 } else { end }
}

/// The first carriage return that no line feed follows: a line break to YAML, and to nobody else.
pub(super) fn lone_return(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .find(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        .map(|(at, _)| at)
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
    let end = line_end(text, at);
    let rest = text.get(end..).unwrap_or_default();
    if rest.starts_with("\r\n") {
        return "\r\n";
    }
    let before = text.get(..line_start(text, at)).unwrap_or_default();
    if rest.is_empty() && before.ends_with("\r\n") { "\r\n" } else { "\n" }
}

/// The line of a byte, for messages.
pub(super) fn spot(text: &str, start: usize) -> Spot {
    let before = text.get(..start).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.get(line_start(text, start)..).unwrap_or_default().chars().count() + 1;
    Spot { start, end: line_end(text, start), line, column }
}
