//! Names that a plan explains in a table, and how one is changed everywhere.

use super::{Commitment, Derived, Due, Kpi, Plan, Section, Str};

/// What a plan has a table of names for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Who is responsible.
    Executor,
    /// Who pays.
    Funding,
    /// What deadlines run from.
    Event,
}

impl Named {
    /// The key of its table.
    #[must_use]
    pub fn table(self) -> &'static str {
        match self {
            Self::Executor => "executors",
            Self::Funding => "funding",
            Self::Event => "events",
        }
    }

    /// What the table of this key names.
    #[must_use]
    pub fn of_table(key: &str) -> Option<Self> {
        [Self::Executor, Self::Funding, Self::Event].into_iter().find(|named| named.table() == key)
    }
}

impl Plan {
    /// Gives a name another id, in its table and wherever it is used.
    pub fn rename(&mut self, named: Named, old: &str, new: &str) {
        let new = Str::from(new);
        let rename = Rename { named, old, new: &new };
        match named {
            Named::Executor => {
                self.executors.iter_mut().flatten().for_each(|row| rename.id(&mut row.id));
                self.kpis.iter_mut().for_each(|kpi| rename.kpi(kpi));
            }
            Named::Funding => self.funding.iter_mut().flatten().for_each(|(id, _)| rename.id(id)),
            Named::Event => self.events.iter_mut().for_each(|event| rename.id(&mut event.id)),
        }
        self.sections.iter_mut().for_each(|section| rename.section(section));
        self.derived = Derived::default();
    }
}

struct Rename<'a> {
    named: Named,
    old: &'a str,
    new: &'a Str,
}

impl Rename<'_> {
    fn id(&self, id: &mut Str) {
        if *id == *self.old {
            *id = self.new.clone();
        }
    }

    fn section(&self, section: &mut Section) {
        section.kpis.iter_mut().for_each(|kpi| self.kpi(kpi));
        section.sections.iter_mut().for_each(|inner| self.section(inner));
        for measure in &mut section.measures {
            self.line(
                &mut measure.executors,
                &mut measure.funding,
                &mut measure.commitment,
                &mut measure.kpis,
            );
            for step in &mut measure.steps {
                self.line(&mut step.executors, &mut step.funding, &mut step.commitment, &mut step.kpis);
            }
        }
    }

    fn line(
        &self,
        executors: &mut [Str],
        funding: &mut [Str],
        commitment: &mut Commitment,
        kpis: &mut [Kpi],
    ) {
        match self.named {
            Named::Executor => executors.iter_mut().for_each(|id| self.id(id)),
            Named::Funding => funding.iter_mut().for_each(|id| self.id(id)),
            Named::Event => {
                if let Some(Due::After(relative)) = &mut commitment.due {
                    self.id(&mut relative.of);
                }
            }
        }
        for kpi in kpis {
            self.kpi(kpi);
        }
    }

    fn kpi(&self, kpi: &mut Kpi) {
        if self.named == Named::Executor {
            kpi.executors.iter_mut().for_each(|id| self.id(id));
        }
    }
}
