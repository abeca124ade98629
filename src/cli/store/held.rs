//! A plan held against other writers.

use std::fs::{self, File, TryLockError};
use std::io::{self, Seek as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use same_file::Handle;

use super::content::Content;
use super::intake::{Intake, is_same};
use super::io_error;
use super::regular::{not_too_large, regular};
use crate::cli::error::Failure;

/// How long to sleep before another look at a plan that somebody else holds. A write takes a few milliseconds.
const PAUSE: Duration = Duration::from_millis(10);

/// A plan that no other `roadmap` may write while this lives.
///
/// The lock is on the plan itself, so that none is left over when its holder is killed, and no second file lies beside
/// the plan. Since every write puts a new file in the place of the old one, a lock counts only while the path still
/// leads to the file that was locked.
pub(super) struct Held {
    handle: Handle,
    target: PathBuf,
}

impl Held {
    /// Takes the lock, waiting for it no longer than `wait`.
    pub(super) fn take(path: &Path, wait: Duration) -> Result<Self, Failure> {
        let start = Instant::now();
        loop {
            // Opened again at every look: who waits on a file that has been replaced waits for the wrong one.
            let held = Self::open(path)?;
            if held.lock(path)? {
                return Ok(held);
            }
            let left = wait.saturating_sub(start.elapsed());
            if left.is_zero() {
                return Err(io_error::locked(path, wait));
            }
            thread::sleep(PAUSE.min(left));
        }
    }

    fn open(path: &Path) -> Result<Self, Failure> {
        let metadata = regular(path)?;
        not_too_large(path, metadata.len())?;
        if metadata.permissions().readonly() {
            return Err(io_error::read_only(path));
        }
        let open = || {
            let target = fs::canonicalize(path)?;
            // For writing too, though it is never written: who may not write to the plan may not replace it either, and
            // network file systems lock only what is open for writing.
            let file = File::options().read(true).write(true).open(&target)?;
            Ok(Self { handle: Handle::from_file(file)?, target })
        };
        open().map_err(|error| io_error::closed(path, &error))
    }

    /// Whether the plan is ours now: nobody else has it, and nobody put another file in its place after it was opened.
    fn lock(&self, path: &Path) -> Result<bool, Failure> {
        match self.file().try_lock() {
            Ok(()) => Ok(self.is_current(path)),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(io_error::unlockable(path, &error)),
        }
    }

    /// The plan itself, where every symbolic link has been followed.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    pub(super) fn file(&self) -> &File {
        self.handle.as_file()
    }

    /// What is in the file now. Read through the lock's own handle: where locks are binding, no other may read.
    pub(super) fn content(&self) -> io::Result<Content> {
        let mut file = self.file();
        file.rewind()?;
        Intake::new(file, file.metadata()?.len()).all()
    }

    /// Whether that is still what was read, `bytes`.
    pub(super) fn holds(&self, bytes: &[u8]) -> io::Result<bool> {
        let mut file = self.file();
        file.rewind()?;
        is_same(file, bytes)
    }

    /// Whether the path still leads to the file that is locked.
    pub(super) fn is_current(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|target| target == self.target)
            && Handle::from_path(&self.target).is_ok_and(|now| now == self.handle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_on_a_file_that_was_replaced_counts_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (plan, draft) = (folder.path().join("plan.yaml"), folder.path().join("draft"));
        fs::write(&plan, "old").unwrap();
        let Ok(late) = Held::open(&plan) else { panic!("it can be opened") };
        fs::write(&draft, "new").unwrap();
        fs::rename(&draft, &plan).unwrap();
        assert!(late.lock(&plan).is_ok_and(|ours| !ours));
        assert!(Held::open(&plan).and_then(|held| held.lock(&plan)).is_ok_and(|ours| ours));
    }
}
