//! Indicators: where they stood, what they are to reach, what was observed.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::model::Text;
use crate::yaml::field::{Field, List, Needed};
use crate::yaml::scalar::{
    DayText, DirectionWord, Extras, IdText, KpiKind, NumberText, PeriodText, TargetText,
};
use crate::yaml::schema::{Dated, one_of};

/// An indicator.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a KPI: a map with `id`, `title`, `target`")]
#[schemars(rename = "kpi", transform = one_of(["target", "targets"]))]
pub(in crate::yaml) struct KpiShape {
    /// What the KPI is called in commands (`roadmap record ports 4900000`). Ids are never reused.
    #[schemars(example = &"broadband-ports")]
    pub(in crate::yaml) id: Needed<IdText>,
    /// What is measured.
    #[schemars(example = &"Broadband ports in total")]
    pub(in crate::yaml) title: Needed<Text>,
    /// In what it is measured. `%` makes gaps percentage points.
    #[schemars(example = &"ports", example = &"%")]
    pub(in crate::yaml) unit: Field<Text>,
    /// `level` (the default): a stock, the last value counts. `flow`: the values of periods add up.
    #[schemars(example = &"flow")]
    pub(in crate::yaml) kind: Field<KpiKind>,
    /// Which way is better. Needed only where baseline and target do not tell.
    #[schemars(example = &"decrease")]
    pub(in crate::yaml) direction: Field<DirectionWord>,
    /// The value from which progress counts.
    #[schemars(example = json!({"value": 4_600_000, "on": "2022-12-31"}))]
    pub(in crate::yaml) baseline: Field<BaselineShape>,
    /// The value to be reached, or a map with its day. A KPI has either `target` or `targets`.
    #[schemars(example = 5_300_000, example = json!({"value": 5_300_000, "by": 2023}))]
    pub(in crate::yaml) target: Field<TargetText>,
    /// A path of targets, by day; the last one is the final target. A KPI has either `target` or `targets`.
    #[schemars(
        with = "Field<Dated>",
        example = json!([{"by": "2023-06-30", "value": 5_000_000}, {"by": 2023, "value": 5_300_000}])
    )]
    pub(in crate::yaml) targets: List<TargetText>,
    /// The values observed, each with its day.
    #[schemars(example = json!([{"on": "2023-06-30", "value": 4_900_000, "source": "Half-year report"}]))]
    pub(in crate::yaml) observations: List<ObservationShape>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

/// The value from which progress counts.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a baseline: a map {value, on, derived, source, note}")]
#[schemars(rename = "baseline", inline)]
pub(in crate::yaml) struct BaselineShape {
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 4_600_000, example = 3.2)]
    pub(in crate::yaml) value: Needed<NumberText>,
    /// The day it refers to.
    #[schemars(example = &"2022-12-31")]
    pub(in crate::yaml) on: Field<DayText>,
    /// Whether it was worked out and not published: shown with a `*`.
    #[schemars(example = true)]
    pub(in crate::yaml) derived: Field<bool>,
    /// Where it comes from.
    #[schemars(example = &"Statistics agency, January 2023")]
    pub(in crate::yaml) source: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

/// A value to be reached.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "a map {value, by}")]
#[schemars(rename = "target", inline)]
pub(in crate::yaml) struct TargetShape {
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 5_300_000, example = 3.6)]
    pub(in crate::yaml) value: Needed<NumberText>,
    /// When it must be reached: the last day of this period. Without it: the last day of the measure.
    #[schemars(example = 2023, example = &"2023-Q4", example = &"2023-06-30")]
    pub(in crate::yaml) by: Field<PeriodText>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}

/// A value that was observed.
#[derive(Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(default, expecting = "an observation: a map {on, value, source}")]
#[schemars(rename = "observation")]
pub(in crate::yaml) struct ObservationShape {
    /// The day the value refers to.
    #[schemars(example = &"2023-06-30")]
    pub(in crate::yaml) on: Needed<DayText>,
    /// The value: digits and a decimal point, all of them kept.
    #[schemars(example = 4_900_000, example = 3.4)]
    pub(in crate::yaml) value: Needed<NumberText>,
    /// Where it comes from.
    #[schemars(example = &"Half-year report")]
    pub(in crate::yaml) source: Field<Text>,
    /// Anything worth knowing. Shown by `show`.
    #[schemars(example = &"The act is being agreed with the ministries")]
    pub(in crate::yaml) note: Field<Text>,
    #[serde(rename = "x-*")]
    pub(in crate::yaml) extras: Field<Extras>,
}
