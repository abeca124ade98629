//! Bytes of a text that are replaced by others.

use std::ops::Range;

use crate::problem::{EDIT, Problem};

/// Bytes that are replaced by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// The first byte that goes.
    pub start: usize,
    /// The byte after the last that goes.
    pub end: usize,
    /// What comes instead.
    pub text: String,
}

impl Splice {
    /// New bytes before the one at `at`.
    pub(super) fn insertion(at: usize, text: String) -> Self {
        Self { start: at, end: at, text }
    }

    /// The bytes that these splices have put in, in the text after them. They must be those of one [`join`].
    #[must_use]
    pub fn changed(splices: &[Self]) -> Vec<Range<usize>> {
        walk(splices).map(|(splice, new)| new..new + splice.text.len()).collect()
    }

    /// Where a byte of the text before these splices stands after them. One that has gone stood where they end.
    #[must_use]
    pub fn moved(splices: &[Self], at: usize) -> usize {
        let before = walk(splices).take_while(|(splice, _)| splice.start <= at).last();
        before.map_or(at, |(splice, new)| new + splice.text.len() + at.saturating_sub(splice.end))
    }

    /// Where a byte of the text after these splices stood before them. A new one stood where they begin.
    #[must_use]
    pub fn origin(splices: &[Self], at: usize) -> usize {
        let before = walk(splices).take_while(|(_, new)| *new <= at).last();
        before.map_or(at, |(splice, new)| match (at - new).checked_sub(splice.text.len()) {
            Some(after) => splice.end + after,
            None => splice.start,
        })
    }
}

/// The splices in the order of the text, each with its first byte in the text after them.
fn walk(splices: &[Splice]) -> impl Iterator<Item = (&Splice, usize)> {
    let mut ends = (0, 0);
    splices.iter().map(move |splice| {
        let new = ends.1 + (splice.start - ends.0);
        ends = (splice.end, new + splice.text.len());
        (splice, new)
    })
}

/// The text with all splices made; they are left in the order of the text.
///
/// # Errors
/// Two of them touch the same bytes.
pub fn join(text: &str, splices: &mut [Splice]) -> Result<String, Problem> {
    splices.sort_by_key(|splice| (splice.start, splice.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for splice in splices {
        let Some(kept) = text.get(at..splice.start).filter(|_| splice.end <= text.len()) else {
            let message = "two changes touch the same bytes; make them one after the other";
            return Err(Problem::new(&EDIT, message));
        };
        out.push_str(kept);
        out.push_str(&splice.text);
        at = splice.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_found_again_before_and_after_splices() {
        let splice = |start, end, text: &str| Splice { start, end, text: text.into() };
        let mut splices = [splice(6, 8, ""), splice(2, 2, "XY"), splice(4, 5, "Z")];
        assert_eq!(join("0123456789", &mut splices).unwrap(), "01XY23Z589");
        assert_eq!(Splice::changed(&splices), [2..4, 6..7, 8..8]);
        let moved: Vec<usize> = (0..10).map(|at| Splice::moved(&splices, at)).collect();
        assert_eq!(moved, [0, 1, 4, 5, 7, 7, 8, 8, 8, 9]);
        let origin: Vec<usize> = (0..10).map(|at| Splice::origin(&splices, at)).collect();
        assert_eq!(origin, [0, 1, 2, 2, 2, 3, 4, 5, 8, 9]);
    }

    #[test]
    fn splices_that_touch_the_same_bytes_are_refused() {
        let mut splices =
            [Splice::insertion(3, "a".into()), Splice { start: 1, end: 4, text: String::new() }];
        assert!(join("012345", &mut splices).is_err());
        assert!(join("0", &mut [Splice::insertion(2, "a".into())]).is_err());
    }
}
