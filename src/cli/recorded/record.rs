//! What was recorded of a plan, for its trend.

use std::path::Path;

use chrono::NaiveDate;

use super::ledger::{Ledger, name};
use super::note::{renames, shallow, unreadable};
use crate::cli::error::Failure;
use crate::history::{History, Version};
use crate::report::trend::Trend;
use crate::report::{PlanFile, Portfolio};

/// What was recorded of a plan.
pub(in crate::cli) struct Record {
    ledger: Ledger,
    history: History,
}

impl Record {
    /// Asks the repository a plan lies in, and says where its history is not whole.
    ///
    /// # Errors
    /// There is no repository, or the plan was never committed.
    pub(in crate::cli) fn open(path: &Path, language: Option<&str>) -> Result<Self, Failure> {
        let ledger = Ledger::open(path)?;
        let history = ledger.history()?;
        shallow(&ledger, language);
        renames(&history, language);
        Ok(Self { ledger, history })
    }

    /// The day of the earliest version.
    pub(in crate::cli) fn first(&self) -> Option<NaiveDate> {
        self.history.versions.iter().map(|version| version.recorded.date()).min()
    }

    /// The newest version of the plan.
    pub(in crate::cli) fn newest(&self) -> Option<&Version> {
        self.history.versions.last()
    }

    /// Whether the newest version says something else than these bytes. Line ends do not count: git may write others.
    ///
    /// # Errors
    /// Where git refuses.
    pub(in crate::cli) fn differs(&self, bytes: &[u8]) -> Result<bool, Failure> {
        let Some((version, blob)) = self.newest().and_then(|version| Some((version, version.content()?)))
        else {
            return Ok(true);
        };
        let recorded = self.ledger.bytes(blob, &name(version))?;
        let lines = |bytes: &[u8]| bytes.iter().copied().filter(|byte| *byte != b'\r').collect::<Vec<u8>>();
        Ok(lines(&recorded) != lines(bytes))
    }

    /// Adds what the plan said at the end of each period that is over, as far as `terms` mean anything in it. Names the
    /// versions that are no plans.
    ///
    /// # Errors
    /// Where git refuses.
    pub(in crate::cli) fn add_to(
        &self,
        trend: &mut Trend,
        file: &PlanFile,
        terms: &[String],
        language: Option<&str>,
    ) -> Result<(), Failure> {
        let days = trend.past();
        let zone = file.plan.timezone.as_deref();
        let passed_over = self.ledger.sample(&self.history, &days, zone, |days, plan| {
            let (name, path) = (file.name.clone(), file.path.clone());
            let mut then = PlanFile { name, path, plan, day: file.day };
            for day in days {
                then.day = *day;
                let portfolio = Portfolio { files: vec![then], language: None };
                trend.record(&portfolio, terms);
                let Some(back) = portfolio.files.into_iter().next() else { return };
                then = back;
            }
        })?;
        unreadable(&passed_over, language);
        Ok(())
    }
}
