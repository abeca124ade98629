//! What `OLD` and `NEW` of a comparison may name: a file, a revision, or a file at a revision.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::path::git_bytes;
use super::{RepoPath, Revision};
use crate::problem::{ARGUMENT, Message, Problem, shortened};

/// One side of a comparison, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A file as it is now.
    File(PathBuf),
    /// The plan that was asked for, at a revision.
    Revision(Revision),
    /// `REV:PATH`, a file at a revision: the path from the top of the repository.
    At(Revision, RepoPath),
}

impl Operand {
    /// Reads an operand. `is_file` says whether a file of that name exists: a file is always preferred, `REV:PATH` is
    /// what holds a colon, all else is a revision. `prefix` is the current folder from the top of the repository, from
    /// which `REV:./PATH` and `REV:../PATH` count, as in git.
    ///
    /// # Errors
    /// Says why it can be neither.
    pub fn parse(text: &OsStr, is_file: bool, prefix: &[u8]) -> Result<Self, Problem> {
        if is_file {
            return Ok(Self::File(text.into()));
        }
        let bytes = git_bytes(text);
        let refused = |why: Message| {
            let message = Message::id("operand-refused").with("text", shortened(&text.to_string_lossy()));
            Problem::new(&ARGUMENT, message.with("why", why))
        };
        let Some(colon) = bytes.iter().position(|byte| *byte == b':') else {
            let text = text.to_str().ok_or_else(|| refused(Message::id("operand-not-unicode")))?;
            return Revision::parse(text).map(Self::Revision).map_err(|problem| dated(problem, text));
        };
        let (revision, path) =
            (bytes.get(..colon).unwrap_or_default(), bytes.get(colon + 1..).unwrap_or_default());
        if revision.is_empty() {
            return Err(refused(Message::id("operand-no-revision")).hint(Message::id("hint-head-path")));
        }
        let revision =
            std::str::from_utf8(revision).map_err(|_| refused(Message::id("operand-not-unicode")))?;
        let revision = Revision::parse(revision)?;
        let is_relative = path.starts_with(b"./") || path.starts_with(b"../");
        RepoPath::within(if is_relative { prefix } else { b"" }, path)
            .filter(|_| !path.starts_with(b"/") && !path.contains(&0))
            .map(|path| Self::At(revision, path))
            .ok_or_else(|| refused(Message::id("operand-outside")).hint(Message::id("hint-head-path")))
    }
}

/// A day where a revision belongs: the way out is an option.
fn dated(problem: Problem, text: &str) -> Problem {
    if text.parse::<chrono::NaiveDate>().is_ok() {
        problem.hint(Message::id("hint-from-day").with("day", text))
    } else {
        problem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Operand, Problem> {
        Operand::parse(OsStr::new(text), false, b"sub/")
    }

    #[test]
    fn a_file_wins_and_a_colon_divides_revision_and_path() {
        assert_eq!(Operand::parse(OsStr::new("-x"), true, b""), Ok(Operand::File("-x".into())));
        assert_eq!(parsed("main"), Ok(Operand::Revision(Revision::parse("main").unwrap())));
        for (text, revision, path) in [
            ("v1:roadmap.yaml", "v1", "roadmap.yaml"),
            ("v1:./roadmap.yaml", "v1", "sub/roadmap.yaml"),
            ("v1:../roadmap.yaml", "v1", "roadmap.yaml"),
            ("v1::(attr:x)", "v1", ":(attr:x)"),
            ("v1:-x", "v1", "-x"),
            ("HEAD~3:а б.yaml", "HEAD~3", "а б.yaml"),
        ] {
            let at = Operand::At(Revision::parse(revision).unwrap(), RepoPath::new(path).unwrap());
            assert_eq!(parsed(text), Ok(at), "{text}");
        }
    }

    #[test]
    fn what_can_be_neither_is_refused_with_a_reason() {
        for text in
            [":roadmap.yaml", ":/search", "--all:x", "v1:", "v1:/etc/passwd", "v1:../../x", "HEAD@{1}:x"]
        {
            let problem = parsed(text).unwrap_err();
            assert!(problem.hint.is_some(), "{text}: {problem:?}");
        }
    }
}
