//! The file, version 1: its keys and what each holds. This is the one place where they are written down.

use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::complaint::Complaint;
use super::field::{Field, List, Needed};
use super::limit::{EARLIEST, MOST_PERIODS};
use super::scalar::{
    DayText, DaysText, DirectionWord, DoneText, DueText, EveryText, Extras, IdText, KpiKind, MarkText,
    NumberText, PeriodText, StepKind, Table, Tag, TargetText, Word,
};
use super::schema::{Dated, Deadline, Dropped, Version, one_of};
use crate::model::{Aside, Days, Series, SeriesError, Text};

/// A whole plan.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a plan: a map with `version` and `sections` or `measures`")]
#[schemars(rename = "plan", transform = one_of(["sections", "measures"]))]
pub(super) struct PlanShape {
    /// The version of this format: 1.
    #[schemars(with = "Needed<Version>", example = 1)]
    pub(super) version: Needed<Word>,
    /// What the plan is called.
    #[schemars(
        example = &"Road map for digital reforms",
        example = json!({"uz": "Йўл харитаси", "en": "Road map"})
    )]
    pub(super) title: Field<Text>,
    /// The language shown when none is asked for (BCP 47; `uz` is Cyrillic, `uz-Latn` Latin). Without it: the
    /// first one each text is written in.
    #[schemars(example = &"uz", example = &"en")]
    pub(super) language: Field<Tag>,
    /// The time zone where a day ends, by its IANA name. Without it: UTC.
    #[schemars(example = &"Asia/Tashkent")]
    pub(super) timezone: Field<Word>,
    /// Where the plan comes from.
    #[schemars(example = json!({"title": "Road map of 2023", "url": "https://example.org/road-map.pdf"}))]
    pub(super) source: Field<SourceShape>,
    /// Names for the ids that measures and steps give under `executors`. A plan without this table writes plain
    /// names there.
    #[schemars(
        example = json!({"mdt": {"uz": "Рақамли технологиялар вазирлиги", "en": "Ministry of Digital Technologies"}})
    )]
    pub(super) executors: Field<Table>,
    /// Names for the ids that measures and steps give under `funding`. A plan without this table writes plain
    /// names there.
    #[schemars(example = json!({"budget": "State budget"}))]
    pub(super) funding: Field<Table>,
    /// The groups of measures, in their order. A plan has either `sections` or `measures`.
    #[schemars(
        example = json!([{"id": "I", "title": "Networks", "measures": [{"id": 1, "title": "Lay cables", "due": 2023}]}])
    )]
    pub(super) sections: List<SectionShape>,
    /// The measures of a plan without sections. A plan has either `sections` or `measures`.
    #[schemars(example = json!([{"id": 1, "title": "Lay cables", "due": 2023}]))]
    pub(super) measures: List<MeasureShape>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

impl PlanShape {
    /// Whether the file means to be a plan at all.
    pub(super) fn is_a_plan(&self) -> bool {
        !(self.version.0.is_absent() && self.sections.is_absent() && self.measures.is_absent())
    }
}

/// Where the plan comes from.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a map {title, url, note}")]
#[schemars(rename = "source", inline)]
pub(super) struct SourceShape {
    /// What the document is called.
    #[schemars(example = &"Road map of 2023")]
    pub(super) title: Field<Text>,
    /// Where it is published.
    #[schemars(example = &"https://example.org/road-map.pdf")]
    pub(super) url: Field<Text>,
    /// Anything worth knowing about it.
    #[schemars(example = &"The annex is missing")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A group of measures.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a section: a map with `id`, `title`, `measures`")]
#[schemars(rename = "section")]
pub(super) struct SectionShape {
    /// What the section is called in queries (`section:I`). Ids are never reused.
    #[schemars(example = &"I", example = 2)]
    pub(super) id: Needed<IdText>,
    /// What the section is about.
    #[schemars(example = &"Networks")]
    pub(super) title: Needed<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    /// The section's measures, in their order.
    #[schemars(example = json!([{"id": 1, "title": "Lay cables", "due": 2023}]))]
    pub(super) measures: List<MeasureShape>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A numbered promise.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a measure: a map with `id` and `title`")]
#[schemars(rename = "measure")]
pub(super) struct MeasureShape {
    /// The measure's number: an integer, or a text of letters, digits, `.` and `-`. Put `1.10` in quotes. Ids
    /// are never reused.
    #[schemars(example = 9, example = &"1.10")]
    pub(super) id: Needed<IdText>,
    /// What is promised.
    #[schemars(example = &"Raise the number of broadband ports")]
    pub(super) title: Needed<Text>,
    /// Who is responsible, by the ids of the table `executors`; the first one leads.
    #[schemars(example = json!(["mdt", "operators"]))]
    pub(super) executors: List<Word>,
    /// Who pays, by the ids of the table `funding`.
    #[schemars(example = json!(["budget"]))]
    pub(super) funding: List<Word>,
    /// The expected final result, in words.
    #[schemars(example = &"Every village has broadband")]
    pub(super) outcome: Field<Text>,
    /// The deadline, as the plan writes it: a day, month, quarter, half-year, year or interval, one that never
    /// ends (`2024-01-01/..`), or a series.
    #[schemars(
        example = &"2023-04-30",
        example = &"2023-Q2",
        example = 2023,
        example = &"2024/2025",
        example = &"2024-01-01/..",
        example = json!({"every": "quarter", "from": "2023-Q2", "until": "2023-Q4"})
    )]
    pub(super) due: Field<DueText>,
    /// Later deadlines that were granted, oldest first; the original stays in `due`.
    #[schemars(example = json!([{"to": "2024-03-31", "on": "2023-12-11", "reason": "The tender was repeated"}]))]
    pub(super) extensions: List<ExtensionShape>,
    /// The day work began, or a map with more about it.
    #[schemars(example = &"2023-05-02", example = json!({"on": "2023-05-02", "note": "The working group met"}))]
    pub(super) started: Field<MarkText>,
    /// The day it was done, a map with more about it, or for a series one of these for each period.
    #[schemars(
        example = &"2023-04-28",
        example = json!({"on": "2023-04-28", "evidence": "https://example.org/order-12"}),
        example = json!({"2023-Q2": "2023-07-12"})
    )]
    pub(super) done: Field<DoneText>,
    /// The day it was taken out of the plan, and why.
    #[schemars(
        with = "Field<Dropped>",
        example = json!({"on": "2023-03-01", "reason": "The first one is enough"})
    )]
    pub(super) dropped: Field<MarkText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    /// The numbered parts, in their order. A measure with steps is marked through them.
    #[schemars(example = json!([{"id": 1, "title": "Agree on a plan of work", "due": "2023-04-30"}]))]
    pub(super) steps: List<StepShape>,
    /// The indicators by which the result is measured.
    #[schemars(example = json!([{"id": "ports", "title": "Broadband ports", "target": 5_300_000}]))]
    pub(super) kpis: List<KpiShape>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A numbered part of a measure.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a step: a map with `id` and `title`")]
