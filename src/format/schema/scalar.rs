//! How single values are written, as patterns. They know the shape of a text; what only arithmetic can tell (29
//! February of a common year, an interval that ends before it begins) is left to the decoder.

use serde_json::{Value, json};

use crate::format::keys::Type;

/// The keywords of a schema, in their order.
pub(super) type Keywords = serde_json::Map<String, Value>;

/// The years that are not refused as slips.
pub(super) const YEAR: &str = "(?:19[0-9]{2}|2[01][0-9]{2}|2200)";
const DAY_OF_YEAR: &str = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";
/// An id has at least one letter or digit; beside them it may have `.` and `-`. Letters are what is neither a sign nor a
/// space: ECMA 262 and Python have no name for them in common.
pub(super) const ID: &str = r"[.-]*[^\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u1680\u2000-\u206F\u20A0-\u20C0\u2190-\u23FF\u2500-\u2775\u27C0-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\uFEFF\uFFFC\uFFFD](?:[.-]|[^\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u1680\u2000-\u206F\u20A0-\u20C0\u2190-\u23FF\u2500-\u2775\u27C0-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\uFEFF\uFFFC\uFFFD])*";
/// A text that says something.
const FILLED: &str = r"\S";
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";

/// The schema of a value that is one scalar; of other values nothing is said.
#[expect(clippy::match_same_arms, reason = "each kind keeps its own reason beside it")]
#[expect(clippy::wildcard_enum_match_arm, reason = "all others are taken as they are written")]
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
        // The id of a step has a point, which makes a number of it in other readers.
        Type::Reference => also(text(whole(ID)), &["string", "integer", "boolean"]),
        Type::Day | Type::Period => or_year(text(whole(&period()))),
        Type::DoneDay => or_year(text(whole(&format!("(?:{}|\\.\\./{YEAR}-{DAY_OF_YEAR})", period())))),
        Type::Deadline => {
            let period = period();
            or_year(text(whole(&format!("{period}(?:/(?:{period}|\\.\\.))?"))))
        }
        Type::Number => also(text(whole(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?")), &["number", "string"]),
        Type::Percent => {
            let pattern = whole(r"\+?(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]*)?)");
            let mut schema = also(text(pattern), &["number", "string"]);
            schema.insert("minimum".into(), 0.into());
            schema.insert("maximum".into(), 100.into());
            schema
        }
        Type::Length => text(whole(r"\s*[0-9]{1,6} +(?:days?|weeks?|months?|years?)\s*")),
        Type::Filled => also(text(FILLED.into()), &["string", "number", "boolean"]),
        Type::Days => text(whole(r"\s*[0-9]{1,5}\s*(?:d|days?|w|weeks?)\s*")),
        Type::Tag => text(LANGUAGE.into()),
        Type::Bool => keywords([("type", "boolean".into())]),
        Type::Version => keywords([("enum", json!([1, "1"]))]),
        Type::Words(_, words) => keywords([("type", "string".into()), ("enum", json!(words))]),
        _ => keywords([("type", json!(["string", "number", "boolean"]))]),
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
    schema.insert("minimum".into(), 1900.into());
    schema.insert("maximum".into(), 2200.into());
    schema
}

/// The keywords of a schema from their values.
pub(super) fn keywords<const N: usize>(all: [(&str, Value); N]) -> Keywords {
    all.into_iter().map(|(keyword, value)| (keyword.to_owned(), value)).collect()
}
