//! Days and deadlines in arguments and in files of changes, and why a text is none.

use super::error::Failure;
use crate::locale::{Relative, Unit, relative};
use crate::model::{DueError, TypedDay, TypedDayError, TypedDue, TypedDueError, TypedWhen};
use crate::phrase::{self, Options};
use crate::problem::{ARGUMENT, Message};

/// A leap year, in which every day of a month can be told.
const ANY_YEAR: i32 = 2000;

/// When something happened: `2023-07-01`, `1.7.2023`, `yesterday`, `-1w`, `2023-Q2`, `../2023-07-01`.
pub(super) fn read_when(text: &str) -> Result<TypedWhen, Message> {
    text.parse().map_err(|error| {
        let is_when = |meant: &str| meant.parse::<TypedWhen>().is_ok();
        meant(text, is_when).unwrap_or_else(|| refusal(error))
    })
}

/// A single day: `2023-07-01`, `1.7.2023`, `yesterday`, `-1w`.
pub(super) fn read_single(text: &str) -> Result<TypedDay, Message> {
    text.parse().map_err(|error| {
        let is_day = |meant: &str| meant.parse::<TypedDay>().is_ok();
        meant(text, is_day).unwrap_or_else(|| refusal(error))
    })
}

/// A text that is a day or period, as an option takes it.
pub(super) fn day_typed(text: &str) -> Option<String> {
    let is_when = |text: &str| text.parse::<TypedWhen>().is_ok();
    if is_when(text) {
        return Some(text.to_owned());
    }
    day_in_words(text).map(str::to_owned)
}

/// A new deadline: as the file writes it, or a day as people type it.
pub(super) fn read_due(text: &str) -> Result<TypedDue, Message> {
    text.parse().map_err(|error| match error {
        TypedDueError::Year => refusal(TypedDayError::Year),
        TypedDueError::Due(DueError::Shape(_)) => {
            meant(text, |_| true).unwrap_or_else(|| Message::id("due-write"))
        }
        TypedDueError::Due(DueError::Calendar(part)) => Message::id("due-none").with("due", part),
        TypedDueError::Due(DueError::Backwards) => Message::id("due-backwards"),
    })
}

/// How a text is to be written, if the whole of it is a day or period as people and documents write them, and may stand
/// here.
fn meant(text: &str, is_taken: impl Fn(&str) -> bool) -> Option<Message> {
    if let Some(day) = day_in_words(text).filter(|day| is_taken(day)) {
        return Some(Message::id("due-meant").with("due", day));
    }
    let read = |year: Option<i32>| {
        let due = phrase::read(text, Options { year }).ok()?.to_notation()?;
        is_taken(&due).then_some(due)
    };
    if let Some(due) = read(None) {
        return Some(Message::id("due-meant").with("due", due));
    }
    // The form is told with a year that is nobody's: which one is meant, nobody else knows.
    let due = read(Some(ANY_YEAR))?.replace(&ANY_YEAR.to_string(), "YYYY");
    Some(Message::id("due-without-year").with("due", due))
}

/// A day that any language has a word for, in the word that options take.
fn day_in_words(text: &str) -> Option<&'static str> {
    match relative(text)? {
        Relative { unit: Unit::Day, ahead: 0 } => Some("today"),
        Relative { unit: Unit::Day, ahead: 1 } => Some("tomorrow"),
        Relative { unit: Unit::Day, ahead: -1 } => Some("yesterday"),
        Relative { .. } => None,
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
        assert_eq!(why("september"), "write it with its year: YYYY-09");
        assert_eq!(why("30 июня"), "write it with its year: YYYY-06-30");
        for text in ["soon", "2023-04-28 / 2023-05-30 or later", "весна 2025"] {
            assert_eq!(why(text), write, "{text}");
        }
        assert_eq!(why("31.2.2025"), write);
        assert_eq!(why("2025-02-31"), "the calendar has no 2025-02-31");
        assert_eq!(why("завтра"), "write it as tomorrow");
        assert_eq!(why("2525"), "the years 1900 to 2200 are understood");
    }

    #[test]
    fn a_day_in_words_is_proposed_as_an_option_takes_it() {
        let when = |text: &str| read_when(text).unwrap_err().english();
        let single = |text: &str| read_single(text).unwrap_err().english();
        for (text, meant) in [
            ("28 april 2023", "write it as 2023-04-28"),
            ("28/4/2023", "write it as 2023-04-28"),
            ("вчера", "write it as yesterday"),
            ("бугун", "write it as today"),
            ("30.06", "write it with its year: YYYY-06-30"),
        ] {
            assert_eq!(when(text), meant, "{text}");
            assert_eq!(single(text), meant, "{text}");
        }
        assert_eq!(when("june 2023"), "write it as 2023-06");
        // Where only a day can stand, a month is no help.
        assert_eq!(single("june 2023"), "write a day as 2023-07-01");
        assert_eq!(when("7/1/2023"), "write a day as 2023-07-01");
    }
}
