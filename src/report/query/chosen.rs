//! The parts of plans that the ids of a query name.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{KpiOwner, Period, Position, SectionPath, Str};
use crate::report::portfolio::{KpiLine, Line, PlanFile};

/// Parts of plans, by the paths of their files: in ten thousand plans each may have its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chosen {
    plans: HashMap<String, Parts>,
}

/// Parts of one plan. Any of them is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Parts {
    /// All of it.
    pub(super) whole: bool,
    /// Measures and steps, from the first to the last position of each span.
    pub(super) spans: Vec<(Position, Position)>,
    /// Single periods of series.
    pub(super) periods: BTreeMap<Position, Vec<Period>>,
    /// KPIs.
    pub(super) kpis: HashSet<Str>,
    /// Sections, with what is below them.
    pub(super) sections: Vec<SectionPath>,
}

impl Chosen {
    pub(super) fn add(&mut self, file: &PlanFile, parts: Parts) {
        self.plans.entry(file.path.clone()).or_default().append(parts);
    }

    pub(super) fn append(&mut self, other: Self) {
        #[expect(clippy::iter_over_hash_type, reason = "each plan is added to by itself")]
        for (path, parts) in other.plans {
            self.plans.entry(path).or_default().append(parts);
        }
    }

    /// Makes many ids quick to look through; whatever was added is found only after this.
    pub(super) fn finish(mut self) -> Self {
        self.plans.values_mut().for_each(Parts::merge);
        self
    }

    pub(super) fn in_plan(&self, file: &PlanFile) -> Option<&Parts> {
        self.plans.get(&file.path)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }

    /// Whether single periods are among them.
    pub(super) fn has_periods(&self) -> bool {
        self.plans.values().any(|parts| !parts.periods.is_empty())
    }

    /// Whether they are KPIs alone.
    pub(super) fn is_kpis(&self) -> bool {
        let only_kpis = |parts: &Parts| {
            !parts.kpis.is_empty() && !parts.whole && parts.spans.is_empty() && parts.periods.is_empty()
        };
        !self.plans.is_empty() && self.plans.values().all(only_kpis)
    }

    pub(super) fn has_line(&self, line: &Line<'_>) -> bool {
        let position = line.item.position();
        self.in_plan(line.file)
            .is_some_and(|parts| parts.has_whole(position) || parts.periods.contains_key(&position))
    }

    /// The periods asked of a line that is not asked for as a whole.
    pub(super) fn periods_of(&self, line: &Line<'_>) -> Option<&[Period]> {
        let position = line.item.position();
        let parts = self.in_plan(line.file).filter(|parts| !parts.has_whole(position))?;
        parts.periods.get(&position).map(Vec::as_slice)
    }

    pub(super) fn has_kpi(&self, line: &KpiLine<'_>) -> bool {
        let one = &line.indicator;
        self.in_plan(line.file).is_some_and(|parts| {
            let within = |path: SectionPath| parts.sections.iter().any(|section| path.is_within(section));
            let owned = match one.owner {
                KpiOwner::Plan => parts.whole,
                KpiOwner::Section(path) => parts.whole || within(path),
                KpiOwner::Line(position) => {
                    parts.has_whole(position) || parts.periods.contains_key(&position)
                }
            };
            owned || parts.kpis.contains(&one.kpi.id)
        })
    }
}

impl Parts {
    /// A measure with its steps, or a step.
    pub(super) fn span(first: Position, last: Position) -> Self {
        let last = Position { step: last.step.or(Some(usize::MAX)), ..last };
        Self { spans: vec![(first, last)], ..Self::default() }
    }

    fn append(&mut self, other: Self) {
        self.whole |= other.whole;
        self.spans.extend(other.spans);
        for (position, periods) in other.periods {
            self.periods.entry(position).or_default().extend(periods);
        }
        self.kpis.extend(other.kpis);
        self.sections.extend(other.sections);
    }

    /// Brings the spans into order, none of which then reaches into another.
    fn merge(&mut self) {
        self.spans.sort_unstable();
        self.spans.dedup_by(|next, last| {
            let overlaps = next.0 <= last.1;
            if overlaps {
                last.1 = last.1.max(next.1);
            }
            overlaps
        });
    }

    /// The measures and steps that are named one by one, those with single periods too; `None` where more is named.
    pub(super) fn singles(&self) -> Option<Vec<Position>> {
        let is_single = |(first, last): &(Position, Position)| {
            (first.section, first.measure) == (last.section, last.measure)
                && (first.step == last.step || (first.step.is_none() && last.step == Some(usize::MAX)))
        };
        if self.whole || !self.sections.is_empty() || !self.spans.iter().all(is_single) {
            return None;
        }
        let mut all: Vec<Position> = self.spans.iter().map(|(first, _)| *first).collect();
        all.extend(self.periods.keys().filter(|position| !self.has_whole(**position)));
        all.sort_unstable();
        Some(all)
    }

    fn has_whole(&self, position: Position) -> bool {
        let before = self.spans.partition_point(|(first, _)| *first <= position);
        let nearest = before.checked_sub(1).and_then(|n| self.spans.get(n));
        self.whole
            || nearest.is_some_and(|(_, last)| position <= *last)
            || self.sections.iter().any(|section| position.section.is_within(section))
    }
}
