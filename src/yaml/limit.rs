//! What a file may hold: more than any plan needs, and less than would harm the machine that reads it.
//!
//! A plan of a million steps stays far below every one of these; the README states them.

use super::fault::{Fault, Spot};

/// Bytes of a file.
pub const LARGEST_FILE: u64 = 1 << 30;
/// Bytes of a line.
pub const LONGEST_LINE: usize = 1 << 20;
/// Lists and maps within each other.
pub(super) const DEEPEST: usize = 64;
/// Keys of one map.
pub(super) const MOST_KEYS: usize = 100_000;
/// Texts and numbers in one list.
pub(super) const MOST_SCALARS: usize = 100_000;
/// Values under the own keys of one part of the plan.
pub(super) const MOST_OWN: usize = 100_000;
/// The same in the whole plan: a key of one's own on each of a million steps, and half as many again.
pub(super) const MOST_OWN_IN_ALL: usize = 3_000_000;
/// What anchors may name and what aliases may stand for, each in values or in as many times 64 bytes of text.
pub(super) const MOST_REPLAYED: usize = 200_000;
/// Faults that are shown; the rest is counted.
pub(super) const MOST_FAULTS: usize = 1_000;
/// Faults after which nobody wants to know what follows.
pub(super) const MOST_COUNTED: usize = 100_000;
/// Letters of an id.
pub(super) const LONGEST_ID: usize = 100;
/// Periods of a series: a century of months.
pub(super) const MOST_PERIODS: u32 = 1_200;
/// The year before which no endless series begins.
pub(super) const EARLIEST: i32 = 1900;

/// The first line that is too long. Looks at few bytes where lines are short.
pub(super) fn overlong(bytes: &[u8]) -> Option<Fault> {
    let mut start = 0;
    while let Some(window) = bytes.get(start..=start + LONGEST_LINE) {
        match window.iter().rposition(|byte| *byte == b'\n') {
            Some(at) => start += at + 1,
            None => return Some(fault_at(bytes, start)),
        }
    }
    None
}

fn fault_at(bytes: &[u8], start: usize) -> Fault {
    let line = bytes.iter().take(start).filter(|byte| **byte == b'\n').count() + 1;
    too_large(
        format!("this line is longer than {LONGEST_LINE} bytes"),
        Some("break it into several lines".into()),
        Spot { start, end: start, line, column: 1 },
    )
}

/// A fault that ends the reading.
pub(super) fn too_large(message: impl Into<String>, hint: Option<String>, spot: Spot) -> Fault {
    Fault { rule: "too-large", message: message.into(), hint, spot: Some(spot) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_have_a_mebibyte_and_no_byte_more() {
        let line =
            |length| b"a: b\n".iter().copied().chain(std::iter::repeat_n(b'x', length)).collect::<Vec<_>>();
        assert_eq!(overlong(&line(LONGEST_LINE)), None);
        assert_eq!(overlong(&[line(LONGEST_LINE), b"\n".to_vec(), line(9)].concat()), None);
        let spot = overlong(&line(LONGEST_LINE + 1)).and_then(|fault| fault.spot).unwrap();
        assert_eq!((spot.start, spot.line), (5, 2));
        let lines = vec![b'\n'; 3 * LONGEST_LINE];
        assert_eq!(overlong(&lines), None);
    }
}
