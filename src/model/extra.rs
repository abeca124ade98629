//! What may stand beside any part of a plan: a note, and what users keep under keys of their own (`x-…`).

use std::fmt;

use super::{Empty, Rare, Str, Text};

/// What a part of the plan carries besides its meaning. Most parts of a large plan carry nothing.
pub type Notes = Rare<Remarks>;

/// A note, and what users keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Anything worth knowing.
    pub note: Option<Text>,
    /// The user's own keys, in the file's order.
    pub extras: Vec<(Str, Extra)>,
}

impl Empty for Remarks {
    const EMPTY: &'static Self = &Self { note: None, extras: Vec::new() };
}

impl Notes {
    /// A note and own keys.
    #[must_use]
    pub fn new(note: Option<Text>, extras: Vec<(Str, Extra)>) -> Self {
        Remarks { note, extras }.into()
    }
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

impl fmt::Display for Extra {
    /// In YAML's flow style, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
