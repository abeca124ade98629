//! What came of reading many files: what was made of each, and what is missing.

use std::path::PathBuf;

use super::commands::Outcome;
use super::error::{self, Failure};

/// A file and what was made of it.
pub(super) struct Taken<T> {
    pub(super) path: PathBuf,
    /// What tells it from the other plans, where there are several.
    pub(super) name: Option<String>,
    pub(super) made: T,
}

/// What was made of all files, in their order.
pub(super) struct Harvest<T> {
    pub(super) all: Vec<Taken<Result<T, Failure>>>,
    /// How many files in the folders are no plans.
    pub(super) others: usize,
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

impl<T> Harvest<T> {
    /// Says how many files were passed over; where nothing else was found, that is no note but the failure.
    pub(super) fn tell_others(&self) {
        match self.others {
            0 => {}
            _ if self.all.is_empty() => {}
            1 => error::note("1 other YAML file skipped"),
            others => error::note(&format!("{others} other YAML files skipped")),
        }
    }

    /// What was made, and what is missing.
    pub(super) fn parted(self) -> (Vec<Taken<T>>, Missing) {
        let mut missing = Missing { failures: self.failures, plans: 0, of: self.all.len() };
        let mut good = Vec::with_capacity(self.all.len());
        for Taken { path, name, made } in self.all {
            match made {
                Ok(made) => good.push(Taken { path, name, made }),
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
                self.failures.push(Failure::new(message));
            }
            Ok(_) => {}
            Err(failure) => self.failures.push(failure),
        }
        Err(self.alone())
    }

    /// How a command ends that has no plan left to answer from.
    pub(super) fn alone(self) -> Failure {
        Failure::Several(self.failures)
    }
}
