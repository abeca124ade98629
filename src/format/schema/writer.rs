//! From the types of the table to their schemas.

use serde_json::{Value, json};

use super::scalar::{self, Keywords, keywords};
use crate::format::example::json_of;
use crate::format::keys::{Choice, Key, Map, OWN, PLAN, Type};
use crate::locale::LOCALES;

/// The JSON Schema of a plan.
#[must_use]
pub fn schema() -> Value {
    let mut writer = Writer::default();
    let mut plan = writer.map(&PLAN);
    let mut schema = keywords([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", "urn:roadmap:plan:1".into()),
        ("title", "Road map".into()),
    ]);
    schema.extend(plan.shift_remove_entry("description"));
    schema.append(&mut plan);
    schema.insert("$defs".into(), std::mem::take(&mut writer.definitions).into());
    writer.close(&mut schema, &PLAN);
    schema.into()
}

/// Writes the schemas of values. A type that several keys have is written once, as a definition.
#[derive(Default)]
struct Writer {
    /// By name, in the order in which the file, read from the top, first needs them.
    definitions: Keywords,
}

impl Writer {
    /// The schema of a key's value, with what an editor shows of the key.
    fn property(&mut self, key: &Key) -> Value {
        let inline = is_inline(&key.value);
        let mut schema =
            if inline { self.open(&key.value, key.needed) } else { self.reference(&key.value, key.needed) };
        schema.insert("description".into(), key.doc.into());
        schema.insert("examples".into(), key.examples.iter().map(|example| json_of(example)).collect());
        if let Type::Map(map) = key.value
            && inline
        {
            self.close(&mut schema, map);
        }
        schema.into()
    }

    /// A schema that names the definition of a type, which is written where it is named for the first time.
    fn reference(&mut self, value: &Type, needed: bool) -> Keywords {
        let name = definition(value);
        let name = if needed { name } else { format!("optional-{name}") };
        self.define(&name, |writer| {
            let mut schema = writer.open(value, needed);
            if let Type::Map(map) = value {
                writer.close(&mut schema, map);
            }
            schema
        })
    }

    fn define(&mut self, name: &str, schema: impl FnOnce(&mut Self) -> Keywords) -> Keywords {
        if !self.definitions.contains_key(name) {
            // Keeps the place: what the definition needs itself comes after it.
            self.definitions.insert(name.to_owned(), Value::Null);
            let schema = schema(self);
            self.definitions.insert(name.to_owned(), schema.into());
        }
        keywords([("$ref", format!("#/$defs/{name}").into())])
    }

    /// The schema of a type. That of a map is to be closed, when all its other keywords are there.
    fn open(&mut self, value: &Type, needed: bool) -> Keywords {
        let mut schema = self.schema(value);
        if !needed {
            allow_empty(&mut schema);
        }
        schema
    }

