//! How a file looks from outside, and whether it holds what it held.

use std::fs;
use std::hash::Hasher as _;
use std::path::Path;
use std::time::SystemTime;

use fnv::FnvHasher;

/// How a file looks from outside: as long as it stays so, it need not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Which file it is: another one in its place may be as long and as old.
    number: u64,
}

/// How a file looks, links followed; `None` of one that is not there.
pub(in crate::cli) fn stamp(path: &Path) -> Option<Stamp> {
    let file = fs::metadata(path).ok()?;
    Some(Stamp { length: file.len(), modified: file.modified().ok(), number: number(&file) })
}

/// What a file holds, in one number; `None` where it cannot be read.
pub(in crate::cli) fn fingerprint(path: &Path) -> Option<u64> {
    // Of a pipe or a device nobody knows when it ends.
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut hasher = FnvHasher::default();
    hasher.write(&fs::read(path).ok()?);
    Some(hasher.finish())
}

#[cfg(unix)]
fn number(file: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(file)
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> u64 {
    0
}
