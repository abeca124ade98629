//! The disk: found, read and written here and nowhere else.
#![expect(clippy::disallowed_methods, reason = "this is the one door to the disk")]

mod content;
mod draft;
mod held;
mod identity;
mod intake;
mod io_error;
mod locked;
mod own;
mod regular;
mod stamp;
mod top;
mod walk;

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::error::Failure;
pub(super) use content::Content;
pub(super) use identity::Identities;
use intake::Intake;
pub(super) use locked::lock;
pub(super) use own::{make_folder, write_own};
use regular::{NAME, not_too_large, regular};
pub(super) use stamp::{Stamp, fingerprint, stamp};
pub(super) use top::from_top;
pub(super) use walk::yaml_files;

use crate::problem::{IO, Message};

/// Bytes that take longer than the blink of an eye.
const LARGE: u64 = 1 << 24;

/// The plan nearest to a folder: in it, or in the nearest parent that has one.
pub(super) fn discover(folder: Option<&PathBuf>) -> Result<PathBuf, Failure> {
    let folder = folder
        .ok_or_else(|| Failure::io("the current folder cannot be found").hint("name a plan with `-f`"))?;
    for (up, parent) in folder.ancestors().enumerate() {
        if parent.join(NAME).is_file() {
            // As short as a person would write it.
            return Ok(std::iter::repeat_n("..", up).collect::<PathBuf>().join(NAME));
        }
    }
    let message = format!("there is no `{NAME}` in this folder or in any above it");
    Err(Failure::io(message).hint("name a plan with `-f PATH`, or set `ROADMAP_FILE`"))
}

/// Whether a path, links followed, leads to anything.
pub(super) fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether a path, links followed, leads to a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether anything is at a path, a broken link too.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether a path, links followed, leads to a file.
pub(super) fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether reading a file may take so long that whoever waits needs to see something.
pub(super) fn is_long_to_read(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() >= LARGE)
}

/// What the file of a plan holds. Where a line is longer than a plan may have, what follows it is not read.
pub(super) fn read(path: &Path) -> Result<Content, Failure> {
    read_if(path, |_| true).map(Option::unwrap_or_default)
}

/// The same, unless the beginning of the file shows that it is not `wanted`. However large, it is not read on then.
pub(super) fn read_if(path: &Path, wanted: impl FnOnce(&[u8]) -> bool) -> Result<Option<Content>, Failure> {
    let size = regular(path)?.len();
    let unreadable = || format!("cannot read `{}`", path.display());
    let file = File::open(path).with_context(unreadable)?;
    let mut intake = Intake::new(file, size);
    intake.more().with_context(unreadable)?;
    if !wanted(intake.content()) {
        return Ok(None);
    }
    not_too_large(path, size)?;
    Ok(Some(intake.all().with_context(unreadable)?))
}

/// Writes a file where none is yet.
pub(super) fn create(path: &Path, text: &str) -> Result<(), Failure> {
    refuse_existing(path)?;
    match own::create(path, text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(is_there_already(path)),
        created => created
            .with_context(|| format!("cannot create `{}`", path.display()))
            .map_err(|error| own::without_folder(error.into(), path)),
    }
}

/// Refuses a path where something is already, before anything beside it is written.
pub(super) fn refuse_existing(path: &Path) -> Result<(), Failure> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(is_there_already(path));
    }
    Ok(())
}

fn is_there_already(path: &Path) -> Failure {
    let message = Message::id("file-is-there").with("path", path.display().to_string());
    Failure::new(&IO, message).hint(Message::id("hint-another-file"))
}

/// Whether a file holds exactly this text.
pub(super) fn is_file_with(path: &Path, text: &str) -> bool {
    fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == text.len() as u64)
        && fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}

/// The bytes of a file that is no plan; `-` is standard input. It may be a pipe or a device, which can be endless: no more
/// than `most` bytes are read of it, and what has more is refused.
pub(super) fn read_list(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let bytes = read_up_to(path, most)?;
    if bytes.len() > most {
        let name = if path == Path::new("-") { "standard input".into() } else { path.display().to_string() };
        let message = Message::id("file-too-large").with("path", name).with("size", (most >> 20).to_string());
        return Err(Failure::io(message).hint(Message::id("hint-divide-file")));
    }
    Ok(bytes)
}

/// The bytes of a document; `-` is standard input. No more than `most` bytes are read, and one, so that a
/// larger one is not taken for whole.
pub(super) fn read_document(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    if path != Path::new("-") {
        regular::document(path)?;
    }
    read_up_to(path, most)
}

/// So many bytes of a file, or of standard input for `-`, and one more where there are more.
fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = (most as u64).saturating_add(1);
    if path == Path::new("-") {
        std::io::stdin().take(most).read_to_end(&mut bytes).context("cannot read standard input")?;
        return Ok(bytes);
    }
    let unreadable = || format!("cannot read `{}`", path.display());
    File::open(path).with_context(unreadable)?.take(most).read_to_end(&mut bytes).with_context(unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
