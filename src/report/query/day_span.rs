//! Spans of days and numbers of days in a term: `2023-Q2`, `..2023-06-30`, `>14`.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

use crate::locale::{Relative, Unit, relative};
use crate::model::{Due, DueError, Period, TypedDay, TypedDayError, is_usual_year};
use crate::phrase::{self, Options};

/// Days from one to another, both counted; open where one is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DaySpan {
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// Why a text is no span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DaySpanError {
    /// It has not the shape of one; perhaps this was meant.
    Shape(Option<String>),
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
        Self::exact(text, today).map_err(|error| match error {
            DaySpanError::Shape(_) => {
                let mut guesses = guesses(text, today).into_iter();
                DaySpanError::Shape(guesses.find(|guess| guess != text && Self::exact(guess, today).is_ok()))
            }
            DaySpanError::Calendar(_) | DaySpanError::Year(_) | DaySpanError::Backwards(_) => error,
        })
    }

    /// The same without a guess at what was meant.
    fn exact(text: &str, today: NaiveDate) -> Result<Self, DaySpanError> {
        let Some((from, to)) = text.split_once("..") else {
            let (from, to) = bounds(text, today)?;
            return Ok(Self { from: Some(from), to: Some(to) });
        };
        let (from, to) = (from.trim(), to.trim());
        if from.is_empty() && to.is_empty() {
            return Err(DaySpanError::Shape(None));
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
        Err(TypedDayError::Shape) => Err(DaySpanError::Shape(None)),
    }
}

/// What a text in another notation was probably meant to be.
fn guesses(text: &str, today: NaiveDate) -> Vec<String> {
    if let Some((from, to)) = text.split_once("..") {
        // Half of a guess would be another span; only the notation of deadlines is another for the same.
        return vec![format!("{}..{}", from.trim_end_matches('/'), to.trim_start_matches('/'))];
    }
    let upper = text.to_uppercase();
    let mut all = Vec::new();
    let part = upper.trim_start_matches('-');
    if part.starts_with(['Q', 'H']) {
        all.push(format!("{}-{part}", today.year()));
    }
    match upper.parse::<Due>() {
        Ok(Due::Between(from, to)) => all.push(format!("{from}..{to}")),
        Err(DueError::Shape(Some(meant))) => all.push(meant.replace("/..", "..").replace('/', "..")),
        Ok(_) | Err(_) => {}
    }
    // `2023Q2`
    all.extend(upper.split_at_checked(4).map(|(year, part)| format!("{year}-{part}")));
    // `last month`, `ertaga`
    all.extend(relative(text).and_then(|time| at(time, today)));
    // `December`, `during 2023`
    let words = phrase::read(text, Options { year: Some(today.year()) }).ok();
    let written = words.and_then(|reading| reading.to_notation());
    all.extend(written.map(|due| due.replace("/..", "..").replace('/', "..")));
    all
}

/// A time by its distance from today, as a span is written.
fn at(time: Relative, today: NaiveDate) -> Option<String> {
    let ahead = i64::from(time.ahead);
    let months = match time.unit {
        Unit::Day => return Some(today.checked_add_signed(TimeDelta::days(ahead))?.to_string()),
        Unit::Week => {
            let into = i64::from(today.weekday().num_days_from_monday());
            let monday = today.checked_add_signed(TimeDelta::days(7 * ahead - into))?;
            return Some(format!("{monday}..{}", monday.checked_add_signed(TimeDelta::days(6))?));
        }
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
    };
    let around = Period::around(today, months);
    let period = match ahead {
        0 => around,
        1 => around.later(months)?,
        _ => Period::around(around.first().pred_opt()?, months),
    };
    Some(period.to_string())
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
    fn what_is_no_span_says_what_was_probably_meant() {
        let shape = |meant: &str| DaySpanError::Shape((!meant.is_empty()).then(|| meant.to_owned()));
        for (text, meant) in [
            ("Q2", "2023-Q2"),
            ("h1", "2023-H1"),
            ("2023Q2", "2023-Q2"),
            ("q2 2023", "2023-Q2"),
            ("2023/2024", "2023..2024"),
            ("2023/..", "2023.."),
            ("../2023-06-30", "..2023-06-30"),
            ("07.2023", "2023-07"),
            ("2023-7", "2023-07"),
            ("soon", ""),
            ("", ""),
            ("..", ""),
            ("Q5", ""),
            ("июнь", "2023-06"),
            ("December 2024", "2024-12"),
            ("2023 йил давомида", "2023"),
            ("ҳар чоракда", ""),
            ("this month", "2023-07"),
            ("прошлый квартал", "2023-Q2"),
            ("next year", "2024"),
            ("last week", "2023-06-19..2023-06-25"),
            ("эртага", "2023-07-02"),
        ] {
            assert_eq!(read(text), Err(shape(meant)), "{text}");
        }
        assert_eq!(read("2023-02-30"), Err(DaySpanError::Calendar("2023-02-30".into())));
        assert_eq!(read("2023..20233-01"), Err(shape("")));
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