#[schemars(rename = "step")]
pub(super) struct StepShape {
    /// The step's number within its measure: an integer, or a text of letters, digits, `.` and `-`. Step 2 of
    /// measure 9 is `9.2`.
    #[schemars(example = 2, example = &"2-a")]
    pub(super) id: Needed<IdText>,
    /// What is to be done.
    #[schemars(example = &"Agree on a plan of work")]
    pub(super) title: Needed<Text>,
    /// `content` for a line that only says what another step must contain: it is never due and never counted.
    #[schemars(example = &"content")]
    pub(super) kind: Field<StepKind>,
    /// Who is responsible, by the ids of the table `executors`; the first one leads.
    #[schemars(example = json!(["mdt", "operators"]))]
    pub(super) executors: List<Word>,
    /// Who pays, by the ids of the table `funding`.
    #[schemars(example = json!(["budget"]))]
    pub(super) funding: List<Word>,
    /// The expected final result, in words.
    #[schemars(example = &"Every village has broadband")]
    pub(super) outcome: Field<Text>,
    /// The deadline, as the plan writes it: a day, month, quarter, half-year, year or interval, one that never
    /// ends (`2024-01-01/..`), or a series.
    #[schemars(
        example = &"2023-04-30",
        example = &"2023-Q2",
        example = 2023,
        example = &"2024/2025",
        example = &"2024-01-01/..",
        example = json!({"every": "quarter", "from": "2023-Q2", "until": "2023-Q4"})
    )]
    pub(super) due: Field<DueText>,
    /// Later deadlines that were granted, oldest first; the original stays in `due`.
    #[schemars(example = json!([{"to": "2024-03-31", "on": "2023-12-11", "reason": "The tender was repeated"}]))]
    pub(super) extensions: List<ExtensionShape>,
    /// The day work began, or a map with more about it.
    #[schemars(example = &"2023-05-02", example = json!({"on": "2023-05-02", "note": "The working group met"}))]
    pub(super) started: Field<MarkText>,
    /// The day it was done, a map with more about it, or for a series one of these for each period.
    #[schemars(
        example = &"2023-04-28",
        example = json!({"on": "2023-04-28", "evidence": "https://example.org/order-12"}),
        example = json!({"2023-Q2": "2023-07-12"})
    )]
    pub(super) done: Field<DoneText>,
    /// The day it was taken out of the plan, and why.
    #[schemars(
        with = "Field<Dropped>",
        example = json!({"on": "2023-03-01", "reason": "The first one is enough"})
    )]
    pub(super) dropped: Field<MarkText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// Something reported on a day.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a map {on, note, evidence, act}")]
#[schemars(rename = "mark", inline)]
pub(super) struct MarkShape {
    /// The day.
    #[schemars(example = &"2023-04-28")]
    pub(super) on: Needed<DayText>,
    /// Why. What is dropped needs one.
    #[schemars(example = &"The first one is enough")]
    pub(super) reason: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    /// Where the proof is.
    #[schemars(example = &"https://example.org/order-12")]
    pub(super) evidence: Field<Text>,
    /// The document that says so.
    #[schemars(example = &"Resolution 37 of the Cabinet of Ministers")]
    pub(super) act: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A later deadline that was granted.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "an extension: a map {to, on, reason, act}")]
