//! Deadlines, series and days, in words.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Weekday};
use fluent_bundle::FluentValue;

use super::language::Language;
use super::sanitize::Form;
use super::{REMEMBERED, Words};
use crate::model::{Due, Lateness, Relative, Series, Status, When};
use crate::report::{Cell, Standing};

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
        Language::write_day(day, out);
        let [saturday, sunday] = self.days_off.get_or_init(|| {
            ["saturday", "sunday"].map(|id| [" ", &self.remembered(id, Vec::new())].concat())
        });
        match day.weekday() {
            Weekday::Sat => out.push_str(saturday),
            Weekday::Sun => out.push_str(sunday),
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {}
        }
    }

    /// From one day to another; the year once where both lie in one.
    pub(super) fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let (id, from, to) = if from.year() != to.year() {
            ("span", self.long_day(from), self.long_day(to))
        } else if self.language.begins_with_year() {
            ("span-in-year", self.long_day(from), self.day_of_year(to))
        } else {
            ("span-in-year", self.day_of_year(from), self.long_day(to))
        };
        self.remembered(id, vec![("from", from.into()), ("to", to.into())])
    }

    /// A day under a picture: in as few letters as possible; with the year alone where there are several.
    pub(in crate::render) fn day_of_axis(&self, day: NaiveDate, of_years: bool) -> String {
        let (year, month) = (day.year(), day.month());
        if of_years { format!("{year}-{month:02}") } else { self.day_of_short_month(day) }
    }

    /// A day in figures, as offices of the language write it.
    pub(in crate::render) fn office_day(&self, day: NaiveDate) -> String {
        let mut text = String::new();
        self.language.write_office_day(day, &mut text);
        text
    }

    /// A month in a few letters, above a chart.
    pub(in crate::render) fn month(&self, day: NaiveDate) -> String {
        self.remembered("month-short", vec![("month", day.month().into())])
    }

    fn day_of_short_month(&self, day: NaiveDate) -> String {
        self.remembered("day-short-month", vec![("day", day.day().into()), ("month", day.month().into())])
    }

    fn day_of_year(&self, day: NaiveDate) -> String {
        self.remembered("day-month", vec![("day", day.day().into()), ("month", day.month().into())])
    }

    /// A state with its lateness and day.
    pub(super) fn write_standing(&self, standing: &Standing, out: &mut String) {
        out.push_str(&self.standing(standing));
        if standing.unconfirmed {
            out.push_str(", ");
            out.push_str(&self.remembered("remark-unconfirmed", Vec::new()));
        }
        if let Some(day) = self.standing_day(standing) {
            out.push_str(", ");
            out.push_str(&day);
        }
    }

    /// A state with how late it is.
    pub(in crate::render) fn standing(&self, standing: &Standing) -> String {
        let state = self.status(standing.status).to_owned();
        match standing.late.filter(|late| late.days() != Some(0)) {
            Some(Lateness::Unknown) => state + ", " + &self.late(Lateness::Unknown),
            Some(late) if standing.status == Status::Overdue => {
                self.remembered("state-late", vec![("days", self.late(late).into())])
            }
            Some(late) if standing.status == Status::Done => self.remembered(
                "state-done-late",
                vec![("state", state.into()), ("days", self.late(late).into())],
            ),
            Some(_) | None => state,
        }
    }

    /// The day of a state, as it stands beside it: since when something is in progress, else when it came.
    pub(in crate::render) fn standing_day(&self, standing: &Standing) -> Option<String> {
        let mut day = String::new();
        self.write(&Cell::When(standing.date?), Form::Line, &mut day);
        Some(match standing.status {
            Status::InProgress => self.remembered("state-since", vec![("day", day.into())]),
            Status::Overdue | Status::Waiting | Status::Planned | Status::Done | Status::Dropped => day,
        })
    }

    /// So many days left.
    pub(in crate::render) fn left(&self, days: i64) -> String {
        match days {
            0 => self.remembered("due-today", Vec::new()),
            _ => self.remembered("left-days", vec![("days", FluentValue::from(days))]),
        }
    }

    /// So many days late.
    pub(in crate::render) fn late_in_words(&self, late: Lateness) -> String {
        let days = |days: i64| vec![("days", FluentValue::from(days))];
        match late {
            Lateness::Days(late) => self.remembered("late-days", days(late)),
            Lateness::UpTo(late) => self.remembered("late-up-to", days(late)),
            Lateness::Unknown => self.remembered("day-unknown", Vec::new()),
        }
    }

    pub(in crate::render) fn write_when(&self, when: When, out: &mut String) {
        match when {
            When::Day(day) => Language::write_day(day, out),
            When::Within(period) => {
                let _ = write!(out, "{period}");
            }
            When::Until(day) => {
                let mut text = String::new();
                Language::write_day(day, &mut text);
                out.push_str(&self.remembered("by-day", vec![("day", text.into())]));
            }
        }
    }

    /// So many days. A long table has few numbers of days and asks for them often.
    pub(super) fn write_days(&self, days: i64, out: &mut String) {
        if let Some(text) = self.known_days.borrow().get(&days) {
            out.push_str(text);
            return;
        }
        let text = self.remembered("days", vec![("days", FluentValue::from(days))]);
        out.push_str(&text);
        let mut known = self.known_days.borrow_mut();
        if known.len() < REMEMBERED {
            known.insert(days, text);
        }
    }

    pub(in crate::render) fn late(&self, late: Lateness) -> String {
        let mut text = String::new();
        self.write_late(late, &mut text);
        text
    }

    pub(super) fn write_late(&self, late: Lateness, out: &mut String) {
        match late {
            Lateness::Days(days) => self.write_days(days, out),
            Lateness::UpTo(days) => {
                out.push_str(&self.remembered("days-up-to", vec![("days", FluentValue::from(days))]));
            }
            Lateness::Unknown => out.push_str(&self.remembered("day-unknown", Vec::new())),
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
