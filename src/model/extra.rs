//! What the user keeps under keys of his own (`x-…`).

/// A value of any shape, its scalars as the file writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extra {
    /// An empty value.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, digit for digit.
    Number(String),
    /// Anything else that is one scalar.
    Text(String),
    /// A list.
    List(Vec<Extra>),
    /// A map, in the file's order.
    Map(Vec<(String, Extra)>),
}
