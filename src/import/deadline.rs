//! A deadline's words as far as they are understood, and what completes them.

use chrono::{Datelike as _, NaiveDate};

use super::draft::{Deadline, Grade, Remark};
use super::reading::Readings;
use crate::model::Period;
use crate::phrase::{
    Deadline as Due, Kind, Part, Reading, Refusal, Relative, Remark as PhraseRemark, Series, Start,
};

/// A deadline in the words of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) read: Result<Reading, Refusal>,
    /// What was decided before the words were read.
    pub(super) remarks: Vec<Remark>,
}

impl Words {
    /// Reads a deadline.
    pub(super) fn new(text: &str, readings: &Readings) -> Self {
        let text = text.trim().trim_end_matches([';', ',']).trim_end().to_owned();
        let mut read = readings.read(&text);
        if read.is_err()
            && let Some(inner) = text.strip_suffix('.')
            && let Ok(reading) = readings.read(inner)
        {
            read = Ok(reading);
        }
        Self { text, read, remarks: Vec::new() }
    }

    /// Whether it is understood, though something may be missing.
    pub(super) fn is_read(&self) -> bool {
        self.read.is_ok()
    }

    /// The days it spans, where both are known.
    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let due = &self.read.as_ref().ok()?.due;
        due.first().zip(due.last())
    }

    /// Adds a remark on how it was found.
    pub(super) fn with(mut self, remark: Remark) -> Self {
        self.remarks.push(remark);
        self
    }

    /// The event it runs from, if it does.
    pub(super) fn relative(&self) -> Option<&Relative> {
        match &self.read.as_ref().ok()?.due {
            Due::After(relative) => Some(relative),
            Due::Within(_) | Due::Between(..) | Due::From(_) | Due::Ongoing | Due::Each(_) => None,
        }
    }

    /// The deadline of the file. `around` are the days of the other deadlines of the measure, which bound a series;
    /// `event` is the id of the event of a relative one.
    pub(super) fn finish(
        &self,
        around: &[(NaiveDate, NaiveDate)],
        year: Option<i32>,
        event: Option<&str>,
    ) -> Deadline {
        let mut remarks = self.remarks.clone();
        let due = match &self.read {
            Err(refusal) => {
                // Whoever decided before that it is not to be read said why.
                if !remarks.iter().any(|remark| remark.grade == Grade::Open) {
                    remarks.push(Remark::open(refused(refusal)));
                }
                None
            }
            Ok(reading) => {
                remarks.extend(reading.remarks.iter().map(|remark| Remark::read(said(remark))));
                complete(&reading.due, around, year, event, &mut remarks)
            }
        };
        Deadline { words: self.text.clone(), due, remarks }
    }
}

fn refused(refusal: &Refusal) -> String {
    let way = if refusal.kind == Kind::MissingYear { "; `--year` gives it" } else { "" };
    format!("the deadline is not read: {refusal}{way}")
}

fn said(remark: &PhraseRemark) -> String {
    match remark {
        PhraseRemark::YearGiven(year) => format!("the year {year} is not in the words"),
        PhraseRemark::ShortYear => "a year of two digits".into(),
        PhraseRemark::WordsAround(words) => format!("“{words}” says nothing of the day"),
        PhraseRemark::BrokenWord(word) => format!("“{word}” is one word"),
        PhraseRemark::Inclusive => "its last day is in time".into(),
    }
}

/// The deadline in the notation of the file, with what it lacks added, or a remark on what it lacks.
fn complete(
    due: &Due,
    around: &[(NaiveDate, NaiveDate)],
    year: Option<i32>,
    event: Option<&str>,
    remarks: &mut Vec<Remark>,
) -> Option<String> {
    match due {
        Due::Within(_) | Due::Between(..) | Due::From(_) => Some(due.to_string()),
        Due::After(relative) => Some(format!("{{within: {}, of: {}}}", relative.within, event?)),
        Due::Ongoing => {
            let Some(year) = year else {
                remarks.push(Remark::open("the deadline does not say when it begins; `--year` gives it"));
                return None;
            };
            remarks.push(Remark::read(format!("when it begins is not said: {year} is the year given")));
            Some(format!("{}/..", Period::Year(year)))
        }
        Due::Each(series) => bounded(*series, around, year, remarks).map(|series| series.to_string()),
    }
}

