//! What a file says happened on a day, and the day on which that was recorded.

use chrono::NaiveDate;

use super::{Counterparts, Delta, Difference, PartKind, What};
use crate::model::{Period, Place, When};

/// Something with a day of its own: a mark, a value, an extension, an entry of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is said of.
    pub part: PartKind,
    /// The address of that.
    pub id: String,
    /// The key of the file: `done`, `observations`.
    pub key: &'static str,
    /// Of a series, the period.
    pub period: Option<Period>,
    /// When it happened.
    pub when: When,
}

/// A fact that came since an older version, with where it stands and the day of the commit that brought it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The fact.
    pub fact: Fact,
    /// Where what it is said of stands in the newest version.
    pub place: Option<Place>,
    /// The day it was recorded.
    pub recorded: NaiveDate,
}

/// Finds the days on which facts were recorded, going back from the newest version pair by pair.
#[derive(Debug)]
pub struct Dating {
    /// Facts whose commit is not found yet, each with its address in the version that was reached.
    open: Vec<(Dated, String)>,
    dated: Vec<Dated>,
}

impl Fact {
    /// The fact that a difference brings; `None` where it brings none.
    #[must_use]
    pub fn of(difference: &Difference) -> Option<Self> {
        let Difference { part, what } = difference;
        let (key, period, when) = match what {
            What::Mark { kind, period, delta } => (kind.word(), *period, came(delta, |mark| mark.date)?),
            What::Observation(delta) => ("observations", None, came(delta, |seen| seen.date)?),
            What::Extension { delta, .. } => {
                ("extensions", delta.after().and_then(|one| one.period), came(delta, |one| one.date)?)
            }
            What::Log(delta) => ("log", None, came(delta, |entry| entry.date)?),
            What::Added { .. }
            | What::Removed { .. }
            | What::Renumbered
            | What::Moved { .. }
            | What::Reworded(..)
            | What::Translated(..)
            | What::Executors(_)
            | What::Funding(_)
            | What::Content(_)
            | What::Due { .. }
            | What::Happened(_)
            | What::Baseline(_)
            | What::Targets(_)
            | What::Setting(..)
            | What::Extra(..) => return None,
        };
        Some(Self { part: part.kind, id: part.id.clone(), key, period, when })
    }
}

/// The day of what came, or of what got another day.
fn came<T>(delta: &Delta<T>, when: impl Fn(&T) -> When) -> Option<When> {
    let now = when(delta.after()?);
    let was = delta.before().map(when);
    (was != Some(now)).then_some(now)
}

impl Dating {
    /// Begins with what differs between the older version and the newest. Until a commit is found, a fact counts as recorded
    /// on `day`.
    #[must_use]
    pub fn new(differences: &[Difference], day: NaiveDate) -> Self {
        let dated = |difference: &Difference| {
            let fact = Fact::of(difference)?;
            let id = fact.id.clone();
            Some((Dated { fact, place: difference.part.new.clone(), recorded: day }, id))
        };
        Self { open: differences.iter().filter_map(dated).collect(), dated: Vec::new() }
    }

    /// Whether nothing is left to be found.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.open.is_empty()
    }

    /// Goes from a version, recorded on `day`, to the one before it.
    pub fn step(&mut self, differences: &[Difference], counterparts: &Counterparts, day: NaiveDate) {
        let came: Vec<Fact> = differences.iter().filter_map(Fact::of).collect();
        for (mut dated, id) in std::mem::take(&mut self.open) {
            let here = Fact { id: id.clone(), ..dated.fact.clone() };
            dated.recorded = day;
            if came.contains(&here) {
                self.dated.push(dated);
            } else if let Some(before) = counterparts.before(dated.fact.part, &id) {
                self.open.push((dated, before.to_owned()));
            } else {
                // What it is said of came with this version.
                self.dated.push(dated);
            }
        }
    }

    /// Every fact with its day. What was not found came with the oldest version that was looked at.
    #[must_use]
    pub fn finish(self) -> Vec<Dated> {
        self.dated.into_iter().chain(self.open.into_iter().map(|(dated, _)| dated)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::compare_whole;
    use crate::history::sample::{day, plan};

    const BASE: &str =
        "I: A\n1 Ports\n1.1 Plan | due=2023-02-28\n1.2 Build\nkpi ports Ports | seen=2023-01-31:5\n";

    /// Each fact of the last version with the day it was recorded.
    fn dated(versions: &[(&str, &str)]) -> Vec<String> {
        let plans: Vec<_> = versions.iter().map(|(at, text)| (day(at), plan(text))).collect();
        let (_, newest) = plans.last().unwrap();
        let base = plan(BASE);
        let mut dating = Dating::new(&compare_whole(&base, newest).0, day("2030-01-01"));
        for n in (0..plans.len()).rev() {
            let before = if n == 0 { &base } else { &plans[n - 1].1 };
            let (differences, counterparts) = compare_whole(before, &plans[n].1);
            dating.step(&differences, &counterparts, plans[n].0);
        }
        assert!(dating.is_finished());
        let all = dating.finish();
        all.iter()
            .map(|one| format!("{} {} {} {}", one.fact.id, one.fact.key, one.fact.when, one.recorded))
            .collect()
    }

    #[test]
    fn a_fact_is_recorded_by_the_commit_that_brought_it_whatever_its_number_was() {
        let first = BASE.replace("1.2 Build", "1.2 Build | done=2023-03-01");
        let second = first
            .replace("1.2 Build", "1.2 Ask\n1.3 Build")
            .replace("seen=2023-01-31:5", "seen=2023-01-31:5,2023-02-28:6");
        let found = dated(&[("2023-03-02", &first), ("2023-05-05", &second)]);
        assert_eq!(found, ["ports observations 2023-02-28 2023-05-05", "1.3 done 2023-03-01 2023-03-02"]);
    }

    #[test]
    fn a_mark_that_got_another_day_was_recorded_when_it_did() {
        let first = BASE.replace("1.2 Build", "1.2 Build | done=2023-03-01");
        let second = BASE.replace("1.2 Build", "1.2 Build | done=2023-02-01");
        let found = dated(&[("2023-03-02", &first), ("2023-05-05", &second)]);
        assert_eq!(found, ["1.2 done 2023-02-01 2023-05-05"]);
    }
}
