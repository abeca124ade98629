//! What is looked up in a plan: names, parts by their ids, and what follows from all of it.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::derived::{Derived, StepIndex};
use super::{Event, Executor, Indicator, Languages, Measure, Plan, Position, Section, Text};

/// Events, and steps of a measure, that are sooner compared than indexed.
const FEW: usize = 16;

impl Plan {
    /// The languages to show texts in when `asked` is asked for.
    #[must_use]
    pub fn languages<'a>(&'a self, asked: Option<&'a str>) -> Languages<'a> {
        Languages { asked, plan: self.language.as_deref(), latin: None }
    }

    /// The languages the plan is written in: its own, and those of its title and its measures' titles.
    #[must_use]
    pub fn written_languages(&self) -> Vec<&str> {
        let titles = self.title.iter().chain(self.measures().map(|(_, measure)| &measure.title));
        let given = titles.flat_map(|title| match title {
            Text::Languages(all) => all.as_slice(),
            Text::Plain(_) => &[],
        });
        let mut tags: Vec<&str> =
            self.language.as_deref().into_iter().chain(given.map(|(tag, _)| tag.as_str())).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// Every measure with its section, in the order of [`Plan::all_sections`].
    pub fn measures(&self) -> impl Iterator<Item = (&Section, &Measure)> {
        let sections = self.all_sections().into_iter();
        sections.flat_map(|(_, section)| section.measures.iter().map(move |measure| (section, measure)))
    }

    /// The executor of an id, where the plan has a table of them.
    #[must_use]
    pub fn executor(&self, id: &str) -> Option<&Executor> {
        self.executors.as_ref()?.get(self.executor_index(id)?)
    }

    /// The name an executor id stands for; the id itself where the plan has no table.
    #[must_use]
    pub fn executor_name<'a>(&'a self, id: &'a str, languages: Languages<'_>) -> Cow<'a, str> {
        self.executor(id)
            .map_or_else(|| languages.written(id, languages.plan), |executor| executor.name.shown(languages))
    }

    /// The name a funding id stands for; the id itself where the plan has no table.
    #[must_use]
    pub fn funding_name<'a>(&'a self, id: &'a str, languages: Languages<'_>) -> Cow<'a, str> {
        let name = self.funding_source(id);
        name.map_or_else(|| languages.written(id, languages.plan), |name| name.shown(languages))
    }

    /// The name a funding id stands for, where the plan has a table of them.
    #[must_use]
    pub fn funding_source(&self, id: &str) -> Option<&Text> {
        let row = self.funding.as_ref().zip(self.funding_index(id));
        row.and_then(|(table, n)| table.get(n)).map(|(_, name)| name)
    }
}

