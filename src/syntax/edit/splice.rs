//! Bytes of a text that are replaced by others.

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

    /// Where a byte of the text after the splices stood before them. A new byte stood where its splice begins.
    ///
    /// The splices must be those of one [`join`], in its order.
    pub(crate) fn origin(splices: &[Self], at: usize) -> usize {
        let (mut old, mut new) = (0, 0);
        for splice in splices {
            let begins = new + (splice.start - old);
            if at < begins {
                break;
            }
            (old, new) = (splice.end, begins + splice.text.len());
            if at < new {
                return splice.start;
            }
        }
        old + (at - new)
    }
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
