//! The lines of a text.

/// A line of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// As written, without its end.
    pub(super) text: &'a str,
}
