//! Days, periods, deadlines and lengths as the file writes them and as people type them.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use chrono::NaiveDate;
use roadmap::model::{Days, Due, Length, Period, TypedDay, TypedDue, TypedWhen, When};

use super::fuzzer::Target;
use super::mutation::Mutator;
use crate::laws::dice::Dice;

const VALUES: [&str; 24] = [
    "2023",
    "2023-04",
    "2023-Q2",
    "2023-H1",
    "2023-04-30",
    "2024/2025",
    "2023-04/2023-10",
    "2023/..",
    "2024-01-01/..",
    "../2025-08-07",
    "3 months",
    "10 days",
    "1 year",
    "2 weeks",
    "1.7.2023",
    "01.07.2023",
    "yesterday",
    "today",
    "tomorrow",
    "-1w",
    "+3",
    "+2m",
    "14d",
    "1y",
];

const TOKENS: &[&str] = &[
    "0",
    "1",
    "2",
    "4",
    "5",
    "9",
    "00",
    "10",
    "12",
    "13",
    "29",
    "30",
    "31",
    "32",
    "99",
    "1899",
    "1900",
    "2000",
    "2023",
    "2024",
    "2100",
    "2200",
    "2201",
    "9999",
    "0000",
    "0001",
    "10000",
    "-",
    "--",
    "/",
    "..",
    "...",
    "Q",
    "Q1",
    "Q4",
    "Q5",
    "q2",
    "H",
    "H1",
    "H2",
    "H3",
    "h1",
    "W",
    "T",
    "Z",
    " ",
    "+",
    "−",
    ".",
    ",",
    "d",
    "w",
    "m",
    "y",
    "days",
    "day",
    "weeks",
    "month",
    "months",
    "years",
    "today",
    "yesterday",
    "e",
    "4294967295",
    "4294967296",
    "99999999999999999999",
    "٣",
    "２",
    "é",
    "\u{a0}",
    "\u{0}",
    "\n",
];

struct Values(Mutator);

pub(super) fn begin() -> Box<dyn Target> {
    Box::new(Values(Mutator {
        corpus: VALUES.map(str::to_owned).into(),
        tokens: TOKENS,
        lengths: &[1, 1, 2, 3],
    }))
}

/// What a text is read as. Printed, it is read as the same.
fn circle<T: FromStr + Display + PartialEq + Debug>(text: &str) -> Option<T> {
    let value: T = text.parse().ok()?;
    let printed = value.to_string();
    assert_eq!(
        printed.parse().ok().as_ref(),
        Some(&value),
        "printed as {printed:?}, it is read as something else"
    );
    Some(value)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Target for Values {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(3) { self.0.scraps(5, dice) } else { self.0.drawn(3, dice) };
        text.into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let todays = ["1900-01-01", "2024-02-29", "2200-12-31"].map(day);
        let period: Option<Period> = circle(text);
        if let Some(period) = period {
            assert!(period.first() <= period.last(), "it ends before it begins");
            assert_eq!(period.to_string(), text, "a period has one way to be written");
            if period.months() > 0 {
                assert_eq!(
                    Period::around(period.last(), period.months()),
                    period,
                    "its last day lies in another period"
                );
            }
            let span = period.months().max(1);
            for months in [span, span * 12, 119_988] {
                let later = period.later(months);
                assert!(later.is_none_or(|later| later.first() > period.first()), "later is not later");
            }
        }
        let due: Option<Due> = circle(text);
        if let Some((first, last)) = due.as_ref().and_then(|due| due.first().zip(due.last())) {
            assert!(first <= last, "it ends before it begins");
        }
        let when: Option<When> = circle(text);
        let length: Option<Length> = circle(text);
        let days: Option<Days> = circle(text);
        let typed_when = text.parse::<TypedWhen>().ok();
        let typed_due = text.parse::<TypedDue>().ok();
        for today in todays {
            let later = length.map(|length| length.after(today));
            assert!(later.flatten().is_none_or(|later| later >= today), "a length goes back");
            if let Some(when) = text.parse::<TypedDay>().ok().map(|day| day.on(today)) {
                let span = today - when;
                assert!(
                    (-110_000..=110_000).contains(&span.num_days()),
                    "a day that nobody can mean: {when}"
                );
            }
            if let Some(when) = typed_when.map(|when| when.on(today)) {
                assert_eq!(circle::<When>(&when.to_string()), Some(when), "what is typed cannot be written");
            }
            if let Some(due) = typed_due.as_ref().map(|due| due.on(today)) {
                assert_eq!(circle::<Due>(&due.to_string()), Some(due), "what is typed cannot be written");
            }
        }
        let is_file =
            period.is_some() || due.is_some() || when.is_some() || length.is_some() || days.is_some();
        is_file || typed_when.is_some() || typed_due.is_some()
    }
}
