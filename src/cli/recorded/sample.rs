//! What the plan said at the ends of days, for many days at once.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::ledger::{Ledger, day_of};
use super::version::{Said, Unreadable};
use crate::history::{History, Version, in_force};
use crate::model::Plan;
use crate::problem::Problem;

impl Ledger {
    /// Hands out the plan that was in force on each of the days, of the days of one version together: only versions that
    /// were in force on some day are read. Returns those that are no plans; the last one before each of them counts
    /// instead.
    ///
    /// # Errors
    /// Where git refuses.
    pub(in crate::cli) fn sample(
        &self,
        history: &History,
        days: &[NaiveDate],
        zone: Option<&str>,
        mut take: impl FnMut(&[NaiveDate], Plan),
    ) -> Result<Vec<Unreadable>, Problem> {
        let recorded: Vec<NaiveDate> = history.versions.iter().map(|version| day_of(version, zone)).collect();
        let mut wanted: BTreeMap<usize, Vec<NaiveDate>> = BTreeMap::new();
        for day in days {
            if let Some(version) = in_force(&recorded, *day) {
                wanted.entry(version).or_default().push(*day);
            }
        }
        let mut unreadable = Vec::new();
        while !wanted.is_empty() {
            let numbers: Vec<usize> = wanted.keys().copied().collect();
            let versions: Vec<&Version> =
                numbers.iter().filter_map(|number| history.versions.get(*number)).collect();
            let mut earlier: BTreeMap<usize, Vec<NaiveDate>> = BTreeMap::new();
            for (number, read) in numbers.iter().zip(self.plans(&versions)?) {
                let (version, said) = read?;
                let days = wanted.remove(number).unwrap_or_default();
                match said {
                    Said::Plan(plan) => take(&days, *plan),
                    // Nothing is known of days on which the file was not there.
                    Said::Nothing => {}
                    Said::Unreadable(why) => {
                        unreadable.push(Unreadable { version: version.clone(), why });
                        if let Some(before) = number.checked_sub(1) {
                            earlier.entry(before).or_default().extend(days);
                        }
                    }
                }
            }
            wanted = earlier;
        }
        Ok(unreadable)
    }
}
