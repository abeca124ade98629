//! What was read: one plan from its bytes, or many files, and what is missing.

use std::path::PathBuf;
use std::sync::Arc;

use super::error::{self, Failure};
use super::outcome::Outcome;
use super::store::Content;
use crate::format;
use crate::model::Plan;
use crate::syntax::Tree;

/// What a file holds as a plan without faults.
pub(super) fn plan(path: String, content: impl Into<Content>) -> Result<(Tree, Plan), Failure> {
    let text = match content.into().into_text() {
        Ok(text) => text,
        Err((bytes, problem)) => return Err(Failure::of_file(path, bytes, vec![problem])),
    };
    let reading = format::read(text);
    let text = Arc::clone(reading.tree.text());
    reading.sound().map_err(|problems| Failure::of_file(path, text.as_bytes(), problems))
}

/// A file and what was read from it.
pub(super) struct LoadedFile<T> {
    pub(super) path: PathBuf,
    /// Its name among several plans; none where it is alone.
    pub(super) name: Option<String>,
    pub(super) content: T,
}

/// All files that are plans or mean to be, in their order.
pub(super) struct Loaded<T> {
    pub(super) files: Vec<LoadedFile<Result<T, Failure>>>,
    /// How many files in the folders are no plans.
    pub(super) skipped: usize,
    /// What is wrong with the folders.
    pub(super) failures: Vec<Failure>,
}

/// What could not be read, while other plans could.
#[derive(Default)]
pub(super) struct Missing {
    failures: Vec<Failure>,
    plans: usize,
    of: usize,
}

impl<T> Loaded<T> {
    /// Says how many files were passed over; where nothing else was found, that is no note but the failure.
    pub(super) fn report_skipped(&self) {
        match self.skipped {
            0 => {}
            _ if self.files.is_empty() => {}
            1 => error::note("1 other YAML file skipped"),
            skipped => error::note(&format!("{skipped} other YAML files skipped")),
        }
    }

    /// The files that could be read, and what is missing.
    pub(super) fn split(self) -> (Vec<LoadedFile<T>>, Missing) {
        let mut missing = Missing { failures: self.failures, plans: 0, of: self.files.len() };
        let mut good = Vec::with_capacity(self.files.len());
        for LoadedFile { path, name, content } in self.files {
            match content {
                Ok(content) => good.push(LoadedFile { path, name, content }),
                Err(failure) => {
                    missing.failures.push(failure);
                    missing.plans += 1;
                }
            }
        }
        (good, missing)
    }
}

impl Missing {
    pub(super) fn is_empty(&self) -> bool {
        self.failures.is_empty()
    }

    /// How a command ends after which some plans are missing from its answer.
    pub(super) fn after(mut self, outcome: Result<Outcome, Failure>) -> Result<Outcome, Failure> {
        if self.is_empty() {
            return outcome;
        }
        match outcome {
            Ok(_) if self.plans > 0 => {
                let message = format!("the answer leaves out {} of {} plans", self.plans, self.of);
                self.failures.push(Failure::io(message));
            }
            Ok(_) => {}
            Err(failure) => self.failures.push(failure),
        }
        Err(self.alone())
    }

    /// How a command ends that has no plan left to answer from.
    pub(super) fn alone(self) -> Failure {
        Failure::several(self.failures)
    }
}
