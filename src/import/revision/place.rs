//! Where a new part stands: after what stands before it in the document.

use super::pairs::Pairs;
use crate::model::{Plan, Position, SectionPath};

/// The section of the plan a new measure comes into, if it has it, and its number there.
pub(super) fn of_measure(plan: &Plan, pairs: &Pairs, new: Position) -> Option<(SectionPath, usize)> {
    let own = section(plan, pairs, new)?;
    let before = pairs.before(new).find(|before| before.section == own).map(|before| before.measure + 1);
    let count = plan.section(own).map_or(0, |section| section.measures.len());
    // Without one before it, it stands first, if the document begins with it.
    let first = || if new.measure == 0 && count > 0 { 0 } else { count };
    Some((own, before.unwrap_or_else(first)))
}

/// The section that a measure of the document belongs to. A document, or a plan, without sections has one all the same.
fn section(plan: &Plan, pairs: &Pairs, new: Position) -> Option<SectionPath> {
    if let Some(found) = pairs.sections.get(&new.section) {
        return Some(*found);
    }
    let found = pairs.before(new).next().or_else(|| pairs.after(new));
    let only = SectionPath::top(0);
    let has_no_sections =
        plan.sections.len() == 1 && plan.section(only).is_some_and(|section| section.id.is_none());
    found.map(|found| found.section).or(has_no_sections.then_some(only))
}

/// The number of a new step among those of its measure.
pub(super) fn of_step(plan: &Plan, pairs: &Pairs, new: Position, measure: Position) -> usize {
    let count = plan
        .section(measure.section)
        .and_then(|section| section.measures.get(measure.measure))
        .map_or(0, |measure| measure.steps.len());
    let step = new.step.unwrap_or(0);
    let before = pairs.before(new).find_map(|before| before.step);
    let first = || if step == 0 && count > 0 { 0 } else { count };
    before.map_or_else(first, |before| before + 1)
}
