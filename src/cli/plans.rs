//! The plans a command works on: found, read, and each with its own "today".

use std::cell::OnceCell;
use std::path::{Component, Path, PathBuf};

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::store;
use crate::model::Place;
use crate::render::diagnostic::Examined;
use crate::report::{PlanFile, Portfolio};
use crate::yaml::{self, Locator};

/// The plans and the texts they were read from.
pub(super) struct Plans {
    pub(super) portfolio: Portfolio,
    texts: Vec<(String, String, OnceCell<Locator>)>,
}

impl Plans {
    /// Reads every plan asked for; the faults of all files are gathered before it fails.
    pub(super) fn read(global: &Global, env: &Env) -> Result<Self, Failure> {
        let paths = paths(&[], global, env)?;
        let (mut files, mut texts, mut broken) = (Vec::new(), Vec::new(), Vec::new());
        let names = names(&paths);
        for (path, name) in paths.iter().zip(names) {
            let shown = path.display().to_string();
            let bytes = store::read(path)?;
            match yaml::read_bytes(&bytes) {
                Ok(plan) => {
                    let day = global.as_of.unwrap_or_else(|| env.today(plan.timezone.as_deref()));
                    files.push(PlanFile { name, path: shown.clone(), plan, day });
                    texts.push((shown, String::from_utf8(bytes).unwrap_or_default(), OnceCell::new()));
                }
                Err(faults) => {
                    broken.push(Examined::faulty(shown, bytes, faults));
                }
            }
        }
        if !broken.is_empty() {
            return Err(Failure::Faults(broken));
        }
        Ok(Self { portfolio: Portfolio { files, language: global.lang.clone() }, texts })
    }

    /// The line of a place; the text is looked at when the first line is asked for.
    pub(super) fn line_of(&self, file: &PlanFile, place: &Place) -> Option<usize> {
        let (_, text, locator) = self.texts.iter().find(|(path, ..)| *path == file.path)?;
        locator.get_or_init(|| Locator::new(text)).value(place).map(|spot| spot.line)
    }
}

/// The plans asked for, `more` after those of `--file`; without any, the nearest.
pub(super) fn paths(more: &[PathBuf], global: &Global, env: &Env) -> Result<Vec<PathBuf>, Failure> {
    let outranked = global.files_of_env && !more.is_empty();
    let named = if outranked { &[] } else { global.files.as_slice() };
    let paths = [named, more].concat();
    if paths.is_empty() {
        return Ok(vec![store::discover(env.folder())?]);
    }
    let before = |n: usize| paths.iter().take(n);
    if let Some((_, twice)) =
        paths.iter().enumerate().find(|(n, path)| before(*n).any(|before| before == *path))
    {
        let failure = Failure::new(format!("`{}` is given twice", twice.display()));
        return Err(failure.hint("name each plan once, or its items count twice"));
    }
    Ok(paths)
}

/// A short name for each plan, where there are several: the file's name without its ending; where that is not enough,
/// with as many of the folders before it as it takes.
fn names(paths: &[PathBuf]) -> Vec<Option<String>> {
    if paths.len() < 2 {
        return vec![None; paths.len()];
    }
    let parts: Vec<Vec<String>> = paths.iter().map(|path| parts(path)).collect();
    let name = |(n, own): (usize, &Vec<String>)| {
        let shared = |length: usize| {
            let others = parts.iter().enumerate().filter(|(other, _)| *other != n);
            others.filter_map(|(_, other)| other.get(..length)).any(|other| Some(other) == own.get(..length))
        };
        let length = (1..own.len()).find(|length| !shared(*length)).unwrap_or(own.len());
        let mut parts: Vec<&str> = own.iter().take(length).map(String::as_str).collect();
        parts.reverse();
        Some(parts.join("/"))
    };
    parts.iter().enumerate().map(name).collect()
}

/// The file's name without its ending, then the folders it lies in, the nearest first.
fn parts(path: &Path) -> Vec<String> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let folders = path.parent().into_iter().flat_map(|parent| parent.components().rev());
    let folders = folders.filter(|part| !matches!(part, Component::CurDir | Component::RootDir));
    std::iter::once(stem).chain(folders.map(|part| part.as_os_str().to_string_lossy().into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_are_told_apart_by_as_little_as_it_takes() {
        for (paths, expected) in [
            (&["a.yaml", "b.yaml"][..], &["a", "b"][..]),
            (&["x/roadmap.yaml", "y/roadmap.yaml"], &["x/roadmap", "y/roadmap"]),
            (&["a/x/roadmap.yaml", "b/x/roadmap.yaml", "c.yaml"], &["a/x/roadmap", "b/x/roadmap", "c"]),
            (&["roadmap.yaml", "../roadmap.yaml"], &["roadmap", "../roadmap"]),
            (&["./roadmap.yaml", "/srv/roadmap.yaml"], &["roadmap", "srv/roadmap"]),
        ] {
            let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
            let names: Vec<String> = names(&paths).into_iter().flatten().collect();
            assert_eq!(names, expected);
        }
        assert_eq!(names(&[PathBuf::from("roadmap.yaml")]), [None]);
    }
}
