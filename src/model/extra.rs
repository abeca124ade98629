//! What may stand beside any part of a plan: a note, and what users keep under keys of their own (`x-…`).

use super::{Str, Text};

/// What a part of the plan carries besides its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Anything worth knowing.
    pub note: Option<Text>,
    /// The user's own keys, in the file's order.
    pub extras: Vec<(Str, Extra)>,
}

/// A value of any shape, its scalars as the file writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extra {
    /// An empty value.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, digit for digit.
    Number(Str),
    /// Anything else that is one scalar.
    Text(Str),
    /// A list.
    List(Vec<Extra>),
    /// A map, in the file's order.
    Map(Vec<(Str, Extra)>),
}

impl std::fmt::Display for Extra {
    /// In YAML's flow style, on one line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Number(text) | Self::Text(text) => f.write_str(text),
            Self::List(all) => {
                f.write_str("[")?;
                for (n, value) in all.iter().enumerate() {
                    write!(f, "{}{value}", if n > 0 { ", " } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Map(all) => {
                f.write_str("{")?;
                for (n, (key, value)) in all.iter().enumerate() {
                    write!(f, "{}{key}: {value}", if n > 0 { ", " } else { "" })?;
                }
                f.write_str("}")
            }
        }
    }
}
