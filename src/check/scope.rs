//! The items of the part of the plan that a KPI belongs to, with their states.

use std::rc::Rc;

use super::indicator::Indicator;
use super::some::list;
use super::subject::Subject;
use crate::model::{Item, KpiOwner, Status};

/// Every item of a plan with its state, in the order of the plan.
pub(super) struct Scope<'a> {
    items: Vec<(Item<'a>, Status)>,
    /// The part asked about last: the KPIs of one part follow each other.
    last: Option<(KpiOwner, Rc<Part>)>,
}

/// A part of the plan.
pub(super) struct Part {
    /// Its state as a whole, if it has items.
    pub(super) status: Option<Status>,
    /// How many of its items are overdue.
    pub(super) overdue: usize,
    /// The first of them, in backticks.
    pub(super) named: String,
}

impl<'a> Scope<'a> {
    /// The items of a plan on a day.
    pub(super) fn new(subject: Subject<'a>) -> Self {
        let items = subject.plan.items().map(|item| (item, item.state(subject.day).status));
        Self { items: items.collect(), last: None }
    }

    /// The part a KPI belongs to.
    pub(super) fn part(&mut self, indicator: &Indicator<'_>) -> Rc<Part> {
        let owner = indicator.of.owner;
        match &self.last {
            Some((known, part)) if *known == owner => Rc::clone(part),
            Some(_) | None => {
                let part = Rc::new(Part::of(self.items(owner)));
                self.last = Some((owner, Rc::clone(&part)));
                part
            }
        }
    }

    fn items(&self, owner: KpiOwner) -> &[(Item<'a>, Status)] {
        let all = &self.items;
        // The items of a part follow each other, those of a section before those of the sections in it.
        let range = match owner {
            KpiOwner::Plan => 0..all.len(),
            KpiOwner::Section(path) => {
                let first = all.partition_point(|(item, _)| item.position().section < path);
                let end = all.partition_point(|(item, _)| {
                    let section = item.position().section;
                    section < path || section.is_within(&path)
                });
                first..end
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
}

impl Part {
    fn of(items: &[(Item<'_>, Status)]) -> Self {
        let overdue = || items.iter().filter(|(_, status)| *status == Status::Overdue);
        Self {
            status: (!items.is_empty()).then(|| Status::together(items.iter().map(|(_, status)| *status))),
            overdue: overdue().count(),
            named: list(overdue().map(|(item, _)| item.id())),
        }
    }
}
