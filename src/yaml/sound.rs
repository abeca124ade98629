//! Reads a plan in which nothing is wrong, fast: in pieces side by side, and without a way back to the text.
//!
//! Whatever is doubtful ends it, and the text is left to the thorough reading, which tells the faults. So this one may say
//! no where there is nothing wrong, and must never say yes where there is.

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::assemble::Part;
use super::limit::MOST_OWN_IN_ALL;
use super::pieces::Pieces;
use super::reader::{Read, read};
use super::shape::PlanShape;
use crate::model::Plan;

/// The plan, if there is surely no fault in it.
pub(super) fn plan(text: &str) -> Option<Plan> {
    let pieces = Pieces::of(text);
    if pieces.len() == 1 {
        let Read { value, faults, .. } = read::<PlanShape>(text);
        let shape = value.filter(|shape| faults.is_empty() && shape.is_a_plan())?;
        return Part::join([Part::first(shape)?]);
    }
    let read = (0..pieces.len()).into_par_iter().map(|index| piece(&pieces, index));
    let (parts, own): (Vec<Part>, Vec<usize>) = read.collect::<Option<Vec<_>>>()?.into_iter().unzip();
    (own.iter().sum::<usize>() <= MOST_OWN_IN_ALL).then(|| Part::join(parts))?
}

/// A part of the plan, and how many values stand under own keys in it.
fn piece(pieces: &Pieces<'_>, index: usize) -> Option<(Part, usize)> {
    let text = pieces.get(index);
    let Read { value, faults, outline, has_anchors, own } = read::<PlanShape>(&text);
    let is_last = index + 1 == pieces.len();
    // A line of three dots ends a document wherever it stands, so that nothing can follow.
    let ends = ["\n...", "\r..."].iter().any(|dots| text.contains(dots));
    let goes_on = is_last || (outline.ends_in(pieces.key, pieces.column) && !ends);
    let shape = value.filter(|_| faults.is_empty() && !has_anchors && goes_on)?;
    let part = if index == 0 { Part::first(shape) } else { Part::further(shape) };
    Some((part?, own))
}
