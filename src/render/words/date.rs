//! Deadlines, series and days, in words.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Weekday};
use fluent_bundle::FluentValue;

use super::Words;
use crate::model::{Due, Lateness, Relative, Series, When};
use crate::report::Standing;

impl Words {
    pub(super) fn write_due(&self, due: &Due, out: &mut String) {
        match due {
            Due::Each(series) => out.push_str(&self.series(series)),
            Due::After(relative) => out.push_str(&self.relative(relative)),
            Due::Within(_) | Due::Between(..) | Due::From(_) => {
                let _ = write!(out, "{due}");
            }
        }
    }

    /// A day on which something falls due: a Saturday or Sunday is marked, never moved.
    pub(super) fn write_due_day(&self, day: NaiveDate, out: &mut String) {
        self.language.write_day(day, out);
        let mark = match day.weekday() {
            Weekday::Sat => "saturday",
            Weekday::Sun => "sunday",
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => return,
        };
        out.push(' ');
        out.push_str(&self.remembered(mark, Vec::new()));
    }

    /// From one day to another.
    pub(super) fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let days = vec![("from", self.long_day(from).into()), ("to", self.long_day(to).into())];
        self.remembered("span", days)
    }

    /// A state with its lateness and day.
    pub(super) fn write_standing(&self, standing: &Standing, out: &mut String) {
        out.push_str(self.status(standing.status));
        if standing.unconfirmed {
            out.push_str(" (");
            out.push_str(&self.remembered("remark-unconfirmed", Vec::new()));
            out.push(')');
        }
        if let Some(late) = standing.late.filter(|late| late.days() != Some(0)) {
            out.push(' ');
            out.push_str(&self.late(late));
        }
        if let Some(date) = standing.date {
            out.push_str(", ");
            self.write_when(date, out);
        }
    }

    pub(super) fn write_when(&self, when: When, out: &mut String) {
        match when {
            When::Day(day) => self.language.write_day(day, out),
            When::Within(period) => {
                let _ = write!(out, "{period}");
            }
            When::Until(day) => {
                let mut text = String::new();
                self.language.write_day(day, &mut text);
                out.push_str(&self.remembered("by-day", vec![("day", text.into())]));
            }
        }
    }

    pub(super) fn late(&self, late: Lateness) -> String {
        match late {
            Lateness::Days(days) => self.remembered("days", vec![("days", FluentValue::from(days))]),
            Lateness::UpTo(days) => self.remembered("days-up-to", vec![("days", FluentValue::from(days))]),
            Lateness::Unknown => self.remembered("day-unknown", Vec::new()),
        }
    }

    fn relative(&self, relative: &Relative) -> String {
        let arguments = vec![
            ("number", relative.within.number.into()),
            ("unit", relative.within.unit.word().into()),
            ("of", relative.of.to_string().into()),
        ];
        self.remembered("due-relative", arguments)
    }

    fn series(&self, series: &Series) -> String {
        let mut arguments =
            vec![("every", series.every.word().into()), ("from", series.from.to_string().into())];
        let bounded = match series.until {
            Some(until) => {
                arguments.push(("until", until.to_string().into()));
                self.remembered("series-until", arguments)
            }
            None => self.remembered("series-from", arguments),
        };
        if series.grace.0 == 0 {
            return bounded;
        }
        self.remembered("series-grace", vec![("series", bounded.into()), ("days", series.grace.0.into())])
    }

    /// The year goes in as text: as a number it would be grouped like one.
    pub(super) fn long_day(&self, day: NaiveDate) -> String {
        let arguments = vec![
            ("day", day.day().into()),
            ("month", day.month().into()),
            ("year", FluentValue::from(day.year().to_string())),
        ];
        self.remembered("long-day", arguments)
    }
}
