//! Spans of days and numbers of days in a term: `2023-Q2`, `..2023-06-30`, `>14`.

use chrono::{Datelike as _, Days, NaiveDate};

use crate::model::{TypedDay, TypedDayError, is_usual_year};

/// Days from one to another, both counted; open where one is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DaySpan {
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// Why a text is no span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DaySpanError {
    /// It has not the shape of one.
    Shape,
    /// The calendar has no such day or period.
    Calendar(String),
    /// It lies far from the years that plans are about.
    Year(String),
    /// It ends before it begins; so it would not.
    Backwards(String),
}

impl DaySpan {
    /// Reads `2023-Q2`, `2023-04..2023-06`, `..2023-06-30`, `2023-07-01..`, and days as people type them.
    pub(super) fn read(text: &str, today: NaiveDate) -> Result<Self, DaySpanError> {
        let Some((from, to)) = text.split_once("..") else {
            let (from, to) = bounds(text, today)?;
            return Ok(Self { from: Some(from), to: Some(to) });
        };
        let (from, to) = (from.trim(), to.trim());
        if from.is_empty() && to.is_empty() {
            return Err(DaySpanError::Shape);
        }
        let bound = |text: &str| match text {
            "" => Ok(None),
            _ => bounds(text, today).map(Some),
        };
        let (first, last) = (bound(from)?, bound(to)?);
        let span = Self { from: first.map(|(first, _)| first), to: last.map(|(_, last)| last) };
        match (span.from, span.to) {
            (Some(first), Some(last)) if first > last => {
                Err(DaySpanError::Backwards(format!("{to}..{from}")))
            }
            _ => Ok(span),
        }
    }

    pub(super) fn contains(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The first and the last day of a period, or a single day.
fn bounds(text: &str, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), DaySpanError> {
    match text.parse::<TypedDay>() {
        Ok(day) => Ok((day.on(today), day.on(today))),
        Err(TypedDayError::Longer(period)) if is_usual_year(period.first().year()) => {
            Ok((period.first(), period.last()))
        }
        Err(TypedDayError::Longer(_) | TypedDayError::Year) => Err(DaySpanError::Year(text.to_owned())),
        Err(TypedDayError::Calendar) => Err(DaySpanError::Calendar(text.to_owned())),
        Err(TypedDayError::Shape) => Err(DaySpanError::Shape),
    }
}

/// How a number of days is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    More,
    AtLeast,
    Less,
    AtMost,
    Exactly,
}

impl Comparison {
    const SIGNS: [(&'static str, Self); 8] = [
        (">=", Self::AtLeast),
        ("=>", Self::AtLeast),
        ("≥", Self::AtLeast),
        ("<=", Self::AtMost),
        ("≤", Self::AtMost),
        (">", Self::More),
        ("<", Self::Less),
        ("=", Self::Exactly),
    ];

    /// The sign at the beginning of a text, and what follows it.
    pub(super) fn split(text: &str) -> Option<(Self, &str)> {
        Self::SIGNS.into_iter().find_map(|(sign, comparison)| Some((comparison, text.strip_prefix(sign)?)))
    }

    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::More => ">",
            Self::AtLeast => ">=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Exactly => "=",
        }
    }

    pub(super) fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::More => left > right,
            Self::AtLeast => left >= right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Exactly => left == right,
        }
    }

    /// A number of days with a sign before it or none: `>14`, `>=2w`, `7`.
    pub(super) fn read(text: &str) -> Option<(Self, i64)> {
        let (comparison, days) = Self::split(text).unwrap_or((Self::Exactly, text));
        let days = days.trim();
        let number = days.parse::<u32>().ok();
        let number =
            number.or_else(|| days.to_lowercase().parse::<crate::model::Days>().ok().map(|days| days.0));
        Some((comparison, number?.into()))
    }

    /// The span of days that a comparison with a period stands for: `<2023-07` is `..2023-06-30`.
    pub(super) fn span(self, value: &str, today: NaiveDate) -> Option<String> {
        let value = value.trim();
        let span = DaySpan::read(value, today).ok()?;
        match self {
            Self::Exactly => Some(value.to_owned()),
            Self::AtMost => span.to.map(|_| format!("..{value}")),
            Self::AtLeast => span.from.map(|_| format!("{value}..")),
            Self::Less => span.from?.checked_sub_days(Days::new(1)).map(|day| format!("..{day}")),
            Self::More => span.to?.checked_add_days(Days::new(1)).map(|day| format!("{day}..")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2023-07-01".parse().unwrap()
    }

    fn read(text: &str) -> Result<String, DaySpanError> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        DaySpan::read(text, today()).map(|span| format!("{} {}", day(span.from), day(span.to)))
    }

    #[test]
    fn a_span_is_a_period_a_typed_day_or_two_of_them() {
        for (text, span) in [
            ("2023-Q2", "2023-04-01 2023-06-30"),
            ("2023-q2", "2023-04-01 2023-06-30"),
            ("2024", "2024-01-01 2024-12-31"),
            ("..2023-06-30", " 2023-06-30"),
            ("2023-07..", "2023-07-01 "),
            ("2023-04..2023-06", "2023-04-01 2023-06-30"),
            ("2023-04 .. 2023-06", "2023-04-01 2023-06-30"),
            ("1.7.2023", "2023-07-01 2023-07-01"),
            ("today..+14d", "2023-07-01 2023-07-15"),
            ("-1w..yesterday", "2023-06-24 2023-06-30"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(span), "{text}");
        }
    }

    #[test]
    fn no_day_of_the_calendar_is_told_from_no_span_at_all() {
        assert_eq!(read("2023-02-30"), Err(DaySpanError::Calendar("2023-02-30".into())));
        assert_eq!(read("2023..20233-01"), Err(DaySpanError::Shape));
        assert_eq!(read("soon"), Err(DaySpanError::Shape));
        assert_eq!(read("0023"), Err(DaySpanError::Year("0023".into())));
        assert_eq!(read("2023-07..2023-01"), Err(DaySpanError::Backwards("2023-01..2023-07".into())));
    }

    #[test]
    fn a_comparison_of_days_is_a_span() {
        for (sign, span) in [
            (Comparison::Less, "..2023-06-30"),
            (Comparison::AtMost, "..2023-07"),
            (Comparison::More, "2023-08-01.."),
            (Comparison::AtLeast, "2023-07.."),
            (Comparison::Exactly, "2023-07"),
        ] {
            assert_eq!(sign.span("2023-07", today()).as_deref(), Some(span));
        }
        assert_eq!(Comparison::read(">14"), Some((Comparison::More, 14)));
        assert_eq!(Comparison::read("<= 2w"), Some((Comparison::AtMost, 14)));
        assert_eq!(Comparison::read("7"), Some((Comparison::Exactly, 7)));
        assert_eq!(Comparison::read("> soon"), None);
        assert_eq!(Comparison::read("-3"), None);
    }
}
