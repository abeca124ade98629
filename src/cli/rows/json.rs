//! Rows as JSON lines: one object a line.

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::column::{READ, column_name};
use super::row::{Header, Row};
use crate::problem::{Message, Problem, REQUEST};

/// The rows, each with its line.
pub(super) fn rows(text: &str) -> Vec<(usize, Result<Row, Problem>)> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(n, line)| (n + 1, row(line, n + 1))).collect()
}

/// Whether the text is a single object that no line holds whole, as an answer in JSON is.
pub(super) fn is_over_several_lines(text: &str) -> bool {
    let is_json = |text: &str| serde_json::from_str::<IgnoredAny>(text).is_ok();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    !is_json(first) && is_json(text)
}

fn row(text: &str, line: usize) -> Result<Row, Problem> {
    let Pairs(pairs) = serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let message = format!("{message} (column {})", error.column());
        Problem::new(&REQUEST, message).hint(Message::id("hint-json-object"))
    })?;
    let (mut names, mut cells): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (key, value) in pairs {
        let name = column_name(&key);
        if names.contains(&name) {
            return Err(Problem::new(&REQUEST, Message::id("row-key-twice").with("key", key)));
        }
        let cell = match value {
            Value::Null => String::new(),
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Array(all) if name == "evidence" && all.iter().all(Value::is_string) => {
                let texts: Vec<&str> = all.iter().filter_map(Value::as_str).collect();
                texts.join("\n")
            }
            // What only describes may have any shape; nothing is read from it.
            Value::Bool(_) | Value::Array(_) | Value::Object(_) if !READ.contains(&name.as_str()) => {
                String::new()
            }
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(Problem::new(&REQUEST, Message::id("row-not-text").with("key", key)));
            }
        };
        names.push(name);
        cells.push(cell);
    }
    Row::new(Arc::new(Header { names, line, is_table: false }), cells, line)
}

/// The keys and values of an object, each as often as it stands there.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let shown = |(line, row): (usize, Result<Row, Problem>)| match row {
            Ok(row) => format!("{line}: {}", row.shown()),
            Err(problem) => format!("{line}: {}", problem.message.english()),
        };
        rows(text).into_iter().map(shown).collect()
    }

    #[test]
    fn a_key_stands_once_and_numbers_keep_their_digits() {
        assert_eq!(
            read(
                "{\"id\":\"1.1\",\"done\":\"2023-04-28\"}\n\n{\"id\":\"k\",\"value\":0.10,\"note\":null}\r\n"
            ),
            ["1: id=1.1 done=2023-04-28", "3: id=k value=0.10 note="]
        );
        assert_eq!(
            read("{\"id\":\"1.1\",\"done\":\"2023-04-28\",\"done\":\"2023-04-20\"}"),
            ["1: the key `done` stands twice"]
        );
        assert_eq!(
            read(
                "{\"id\":\"1.1\",\"evidence\":[\"a\",\"b\"],\"executors\":[{\"id\":\"x\"}],\"days_late\":3}"
            ),
            ["1: id=1.1 evidence=a\nb executors= days-late=3"]
        );
        assert_eq!(read("{\"id\":\"1.1\",\"note\":{}}"), ["1: `note` is not a text or a number"]);
        assert!(read("{\"id\":")[0].contains("EOF while parsing"));
    }
}