#[schemars(rename = "extension")]
pub(super) struct ExtensionShape {
    /// The new deadline.
    #[schemars(with = "Needed<Deadline>", example = &"2024-03-31", example = &"2024-Q1")]
    pub(super) to: Needed<DueText>,
    /// The day it was granted; from this day it counts.
    #[schemars(example = &"2023-12-11")]
    pub(super) on: Needed<DayText>,
    /// For a series: the period whose deadline moves.
    #[schemars(example = &"2023-Q2")]
    pub(super) period: Field<PeriodText>,
    /// Why it was granted.
    #[schemars(example = &"The tender was repeated")]
    pub(super) reason: Field<Text>,
    /// The document that grants it.
    #[schemars(example = &"Resolution 37 of the Cabinet of Ministers")]
    pub(super) act: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A deadline that comes back.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a series: a map {every, from, until, grace}")]
#[schemars(rename = "series", inline)]
pub(super) struct SeriesShape {
    /// How often it comes back.
    #[schemars(example = &"quarter")]
    pub(super) every: Needed<EveryText>,
    /// The first period. `2025-08` with `every: year` is each August.
    #[schemars(example = &"2023-Q2", example = &"2025-08")]
    pub(super) from: Needed<PeriodText>,
    /// The last period. Without it the series never ends.
    #[schemars(example = &"2023-Q4")]
    pub(super) until: Field<PeriodText>,
    /// How long after a period's last day it falls due.
    #[schemars(example = &"25 days", example = &"2 weeks")]
    pub(super) grace: Field<DaysText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
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
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a KPI: a map with `id`, `title`, `target`")]
#[schemars(rename = "kpi", transform = one_of(["target", "targets"]))]
pub(super) struct KpiShape {
    /// What the KPI is called in commands (`roadmap record ports 4900000`). Ids are never reused.
    #[schemars(example = &"broadband-ports")]
    pub(super) id: Needed<IdText>,
    /// What is measured.
    #[schemars(example = &"Broadband ports in total")]
    pub(super) title: Needed<Text>,
    /// In what it is measured. `%` makes gaps percentage points.
    #[schemars(example = &"ports", example = &"%")]
    pub(super) unit: Field<Text>,
    /// `level` (the default): a stock, the last value counts. `flow`: the values of periods add up.
    #[schemars(example = &"flow")]
    pub(super) kind: Field<KpiKind>,
    /// Which way is better. Needed only where baseline and target do not tell.
    #[schemars(example = &"decrease")]
    pub(super) direction: Field<DirectionWord>,
    /// The value from which progress counts.
    #[schemars(example = json!({"value": 4_600_000, "on": "2022-12-31"}))]
    pub(super) baseline: Field<BaselineShape>,
    /// The value to be reached, or a map with its day. A KPI has either `target` or `targets`.
    #[schemars(example = 5_300_000, example = json!({"value": 5_300_000, "by": 2023}))]
    pub(super) target: Field<TargetText>,
    /// A path of targets, by day; the last one is the final target. A KPI has either `target` or `targets`.
    #[schemars(
        with = "Field<Dated>",
        example = json!([{"by": "2023-06-30", "value": 5_000_000}, {"by": 2023, "value": 5_300_000}])
    )]
    pub(super) targets: List<TargetText>,
    /// The values observed, each with its day.
    #[schemars(example = json!([{"on": "2023-06-30", "value": 4_900_000, "source": "Half-year report"}]))]
    pub(super) observations: List<ObservationShape>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// The value from which progress counts.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a baseline: a map {value, on, derived, source, note}")]
#[schemars(rename = "baseline", inline)]
pub(super) struct BaselineShape {
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 4_600_000, example = 3.2)]
    pub(super) value: Needed<NumberText>,
    /// The day it refers to.
    #[schemars(example = &"2022-12-31")]
    pub(super) on: Field<DayText>,
    /// Whether it was worked out and not published: shown with a `*`.
    #[schemars(example = true)]
    pub(super) derived: Field<bool>,
    /// Where it comes from.
    #[schemars(example = &"Statistics agency, January 2023")]
    pub(super) source: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A value to be reached.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a map {value, by}")]
#[schemars(rename = "target", inline)]
pub(super) struct TargetShape {
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 5_300_000, example = 3.6)]
    pub(super) value: Needed<NumberText>,
    /// When it must be reached: the last day of this period. Without it: the last day of the measure.
    #[schemars(example = 2023, example = &"2023-Q4", example = &"2023-06-30")]
    pub(super) by: Field<PeriodText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}

/// A value that was observed.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "an observation: a map {on, value, source}")]
#[schemars(rename = "observation")]
pub(super) struct ObservationShape {
    /// The day the value refers to.
    #[schemars(example = &"2023-06-30")]
    pub(super) on: Needed<DayText>,
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 4_900_000, example = 3.4)]
    pub(super) value: Needed<NumberText>,
    /// Where it comes from.
    #[schemars(example = &"Half-year report")]
    pub(super) source: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(super) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(super) extras: Field<Extras>,
}
