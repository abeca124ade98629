//! Marks, and what `done` holds: one mark, or for a series one for each period.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use super::deadline::day;
use super::either::{Either, either, fields_of};
use super::extra::Extras;
use super::word::{DayText, ScalarVisitor};
use crate::model::Period;
use crate::suggestion::nearest;
use crate::yaml::complaint::{Complaint, shortened};
use crate::yaml::field::{Field, Needed};
use crate::yaml::reader::EXTRAS;
use crate::yaml::shape::MarkShape;

/// A mark: its day, or a map. Boxed, since most lines of a large plan have none.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct MarkText(pub(in crate::yaml) Box<MarkShape>);

impl<'de> Deserialize<'de> for MarkText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for MarkText {
    type Map = MarkShape;
    const EXPECTED: &'static str = "a day such as 2023-04-30, or a map {on, note, evidence, act}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        day(text).map(|on| {
            let on = Needed(Field::Given(DayText(on)));
            Self(Box::new(MarkShape { on, ..MarkShape::default() }))
        })
    }

    fn from_map(map: MarkShape) -> Result<Self, Complaint> {
        if map.on.0.is_absent() {
            return Err(Complaint::new("missing-key", "this mark has no day").hint("add `on: 2023-04-30`"));
        }
        Ok(Self(Box::new(map)))
    }
}

/// What `done` holds: one mark, or for a series a mark for each period.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) enum DoneText {
    Once(Box<MarkShape>),
    Periods(Vec<(Period, Field<MarkText>)>),
}

impl<'de> Deserialize<'de> for DoneText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for DoneText {
    type Map = DoneMap;
    const EXPECTED: &'static str =
        "a day such as 2023-04-30, a map {on, note, evidence, act}, or for a series a map from period to day";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        MarkText::from_text(text).map(|mark| Self::Once(mark.0))
    }

    fn from_map(map: DoneMap) -> Result<Self, Complaint> {
        match map {
            DoneMap::Mark(mark) => MarkText::from_map(mark).map(|mark| Self::Once(mark.0)),
            DoneMap::Periods(periods) => Ok(Self::Periods(periods)),
        }
    }
}

/// The map form of `done`; its first key tells which of the two it is.
pub(in crate::yaml) enum DoneMap {
    Mark(MarkShape),
    Periods(Vec<(Period, Field<MarkText>)>),
}

/// A key of [`DoneMap`].
enum DoneKey {
    Period(Period),
    Word(&'static str),
    Own(String),
}

impl<'de> Deserialize<'de> for DoneKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor("a period or `on`", |text| {
            let words = fields_of::<MarkShape>().unwrap_or_default();
            if let Some(word) = words.iter().find(|word| **word == text && *word != &EXTRAS) {
                return Ok(Self::Word(word));
            }
            if text.starts_with("x-") {
                return Ok(Self::Own(text.to_owned()));
            }
            Period::from_str(text).map(Self::Period).map_err(|_| {
                let complaint =
                    Complaint::new("unknown-key", format!("unknown key `{}` in `done`", shortened(text)));
                complaint.hint(match nearest(text, words.iter().copied().filter(|word| *word != EXTRAS)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "write a period such as 2023-Q2, or `on`, `note`, `evidence`, `act`".into(),
                })
            })
        }))
    }
}

impl<'de> Deserialize<'de> for DoneMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DoneVisitor;
        impl<'de> Visitor<'de> for DoneVisitor {
            type Value = DoneMap;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(DoneText::EXPECTED)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DoneMap, A::Error> {
                let (mut mark, mut periods, mut worded) = (MarkShape::default(), Vec::new(), false);
                let mut own = Vec::new();
                while let Some(key) = map.next_key::<DoneKey>()? {
                    match key {
                        DoneKey::Period(period) => periods.push((period, map.next_value()?)),
                        DoneKey::Own(key) => own.push((key.into(), map.next_value()?)),
                        DoneKey::Word(word) => {
                            worded = true;
                            match word {
                                "on" => mark.on = map.next_value()?,
                                "note" => mark.note = map.next_value()?,
                                "evidence" => mark.evidence = map.next_value()?,
                                "act" => mark.act = map.next_value()?,
                                _ => mark.reason = map.next_value()?,
                            }
                        }
                    }
                }
                if (worded || !own.is_empty()) && !periods.is_empty() {
                    let message = "`done` is either one mark or a map of periods, not both";
                    let complaint = Complaint::new("wrong-type", message)
                        .hint("for a series write `2023-Q2: {on: 2023-07-12, note: …}`");
                    return Err(de::Error::custom(complaint));
                }
                if !own.is_empty() {
                    worded = true;
                    mark.extras = Field::Given(Extras(own));
                }
                Ok(if worded { DoneMap::Mark(mark) } else { DoneMap::Periods(periods) })
            }
        }
        deserializer.deserialize_map(DoneVisitor)
    }
}
