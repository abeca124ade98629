//! Files of ours that are no plans.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use same_file::Handle;

use crate::cli::error::Failure;
use crate::problem::Message;

/// How much of a file shows whether it is ours.
const BEGINNING: u64 = 4_096;
/// How many names are tried for the new file.
const NAMES: u32 = 100;

/// Writes a file, whole or not at all, in place of an older one only if its beginning shows that it `is_ours`.
pub(in crate::cli) fn write_own(
    path: &Path,
    bytes: &[u8],
    is_ours: impl FnOnce(&[u8]) -> bool,
) -> Result<(), Failure> {
    let unwritten = || format!("cannot write `{}`", path.display());
    let target = match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => path.to_owned(),
        found => found.with_context(unwritten)?,
    };
    let old = match fs::metadata(&target) {
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        found => Some(found.with_context(unwritten)?),
    };
    if let Some(old) = &old {
        let beginning = if old.is_file() { beginning(&target).with_context(unwritten)? } else { Vec::new() };
        if !old.is_file() || !is_ours(&beginning) {
            let message = format!("`{}` is something else and was not overwritten", path.display());
            return Err(Failure::io(message).hint("name a new file"));
        }
    }
    let permissions = old.map(|old| old.permissions());
    let written = replace(&target, bytes, permissions).with_context(unwritten);
    written.map_err(|error| without_folder(error.into(), path))
}

/// The same failure with a way out, where the folder of the file is not there.
pub(super) fn without_folder(failure: Failure, path: &Path) -> Failure {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
        Some(folder) => {
            failure.hint(Message::id("hint-make-folder").with("path", folder.display().to_string()))
        }
        None => failure,
    }
}

/// Makes a folder for files of ours, unless it is there.
pub(in crate::cli) fn make_folder(path: &Path) -> Result<(), Failure> {
    Ok(fs::create_dir_all(path).with_context(|| format!("cannot make the folder `{}`", path.display()))?)
}

fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(BEGINNING).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file where none is yet, whole or not at all.
pub(in crate::cli) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (draft, mut file) = new_file(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| publish(&draft, path));
    // What cannot be taken away is cleared by the next run.
    let _ = fs::remove_file(&draft);
    written
}

/// Gives a new file its name, which nothing may have yet.
fn publish(draft: &Path, path: &Path) -> io::Result<()> {
    // A link never takes the place of another file, as a new name does.
    match fs::hard_link(draft, path) {
        // Not every disk has links.
        Err(error) if error.kind() != ErrorKind::AlreadyExists && fs::symlink_metadata(path).is_err() => {
            fs::rename(draft, path)
        }
        linked => linked,
    }
}

/// Writes a new file beside the target and gives it the target's name.
fn replace(target: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let (path, mut file) = new_file(target)?;
    let write = || {
        file.write_all(bytes)?;
        permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
        file.sync_all()?;
        fs::rename(&path, target)
    };
    let done = write();
    if done.is_err() {
        // What cannot be taken away either is named by the error that follows.
        let _ = fs::remove_file(&path);
    }
    done
}

/// A new file beside the target, under the first name that is free. It is locked, so that whoever finds its name can tell
/// whether somebody still writes to it.
fn new_file(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut number = 0;
    loop {
        let path = target.with_file_name(format!(".{name}.roadmap-new-{number}"));
        match File::options().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < NAMES => {
                if !is_litter(&path) || fs::remove_file(&path).is_err() {
                    number += 1;
                }
            }
            opened => {
                let file = opened?;
                match is_kept(&path, &file) {
                    Ok(true) => return Ok((path, file)),
                    Ok(false) => number += 1,
                    Err(error) => {
                        let _ = fs::remove_file(&path);
                        return Err(error);
                    }
                }
            }
        }
    }
}

/// Locks a new file. Whether nobody has taken it for litter before that.
fn is_kept(path: &Path, file: &File) -> io::Result<bool> {
    // Without locks, what a killed run leaves behind stays.
    let is_taken = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    match Handle::from_path(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        there => Ok(there? == Handle::from_file(file.try_clone()?)? && !is_taken),
    }
}

/// Whether a file under the name of a new one was left behind by a run that was killed.
fn is_litter(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|file| file.is_file());
    is_file && File::open(path).is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_is_overwritten_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let write = |name: &str, text: &str| {
            write_own(&at(name), text.as_bytes(), |old| old.starts_with(b"ours")).is_ok()
        };
        fs::write(at("plan.yaml"), "version: 1\n").unwrap();
        assert!(!write("plan.yaml", "ours 1"));
        assert_eq!(fs::read_to_string(at("plan.yaml")).unwrap(), "version: 1\n");
        assert!(write("known.txt", "ours 1") && write("known.txt", "ours 2"));
        assert_eq!(fs::read_to_string(at("known.txt")).unwrap(), "ours 2");
        assert!(!write("nowhere/known.txt", "ours 1") && !write(".", "ours"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_new_file_takes_no_ones_place_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        create(&at("plan.yaml"), b"new").unwrap();
        assert_eq!(create(&at("plan.yaml"), b"newer").unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(at("plan.yaml")).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_a_killed_run_left_behind_goes_and_what_another_still_writes_stays() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at(".known.txt.roadmap-new-0"), "litter").unwrap();
        let (draft, _held) = new_file(&at("known.txt")).unwrap();
        assert_eq!(draft, at(".known.txt.roadmap-new-0"));
        assert!(write_own(&at("known.txt"), b"ours", |_| true).is_ok());
        assert_eq!(fs::read(&draft).unwrap(), b"");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("known.txt"), folder.path().join("link.txt"));
        fs::write(&file, "ours").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(write_own(&link, b"new", |_| true).is_ok());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(write_own(Path::new("/dev/null"), b"new", |_| true).is_err());
    }
}
