//! What a cell with a number shows. A decimal point and a no-break space between thousands are used whatever the
//! language of the machine: `1,240` would be two numbers.

use chrono::{Days, NaiveDate};
use ssfmt::{DateSystem, FormatOptions, Locale};

use super::super::Value;

/// Excel allows no longer codes.
const LONGEST: usize = 255;

/// The format of numbers.
#[derive(Debug)]
pub(super) enum NumberFormat {
    /// As they are.
    General,
    /// A date whose order is left to the machine: shown in the ISO form.
    System,
    /// By a code.
    Code(Box<Code>),
}

/// A format by its code.
#[derive(Debug)]
pub(super) struct Code {
    format: ssfmt::NumberFormat,
    locale: Locale,
    /// Whether it shows a whole date: day, month and year.
    whole_date: bool,
}

impl NumberFormat {
    /// A format by its code. What is not understood shows numbers as they are.
    pub(super) fn read(code: &str) -> Self {
        let lower = code.to_lowercase();
        if lower.contains("[$-f800]") || lower.contains("[$-x-sysdate]") {
            return Self::System;
        }
        // The crate stops the process at some codes with `General` inside others' text.
        if code.len() > LONGEST || lower.contains("general") {
            return Self::General;
        }
        let Ok(format) = ssfmt::NumberFormat::parse(code) else { return Self::General };
        let letters = bare(&lower);
        let whole_date =
            format.is_date_format() && ['d', 'm', 'y'].iter().all(|part| letters.contains(*part));
        Self::Code(Box::new(Code { format, locale: locale(&lower, letters.contains('d')), whole_date }))
    }

    /// One of the formats that have a number only.
    pub(super) fn built_in(id: i64) -> Self {
        match id {
            // 14 and 22 are the short date of the machine, the others that of East Asian ones.
            14 | 22 | 27..=36 | 50..=58 => Self::System,
            id => {
                let code = u32::try_from(id).ok().and_then(ssfmt::format_code_from_id);
                code.map_or(Self::General, Self::read)
            }
        }
    }
}

/// The text a number shows, and what is stored.
pub(super) fn shown(number: f64, format: Option<&NumberFormat>, since_1904: bool) -> (String, Value) {
    let stored = digits(number);
    let plain = |stored: String| (stored.clone(), Value::Number { stored, percent: false });
    match format {
        None | Some(NumberFormat::General) => plain(stored),
        Some(NumberFormat::System) => match day(number, since_1904) {
            Some(day) => (day.to_string(), Value::Day { day, stored }),
            None => plain(stored),
        },
        Some(NumberFormat::Code(code)) => {
            let date_system = if since_1904 { DateSystem::Date1904 } else { DateSystem::Date1900 };
            let options = FormatOptions { date_system, locale: code.locale.clone() };
            let Ok(text) = code.format.try_format(number, &options) else { return plain(stored) };
            let value = match day(number, since_1904).filter(|_| code.whole_date) {
                Some(day) => Value::Day { day, stored },
                None => Value::Number { stored, percent: code.format.is_percentage() },
            };
            (text, value)
        }
    }
}

/// A number in 15 digits, which is all Excel computes with: what it calls 0.3 is stored as 0.30000000000000004.
fn digits(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    rounded.to_string()
}

/// The day of a serial number. Excel counts a 29 February 1900, the number 60.
fn day(number: f64, since_1904: bool) -> Option<NaiveDate> {
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies within the range above"
    )]
    let days = number as u64;
    let (year, month, first) = match days {
        days if since_1904 => (1904, 1, days + 1),
        60 => return None,
        days if days < 60 => (1899, 12, days + 31),
        days => (1899, 12, days + 30),
    };
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_days(Days::new(first - 1))
}

/// A code without what is quoted, escaped or in brackets.
fn bare(code: &str) -> String {
    let mut bare = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
            '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
            '\\' | '_' | '*' => drop(letters.next()),
            letter => bare.push(letter),
        }
    }
    bare
}

