//! What is promised and what is reported of it: marks, extensions, series.

use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Days, Notes, Series, SeriesError, Text};
use crate::yaml::complaint::Complaint;
use crate::yaml::field::{Field, Needed};
use crate::yaml::limit::{EARLIEST, MOST_PERIODS};
use crate::yaml::scalar::{DayText, DaysText, DueText, EveryText, Extras, PeriodText};
use crate::yaml::schema::Deadline;

/// Something reported on a day.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a map {on, note, evidence, act}")]
#[schemars(rename = "mark", inline)]
pub(in crate::yaml) struct MarkShape {
    /// The day.
    #[schemars(example = &"2023-04-28")]
    pub(in crate::yaml) on: Needed<DayText>,
    /// Why. What is dropped needs one.
    #[schemars(example = &"The first one is enough")]
    pub(in crate::yaml) reason: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    /// Where the proof is.
    #[schemars(example = &"https://example.org/order-12")]
    pub(in crate::yaml) evidence: Field<Text>,
    /// The document that says so.
    #[schemars(example = &"Resolution 37 of the Cabinet of Ministers")]
    pub(in crate::yaml) act: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

/// A later deadline that was granted.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "an extension: a map {to, on, reason, act}")]
#[schemars(rename = "extension")]
pub(in crate::yaml) struct ExtensionShape {
    /// The new deadline.
    #[schemars(with = "Needed<Deadline>", example = &"2024-03-31", example = &"2024-Q1")]
    pub(in crate::yaml) to: Needed<DueText>,
    /// The day it was granted; from this day it counts.
    #[schemars(example = &"2023-12-11")]
    pub(in crate::yaml) on: Needed<DayText>,
    /// For a series: the period whose deadline moves.
    #[schemars(example = &"2023-Q2")]
    pub(in crate::yaml) period: Field<PeriodText>,
    /// Why it was granted.
    #[schemars(example = &"The tender was repeated")]
    pub(in crate::yaml) reason: Field<Text>,
    /// The document that grants it.
    #[schemars(example = &"Resolution 37 of the Cabinet of Ministers")]
    pub(in crate::yaml) act: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

/// A deadline that comes back.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a series: a map {every, from, until, grace}")]
#[schemars(rename = "series", inline)]
pub(in crate::yaml) struct SeriesShape {
    /// How often it comes back.
    #[schemars(example = &"quarter")]
    pub(in crate::yaml) every: Needed<EveryText>,
    /// The first period. `2025-08` with `every: year` is each August.
    #[schemars(example = &"2023-Q2", example = &"2025-08")]
    pub(in crate::yaml) from: Needed<PeriodText>,
    /// The last period. Without it the series never ends.
    #[schemars(example = &"2023-Q4")]
    pub(in crate::yaml) until: Field<PeriodText>,
    /// How long after a period's last day it falls due.
    #[schemars(example = &"25 days", example = &"2 weeks")]
    pub(in crate::yaml) grace: Field<DaysText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

impl SeriesShape {
    pub(in crate::yaml) fn series(self) -> Result<(Series, Notes), Complaint> {
        let missing = |key: &str, example: &str| {
            Complaint::new("missing-key", format!("this series has no `{key}`"))
                .hint(format!("add `{key}: {example}`"))
        };
        if self.every.0.is_absent() {
            return Err(missing("every", "quarter"));
        }
        if self.from.0.is_absent() {
            return Err(missing("from", "2023-Q2"));
        }
        let until = self.until.given().map(|until| until.0);
        let (Some(every), Some(from)) = (self.every.0.given(), self.from.0.given()) else {
            // Reported where they stand.
            return Err(Complaint::new("bad-deadline", ""));
        };
        let series = Series {
            every: every.0,
            from: from.0,
            until,
            grace: self.grace.given().map_or(Days(0), |days| days.0),
        };
        let extras = self.extras.given().map(|extras| extras.0).unwrap_or_default();
        let notes = Notes { note: self.note.given(), extras };
        if is_too_long(series) {
            let complaint = Complaint::new("bad-deadline", "this series has too many periods");
            return Err(complaint.hint(format!(
                "a series has at most {MOST_PERIODS} periods, and an endless one begins in {EARLIEST} or later"
            )));
        }
        series.checked().map(|series| (series, notes)).map_err(|SeriesError::Empty| {
            let until = until.map(|until| until.to_string()).unwrap_or_default();
            let complaint = Complaint::new(
                "bad-deadline",
                format!("the series ends (`until: {until}`) before it begins (`from: {}`)", from.0),
            );
            complaint.hint("`until` is the last period that is still due")
        })
    }
}

/// Whether there are more periods than anybody promises; each is looked at by itself, those of an endless series up to
/// today.
fn is_too_long(series: Series) -> bool {
    let first = series.first_period().first();
    let Some(last) = series.last_period() else { return first.year() < EARLIEST };
    let years = u32::try_from(last.first().year() - first.year()).unwrap_or(0);
    years * 12 / series.every.months() > MOST_PERIODS
}
