//! Two plans side by side, level by level.

use super::commitment::{extensions, marks};
use super::difference::{Compared, Delta, PartKind, Recognised, What};
use super::ledger::Ledger;
use super::outline::{Node, Outline};
use super::paired::Paired;
use super::pairing::Pairs;
use super::part;
use super::table::{self, Tables};
use crate::model::{Due, Measure, Place, Plan, Step, Str, Text};

/// A comparison under way.
pub(super) struct Comparison<'a> {
    old: &'a Outline<'a>,
    new: &'a Outline<'a>,
    paired: &'a Paired,
    executors: Tables<'a>,
    funding: Tables<'a>,
    ledger: Ledger,
}

/// A part and its counterpart.
type Before<'a, T> = Option<(&'a Node<'a, T>, Recognised)>;

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Outline<'a>, new: &'a Outline<'a>, paired: &'a Paired) -> Self {
        let mut ledger = Ledger::default();
        ledger.anchor(&old.sections, &new.sections, &paired.sections);
        ledger.anchor(&old.measures, &new.measures, &paired.measures);
        ledger.anchor(&old.steps, &new.steps, &paired.steps);
        ledger.anchor(&old.kpis, &new.kpis, &paired.kpis);
        let executors = Tables::between(executors(old.plan), executors(new.plan));
        let funding = Tables::between(funding(old.plan), funding(new.plan));
        Self { old, new, paired, executors, funding, ledger }
    }

    pub(super) fn run(mut self) -> Vec<super::Difference> {
        self.top();
        self.sections();
        self.measures();
        self.steps();
        self.kpis();
        self.ledger.finish()
    }

    fn top(&mut self) {
        let whole = Compared {
            kind: PartKind::Plan,
            id: String::new(),
            was: None,
            title: self.new.plan.title.clone(),
            old: Some(Place::default()),
            new: Some(Place::default()),
            recognised: Recognised::Id,
        };
        self.ledger.top(&whole, part::head(self.old.plan, self.new.plan));
        let executors = self.executors.compare(PartKind::Executor, "executors");
        let funding = self.funding.compare(PartKind::Funding, "funding");
        let events = table::events(&self.old.plan.events, &self.new.plan.events);
        for (part, all) in executors.into_iter().chain(funding).chain(events) {
            self.ledger.top(&part, all);
        }
    }

    fn sections(&mut self) {
        let (old, new, pairs) = (&self.old.sections, &self.new.sections, &self.paired.sections);
        // A plan without sections has one without an id, which nobody wrote.
        for (node, before) in matched(old, new, pairs).filter(|(node, _)| !node.id.is_empty()) {
            let mut all = Vec::new();
            if let Some((before, _)) = before.filter(|(before, _)| !before.id.is_empty()) {
                all.extend((before.id != node.id).then_some(What::Renumbered));
                all.extend(part::section(before.part, node.part));
            } else {
                all.push(What::Added { with_parent: false });
            }
            self.ledger.part(PartKind::Section, node, before, all);
        }
        for node in unmatched(old, pairs).filter(|node| !node.id.is_empty()) {
            self.ledger.removed(PartKind::Section, node, false);
        }
    }

    fn measures(&mut self) {
        let (old, new, pairs) = (&self.old.measures, &self.new.measures, &self.paired.measures);
        let sections = &self.paired.sections;
        for (number, (node, before)) in matched(old, new, pairs).enumerate() {
            if is_same(node, before, sections) {
                continue;
            }
            let mut all = Vec::new();
            let commitment = &node.part.commitment;
            let items = self.items(number, node);
            if let Some((before, _)) = before {
                all.extend((before.id != node.id).then_some(What::Renumbered));
                if sections.new_of(before.parent) != node.parent {
                    let from = address(&self.old.sections, before.parent);
                    all.push(What::Moved { from, to: address(&self.new.sections, node.parent) });
                }
                all.extend(part::measure(before.part, node.part));
                let (was, is) = (before.part, node.part);
                all.extend(self.executors.delta(&was.executors, &is.executors).map(What::Executors));
                all.extend(self.funding.delta(&was.funding, &is.funding).map(What::Funding));
                let due = Delta::between(was.commitment.due.as_ref(), commitment.due.as_ref());
                all.extend(due.map(|delta| What::Due { delta, items: items.clone() }));
            } else {
                all.push(What::Added { with_parent: sections.is_new(node.parent) });
                all.extend(part::log(&[], &commitment.log));
            }
            let was = before.map(|(before, _)| &before.part.commitment);
            all.extend(extensions(was, commitment, was.unwrap_or(commitment).due.as_ref(), &items));
            all.extend(marks(was, commitment));
            self.ledger.part(PartKind::Measure, node, before, all);
        }
        for node in unmatched(old, pairs) {
            self.ledger.removed(PartKind::Measure, node, sections.new_of(node.parent).is_none());
        }
    }

    /// The items that a deadline of a measure holds for: the measure itself, or the steps without one of their own.
    fn items(&self, number: usize, node: &Node<'_, Measure>) -> Vec<String> {
        if node.part.is_item() {
            return vec![node.address.to_string()];
        }
        let steps = self.new.steps_of(number);
        let inheriting = steps.filter(|step| step.part.inherits_due());
        inheriting.map(|step| step.address.to_string()).collect()
    }

    fn steps(&mut self) {
        let (old, new, pairs) = (&self.old.steps, &self.new.steps, &self.paired.steps);
        let measures = &self.paired.measures;
        for (node, before) in matched(old, new, pairs).filter(|one| !is_same(one.0, one.1, measures)) {
            let commitment = &node.part.commitment;
            let was = before.map(|(before, _)| &before.part.commitment);
            let now = Inherited::of(self.new, node);
            let then = before.map(|(before, _)| Inherited::of(self.old, before));
            let items = [node.address.to_string()];
            let mut all = if let (Some((before, _)), Some(then)) = (before, &then) {
                self.step(before, node, then, &now)
            } else {
                let added = What::Added { with_parent: measures.is_new(node.parent) };
                std::iter::once(added).chain(part::log(&[], &commitment.log)).collect()
            };
            all.extend(extensions(was, commitment, then.as_ref().unwrap_or(&now).due, &items));
            all.extend(marks(was, commitment));
            self.ledger.part(PartKind::Step, node, before, all);
        }
        for node in unmatched(old, pairs) {
            self.ledger.removed(PartKind::Step, node, measures.new_of(node.parent).is_none());
        }
    }

    /// What differs in a step but its extensions and marks. What both inherit from the same measure is said of the measure.
    fn step(
        &self,
        before: &Node<'_, Step>,
        node: &Node<'_, Step>,
        then: &Inherited<'_>,
        now: &Inherited<'_>,
    ) -> Vec<What> {
        let (was, is) = (before.part, node.part);
        let mut all = Vec::new();
        let has_moved = self.paired.measures.new_of(before.parent) != node.parent;
        if has_moved {
            let from = address(&self.old.measures, before.parent);
            all.push(What::Moved { from, to: address(&self.new.measures, node.parent) });
        } else if before.id != node.id {
            all.push(What::Renumbered);
        }
        all.extend(part::step(was, is));
        if has_moved || !was.executors.is_empty() || !is.executors.is_empty() {
            all.extend(self.executors.delta(then.executors, now.executors).map(What::Executors));
        }
        if has_moved || !was.funding.is_empty() || !is.funding.is_empty() {
            all.extend(self.funding.delta(then.funding, now.funding).map(What::Funding));
        }
        let is_own = was.commitment.due.is_some() || is.commitment.due.is_some();
        if (has_moved || is_own) && !was.content && !is.content {
            let items = vec![node.address.to_string()];
            all.extend(Delta::between(then.due, now.due).map(|delta| What::Due { delta, items }));
        }
        all
    }

    fn kpis(&mut self) {
        let (old, new, pairs) = (&self.old.kpis, &self.new.kpis, &self.paired.kpis);
        let measures = &self.paired.measures;
        for (node, before) in matched(old, new, pairs).filter(|one| !is_same(one.0, one.1, measures)) {
            let mut all = Vec::new();
            if let Some((before, _)) = before {
                all.extend((before.id != node.id).then_some(What::Renumbered));
                if measures.new_of(before.parent) != node.parent {
                    let from = address(&self.old.measures, before.parent);
                    all.push(What::Moved { from, to: address(&self.new.measures, node.parent) });
                }
                all.extend(part::kpi(before.part, node.part));
                let delta = self.executors.delta(&before.part.executors, &node.part.executors);
                all.extend(delta.map(What::Executors));
            } else {
                all.push(What::Added { with_parent: measures.is_new(node.parent) });
                all.extend(part::observations(&[], &node.part.observations));
            }
            self.ledger.part(PartKind::Kpi, node, before, all);
        }
        for node in unmatched(old, pairs) {
            let with_parent = node.parent.is_some() && measures.new_of(node.parent).is_none();
            self.ledger.removed(PartKind::Kpi, node, with_parent);
        }
    }
}

