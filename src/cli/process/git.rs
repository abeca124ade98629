//! How git is called: as a program, without a shell, for `rev-parse`, `log` and `cat-file` alone.

use std::ffi::OsString;
use std::io::{self, BufReader, ErrorKind};
use std::path::PathBuf;
use std::process::{ChildStdout, Command};
use std::time::Duration;

use super::child::{self, Exit, Running, Stop};
use crate::history::refusal;
use crate::problem::{IO, Problem};

/// What one call may print: some 300,000 commits of one file.
const LARGEST_OUTPUT: usize = 64 << 20;

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
        Self { program: "git".into(), variables: Vec::new(), patience: Duration::from_secs(60) }
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

    /// What a call prints, if it succeeds.
    pub(super) fn output(&self, site: &Site, arguments: &[OsString]) -> Result<Vec<u8>, Problem> {
        let (output, exit) = self.run(site, arguments)?;
        if exit.status.success() { Ok(output) } else { Err(refusal(&exit.stderr)) }
    }

    /// What a call prints, and how it ends.
    pub(super) fn run(&self, site: &Site, arguments: &[OsString]) -> Result<(Vec<u8>, Exit), Problem> {
        let mut command = self.command(site, arguments);
        child::output(&mut command, self.patience, LARGEST_OUTPUT).map_err(|stop| self.stopped(stop))
    }

    /// Begins a call that is read item by item.
    pub(super) fn start<T: Send + 'static>(
        &self,
        site: &Site,
        arguments: &[OsString],
        input: Vec<u8>,
        read: impl FnMut(&mut BufReader<ChildStdout>) -> io::Result<Option<T>> + Send + 'static,
    ) -> Result<Running<T>, Problem> {
        let mut command = self.command(site, arguments);
        Running::start(&mut command, input, self.patience, read)
            .map_err(|error| self.stopped(Stop::Io(error)))
    }

    fn command(&self, site: &Site, arguments: &[OsString]) -> Command {
        #[expect(clippy::disallowed_methods, reason = "this is the one door to other programs")]
        let mut command = Command::new(&self.program);
        command.current_dir(&site.folder).envs(self.variables.iter().cloned()).arg("--no-pager");
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        let location = LOCATION.into_iter().filter(|_| site.is_found_by_place);
        for name in UNSET.into_iter().chain(location) {
            command.env_remove(name);
        }
        command.envs(SET).args(arguments);
        command
    }

    /// Why nothing more is to be had.
    pub(super) fn stopped(&self, stop: Stop) -> Problem {
        match stop {
            Stop::Io(error) if error.kind() == ErrorKind::NotFound => {
                Problem::new(&IO, format!("cannot run `git`: {error}"))
                    .hint("the history of a plan is read with git: install it")
            }
            Stop::Io(error) => Problem::new(&IO, format!("cannot read what git prints: {error}")),
            Stop::Silent => {
                Problem::new(&IO, format!("git did not answer within {} s", self.patience.as_secs_f64()))
                    .hint("look whether the disk is slow, or `git` waits for something")
            }
            Stop::TooMuch => Problem::new(&IO, format!("git printed more than {} MiB", LARGEST_OUTPUT >> 20))
                .hint("no plan has so many versions: look at `git log --first-parent`"),
        }
    }
}

/// From where git is called.
#[derive(Clone, Debug)]
pub(super) struct Site {
    pub(super) folder: PathBuf,
    /// The repository is the one the folder lies in, whatever the environment says.
    pub(super) is_found_by_place: bool,
}

/// Arguments that are plain words.
pub(super) fn words<const N: usize>(words: [&str; N]) -> Vec<OsString> {
    words.map(OsString::from).into()
}

/// What git printed has another shape.
pub(super) fn malformed(command: &str) -> Problem {
    Problem::new(&IO, format!("`git {command}` printed something that is not understood"))
        .hint("git 2.31 or later is needed")
}
