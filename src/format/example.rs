//! The examples of the table of keys as JSON.

use serde_json::Value;

use crate::syntax::{Node, Tree};

/// An example as an editor would have it after reading it as YAML.
#[expect(clippy::expect_used, reason = "a test reads every example of the table")]
pub(super) fn json_of(example: &str) -> Value {
    let tree = Tree::new(example.into());
    json(tree.root().expect("an example is a value in YAML"))
}

fn json(node: Node<'_>) -> Value {
    let node = node.resolved();
    if node.kind().is_map() {
        let entry = |key: Node<'_>| key.text().unwrap_or_default().to_owned();
        return node.entries().map(|all| (entry(all.key), json(all.value))).collect();
    }
    if node.kind().is_list() {
        return node.items().map(json).collect();
    }
    let text = node.text().unwrap_or_default();
    // Numbers, `true`, `false` and `null` are written alike in both languages.
    let plain = node.is_plain().then(|| serde_json::from_str(text).ok()).flatten();
    plain.unwrap_or_else(|| text.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_example_keeps_its_types() {
        let value = json_of("{a: [1, 2.50, true], '2023': 2023-04-30, b: '1.10', c: https://example.org}");
        let a: Value = serde_json::from_str("[1, 2.50, true]").unwrap();
        assert_eq!(value, json!({"a": a, "2023": "2023-04-30", "b": "1.10", "c": "https://example.org"}));
        assert_eq!(json_of("Road map of 2023"), "Road map of 2023");
    }
}
