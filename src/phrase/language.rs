//! The languages of deadlines.

/// A language that is read. Both Uzbek alphabets are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Cyrillic or Latin.
    Uzbek,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Uzbek, Self::Russian, Self::English];
}
