//! The JSON Schema of the file, made from the types of `shape` that read it.
//!
//! A value is mostly written as a scalar or as a map. Its schema is no choice between two schemas: it has the keywords
//! of the scalar, and those of the map where there is a map. So an editor can say what is wrong with the value, not
//! only that neither fits; and it offers the scalar, which is the shorter one to type.

mod scalar;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

pub(super) use scalar::{Dated, Deadline, Dropped, Version};

use super::field::{Field, Needed};
use super::reader::EXTRAS;
use super::shape::PlanShape;

/// Marks the schema of a value that must be there, until the map around it has taken notice.
const NEEDED: &str = "needed";

/// The JSON Schema (2020-12) of a plan.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(settle));
    let mut schema = settings.into_generator().into_root_schema_for::<PlanShape>();
    schema.insert("$id".into(), "urn:roadmap:plan:1".into());
    schema.insert("title".into(), "Road map".into());
    first(schema.to_value(), &["$schema", "$id", "title", "description"])
}

/// The same object with these keys at its head, where a reader looks for them.
fn first(schema: Value, keys: &[&str]) -> Value {
    let Value::Object(mut rest) = schema else { return schema };
    let mut all: Map<String, Value> = keys
        .iter()
        .filter_map(|key| rest.shift_remove(*key).map(|value| ((*key).to_owned(), value)))
        .collect();
    all.append(&mut rest);
    Value::Object(all)
}

/// A key that may be left out may also be left empty.
impl<T: JsonSchema> JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        format!("optional-{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        let object = schema.ensure_object();
        if let Some(kind) = object.remove("type") {
            object.shift_insert(0, "type".into(), kinds(kind).chain(["null".into()]).collect());
        }
        if let Some(Value::Array(words)) = object.get_mut("enum") {
            words.push(Value::Null);
        }
        schema
    }
}

impl<T: JsonSchema> JsonSchema for Needed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        schema.insert(NEEDED.into(), true.into());
        schema
    }
}

/// Of two keys exactly one.
pub(super) fn one_of(keys: [&'static str; 2]) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.insert("oneOf".into(), keys.map(|key| json!({"required": [key]})).into_iter().collect());
    }
}

/// What holds for every map of the file: needed keys are required, keys of one's own begin with `x-`, others are
/// unknown. Lines of a comment are wrapped for programmers, not for editors.
fn settle(schema: &mut Schema) {
    schema.remove(NEEDED);
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::String(description)) = object.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    let Some(Value::Object(properties)) = object.get_mut("properties") else { return };
    let mut required: Vec<Value> = Vec::new();
    for (key, value) in properties.iter_mut() {
        if value.as_object_mut().is_some_and(|value| value.shift_remove(NEEDED).is_some()) {
            required.push(key.as_str().into());
        }
    }
    let own = properties.shift_remove(EXTRAS);
    if let Some(Value::Array(more)) = object.get("required") {
        required.extend(more.iter().cloned());
    }
    if !required.is_empty() {
        object.insert("required".into(), required.into());
    }
    if let Some(own) = own {
        let patterns = object.entry("patternProperties").or_insert_with(|| json!({}));
        if let Value::Object(patterns) = patterns {
            patterns.insert("^x-".into(), own);
        }
        object.insert("additionalProperties".into(), false.into());
    }
}

/// The schema of what is written as a scalar or as a map. What is empty as yet may become a map.
fn or_map(mut scalar: Schema, map: Schema) -> Schema {
    let kinds = scalar.remove("type").into_iter().flat_map(kinds);
    scalar.insert("type".into(), kinds.chain(["object".into()]).collect());
    scalar.insert("if".into(), json!({"type": ["object", "null"]}));
    let mut map = map.to_value();
    if let Value::Object(map) = &mut map {
        map.shift_remove("type");
    }
    scalar.insert("then".into(), map);
    scalar
}

/// The one type or the several that `type` names.
fn kinds(kind: Value) -> impl Iterator<Item = Value> {
    if let Value::Array(kinds) = kind { kinds } else { vec![kind] }.into_iter()
}

/// A text of this pattern. Editors show what was expected in place of the pattern.
fn text(pattern: &str, expected: &str) -> Schema {
    json_schema!({"type": "string", "pattern": pattern, "patternErrorMessage": format!("expected {expected}")})
}

/// One of these words.
fn word<'a>(words: impl IntoIterator<Item = &'a str>) -> Schema {
    json_schema!({"type": "string", "enum": words.into_iter().collect::<Vec<_>>()})
}
