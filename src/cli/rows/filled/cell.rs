//! The cells of a filled form, read as what their column asks for.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use crate::cli::day::read_when;
use crate::cli::number::{Number, number};
use crate::import::grid::{Cell, Value};
use crate::model::{Period, TypedDay, TypedWhen, is_usual_year};
use crate::phrase;
use crate::problem::{Message, Problem, REQUEST};

/// The text of a cell, a paragraph a line.
pub(super) fn text(cell: &Cell) -> Result<String, Problem> {
    match cell.value {
        Value::Error | Value::NotCalculated => Err(no_result()),
        Value::Text | Value::Number { .. } | Value::Day { .. } | Value::Bool(_) => Ok(shown(cell)),
    }
}

/// Whether somebody has filled it. A lone dash is how people say that there is nothing.
pub(super) fn is_filled(cell: &Cell) -> bool {
    match cell.value {
        Value::Text => !matches!(shown(cell).as_str(), "" | "-" | "–" | "—" | "−"),
        Value::Number { .. } | Value::Day { .. } | Value::Bool(_) | Value::Error | Value::NotCalculated => {
            true
        }
    }
}

/// The day of a cell: a true date, or one that was typed as text.
pub(super) fn day(cell: &Cell) -> Result<TypedWhen, Problem> {
    let shown = shown(cell);
    match &cell.value {
        Value::Day { day, .. } if is_usual_year(day.year()) => Ok(TypedWhen::Day(TypedDay::Day(*day))),
        Value::Day { .. } => Err(refusal(Message::id("day-year"), Message::id("hint-form-day"))),
        Value::Number { .. } | Value::Bool(_) => Err(not_a_day(&shown)),
        Value::Text => typed_day(&shown),
        Value::Error | Value::NotCalculated => Err(no_result()),
    }
}

/// `28.06.2023`, `28.06.2023 г.`, `2023-Q2`. What depends on the day of reading says nothing in a form.
fn typed_day(text: &str) -> Result<TypedWhen, Problem> {
    let bare = ["года", "год", "г.", "г", "йил", "й.", "й", "yil", "y."]
        .into_iter()
        .find_map(|word| text.strip_suffix(word))
        .map_or(text, str::trim_end);
    let bare = bare.trim_end_matches('.');
    if let Some(day) = day_in_words(text) {
        return Ok(TypedWhen::Day(TypedDay::Day(day)));
    }
    match read_when(bare) {
        Ok(TypedWhen::Day(TypedDay::FromToday(_))) => Err(not_a_day(text)),
        Ok(when) => Ok(when),
        Err(why) if why == Message::id("day-write") => Err(not_a_day(text)),
        Err(why) => {
            let message = Message::id("form-bad-cell").with("text", text).with("why", why);
            Err(refusal(message, Message::id("hint-form-day")))
        }
    }
}

/// `28 апреля 2023 года`: a day as documents write it, if nothing had to be decided to read it.
fn day_in_words(text: &str) -> Option<NaiveDate> {
    let reading = phrase::read(text, phrase::Options::default()).ok()?;
    if let phrase::Deadline::Within(Period::Day(day)) = reading.due
        && reading.remarks.is_empty()
    {
        return Some(day);
    }
    None
}

/// The number of a cell. What is shown must be what is stored: otherwise nobody has seen what would be recorded.
pub(super) fn amount(cell: &Cell) -> Result<Number, Problem> {
    let shown = shown(cell);
    match &cell.value {
        Value::Text => {
            // A narrow space is as good as any.
            let plain: String = shown.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
            number(&plain).map_err(|why| Problem::new(&REQUEST, why))
        }
        Value::Number { stored, percent: true } => {
            let message =
                Message::id("form-percent-cell").with("text", shown).with("stored", stored.as_str());
            Err(refusal(message, Message::id("hint-form-number")))
        }
        Value::Number { stored, percent: false } if agrees(&shown, stored) => {
            let value = Decimal::from_str_exact(stored);
            let long = |_| Problem::new(&REQUEST, Message::id("number-long").with("text", stored.as_str()));
            Ok(Number { value: value.map_err(long)?.normalize(), percent: false })
        }
        Value::Number { stored, percent: false } | Value::Day { stored, .. } => {
            let message = Message::id("form-date-cell").with("text", shown).with("stored", stored.as_str());
            Err(refusal(message, Message::id("hint-form-number")))
        }
        Value::Bool(_) => Err(Problem::new(&REQUEST, Message::id("number-bad").with("text", shown))),
        Value::Error | Value::NotCalculated => Err(no_result()),
    }
}

