//! What a schema is made of.

use serde_json::Value;

/// The keywords of a schema, in their order.
pub(super) type Keywords = serde_json::Map<String, Value>;

pub(super) fn keywords<const N: usize>(all: [(&str, Value); N]) -> Keywords {
    all.into_iter().map(|(keyword, value)| (keyword.to_owned(), value)).collect()
}
