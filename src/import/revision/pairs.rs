//! Which line of the revised document is which of the plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::history::recognise;
use crate::model::{Plan, Position, SectionPath};

/// The lines of the plan beside those of the document.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// What both have, in the order of the document.
    pub(super) both: Vec<Pair>,
    /// What only the document has, in its order.
    pub(super) added: Vec<Position>,
    /// What only the plan has, though the older document had it if there is one, in the order of the plan.
    pub(super) vanished: Vec<Position>,
    /// What both documents have and the plan has no longer, in the order of the document.
    pub(super) left_out: Vec<Position>,
    /// Sections, by their path in the document.
    pub(super) sections: BTreeMap<SectionPath, SectionPath>,
    /// The measures that both have, by their positions in the document.
    measures: BTreeMap<Position, Position>,
    /// The steps that both have.
    steps: BTreeMap<Position, Position>,
}

/// A line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) plan: Position,
    pub(super) base: Option<Position>,
    pub(super) new: Position,
}

impl Pairs {
    /// Finds them: through the older document, where there is one, so that what was edited in the plan is found by what it
    /// was.
    pub(super) fn find(plan: &Plan, base: Option<&Plan>, new: &Plan) -> Self {
        let direct = recognise(plan, new);
        let Some(base) = base else {
            let of_new = direct.lines.iter().map(|(new, plan)| (*new, (*plan, None))).collect();
            let may_vanish = all(plan).into_iter().collect();
            return Self::of(plan, new, &of_new, &BTreeSet::new(), &may_vanish, direct.sections);
        };
        // Lines of the older document, by those of the plan and of the newer one.
        let (in_plan, in_new) = (recognise(base, plan), recognise(base, new));
        let plan_of: BTreeMap<Position, Position> =
            in_plan.lines.iter().map(|(plan, base)| (*base, *plan)).collect();
        let mut of_new: BTreeMap<Position, (Position, Option<Position>)> = BTreeMap::new();
        let mut taken: BTreeSet<Position> = BTreeSet::new();
        // What the older document had and the plan has no longer: somebody has taken it out.
        let mut left_out: BTreeSet<Position> = BTreeSet::new();
        for (new, old) in &in_new.lines {
            if let Some(plan) = plan_of.get(old) {
                taken.insert(*plan);
                of_new.insert(*new, (*plan, Some(*old)));
            } else {
                left_out.insert(*new);
            }
        }
        for (new, old) in &direct.lines {
            let is_free = !taken.contains(old) && !in_plan.lines.contains_key(old);
            if is_free && !of_new.contains_key(new) {
                of_new.insert(*new, (*old, None));
                left_out.remove(new);
            }
        }
        let may_vanish = in_plan.lines.keys().copied().collect();
        Self::of(plan, new, &of_new, &left_out, &may_vanish, direct.sections)
    }

    fn of(
        plan: &Plan,
        new: &Plan,
        of_new: &BTreeMap<Position, (Position, Option<Position>)>,
        left_out: &BTreeSet<Position>,
        may_vanish: &BTreeSet<Position>,
        sections: BTreeMap<SectionPath, SectionPath>,
    ) -> Self {
        let mut pairs = Self { sections, ..Self::default() };
        for position in all(new) {
            match of_new.get(&position) {
                Some((plan, base)) => pairs.both.push(Pair { plan: *plan, base: *base, new: position }),
                None if left_out.contains(&position) => pairs.left_out.push(position),
                None => pairs.added.push(position),
            }
        }
        for pair in &pairs.both {
            let lines = if pair.new.step.is_some() { &mut pairs.steps } else { &mut pairs.measures };
            lines.insert(pair.new, pair.plan);
        }
        let found: BTreeSet<Position> = pairs.both.iter().map(|pair| pair.plan).collect();
        pairs.vanished =
            all(plan).into_iter().filter(|one| may_vanish.contains(one) && !found.contains(one)).collect();
        pairs
    }

    /// The line of the plan that one of the document is.
    pub(super) fn of_new(&self, new: Position) -> Option<Position> {
        self.alike(new).get(&new).copied()
    }

    /// The lines of the plan that stand in the document before a line in the same list, the nearest first.
    pub(super) fn before(&self, new: Position) -> impl Iterator<Item = Position> {
        let first = match new.step {
            Some(_) => Position { step: Some(0), ..new },
            None => Position { measure: 0, ..new },
        };
        self.alike(new).range(first..new).rev().map(|(_, plan)| *plan)
    }

    /// The measure of the plan that stands next in the document, not far after one in the same section.
    pub(super) fn after(&self, new: Position) -> Option<Position> {
        let last = Position { measure: new.measure + 50, ..new };
        self.alike(new).range(new..last).next().map(|(_, plan)| *plan)
    }

    fn alike(&self, new: Position) -> &BTreeMap<Position, Position> {
        if new.step.is_some() { &self.steps } else { &self.measures }
    }
}

/// All measures and steps, each measure before its steps, in the order of the file.
pub(super) fn all(plan: &Plan) -> Vec<Position> {
    let mut all = Vec::new();
    for (section, holder) in plan.all_sections() {
        for (measure, part) in holder.measures.iter().enumerate() {
            let whole = Position { section, measure, step: None };
            all.push(whole);
            all.extend((0..part.steps.len()).map(|step| Position { step: Some(step), ..whole }));
        }
    }
    all
}
