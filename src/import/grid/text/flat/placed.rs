//! The lines of a row, each in its column.

use std::collections::BTreeMap;

use super::column::Column;

/// A line of a cell, or a stretch of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// Empty where the line only keeps a place.
    pub(super) text: &'a str,
    pub(super) line: u32,
    /// How many lines stand above it in its row.
    pub(super) top: u32,
    pub(super) after_gap: bool,
    pub(super) broken: bool,
}

/// The lines of each column of a row.
pub(super) type Labelled<'a> = BTreeMap<Column, Vec<Placed<'a>>>;