/// The names of months in the language that a code names, in the case that follows a day.
fn locale(code: &str, with_day: bool) -> Locale {
    let mut locale = Locale { thousands_separator: '\u{A0}', ..Locale::en_us() };
    let language = code.split("[$").skip(1).find_map(|tag| tag.split(']').next()?.split_once('-'));
    let Some((_, language)) = language else { return locale };
    let months = match language {
        "419" | "fc19" if with_day => RUSSIAN_OF,
        "419" | "fc19" => RUSSIAN,
        "443" => UZBEK,
        "843" => UZBEK_CYRILLIC,
        _ => return locale,
    };
    locale.month_names_full = months;
    locale.month_names_short = match language {
        "443" => ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avg", "sen", "okt", "noy", "dek"],
        _ => ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    };
    locale
}

const RUSSIAN: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

const RUSSIAN_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const UZBEK: [&str; 12] = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr",
    "dekabr",
];

const UZBEK_CYRILLIC: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn text(number: f64, code: &str) -> String {
        shown(number, Some(&NumberFormat::read(code)), false).0
    }

    #[test]
    fn numbers_are_shown_as_their_format_shows_them() {
        for (number, code, expected) in [
            (1.1, "General", "1.1"),
            (1.1, "0.00", "1.10"),
            (1240.0, "#,##0", "1\u{A0}240"),
            (0.5, "0%", "50%"),
            (7.0, "\"T-\"000", "T-007"),
            (34.0, "0\" а\"", "34 а"),
            (-5.0, "0;(0)", "(5)"),
            (51121.0, "General", "51121"),
            (0.1 + 0.2, "General", "0.3"),
            (123_456_789_012.0, "General", "123456789012"),
            (45931.0, "d.mm", "1.10"),
            (45931.0, "dd.mm.yyyy", "01.10.2025"),
            (45931.0, "mmmm yyyy", "October 2025"),
            (45931.0, "[$-419]d mmmm yyyy\" г.\"", "1 октября 2025 г."),
            (45931.0, "[$-419]mmmm yyyy", "октябрь 2025"),
            (45931.0, "[$-443]d mmmm", "1 oktabr"),
            (45931.0, "[$-F800]dddd, mmmm dd, yyyy", "2025-10-01"),
            (5.0, "]General", "5"),
            (5.0, &"0".repeat(256), "5"),
        ] {
            assert_eq!(text(number, code), expected, "{number} {code}");
        }
    }

    #[test]
    fn only_a_whole_date_is_a_day() {
        let value = |number, format: &NumberFormat| shown(number, Some(format), false).1;
        let october = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap();
        let day = Value::Day { day: october, stored: "45931".into() };
        assert_eq!(value(45931.0, &NumberFormat::built_in(14)), day);
        assert_eq!(value(45931.0, &NumberFormat::read("dd/mm/yy")), day);
        for code in ["d.mm", "mmm yyyy", "h:mm", "\"dmy\" 0"] {
            let number = Value::Number { stored: "45931".into(), percent: false };
            assert_eq!(value(45931.0, &NumberFormat::read(code)), number, "{code}");
        }
        let half = Value::Number { stored: "0.5".into(), percent: true };
        assert_eq!(value(0.5, &NumberFormat::built_in(9)), half);
    }

    #[test]
    fn serial_numbers_are_days_in_both_systems() {
        let day = |number, since_1904| {
            super::day(number, since_1904).map(|day| day.to_string()).unwrap_or_default()
        };
        assert_eq!(
            [1.0, 59.0, 60.0, 61.0, 45931.75, 2_958_465.0, 2_958_466.0, 0.5, -1.0, f64::NAN]
                .map(|n| day(n, false)),
            ["1900-01-01", "1900-02-28", "", "1900-03-01", "2025-10-01", "9999-12-31", "", "", "", ""]
        );
        assert_eq!(day(44469.0, true), "2025-10-01");
    }
}
