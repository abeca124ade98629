//! How git is called: as a program, without a shell, for `rev-parse`, `log` and `cat-file` alone.

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::child::{self, Exit, Running, Stop};
use crate::history::{
    Commit, History, Object, Oid, Question, RepoPath, Revision, commits, read_object, refusal, walk,
};
use crate::problem::{ARGUMENT, IO, Problem, quoted};

/// What one `git log` may print: some 300,000 commits of one file.
const LARGEST_LOG: usize = 64 << 20;

/// Settings a user may have made for reading by eye, set back to what a program can rely on.
const SETTINGS: [&str; 10] = [
    "core.quotePath=false",
    "core.warnAmbiguousRefs=true",
    "color.ui=false",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.follow=false",
    "log.mailmap=false",
    "log.diffMerges=separate",
    "diff.renameLimit=1000",
    "i18n.logOutputEncoding=UTF-8",
];

/// Variables that change what a path means or what may be read.
const UNSET: [&str; 6] = [
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
];

/// Variables that name a repository. A hook has them, and there they point to the top of the work tree even if the plan
/// lies below it.
const LOCATION: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];

/// Variables that keep git from asking, from writing, from the network and from a history that one clone has rewritten
/// for itself, and make it speak English.
const SET: [(&str, &str); 7] = [
    ("LC_ALL", "C"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_GRAFT_FILE", "/dev/null"),
    ("GIT_PAGER", "cat"),
];

/// The program `git`, and how it is called.
#[derive(Clone, Debug)]
pub struct Git {
    program: OsString,
    variables: Vec<(OsString, OsString)>,
    patience: Duration,
}

impl Default for Git {
    fn default() -> Self {
        Self { program: "git".into(), variables: Vec::new(), patience: Duration::from_mins(1) }
    }
}

impl Git {
    /// Another program than the first `git` of `PATH`.
    #[must_use]
    pub fn program(self, program: impl Into<OsString>) -> Self {
        Self { program: program.into(), ..self }
    }

    /// With one more variable, as if the program had been started with it.
    #[must_use]
    pub fn variable(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// With another time it may be silent.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Opens the repository that a folder lies in: a work tree, a linked one, or a bare repository. Where it lies in none,
    /// the one that `GIT_DIR` names.
    ///
    /// # Errors
    /// Where there is no git or no repository, or git does not read it (`safe.directory`).
    pub fn open(&self, folder: &Path) -> Result<Repository, Problem> {
        let mut repository = Repository {
            git: self.clone(),
            folder: folder.into(),
            is_found_by_place: true,
            prefix: Vec::new(),
            is_shallow: false,
        };
        let flags = words(["rev-parse", "--is-shallow-repository", "--show-prefix"]);
        let (output, exit) = repository.run(&flags)?;
        let output = if exit.status.success() {
            output
        } else {
            repository.is_found_by_place = false;
            // Where that fails as well, it says what the first one said, or more.
            repository.output(&flags)?
        };
        // A prefix may hold line breaks itself, so it comes last.
        let mut lines = output.splitn(2, |byte| *byte == b'\n');
        let is_shallow = lines.next().unwrap_or_default();
        let prefix = lines.next().unwrap_or_default();
        repository.is_shallow = match is_shallow {
            b"true" => true,
            b"false" => false,
            _ => return Err(malformed("rev-parse")),
        };
        repository.prefix = prefix.strip_suffix(b"\n").unwrap_or(prefix).to_vec();
        Ok(repository)
    }

    fn command(&self, repository: &Repository, arguments: &[OsString]) -> Command {
        #[expect(clippy::disallowed_methods, reason = "this is the one door to other programs")]
        let mut command = Command::new(&self.program);
        command.current_dir(&repository.folder).envs(self.variables.iter().cloned()).arg("--no-pager");
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        let location = LOCATION.into_iter().filter(|_| repository.is_found_by_place);
        for name in UNSET.into_iter().chain(location) {
            command.env_remove(name);
        }
        command.envs(SET).args(arguments);
        command
    }
}

/// A repository, seen from a folder in it.
#[derive(Clone, Debug)]
pub struct Repository {
    git: Git,
    folder: PathBuf,
    is_found_by_place: bool,
    prefix: Vec<u8>,
    is_shallow: bool,
}

impl Repository {
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
        RepoPath::within(&self.prefix, &crate::history::git_bytes(name))
    }

    /// The commit a revision names.
    ///
    /// # Errors
    /// Where it names none, or several.
    pub fn commit(&self, revision: &Revision) -> Result<Oid, Problem> {
        let asked = format!("{revision}^{{commit}}");
        let (output, exit) = self.run(&words(["rev-parse", "--verify", "--end-of-options", &asked]))?;
        let stderr = String::from_utf8_lossy(&exit.stderr);
        if stderr.contains("is ambiguous") {
            return Err(Problem::new(&ARGUMENT, format!("{} names several commits", quoted(revision.as_str())))
                .hint("write more of it: `refs/heads/…` for a branch, `refs/tags/…` for a tag, more digits of a hash"));
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
        let problem =
            Problem::new(&ARGUMENT, format!("the repository has no commit {}", quoted(revision.as_str())));
        if self.is_shallow {
            return problem.hint("this clone is shallow: fetch the rest with `git fetch --unshallow`, in CI with `fetch-depth: 0`");
        }
        if *revision == Revision::head() {
            return problem.hint("nothing has been committed yet");
        }
        problem.hint("name a branch, a tag or a commit; `git fetch` brings what others have")
    }

    /// The commit from which two others part; `None` where they have nothing in common.
    ///
    /// # Errors
    /// Where git refuses.
    pub fn merge_base(&self, one: &Oid, other: &Oid) -> Result<Option<Oid>, Problem> {
        let range = format!("{one}...{other}");
        let output = self.output(&words(["rev-parse", "--end-of-options", &range]))?;
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
        let (output, exit) = self.run(&arguments)?;
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
        walk(from, path, self.is_shallow, |question| self.log(question))
    }

    fn log(&self, question: Question<'_>) -> Result<Vec<Commit>, Problem> {
        let mut arguments =
            words(["log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-color"]);
        arguments.extend(words(["--no-ext-diff", "--no-textconv", "--no-notes", "--no-show-signature"]));
        arguments.push(Commit::FORMAT.into());
        match question {
            Question::Changes { from, path } => {
                arguments.extend(words(["--no-renames", "--end-of-options", from.as_str(), "--"]));
                arguments.push(path.after(":(top,literal)").ok_or_else(|| unspeakable(path))?);
            }
            Question::Renames { commit } => {
                arguments.extend(words(["-M", "-1", "--end-of-options", commit.as_str(), "--"]));
            }
        }
        commits(&self.output(&arguments)?).map_err(|_| malformed("log"))
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
        let mut command = self.git.command(self, &words(["cat-file", "--batch", "--buffer"]));
        let read = move |stdout: &mut _| read_object(stdout, largest);
        let running = Running::start(&mut command, input, self.git.patience, read);
        let running = running.map_err(|error| self.stopped(Stop::Io(error)))?;
        Ok(Objects { running: Some(running), repository: self.clone() })
    }

    fn output(&self, arguments: &[OsString]) -> Result<Vec<u8>, Problem> {
        let (output, exit) = self.run(arguments)?;
        if exit.status.success() { Ok(output) } else { Err(refusal(&exit.stderr)) }
    }

    fn run(&self, arguments: &[OsString]) -> Result<(Vec<u8>, Exit), Problem> {
        let mut command = self.git.command(self, arguments);
        child::output(&mut command, self.git.patience, LARGEST_LOG).map_err(|stop| self.stopped(stop))
    }

    fn stopped(&self, stop: Stop) -> Problem {
        match stop {
            Stop::Io(error) if error.kind() == ErrorKind::NotFound => {
                Problem::new(&IO, format!("cannot run `git`: {error}"))
                    .hint("the history of a plan is read with git: install it")
            }
            Stop::Io(error) => Problem::new(&IO, format!("cannot read what git prints: {error}")),
            Stop::Silent => {
                Problem::new(&IO, format!("git did not answer within {} s", self.git.patience.as_secs_f64()))
                    .hint("look whether the disk is slow, or `git` waits for something")
            }
            Stop::TooMuch => Problem::new(&IO, format!("git printed more than {} MiB", LARGEST_LOG >> 20))
                .hint("no plan has so many versions: look at `git log --first-parent`"),
        }
    }
}

/// The objects that were asked for, in that order.
pub struct Objects {
    running: Option<Running<Object>>,
    repository: Repository,
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
                Some(Err(self.end().err().unwrap_or_else(|| self.repository.stopped(Stop::Io(error)))))
            }
            Err(stop) => {
                self.running = None;
                Some(Err(self.repository.stopped(stop)))
            }
        }
    }
}

impl Objects {
    fn end(&mut self) -> Result<(), Problem> {
        let Some(running) = self.running.take() else { return Ok(()) };
        let exit = running.finish().map_err(|stop| self.repository.stopped(stop))?;
        if exit.status.success() { Ok(()) } else { Err(refusal(&exit.stderr)) }
    }
}

fn words<const N: usize>(words: [&str; N]) -> Vec<OsString> {
    words.map(OsString::from).into()
}

fn one_oid(output: &[u8]) -> Option<Oid> {
    Oid::new(std::str::from_utf8(output).ok()?.trim_end_matches('\n'))
}

fn malformed(command: &str) -> Problem {
    Problem::new(&IO, format!("`git {command}` printed something that is not understood"))
        .hint("git 2.31 or later is needed")
}

fn unspeakable(path: &RepoPath) -> Problem {
    Problem::new(&ARGUMENT, format!("{} is not a path on this system", quoted(&path.to_string())))
}