/// The ids and names of a table.
fn executors(plan: &Plan) -> Vec<(&Str, &Text)> {
    plan.executors.iter().flatten().map(|executor| (&executor.id, &executor.name)).collect()
}

fn funding(plan: &Plan) -> Vec<(&Str, &Text)> {
    plan.funding.iter().flatten().map(|(id, name)| (id, name)).collect()
}

/// What counts for a step, its own or its measure's.
struct Inherited<'a> {
    due: Option<&'a Due>,
    executors: &'a [Str],
    funding: &'a [Str],
}

impl<'a> Inherited<'a> {
    fn of(outline: &Outline<'a>, node: &Node<'a, Step>) -> Self {
        let measure = node.parent.and_then(|parent| outline.measures.get(parent)).map(|measure| measure.part);
        let either = |own: &'a [Str], of: fn(&'a Measure) -> &'a [Str]| {
            if own.is_empty() { measure.map_or(own, of) } else { own }
        };
        Self {
            due: node
                .part
                .commitment
                .due
                .as_ref()
                .or(measure.and_then(|measure| measure.commitment.due.as_ref())),
            executors: either(&node.part.executors, |measure| &measure.executors),
            funding: either(&node.part.funding, |measure| &measure.funding),
        }
    }
}

/// The parts of the newer plan, each with its counterpart.
fn matched<'a, T>(
    old: &'a [Node<'a, T>],
    new: &'a [Node<'a, T>],
    pairs: &'a Pairs,
) -> impl Iterator<Item = (&'a Node<'a, T>, Before<'a, T>)> {
    new.iter().zip(&pairs.of_new).map(|(node, pair)| {
        let before = pair.and_then(|(n, recognised)| Some((old.get(n)?, recognised)));
        (node, before)
    })
}

/// Whether nothing can be said of a part: it is the same, below the same parent.
fn is_same<T: PartialEq>(node: &Node<'_, T>, before: Before<'_, T>, parents: &Pairs) -> bool {
    before.is_some_and(|(old, _)| old.part == node.part && parents.new_of(old.parent) == node.parent)
}

/// The parts of the older plan that have no counterpart.
fn unmatched<'a, T>(old: &'a [Node<'a, T>], pairs: &'a Pairs) -> impl Iterator<Item = &'a Node<'a, T>> {
    old.iter().zip(&pairs.of_old).filter(|(_, pair)| pair.is_none()).map(|(node, _)| node)
}

fn address<T>(nodes: &[Node<'_, T>], number: Option<usize>) -> String {
    number.and_then(|n| nodes.get(n)).map(|node| node.address.to_string()).unwrap_or_default()
}
