//! Another value in place of the one that stands.

use super::op::Place;
use super::value::Style;
use super::{Child, Editor, Made, Splice, Value};
use crate::syntax::nodes::Kind;
use crate::syntax::tree::Node;

impl<'t> Editor<'_, 't> {
    /// Writes another value in place of the one that stands.
    pub(super) fn replace(&self, container: Child<'t>, child: Child<'t>, value: &Value) -> Made {
        self.not_shared(child.value)?;
        let style = self.style(container);
        let at = child.value.start();
        let length = child.children().count();
        Ok(vec![match (child.value.kind(), value) {
            (Kind::Empty, _) => Splice::insertion(self.colon(child)?, format!(" {}", value.written(style))),
            (Kind::Plain | Kind::Single | Kind::Double, _) => {
                let day = child.value.kind().quote().or(style.day);
                let text = value.written(Style { day, ..style });
                Splice { start: at, end: child.end(), text }
            }
            (Kind::BlockMap | Kind::FlowMap, Value::Map(entries)) if length > 0 => {
                return self.replace_entries(child, entries);
            }
            // A map that says no more than its day, written as a map.
            (Kind::BlockMap | Kind::FlowMap, Value::Day(_)) if length == 1 => {
                return match child.get(self.rules.day) {
                    Some(day) => self.replace(child, day, value),
                    None => Err(self.refuse(at, "this value cannot be replaced surely")),
                };
            }
            (Kind::FlowMap | Kind::FlowList, _) => {
                Splice { text: value.written(style), ..self.removal(at, child.end())? }
            }
            (Kind::BlockMap | Kind::BlockList | Kind::Literal | Kind::Folded, _) => {
                let text = format!(" {}", value.written(style));
                Splice { text, ..self.removal(self.colon(child)?, child.end())? }
            }
            (Kind::Alias, _) => {
                return Err(self.refuse(at, "this value is an alias: it is written elsewhere"));
            }
        }])
    }

    /// Sets each entry that differs; what the map holds besides stays.
    fn replace_entries(&self, map: Child<'t>, entries: &[(String, Value)]) -> Made {
        let mut splices = Vec::new();
        for (key, value) in entries {
            if !map.get(key).is_some_and(|child| says(child.value, value)) {
                splices.extend(self.set(map, key, value, Place::After(&[]))?);
            }
        }
        Ok(splices)
    }
}

/// Whether a value stands there already. What an alias stands for is not looked at: nothing here changes it.
fn says(node: Node<'_>, value: &Value) -> bool {
    if node.kind() == Kind::Alias {
        return true;
    }
    match value {
        // One text may stand in a list of its own.
        Value::Text(_) if node.kind().is_list() => {
            let mut items = node.items();
            items.next().is_some_and(|item| says(item, value)) && items.next().is_none()
        }
        Value::Day(text) | Value::Bare(text) | Value::Text(text) => node.text() == Some(text),
        Value::Map(entries) => {
            let given = |key: &str| node.get(key).map(|entry| entry.value);
            node.kind().is_map()
                && node.entries().count() == entries.len()
                && entries.iter().all(|(key, value)| given(key).is_some_and(|given| says(given, value)))
        }
        Value::List(values) => {
            node.kind().is_list()
                && node.items().count() == values.len()
                && node.items().zip(values).all(|(given, value)| says(given, value))
        }
    }
}
