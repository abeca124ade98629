//! The disk: found, read and written here and nowhere else.
#![expect(clippy::disallowed_methods, reason = "this is the one door to the disk")]

mod draft;
mod held;
mod identity;
mod io_error;
mod walk;

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;

use super::error::Failure;
use draft::Draft;
use held::Held;
pub(super) use identity::Identities;
pub(super) use walk::yaml_files;

use crate::yaml::{LARGEST_FILE, LONGEST_LINE};

const NAME: &str = "roadmap.yaml";
/// Bytes that take longer than the blink of an eye.
const LARGE: u64 = 1 << 24;

/// The plan nearest to a folder: in it, or in the nearest parent that has one.
pub(super) fn discover(folder: Option<&PathBuf>) -> Result<PathBuf, Failure> {
    let folder = folder
        .ok_or_else(|| Failure::new("the current folder cannot be found").hint("name a plan with `-f`"))?;
    for (up, parent) in folder.ancestors().enumerate() {
        if parent.join(NAME).is_file() {
            // As short as a person would write it.
            return Ok(std::iter::repeat_n("..", up).collect::<PathBuf>().join(NAME));
        }
    }
    let message = format!("there is no `{NAME}` in this folder or in any above it");
    Err(Failure::new(message).hint("name a plan with `-f PATH`, or set `ROADMAP_FILE`"))
}

/// Whether a path, links followed, leads to a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether reading a file may take so long that somebody who waits wants to see something.
pub(super) fn is_long_to_read(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() >= LARGE)
}

/// The bytes of a plan. Where a line is longer than a plan may have, what follows it is not read.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    read_if(path, |_| true).map(Option::unwrap_or_default)
}

/// The same, unless the beginning of the file shows that it is not `wanted`. However large, it is not read on then.
pub(super) fn read_if(path: &Path, wanted: impl FnOnce(&[u8]) -> bool) -> Result<Option<Vec<u8>>, Failure> {
    let size = regular(path)?.len();
    let unreadable = || format!("cannot read `{}`", path.display());
    let mut file = File::open(path).with_context(unreadable)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(LARGEST_FILE)).unwrap_or_default());
    let mut read_more = |bytes: &mut Vec<u8>| {
        (&mut file).take(LONGEST_LINE as u64).read_to_end(bytes).with_context(unreadable)
    };
    read_more(&mut bytes)?;
    if !wanted(&bytes) {
        return Ok(None);
    }
    not_too_large(path, size)?;
    let line_ends = |bytes: &[u8]| bytes.iter().rev().take(LONGEST_LINE + 1).any(|byte| *byte == b'\n');
    // A file may grow while it is read.
    while bytes.len() as u64 <= LARGEST_FILE {
        let too_long = bytes.len() > LONGEST_LINE && !line_ends(&bytes);
        if too_long || read_more(&mut bytes)? == 0 {
            break;
        }
    }
    Ok(Some(bytes))
}

/// The rows of a file of changes; `-` is standard input.
pub(super) fn read_rows(path: &Path) -> Result<String, Failure> {
    let text = if path == Path::new("-") {
        std::io::read_to_string(std::io::stdin()).context("cannot read standard input")?
    } else {
        fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?
    };
    Ok(text)
}

/// Writes a file that is no plan, in place of an older one.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))?;
    Ok(())
}

/// Changes a plan: hands its bytes to `change` and puts the bytes that come back in their place. Says whether anything
/// was written; `None` and the same bytes again write nothing.
///
/// No other `roadmap` can write between the reading and the writing; one that tries waits, as this one does, no longer
/// than `wait`. Whoever reads meanwhile, and whoever finds the plan after a crash, sees the old file or the new one,
/// whole. On every error the old file is as it was.
pub(super) fn update(
    path: &Path,
    wait: Duration,
    change: impl FnOnce(&[u8]) -> Result<Option<Vec<u8>>, Failure>,
) -> Result<bool, Failure> {
    let held = Held::take(path, wait)?;
    let old = held.bytes().with_context(|| format!("cannot read `{}`", path.display()))?;
    let Some(new) = change(&old)?.filter(|new| *new != old) else {
        return Ok(false);
    };
    let draft = Draft::create(held.target(), &new).map_err(|error| io_error::unwritten(path, &error))?;
    draft.resemble(held.file()).map_err(|(kept, error)| io_error::unlike(path, kept, &error))?;
    draft.sync().map_err(|error| io_error::unwritten(path, &error))?;
    // An editor knows nothing of our lock: what a person saved while we worked must not be lost.
    if !held.is_current(path) || !held.bytes().is_ok_and(|now| now == old) {
        return Err(io_error::overtaken(path));
    }
    draft.publish(held.target()).map_err(|error| io_error::unwritten(path, &error))?;
    draft::sync_folder(held.target()).map_err(|error| io_error::unsure(path, &error))?;
    Ok(true)
}

fn not_too_large(path: &Path, size: u64) -> Result<(), Failure> {
    if size <= LARGEST_FILE {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` is larger than {LARGEST_FILE} bytes", path.display()))
        .hint("divide it into several plans and name them all with `-f`"))
}

/// Whether a path, symbolic links followed, leads to a file that can be read twice and written.
fn regular(path: &Path) -> Result<fs::Metadata, Failure> {
    let shown = path.display();
    let metadata = fs::metadata(path).map_err(|error| missing(path, &error))?;
    if metadata.is_dir() {
        let failure = Failure::new(format!("`{shown}` is a folder, not a plan"));
        let inside = path.join(NAME);
        let found = inside.is_file().then(|| format!("did you mean `{}`?", inside.display()));
        return Err(failure.hint(found.unwrap_or_else(|| "name the file itself".into())));
    }
    if !metadata.is_file() {
        return Err(Failure::new(format!("`{shown}` is no regular file"))
            .hint("a plan is a file that can be read twice and written"));
    }
    Ok(metadata)
}

fn missing(path: &Path, error: &std::io::Error) -> Failure {
    let shown = path.display();
    if error.kind() != ErrorKind::NotFound {
        return Failure::new(format!("cannot read `{shown}`: {error}"));
    }
    if let Ok(target) = fs::read_link(path) {
        let message = format!("`{shown}` is a link to `{}`, which does not exist", target.display());
        return Failure::new(message).hint("mend the link, or name the plan itself");
    }
    let failure = Failure::new(format!("there is no file `{shown}`"));
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "yaml" || ending == "yml"))
        .collect();
    match crate::suggestion::nearest(&name, names.iter().map(String::as_str)) {
        Some(near) => failure.hint(format!("did you mean `{}`?", path.with_file_name(near).display())),
        None => failure.hint("look at the path given with `-f` or in `ROADMAP_FILE`"),
    }
}

#[cfg(test)]
mod tests;
