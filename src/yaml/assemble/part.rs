//! Parts of a plan, each assembled for itself, and what must hold between them.

use std::collections::HashSet;

use super::Builder;
use super::ids::{Ids, Known};
use crate::model::{Directory, Plan, Section};
use crate::yaml::shape::PlanShape;

/// A plan, or a part of one, in which nothing is wrong but perhaps what only the whole can tell.
pub(in crate::yaml) struct Part {
    plan: Plan,
    /// A number for each id given: equal ids have the same.
    ids: Vec<u64>,
    /// The ids that the tables must have.
    executors: HashSet<String>,
    funding: HashSet<String>,
}

impl Part {
    /// The beginning of a plan, or all of it; nothing if there is any fault.
    pub(in crate::yaml) fn first(shape: PlanShape) -> Option<Self> {
        Self::built(|builder| builder.plan(shape))
    }

    /// More of its sections or measures; nothing if there is any fault, or anything else but the version.
    pub(in crate::yaml) fn further(mut shape: PlanShape) -> Option<Self> {
        let (sections, measures) = (std::mem::take(&mut shape.sections), std::mem::take(&mut shape.measures));
        shape.version = PlanShape::default().version;
        let alone = shape == PlanShape::default();
        let build = |builder: &mut Builder| builder.sections(sections, measures);
        alone.then(|| Self::built(|builder| Plan { sections: build(builder), ..Plan::default() }))?
    }

    fn built(build: impl FnOnce(&mut Builder) -> Plan) -> Option<Self> {
        let gathered = || Known::Gathered(HashSet::new());
        let mut builder = Builder::new(Ids::Hashed(Vec::new()), gathered(), gathered());
        let plan = build(&mut builder);
        let sound = builder.faults.all.is_empty() && !builder.left_out;
        match (builder.ids, builder.executors, builder.funding) {
            (Ids::Hashed(ids), Known::Gathered(executors), Known::Gathered(funding)) if sound => {
                Some(Self { plan, ids, executors, funding })
            }
            _ => None,
        }
    }

    /// The plan that has these parts; nothing if anything is wrong between them.
    pub(in crate::yaml) fn join(parts: impl IntoIterator<Item = Self>) -> Option<Plan> {
        let mut parts = parts.into_iter();
        let Self { mut plan, mut ids, mut executors, mut funding } = parts.next()?;
        for part in parts {
            ids.extend(part.ids);
            executors.extend(part.executors);
            funding.extend(part.funding);
            match (plan.sections.as_mut_slice(), part.plan.sections) {
                ([all @ Section { id: None, .. }], more) => {
                    all.measures.extend(more.into_iter().flat_map(|section| section.measures));
                }
                (_, more) => plan.sections.extend(more),
            }
        }
        ids.sort_unstable();
        let repeated = ids.iter().zip(ids.iter().skip(1)).any(|(one, next)| one == next);
        let known = has_all(plan.executors.as_ref(), &executors) && has_all(plan.funding.as_ref(), &funding);
        (known && !repeated).then_some(plan)
    }
}

/// Whether a table has all these ids; where there is none, any will do.
fn has_all(table: Option<&Directory>, ids: &HashSet<String>) -> bool {
    let Some(table) = table else { return true };
    let listed: HashSet<&str> = table.iter().map(|(id, _)| id.as_str()).collect();
    ids.iter().all(|id| listed.contains(id.as_str()))
}
