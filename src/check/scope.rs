//! The items of the part of the plan that a KPI belongs to, with their states.

use super::indicator::Indicator;
use super::subject::Subject;
use crate::model::{Item, KpiOwner, Status};

/// Every item of a plan with its state, in the order of the plan.
pub(super) struct Scope<'a>(Vec<(Item<'a>, Status)>);

impl<'a> Scope<'a> {
    /// The items of a plan on a day.
    pub(super) fn new(subject: Subject<'a>) -> Self {
        Self(subject.plan.items().map(|item| (item, item.state(subject.day).status)).collect())
    }

    /// The items of the part a KPI belongs to.
    pub(super) fn items(&self, indicator: &Indicator<'_>) -> &[(Item<'a>, Status)] {
        let Self(all) = self;
        // The items of a part follow each other, those of a section before those of the sections in it.
        let range = match indicator.of.owner {
            KpiOwner::Plan => 0..all.len(),
            KpiOwner::Section(path) => {
                let first = all.partition_point(|(item, _)| item.position().section < path);
                first..all.partition_point(|(item, _)| {
                    let section = item.position().section;
                    section < path || section.is_within(&path)
                })
            }
            KpiOwner::Line(line) => {
                let key = |item: &Item<'_>| {
                    let position = item.position();
                    (position.section, position.measure, position.step.filter(|_| line.step.is_some()))
                };
                let own = (line.section, line.measure, line.step);
                let first = all.partition_point(|(item, _)| key(item) < own);
                first..all.partition_point(|(item, _)| key(item) <= own)
            }
        };
        all.get(range).unwrap_or_default()
    }

    /// The state of that part as a whole, if it has items.
    pub(super) fn status(&self, indicator: &Indicator<'_>) -> Option<Status> {
        let items = self.items(indicator);
        (!items.is_empty()).then(|| Status::together(items.iter().map(|(_, status)| *status)))
    }
}
