//! What is to be done to a text, in words of YAML alone.

use std::cmp::Ordering;

use super::value::Value;

/// What becomes of a key that loses its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// It goes.
    Nothing,
    /// It stays, written as its neighbours write a key that says nothing.
    Key,
    /// It stays where at least two neighbours keep such a key and none is without it.
    AsNeighbours,
}

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
    /// Entries of the map under the key get values.
    SetIn {
        /// The key of the map.
        key: &'o str,
        /// The keys in that map, in its order, and what they get.
        entries: Vec<(String, Value)>,
        /// The order of the keys in that map.
        order: fn(&str, &str) -> Ordering,
        /// As for [`Op::Set`].
        after: &'o [&'o str],
    },
    /// The key loses its value.
    Unset {
        /// The key.
        key: &'o str,
        /// What becomes of the key.
        leave: Leave,
    },
    /// An entry of the map under the key goes; with the last one that key loses its value.
    UnsetIn {
        /// The key of the map.
        key: &'o str,
        /// The key in that map.
        entry: String,
        /// What becomes of the key of the map.
        leave: Leave,
    },
    /// The list under the key gets more elements, at least one.
    Insert {
        /// The key of the list.
        key: &'o str,
        /// The number of the first new element, from 0; beyond the last one they become the last.
        n: usize,
        /// The new elements, one after the other.
        values: Vec<Value>,
        /// As for [`Op::Set`].
        after: &'o [&'o str],
    },
    /// An element of the list under the key goes; with the last one the key loses its value.
    Remove {
        /// The key of the list.
        key: &'o str,
        /// The number of the element, from 0.
        n: usize,
        /// What becomes of the key.
        leave: Leave,
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
