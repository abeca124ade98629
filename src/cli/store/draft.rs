//! A plan's new text on its way to the plan's place.

use std::ffi::OsString;
use std::fs::{self, File};
use std::hash::Hasher as _;
use std::io::{self, ErrorKind, Write as _};
use std::iter;
use std::path::{Path, PathBuf};

use fnv::FnvHasher;
use same_file::Handle;

/// How the name of a draft ends.
const DRAFT: &str = ".roadmap-tmp";

/// How many names are tried where the first one cannot be had.
const OTHER_NAMES: usize = 9;

/// A finished file beside the plan, waiting to become it. Dropped before that, it is taken away.
pub(super) struct Draft {
    path: PathBuf,
    handle: Handle,
}

impl Draft {
    /// Writes the new text to a file beside the plan.
    ///
    /// The file has a fixed name, so that what a killed run left behind is found and cleared. Only who holds the plan
    /// may call this; so what lies there now is litter, unless it cannot be cleared: then it has the next name.
    pub(super) fn create(target: &Path, text: &[u8]) -> io::Result<Self> {
        survive_size_limit()?;
        let path = free_path(target)?;
        let mut options = File::options();
        // Never through a link that somebody planted under the known name: the file must be new.
        options.write(true).create_new(true);
        // Nobody else may read it before it has the plan's own permissions.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        let handle = Handle::from_file(file).inspect_err(|_| {
            // Nothing else knows of the file yet; what cannot be taken away now is cleared by the next run.
            let _ = fs::remove_file(&path);
        })?;
        let draft = Self { path, handle };
        draft.file().write_all(text)?;
        Ok(draft)
    }

    /// Gives the draft the plan's owner, group, attributes and permissions. An error comes with what could not be kept.
    pub(super) fn resemble(&self, plan: &File) -> Result<(), (&'static str, io::Error)> {
        let like = plan.metadata().map_err(|error| ("permissions", error))?;
        #[cfg(unix)]
        {
            self.keep_owner(&like).map_err(|error| ("owner and group", error))?;
            self.keep_attributes(plan).map_err(|error| ("access list", error))?;
        }
        // Last, since a new owner takes the special bits of a mode away.
        self.file().set_permissions(like.permissions()).map_err(|error| ("permissions", error))
    }

    #[cfg(unix)]
    fn keep_owner(&self, like: &fs::Metadata) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let now = self.file().metadata()?;
        let user = (now.uid() != like.uid()).then_some(like.uid());
        let group = (now.gid() != like.gid()).then_some(like.gid());
        if user.is_none() && group.is_none() { Ok(()) } else { fchown(self.file(), user, group) }
    }

    /// Copies the extended attributes. Those named `system.` are access lists: to lose one would change who may read
    /// the plan. A user's own and the security label are copied where that is allowed; signatures of the content are
    /// not, since they would no longer be true.
    #[cfg(unix)]
    fn keep_attributes(&self, plan: &File) -> io::Result<()> {
        use xattr::FileExt as _;
        const ACCESS: &str = "system.posix_acl_access";
        let names = match plan.list_xattr() {
            Ok(names) => names,
            Err(error) => return unless_unsupported(error),
        };
        let names: Vec<OsString> = names.collect();
        for name in &names {
            let shown = name.to_string_lossy();
            let binding = shown.starts_with("system.");
            if !binding && !shown.starts_with("user.") && shown != "security.selinux" {
                continue;
            }
            let copied = match plan.get_xattr(name) {
                Ok(value) if self.file().get_xattr(name).is_ok_and(|now| now == value) => Ok(()),
                Ok(value) => self.file().set_xattr(name, &value.unwrap_or_default()),
                Err(error) => Err(error),
            };
            if binding {
                copied?;
            }
        }
        // The folder may hand its own access list to every new file in it.
        if names.iter().any(|name| name == ACCESS) {
            return Ok(());
        }
        match self.file().get_xattr(ACCESS) {
            Ok(Some(_)) => self.file().remove_xattr(ACCESS),
            Ok(None) => Ok(()),
            Err(error) => unless_unsupported(error),
        }
    }

    /// Waits until the draft is on the disk, so that the plan's name never leads to a file that is still empty there.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file().sync_all()
    }

    /// Makes the draft the plan.
    pub(super) fn publish(self, target: &Path) -> io::Result<()> {
        if !self.is_ours() {
            return Err(io::Error::new(ErrorKind::NotFound, "its temporary file was taken away"));
        }
        fs::rename(&self.path, target)
    }

    fn file(&self) -> &File {
        self.handle.as_file()
    }

    /// Whether the name still leads to this file. Once the draft is the plan, the name may be another writer's.
    fn is_ours(&self) -> bool {
        Handle::from_path(&self.path).is_ok_and(|now| now == self.handle)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if self.is_ours() {
            // What cannot be taken away now is cleared by the next run.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Waits until the plan's new place in its folder is on the disk.
pub(super) fn sync_folder(target: &Path) -> io::Result<()> {
    // A folder cannot be opened everywhere, nor by everyone who may write in it; then there is nothing to wait for.
    let Some(Ok(folder)) = target.parent().filter(|_| cfg!(unix)).map(File::open) else { return Ok(()) };
    match folder.sync_all() {
        Err(error) if !matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// A file system that has no attributes has none to lose. Where it has them and does not show them, the rights of the plan
/// are unknown, and nothing is written.
#[cfg(unix)]
fn unless_unsupported(error: io::Error) -> io::Result<()> {
    if error.kind() == ErrorKind::Unsupported { Ok(()) } else { Err(error) }
}

/// The first name that is free once litter is cleared. A folder may have one of them, or a file that somebody else put
/// there and only they may remove, and beside a long name one that is longer may not be allowed.
fn free_path(target: &Path) -> io::Result<PathBuf> {
    let mut reason = None;
    for path in paths_of(target) {
        let Err(error) = fs::remove_file(&path) else { return Ok(path) };
        let kind = error.kind();
        if kind == ErrorKind::NotFound {
            return Ok(path);
        }
        if matches!(kind, ErrorKind::IsADirectory | ErrorKind::PermissionDenied) {
            let shown = path.file_name().unwrap_or_default().display().to_string();
            reason = Some(io::Error::new(kind, format!("`{shown}` is in the way ({error})")));
        } else if kind == ErrorKind::InvalidFilename {
            reason = reason.or(Some(error));
        } else {
            return Err(error);
        }
    }
    Err(reason.unwrap_or_else(|| ErrorKind::AlreadyExists.into()))
}

/// The names a draft may have, hidden: one that tells whose it is, `.roadmap.yaml.roadmap-tmp`, and shorter ones that are
/// the same whenever this plan is written, by any version.
pub(super) fn paths_of(target: &Path) -> impl Iterator<Item = PathBuf> {
    let name = target.file_name().unwrap_or_default();
    let mut whole = OsString::from(".");
    whole.push(name);
    whole.push(DRAFT);
    let mut hasher = FnvHasher::default();
    hasher.write(name.as_encoded_bytes());
    let code = hasher.finish();
    let shorter = (1..=OTHER_NAMES).map(move |n| format!(".{code:016x}-{n}{DRAFT}").into());
    iter::once(whole).chain(shorter).map(|name| target.with_file_name(name))
}

/// A write beyond the limit on a file's size kills the process unless it listens; then the write fails instead.
#[cfg(unix)]
fn survive_size_limit() -> io::Result<()> {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false))).map(|_| ())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where there is such a limit")]
fn survive_size_limit() -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_system_without_attributes_is_passed_over() {
        // The numbers of Linux: not supported, not permitted, the disk failed.
        let done = |number| unless_unsupported(io::Error::from_raw_os_error(number)).is_ok();
        assert_eq!([95, 1, 5].map(done), [true, false, false]);
    }
}
