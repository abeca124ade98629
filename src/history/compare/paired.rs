//! Which part of the older plan each part of the newer one has been.

use super::outline::{Outline, pair};
use super::pairing::Pairs;

/// The counterparts of all parts.
pub(super) struct Paired {
    pub(super) sections: Pairs,
    pub(super) measures: Pairs,
    pub(super) steps: Pairs,
    pub(super) kpis: Pairs,
}

impl Paired {
    /// From the top: steps are looked for in the measure that their old one has become.
    pub(super) fn of(old: &Outline<'_>, new: &Outline<'_>) -> Self {
        let sections = pair(&old.sections, &new.sections, |plan| plan, false);
        let measures = pair(&old.measures, &new.measures, |section| sections.new_of(section), true);
        let steps = pair(&old.steps, &new.steps, |measure| measures.new_of(measure), false);
        let kpis = pair(&old.kpis, &new.kpis, |measure| measures.new_of(measure), true);
        Self { sections, measures, steps, kpis }
    }
}
