//! Two plans compared, part by part: what a reader of both would say has changed.
//!
//! The order of parts in the file means nothing, and neither do spaces and comments.

mod commitment;
mod comparison;
mod difference;
mod ledger;
mod outline;
mod pairing;
mod part;
mod table;
#[cfg(test)]
mod tests;
mod words;

pub use difference::{Compared, Delta, Difference, Field, PartKind, Recognised, What};

use crate::model::Plan;
use comparison::Comparison;
use outline::{Outline, pair};
use pairing::Pairs;

/// Everything that differs between two plans, in the order of the newer one; what was removed stands where it was.
///
/// A part is recognised by its id and its text, whatever became of one of them, and never reported as removed and added if
/// it can be found again. For a part that is new, its marks, extensions and observations are reported as well.
#[must_use]
pub fn compare(old: &Plan, new: &Plan) -> Vec<Difference> {
    if old == new {
        return Vec::new();
    }
    let (old, new) = (Outline::of(old), Outline::of(new));
    let counterparts = Counterparts::of(&old, &new);
    Comparison::new(&old, &new, &counterparts).run()
}

/// The counterparts of all parts.
struct Counterparts {
    sections: Pairs,
    measures: Pairs,
    steps: Pairs,
    kpis: Pairs,
}

impl Counterparts {
    /// From the top: steps are looked for in the measure that their old one has become.
    fn of(old: &Outline<'_>, new: &Outline<'_>) -> Self {
        let sections = pair(&old.sections, &new.sections, |plan| plan, false);
        let measures = pair(&old.measures, &new.measures, |section| sections.new_of(section), true);
        let steps = pair(&old.steps, &new.steps, |measure| measures.new_of(measure), false);
        let kpis = pair(&old.kpis, &new.kpis, |measure| measures.new_of(measure), true);
        Self { sections, measures, steps, kpis }
    }
}
