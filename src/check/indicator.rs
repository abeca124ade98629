//! KPIs, each with the part it belongs to, its place and its figures.

use chrono::NaiveDate;

use super::known::{Indicator, Part};
use super::scope::parts;
use super::subject::Subject;
use crate::model::{KpiOwner, KpiReading, Place};

impl<'a> Subject<'a> {
    /// Every KPI of every part of the plan.
    pub(super) fn indicators(self) -> impl Iterator<Item = &'a Indicator<'a>> {
        self.all_indicators().iter()
    }

    /// Every KPI with the part it belongs to, as far as that has items.
    pub(super) fn parts(self) -> impl Iterator<Item = (&'a Indicator<'a>, &'a Part)> {
        let parts = || parts(self, self.all_indicators());
        self.all_indicators().iter().zip(self.known.parts.get_or_init(parts))
    }

    fn all_indicators(self) -> &'a [Indicator<'a>] {
        self.known.indicators.get_or_init(|| {
            // The KPIs of one part follow each other; its last day is looked for once.
            let mut known: Option<(KpiOwner, Option<NaiveDate>)> = None;
            let indicators = self.plan.indicators().into_iter().map(|of| {
                let fallback = match known {
                    Some((owner, fallback)) if owner == of.owner => fallback,
                    _ => of.fallback(),
                };
                known = Some((of.owner, fallback));
                Indicator { kpi: of.kpi, of, fallback, day: self.day }
            });
            indicators.collect()
        })
    }
}

impl Indicator<'_> {
    /// Its figures.
    pub(super) fn reading(&self) -> KpiReading {
        self.kpi.reading(self.fallback, self.day)
    }

    /// The day of its last target, or of the part it belongs to.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        self.kpi.targets.last().and_then(|target| target.last_day(self.fallback))
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        self.of.place()
    }

    /// Where its id stands.
    pub(super) fn id(&self) -> Place {
        self.place().key("id")
    }

    /// Where the nth target stands: in `target`, or in the list `targets`, whose targets all have a day.
    pub(super) fn target(&self, n: usize) -> Place {
        let alone = self.kpi.targets.len() == 1;
        if alone { self.place().key("target") } else { self.place().key("targets").index(n) }
    }

    /// Where a key of the nth observation stands.
    pub(super) fn observation(&self, n: usize, key: &'static str) -> Place {
        self.place().key("observations").index(n).key(key)
    }
}
