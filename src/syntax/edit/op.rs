//! What is to be done to a text, in words of YAML alone.

use std::cmp::Ordering;

use super::value::Value;

/// What becomes of a key of a map.
#[derive(Clone, Debug)]
pub enum Op<'o> {
    /// The key gets a value.
    Set {
        /// The key.
        key: &'o str,
        /// What it gets.
        value: Value,
        /// A new key stands after the first of these that is present, or last.
        after: &'o [&'o str],
    },
    /// An entry of the map under the key gets a value.
    SetIn {
        /// The key of the map.
        key: &'o str,
        /// The key in that map.
        entry: String,
        /// What it gets.
        value: Value,
        /// The order of the keys in that map.
        order: fn(&str, &str) -> Ordering,
        /// As for [`Op::Set`].
        after: &'o [&'o str],
    },
    /// The key goes, or stays without a value where its neighbours keep it so.
    Unset {
        /// The key.
        key: &'o str,
    },
    /// An entry of the map under the key goes, and with the last one the key.
    UnsetIn {
        /// The key of the map.
        key: &'o str,
        /// The key in that map.
        entry: String,
    },
    /// The list under the key gets one more element.
    Append {
        /// The key of the list.
        key: &'o str,
        /// The new element.
        value: Value,
        /// As for [`Op::Set`].
        after: &'o [&'o str],
    },
    /// An element of the list under the key goes, and with the last one the key.
    Remove {
        /// The key of the list.
        key: &'o str,
        /// The number of the element, from 0.
        n: usize,
    },
    /// An element of the list under the key gets another value.
    Replace {
        /// The key of the list.
        key: &'o str,
        /// The number of the element, from 0.
        n: usize,
        /// What it becomes.
        value: Value,
    },
}
