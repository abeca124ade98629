//! What follows from a plan and is asked for again and again: worked out when first asked for, never compared, and
//! dropped with every change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::NaiveDate;

use super::settled::Settled;
use super::{KpiOwner, Position, Str, Value};

/// What follows from a plan. Equal to any other, since it holds nothing of its own.
#[derive(Default)]
pub struct Derived {
    /// Where each measure is, by its id, and its steps by theirs, once one of many is asked for.
    pub(super) measures: OnceLock<HashMap<Str, (Position, StepIndex)>>,
    /// Whether a position was asked for before.
    pub(super) position_asked: OnceLock<()>,
    /// Codes of steps that hold a letter, in small letters.
    pub(super) codes: OnceLock<HashMap<String, Vec<Position>>>,
    pub(super) kpis: OnceLock<HashMap<Str, (KpiOwner, usize)>>,
    pub(super) executors: OnceLock<HashMap<Str, usize>>,
    pub(super) funding: OnceLock<HashMap<Str, usize>>,
    pub(super) events: OnceLock<HashMap<Str, usize>>,
    pub(super) first_confirmed: OnceLock<Option<NaiveDate>>,
    /// A day on which something was confirmed, be it the first or not.
    pub(super) known_confirmed: OnceLock<NaiveDate>,
    /// The last day of every part that has KPIs.
    pub(super) last_days: OnceLock<HashMap<KpiOwner, Option<NaiveDate>>>,
    /// Every value of a KPI that counts, whatever the day.
    pub(super) values: Mutex<ValuesOfKpis>,
    /// What had become of a measure on the day asked about last.
    pub(super) settled: Mutex<HashMap<Position, Settled>>,
}

/// The steps of a measure by their ids.
pub(super) type StepIndex = OnceLock<Box<HashMap<Str, usize>>>;

/// The values of each KPI, by its owner and its place there.
type ValuesOfKpis = HashMap<(KpiOwner, usize), Arc<[Value]>>;

impl Derived {
    /// Drops what follows from deadlines, marks and values; what follows from ids alone stays.
    pub(super) fn forget_what_happened(&mut self) {
        self.last_days = OnceLock::new();
        self.values.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        self.settled.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
    }
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
