//! Exact numbers, and targets, which are a number or a map.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer};

use super::either::{Either, either};
use super::word::NumberText;
use crate::yaml::complaint::Complaint;
use crate::yaml::field::Field;
use crate::yaml::reader::shortened;
use crate::yaml::shape::TargetShape;

/// A target: its value, or a map.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct TargetText(pub(in crate::yaml) TargetShape);

impl<'de> Deserialize<'de> for TargetText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for TargetText {
    type Map = TargetShape;
    const EXPECTED: &'static str = "a number, or a map {value, by}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        number(text).map(|value| {
            Self(TargetShape { value: Field::Given(NumberText(value)), ..TargetShape::default() })
        })
    }

    fn from_map(map: TargetShape) -> Result<Self, Complaint> {
        if map.value.is_absent() {
            return Err(Complaint::new("missing-key", "this target has no value").hint("add `value: …`"));
        }
        Ok(Self(map))
    }
}

pub(in crate::yaml) fn number(text: &str) -> Result<Decimal, Complaint> {
    let sign = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = sign.starts_with(|c: char| c.is_ascii_digit())
        && sign.chars().all(|c| c.is_ascii_digit() || c == '.');
    let complaint = || Complaint::new("bad-number", format!("`{}` is no number", shortened(text)));
    if !digits {
        let plain: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
        return Err(complaint().hint(if Decimal::from_str_exact(&plain).is_ok() {
            format!("write digits and a decimal point only: `{plain}`")
        } else {
            "write digits and a decimal point only, such as 29800000 or 3.6".into()
        }));
    }
    Decimal::from_str_exact(text).map_err(|_| complaint().hint("at most 28 digits are kept exactly"))
}
