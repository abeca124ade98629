//! Two plans compared, part by part: what a reader of both would say has changed.
//!
//! The order of parts in the file means nothing, and neither do spaces and comments.

mod commitment;
mod comparison;
mod counterpart;
mod difference;
mod ledger;
mod outline;
mod paired;
mod pairing;
mod part;
mod recognise;
mod table;
#[cfg(test)]
mod tests;
mod words;

pub use counterpart::Counterparts;
pub use difference::{Compared, Delta, Difference, PartKind, Recognised, What};
pub use recognise::{Recognition, recognise};

use crate::model::Plan;
use comparison::Comparison;
use outline::Outline;
use paired::Paired;

/// Everything that differs between two plans, in the order of the newer one; what was removed stands where it was.
///
/// A part is recognised by its id and its text, whatever became of one of them, and never reported as removed and added if
/// it can be found again. For a part that is new, its marks, extensions and observations are reported as well.
#[must_use]
pub fn compare(old: &Plan, new: &Plan) -> Vec<Difference> {
    compare_whole(old, new).0
}

/// The same, and what the parts of the newer plan were called in the older one.
#[must_use]
pub fn compare_whole(old: &Plan, new: &Plan) -> (Vec<Difference>, Counterparts) {
    if old == new {
        return (Vec::new(), Counterparts::default());
    }
    let (old, new) = (Outline::of(old), Outline::of(new));
    let paired = Paired::of(&old, &new);
    let counterparts = Counterparts::of(&old, &new, &paired);
    (Comparison::new(&old, &new, &paired).run(), counterparts)
}
