//! The ids that parts of a plan have already.

use std::collections::HashSet;

use crate::model::Plan;

/// The ids that a new part cannot have.
#[derive(Debug, Default)]
pub(super) struct Taken {
    ids: HashSet<String>,
}

impl Taken {
    /// Those of measures, steps, events and KPIs. Steps have their whole address.
    pub(super) fn of(plan: &Plan) -> Self {
        let mut ids: HashSet<String> = HashSet::new();
        for (_, measure) in plan.measures() {
            ids.insert(measure.id.to_string());
            ids.extend(measure.steps.iter().map(|step| format!("{}.{}", measure.id, step.id)));
        }
        ids.extend(plan.events.iter().map(|event| event.id.to_string()));
        ids.extend(plan.indicators().iter().map(|one| one.kpi.id.to_string()));
        Self { ids }
    }

    /// The id, or the nearest one to it that is free: `5`, `5-a`, `5-b`. With `within` it is that of a step.
    pub(super) fn free(&mut self, id: &str, within: Option<&str>) -> String {
        let address = |id: &str| within.map_or_else(|| id.to_owned(), |measure| format!("{measure}.{id}"));
        let letters = ('a'..='z').map(|letter| format!("{id}-{letter}"));
        let numbers = (2..).map(|number: usize| format!("{id}-{number}"));
        let mut all = std::iter::once(id.to_owned()).chain(letters).chain(numbers);
        let found = all.find(|id| !self.ids.contains(&address(id))).unwrap_or_default();
        self.ids.insert(address(&found));
        found
    }
}
