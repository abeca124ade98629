//! The columns of the form.

use super::super::Words;
use super::super::xlsx::measure;
use crate::report::Phrase;

/// The hidden column of ids.
pub(super) const KEY: u16 = 0;
/// The number.
pub(super) const NUMBER: u16 = 1;
/// What is promised.
pub(super) const TITLE: u16 = 2;
/// When it is due.
pub(super) const DUE: u16 = 3;
/// What has become of it.
pub(super) const STATE: u16 = 4;
/// The first one to be filled.
pub(super) const FIRST_SLOT: u16 = 5;
/// The last one to be filled.
pub(super) const LAST: u16 = 11;
/// The hidden column of seals.
pub(super) const SEAL: u16 = 12;
/// How many there are.
pub(super) const COLUMNS: usize = 13;

/// The messages of the heads of what is shown.
pub(super) const HEADS: [&str; 11] = [
    "form-head-number",
    "form-head-title",
    "form-head-due",
    "form-head-state",
    "form-head-done",
    "form-head-text",
    "form-head-problem",
    "form-head-proposal",
    "form-head-percent",
    "form-head-value",
    "form-head-evidence",
];

/// The least width of each column.
const LEAST: [f64; COLUMNS] = [8.0, 5.5, 35.0, 11.0, 16.0, 11.5, 27.0, 18.5, 18.5, 6.0, 12.0, 17.5, 8.0];

/// The widths in a language: no word of a head is broken.
pub(super) fn widths(words: &Words) -> [f64; COLUMNS] {
    let mut widths = LEAST;
    for (width, key) in widths.iter_mut().skip(1).zip(HEADS) {
        *width = measure::of_head(&words.phrase(&Phrase::new(key)), *width);
    }
    widths
}
