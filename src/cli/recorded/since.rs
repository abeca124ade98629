//! A plan beside the version from which its branch began.

use std::path::Path;

use chrono::NaiveDate;

use super::ledger::{Ledger, day_of};
use super::note::{shallow, unreadable as note_unreadable};
use super::version::{Said, Unreadable};
use crate::check::Base;
use crate::cli::error::Failure;
use crate::history::{Dating, Oid, RepoPath, Revision, Version, compare, compare_whole};
use crate::model::{Days, Plan};
use crate::problem::{ARGUMENT, Message};

/// With what a plan is to be compared.
pub(in crate::cli) struct Asked<'a> {
    /// A commit; what counts is where the branch that is checked out parted from it.
    pub(in crate::cli) revision: &'a Revision,
    /// How long after its day something may be recorded.
    pub(in crate::cli) backdated: Days,
    /// Today, for what is not committed yet.
    pub(in crate::cli) day: NaiveDate,
    /// The language of notes.
    pub(in crate::cli) language: Option<&'a str>,
}

impl Asked<'_> {
    /// The older version of a plan, and what came since; `None` where the plan itself is newer.
    ///
    /// # Errors
    /// There is no repository, or no such commit.
    pub(in crate::cli) fn base(&self, path: &Path, now: &Plan) -> Result<Option<Base>, Failure> {
        let ledger = Ledger::open(path)?;
        shallow(&ledger, self.language);
        let commit = self.fork(&ledger)?;
        let Some((then, _)) = ledger.path_at(&commit)? else { return Ok(None) };
        let Some(plan) = self.older(&ledger, &commit, &then)? else { return Ok(None) };
        let differences = compare(&plan, now);
        let mut dating = Dating::new(&differences, self.day);
        if !dating.is_finished() {
            self.date(&ledger, &commit, &plan, now, &mut dating)?;
        }
        let dated = dating.finish();
        Ok(Some(Base { plan, differences, dated, backdated: self.backdated }))
    }

    /// What a plan said that is no longer in the work tree; `None` where it was not there at that commit either.
    ///
    /// # Errors
    /// There is no repository, or no such commit.
    pub(in crate::cli) fn removed(&self, path: &Path) -> Result<Option<Plan>, Failure> {
        let ledger = Ledger::open(path)?;
        shallow(&ledger, self.language);
        let commit = self.fork(&ledger)?;
        match ledger.repository.object(&commit, &ledger.path)? {
            Some(_) => self.older(&ledger, &commit, &ledger.path),
            None => Ok(None),
        }
    }

    /// Where the branch that is checked out parted from the commit asked for.
    fn fork(&self, ledger: &Ledger) -> Result<Oid, Failure> {
        let commit = ledger.repository.commit(self.revision)?;
        if let Some(fork) = ledger.repository.merge_base(&commit, &ledger.head)? {
            return Ok(fork);
        }
        let message = Message::id("ledger-no-fork").with("revision", self.revision.as_str());
        let failure = Failure::new(&ARGUMENT, message);
        let is_shallow = ledger.repository.is_shallow();
        Err(if is_shallow { failure.hint(Message::id("hint-unshallow")) } else { failure })
    }

    /// What the plan said at a commit, or before it where that cannot be read.
    fn older(&self, ledger: &Ledger, commit: &Oid, path: &RepoPath) -> Result<Option<Plan>, Failure> {
        let history = ledger.repository.history(commit, path)?;
        let versions: Vec<&Version> = history.versions.iter().rev().collect();
        let mut unreadable = Vec::new();
        let mut found = None;
        for one in ledger.plans(&versions)? {
            let (version, said) = one?;
            match said {
                Said::Plan(plan) => {
                    found = Some(*plan);
                    break;
                }
                Said::Nothing => break,
                Said::Unreadable(why) => unreadable.push(Unreadable { version: version.clone(), why }),
            }
        }
        note_unreadable(&unreadable, self.language);
        Ok(found)
    }

    /// Finds the commits since then that brought what came.
    fn date(
        &self,
        ledger: &Ledger,
        since: &Oid,
        base: &Plan,
        now: &Plan,
        dating: &mut Dating,
    ) -> Result<(), Failure> {
        let history = ledger.repository.history_since(&ledger.head, since, &ledger.path)?;
        let zone = now.timezone.as_deref();
        let versions: Vec<&Version> = history.versions.iter().rev().collect();
        let mut newer = (self.day, std::borrow::Cow::Borrowed(now));
        for one in ledger.plans(&versions)? {
            let (version, said) = one?;
            let Said::Plan(older) = said else { continue };
            let (differences, counterparts) = compare_whole(&older, &newer.1);
            dating.step(&differences, &counterparts, newer.0);
            if dating.is_finished() {
                return Ok(());
            }
            newer = (day_of(version, zone), std::borrow::Cow::Owned(*older));
        }
        let (differences, counterparts) = compare_whole(base, &newer.1);
        dating.step(&differences, &counterparts, newer.0);
        Ok(())
    }
}
