//! What the file of a plan said at the end of a day.

use std::path::Path;

use chrono::NaiveDate;

use super::ledger::{Ledger, day_of, name, zone as zone_of};
use super::note::{shallow, unreadable as note_unreadable};
use super::version::{Unreadable, why_unreadable};
use crate::cli::args::Global;
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::history::{History, Version, in_force};
use crate::problem::{IO, Message};

/// The text that was in force on a day.
pub(in crate::cli) struct Recorded {
    pub(in crate::cli) bytes: Vec<u8>,
    /// What it is called: its commit and its path then.
    pub(in crate::cli) name: String,
}

/// The bytes of a plan as they were recorded on the day asked for. `now` is what lies in the work tree, if anything does.
///
/// # Errors
/// There is no repository, or no version of that day.
pub(in crate::cli) fn recorded(
    path: &Path,
    now: &[u8],
    global: &Global,
    env: &Env,
) -> Result<Recorded, Failure> {
    let ledger = Ledger::open(path)?;
    shallow(&ledger, global.lang.as_deref());
    let history = ledger.history()?;
    let zone = ledger.zone(now, &history)?;
    let day = global.day(env.today(zone.as_deref()));
    ledger.on(&history, day, zone.as_deref(), global)
}

impl Ledger {
    /// The zone of the plan: that of the work tree, else of the newest version that names one.
    pub(in crate::cli) fn zone(&self, now: &[u8], history: &History) -> Result<Option<String>, Failure> {
        if let Some(zone) = zone_of(now) {
            return Ok(Some(zone));
        }
        let newest = history.versions.iter().rev().find(|version| version.content().is_some());
        let Some((version, blob)) = newest.and_then(|version| Some((version, version.content()?))) else {
            return Ok(None);
        };
        Ok(zone_of(&self.bytes(blob, &name(version))?))
    }

    /// The text in force at the end of a day. What could not be read is passed over, and that is said.
    pub(in crate::cli) fn on(
        &self,
        history: &History,
        day: NaiveDate,
        zone: Option<&str>,
        global: &Global,
    ) -> Result<Recorded, Failure> {
        let days: Vec<NaiveDate> = history.versions.iter().map(|version| day_of(version, zone)).collect();
        let Some(last) = in_force(&days, day) else {
            return Err(self.too_early(day, days.iter().min().copied()));
        };
        let mut unreadable = Vec::new();
        for version in history.versions.iter().take(last + 1).rev() {
            let blob = version.content().ok_or_else(|| self.gone(version, day))?;
            let name = name(version);
            let bytes = self.bytes(blob, &name)?;
            match why_unreadable(&bytes) {
                None => {
                    note_unreadable(&unreadable, global.lang.as_deref());
                    return Ok(Recorded { bytes, name });
                }
                Some(why) => unreadable.push(Unreadable { version: version.clone(), why }),
            }
        }
        note_unreadable(&unreadable, global.lang.as_deref());
        let message = Message::id("ledger-none-readable").with("path", self.path.to_string());
        Err(Failure::new(&IO, message.with("day", day)))
    }

    fn too_early(&self, day: NaiveDate, first: Option<NaiveDate>) -> Failure {
        let path = self.path.to_string();
        let Some(first) = first else {
            return Failure::new(&IO, Message::id("ledger-never").with("path", path));
        };
        let message = Message::id("ledger-too-early").with("path", path).with("day", day);
        let failure = Failure::new(&IO, message.with("first", first));
        if self.repository.is_shallow() {
            failure.hint(Message::id("hint-unshallow"))
        } else {
            failure.hint(Message::id("hint-without-recorded"))
        }
    }

    fn gone(&self, version: &Version, day: NaiveDate) -> Failure {
        let message = Message::id("ledger-gone").with("path", self.path.to_string()).with("day", day);
        Failure::new(&IO, message.with("commit", version.commit.short()))
    }
}
