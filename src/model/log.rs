//! What was reported on the progress of an item.

use rust_decimal::Decimal;
use thin_vec::ThinVec;

use super::{Notes, Text, When};

/// A dated note on the progress of an item. It holds a text, a problem or a proposal, at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// The day it refers to.
    pub date: When,
    /// What was done.
    pub text: Option<Text>,
    /// What stands in the way.
    pub problem: Option<Text>,
    /// What is proposed.
    pub proposal: Option<Text>,
    /// How much is done, as reported, 0 to 100; shown and never computed with.
    pub percent: Option<Decimal>,
    /// Who says so.
    pub by: Option<Text>,
    /// Where the proof is, usually addresses.
    pub evidence: ThinVec<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// Whether a reported percent is one: from 0 to 100.
#[must_use]
pub fn is_share(percent: Decimal) -> bool {
    (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent)
}
