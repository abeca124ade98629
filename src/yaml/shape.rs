//! The file, version 1: its keys and what each holds. This is the one place where they are written down.

use chrono::Datelike as _;
use serde::Deserialize;

use super::complaint::Complaint;
use super::field::{Field, List};
use super::limit::{EARLIEST, MOST_PERIODS};
use super::scalar::{
    DayText, DaysText, DirectionWord, DoneText, DueText, EveryText, Extras, IdText, KpiKind, MarkText,
    NumberText, PeriodText, StepKind, Table, Tag, TargetText, Word,
};
use crate::model::{Aside, Days, Series, SeriesError, Text};

/// A whole plan.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a plan: a map with `version` and `sections` or `measures`")]
pub(super) struct PlanShape {
    pub(super) version: Field<Word>,
    pub(super) title: Field<Text>,
    pub(super) language: Field<Tag>,
    pub(super) timezone: Field<Word>,
    pub(super) source: Field<SourceShape>,
    pub(super) executors: Field<Table>,
    pub(super) funding: Field<Table>,
    pub(super) sections: List<SectionShape>,
    pub(super) measures: List<MeasureShape>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

impl PlanShape {
    /// Whether the file means to be a plan at all.
    pub(super) fn is_a_plan(&self) -> bool {
        !(self.version.is_absent() && self.sections.is_absent() && self.measures.is_absent())
    }
}

/// Where the plan comes from.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a map {title, url, note}")]
pub(super) struct SourceShape {
    pub(super) title: Field<Text>,
    pub(super) url: Field<Text>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A group of measures.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a section: a map with `id`, `title`, `measures`")]
pub(super) struct SectionShape {
    pub(super) id: Field<IdText>,
    pub(super) title: Field<Text>,
    pub(super) note: Field<Text>,
    pub(super) measures: List<MeasureShape>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A numbered promise.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a measure: a map with `id` and `title`")]
pub(super) struct MeasureShape {
    pub(super) id: Field<IdText>,
    pub(super) title: Field<Text>,
    pub(super) executors: List<Word>,
    pub(super) funding: List<Word>,
    pub(super) outcome: Field<Text>,
    pub(super) due: Field<DueText>,
    pub(super) extensions: List<ExtensionShape>,
    pub(super) started: Field<MarkText>,
    pub(super) done: Field<DoneText>,
    pub(super) dropped: Field<MarkText>,
    pub(super) note: Field<Text>,
    pub(super) steps: List<StepShape>,
    pub(super) kpis: List<KpiShape>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A numbered part of a measure.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a step: a map with `id` and `title`")]
pub(super) struct StepShape {
    pub(super) id: Field<IdText>,
    pub(super) title: Field<Text>,
    pub(super) kind: Field<StepKind>,
    pub(super) executors: List<Word>,
    pub(super) funding: List<Word>,
    pub(super) outcome: Field<Text>,
    pub(super) due: Field<DueText>,
    pub(super) extensions: List<ExtensionShape>,
    pub(super) started: Field<MarkText>,
    pub(super) done: Field<DoneText>,
    pub(super) dropped: Field<MarkText>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// Something reported on a day.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a map {on, note, evidence, act}")]
pub(super) struct MarkShape {
    pub(super) on: Field<DayText>,
    pub(super) reason: Field<Text>,
    pub(super) note: Field<Text>,
    pub(super) evidence: Field<Text>,
    pub(super) act: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A later deadline that was granted.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "an extension: a map {to, on, reason, act}")]
pub(super) struct ExtensionShape {
    pub(super) to: Field<DueText>,
    pub(super) on: Field<DayText>,
    pub(super) period: Field<PeriodText>,
    pub(super) reason: Field<Text>,
    pub(super) act: Field<Text>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A deadline that comes back.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a series: a map {every, from, until, grace}")]
pub(super) struct SeriesShape {
    pub(super) every: Field<EveryText>,
    pub(super) from: Field<PeriodText>,
    pub(super) until: Field<PeriodText>,
    pub(super) grace: Field<DaysText>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

impl SeriesShape {
    pub(super) fn series(self) -> Result<(Series, Aside), Complaint> {
        let missing = |key: &str, example: &str| {
            Complaint::new("missing-key", format!("this series has no `{key}`"))
                .hint(format!("add `{key}: {example}`"))
        };
        if self.every.is_absent() {
            return Err(missing("every", "quarter"));
        }
        if self.from.is_absent() {
            return Err(missing("from", "2023-Q2"));
        }
        let until = self.until.given().map(|until| until.0);
        let (Some(every), Some(from)) = (self.every.given(), self.from.given()) else {
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
        let aside = Aside { note: self.note.given(), extras };
        if is_too_long(series) {
            let complaint = Complaint::new("bad-deadline", "this series has too many periods");
            return Err(complaint.hint(format!(
                "a series has at most {MOST_PERIODS} periods, and an endless one begins in {EARLIEST} or later"
            )));
        }
        series.checked().map(|series| (series, aside)).map_err(|SeriesError::Empty| {
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

/// An indicator.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a KPI: a map with `id`, `title`, `target`")]
pub(super) struct KpiShape {
    pub(super) id: Field<IdText>,
    pub(super) title: Field<Text>,
    pub(super) unit: Field<Text>,
    pub(super) kind: Field<KpiKind>,
    pub(super) direction: Field<DirectionWord>,
    pub(super) baseline: Field<BaselineShape>,
    pub(super) target: Field<TargetText>,
    pub(super) targets: List<TargetText>,
    pub(super) observations: List<ObservationShape>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// The value from which progress counts.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a baseline: a map {value, on, derived, source, note}")]
pub(super) struct BaselineShape {
    pub(super) value: Field<NumberText>,
    pub(super) on: Field<DayText>,
    pub(super) derived: Field<bool>,
    pub(super) source: Field<Text>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A value to be reached.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "a map {value, by}")]
pub(super) struct TargetShape {
    pub(super) value: Field<NumberText>,
    pub(super) by: Field<PeriodText>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A value that was observed.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, expecting = "an observation: a map {on, value, source}")]
pub(super) struct ObservationShape {
    pub(super) on: Field<DayText>,
    pub(super) value: Field<NumberText>,
    pub(super) source: Field<Text>,
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}