    /// The schema of a map where the place around it says that it is one, or empty.
    fn untyped(&mut self, map: &'static Map) -> Keywords {
        let mut schema = self.closed(map);
        schema.shift_remove("type");
        schema
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are scalars")]
    fn schema(&mut self, value: &Type) -> Keywords {
        match value {
            Type::Map(map) => self.map(map),
            Type::List(element) => {
                keywords([("type", "array".into()), ("items", self.reference(element, true).into())])
            }
            Type::NonEmpty(map) => keywords([
                ("type", "array".into()),
                ("items", self.reference(&Type::Map(map), true).into()),
                ("minItems", 1.into()),
            ]),
            Type::Table(Type::Map(map)) => keywords([
                ("type", "object".into()),
                ("propertyNames", json!({"pattern": scalar::whole(scalar::ID)})),
                // What has nothing but its id may be empty.
                ("additionalProperties", self.reference(&Type::Map(map), false).into()),
            ]),
            Type::Table(name) => keywords([
                ("type", "object".into()),
                ("additionalProperties", self.reference(name, true).into()),
            ]),
            Type::Text => or_map(scalar::schema(&Type::Word), self.in_languages(&Type::Word)),
            Type::Filled => or_map(scalar::schema(&Type::Filled), self.in_languages(&Type::Filled)),
            Type::Texts => {
                let mut schema = self.schema(&Type::Filled);
                if let Some(Value::Array(kinds)) = schema.get_mut("type") {
                    kinds.push("array".into());
                }
                schema.insert("items".into(), self.reference(&Type::Filled, true).into());
                schema
            }
            Type::Due(series, relative) => {
                let is_relative = ["within", "of"].map(|key| json!({"required": [key]}));
                let [series, relative] = [series, relative].map(|map| self.untyped(map));
                let then = keywords([
                    ("if", json!({"anyOf": is_relative})),
                    ("then", relative.into()),
                    ("else", series.into()),
                ]);
                let mut schema = scalar::schema(&Type::Deadline);
                scalar::expect(&mut schema, value);
                or_map(schema, then)
            }
            Type::Named(map) => {
                let is_name = json!({"propertyNames": {"pattern": scalar::LANGUAGE}});
                let mut name = self.in_languages(&Type::Filled);
                name.shift_remove("type");
                let then =
                    keywords([("if", is_name), ("then", name.into()), ("else", self.untyped(map).into())]);
                or_map(scalar::schema(&Type::Filled), then)
            }
            Type::Or(scalar, map) => {
                let then = self.closed(map);
                let mut schema = scalar::schema(scalar);
                if matches!(scalar, Type::Day) {
                    scalar::expect(&mut schema, value);
                }
                or_map(schema, then)
            }
            Type::ByPeriod(scalar, map) => {
                let then = self.by_period(scalar, map);
                let mut schema = scalar::schema(scalar);
                scalar::expect(&mut schema, value);
                or_map(schema, then)
            }
            _ => scalar::schema(value),
        }
    }

    /// A map with nothing left open.
    fn closed(&mut self, map: &Map) -> Keywords {
        let mut schema = self.map(map);
        self.close(&mut schema, map);
        schema
    }

    /// A map, to be closed.
    fn map(&mut self, map: &Map) -> Keywords {
        let properties: Keywords =
            map.keys.iter().map(|key| (key.name.to_owned(), self.property(key))).collect();
        // The definition of own keys comes after those of the map's keys.
        self.own();
        let mut schema = keywords([
            ("type", "object".into()),
            ("properties", properties.into()),
            ("description", map.doc.into()),
        ]);
        let each_needed = || {
            map.choice
                .keys()
                .iter()
                .map(|key| {
                    // What is left empty is not there.
                    let mut filled = Keywords::new();
                    filled.insert((*key).into(), json!({"not": {"type": "null"}}));
                    json!({"required": [key], "properties": filled})
                })
                .collect()
        };
        match map.choice {
            Choice::Free => None,
            Choice::One(_) => schema.insert("oneOf".into(), each_needed()),
            Choice::AtLeastOne(_) => schema.insert("anyOf".into(), each_needed()),
            Choice::AtMostOne(keys) => {
                schema.insert("not".into(), json!({"type": "object", "required": keys}))
            }
        };
        schema
    }

    /// Says which keys a map needs, and that beside those of the table it may have keys of one's own.
    fn close(&mut self, schema: &mut Keywords, map: &Map) {
        let required = required(map);
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        self.allow_own(schema);
    }

    fn allow_own(&mut self, schema: &mut Keywords) {
        let own = self.own();
        if let Value::Object(patterns) = schema.entry("patternProperties").or_insert_with(|| json!({})) {
            patterns.insert(format!("^{OWN}"), own.into());
        }
        schema.insert("additionalProperties".into(), false.into());
    }

    /// The value of a key of one's own.
    fn own(&mut self) -> Keywords {
        self.define("optional-own", |_| {
            keywords([("description", "A key of your own: kept, shown by `show`, in the JSON.".into())])
        })
    }

    /// One mark, or for a series a map of which every key is a period.
    fn by_period(&mut self, scalar: &'static Type, map: &'static Map) -> Keywords {
        let mark = self.reference(&Type::Or(scalar, map), false);
        let period = scalar::whole(&scalar::period());
        let mut schema = self.map(map);
        schema.insert("patternProperties".into(), json!({period.as_str(): mark}));
        schema.insert("if".into(), json!({"propertyNames": {"pattern": period}}));
        let once = json!({"required": required(map), "propertyNames": {"pattern": "^[^0-9]"}});
        schema.insert("else".into(), once);
        self.allow_own(&mut schema);
        schema
    }

    /// A map of which every key is a language. The languages the program speaks are offered.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    fn in_languages(&mut self, each: &Type) -> Keywords {
        let word = match each {
            // Of a text as a whole it says that it may be a map, which a text in one language may not.
            Type::Filled => self.define("optional-filled", |_| {
                let mut schema = scalar::schema(&Type::Filled);
                allow_empty(&mut schema);
                schema
            }),
            _ => self.reference(each, false),
        };
        let mut offered = LOCALES;
        offered.sort_by_key(|locale| locale.tag);
        let offered = offered.map(|locale| {
            let mut schema = keywords([("description", locale.about.into())]);
            schema.extend(word.clone());
            (locale.tag, Value::Object(schema))
        });
        keywords([
            ("properties", keywords(offered).into()),
            ("patternProperties", json!({scalar::LANGUAGE: word})),
            ("additionalProperties", false.into()),
            ("minProperties", 1.into()),
        ])
    }
}

