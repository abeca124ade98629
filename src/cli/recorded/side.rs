//! One side of a comparison: a file, or a plan at a revision.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::ledger::{Ledger, bytes};
use crate::cli::env::{Env, day_in};
use crate::cli::error::Failure;
use crate::cli::load;
use crate::cli::name::shown;
use crate::cli::process::{Git, Repository};
use crate::cli::store;
use crate::history::{Oid, Operand, Revision};
use crate::model::Plan;
use crate::problem::{ARGUMENT, Message};
use crate::syntax::Tree;

/// One side of a comparison, read.
pub(in crate::cli) struct Side {
    /// What it is called.
    pub(in crate::cli) name: String,
    pub(in crate::cli) tree: Tree,
    pub(in crate::cli) plan: Plan,
    /// The day it was recorded, of a revision.
    pub(in crate::cli) day: Option<NaiveDate>,
}

impl Side {
    /// Understands what was typed.
    ///
    /// # Errors
    /// It can be neither a file nor a revision.
    pub(in crate::cli) fn operand(text: &OsStr, env: &Env) -> Result<Operand, Failure> {
        let is_file = store::is_file(Path::new(text));
        let prefix = here(env).map(|repository| repository.prefix().to_vec()).unwrap_or_default();
        Ok(Operand::parse(text, is_file, &prefix)?)
    }

    /// Reads it. `path` is the plan that was asked for, which a revision alone means.
    ///
    /// # Errors
    /// It is not there, or is not a plan.
    pub(in crate::cli) fn read(
        operand: &Operand,
        path: Option<&PathBuf>,
        env: &Env,
    ) -> Result<Self, Failure> {
        match operand {
            Operand::File(path) => {
                let name = shown(path);
                let (tree, plan) = load::plan(name.clone(), store::read(path)?)?;
                Ok(Self { name, tree, plan, day: None })
            }
            Operand::Revision(revision) => {
                let path = path.ok_or_else(|| Failure::io("no plan is asked for"))?;
                let ledger = Ledger::open(path)?;
                let commit = ledger.repository.commit(revision)?;
                let (at, blob) = ledger
                    .path_at(&commit)?
                    .ok_or_else(|| absent(&ledger.path.to_string(), revision, &ledger.repository))?;
                let name = format!("{revision}:{at}");
                Self::of(&ledger.repository, name, &commit, &blob)
            }
            Operand::At(revision, at) => {
                let Some(repository) = here(env) else { return Err(no_repository(env)) };
                let commit = repository.commit(revision)?;
                let blob = repository
                    .object(&commit, at)?
                    .ok_or_else(|| absent(&at.to_string(), revision, &repository))?;
                Self::of(&repository, format!("{revision}:{at}"), &commit, &blob)
            }
        }
    }

    fn of(repository: &Repository, name: String, commit: &Oid, blob: &Oid) -> Result<Self, Failure> {
        let (tree, plan) = load::plan(name.clone(), bytes(repository, blob, &name)?)?;
        let recorded = repository.recorded(commit)?;
        let day = day_in(recorded.and_utc(), plan.timezone.as_deref());
        Ok(Self { name, tree, plan, day: Some(day) })
    }
}

/// The repository of the current folder.
fn here(env: &Env) -> Option<Repository> {
    Git::default().open(env.folder()?).ok()
}

/// Why there is none.
fn no_repository(env: &Env) -> Failure {
    let Some(folder) = env.folder() else { return Failure::io("there is no current folder") };
    match Git::default().open(folder) {
        Ok(_) => Failure::io("the repository of the current folder cannot be read"),
        Err(problem) => problem.into(),
    }
}

fn absent(path: &str, revision: &Revision, repository: &Repository) -> Failure {
    let message = Message::id("ledger-absent").with("path", path).with("revision", revision.as_str());
    let failure = Failure::new(&ARGUMENT, message);
    if repository.is_shallow() { failure.hint(Message::id("hint-unshallow")) } else { failure }
}
