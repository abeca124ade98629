//! The versions of a plan in git and what changed between them: the ledger behind the file.
//!
//! Pure: this room starts no process and knows no clock. It says which revisions and paths may be asked for, reads what
//! `git log` and `git cat-file` print, compares two plans, and lists what happened in one plan between two days. The
//! process itself is started in `cli::process`.

mod compare;
mod fact;
mod log;
mod object;
mod occurrence;
mod operand;
mod path;
mod refusal;
mod revision;
#[cfg(test)]
mod sample;
mod trail;
mod version;
mod walk;

pub use compare::{
    Compared, Counterparts, Delta, Difference, PartKind, Recognised, Recognition, What, compare,
    compare_whole, recognise,
};
pub use fact::{Dated, Dating, Fact};
pub use log::{Commit, Entry, LogError, commits};
pub use object::{Object, ObjectKind, Oid, read_object};
pub use occurrence::{Happening, Occurrence, occurrences};
pub use operand::Operand;
pub use path::{RepoPath, git_bytes};
pub use refusal::refusal;
pub use revision::Revision;
pub use trail::{Seen, Trail, concerns};
pub use version::{Blob, Version, in_force};
pub use walk::{Gap, History, Question, Rename, walk};