impl Plan {
    /// Where the measure or step of an id stands: `9`, `9.2`.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<Position> {
        // To look for one id takes a small part of what it takes to index all.
        let is_first = self.derived.position_asked.set(()).is_ok();
        if is_first && self.derived.measures.get().is_none() {
            return self.position_among_all(id);
        }
        // A point divides the id of a measure from that of its step, and may be a part of either.
        let divided = id.match_indices('.').filter_map(|(at, point)| {
            let step = id.get(at + point.len()..)?;
            self.step_of(id.get(..at)?, step)
        });
        self.indexed(id).map(|(whole, _)| *whole).into_iter().chain(divided).min()
    }

    /// The same where it is mostly a step of one measure. Such a step is found without an index of all measures.
    #[must_use]
    pub fn position_near(&self, id: &str, measure: Position) -> Option<Position> {
        self.step_in(id, measure).or_else(|| self.position(id))
    }

    fn step_in(&self, id: &str, measure: Position) -> Option<Position> {
        let known = self.line(Position { step: None, ..measure })?.measure;
        let step = id.strip_prefix(known.id.as_str())?.strip_prefix('.')?;
        let steps = Some(&known.steps).filter(|steps| steps.len() <= FEW)?;
        let step = steps.iter().position(|known| known.id.as_str() == step)?;
        Some(Position { step: Some(step), ..measure })
    }

    /// Where a measure is, with the index of its steps.
    fn indexed(&self, measure: &str) -> Option<&(Position, StepIndex)> {
        let measures = self.derived.measures.get_or_init(|| {
            let mut measures = HashMap::new();
            for (whole, measure) in self.measure_positions() {
                measures.entry(measure.id.clone()).or_insert_with(|| (whole, StepIndex::new()));
            }
            measures
        });
        measures.get(measure)
    }

    /// Where a step of a measure is.
    fn step_of(&self, measure: &str, id: &str) -> Option<Position> {
        let (whole, index) = self.indexed(measure)?;
        let steps = &self.line(*whole)?.measure.steps;
        let step = if steps.len() <= FEW {
            steps.iter().position(|step| step.id.as_str() == id)?
        } else {
            let ids = || {
                let mut ids = HashMap::new();
                for (n, step) in steps.iter().enumerate() {
                    ids.entry(step.id.clone()).or_insert(n);
                }
                Box::new(ids)
            };
            *index.get_or_init(ids).get(id)?
        };
        Some(Position { step: Some(step), ..*whole })
    }

    /// The same, found by looking at each.
    fn position_among_all(&self, id: &str) -> Option<Position> {
        self.measure_positions().find_map(|(whole, measure)| {
            let rest = id.strip_prefix(measure.id.as_str())?;
            if rest.is_empty() {
                return Some(whole);
            }
            let step_id = rest.strip_prefix('.')?;
            let step = measure.steps.iter().position(|step| step.id.as_str() == step_id)?;
            Some(Position { step: Some(step), ..whole })
        })
    }

    /// Every measure and where it is.
    fn measure_positions(&self) -> impl Iterator<Item = (Position, &Measure)> {
        self.all_sections().into_iter().flat_map(|(section, holder)| {
            let whole = move |measure| Position { section, measure, step: None };
            holder.measures.iter().enumerate().map(move |(n, measure)| (whole(n), measure))
        })
    }

    /// The measures and steps that people mean by an id: the one that has it; else the steps whose code it is, the last
    /// part of their id, where it holds a letter (`M1C1-126`; a bare number is always a measure). Letter case does not
    /// matter in a code. More than one where the code is not unique.
    #[must_use]
    pub fn positions_meant(&self, id: &str) -> Vec<Position> {
        if let Some(position) = self.position(id) {
            return vec![position];
        }
        if !id.contains(char::is_alphabetic) {
            return Vec::new();
        }
        let codes = self.derived.codes.get_or_init(|| {
            let mut codes: HashMap<String, Vec<Position>> = HashMap::new();
            for line in self.lines() {
                if let Some(step) = line.step.filter(|step| step.id.contains(char::is_alphabetic)) {
                    codes.entry(step.id.to_lowercase()).or_default().push(line.position());
                }
            }
            codes
        });
        codes.get(&id.to_lowercase()).cloned().unwrap_or_default()
    }

    /// The KPI of an id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<Indicator<'_>> {
        let ids = || {
            let mut ids = HashMap::new();
            for one in self.indicators() {
                ids.entry(one.kpi.id.clone()).or_insert((one.owner, one.index));
            }
            ids
        };
        let (owner, index) = self.derived.kpis.get_or_init(ids).get(id).copied()?;
        Some(Indicator { plan: self, kpi: self.kpis_of(owner)?.get(index)?, owner, index })
    }

    /// The row of an executor in the plan's table.
    pub(super) fn executor_index(&self, id: &str) -> Option<usize> {
        let table = self.executors.as_ref()?;
        let ids = || table.iter().enumerate().map(|(n, row)| (row.id.clone(), n)).collect();
        self.derived.executors.get_or_init(ids).get(id).copied()
    }

    /// The row of a funding source in the plan's table.
    pub(super) fn funding_index(&self, id: &str) -> Option<usize> {
        let table = self.funding.as_ref()?;
        let ids = || table.iter().enumerate().map(|(n, (id, _))| (id.clone(), n)).collect();
        self.derived.funding.get_or_init(ids).get(id).copied()
    }

    /// The event of an id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.get(self.event_index(id)?)
    }

    /// The number of an event among the plan's.
    pub(super) fn event_index(&self, id: &str) -> Option<usize> {
        if self.events.len() <= FEW {
            return self.events.iter().position(|event| event.id.as_str() == id);
        }
        let ids = || self.events.iter().enumerate().map(|(n, event)| (event.id.clone(), n)).collect();
        self.derived.events.get_or_init(ids).get(id).copied()
    }

    /// Whether the plan uses confirmation by `day`: from the day of its first confirmation on, what is done and not
    /// confirmed is marked so everywhere.
    #[must_use]
    pub fn uses_confirmation(&self, day: NaiveDate) -> bool {
        let days = || self.lines().filter_map(|line| line.commitment().first_confirmation());
        // Mostly any of them answers the question, and the first that does spares the walk through all.
        let Derived { first_confirmed, known_confirmed, .. } = &self.derived;
        let known = match (first_confirmed.get(), known_confirmed.get()) {
            (None, None) => days().find(|confirmed| *confirmed <= day),
            (_, known) => known.copied(),
        };
        if let Some(known) = known.filter(|known| *known <= day) {
            known_confirmed.get_or_init(|| known);
            return true;
        }
        first_confirmed.get_or_init(|| days().min()).is_some_and(|first| first <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Commitment, sample};

    /// Measures with steps, some ids twice: of steps of one measure, and of a measure that is called as a step is.
    fn plan() -> Plan {
        let promised = Commitment::default;
        let measure = |id: &str, steps: &[&str]| {
            let steps = steps.iter().map(|id| sample::step(id, promised())).collect();
            Measure { id: id.into(), ..sample::measure(promised(), steps) }
        };
        let section = |measures| Section { measures, ..Section::default() };
        let first =
            section(vec![measure("1", &["1", "2", "1"]), measure("10", &["a.b"]), measure("1.3", &["4"])]);
        let second = section(vec![measure("1", &["2", "3"]), measure("10.a", &["b", "c"])]);
        Plan { sections: vec![first, second], ..Plan::default() }
    }

    #[test]
    fn the_first_id_asked_for_is_found_where_the_index_has_it() {
        let indexed = plan();
        let _ = indexed.position("1");
        for id in ["1", "1.1", "1.2", "1.3", "1.3.4", "10", "10.a", "10.a.b", "10.a.c", "1.", "1.9", "", "2"]
        {
            assert_eq!(plan().position(id), indexed.position(id), "{id}");
        }
        assert!(indexed.position("1.3").is_some() && indexed.position("10.a.c").is_some());
    }
}
