//! What deadlines may run from.

use super::{Notes, Str, Text, When};

/// Something that happens once: an act comes into force, a contract is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What deadlines call it.
    pub id: Str,
    /// What it is.
    pub title: Option<Text>,
    /// A few words, used where there is little room.
    pub short: Option<Text>,
    /// The day it happened; absent, it has not happened yet.
    pub date: Option<When>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}
