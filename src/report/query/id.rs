//! Parts of a plan by their ids, whatever the case of the letters.

use super::known::same;
use crate::model::{Plan, Position, Str};

/// Whether a text can be nothing but the number of a measure or step.
pub(super) fn is_number(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_digit()) && id.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The measures and steps meant by an id, whatever the case of its letters.
pub(super) fn meant(plan: &Plan, id: &str) -> Vec<Position> {
    let exact = plan.positions_meant(id);
    if !exact.is_empty() || !id.contains(char::is_alphabetic) {
        return exact;
    }
    let mut found = Vec::new();
    for (section, holder) in plan.all_sections() {
        for (n, measure) in holder.measures.iter().enumerate() {
            let whole = Position { section, measure: n, step: None };
            if same(&measure.id, id) {
                found.push(whole);
            }
            let Some(step) = step_part(&measure.id, id) else { continue };
            let steps = measure.steps.iter().enumerate().filter(|(_, one)| same(&one.id, step));
            found.extend(steps.map(|(step, _)| Position { step: Some(step), ..whole }));
        }
    }
    found
}

/// What follows the id of the measure and a dot.
fn step_part<'t>(measure: &str, id: &'t str) -> Option<&'t str> {
    let start = id.get(..measure.len()).filter(|start| same(start, measure))?;
    id.get(start.len()..)?.strip_prefix('.')
}

/// The KPI meant by an id, whatever the case of its letters.
pub(super) fn kpi_meant(plan: &Plan, id: &str) -> Option<Str> {
    let exact = plan.indicator(id).map(|one| one.kpi.id.clone());
    exact.or_else(|| {
        let mut all = plan.indicators().into_iter().map(|one| &one.kpi.id);
        all.find(|kpi| same(kpi, id)).cloned()
    })
}
