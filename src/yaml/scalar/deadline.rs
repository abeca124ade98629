//! Days, periods, deadlines and lengths of time.

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer};

use super::either::{Either, either};
use super::word::one_of;
use crate::model::{Days, Due, DueError, Every, Period, Text};
use crate::yaml::complaint::Complaint;
use crate::yaml::reader::shortened;
use crate::yaml::shape::SeriesShape;

/// A deadline: its text, or the map of a series with its note.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct DueText(pub(in crate::yaml) Due, pub(in crate::yaml) Option<Text>);

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
        text.parse().map(|due| Self(due, None)).map_err(|error| due_complaint(text, error))
    }

    fn from_map(map: SeriesShape) -> Result<Self, Complaint> {
        let (series, note) = map.series()?;
        Ok(Self(Due::Each(series), note))
    }
}

pub(in crate::yaml) fn day(text: &str) -> Result<NaiveDate, Complaint> {
    match period(text) {
        Ok(Period::Day(day)) => Ok(day),
        Ok(_) => Err(Complaint::new("bad-date", format!("`{text}` is no single day"))
            .hint("write a day such as 2023-04-30")),
        Err(complaint) if complaint.rule == "bad-deadline" && complaint.message.contains("calendar") => {
            Err(Complaint { rule: "bad-date", ..complaint })
        }
        Err(_) => {
            let complaint = Complaint::new("bad-date", format!("`{}` is no day", shortened(text)));
            let meant = match text.parse::<Due>() {
                Err(DueError::Shape(Some(meant))) if meant.parse::<NaiveDate>().is_ok() => meant,
                _ => "2023-04-30".into(),
            };
            Err(complaint.hint(format!("write a day such as `{meant}`")))
        }
    }
}

pub(in crate::yaml) fn period(text: &str) -> Result<Period, Complaint> {
    text.parse().map_err(|_| match text.parse::<Due>() {
        Err(error) => due_complaint(text, error),
        Ok(_) => Complaint::new("bad-deadline", format!("`{text}` is no single period")),
    })
}

pub(in crate::yaml) fn every(text: &str) -> Result<Every, Complaint> {
    one_of(text, &Every::ALL.map(|every| (every.word(), every)))
}

pub(in crate::yaml) fn days(text: &str) -> Result<Days, Complaint> {
    text.parse().map_err(|()| {
        let complaint = Complaint::new("bad-deadline", format!("`{}` is no number of days", shortened(text)));
        complaint.hint("write `25 days` or `2 weeks`")
    })
}

fn due_complaint(text: &str, error: DueError) -> Complaint {
    let shown = shortened(text);
    match error {
        DueError::Shape(Some(meant)) => Complaint::new("bad-deadline", format!("`{shown}` is no deadline"))
            .hint(format!("write `{meant}`")),
        DueError::Shape(None) => Complaint::new("bad-deadline", format!("`{shown}` is no deadline"))
            .hint("write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series"),
        DueError::Calendar(part) => {
            Complaint::new("bad-deadline", format!("the calendar has no `{}`", shortened(&part)))
                .hint("look at day and month: the year comes first, then the month, then the day")
        }
        DueError::Backwards => {
            let complaint = Complaint::new("bad-deadline", format!("`{shown}` ends before it begins"));
            let swapped = text.split_once('/').map(|(from, to)| format!("did you mean `{to}/{from}`?"));
            complaint.hint(swapped.unwrap_or_default())
        }
    }
}
