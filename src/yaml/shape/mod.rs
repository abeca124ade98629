//! The file, version 1: its keys and what each holds. This is the one place where they are written down.

mod kpi;
mod promise;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::field::{Field, List, Needed};
use super::scalar::{DoneText, DueText, Extras, IdText, MarkText, StepKind, Table, Tag, Word};
use super::schema::{Dropped, Version, one_of};
use crate::model::Text;

pub(super) use kpi::{BaselineShape, KpiShape, ObservationShape, TargetShape};
pub(super) use promise::{ExtensionShape, MarkShape, SeriesShape};

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
