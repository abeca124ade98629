//! Why a plan could not be written, said with a way out.

use std::io::{Error, ErrorKind};
use std::path::Path;
use std::time::Duration;

use crate::cli::error::Failure;

const OTHERWISE: &str = "nothing was changed";

/// What can be done about a write that failed.
const WAYS_OUT: [(ErrorKind, &str); 7] = [
    (ErrorKind::StorageFull, "make room on its disk and run it again"),
    (ErrorKind::QuotaExceeded, "your share of the disk is used up, make room and run it again"),
    (ErrorKind::FileTooLarge, "the limit on a file's size is too low for the plan, see `ulimit -f`"),
    (ErrorKind::PermissionDenied, "a new file is written beside the plan, so its folder must allow writing"),
    (ErrorKind::ReadOnlyFilesystem, "the disk it is on allows no writing"),
    (
        ErrorKind::ResourceBusy,
        "a plan that is mounted by itself cannot be replaced, mount its folder instead",
    ),
    (ErrorKind::NotFound, "the folder of the plan is gone, or somebody tidied it up meanwhile"),
];

/// The new text could not be written or put in its place.
pub(super) fn unwritten(path: &Path, error: &Error) -> Failure {
    let way_out = WAYS_OUT.iter().find(|(kind, _)| *kind == error.kind());
    let hint = way_out.map_or_else(|| OTHERWISE.into(), |(_, way)| format!("{OTHERWISE}; {way}"));
    Failure::new(format!("cannot write `{}`: {error}", path.display())).hint(hint)
}

/// The plan may not be opened for writing.
pub(super) fn closed(path: &Path, error: &Error) -> Failure {
    let failure = unwritten(path, error);
    let denied = error.kind() == ErrorKind::PermissionDenied;
    if denied { failure.hint("its owner must allow you to write to it") } else { failure }
}

/// The plan allows nobody to write.
pub(super) fn read_only(path: &Path) -> Failure {
    let shown = path.display();
    let way_out = if cfg!(unix) { format!("`chmod u+w {shown}`") } else { format!("`attrib -r {shown}`") };
    Failure::new(format!("`{shown}` is read-only")).hint(format!("allow writing with {way_out}"))
}

/// The new file would belong to somebody else, or allow something else, than the old one.
pub(super) fn unlike(path: &Path, kept: &str, error: &Error) -> Failure {
    let message = format!("cannot keep the {kept} of `{}`: {error}", path.display());
    Failure::new(message).hint(format!("{OTHERWISE}; run it as the plan's owner"))
}

/// Somebody else is writing, and goes on.
pub(super) fn locked(path: &Path, wait: Duration) -> Failure {
    let message =
        format!("`{}` is locked by another writer; waited {} s", path.display(), wait.as_secs_f64());
    Failure::new(message).hint("run it again, or wait longer with `--lock-timeout`")
}

/// Nobody could lock the plan, so nobody is kept from writing at the same time.
pub(super) fn unlockable(path: &Path, error: &Error) -> Failure {
    Failure::new(format!("cannot lock `{}`: {error}", path.display()))
        .hint("nothing was changed; copy the plan to a disk that has locks")
}

/// Somebody who asks for no lock wrote first.
pub(super) fn overtaken(path: &Path) -> Failure {
    Failure::new(format!("`{}` was changed by another program meanwhile", path.display()))
        .hint("nothing was overwritten; run it again")
}

/// The plan is changed, but a power failure might still take that back.
pub(super) fn unsure(path: &Path, error: &Error) -> Failure {
    Failure::new(format!("`{}` is changed, but perhaps not safe on the disk yet: {error}", path.display()))
        .hint("look whether the disk is healthy")
}
