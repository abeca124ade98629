//! Whether a path leads to a file that can be a plan.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::cli::error::Failure;
use crate::suggestion::nearest;
use crate::syntax::LARGEST_FILE;

/// What a plan is called where none is named.
pub(super) const NAME: &str = "roadmap.yaml";

pub(super) fn not_too_large(path: &Path, size: u64) -> Result<(), Failure> {
    if size <= LARGEST_FILE {
        return Ok(());
    }
    Err(Failure::io(format!("`{}` is larger than {LARGEST_FILE} bytes", path.display()))
        .hint("divide it into several plans and name them all with `-f`"))
}

/// Whether a path, symbolic links followed, leads to a file that can be read twice and written.
pub(super) fn regular(path: &Path) -> Result<fs::Metadata, Failure> {
    let shown = path.display();
    let metadata = fs::metadata(path).map_err(|error| missing(path, &error))?;
    if metadata.is_dir() {
        let failure = Failure::io(format!("`{shown}` is a folder, not a plan"));
        let inside = path.join(NAME);
        let found = inside.is_file().then(|| format!("did you mean `{}`?", inside.display()));
        return Err(failure.hint(found.unwrap_or_else(|| "name the file itself".into())));
    }
    if !metadata.is_file() {
        return Err(Failure::io(format!("`{shown}` is not a regular file"))
            .hint("a plan is a file that can be read twice and written"));
    }
    Ok(metadata)
}

/// The endings of documents.
const DOCUMENTS: [&str; 8] = ["docx", "xlsx", "ods", "html", "htm", "txt", "md", "csv"];

/// Refuses what is no document because it is no file.
pub(super) fn document(path: &Path) -> Result<(), Failure> {
    let metadata =
        fs::metadata(path).map_err(|error| absent(path, &error, &DOCUMENTS, "look at its path"))?;
    if metadata.is_dir() {
        let failure = Failure::io(format!("`{}` is a folder, not a document", path.display()));
        return Err(failure.hint("name the file itself"));
    }
    Ok(())
}

fn missing(path: &Path, error: &std::io::Error) -> Failure {
    let hint = "look at the path given with `-f` or in `ROADMAP_FILE`";
    absent(path, error, &["yaml", "yml"], hint)
}

fn absent(path: &Path, error: &std::io::Error, endings: &[&str], hint: &'static str) -> Failure {
    let shown = path.display();
    if error.kind() != ErrorKind::NotFound {
        return Failure::io(format!("cannot read `{shown}`: {error}"));
    }
    if let Ok(target) = fs::read_link(path) {
        let message = format!("`{shown}` is a link to `{}`, which does not exist", target.display());
        return Failure::io(message).hint("correct the link, or name the plan itself");
    }
    let failure = Failure::io(format!("there is no file `{shown}`"));
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| {
            Path::new(name).extension().is_some_and(|own| endings.iter().any(|ending| own == *ending))
        })
        .collect();
    match nearest(&name, names.iter().map(String::as_str)) {
        Some(near) => failure.hint(format!("did you mean `{}`?", path.with_file_name(near).display())),
        None => failure.hint(hint),
    }
}
