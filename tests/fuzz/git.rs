//! What git prints, in parts, mixed and cut; and the revisions, paths and operands people type.

use std::ffi::OsStr;

use roadmap::history::{
    Blob, Commit, ObjectKind, Operand, RepoPath, Revision, commits, read_object, refusal,
};
use roadmap::problem::Problem;
use roadmap::render::Words;

use super::clean::{all_words, assert_told};
use super::fuzzer::Target;
use super::mutation::Mutator;
use crate::laws::dice::Dice;

const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
const NONE: &str = "0000000000000000000000000000000000000000";

const TOKENS: &[&str] = &[
    "\0",
    "\n",
    "\0\n",
    ":",
    " ",
    A,
    B,
    NONE,
    ":100644 100644 ",
    ":000000 100644 ",
    ":100644 000000 ",
    ":100644 120000 ",
    " M\0",
    " A\0",
    " D\0",
    " R100\0",
    " C075\0",
    " R\0",
    "1685232000",
    "-1",
    "99999999999999999999",
    "roadmap.yaml",
    "plans/a.yaml",
    "..",
    "../",
    "/",
    "./",
    "a",
    "HEAD",
    "~2",
    "^",
    "^{",
    "@{u}",
    "@{upstream}",
    "@{-1}",
    "main..",
    "...",
    "-",
    "--",
    "--output=x",
    "*",
    "?",
    "[",
    "\\",
    " blob 3\nabc\n",
    " missing\n",
    " tree 0\n\n",
    " blob ",
    "18446744073709551615",
    "fatal: ",
    "error: ",
    "hint: ",
    "dubious ownership in repository at ",
    "not a git repository",
    "missing blob",
    "safe.directory",
    "\u{1b}[31m",
    "\u{202e}",
    "é",
    "\r",
    "\t",
    "A. Author",
    "Subject :100644",
];

/// What is read: the first byte of an input says by what.
const KINDS: [&str; 5] = ["l", "o", "e", "r", "p"];

struct Gits {
    mutator: Mutator,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    let log = format!(
        "l{A}\0{B} {A}\x001685232000\0A. Author\0Subject\0\n:100644 100644 {B} {A} M\0roadmap.yaml\0:100644 100644 {B} {A} R090\0old.yaml\0new.yaml\0\
         {B}\0\x001685000000\0B\0\0\n:000000 100644 {NONE} {B} A\0roadmap.yaml\0"
    );
    let objects = format!("o{A} blob 3\na\nb\n{B} missing\n{A} tree 2\nxx\n{B} blob 0\n\n");
    let refusal = "efatal: detected dubious ownership in repository at '/srv/a b'\nTo add an exception, call:\n\tgit config --global --add safe.directory '/srv/a b'\n";
    let corpus = [
        &log,
        &objects,
        refusal,
        "efatal: not a git repository (or any of the parent directories): .git\n",
        "rHEAD~2",
        "rmain^",
        "r@{upstream}",
        "pHEAD:./plans/a.yaml",
        "pv1.0:roadmap.yaml",
        "p../b.yaml",
    ];
    let mutator =
        Mutator { corpus: corpus.map(str::to_owned).into(), tokens: TOKENS, lengths: &[1, 2, 10, 60] };
    Box::new(Gits { mutator, words: all_words() })
}

impl Target for Gits {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(6) {
            dice.pick(&KINDS).to_owned() + &self.mutator.scraps(12, dice)
        } else {
            self.mutator.drawn(4, dice)
        };
        let mut bytes = text.into_bytes();
        // What git prints need not be UTF-8.
        if dice.one_in(8) && bytes.len() > 1 {
            let at = 1 + dice.below(bytes.len() - 1);
            bytes[at] ^= 1 << dice.below(8);
        }
        bytes
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Some((kind, rest)) = input.split_first() else { return false };
        match kind {
            b'l' => log(rest),
            b'o' => objects(rest),
            b'e' => {
                assert_told(&refusal(rest), &self.words);
                true
            }
            b'r' => std::str::from_utf8(rest).is_ok_and(|text| self.revision(text)),
            _ => std::str::from_utf8(rest).is_ok_and(|text| self.operand(text)),
        }
    }
}

