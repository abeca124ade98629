//! Bytes of a text that are replaced by others.

use super::EditRefusal;

/// Bytes that are replaced by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

impl Splice {
    /// New bytes before the one at `at`.
    pub(super) fn insertion(at: usize, text: String) -> Self {
        Self { start: at, end: at, text }
    }
}

/// The text with all splices made.
pub(super) fn join(text: &str, mut splices: Vec<Splice>) -> Result<String, EditRefusal> {
    splices.sort_by_key(|splice| (splice.start, splice.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for splice in splices {
        let Some(kept) = text.get(at..splice.start).filter(|_| splice.end <= text.len()) else {
            return Err(EditRefusal::new("two changes touch the same bytes; make them one after the other"));
        };
        out.push_str(kept);
        out.push_str(&splice.text);
        at = splice.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Ok(out)
}
