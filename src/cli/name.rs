//! What the plans of a portfolio are called.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

use super::args::Format;
use super::env::Env;
use super::store;
use crate::problem::Message;

/// A short name for each plan, where there are several: the file's name without its ending; where that is not enough,
/// with as many of the folders before it as it needs; where no folder helps, as with `a.yaml` beside `a.yml`, the same
/// with the ending.
pub(super) fn names(paths: &[&Path]) -> Vec<Option<String>> {
    if paths.len() < 2 {
        return vec![None; paths.len()];
    }
    let mut names: Vec<Option<String>> = vec![None; paths.len()];
    let mut taken = HashSet::new();
    for stem in [Path::file_stem as fn(&Path) -> Option<&OsStr>, Path::file_name] {
        let open = names.iter().enumerate().filter(|(_, name)| name.is_none());
        let mut open: Vec<Candidate<'_>> =
            open.filter_map(|(n, _)| Some(Candidate::new(n, paths.get(n)?, stem))).collect();
        while !open.is_empty() {
            // How many want a name, and how many of them have no longer one to offer.
            let mut wanted: HashMap<String, (usize, usize)> = HashMap::new();
            for one in &open {
                let (all, last) = wanted.entry(one.name.clone()).or_default();
                *all += 1;
                *last += usize::from(one.is_whole());
            }
            open.retain_mut(|one| {
                let (all, last) = wanted.get(&one.name).copied().unwrap_or_default();
                let is_whole = one.is_whole();
                let free = !taken.contains(&one.name) && (all == 1 || (last == 1 && is_whole));
                if free && let Some(name) = names.get_mut(one.number) {
                    taken.insert(one.name.clone());
                    *name = Some(one.name.clone());
                }
                one.lengthen();
                !free && !is_whole
            });
        }
    }
    // What no name could tell apart, such as `/srv/a.yaml` and `srv/a.yaml`, is called by its path.
    for (name, path) in names.iter_mut().zip(paths).filter(|(name, _)| name.is_none()) {
        let mut path = shown(path);
        while !taken.insert(path.clone()) {
            path.insert_str(0, "./");
        }
        *name = Some(path);
    }
    names
}

/// A plan without a name yet, and the name it would have.
struct Candidate<'p> {
    number: usize,
    name: String,
    /// The folders not yet before the name, the nearest last.
    folders: Vec<&'p OsStr>,
}

impl<'p> Candidate<'p> {
    fn new(number: usize, path: &'p Path, stem: fn(&Path) -> Option<&OsStr>) -> Self {
        let folders = path.parent().into_iter().flat_map(Path::components);
        let folders = folders.filter(|part| !matches!(part, Component::CurDir | Component::RootDir));
        let name = stem(path).map(letters).unwrap_or_default();
        Self { number, name, folders: folders.map(Component::as_os_str).collect() }
    }

    /// Whether there is no folder left that could make the name longer.
    fn is_whole(&self) -> bool {
        self.folders.is_empty()
    }

    fn lengthen(&mut self) {
        if let Some(folder) = self.folders.pop() {
            self.name = format!("{}/{}", letters(folder), self.name);
        }
    }
}

/// A path as it is shown. Bytes that are no letters are written as `\xFF`, so that two paths never look the same.
pub(super) fn shown(path: &Path) -> String {
    letters(path.as_os_str())
}

/// A path as the answer names it: in the formats of services for continuous integration from the top of the repository,
/// else as it was given.
pub(super) fn shown_in(format: Format, path: &Path, env: &Env) -> String {
    if !format.is_of_service() {
        return shown(path);
    }
    from_top(path, env)
}

/// A path from the top of the repository, with a slash between its folders on every system.
pub(super) fn from_top(path: &Path, env: &Env) -> String {
    let path =
        store::from_top(path, env.workspace().map(PathBuf::as_path), env.folder().map(PathBuf::as_path));
    if path.is_absolute() {
        return shown(&path);
    }
    let parts = path.components().filter(|part| *part != Component::CurDir);
    parts.map(|part| letters(part.as_os_str())).collect::<Vec<_>>().join("/")
}

fn letters(text: &OsStr) -> String {
    let mut letters = String::with_capacity(text.len());
    for chunk in text.as_encoded_bytes().utf8_chunks() {
        letters.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(letters, "\\x{byte:02X}");
        }
    }
    letters
}

/// The first few of many names, in backticks, and how many more there are.
pub(super) fn some(names: impl ExactSizeIterator<Item = String>) -> Message {
    const MOST: usize = 10;
    let more = names.len().saturating_sub(MOST);
    let first: Vec<String> = names.take(MOST).map(|name| format!("`{name}`")).collect();
    let first = first.join(", ");
    if more == 0 {
        return first.into();
    }
    Message::id("names-more").with("names", first).with("count", more.to_string())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn named(paths: &[&str]) -> Vec<String> {
        let paths: Vec<&Path> = paths.iter().map(Path::new).collect();
        names(&paths).into_iter().flatten().collect()
    }

    #[test]
    fn plans_are_told_apart_by_as_little_as_it_takes() {
        for (paths, expected) in [
            (&["a.yaml", "b.yaml"][..], &["a", "b"][..]),
            (&["x/roadmap.yaml", "y/roadmap.yaml"], &["x/roadmap", "y/roadmap"]),
            (&["a/x/roadmap.yaml", "b/x/roadmap.yaml", "c.yaml"], &["a/x/roadmap", "b/x/roadmap", "c"]),
            (&["roadmap.yaml", "../roadmap.yaml"], &["roadmap", "../roadmap"]),
            (&["./roadmap.yaml", "/srv/roadmap.yaml"], &["roadmap", "srv/roadmap"]),
            (&["x/a.yaml", "x/a.yml", "x/b.yaml"], &["a.yaml", "a.yml", "b"]),
            (&["x/a.yaml", "x/a.yml", "y/a.yaml"], &["a.yaml", "a.yml", "y/a"]),
            (&["a.yaml", "a.yml", "a.yaml.yaml"], &["./a.yaml", "a.yml", "a.yaml"]),
            (&["/srv/a.yaml", "srv/a.yaml"], &["/srv/a.yaml", "srv/a.yaml"]),
        ] {
            assert_eq!(named(paths), expected);
        }
        assert_eq!(names(&[Path::new("roadmap.yaml")]), [None]);
    }

    #[test]
    fn of_many_plans_no_two_have_one_name() {
        let paths: Vec<PathBuf> =
            (0..20_000).map(|n| PathBuf::from(format!("{}/{}/plan.yaml", n % 100, n / 100))).collect();
        let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
        let names: HashSet<_> = names(&paths).into_iter().flatten().collect();
        assert_eq!(names.len(), paths.len());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_text_is_told_apart_too() {
        use std::os::unix::ffi::OsStrExt as _;

        let paths = [&b"\xFE.yaml"[..], b"\xFF.yaml"].map(|name| Path::new(OsStr::from_bytes(name)));
        assert_eq!(names(&paths), [Some("\\xFE".into()), Some("\\xFF".into())]);
    }
}
