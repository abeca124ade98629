//! Days, periods, deadlines and lengths of time.

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer};

use super::either::{Either, either};
use super::word::one_of;
use crate::model::{Days, Due, DueError, Every, Notes, Period};
use crate::yaml::complaint::{Complaint, quoted, shortened};
use crate::yaml::shape::SeriesShape;

/// A deadline: its text, or the map of a series with what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct DueText(pub(in crate::yaml) Due, pub(in crate::yaml) Notes);

impl<'de> Deserialize<'de> for DueText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for DueText {
    type Map = SeriesShape;
    const EXPECTED: &'static str =
        "a deadline such as 2023-04-30, 2023-Q2, 2024/2025 or {every: quarter, from: 2023-Q2}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        text.parse().map(|due| Self(due, Notes::default())).map_err(|error| due_complaint(text, error))
    }

    fn from_map(map: SeriesShape) -> Result<Self, Complaint> {
        let (series, notes) = map.series()?;
        Ok(Self(Due::Each(series), notes))
    }
}

pub(in crate::yaml) fn day(text: &str) -> Result<NaiveDate, Complaint> {
    let complaint = |what: &str| Complaint::new("bad-date", format!("{} is no {what}", quoted(text)));
    match text.parse::<Due>() {
        Ok(Due::Within(Period::Day(day))) => Ok(day),
        Ok(_) => Err(complaint("single day").hint("write a day such as `2023-04-30`")),
        Err(DueError::Calendar(part)) => Err(Complaint { rule: "bad-date", ..calendar_complaint(&part) }),
        Err(DueError::Shape(Some(meant))) if meant.parse::<NaiveDate>().is_ok() => {
            Err(complaint("day").hint(format!("write `{meant}`")))
        }
        Err(DueError::Shape(_) | DueError::Backwards) => {
            Err(complaint("day").hint("write a day such as `2023-04-30`"))
        }
    }
}

pub(in crate::yaml) fn period(text: &str) -> Result<Period, Complaint> {
    let complaint = |what: &str| Complaint::new("bad-deadline", format!("{} is no {what}", quoted(text)));
    let periods = "write one period: 2023-04-30, 2023-12, 2023-Q2, 2023-H1 or 2023";
    match text.parse::<Due>() {
        Ok(Due::Within(period)) => Ok(period),
        Err(DueError::Calendar(part)) => Err(calendar_complaint(&part)),
        Err(DueError::Shape(Some(meant))) if meant.parse::<Period>().is_ok() => {
            Err(complaint("period").hint(format!("write `{meant}`")))
        }
        Ok(_) => Err(complaint("single period").hint(periods)),
        Err(DueError::Shape(_) | DueError::Backwards) => Err(complaint("period").hint(periods)),
    }
}

pub(in crate::yaml) fn every(text: &str) -> Result<Every, Complaint> {
    one_of(text, &Every::ALL.map(|every| (every.word(), every)))
}

pub(in crate::yaml) fn days(text: &str) -> Result<Days, Complaint> {
    text.parse().map_err(|()| {
        let complaint = Complaint::new("bad-deadline", format!("{} is no number of days", quoted(text)));
        let in_days = format!("{text} days");
        complaint.hint(match in_days.parse::<Days>() {
            Ok(_) => format!("write `{in_days}`"),
            Err(()) => "write `25 days` or `2 weeks`".into(),
        })
    })
}

fn due_complaint(text: &str, error: DueError) -> Complaint {
    let complaint = |what: &str| Complaint::new("bad-deadline", format!("{} {what}", quoted(text)));
    match error {
        DueError::Shape(Some(meant)) => complaint("is no deadline").hint(format!("write `{meant}`")),
        DueError::Shape(None) if text.is_empty() => {
            complaint("is no deadline").hint("remove the quotes, or the key")
        }
        DueError::Shape(None) => complaint("is no deadline")
            .hint("write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series"),
        DueError::Calendar(part) => calendar_complaint(&part),
        DueError::Backwards => {
            let swapped = text.split_once('/').map(|(from, to)| format!("did you mean `{to}/{from}`?"));
            complaint("ends before it begins").hint(swapped.unwrap_or_default())
        }
    }
}

/// A day or period that looks like one and that no calendar has.
fn calendar_complaint(part: &str) -> Complaint {
    let complaint = Complaint::new("bad-deadline", format!("the calendar has no `{}`", shortened(part)));
    let month = part.get(..7).and_then(|month| month.parse::<Period>().ok());
    complaint.hint(match (part.split('-').collect::<Vec<_>>().as_slice(), month) {
        (["0000", ..], _) => "years go from 0001 to 9999".into(),
        ([_, quarter], _) if quarter.starts_with('Q') => "a year has the quarters Q1 to Q4".into(),
        ([_, half], _) if half.starts_with('H') => "a year has the halves H1 and H2".into(),
        ([_, _, _], Some(month)) => {
            format!("{month} ends on {}", month.last())
        }
        ([year, day, month], None) if format!("{year}-{month}-{day}").parse::<NaiveDate>().is_ok() => {
            format!("the month comes before the day: `{year}-{month}-{day}`")
        }
        _ => "a year has the months 01 to 12".into(),
    })
}
