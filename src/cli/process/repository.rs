//! A repository: what is asked of it, and what it answers.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;

use chrono::NaiveDateTime;

use super::child::{Running, Stop};
use super::git::{Git, Site, malformed, words};
use crate::history::{
    Commit, History, Object, Oid, Question, RepoPath, Revision, commits, git_bytes, read_object, refusal,
    walk,
};
use crate::problem::{ARGUMENT, Message, Problem, quoted, shortened};

/// A repository, seen from a folder in it.
#[derive(Clone, Debug)]
pub struct Repository {
    git: Git,
    site: Site,
    prefix: Vec<u8>,
    is_shallow: bool,
}

impl Git {
    /// Opens the repository that a folder lies in: a work tree, a linked one, or a bare repository. Where it lies in none,
    /// the one that `GIT_DIR` names.
    ///
    /// The folder must exist.
    ///
    /// # Errors
    /// Where there is no git or no repository, or git does not read it (`safe.directory`).
    pub fn open(&self, folder: &Path) -> Result<Repository, Problem> {
        Repository::from_site(self.clone(), Site { folder: folder.into(), is_found_by_place: true })
    }
}

impl Repository {
    /// By the place of the folder; where that fails, by the environment.
    fn from_site(git: Git, mut site: Site) -> Result<Self, Problem> {
        let flags = words(["rev-parse", "--is-shallow-repository", "--show-prefix"]);
        let (output, exit) = git.run(&site, &flags)?;
        let output = if exit.status.success() {
            output
        } else {
            site.is_found_by_place = false;
            // Where that fails as well, it says what the first one said, or more.
            git.output(&site, &flags)?
        };
        // A prefix may hold line breaks itself, so it comes last.
        let mut lines = output.splitn(2, |byte| *byte == b'\n');
        let is_shallow = match lines.next() {
            Some(b"true") => true,
            Some(b"false") => false,
            Some(_) | None => return Err(malformed("rev-parse")),
        };
        let prefix = lines.next().unwrap_or_default();
        let prefix = prefix.strip_suffix(b"\n").unwrap_or(prefix).to_vec();
        Ok(Self { git, site, prefix, is_shallow })
    }

