//! A plan from its reading to its replacement, held against other writers.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;

use super::content::Content;
use super::draft::{self, Draft};
use super::held::Held;
use super::io_error;
use crate::cli::error::Failure;

/// A plan that no other `roadmap` can write until this is dropped or has replaced it.
///
/// Whoever reads meanwhile, and whoever finds the plan after a crash, sees the old file or the new one, whole.
pub(in crate::cli) struct Locked {
    held: Held,
    path: PathBuf,
}

/// Locks a plan. Waits for another writer, but no longer than `wait`.
///
/// # Errors
/// The path leads to no plan, nobody may write to it, or somebody else goes on writing.
pub(in crate::cli) fn lock(path: &Path, wait: Duration) -> Result<Locked, Failure> {
    Ok(Locked { held: Held::take(path, wait)?, path: path.to_owned() })
}

impl Locked {
    /// What the plan holds.
    pub(in crate::cli) fn read(&self) -> Result<Content, Failure> {
        Ok(self.held.content().with_context(|| format!("cannot read `{}`", self.path.display()))?)
    }

    /// Puts new bytes in the place of those that were read, and says whether anything was written: the same bytes
    /// again write nothing. On every error the old file is as it was.
    pub(in crate::cli) fn replace(self, read: &[u8], new: &[u8]) -> Result<bool, Failure> {
        let Self { held, path } = self;
        if new == read {
            return Ok(false);
        }
        let draft = Draft::create(held.target(), new).map_err(|error| io_error::unwritten(&path, &error))?;
        draft.resemble(held.file()).map_err(|(kept, error)| io_error::unlike(&path, kept, &error))?;
        draft.sync().map_err(|error| io_error::unwritten(&path, &error))?;
        // An editor knows nothing of our lock: what a person saved while we worked must not be lost.
        if !held.is_current(&path) || !held.holds(read).is_ok_and(|same| same) {
            return Err(io_error::overtaken(&path));
        }
        draft.publish(held.target()).map_err(|error| io_error::unwritten(&path, &error))?;
        draft::sync_folder(held.target()).map_err(|error| io_error::unsure(&path, &error))?;
        Ok(true)
    }
}
