//! A typed value as JSON.

use std::rc::Rc;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Number, Value};

use crate::model::{Extra, Str};
use crate::render::words::Words;
use crate::report::{Cell, Field};

/// A value, and the words for what is said in a language.
pub(super) struct Typed<'a> {
    pub(super) cell: &'a Cell,
    pub(super) words: &'a Words,
}

impl<'a> Typed<'a> {
    fn with(&self, cell: &'a Cell) -> Self {
        Self { cell, words: self.words }
    }
}

/// The values of a line under the names of their fields.
pub(super) struct Object<'a> {
    pub(super) fields: Rc<[&'static Field]>,
    pub(super) cells: Vec<Cell>,
    pub(super) words: &'a Words,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (field, cell) in self.fields.iter().zip(&self.cells) {
            if let Some(name) = field.json {
                map.serialize_entry(name, &Typed { cell, words: self.words })?;
            }
        }
        map.end()
    }
}

impl Serialize for Typed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.cell {
            Cell::Empty => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Title(title) => serializer.serialize_str(&title.text),
            Cell::Word(word) => serializer.serialize_str(word.word),
            Cell::Status(status) => serializer.serialize_str(status.word()),
            Cell::State(standing) => serializer.serialize_str(standing.status.word()),
            Cell::Rating(rating) => serializer.serialize_str(rating.word()),
            Cell::Due(due) => serializer.collect_str(due),
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::Day(day) | Cell::DueDay(day) | Cell::LongDay(day) => serializer.collect_str(day),
            Cell::When(when) => serializer.collect_str(&when.day()),
            Cell::Span(from, to) => serializer.collect_str(&format_args!("{from}/{to}")),
            Cell::Count(number) | Cell::Days(number) => serializer.serialize_i64(*number),
            Cell::Late(late) => late.days().serialize(serializer),
            Cell::Number(number) => exact(*number).serialize(serializer),
            Cell::Rough(ratio) | Cell::Percent(ratio) | Cell::Ratio(ratio) | Cell::Bar(ratio) => {
                rounded(*ratio).serialize(serializer)
            }
            Cell::List(texts) => serializer.collect_seq(texts),
            Cell::Names(names) => {
                serializer.collect_seq(names.iter().map(|name| Named { id: &name.id, name: &name.name }))
            }
            Cell::Phrase(_) | Cell::Lines(_) | Cell::Facts(_) => {
                serializer.serialize_str(&self.words.line(self.cell))
            }
            Cell::Record(entries) => {
                serializer.collect_map(entries.iter().map(|(name, cell)| (name, self.with(cell))))
            }
            Cell::Records(cells) => serializer.collect_seq(cells.iter().map(|cell| self.with(cell))),
            Cell::Own(keys) => {
                serializer.collect_map(keys.iter().map(|(key, value)| (key.as_str(), extra(value))))
            }
        }
    }
}

/// Somebody, by id and name.
#[derive(serde::Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

/// The number with its exact digits.
fn exact(value: Decimal) -> Number {
    value.to_string().parse().unwrap_or_else(|_| Number::from(0))
}

/// A number that is not exact, to six decimals.
fn rounded(value: Decimal) -> Number {
    exact(value.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).normalize())
}

fn extra(value: &Extra) -> Value {
    match value {
        Extra::Null => Value::Null,
        Extra::Bool(truth) => Value::Bool(*truth),
        Extra::Number(text) => text.parse().map_or_else(|_| Value::String(text.to_string()), Value::Number),
        Extra::Text(text) => Value::String(text.to_string()),
        Extra::List(all) => Value::Array(all.iter().map(extra).collect()),
        Extra::Map(all) => Value::Object(object(all)),
    }
}

fn object(all: &[(Str, Extra)]) -> Map<String, Value> {
    all.iter().map(|(key, value)| (key.to_string(), extra(value))).collect()
}
