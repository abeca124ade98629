//! The KPIs of a plan, each with the part it belongs to.

use std::collections::HashMap;
use std::sync::PoisonError;

use chrono::NaiveDate;

use super::{Due, Item, Kpi, KpiOwner, KpiReading, Place, Plan, Position, Section, SectionPath, Str, Value};

/// A KPI and the part it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Indicator<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The KPI.
    pub kpi: &'a Kpi,
    /// The part it belongs to.
    pub owner: KpiOwner,
    /// Its number among the KPIs of that part, from 0.
    pub index: usize,
}

impl Plan {
    /// Every KPI: those of the plan, then of each section its own, its measures' and their steps'.
    #[must_use]
    pub fn indicators(&self) -> Vec<Indicator<'_>> {
        let mut all = Vec::new();
        all.extend(self.indicators_of(KpiOwner::Plan, &self.kpis));
        for (path, section) in self.all_sections() {
            all.extend(self.indicators_of(KpiOwner::Section(path), &section.kpis));
            for (n, measure) in section.measures.iter().enumerate() {
                let whole = Position { section: path, measure: n, step: None };
                all.extend(self.indicators_of(KpiOwner::Line(whole), &measure.kpis));
                for (step, part) in measure.steps.iter().enumerate() {
                    let owner = KpiOwner::Line(Position { step: Some(step), ..whole });
                    all.extend(self.indicators_of(owner, &part.kpis));
                }
            }
        }
        all
    }

    /// The KPIs of a part of the plan.
    #[must_use]
    pub fn kpis_of(&self, owner: KpiOwner) -> Option<&[Kpi]> {
        match owner {
            KpiOwner::Plan => Some(&self.kpis),
            KpiOwner::Section(path) => self.section(path).map(|section| section.kpis.as_slice()),
            KpiOwner::Line(position) => self.line(position).map(|line| line.kpis()),
        }
    }

    /// The KPIs of one part.
    fn indicators_of<'a>(&'a self, owner: KpiOwner, kpis: &'a [Kpi]) -> impl Iterator<Item = Indicator<'a>> {
        kpis.iter().enumerate().map(move |(index, kpi)| Indicator { plan: self, kpi, owner, index })
    }

    /// The last day of its latest dated item, by the original deadlines.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.sections.iter().filter_map(Section::last_day).max()
    }
}

impl<'a> Indicator<'a> {
    /// The measure or step it belongs to, if it belongs to one.
    #[must_use]
    pub fn line(&self) -> Option<Item<'a>> {
        match self.owner {
            KpiOwner::Line(position) => self.plan.line(position),
            KpiOwner::Plan | KpiOwner::Section(_) => None,
        }
    }

    /// The section it belongs to or its measure stands in.
    #[must_use]
    pub fn section(&self) -> Option<SectionPath> {
        match self.owner {
            KpiOwner::Plan => None,
            KpiOwner::Section(path) => Some(path),
            KpiOwner::Line(position) => Some(position.section),
        }
    }

    /// Who reports it: its own executors, else those of its measure or step; one of a plan or section that names none
    /// has none.
    #[must_use]
    pub fn executors(&self) -> &'a [Str] {
        if !self.kpi.executors.is_empty() {
            return &self.kpi.executors;
        }
        self.line().map_or(&[][..], |line| line.executors())
    }

    /// The last day of the latest dated item of the part it belongs to, for a target without a day of its own.
    #[must_use]
    pub fn fallback(&self) -> Option<NaiveDate> {
        let last_days = || {
            let mut days = HashMap::new();
            for one in self.plan.indicators() {
                days.entry(one.owner).or_insert_with(|| one.last_day_of_owner());
            }
            days
        };
        self.plan.derived.last_days.get_or_init(last_days).get(&self.owner).copied().flatten()
    }

    fn last_day_of_owner(&self) -> Option<NaiveDate> {
        match self.owner {
            KpiOwner::Plan => self.plan.last_day(),
            KpiOwner::Section(path) => self.plan.section(path).and_then(Section::last_day),
            KpiOwner::Line(_) => {
                let line = self.line()?;
                if line.step.is_some() { line.due().and_then(Due::last) } else { line.measure.last_day() }
            }
        }
    }

    /// The last value before a day that counts.
    #[must_use]
    pub fn value_before(&self, day: NaiveDate) -> Option<Value> {
        let mut known = self.plan.derived.values.lock().unwrap_or_else(PoisonError::into_inner);
        let values = || self.kpi.values_until(NaiveDate::MAX).into();
        let values = known.entry((self.owner, self.index)).or_insert_with(values);
        let before = values.partition_point(|value| value.day() < day);
        before.checked_sub(1).and_then(|last| values.get(last)).copied()
    }

    /// Its figures on `day`.
    #[must_use]
    pub fn reading(&self, day: NaiveDate) -> KpiReading {
        self.kpi.reading(self.fallback(), day)
    }

    /// Where it stands in the file.
    #[must_use]
    pub fn place(&self) -> Place {
        let owner = match self.owner {
            KpiOwner::Plan => Place::default(),
            KpiOwner::Section(path) => self.plan.section_place(path),
            KpiOwner::Line(_) => self.line().map(|line| line.place()).unwrap_or_default(),
        };
        owner.key("kpis").index(self.index)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::sample::day;
    use crate::model::{Commitment, Notes, Target, Text};

    fn kpi(id: &str) -> Kpi {
        let target = Target { value: 1.into(), by: None, within: None, notes: Notes::default() };
        Kpi { targets: vec![target].into(), ..Kpi::new(id.into(), Text::Plain(id.into())) }
    }

    #[test]
    fn every_part_of_a_plan_may_have_kpis_and_lends_them_its_last_day_and_executors() {
        let mut plan = Plan::holding(
            Commitment::due("2023"),
            vec![Commitment::due("2023-04-30"), Commitment::due("2024-06-30")],
        );
        plan.kpis = vec![kpi("plan")].into();
        plan.sections[0].kpis = vec![kpi("section")].into();
        let measure = &mut plan.sections[0].measures[0];
        measure.executors = vec!["mdt".into()].into();
        measure.kpis = vec![kpi("measure")].into();
        measure.steps[0].kpis = vec![kpi("step")].into();
        let told: Vec<(String, Option<NaiveDate>, usize, String)> = plan
            .indicators()
            .iter()
            .map(|one| {
                (one.kpi.id.to_string(), one.fallback(), one.executors().len(), one.place().to_string())
            })
            .collect();
        let (last, step) = (Some(day("2024-06-30")), Some(day("2023-04-30")));
        let row = |id: &str, last, executors, place: &str| (id.to_owned(), last, executors, place.to_owned());
        assert_eq!(
            told,
            [
                row("plan", last, 0, "kpis[0]"),
                row("section", last, 0, "kpis[0]"),
                row("measure", last, 1, "measures[0].kpis[0]"),
                row("step", step, 1, "measures[0].steps[0].kpis[0]"),
            ]
        );
    }
}
