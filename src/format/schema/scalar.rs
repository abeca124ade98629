//! How single values are written, as patterns. They know the shape of a text; what only arithmetic can tell (29
//! February of a common year, an interval that ends before it begins) is left to the decoder.

use serde_json::json;

use super::keywords::{Keywords, keywords};
use crate::format::keys::Type;

const YEAR: &str = "(?!0000)[0-9]{4}";
const DAY_OF_YEAR: &str = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";
const ID: &str = r"[\p{Alphabetic}\p{N}.-]*[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}.-]*";
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";

/// The schema of a value that is one scalar; of other values nothing is said.
pub(super) fn schema(value: &Type) -> Keywords {
    let text = |pattern: String| {
        let mut schema = keywords([("type", "string".into()), ("pattern", pattern.into())]);
        expect(&mut schema, value);
        schema
    };
    let also = |mut schema: Keywords, kinds: &[&str]| {
        schema.insert("type".into(), json!(kinds));
        schema
    };
    match value {
        Type::Id => also(text(whole(ID)), &["string", "integer", "boolean"]),
        Type::Day => text(whole(&format!("{YEAR}-{DAY_OF_YEAR}"))),
        Type::Period => or_year(text(whole(&period()))),
        Type::Deadline => {
            let period = period();
            or_year(text(whole(&format!("{period}(?:/(?:{period}|\\.\\.))?"))))
        }
        Type::Number => also(text(whole(r"[-+]?[0-9]+(?:\.[0-9]*)?")), &["number", "string"]),
        Type::Days => text(whole(r"\s*[0-9]{1,5}\s*(?:d|days?|w|weeks?)\s*")),
        Type::Tag => text(LANGUAGE.into()),
        Type::Bool => keywords([("type", "boolean".into())]),
        Type::Version => keywords([("enum", json!([1, "1"]))]),
        Type::Words(_, words) => keywords([("type", "string".into()), ("enum", json!(words))]),
        Type::Text
        | Type::Word
        | Type::Zone
        | Type::Map(_)
        | Type::List(_)
        | Type::NonEmpty(_)
        | Type::Or(..)
        | Type::ByPeriod(..)
        | Type::Table(_) => keywords([("type", json!(["string", "number", "boolean"]))]),
    }
}

/// Editors show what was expected in place of the pattern.
pub(super) fn expect(schema: &mut Keywords, value: &Type) {
    schema.insert("patternErrorMessage".into(), format!("expected {}", value.expected()).into());
}

/// The pattern of a period, for use within others.
pub(super) fn period() -> String {
    format!("{YEAR}(?:-(?:Q[1-4]|H[12]|{DAY_OF_YEAR}|0[1-9]|1[0-2]))?")
}

/// The pattern of a text that is nothing more than this.
pub(super) fn whole(pattern: &str) -> String {
    format!("^{pattern}$")
}

/// The same with a bare year, which YAML takes for a number.
fn or_year(mut schema: Keywords) -> Keywords {
    schema.insert("type".into(), json!(["string", "integer"]));
    schema.insert("minimum".into(), 1000.into());
    schema.insert("maximum".into(), 9999.into());
    schema
}
