//! The JSON Schemas of the answers, made from the fields that write them.

use serde_json::{Map, Value, json};

use super::answer::{FOUND, REPORT};
use crate::report::show::{EVENT, EXECUTORS, PLAN, SECTION};
use crate::report::{Field, Kind, changes, history, kpi, line, summary, trend};

/// A list of an answer.
struct List {
    name: &'static str,
    about: &'static str,
    /// The name of what it holds.
    of: &'static str,
    fields: Vec<&'static Field>,
}

fn lines(name: &'static str) -> List {
    let fields = line::COLUMNS.iter().map(|column| &column.field).collect();
    List { name, about: "Numbered lines, in the order of the answer.", of: "item", fields }
}

fn kpis_of(name: &'static str) -> List {
    let fields = kpi::COLUMNS.iter().map(|column| &column.field).collect();
    List { name, about: "KPIs and their figures. Ratios are plain numbers: 0.35 is 35 %.", of: "kpi", fields }
}

/// The schema of an answer that lists lines.
#[must_use]
pub fn items(command: &'static str) -> Value {
    answer(command, &[lines("items")])
}

/// The schema of what is shown of a plan and its parts.
#[must_use]
pub fn shown(command: &'static str) -> Value {
    let plans = PLAN.iter().map(|column| &column.field).collect();
    let sections = SECTION.iter().map(|column| &column.field).collect();
    let events = EVENT.iter().map(|column| &column.field).collect();
    let executors = EXECUTORS.iter().map(|column| &column.field).collect();
    let list = |name, about, of, fields| List { name, about, of, fields };
    answer(
        command,
        &[
            list("plans", "The plans shown as a whole.", "plan", plans),
            list("sections", "The sections that are shown, each before those in it.", "section", sections),
            List { about: "The measures that are shown and are no items themselves.", ..lines("measures") },
            list("events", "The events that are shown.", "event", events),
            list(
                "executors",
                "Who is responsible for what is shown, as far as a plan has a table of them; a plan has its own.",
                "executor",
                executors,
            ),
            lines("items"),
            kpis_of("kpis"),
        ],
    )
}

/// The schema of an answer that lists KPIs.
#[must_use]
pub fn kpis(command: &'static str) -> Value {
    answer(command, &[kpis_of("items")])
}

/// The schema of an answer that counts.
#[must_use]
pub fn counts(command: &'static str) -> Value {
    let fields = summary::COLUMNS.iter().map(|column| &column.field).collect();
    answer(command, &[List { name: "items", about: "The groups, and last the total.", of: "group", fields }])
}

/// The schema of an answer that lists changes.
#[must_use]
pub fn changes(command: &'static str) -> Value {
    let fields = changes::COLUMNS.iter().map(|column| &column.field).collect();
    let about = "What changed, in the order of the plan or of the days.";
    answer(command, &[List { name: "items", about, of: "change", fields }])
}

/// The schema of an answer that lists recorded changes.
#[must_use]
pub fn history(command: &'static str) -> Value {
    let fields = history::COLUMNS.iter().map(|column| &column.field).collect();
    answer(command, &[List { name: "items", about: "What was recorded, oldest first.", of: "entry", fields }])
}

/// The schema of an answer that counts over time.
#[must_use]
pub fn trend(command: &'static str) -> Value {
    let fields = trend::COLUMNS.iter().map(|column| &column.field).collect();
    answer(
        command,
        &[List { name: "items", about: "The months or quarters, in order.", of: "point", fields }],
    )
}

/// The schema of what a writing command says it did.
#[must_use]
pub fn reports(command: &'static str) -> Value {
    let about = "What was done to each id, or with `--dry-run` would be.";
    answer(command, &[List { name: "items", about, of: "change", fields: REPORT.iter().collect() }])
}

/// The schema of what `check` found.
#[must_use]
pub fn found(command: &'static str) -> Value {
    let about = "What was found, plan by plan, by line.";
    answer(command, &[List { name: "items", about, of: "finding", fields: FOUND.iter().collect() }])
}

fn answer(command: &'static str, lists: &[List]) -> Value {
    let mut properties = Map::new();
    let mut definitions = Map::new();
    properties.insert(
        "version".into(),
        json!({
            "description": "The version of this format: 1.", "type": "integer", "const": 1
        }),
    );
    properties.insert(
        "command".into(),
        json!({
            "description": "The command that answers.", "type": "string", "const": command
        }),
    );
    let as_of = json!({"description": "The day asked about.", "type": "string", "format": "date"});
    properties.insert("as_of".into(), as_of);
    for list in lists {
        let items = json!({"$ref": format!("#/$defs/{}", list.of)});
        let property = json!({"description": list.about, "type": "array", "items": items});
        properties.insert(list.name.into(), property);
        definitions.insert(list.of.into(), object(list.fields.iter().copied()));
    }
    let required: Vec<&String> = properties.keys().collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:roadmap:{command}:1"),
        "title": format!("The JSON of `roadmap {command}`"),
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions,
    })
}

/// An object with these fields and no others.
fn object<'f>(fields: impl Iterator<Item = &'f Field>) -> Value {
    let mut properties = Map::new();
    for field in fields {
        if let Some(name) = field.json {
            properties.insert(name.into(), property(field));
        }
    }
    let required: Vec<&String> = properties.keys().collect();
    json!({
        "type": "object", "required": required, "properties": properties, "additionalProperties": false
    })
}

fn property(field: &Field) -> Value {
    let mut schema = match field.kind {
        Kind::Text => json!({"type": kind("string", field)}),
        Kind::Word(words) => {
            let mut words: Vec<Value> = words().into_iter().map(Value::from).collect();
            words.extend((!field.always).then_some(Value::Null));
            json!({"type": kind("string", field), "enum": words})
        }
        Kind::Day => json!({"type": kind("string", field), "format": "date"}),
        Kind::Count => json!({"type": kind("integer", field)}),
        Kind::Number | Kind::Ratio => json!({"type": kind("number", field)}),
        Kind::Flag => json!({"type": kind("boolean", field)}),
        Kind::Texts => json!({"type": "array", "items": {"type": "string"}}),
        Kind::Names => json!({"type": "array", "items": {
            "type": "object",
            "required": ["id", "name"],
            "properties": {
                "id": {"description": "The id in the file.", "type": "string"},
                "name": {"description": "The name, in the language asked for.", "type": "string"},
            },
            "additionalProperties": false,
        }}),
        Kind::Record(fields) => nullable(object(fields.iter()), field),
        Kind::Records(fields) => json!({"type": "array", "items": object(fields.iter())}),
        Kind::Own => {
            json!({"type": "object", "additionalProperties": false, "patternProperties": {"^x-": true}})
        }
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".into(), field.about.into());
    }
    schema
}

/// The type of a value, which may be absent.
fn kind(name: &str, field: &Field) -> Value {
    if field.always { json!(name) } else { json!([name, "null"]) }
}

fn nullable(mut object: Value, field: &Field) -> Value {
    if let Some(kind) = object.get_mut("type").filter(|_| !field.always) {
        *kind = json!(["object", "null"]);
    }
    object
}
