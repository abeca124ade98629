//! The JSON Schemas of the answers, made from the structs that write them.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::answer::{Envelope, Found, GroupCounts, Item, Kpi, Report};

/// The schema of an answer that lists lines.
#[must_use]
pub fn items(command: &'static str) -> Value {
    answer::<Item>(command, false)
}

/// The schema of an answer that lists lines, and KPIs beside them.
#[must_use]
pub fn items_and_kpis(command: &'static str) -> Value {
    answer::<Item>(command, true)
}

/// The schema of an answer that lists KPIs.
#[must_use]
pub fn kpis(command: &'static str) -> Value {
    answer::<Kpi>(command, false)
}

/// The schema of an answer that counts.
#[must_use]
pub fn counts(command: &'static str) -> Value {
    answer::<GroupCounts>(command, false)
}

/// The schema of what a writing command says it did.
#[must_use]
pub fn reports(command: &'static str) -> Value {
    answer::<Report>(command, false)
}

/// The schema of what `check` found.
#[must_use]
pub fn found(command: &'static str) -> Value {
    answer::<Found>(command, false)
}

fn answer<T: JsonSchema>(command: &'static str, with_kpis: bool) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(close));
    let mut schema = settings.into_generator().into_root_schema_for::<Envelope<T>>();
    let object = schema.ensure_object();
    object.insert("title".into(), format!("The JSON of `roadmap {command}`").into());
    object.shift_insert(1, "$id".into(), format!("urn:roadmap:{command}:1").into());
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for (key, value) in [("version", json!(1)), ("command", json!(command))] {
            if let Some(Value::Object(property)) = properties.get_mut(key) {
                property.insert("const".into(), value);
            }
        }
        if !with_kpis {
            properties.shift_remove("kpis");
        }
    }
    if with_kpis && let Some(Value::Array(required)) = object.get_mut("required") {
        required.push("kpis".into());
    } else if !with_kpis
        && !uses_kpis(object)
        && let Some(Value::Object(definitions)) = object.get_mut("$defs")
    {
        definitions.shift_remove("kpi");
    }
    schema.to_value()
}

fn uses_kpis(schema: &serde_json::Map<String, Value>) -> bool {
    schema.get("properties").is_some_and(|properties| properties.to_string().contains("#/$defs/kpi\""))
}

/// An answer has the keys that stand here and no others, but for those of the user's own.
fn close(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut().filter(|object| object.contains_key("properties")) else {
        return;
    };
    if object.get("additionalProperties") == Some(&Value::Bool(true)) {
        let own = json!({"description": "A key of the user's own, as the file has it."});
        object.insert("patternProperties".into(), json!({"^x-": own}));
    }
    object.insert("additionalProperties".into(), false.into());
}
