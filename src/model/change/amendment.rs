//! What an amendment of a plan adds to it and changes of it.

use thin_vec::ThinVec;

use crate::model::{Measure, Section, Step, Str, Text};

/// What a plan promises otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// A text is another one: in a language, or as a whole.
    Reword(Wording, Option<Str>, Str),
    /// Others are responsible, or pay.
    Assign(Body, ThinVec<Str>),
    /// The table of names gets a row.
    Name(Body, Str, Text),
    /// A part is added; it becomes the nth among those of its kind.
    Add(usize, Box<Part>),
}

/// A part that a plan can get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A section, with all that is in it.
    Section(Section),
    /// A measure, with its steps.
    Measure(Measure),
    /// A step.
    Step(Step),
}

/// A text that documents give a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// What is promised.
    Title,
    /// The result expected.
    Outcome,
}

impl Wording {
    /// The key in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Outcome => "outcome",
        }
    }
}

/// Whom a part names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Who is responsible.
    Executors,
    /// Who pays.
    Funding,
}

impl Body {
    /// The key in the file, of a list of ids and of the table of names.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Executors => "executors",
            Self::Funding => "funding",
        }
    }
}
