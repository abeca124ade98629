//! An older version of a plan, against which rules hold the newer one.

use crate::history::{Dated, Difference};
use crate::model::{Days, Plan};

/// An older version, and what came since.
#[derive(Debug)]
pub struct Base {
    /// What it said.
    pub plan: Plan,
    /// What differs in the newer one.
    pub differences: Vec<Difference>,
    /// What happened according to the newer one and not to the older one, with the days it was recorded.
    pub dated: Vec<Dated>,
    /// How long after its day something may be recorded.
    pub backdated: Days,
}

/// What a rule about two versions looks at.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// The newer version.
    pub plan: &'a Plan,
    /// The older one.
    pub base: &'a Base,
}
