//! Where plans come from: the files that were named, and those found in the folders that were.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::load::{Loaded, LoadedFile};
use super::name::names;
use super::progress::{Progress, watched};
use super::store::{self, Content, Identities};
use crate::format::Kind;
use crate::problem::{ARGUMENT, Message};
use crate::render::pool;

/// A file that may be a plan.
struct Source {
    path: PathBuf,
    /// It was found in a folder, where files of other kinds lie as well. What is named is never passed over.
    found: bool,
    /// It is not there, and need not be.
    may_be_gone: bool,
}

/// The files a command is asked to work on, in the order in which they are read.
#[derive(Default)]
pub(super) struct Sources {
    files: Vec<Source>,
    /// Each folder that could be looked into, with the numbers of the files found in it.
    folders: Vec<(PathBuf, Vec<usize>)>,
    failures: Vec<Failure>,
}

impl Sources {
    /// The files asked for, `more` after those of `--file`; without any, the nearest plan. A file that lies in two of
    /// the folders, or that is named and lies in one, is there once.
    pub(super) fn find(more: &[PathBuf], global: &Global, env: &Env) -> Result<Self, Failure> {
        let outranked = global.files_of_env && !more.is_empty();
        let named = if outranked { &[] } else { global.files.as_slice() };
        let mut sources = Self::default();
        let mut known = Known::default();
        match [named, more].concat().as_slice() {
            [] => sources.files.push(Source {
                path: store::discover(env.folder())?,
                found: false,
                may_be_gone: false,
            }),
            [path] if !store::is_folder(path) => {
                sources.files.push(Source { path: path.clone(), found: false, may_be_gone: false });
            }
            paths => {
                for path in paths {
                    if store::is_folder(path) {
                        sources.look_into(path, &mut known);
                    } else {
                        sources.name(path, &mut known)?;
                    }
                }
            }
        }
        Ok(sources)
    }

    /// The files, whether or not they are plans.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|source| source.path.as_path())
    }

    /// The file, where a single one is named.
    pub(super) fn lone(&self) -> Option<&PathBuf> {
        match self.files.as_slice() {
            [Source { path, found: false, .. }] if self.folders.is_empty() => Some(path),
            _ => None,
        }
    }

    fn name(&mut self, path: &Path, known: &mut Known) -> Result<(), Failure> {
        let (number, is_new) = known.number(path);
        match self.files.get_mut(number) {
            _ if is_new => {
                self.files.push(Source { path: path.to_owned(), found: false, may_be_gone: false });
            }
            Some(source) if source.found => source.found = false,
            _ => {
                let message = Message::id("argument-plan-twice").with("path", path.display().to_string());
                return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-name-once")));
            }
        }
        Ok(())
    }

    fn look_into(&mut self, folder: &Path, known: &mut Known) {
        let mut inside = Vec::new();
        let before = self.failures.len();
        for file in store::yaml_files(folder) {
            match file {
                Ok(path) => {
                    let (number, is_new) = known.number(&path);
                    inside.push(number);
                    if is_new {
                        self.files.push(Source { path, found: true, may_be_gone: false });
                    }
                }
                Err(failure) => self.failures.push(failure),
            }
        }
        // Of what cannot be looked into whole nobody knows whether a plan is in it.
        if self.failures.len() == before {
            self.folders.push((folder.to_owned(), inside));
        }
    }

    /// The same where a file that was named may be gone from the work tree: it has no bytes then.
    pub(super) fn read_or_gone<T: Send>(
        mut self,
        env: &Env,
        make: impl Fn(&Path, Content) -> Result<T, Failure> + Sync,
    ) -> Loaded<T> {
        for source in &mut self.files {
            source.may_be_gone = !store::is_there(&source.path);
        }
        self.read(env, make)
    }

    /// Reads every file that is a plan, or means to be one, and makes something of its bytes. Many are read side by
    /// side; for one of usual size, no thread is started.
    pub(super) fn read<T: Send>(
        self,
        env: &Env,
        make: impl Fn(&Path, Content) -> Result<T, Failure> + Sync,
    ) -> Loaded<T> {
        let read = |source: &Source, progress: &Progress| {
            let content = source.content();
            let plan = content.and_then(|found| found.map(|found| make(&source.path, found)).transpose());
            progress.step();
            plan
        };
        let plans = match self.files.as_slice() {
            [] => Vec::new(),
            [one] if !store::is_long_to_read(&one.path) => vec![read(one, &Progress::default())],
            many => watched(env.is_watched(), many.len(), |progress| {
                pool::divided(|| many.par_iter().map(|source| read(source, progress)).collect())
            }),
        };
        self.loaded(plans)
    }

    fn loaded<T>(self, made: Vec<Result<Option<T>, Failure>>) -> Loaded<T> {
        let mut failures = self.failures;
        for (folder, inside) in self.folders {
            let is_plan = |number: &usize| !matches!(made.get(*number), Some(Ok(None)) | None);
            if !inside.iter().any(is_plan) {
                failures.push(empty(&folder, inside.len()));
            }
        }
        let count = made.len();
        let made = self.files.into_iter().zip(made);
        let made: Vec<(PathBuf, Result<T, Failure>)> =
            made.filter_map(|(source, made)| Some((source.path, made.transpose()?))).collect();
        let skipped = count - made.len();
        let names = names(&made.iter().map(|(path, _)| path.as_path()).collect::<Vec<_>>());
        let files = made.into_iter().zip(names);
        let files = files.map(|((path, content), name)| LoadedFile { path, name, content }).collect();
        Loaded { files, skipped, failures }
    }
}

impl Source {
    /// What it holds; nothing of a file in a folder that is no plan.
    fn content(&self) -> Result<Option<Content>, Failure> {
        if self.may_be_gone {
            return Ok(Some(Content::default()));
        }
        if !self.found {
            return store::read(&self.path).map(Some);
        }
        let content = store::read_if(&self.path, |beginning| Kind::of(beginning) != Kind::Other)?;
        Ok(content.filter(|content| Kind::of(content) == Kind::Plan))
    }
}

fn empty(folder: &Path, others: usize) -> Failure {
    let hint = match others {
        0 => "no `*.yaml` and no `*.yml` lies in it".into(),
        1 => {
            "the one YAML file in it is not a plan: a plan has `version`, and `sections` or `measures`".into()
        }
        _ => format!(
            "the {others} YAML files in it are none: a plan has `version`, and `sections` or `measures`"
        ),
    };
    Failure::io(format!("there is no plan in `{}`", folder.display())).hint(hint)
}

/// The files that are known already, each by what it is and not by what it is called.
#[derive(Default)]
struct Known {
    identities: Identities,
    numbers: HashMap<PathBuf, usize>,
}

impl Known {
    /// The number of a file, and whether it is new.
    fn number(&mut self, path: &Path) -> (usize, bool) {
        let next = self.numbers.len();
        let number = *self.numbers.entry(self.identities.of(path)).or_insert(next);
        (number, number == next)
    }
}
