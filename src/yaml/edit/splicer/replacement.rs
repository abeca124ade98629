//! Another value in place of the one that stands.

use super::{Made, Splicer};
use crate::yaml::edit::splice::Splice;
use crate::yaml::edit::tree::{Kind, Node};
use crate::yaml::edit::value::{Style, Value};

impl Splicer<'_> {
    /// Writes another value in place of the one that stands.
    pub(super) fn replace(&self, container: usize, child: usize, value: &Value) -> Made {
        let node = self.get(child)?;
        self.not_shared(node)?;
        let style = self.style(container);
        match (node.kind, value) {
            (Kind::Empty, _) => {
                Ok(vec![Splice::insertion(self.colon(node)?, format!(" {}", value.written(style)))])
            }
            (Kind::Scalar, _) => {
                let day = self.quote(node.start).or(style.day);
                let text = value.written(Style { day, ..style });
                Ok(vec![Splice { start: node.start, end: node.end, text }])
            }
            (Kind::Map { .. }, Value::Map(entries)) if !node.children.is_empty() => {
                self.replace_entries(child, entries)
            }
            // A mark that has only its day, written as a map.
            (Kind::Map { .. }, Value::Day(_)) if node.children.len() == 1 => {
                match self.tree.child(node, "on") {
                    Some(on) => self.replace(child, on, value),
                    None => Err(self.refuse(node.start, "this value cannot be replaced surely")),
                }
            }
            (Kind::Map { flow: true } | Kind::List { flow: true }, _) => {
                let mut splice = self.removal(node.start, node.end)?;
                splice.text = value.written(style);
                Ok(vec![splice])
            }
            (Kind::Map { flow: false } | Kind::List { flow: false } | Kind::Block, _) => {
                let mut splice = self.removal(self.colon(node)?, self.end(child))?;
                splice.text = format!(" {}", value.written(style));
                Ok(vec![splice])
            }
            (Kind::Alias, _) => {
                Err(self.refuse(node.start, "this value is an alias: it is written elsewhere"))
            }
        }
    }

    /// Sets each entry that differs; what the map holds besides stays.
    fn replace_entries(&self, map: usize, entries: &[(String, Value)]) -> Made {
        let node = self.get(map)?;
        let mut splices = Vec::new();
        for (key, value) in entries {
            match self.tree.child(node, key) {
                Some(child) if self.get(child).is_ok_and(|child| self.says(child, value)) => {}
                Some(child) => splices.extend(self.replace(map, child, value)?),
                None => splices.extend(self.insert_key(map, key, value, &[])?),
            }
        }
        Ok(splices)
    }

    /// Whether a value stands there already. What an alias stands for is not looked at: nothing here changes it.
    fn says(&self, node: &Node, value: &Value) -> bool {
        let child = |index: &usize| self.tree.node(*index);
        match value {
            Value::Day(text) | Value::Number(text) | Value::Text(text) => {
                node.kind == Kind::Alias || node.text.as_ref() == Some(text)
            }
            Value::Map(entries) => {
                node.kind == Kind::Alias
                    || (matches!(node.kind, Kind::Map { .. })
                        && node.children.len() == entries.len()
                        && entries.iter().all(|(key, value)| {
                            let given = self.tree.child(node, key).and_then(|index| self.tree.node(index));
                            given.is_some_and(|given| self.says(given, value))
                        }))
            }
            Value::List(values) => {
                node.kind == Kind::Alias
                    || (matches!(node.kind, Kind::List { .. })
                        && node.children.len() == values.len()
                        && node
                            .children
                            .iter()
                            .filter_map(child)
                            .zip(values)
                            .all(|(given, value)| self.says(given, value)))
            }
        }
    }
}
