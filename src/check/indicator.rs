//! KPIs, each with its measure, its place and its figures.

use super::subject::Subject;
use crate::model::{Kpi, KpiReading, Measure, Place, Section};

/// A KPI of a measure.
pub(super) struct Indicator<'a> {
    /// The section of its measure.
    pub(super) section: &'a Section,
    /// Its measure.
    pub(super) measure: &'a Measure,
    /// The KPI.
    pub(super) kpi: &'a Kpi,
    /// How it stands.
    pub(super) reading: KpiReading,
    /// Where it stands.
    pub(super) place: Place,
}

impl<'a> Subject<'a> {
    /// Every KPI.
    pub(super) fn indicators(self) -> impl Iterator<Item = Indicator<'a>> {
        self.plan.sections.iter().enumerate().flat_map(move |(s, section)| {
            section.measures.iter().enumerate().flat_map(move |(m, measure)| {
                let place = section.place(s).key("measures").index(m).key("kpis");
                measure.kpis.iter().enumerate().map(move |(k, kpi)| {
                    let reading = kpi.reading(measure.last_day(), self.day);
                    Indicator { section, measure, kpi, reading, place: place.index(k) }
                })
            })
        })
    }
}

impl Indicator<'_> {
    /// Where its id stands.
    pub(super) fn id(&self) -> Place {
        self.place.key("id")
    }

    /// Where the nth target stands: in `target`, or in the list `targets`, whose targets all have a day.
    pub(super) fn target(&self, n: usize) -> Place {
        let alone = self.kpi.targets.len() == 1;
        if alone { self.place.key("target") } else { self.place.key("targets").index(n) }
    }

    /// Where a key of the nth observation stands.
    pub(super) fn observation(&self, n: usize, key: &'static str) -> Place {
        self.place.key("observations").index(n).key(key)
    }
}
