//! The columns of a file of changes.

use crate::cli::error::Failure;
use crate::problem::{ARGUMENT, Message};

/// The columns that are read; every other column of a list only describes.
pub(super) const READ: [&str; 18] = [
    "id",
    "done",
    "started",
    "dropped",
    "confirmed",
    "to",
    "value",
    "date",
    "note",
    "evidence",
    "act",
    "reason",
    "source",
    "text",
    "problem",
    "proposal",
    "percent",
    "by",
];

/// The name of a column as it is compared: JSON has `_` where columns have `-`.
pub(super) fn column_name(text: &str) -> String {
    text.trim().to_lowercase().replace('_', "-")
}

/// Something is wrong with the head of a file, so that no row can be read.
pub(super) fn header(line: usize, message: Message) -> Failure {
    Failure::new(&ARGUMENT, message).at_row(Some(line))
}
