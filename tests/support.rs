//! A sealed place to run the program in: a folder of its own, an environment with nothing of ours in it, no terminal.

#![expect(clippy::disallowed_methods, reason = "a sandbox is made of files")]

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use roadmap::model::Plan;
use roadmap::problem::Problem;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The built program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_roadmap");

/// The plan the repository ships.
pub(crate) const FOUNDING: &str = include_str!("../roadmap.yaml");

/// A small plan in which everything happens, best asked on 15 July 2023.
pub(crate) const LIBRARIES: &str = include_str!("data/libraries.yaml");

/// The plan of the manual: every key of the file, on 15 July 2025.
pub(crate) const EXAMPLE: &str = include_str!("../docs/example.yaml");

/// The plan of a text that has no faults.
pub(crate) fn read(text: &str) -> Result<Plan, Vec<Problem>> {
    roadmap::format::read(text).sound().map(|(_, plan)| plan)
}

/// What this thread has used of a processor, which other work on the machine does not lengthen; where the system does not
/// say, how long the first question is ago.
pub(crate) fn processor_time() -> Duration {
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let said = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = said.and_then(|said| said.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGIN.elapsed(), Duration::from_nanos)
}

/// What an editor says to the language server that has a document open: it asks everything that an editor asks by itself,
/// and goes.
pub(crate) fn spoken(text: &str) -> String {
    let document = json!({ "uri": "file:///plan/roadmap.yaml" });
    let open = json!({ "textDocument": { "uri": "file:///plan/roadmap.yaml", "languageId": "yaml", "version": 1, "text": text } });
    let whole =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 1_000_000_000, "character": 0 } });
    let at = json!({ "line": 3, "character": 8 });
    let mut said = String::new();
    let mut say = |message: Value| {
        let message = message.to_string();
        let _ = write!(said, "Content-Length: {}\r\n\r\n{message}", message.len());
    };
    let note = |method: &str, params: Value| json!({ "jsonrpc": "2.0", "method": method, "params": params });
    say(json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": { "capabilities": {} } }));
    say(note("initialized", json!({})));
    say(note("textDocument/didOpen", open));
    for (id, (method, params)) in [
        ("documentSymbol", json!({ "textDocument": document })),
        ("hover", json!({ "textDocument": document, "position": at })),
        ("completion", json!({ "textDocument": document, "position": at })),
        ("inlayHint", json!({ "textDocument": document, "range": whole })),
        ("codeAction", json!({ "textDocument": document, "range": whole, "context": { "diagnostics": [] } })),
        ("definition", json!({ "textDocument": document, "position": at })),
        (
            "references",
            json!({ "textDocument": document, "position": at, "context": { "includeDeclaration": true } }),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        say(
            json!({ "jsonrpc": "2.0", "id": id + 1, "method": format!("textDocument/{method}"), "params": params }),
        );
    }
    say(json!({ "jsonrpc": "2.0", "id": 100, "method": "shutdown" }));
    say(note("exit", Value::Null));
    said
}

/// A folder that goes when the test ends.
pub(crate) struct Sandbox {
    folder: TempDir,
}

/// The program about to be run.
pub(crate) struct Run<'a> {
    sandbox: &'a Sandbox,
    line: String,
    variables: Vec<(String, String)>,
    folder: PathBuf,
}

/// Everything a run left behind.
pub(crate) struct Outcome {
    pub(crate) line: String,
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// The files that came, went or changed.
    pub(crate) changed: Vec<String>,
}

impl Sandbox {
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Holds the shipped plan.
    pub(crate) fn founding() -> Self {
        Self::empty().with("roadmap.yaml", FOUNDING)
    }

    /// Holds one more file.
    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Every file, by its path from the top.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(self.folder.path()).unwrap();
                    files.insert(name.to_string_lossy().into_owned(), fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    /// A command that knows nothing of the world outside.
    pub(crate) fn sealed(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("LANG", "C.UTF-8")
            .stdin(Stdio::null());
        command
    }

    /// The program with arguments as one would type them; single quotes hold words together.
    pub(crate) fn roadmap(&self, line: &str) -> Run<'_> {
        let folder = self.folder.path().to_owned();
        Run { sandbox: self, line: line.into(), variables: Vec::new(), folder }
    }

    /// Runs the program.
    pub(crate) fn run(&self, line: &str) -> Outcome {
        self.roadmap(line).run()
    }
}

impl Run<'_> {
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Starts in a folder of the sandbox.
    pub(crate) fn within(mut self, folder: &str) -> Self {
        self.folder = self.sandbox.path(folder);
        fs::create_dir_all(&self.folder).unwrap();
        self
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = self.sandbox.sealed(PROGRAM);
        command.current_dir(&self.folder).envs(self.variables.iter().cloned()).args(words(&self.line));
        command
    }

    pub(crate) fn run(self) -> Outcome {
        let before = self.sandbox.files();
        let output = self.command().output().unwrap();
        let after = self.sandbox.files();
        let names = before.keys().chain(after.keys());
        let mut changed: Vec<String> =
            names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect();
        changed.dedup();
        let variables = self.variables.iter().map(|(name, value)| format!("{name}={value} "));
        Outcome {
            line: format!("{}roadmap {}", variables.collect::<String>(), self.line),
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            changed,
        }
    }
}

impl Outcome {
    /// The answer, once it is sure that there is one and nothing else.
    #[track_caller]
    pub(crate) fn answer(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""), "{self}");
        self.stdout
    }

    /// The answer as one JSON value.
    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.answer()).unwrap()
    }

    /// What is said on stderr where nothing could be done: code 2, and nothing on stdout.
    #[track_caller]
    pub(crate) fn failure(&self) -> &str {
        assert_eq!((self.code, self.stdout.as_str()), (Some(2), ""), "{self}");
        assert!(!self.stderr.trim().is_empty(), "{self}");
        &self.stderr
    }

    /// Compares everything with the snapshot of that name.
    #[track_caller]
    pub(crate) fn snapshot(&self, name: &str) {
        snapshot(name, &self.to_string());
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("$ {}\n{}", self.line, self.stdout);
        if !self.stderr.is_empty() {
            let _ = write!(text, "──── stderr\n{}", self.stderr);
        }
        for name in &self.changed {
            let _ = writeln!(text, "──── changed {name}");
        }
        let code = self.code.map_or_else(|| "none".into(), |code| code.to_string());
        let _ = writeln!(text, "──── exit code {code}");
        f.write_str(&text.replace('\u{1b}', "␛").replace('\r', "␍").replace('\u{feff}', "<BOM>"))
    }
}

/// Compares a text with a file of `tests/snapshots`.
#[track_caller]
pub(crate) fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// The words of a line as a shell would take them; single quotes hold words together.
pub(crate) fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for letter in line.chars() {
        match letter {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[test]
fn arguments_are_split_as_a_shell_would() {
    assert_eq!(words("list 'late:>14'  x"), ["list", "late:>14", "x"]);
    assert_eq!(words("list ''"), ["list", ""]);
}

#[test]
fn a_snapshot_shows_what_no_eye_would_see() {
    let outcome = Outcome {
        line: "roadmap".into(),
        code: Some(0),
        stdout: "\u{feff}\u{1b}[1ma\r\n".into(),
        stderr: String::new(),
        changed: vec!["roadmap.yaml".into()],
    };
    let shown = "$ roadmap\n<BOM>␛[1ma␍\n──── changed roadmap.yaml\n──── exit code 0\n";
    assert_eq!(outcome.to_string(), shown);
}
