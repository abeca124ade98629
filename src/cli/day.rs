//! Days and deadlines in arguments and in files of changes, and why a text is none.

use super::error::Failure;
use crate::model::{DueError, TypedDay, TypedDayError, TypedDue, TypedDueError, TypedWhen};
use crate::phrase::{self, Options};
use crate::problem::{ARGUMENT, Message};

/// When something happened: `2023-07-01`, `1.7.2023`, `yesterday`, `-1w`, `2023-Q2`, `../2023-07-01`.
pub(super) fn read_when(text: &str) -> Result<TypedWhen, Message> {
    text.parse().map_err(refusal)
}

/// A single day: `2023-07-01`, `1.7.2023`, `yesterday`, `-1w`.
pub(super) fn read_single(text: &str) -> Result<TypedDay, Message> {
    text.parse().map_err(refusal)
}

/// A new deadline: as the file writes it, or a day as people type it.
pub(super) fn read_due(text: &str) -> Result<TypedDue, Message> {
    text.parse().map_err(|error| match error {
        TypedDueError::Year => refusal(TypedDayError::Year),
        TypedDueError::Due(DueError::Shape(_)) => shape(text),
        TypedDueError::Due(DueError::Calendar(part)) => Message::id("due-none").with("due", part),
        TypedDueError::Due(DueError::Backwards) => Message::id("due-backwards"),
    })
}

/// What was meant, if the whole text is a deadline as documents write it.
fn shape(text: &str) -> Message {
    match phrase::read(text, Options::default()).ok().and_then(|reading| reading.to_notation()) {
        Some(due) => Message::id("due-meant").with("due", due),
        None => Message::id("due-write"),
    }
}

/// Why a text is not a valid day.
fn refusal(error: TypedDayError) -> Message {
    match error {
        TypedDayError::Longer(period) => Message::id("day-single").with("day", period.last().to_string()),
        TypedDayError::Calendar => Message::id("day-none"),
        TypedDayError::Year => Message::id("day-year"),
        TypedDayError::Shape => Message::id("day-write"),
    }
}

/// The value of an option that is always there, read.
pub(super) fn required<T>(
    name: &'static str,
    text: &str,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<T, Failure> {
    read(text).map_err(|why| {
        let message = Message::id("argument-bad-value").with("option", name).with("text", text);
        Failure::new(&ARGUMENT, message.with("why", why))
    })
}

/// The value of an option, read.
pub(super) fn option<T>(
    name: &'static str,
    text: Option<&String>,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<Option<T>, Failure> {
    text.map(|text| required(name, text, read)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(text: &str) -> String {
        read_due(text).unwrap_err().english()
    }

    #[test]
    fn a_deadline_in_words_is_proposed_as_the_file_writes_it_and_no_part_of_one_is() {
        assert_eq!(why("5 июня 2025"), "write it as 2025-06-05");
        assert_eq!(why("Q2 2023"), "write it as 2023-Q2");
        let write = "write 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 or 2024/2025";
        for text in ["soon", "2023-04-28 / 2023-05-30 or later", "весна 2025"] {
            assert_eq!(why(text), write, "{text}");
        }
        assert_eq!(why("31.2.2025"), write);
        assert_eq!(why("2025-02-31"), "the calendar has no 2025-02-31");
        assert_eq!(why("2525"), "the years 1900 to 2200 are understood");
    }
}
