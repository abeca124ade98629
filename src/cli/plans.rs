//! The plans a command works on: found, read, and each with its own "today".

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

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
        let paths = paths(global, env)?;
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

/// The plans asked for; without any, the nearest.
pub(super) fn paths(global: &Global, env: &Env) -> Result<Vec<PathBuf>, Failure> {
    if global.files.is_empty() { Ok(vec![store::discover(env.folder())?]) } else { Ok(global.files.clone()) }
}

/// A short name for each plan, where there are several: the file's name without its ending; where that is not enough
/// (or says nothing, `roadmap.yaml`), with its folder's name before it.
fn names(paths: &[PathBuf]) -> Vec<Option<String>> {
    if paths.len() < 2 {
        return vec![None; paths.len()];
    }
    let part =
        |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let stems: Vec<String> = paths.iter().map(|path| part(path)).collect();
    let name = |(path, stem): (&PathBuf, &String)| {
        let alone = stems.iter().filter(|other| *other == stem).count() == 1;
        let folder = path.parent().map(part).filter(|folder| !folder.is_empty());
        match folder {
            Some(folder) if !alone => format!("{folder}/{stem}"),
            Some(_) | None => stem.clone(),
        }
    };
    paths.iter().zip(&stems).map(name).map(Some).collect()
}
