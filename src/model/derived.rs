//! What follows from a plan and is asked for again and again: worked out when first asked for, never compared, and
//! dropped with every change.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::{KpiOwner, Position, Str};

/// What follows from a plan. Equal to any other, since it holds nothing of its own.
#[derive(Default)]
pub struct Derived {
    pub(super) positions: OnceLock<HashMap<String, Position>>,
    /// Codes of steps that hold a letter, in small letters.
    pub(super) codes: OnceLock<HashMap<String, Vec<Position>>>,
    pub(super) kpis: OnceLock<HashMap<Str, (KpiOwner, usize)>>,
    pub(super) executors: OnceLock<HashMap<Str, usize>>,
    pub(super) funding: OnceLock<HashMap<Str, usize>>,
    pub(super) events: OnceLock<HashMap<Str, usize>>,
    pub(super) first_confirmed: OnceLock<Option<NaiveDate>>,
}

impl Clone for Derived {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Derived {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Derived {}

impl std::fmt::Debug for Derived {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Derived")
    }
}