/// A series with its first period, and where it can be told its last one.
fn bounded(
    series: Series,
    around: &[(NaiveDate, NaiveDate)],
    year: Option<i32>,
    remarks: &mut Vec<Remark>,
) -> Option<Series> {
    if matches!(series.from, Some(Start::In(_))) {
        return Some(series);
    }
    let year_days = year.and_then(|year| {
        Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
    });
    // What is reported on falls due first with the first of the other deadlines.
    let first = around.iter().map(|(_, last)| *last).min();
    let last = around.iter().map(|(_, last)| *last).max();
    let (from, until, whence) = match (first.zip(last), year_days) {
        (Some((first, last)), _) => (first, last, "those of the other deadlines of the measure"),
        (None, Some((first, last))) => (first, last, "those of the year given"),
        (None, None) => {
            remarks.push(Remark::open("the deadline does not say in which period it begins and ends"));
            return None;
        }
    };
    let months = series.every.months();
    let start = match series.from {
        Some(Start::EachYear(part)) => part_of(part, from.year()).or_else(|| part_of(part, from.year() + 1)),
        Some(Start::EachMonth(day)) => {
            NaiveDate::from_ymd_opt(from.year(), from.month(), day).map(Period::Day)
        }
        Some(Start::In(period)) => Some(period),
        None => Some(Period::around(from, months)),
    };
    let end = series.until.or_else(|| {
        let period = Period::around(until, months);
        // A part of each year has its own last period, which the notation does not need.
        series.from.is_none().then_some(period)
    });
    let bounded = Series { from: start.map(Start::In), until: end, ..series };
    let ordered = start.is_some_and(|start| end.is_none_or(|end| start.first() <= end.first()));
    if !ordered {
        remarks.push(Remark::open("the deadline does not say in which period it begins"));
        return None;
    }
    let shown = |period: Option<Period>| period.map_or_else(|| "..".to_owned(), |period| period.to_string());
    remarks.push(Remark::read(format!(
        "its bounds are not said: {} to {} are {whence}",
        shown(start),
        shown(end)
    )));
    Some(bounded)
}

fn part_of(part: Part, year: i32) -> Option<Period> {
    let day = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).map(Period::Day);
    match part {
        Part::Day(month, of) => day(month, of),
        Part::Month(month) => Some(Period::Month(year, month)),
        Part::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
        Part::Half(half) => Some(Period::Half(year, half)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn finished(text: &str, around: &[(&str, &str)], year: Option<i32>) -> String {
        let around: Vec<_> = around.iter().map(|(first, last)| (day(first), day(last))).collect();
        let deadline = Words::new(text, &Readings::new(year)).finish(&around, year, Some("adoption"));
        let remarks: Vec<String> =
            deadline.remarks.iter().map(|remark| format!("{:?}: {}", remark.grade, remark.text)).collect();
        format!("{} | {}", deadline.due.unwrap_or_default(), remarks.join("; "))
    }

    #[test]
    fn what_is_sure_says_nothing() {
        assert_eq!(finished("2023 йил 30 апрель;", &[], None), "2023-04-30 | ");
        assert_eq!(finished("2024-2025 йиллар.", &[], None), "2024/2025 | ");
        assert_eq!(finished("до 10 декабря 2009 г.", &[], None), "2009-12-10 | ");
    }

    #[test]
    fn a_decision_is_said_and_what_is_missing_too() {
        for (text, year, expected) in [
            ("01.07.25/15.08.25", None, "2025-07-01/2025-08-15 | Read: a year of two digits"),
            ("IV чорак", Some(2025), "2025-Q4 | Read: the year 2025 is not in the words"),
            (
                "IV чорак",
                None,
                " | Open: the deadline is not read: it does not say which year; `--year` gives it",
            ),
            ("доимий", None, " | Open: the deadline does not say when it begins; `--year` gives it"),
            ("доимий", Some(2025), "2025/.. | Read: when it begins is not said: 2025 is the year given"),
            ("ҳар чоракда", None, " | Open: the deadline does not say in which period it begins and ends"),
            ("within 3 months of adoption", None, "{within: 3 months, of: adoption} | "),
        ] {
            assert_eq!(finished(text, &[], year), expected, "{text}");
        }
    }

    #[test]
    fn a_series_is_bounded_by_the_other_deadlines_of_its_measure() {
        let around = [("2023-04-30", "2023-04-30"), ("2023-01-01", "2023-12-31")];
        assert_eq!(
            finished("ҳар чоракда", &around, None),
            "{every: quarter, from: 2023-Q2, until: 2023-Q4} | Read: its bounds are not said: 2023-Q2 to 2023-Q4 are \
             those of the other deadlines of the measure"
        );
        assert!(
            finished("Ҳар ой", &[], Some(2025))
                .starts_with("{every: month, from: 2025-01, until: 2025-12} | Read")
        );
        let known = Words::new("quarterly from Q2 2024", &Readings::default());
        assert_eq!(known.finish(&[], None, None).due.unwrap(), "{every: quarter, from: 2024-Q2}");
    }
}
