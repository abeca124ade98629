//! What a text in another notation would be in that of the file. Nothing is ever proposed that may not have been meant:
//! a part of a deadline is another deadline.

use crate::model::Due;
use crate::phrase::{Kind, Options, read};

/// A day, period or interval, as the file writes it.
pub(super) fn deadline(text: &str) -> Option<String> {
    let text = text.trim();
    let meant = if text.contains("..") { open(text) } else { digits(text).or_else(|| phrase(text)) };
    // What is not a valid deadline itself, or is what was written, would mislead.
    meant.filter(|meant| meant != text && (meant.starts_with('{') || meant.parse::<Due>().is_ok()))
}

/// The day of `04/30/2023`, which can only be one with the month first.
pub(super) fn month_first(text: &str) -> Option<String> {
    let mut parts = text.trim().split(['/', '-']);
    let mut part = |longest: usize| parts.next().filter(|part| (1..=longest).contains(&part.len()));
    let (month, day, year) = (part(2)?, part(2)?, part(4).filter(|year| year.len() == 4)?);
    let is_told = day.parse::<u32>().is_ok_and(|day| day > 12) && parts.next().is_none();
    let meant = format!("{year}-{month:0>2}-{day:0>2}");
    (is_told && meant.parse::<Due>().is_ok()).then_some(meant)
}

/// Why a text is none, where that can be told and helps.
pub(super) fn refusal(text: &str) -> Option<String> {
    let refusal = read(text, Options::default()).err()?;
    let says_nothing = matches!(
        refusal.kind,
        Kind::Empty
            | Kind::TooLong
            | Kind::Number
            | Kind::Vague
            | Kind::Unknown
            | Kind::Unclear
            | Kind::Ambiguous
            | Kind::UnlikelyYear
            | Kind::Backwards
    );
    (!says_nothing).then(|| refusal.to_string())
}

fn phrase(text: &str) -> Option<String> {
    read(text, Options::default()).ok()?.to_notation()
}

/// `2023..`, `2023-04-01 / ..`
fn open(text: &str) -> Option<String> {
    let start = text.strip_suffix("..")?.trim_end_matches([' ', '/']);
    Some(format!("{start}/.."))
}

/// Days that are written with digits alone, the year first: `2023-4-5`, `20230430`, `2023-04-30T00:00:00Z`.
fn digits(text: &str) -> Option<String> {
    let date = text.split_once('T').filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()));
    let date = date.map_or(text, |(date, _)| date);
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let sign = date.chars().find(|c| matches!(c, '-' | '.' | '/')).unwrap_or('-');
    let parts: Vec<&str> = date.split(sign).filter(is_digits).collect();
    let length: usize = parts.iter().map(|part| part.len()).sum();
    match parts.as_slice() {
        [year, month, day]
            if year.len() == 4 && month.len() <= 2 && day.len() <= 2 && date.len() == length + 2 =>
        {
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [date] if date.len() == 8 && text.starts_with(date) => {
            Some(format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_notations_are_understood_whole() {
        for (text, meant) in [
            ("30.04.2023", "2023-04-30"),
            ("2023-4-5", "2023-04-05"),
            ("2023/5/1", "2023-05-01"),
            ("20230430", "2023-04-30"),
            ("2023-04-30T00:00:00Z", "2023-04-30"),
            ("2023-q2", "2023-Q2"),
            ("Q2 2023", "2023-Q2"),
            ("12.2023", "2023-12"),
            ("2024–2025", "2024/2025"),
            ("2023-2025", "2023/2025"),
            ("2023..", "2023/.."),
            ("2023-04-28 / 2023-05-30", "2023-04-28/2023-05-30"),
            ("5 июня 2025", "2025-06-05"),
            ("3 квартал 2025", "2025-Q3"),
            ("2023 йил 30 апрель", "2023-04-30"),
            ("2023 йил II чорак", "2023-Q2"),
        ] {
            assert_eq!(deadline(text).as_deref(), Some(meant), "{text}");
        }
    }

    #[test]
    fn what_may_have_meant_something_else_is_not_proposed() {
        for text in [
            "soon",
            "",
            "/",
            "..",
            "2023-04/06",
            "04/30/2023",
            "01/02/2023",
            "2023-4",
            "2023/4",
            "2023-04-28/30",
            "2023-04-28–2023-05-30 2024",
            "99.99.2023",
            "2023-05..2023-07",
            "30 апреля",
            "2023-04-30",
            "1234567",
            "2023-W12",
            "within 3 months of in-force",
        ] {
            assert_eq!(deadline(text), None, "{text}");
        }
        for (text, meant) in [
            ("04/30/2023", Some("2023-04-30")),
            ("4-30-2023", Some("2023-04-30")),
            ("04/05/2023", None),
            ("30/04/2023", None),
            ("02/30/2023", None),
            ("04/30/23", None),
            ("04/30/2023/1", None),
            ("a/30/2023", None),
        ] {
            assert_eq!(month_first(text).as_deref(), meant, "{text}");
        }
        assert_eq!(refusal("30 апреля").as_deref(), Some("it does not say which year"));
        assert_eq!(refusal("soon"), None);
    }
}