/// Whether a number is shown as it is stored, a unit and rounding aside. `7 Aug` is not 45145.
fn agrees(shown: &str, stored: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '.' | ',');
    let (Some(first), Some(last)) = (shown.find(is_part), shown.rfind(|c: char| c.is_ascii_digit())) else {
        return false;
    };
    let digits: String = shown.get(first..=last).unwrap_or_default().to_owned();
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let Ok(stored) = Decimal::from_str_exact(stored) else { return false };
    // `30,100,000.5` and `30.100.000,5`: which sign groups and which divides is the language's.
    let readings = [digits.replace(',', ""), digits.replace('.', "").replace(',', ".")];
    readings.iter().filter_map(|text| Decimal::from_str_exact(text).ok()).any(|seen| {
        // Half of the last place that is shown.
        let half = Decimal::new(5, seen.scale().min(26) + 1);
        seen.checked_sub(stored).is_some_and(|off| off.abs() <= half)
    })
}

fn not_a_day(text: &str) -> Problem {
    refusal(Message::id("form-not-day").with("text", text), Message::id("hint-form-day"))
}

fn no_result() -> Problem {
    refusal(Message::id("form-no-result"), Message::id("hint-form-result"))
}

fn refusal(message: Message, hint: Message) -> Problem {
    Problem::new(&REQUEST, message).hint(hint)
}

/// What a cell shows, a paragraph a line.
fn shown(cell: &Cell) -> String {
    let lines: Vec<&str> = cell.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Paragraph;

    fn cell(shown: &str, value: Value) -> Cell {
        Cell { paragraphs: vec![Paragraph::plain(shown)], value, ..Cell::default() }
    }

    fn stored(shown: &str, stored: &str) -> Cell {
        cell(shown, Value::Number { stored: stored.into(), percent: false })
    }

    fn read(cell: &Cell) -> String {
        match amount(cell) {
            Ok(number) => number.value.to_string() + if number.percent { " %" } else { "" },
            Err(problem) => problem.message.english(),
        }
    }

    #[test]
    fn numbers_are_understood_as_people_type_them() {
        for (shown, expected) in [
            ("7,8", "7.8"),
            ("1 240", "1240"),
            ("1\u{a0}240,5", "1240.5"),
            ("1\u{202f}240", "1240"),
            ("1\u{2009}240\u{2009}000", "1240000"),
            ("45 %", "45 %"),
            ("-3", "-3"),
        ] {
            assert_eq!(read(&cell(shown, Value::Text)), expected, "{shown}");
        }
    }

    #[test]
    fn a_number_counts_as_stored_if_it_is_what_is_shown() {
        for (shown, number) in [
            ("7.8", "7.8"),
            ("30,100,000", "30100000"),
            ("1.240,50", "1240.5"),
            ("7,8", "7.8"),
            ("8", "7.8"),
            ("1\u{a0}240.50", "1240.5"),
            ("120 km", "120"),
            ("7.8", "7.8421"),
        ] {
            assert_eq!(read(&stored(shown, number)), number, "{shown}");
        }
        for (shown, number) in [("7 авг", "45145"), ("07.08", "45145"), ("авг 23", "45145"), ("0:30", "0.02")]
        {
            assert!(read(&stored(shown, number)).contains(number), "{shown}");
            assert!(amount(&stored(shown, number)).is_err(), "{shown}");
        }
    }

    #[test]
    fn days_are_dates_or_typed() {
        let june = TypedWhen::Day(TypedDay::Day("2023-06-28".parse().unwrap()));
        for text in [
            "28.06.2023",
            "28.6.2023 г.",
            "28.06.2023й.",
            "2023-06-28",
            "28.06.2023 йил",
            "28 июня 2023 года",
            "2023 йил 28 июнь",
            "28-iyun 2023-yil",
            "June 28, 2023",
        ] {
            assert_eq!(day(&cell(text, Value::Text)), Ok(june), "{text}");
        }
        for text in ["yesterday", "+3d", "soon", "28.06", "июнь", "28.06.23", "28.04.2023, 30.04.2023"] {
            assert!(day(&cell(text, Value::Text)).is_err(), "{text}");
        }
        let serial = Value::Day { day: "2023-06-28".parse().unwrap(), stored: "45105".into() };
        assert_eq!(day(&cell("28.06.2023", serial)), Ok(june));
        assert!(day(&stored("45105", "45105")).is_err());
    }

    #[test]
    fn a_dash_says_nothing() {
        for text in ["", " ", "-", "–", " — "] {
            assert!(!is_filled(&cell(text, Value::Text)), "{text:?}");
        }
        assert!(is_filled(&cell("нет", Value::Text)) && is_filled(&cell("", Value::NotCalculated)));
    }
}
