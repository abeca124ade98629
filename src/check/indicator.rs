//! KPIs, each with the part it belongs to, its place and its figures.

use chrono::NaiveDate;

use super::subject::Subject;
use crate::model::{Indicator as Belonging, Kpi, KpiOwner, KpiReading, Place};

/// A KPI on a day.
pub(super) struct Indicator<'a> {
    /// The KPI.
    pub(super) kpi: &'a Kpi,
    /// The part it belongs to.
    pub(super) of: Belonging<'a>,
    /// The last day of that part.
    fallback: Option<NaiveDate>,
    day: NaiveDate,
}

impl<'a> Subject<'a> {
    /// Every KPI of every part of the plan.
    pub(super) fn indicators(self) -> impl Iterator<Item = Indicator<'a>> {
        // The KPIs of one part follow each other; its last day is looked for once.
        let mut known: Option<(KpiOwner, Option<NaiveDate>)> = None;
        self.plan.indicators().into_iter().map(move |of| {
            let fallback = match known {
                Some((owner, fallback)) if owner == of.owner => fallback,
                _ => of.fallback(),
            };
            known = Some((of.owner, fallback));
            Indicator { kpi: of.kpi, of, fallback, day: self.day }
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
