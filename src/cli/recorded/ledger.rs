//! A plan and the repository it lies in.

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::env::day_in;
use crate::cli::error::Failure;
use crate::cli::process::{Git, Repository};
use crate::cli::store::{self, Identities};
use crate::history::{History, ObjectKind, Oid, RepoPath, Revision, Version};
use crate::problem::{IO, Message, Problem};
use crate::syntax::LARGEST_FILE;

/// A plan and the repository it lies in.
pub(in crate::cli) struct Ledger {
    pub(in crate::cli) repository: Repository,
    /// Where the plan lies now.
    pub(in crate::cli) path: RepoPath,
    /// The newest commit.
    pub(in crate::cli) head: Oid,
}

impl Ledger {
    /// Opens the repository of a plan, which need not be in the work tree any more.
    ///
    /// # Errors
    /// There is no repository, no git, or nothing has been committed.
    pub(in crate::cli) fn open(path: &Path) -> Result<Self, Failure> {
        let own = Identities::default().of(path);
        let folder = own.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !store::is_folder(folder) {
            return Err(Failure::io(format!("there is no folder `{}`", folder.display())));
        }
        let repository = Git::default().open(folder)?;
        let name = own.file_name().and_then(|name| repository.path(name));
        let path = name.ok_or_else(|| Failure::io(format!("`{}` is not a file", path.display())))?;
        let head = repository.commit(&Revision::head())?;
        Ok(Self { repository, path, head })
    }

    /// Every version of the plan on the main line, oldest first.
    ///
    /// # Errors
    /// Where git refuses, or the plan was never committed.
    pub(in crate::cli) fn history(&self) -> Result<History, Failure> {
        let history = self.repository.history(&self.head, &self.path)?;
        if history.versions.is_empty() {
            let message = Message::id("ledger-never").with("path", self.path.to_string());
            return Err(Failure::new(&IO, message).hint(Message::id("hint-commit-it")));
        }
        Ok(history)
    }

    /// The path of the plan at a commit, which may have had another name then; `None` where it was not there.
    ///
    /// # Errors
    /// Where git refuses.
    pub(in crate::cli) fn path_at(&self, commit: &Oid) -> Result<Option<(RepoPath, Oid)>, Problem> {
        if let Some(blob) = self.repository.object(commit, &self.path)? {
            return Ok(Some((self.path.clone(), blob)));
        }
        let history = self.repository.history(&self.head, &self.path)?;
        for name in history.names(&self.path).skip(1) {
            if let Some(blob) = self.repository.object(commit, name)? {
                return Ok(Some((name.clone(), blob)));
            }
        }
        Ok(None)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// Where git refuses, or it is not a file.
    pub(in crate::cli) fn bytes(&self, blob: &Oid, name: &str) -> Result<Vec<u8>, Failure> {
        bytes(&self.repository, blob, name)
    }
}

/// The bytes of a file in a repository.
pub(in crate::cli) fn bytes(repository: &Repository, blob: &Oid, name: &str) -> Result<Vec<u8>, Failure> {
    let object = repository.objects([blob], LARGEST_FILE)?.next().transpose()?;
    match object.map(|object| object.kind) {
        Some(ObjectKind::Blob(bytes)) => Ok(bytes),
        Some(ObjectKind::TooLarge(size)) => {
            Err(Failure::io(format!("`{name}` has {size} bytes, and {LARGEST_FILE} are read")))
        }
        Some(ObjectKind::Other(kind)) => Err(Failure::io(format!("`{name}` is a {kind}, not a file"))),
        Some(ObjectKind::Missing) | None => Err(missing(name)),
    }
}

fn missing(name: &str) -> Failure {
    Failure::io(format!("the repository lacks `{name}`"))
        .hint("it is a partial clone: fetch the rest with `git fetch --refetch --no-filter`")
}

/// The day a version was recorded, in the zone of the plan.
pub(in crate::cli) fn day_of(version: &Version, zone: Option<&str>) -> NaiveDate {
    day_in(version.recorded.and_utc(), zone)
}

/// The zone that a text names, whatever else is wrong with it.
pub(in crate::cli) fn zone(bytes: &[u8]) -> Option<String> {
    let text = crate::syntax::text(bytes).ok()?;
    crate::format::read(text).plan?.timezone.as_deref().map(str::to_owned)
}

/// What a version is called: its commit and its path then.
pub(in crate::cli) fn name(version: &Version) -> String {
    format!("{}:{}", version.commit.short(), version.path)
}
