//! What may stand beside any part of a plan: a note, and what users keep under keys of their own (`x-…`).

use std::fmt;
use std::ops::{Deref, DerefMut};

use super::{Str, Text};

/// What a part of the plan carries besides its meaning, the fields of [`Remarks`]. Most parts of a large plan carry
/// nothing, so that it takes no more room than a pointer.
#[derive(Clone, Default)]
pub struct Notes(Option<Box<Remarks>>);

/// A note, and what users keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Anything worth knowing.
    pub note: Option<Text>,
    /// The user's own keys, in the file's order.
    pub extras: Vec<(Str, Extra)>,
}

/// What a part carries that carries nothing.
static NOTHING: Remarks = Remarks { note: None, extras: Vec::new() };

impl Notes {
    /// A note and own keys.
    #[must_use]
    pub fn new(note: Option<Text>, extras: Vec<(Str, Extra)>) -> Self {
        let remarks = Remarks { note, extras };
        Self((remarks != NOTHING).then(|| Box::new(remarks)))
    }
}

impl Deref for Notes {
    type Target = Remarks;

    fn deref(&self) -> &Remarks {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Notes {
    fn deref_mut(&mut self) -> &mut Remarks {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Notes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Notes {}

impl fmt::Debug for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_without_anything_are_equal_however_they_were_made() {
        let mut emptied = Notes::new(Some(Text::Plain("a".into())), Vec::new());
        assert_ne!(emptied, Notes::default());
        emptied.note = None;
        assert_eq!((&emptied, Notes::new(None, Vec::new()).0), (&Notes::default(), None));
        let mut filled = Notes::default();
        filled.extras.push(("x-a".into(), Extra::Null));
        assert_eq!(filled, Notes::new(None, vec![("x-a".into(), Extra::Null)]));
        assert_eq!(size_of::<Notes>(), size_of::<usize>());
    }
}
