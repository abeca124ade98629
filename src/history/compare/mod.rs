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
use outline::{Outline, candidates};
use pairing::{Pairs, pair};

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
        let same = |parent: Option<usize>| parent;
        let top = |_: Option<usize>| Some(0);
        let sections = pair(&candidates(&old.sections, top), &candidates(&new.sections, top), false);
        let in_section = |parent: Option<usize>| sections.new_of(parent);
        let measures = pair(&candidates(&old.measures, in_section), &candidates(&new.measures, same), true);
        let in_measure = |parent: Option<usize>| measures.new_of(parent);
        let steps = pair(&candidates(&old.steps, in_measure), &candidates(&new.steps, same), false);
        let kpis = pair(&candidates(&old.kpis, in_measure), &candidates(&new.kpis, same), true);
        Self { sections, measures, steps, kpis }
    }
}
