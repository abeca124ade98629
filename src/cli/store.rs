//! The disk: found, read and written here and nowhere else.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::error::Failure;

const NAME: &str = "roadmap.yaml";

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

/// The bytes of a plan.
#[expect(clippy::disallowed_methods, reason = "this is the one door to the disk")]
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
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
    fs::read(path).with_context(|| format!("cannot read `{shown}`")).map_err(Failure::from)
}

fn missing(path: &Path, error: &std::io::Error) -> Failure {
    let shown = path.display();
    if error.kind() != ErrorKind::NotFound {
        return Failure::new(format!("cannot read `{shown}`: {error}"));
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
