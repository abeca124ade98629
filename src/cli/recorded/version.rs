//! Versions read as plans, several at a time.

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::ledger::Ledger;
use crate::cli::process::Objects;
use crate::history::{ObjectKind, Version};
use crate::model::Plan;
use crate::problem::{Problem, shortened};
use crate::render::pool;
use crate::syntax::LARGEST_FILE;

/// Versions that are read side by side; more would only need more memory.
const AT_ONCE: usize = 16;

/// What a version said.
pub(in crate::cli) enum Said {
    /// A plan.
    Plan(Box<Plan>),
    /// The file was removed, or was no file.
    Nothing,
    /// A text that is not a plan.
    Unreadable(String),
}

/// A version that could not be read as a plan, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Unreadable {
    pub(in crate::cli) version: Version,
    pub(in crate::cli) why: String,
}

/// Versions and what they said, in the order given.
pub(in crate::cli) struct Plans<'v> {
    objects: Objects,
    versions: std::slice::Iter<'v, &'v Version>,
    read: std::vec::IntoIter<(&'v Version, Said)>,
}

impl Ledger {
    /// Reads versions as plans.
    ///
    /// # Errors
    /// Where git cannot be started.
    pub(in crate::cli) fn plans<'v>(&self, versions: &'v [&'v Version]) -> Result<Plans<'v>, Problem> {
        let ids = versions.iter().filter_map(|version| version.content());
        let objects = self.repository.objects(ids, LARGEST_FILE)?;
        Ok(Plans { objects, versions: versions.iter(), read: Vec::new().into_iter() })
    }
}

impl<'v> Plans<'v> {
    fn fetch(&mut self) -> Result<Vec<(&'v Version, Option<ObjectKind>)>, Problem> {
        let mut fetched = Vec::new();
        for version in self.versions.by_ref().take(AT_ONCE) {
            let kind = match version.content() {
                Some(_) => self.objects.next().transpose()?.map(|object| object.kind),
                None => None,
            };
            fetched.push((*version, kind));
        }
        Ok(fetched)
    }
}

impl<'v> Iterator for Plans<'v> {
    type Item = Result<(&'v Version, Said), Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(next) = self.read.next() {
            return Some(Ok(next));
        }
        let fetched = match self.fetch() {
            Ok(fetched) => fetched,
            Err(problem) => return Some(Err(problem)),
        };
        let read = fetched.into_par_iter().map(|(version, kind)| (version, kind.map_or(Said::Nothing, said)));
        self.read = pool::divided(|| read.collect::<Vec<_>>()).into_iter();
        self.read.next().map(Ok)
    }
}

fn said(kind: ObjectKind) -> Said {
    let bytes = match kind {
        ObjectKind::Blob(bytes) => bytes,
        ObjectKind::TooLarge(size) => return Said::Unreadable(format!("it has {size} bytes")),
        ObjectKind::Other(kind) => return Said::Unreadable(format!("it is a {kind}")),
        ObjectKind::Missing => return Said::Unreadable("the repository lacks it".into()),
    };
    match read(&bytes) {
        Ok(plan) => Said::Plan(Box::new(plan)),
        Err(why) => Said::Unreadable(why),
    }
}

/// Why a text is not a plan; `None` where it is one.
pub(super) fn why_unreadable(bytes: &[u8]) -> Option<String> {
    read(bytes).err()
}

fn read(bytes: &[u8]) -> Result<Plan, String> {
    let first = |problems: &[Problem]| {
        problems.first().map(|problem| shortened(problem.message.plain())).unwrap_or_default()
    };
    let text = crate::syntax::text(bytes).map_err(|problem| first(&[problem]))?;
    crate::format::read(text).sound().map(|(_, plan)| plan).map_err(|problems| first(&problems))
}