/// The log, printed again from what was read, is read as the same.
fn log(bytes: &[u8]) -> bool {
    let Ok(read) = commits(bytes) else { return false };
    let printed: Vec<u8> = read.iter().flat_map(printed).collect();
    assert_eq!(commits(&printed).as_ref(), Ok(&read), "printed again, the log is read as another");
    true
}

fn printed(commit: &Commit) -> Vec<u8> {
    let parent = commit.parent.as_ref().map_or("", |parent| parent.as_str());
    let Commit { id, recorded, author, subject, .. } = commit;
    let seconds = recorded.and_utc().timestamp();
    let mut bytes = format!("{id}\0{parent}\0{seconds}\0{author}\0{subject}\0").into_bytes();
    for (n, entry) in commit.entries.iter().enumerate() {
        let (mode, id) = match &entry.blob {
            Blob::File(id) => ("100644", id.as_str()),
            Blob::Removed => ("000000", NONE),
            Blob::NoFile => ("120000", A),
        };
        let status = match (&entry.renamed_from, entry.is_added) {
            (Some(_), _) => "R100",
            (None, true) => "A",
            (None, false) => "M",
        };
        let start = if n == 0 { "\n" } else { "" };
        bytes.extend(format!("{start}:100644 {mode} {A} {id} {status}\0").bytes());
        for path in entry.renamed_from.iter().chain([&entry.path]) {
            bytes.extend(path.as_bytes());
            bytes.push(0);
        }
    }
    bytes
}

/// Objects hold as many bytes as was said, and reading them comes to an end.
fn objects(bytes: &[u8]) -> bool {
    const LARGEST: u64 = 64;
    let (mut input, mut count) = (bytes, 0);
    loop {
        let left = input.len();
        match read_object(&mut input, LARGEST) {
            Err(_) => return false,
            Ok(None) => return count > 0,
            Ok(Some(object)) => {
                assert!(input.len() < left, "an object without bytes");
                if let ObjectKind::Blob(content) = object.kind {
                    assert!(content.len() as u64 <= LARGEST, "an object that is too large was read");
                    let end = bytes.len() - input.len() - 1;
                    assert_eq!(&bytes[end - content.len()..end], content, "an object holds other bytes");
                }
                count += 1;
            }
        }
    }
}

impl Gits {
    fn refused(&self, problem: &Problem) -> bool {
        assert!(problem.hint.is_some(), "refused without a way out: {problem:?}");
        assert_told(problem, &self.words);
        false
    }

    /// What git is given is no option, no range and no path.
    fn revision(&self, text: &str) -> bool {
        match Revision::parse(text) {
            Err(problem) => self.refused(&problem),
            Ok(revision) => {
                assert_eq!(revision.as_str(), text, "another revision than was typed");
                let is_harmless =
                    !text.starts_with(['-', '^']) && !text.contains("..") && !text.contains(':');
                assert!(
                    is_harmless && !text.contains(char::is_control),
                    "git would take it for something else"
                );
                true
            }
        }
    }

    fn operand(&self, text: &str) -> bool {
        match Operand::parse(OsStr::new(text), false, b"sub/dir/") {
            Err(problem) => self.refused(&problem),
            Ok(Operand::File(_)) => panic!("there is no such file"),
            Ok(Operand::Revision(revision)) => self.revision(revision.as_str()),
            Ok(Operand::At(revision, path)) => {
                assert_eq!(
                    RepoPath::new(path.as_bytes()),
                    Some(path),
                    "a path that leads out of the repository"
                );
                self.revision(revision.as_str())
            }
        }
    }
}
