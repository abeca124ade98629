//! The items of the part of the plan that a KPI belongs to, with their states.

use std::cmp::Ordering;
use std::ops::Range;

use super::commitment::is_item;
use super::known::{Indicator, Part};
use super::some::list;
use super::subject::Subject;
use crate::model::{Item, KpiOwner, Position, Status};

impl Part {
    /// The first of its overdue items, in backticks.
    pub(super) fn named(&self, subject: Subject<'_>) -> String {
        let lines = subject.lines().get(self.lines.clone()).unwrap_or_default();
        let items = lines.iter().filter(|line| is_item(line));
        let overdue = items.filter(|item| item.state(subject.day).status == Status::Overdue);
        list(overdue.map(Item::id))
    }
}

/// The part that each KPI belongs to. KPIs and lines are in the order of the plan, so one walk through both finds all.
pub(super) fn parts(subject: Subject<'_>, indicators: &[Indicator<'_>]) -> Vec<Part> {
    let lines = subject.lines();
    let status = |line: &Item<'_>| is_item(line).then(|| line.state(subject.day).status);
    let statuses: Vec<Option<Status>> = lines.iter().map(status).collect();
    let part = |lines: Range<usize>| {
        let all = || statuses.get(lines.clone()).unwrap_or_default().iter().copied().flatten();
        let status = all().next().map(|_| Status::together(all()));
        let overdue = all().filter(|status| *status == Status::Overdue).count();
        Part { status, overdue, lines }
    };
    let mut parts: Vec<Part> = Vec::with_capacity(indicators.len());
    let (mut last, mut from): (Option<KpiOwner>, usize) = (None, 0);
    for Indicator { of, .. } in indicators {
        let again = parts.last().filter(|_| last == Some(of.owner));
        let next = match again {
            Some(Part { status, overdue, lines }) => {
                Part { status: *status, overdue: *overdue, lines: lines.clone() }
            }
            None => part(range(lines, of.owner, &mut from)),
        };
        parts.push(next);
        last = Some(of.owner);
    }
    parts
}

/// The lines of a part, looked for from the line on that was found last.
fn range(lines: &[Item<'_>], owner: KpiOwner, from: &mut usize) -> Range<usize> {
    let first = |from: usize, is_before: &dyn Fn(Position) -> bool| {
        let rest = lines.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|line| is_before(line.position())).count()
    };
    match owner {
        KpiOwner::Plan => 0..lines.len(),
        // Those of a section come before those of the sections in it.
        KpiOwner::Section(path) => {
            let start = lines.partition_point(|line| line.position().section < path);
            let end = lines.partition_point(|line| {
                let section = line.position().section;
                section < path || section.is_within(&path)
            });
            start..end
        }
        KpiOwner::Line(own) => {
            let is_before = lines.get(*from).is_some_and(|line| line.position() <= own);
            let start = first(if is_before { *from } else { 0 }, &|position| position < own);
            let is_in = |position: Position| match own.step {
                Some(_) => position == own,
                None => order(position, own).is_eq(),
            };
            *from = start;
            start..first(start, &is_in)
        }
    }
}

/// The order of the measures of two lines.
fn order(one: Position, other: Position) -> Ordering {
    (one.section, one.measure).cmp(&(other.section, other.measure))
}
