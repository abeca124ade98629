//! A repository from a script: commits with fixed people and clocks, handed to git in one stream, so that two hundred
//! take a few hundredths of a second and are the same everywhere.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use roadmap::cli::process::{Git, Repository};
use roadmap::history::{Oid, RepoPath};
use roadmap::problem::Message;
use roadmap::render::Words;

use crate::support::Sandbox;

/// What a commit does to one file.
pub(crate) enum Change {
    Write(Vec<u8>, Vec<u8>),
    /// A symbolic link and where it leads.
    Link(Vec<u8>, Vec<u8>),
    Remove(Vec<u8>),
    Rename(Vec<u8>, Vec<u8>),
}

/// A commit to be made.
pub(crate) struct Draft {
    pub(crate) branch: &'static str,
    pub(crate) author: &'static str,
    /// When the commit was made, in seconds. Its author wrote it a day before, which must not count.
    pub(crate) recorded: i64,
    pub(crate) subject: String,
    /// The branch it brings in.
    pub(crate) merge: Option<&'static str>,
    pub(crate) changes: Vec<Change>,
}

/// Commits in the order they are made.
#[derive(Default)]
pub(crate) struct Script {
    stream: Vec<u8>,
    commits: usize,
    tips: BTreeMap<&'static str, usize>,
}

/// A repository on disk.
pub(crate) struct Built {
    pub(crate) folder: PathBuf,
    /// The name of each commit, in the order they were made.
    pub(crate) ids: Vec<Oid>,
}

pub(crate) fn write(path: impl AsRef<[u8]>, content: impl AsRef<[u8]>) -> Change {
    Change::Write(path.as_ref().to_vec(), content.as_ref().to_vec())
}

impl Script {
    /// Begins a branch where another one stands.
    pub(crate) fn branch(&mut self, name: &'static str, from: &str) {
        let tip = self.tips[from];
        self.tips.insert(name, tip);
    }

    /// Makes a commit and returns its number, from 0.
    pub(crate) fn commit(&mut self, draft: Draft) -> usize {
        self.commits += 1;
        let Draft { branch, author, recorded, subject, merge, changes } = draft;
        let written = recorded - 86_400;
        self.line(&format!("commit refs/heads/{branch}\nmark :{}", self.commits));
        self.line(&format!("author {author} <a@example.org> {written} +0500"));
        self.line(&format!("committer Committer <c@example.org> {recorded} +0000"));
        self.data(subject.as_bytes());
        if let Some(tip) = self.tips.get(branch).copied() {
            self.line(&format!("from :{tip}"));
        }
        if let Some(tip) = merge.map(|merged| self.tips[merged]) {
            self.line(&format!("merge :{tip}"));
        }
        for change in changes {
            self.change(&change);
        }
        self.tips.insert(branch, self.commits);
        self.commits - 1
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Write(path, content) | Change::Link(path, content) => {
                let mode = if matches!(change, Change::Link(..)) { "120000" } else { "100644" };
                self.line(&format!("M {mode} inline {}", quoted(path)));
                self.data(content);
            }
            Change::Remove(path) => self.line(&format!("D {}", quoted(path))),
            Change::Rename(from, to) => self.line(&format!("R {} {}", quoted(from), quoted(to))),
        }
    }

    fn line(&mut self, text: &str) {
        self.stream.extend(text.bytes().chain([b'\n']));
    }

    fn data(&mut self, bytes: &[u8]) {
        self.line(&format!("data {}", bytes.len()));
        self.stream.extend(bytes.iter().chain(b"\n"));
    }

    /// Makes a repository of it in a folder of the sandbox, `main` checked out.
    pub(crate) fn build(self, sandbox: &Sandbox, name: &str) -> Built {
        self.build_with(sandbox, name, &[])
    }

    /// The same, with options for `git init`.
    pub(crate) fn build_with(self, sandbox: &Sandbox, name: &str, options: &[&str]) -> Built {
        let folder = sandbox.path(name);
        let init = [&["init", "-q", "-b", "main"][..], options, &[name]].concat();
        git(sandbox, ".", &init);
        let mut import = sandbox.sealed("git");
        import.current_dir(&folder).args(["fast-import", "--quiet", "--export-marks=.git/marks"]);
        let mut import = import.stdin(Stdio::piped()).spawn().unwrap();
        import.stdin.take().unwrap().write_all(&self.stream).unwrap();
        assert!(import.wait().unwrap().success());
        git(sandbox, name, &["reset", "-q", "--hard", "main"]);
        let marks = sandbox.files().remove(&format!("{name}/.git/marks")).unwrap();
        let marks = String::from_utf8(marks).unwrap();
        let numbered = marks.lines().map(|line| line.strip_prefix(':').unwrap().split_once(' ').unwrap());
        let ids: BTreeMap<usize, Oid> =
            numbered.map(|(mark, id)| (mark.parse().unwrap(), Oid::new(id).unwrap())).collect();
        Built { folder, ids: ids.into_values().collect() }
    }
}

/// A path as fast-import reads it whatever bytes it holds.
fn quoted(path: &[u8]) -> String {
    let letters: Vec<String> = path.iter().map(|byte| format!("\\{byte:03o}")).collect();
    format!("\"{}\"", letters.concat())
}

/// Runs git in a folder of the sandbox and returns what it prints.
#[track_caller]
pub(crate) fn git(sandbox: &Sandbox, folder: &str, arguments: &[&str]) -> String {
    let output = sandbox.sealed("git").current_dir(sandbox.path(folder)).args(arguments).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a problem says, in English.
pub(crate) fn said(message: &Message) -> String {
    Words::new(Some("en")).message(message)
}

/// The git of the program, with nothing of the user's own settings.
pub(crate) fn reader(sandbox: &Sandbox) -> Git {
    Git::default()
        .variable("HOME", sandbox.path(""))
        .variable("XDG_CONFIG_HOME", sandbox.path(""))
        .variable("GIT_CONFIG_NOSYSTEM", "1")
        .variable("GIT_CEILING_DIRECTORIES", sandbox.path("").parent().unwrap())
}

/// The repository in a folder of the sandbox.
#[track_caller]
pub(crate) fn open(sandbox: &Sandbox, folder: &str) -> Repository {
    reader(sandbox).open(&sandbox.path(folder)).unwrap()
}

pub(crate) fn path(bytes: impl AsRef<[u8]>) -> RepoPath {
    RepoPath::new(bytes.as_ref()).unwrap()
}
