//! How single values are written, as patterns. They know the shape of a text; what only arithmetic can tell (29
//! February of a common year, an interval that ends before it begins) is left to the reader.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{or_map, text, word};
use crate::model::{Every, Text};
use crate::yaml::field::{Field, Needed};
use crate::yaml::scalar::{
    DIRECTIONS, DayText, DaysText, DirectionWord, DoneText, DueText, Either, EveryText, Extras, IdText,
    KPI_KINDS, KpiKind, MarkText, NumberText, PeriodText, STEP_KINDS, StepKind, Table, Tag, TargetText, Word,
};
use crate::yaml::shape::{MarkShape, SeriesShape, TargetShape};

const YEAR: &str = "(?!0000)[0-9]{4}";
const DAY_OF_YEAR: &str = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";
const LANGUAGE: &str = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";

fn day() -> String {
    format!("{YEAR}-{DAY_OF_YEAR}")
}

fn period() -> String {
    format!("{YEAR}(?:-(?:Q[1-4]|H[12]|{DAY_OF_YEAR}|0[1-9]|1[0-2]))?")
}

/// The same with a bare year, which YAML takes for a number.
fn or_year(mut schema: Schema) -> Schema {
    schema.insert("type".into(), json!(["string", "integer"]));
    schema.insert("minimum".into(), 1000.into());
    schema.insert("maximum".into(), 9999.into());
    schema
}

/// Implements the schema of types: their name in the schema, and what they are.
macro_rules! schema {
    ($($type:ty, $name:literal, $make:expr;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let make: fn(&mut SchemaGenerator) -> Schema = $make;
                make(generator)
            }
        }
    )*};
}

/// The version of the format; quoted, too.
pub(in crate::yaml) struct Version;

/// A deadline that is no series.
pub(in crate::yaml) struct Deadline;

/// A mark with a reason.
pub(in crate::yaml) struct Dropped;

/// Targets that all say by when.
pub(in crate::yaml) struct Dated;

schema! {
    Version, "version", |_| json_schema!({"enum": [1, "1"]});
    Word, "word", |_| json_schema!({"type": ["string", "number", "boolean"]});
    IdText, "id", |_| {
        let mut schema = text(r"^[\p{Alphabetic}\p{N}.-]*[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}.-]*$", IdText::EXPECTED);
        schema.insert("type".into(), json!(["string", "integer", "boolean"]));
        schema
    };
    Tag, "language", |_| text(LANGUAGE, "a language such as uz, uz-Latn, ru or en");
    DayText, "day", |_| text(&format!("^{}$", day()), DayText::EXPECTED);
    PeriodText, "period", |_| or_year(text(&format!("^{}$", period()), PeriodText::EXPECTED));
    NumberText, "number", |_| {
        let mut schema = text(r"^[-+]?[0-9]+(?:\.[0-9]*)?$", NumberText::EXPECTED);
        schema.insert("type".into(), json!(["number", "string"]));
        schema
    };
    DaysText, "days", |_| text(r"^\s*[0-9]{1,5}\s*(?:d|days?|w|weeks?)\s*$", DaysText::EXPECTED);
    EveryText, "every", |_| word(Every::ALL.map(Every::word));
    StepKind, "step-kind", |_| word(STEP_KINDS.map(|(word, _)| word));
    KpiKind, "kpi-kind", |_| word(KPI_KINDS.map(|(word, _)| word));
    DirectionWord, "direction", |_| word(DIRECTIONS.map(|(word, _)| word));
    Deadline, "deadline", |_| {
        let period = period();
        or_year(text(&format!("^{period}(?:/(?:{period}|\\.\\.))?$"), DueText::EXPECTED))
    };
    DueText, "due", |generator| or_map(Deadline::json_schema(generator), SeriesShape::json_schema(generator));
    MarkText, "mark", |generator| {
        let day = text(&format!("^{}$", day()), MarkText::EXPECTED);
        or_map(day, MarkShape::json_schema(generator))
    };
    Dropped, "dropped", |generator| {
        let mut schema = MarkShape::json_schema(generator);
        demand::<Text>(&mut schema, "reason", generator);
        schema
    };
    DoneText, "done", done;
    TargetText, "target", |generator| or_map(NumberText::json_schema(generator), TargetShape::json_schema(generator));
    Dated, "dated-targets", |generator| {
        let mut schema = <Vec<Needed<DatedTarget>>>::json_schema(generator);
        schema.insert("minItems".into(), 1.into());
        schema
    };
    DatedTarget, "dated-target", |generator| {
        let mut schema = TargetShape::json_schema(generator);
        demand::<PeriodText>(&mut schema, "by", generator);
        schema
    };
    Text, "text", in_languages;
    Table, "names", |generator| json_schema!({
        "type": "object",
        "additionalProperties": generator.subschema_for::<Needed<Text>>(),
    });
    Extras, "own", |_| json_schema!({"description": "A key of your own: kept, shown by `show`, in the JSON."});
}

struct DatedTarget;

/// Makes a key needed that is optional elsewhere.
fn demand<T: JsonSchema>(schema: &mut Schema, key: &str, generator: &mut SchemaGenerator) {
    let value = schema.pointer_mut(&format!("/properties/{key}")).and_then(Value::as_object_mut);
    if let (Some(value), Value::Object(needed)) = (value, generator.subschema_for::<Needed<T>>().to_value()) {
        value.extend(needed);
    }
}

/// One mark, or for a series a map of which every key is a period.
fn done(generator: &mut SchemaGenerator) -> Schema {
    let day = text(&format!("^{}$", day()), DoneText::EXPECTED);
    let key = format!("^{}$", period());
    let mut map = MarkShape::json_schema(generator);
    if let Some(Value::Object(on)) = map.pointer_mut("/properties/on") {
        on.shift_remove(super::NEEDED);
    }
    let mark = generator.subschema_for::<Field<MarkText>>();
    map.insert("patternProperties".into(), json!({key.as_str(): mark}));
    map.insert("if".into(), json!({"propertyNames": {"pattern": key}}));
    map.insert("else".into(), json!({"required": ["on"], "propertyNames": {"pattern": "^[^0-9]"}}));
    or_map(day, map)
}

/// A text, or a map of which every key is a language. The languages the program speaks are offered.
fn in_languages(generator: &mut SchemaGenerator) -> Schema {
    let word = generator.subschema_for::<Field<Word>>();
    let offered = [
        ("uz", "In Uzbek, Cyrillic letters."),
        ("uz-Latn", "In Uzbek, Latin letters."),
        ("ru", "In Russian."),
        ("en", "In English."),
    ];
    let offered = offered.map(|(tag, description)| {
        let mut word = word.clone();
        word.insert("description".into(), description.into());
        (tag, word)
    });
    let map = json_schema!({
        "properties": offered.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "patternProperties": {LANGUAGE: word},
        "additionalProperties": false,
        "minProperties": 1,
    });
    or_map(json_schema!({"type": ["string", "number", "boolean"]}), map)
}
