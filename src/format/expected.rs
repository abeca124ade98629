//! What the table of keys expects at each node of a text, right or wrong.

use super::keys::{Key, PLAN, Type};
use crate::syntax::{Node, Tree};

/// What is expected of a node.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expected {
    /// What kind of value; nothing under a key that the table does not have.
    pub value: Option<Type>,
    /// The key under which it stands, directly or in a list or table.
    pub key: Option<&'static Key>,
}

/// A node that a walk comes to.
#[derive(Clone, Copy, Debug)]
pub struct Visited<'t> {
    /// The node.
    pub node: Node<'t>,
    /// Its key, where it is the value of one.
    pub key: Option<Node<'t>>,
    /// What is expected of it.
    pub expected: Expected,
    /// What is expected of the map or list that holds it.
    pub within: Expected,
}

impl Expected {
    /// What is expected of a whole text.
    #[must_use]
    pub fn top() -> Self {
        Self { value: Some(Type::Map(&PLAN)), key: None }
    }

    /// What is expected under a key of such a map.
    #[must_use]
    pub fn under(self, key: &str) -> Self {
        let Some(value) = self.value else { return Self::default() };
        let found = value.maps().into_iter().flatten().find_map(|map| map.keys.get(map.find(key)?));
        let inner = match (value, found) {
            (Type::Table(row), _) => Some(*row),
            (Type::ByPeriod(day, map), None) => Some(Type::Or(day, map)),
            (_, Some(found)) => return Self { value: Some(found.value), key: Some(found) },
            (_, None) => None,
        };
        Self { value: inner, key: self.key }
    }

    /// What is expected of an element of such a list.
    #[must_use]
    pub fn element(self) -> Self {
        let value = match self.value {
            Some(Type::List(element)) => Some(*element),
            Some(Type::NonEmpty(map)) => Some(Type::Map(map)),
            Some(Type::Texts) => Some(Type::Filled),
            _ => None,
        };
        Self { value, key: self.key }
    }
}

/// Shows every node below the top of a text, in its order. What an alias stands for is shown where it is written.
pub fn walk<'t>(tree: &'t Tree, see: &mut dyn FnMut(Visited<'t>)) {
    if let Some(root) = tree.root() {
        walk_below(root, Expected::top(), see);
    }
}

fn walk_below<'t>(node: Node<'t>, within: Expected, see: &mut dyn FnMut(Visited<'t>)) {
    for entry in node.entries() {
        let expected = within.under(entry.key.resolved().text().unwrap_or_default());
        see(Visited { node: entry.value, key: Some(entry.key), expected, within });
        walk_below(entry.value, expected, see);
    }
    for item in node.items() {
        let expected = within.element();
        see(Visited { node: item, key: None, expected, within });
        walk_below(item, expected, see);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_is_shown_with_its_key() {
        let text = "executors: {a: {name: x}}\nmeasures:\n- id: 1\n  due: {every: year, from: 2023}\n  done: {2023: 2024-01-01}\n  executors: [a]\n  x-own: {b: 1}\n";
        let tree = Tree::new(text.into());
        let mut found = Vec::new();
        walk(&tree, &mut |visited| {
            if let Some(text) = visited.node.text() {
                let key = visited.expected.key.map_or("", |key| key.name);
                found.push((key, text, visited.expected.value.is_some()));
            }
        });
        assert_eq!(
            found,
            [
                ("name", "x", true),
                ("id", "1", true),
                ("every", "year", true),
                ("from", "2023", true),
                ("done", "2024-01-01", true),
                ("executors", "a", true),
                ("", "1", false),
            ]
        );
    }
}
