//! A command under `strace`, which answers one of its system calls in the program's stead.

#![expect(clippy::disallowed_methods, reason = "a test lays out its own files and looks at them")]

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::PathBuf;
use std::process::{Command, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::case::{Case, Content};
use super::{Answer, Fault};
use crate::support::{PROGRAM, Sandbox};

/// A run that does not end by then hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Code(i32),
    Signal(i32),
    Never,
}

/// Everything a run left behind.
pub(super) struct Run {
    pub(super) ended: Ended,
    pub(super) stdout: String,
    pub(super) stderr: String,
    pub(super) before: BTreeMap<String, Vec<u8>>,
    pub(super) after: BTreeMap<String, Vec<u8>>,
    pub(super) is_several: bool,
}

/// Runs one command, in a folder that is laid out anew each time.
pub(super) struct Tracer<'c> {
    case: &'c Case,
    /// Where the command runs.
    inner: Sandbox,
    /// Where its output and the trace go.
    outer: Sandbox,
    before: BTreeMap<String, Vec<u8>>,
}

/// Whether system calls can be answered here; why not.
pub(super) fn works() -> Result<(), String> {
    let mut probe = Command::new(strace().ok_or("strace is not installed")?);
    probe.args(["-f", "-qq", "-o", "/dev/null", "-e", "inject=getcwd:error=EIO:when=1", "true"]);
    match probe.output() {
        Err(error) => Err(format!("strace cannot be run: {error}")),
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}

/// The program needs nothing from `PATH`, so it is looked for here.
fn strace() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("strace")).find(|program| program.is_file())
}

impl<'c> Tracer<'c> {
    pub(super) fn new(case: &'c Case) -> Self {
        let mut tracer =
            Self { case, inner: Sandbox::empty(), outer: Sandbox::empty(), before: BTreeMap::new() };
        let mut files = BTreeMap::new();
        for (name, content) in case.files {
            let bytes = match content {
                Content::Bytes(bytes) => (*bytes).to_owned(),
                Content::WrittenBy(arguments) => {
                    tracer.before.clone_from(&files);
                    tracer.lay_out();
                    let mut command = tracer.inner.sealed(PROGRAM);
                    assert!(command.args(*arguments).output().unwrap().status.success());
                    fs::read(tracer.inner.path(name)).unwrap()
                }
            };
            files.insert((*name).to_owned(), bytes);
        }
        tracer.before = files;
        tracer
    }

    /// The command as it is, without any fault.
    pub(super) fn calm(&self) -> Run {
        self.lay_out();
        let calm = self.finished(self.inner.sealed(PROGRAM));
        assert_eq!(calm.ended, Ended::Code(0), "{calm}");
        assert_ne!(calm.before, calm.after, "the command writes nothing");
        calm
    }

    /// The command once more, in the folder as the last run left it.
    pub(super) fn again(&self) -> Run {
        self.finished(self.inner.sealed(PROGRAM))
    }

    /// The command with one of its calls answered.
    pub(super) fn run(&self, fault: &Fault<'_>) -> Run {
        self.lay_out();
        let Fault { call, nth, .. } = fault;
        let answer = match fault.answer {
            Answer::Error(name) => format!("error={name}"),
            Answer::Signal(name, _) => format!("signal={name}"),
        };
        let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{answer}:when={nth}"));
        self.finished(self.traced(&["-e", &trace, "-e", &inject]))
    }

    /// The names of the calls the command makes, each with how often one of its threads makes it.
    pub(super) fn calls(&self) -> BTreeMap<String, usize> {
        self.lay_out();
        let run = self.finished(self.traced(&[]));
        assert_eq!(run.ended, Ended::Code(0), "{run}");
        let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
        for line in fs::read_to_string(self.outer.path("trace")).unwrap().lines() {
            let Some((thread, call)) = line.split_once(' ') else { continue };
            let Some((name, _)) = call.trim_start().split_once('(') else { continue };
            if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                *counts.entry((name.to_owned(), thread.to_owned())).or_default() += 1;
            }
        }
        let mut most = BTreeMap::new();
        for ((name, _), count) in counts {
            let known = most.entry(name).or_insert(count);
            *known = count.max(*known);
        }
        most
    }

    fn traced(&self, options: &[&str]) -> Command {
        let mut command = self.inner.sealed(strace().unwrap());
        command.args(["-f", "-qq", "-o"]);
        command.arg(self.outer.path("trace")).args(options).arg(PROGRAM);
        command
    }

    fn lay_out(&self) {
        for name in self.inner.files().keys() {
            fs::remove_file(self.inner.path(name)).unwrap();
        }
        for (name, bytes) in &self.before {
            fs::write(self.inner.path(name), bytes).unwrap();
        }
    }

    fn finished(&self, mut command: Command) -> Run {
        // Without a `git`: its own faults are not ours.
        command.env("PATH", self.outer.path(""));
        let before = self.inner.files();
        let (stdout, stderr) = (self.outer.path("stdout"), self.outer.path("stderr"));
        command.args(self.case.arguments).stdout(File::create(&stdout).unwrap());
        let mut child = command.stderr(File::create(&stderr).unwrap()).process_group(0).spawn().unwrap();
        let since = Instant::now();
        let status = loop {
            match child.try_wait().unwrap() {
                Some(status) => break Some(status),
                None if since.elapsed() > PATIENCE => {
                    // Killed alone, strace leaves behind what it traces.
                    let group = format!("-{}", child.id());
                    Command::new("kill").args(["-KILL", "--", &group]).status().unwrap();
                    child.wait().unwrap();
                    break None;
                }
                None => sleep(Duration::from_millis(1)),
            }
        };
        let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        Run {
            ended: status.map_or(Ended::Never, ended),
            stdout: text(stdout),
            stderr: text(stderr),
            before,
            after: self.inner.files(),
            is_several: self.case.is_several,
        }
    }
}

fn ended(status: ExitStatus) -> Ended {
    match (status.code(), status.signal()) {
        (Some(code), _) => Ended::Code(code),
        (None, signal) => Ended::Signal(signal.unwrap_or_default()),
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |files: &BTreeMap<String, Vec<u8>>| {
            files
                .iter()
                .map(|(name, bytes)| format!("{name} ({} bytes)", bytes.len()))
                .collect::<Vec<_>>()
                .join(", ")
        };
        writeln!(f, "ended: {:?}\nstdout: {:?}\nstderr: {:?}", self.ended, self.stdout, self.stderr)?;
        writeln!(f, "before: {}\nafter: {}", names(&self.before), names(&self.after))
    }
}