/// Whether a value is described at its key: a map that only one key has, and what is as short as a reference.
fn is_inline(value: &Type) -> bool {
    let has_one_key = |map: &Map| matches!(map.name, "source" | "baseline");
    matches!(value, Type::List(_) | Type::Bool) || matches!(value, Type::Map(map) if has_one_key(map))
}

/// What the definition of a type is called.
#[expect(clippy::wildcard_enum_match_arm, reason = "all others are scalars")]
fn definition(value: &Type) -> String {
    match value {
        Type::Words(name, _) => (*name).into(),
        Type::List(element) => format!("{}-list", definition(element)),
        Type::NonEmpty(map) | Type::Table(Type::Map(map)) => format!("{}s", map.name),
        Type::Due(..) => "due".into(),
        Type::Map(map) | Type::Or(_, map) | Type::Named(map) => map.name.into(),
        Type::ByPeriod(_, map) => format!("{}-by-period", map.name),
        Type::Table(Type::Named(map)) => format!("{}-names", map.name),
        Type::Table(_) => "names".into(),
        scalar => scalar.scalar().map_or("", |[_, name, _]| name).into(),
    }
}

/// The keys that a map needs.
fn required(map: &Map) -> Vec<Value> {
    map.keys.iter().filter(|key| key.needed).map(|key| key.name.into()).collect()
}

/// A key that may be left out may also be left empty.
fn allow_empty(schema: &mut Keywords) {
    if let Some(kind) = schema.swap_remove("type") {
        let kinds = kinds(kind).chain(["null".into()]).collect();
        schema.shift_insert(0, "type".into(), kinds);
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
    }
}

/// The schema of what is written as a scalar or as a map. What is empty as yet may become a map.
fn or_map(mut scalar: Keywords, mut map: Keywords) -> Keywords {
    let kinds = scalar.swap_remove("type").into_iter().flat_map(kinds);
    scalar.insert("type".into(), kinds.chain(["object".into()]).collect());
    scalar.insert("if".into(), json!({"type": ["object", "null"]}));
    map.shift_remove("type");
    scalar.insert("then".into(), map.into());
    scalar
}

/// The one type or the several that `type` names.
fn kinds(kind: Value) -> impl Iterator<Item = Value> {
    if let Value::Array(kinds) = kind { kinds } else { vec![kind] }.into_iter()
}