    /// Whether the clone holds only the last part of the history. Whoever answers from it must say so.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.is_shallow
    }

    /// The folder from the top of the repository: empty, or ending in `/`.
    #[must_use]
    pub fn prefix(&self) -> &[u8] {
        &self.prefix
    }

    /// The path of a file that lies in the folder.
    #[must_use]
    pub fn path(&self, name: &OsStr) -> Option<RepoPath> {
        RepoPath::within(&self.prefix, &git_bytes(name))
    }

    /// The commit a revision names.
    ///
    /// # Errors
    /// Where it names none, or several.
    pub fn commit(&self, revision: &Revision) -> Result<Oid, Problem> {
        let asked = format!("{revision}^{{commit}}");
        let (output, exit) =
            self.git.run(&self.site, &words(["rev-parse", "--verify", "--end-of-options", &asked]))?;
        let stderr = String::from_utf8_lossy(&exit.stderr);
        if stderr.contains("is ambiguous") {
            let message = Message::id("revision-ambiguous").with("revision", shortened(revision.as_str()));
            return Err(Problem::new(&ARGUMENT, message).hint(Message::id("hint-write-more")));
        }
        if exit.status.success() {
            return one_oid(&output).ok_or_else(|| malformed("rev-parse"));
        }
        if !stderr.contains("Needed a single revision") {
            return Err(refusal(&exit.stderr));
        }
        Err(self.unknown(revision))
    }

    fn unknown(&self, revision: &Revision) -> Problem {
        let message = Message::id("revision-unknown").with("revision", shortened(revision.as_str()));
        let problem = Problem::new(&ARGUMENT, message);
        if self.is_shallow {
            return problem.hint(Message::id("hint-unshallow"));
        }
        if *revision == Revision::head() {
            return problem.hint(Message::id("hint-nothing-committed"));
        }
        problem.hint(Message::id("hint-fetch-others"))
    }

    /// When a commit was recorded, in UTC.
    ///
    /// # Errors
    /// Where git refuses.
    pub fn recorded(&self, commit: &Oid) -> Result<NaiveDateTime, Problem> {
        let mut arguments = words(["log", "-z", "-1", "--no-patch", "--no-color", "--no-notes"]);
        arguments.extend(words(["--no-show-signature", Commit::FORMAT]));
        arguments.extend(words(["--end-of-options", commit.as_str(), "--"]));
        let output = self.git.output(&self.site, &arguments)?;
        let read = commits(&output).map_err(|_| malformed("log"))?;
        read.first().map(|commit| commit.recorded).ok_or_else(|| malformed("log"))
    }

    /// The commit from which two others part; `None` where they have nothing in common.
    ///
    /// # Errors
    /// Where git refuses.
    pub fn merge_base(&self, one: &Oid, other: &Oid) -> Result<Option<Oid>, Problem> {
        let range = format!("{one}...{other}");
        let output = self.git.output(&self.site, &words(["rev-parse", "--end-of-options", &range]))?;
        let bases = output.split(|byte| *byte == b'\n').filter_map(|line| line.strip_prefix(b"^"));
        bases.take(1).map(|line| one_oid(line).ok_or_else(|| malformed("rev-parse"))).next().transpose()
    }

    /// What a path holds at a commit; `None` where there is nothing.
    ///
    /// # Errors
    /// Where git refuses.
    pub fn object(&self, commit: &Oid, path: &RepoPath) -> Result<Option<Oid>, Problem> {
        let asked = path.after(&format!("{commit}:")).ok_or_else(|| unspeakable(path))?;
        let mut arguments = words(["rev-parse", "--verify", "--quiet", "--end-of-options"]);
        arguments.push(asked);
        let (output, exit) = self.git.run(&self.site, &arguments)?;
        match exit.status.code() {
            Some(0) => one_oid(&output).map(Some).ok_or_else(|| malformed("rev-parse")),
            Some(1) => Ok(None),
            _ => Err(refusal(&exit.stderr)),
        }
    }

    /// Every version of a file up to a commit, along first parents, renames followed.
    ///
    /// # Errors
    /// Where git refuses, is silent for too long, or prints too much.
    pub fn history(&self, from: &Oid, path: &RepoPath) -> Result<History, Problem> {
        walk(from, path, self.is_shallow, |question| self.log(question, None))
    }

    /// The same, without what another commit has in its history.
    ///
    /// # Errors
    /// As [`Repository::history`].
    pub fn history_since(&self, from: &Oid, since: &Oid, path: &RepoPath) -> Result<History, Problem> {
        walk(from, path, self.is_shallow, |question| self.log(question, Some(since)))
    }

    fn log(&self, question: Question<'_>, since: Option<&Oid>) -> Result<Vec<Commit>, Problem> {
        let mut arguments =
            words(["log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-color"]);
        arguments.extend(words(["--no-ext-diff", "--no-textconv", "--no-notes", "--no-show-signature"]));
        arguments.push(Commit::FORMAT.into());
        match question {
            Question::Changes { from, path } => {
                arguments.extend(words(["--no-renames", "--end-of-options", from.as_str()]));
                arguments.extend(since.map(|since| format!("^{since}").into()));
                arguments.push("--".into());
                arguments.push(path.after(":(top,literal)").ok_or_else(|| unspeakable(path))?);
            }
            Question::Renames { commit } => {
                arguments.extend(words(["-M", "-1", "--end-of-options", commit.as_str(), "--"]));
            }
        }
        commits(&self.git.output(&self.site, &arguments)?).map_err(|_| malformed("log"))
    }

    /// Reads objects in the order given, one after the other; of a file of more than `largest` bytes only the size.
    ///
    /// # Errors
    /// Where git cannot be started.
    pub fn objects<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a Oid>,
        largest: u64,
    ) -> Result<Objects, Problem> {
        let mut input = Vec::new();
        for id in ids {
            input.extend(id.as_str().bytes().chain([b'\n']));
        }
        let read = move |stdout: &mut _| read_object(stdout, largest);
        let running = self.git.start(&self.site, &words(["cat-file", "--batch", "--buffer"]), input, read)?;
        Ok(Objects { running: Some(running), git: self.git.clone() })
    }
}

/// The objects that were asked for, in that order.
pub struct Objects {
    running: Option<Running<Object>>,
    git: Git,
}

impl Iterator for Objects {
    type Item = Result<Object, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        let running = self.running.as_mut()?;
        match running.next() {
            Ok(Some(object)) => Some(Ok(object)),
            Ok(None) => self.end().err().map(Err),
            Err(Stop::Io(error))
                if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::InvalidData) =>
            {
                // It broke off within an object; what it said of that is better than what we saw.
                Some(Err(self.end().err().unwrap_or_else(|| self.git.stopped(Stop::Io(error)))))
            }
            Err(stop) => {
                self.running = None;
                Some(Err(self.git.stopped(stop)))
            }
        }
    }
}

impl Objects {
    fn end(&mut self) -> Result<(), Problem> {
        let Some(running) = self.running.take() else { return Ok(()) };
        let exit = running.finish().map_err(|stop| self.git.stopped(stop))?;
        if exit.status.success() { Ok(()) } else { Err(refusal(&exit.stderr)) }
    }
}

fn one_oid(output: &[u8]) -> Option<Oid> {
    Oid::new(std::str::from_utf8(output).ok()?.trim_end_matches('\n'))
}

fn unspeakable(path: &RepoPath) -> Problem {
    Problem::new(&ARGUMENT, format!("{} is not a path on this system", quoted(&path.to_string())))
}
