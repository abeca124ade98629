//! The YAML files below a folder.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::cli::error::Failure;

/// Every file that ends in `.yaml` or `.yml`, in path order, and what could not be looked into in its place. Links to
/// files are followed, links to folders are not: they may lead round in a circle. Git's own folder holds no plan.
pub(in crate::cli) fn yaml_files(folder: &Path) -> impl Iterator<Item = Result<PathBuf, Failure>> {
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    let entries = walk.filter_entry(|entry| entry.depth() == 0 || !is_git(entry));
    entries.filter_map(move |entry| match entry {
        Ok(entry) if !is_yaml(&entry) => None,
        Ok(entry) => Some(Ok(as_written(entry.path(), folder).to_owned())),
        Err(error) => Some(Err(closed(&error, folder))),
    })
}

fn is_git(entry: &DirEntry) -> bool {
    entry.file_type().is_dir() && entry.file_name() == ".git"
}

fn is_yaml(entry: &DirEntry) -> bool {
    let ending = entry.path().extension().and_then(OsStr::to_str).unwrap_or_default();
    if !["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)) {
        return false;
    }
    if !entry.path_is_symlink() {
        return entry.file_type().is_file();
    }
    match fs::metadata(entry.path()) {
        Ok(target) => target.is_file(),
        // A plan is missing that was linked to. But Emacs locks a file it edits by a link that leads nowhere
        // (https://www.gnu.org/software/emacs/manual/html_node/emacs/Interlocking.html).
        Err(_) => !entry.file_name().as_encoded_bytes().starts_with(b".#"),
    }
}

/// A path below a folder as a person would write it: without the dot, if the folder is the one we are in.
fn as_written<'p>(path: &'p Path, folder: &Path) -> &'p Path {
    let inner =
        path.strip_prefix(".").ok().filter(|inner| folder == Path::new(".") && *inner != Path::new(""));
    inner.unwrap_or(path)
}

fn closed(error: &walkdir::Error, folder: &Path) -> Failure {
    let place =
        error.path().map(|path| format!(" `{}`", as_written(path, folder).display())).unwrap_or_default();
    let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    Failure::io(format!("cannot look into{place}: {why}"))
        .hint("what lies there is left out; allow reading, or name other folders")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn links_to_files_are_followed_and_links_to_folders_are_not() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["b/z.yaml", "b.yaml", "b/a.YML", "c/.git/x.yaml", "c/text.txt", "d.yaml/e.yml"] {
            fs::create_dir_all(at(name).parent().unwrap()).unwrap();
            fs::write(at(name), "").unwrap();
        }
        for (target, link) in [
            ("b/z.yaml", "link.yaml"),
            ("b", "round.yaml"),
            ("..", "b/up"),
            ("nowhere", "gone.yml"),
            ("me@host.1", ".#b.yaml"),
        ] {
            symlink(target, at(link)).unwrap();
        }
        let found = yaml_files(folder.path()).map(|file| {
            let Ok(path) = file else { panic!("every folder can be read") };
            path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned()
        });
        let expected = ["b/a.YML", "b/z.yaml", "b.yaml", "d.yaml/e.yml", "gone.yml", "link.yaml"];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_folder_that_is_not_there_is_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        let none = folder.path().join("none");
        let mut found = yaml_files(&none);
        assert!(matches!(found.next(), Some(Err(_))));
    }
}
