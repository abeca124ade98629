//! A page that users read: the README, or a Markdown file of `docs`.

#[cfg(unix)]
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[cfg(unix)]
use crate::support::{PROGRAM, Sandbox};

/// Ends the answer of a command; no answer holds it.
#[cfg(unix)]
const END: char = '\u{1e}';

pub(super) struct Page {
    /// Its path from the top of the repository.
    pub(super) name: String,
    pub(super) text: String,
}

/// What stands between two fences.
pub(super) struct Block {
    /// What stands behind the first fence.
    pub(super) info: String,
    /// The line of the first fence, counted from 1.
    pub(super) line: usize,
    pub(super) indented: bool,
    pub(super) text: String,
}

/// The path of a file of the repository.
pub(super) fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The names of the files of `docs` with this ending, in their order.
pub(super) fn documents(ending: &str) -> Vec<String> {
    let entries = fs::read_dir(here("docs")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> =
        names.filter(|name| Path::new(name).extension().is_some_and(|found| found == ending)).collect();
    names.sort();
    names.into_iter().map(|name| format!("docs/{name}")).collect()
}

impl Page {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.into(), text: fs::read_to_string(here(name)).unwrap() }
    }

    /// Every page there is.
    pub(super) fn all() -> Vec<Self> {
        let mut pages = vec![Self::named("README.md")];
        pages.extend(documents("md").iter().map(|name| Self::named(name)));
        assert!(pages.len() > 5);
        pages
    }

    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        for (number, line) in self.text.lines().enumerate() {
            match (line.trim_start().strip_prefix("```"), &mut open) {
                (Some(info), None) => {
                    let indented = line.starts_with(' ');
                    open = Some(Block { info: info.into(), line: number + 1, indented, text: String::new() });
                }
                (Some(_), Some(_)) => blocks.extend(open.take()),
                (None, Some(block)) => {
                    block.text += line;
                    block.text.push('\n');
                }
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a fence stays open", self.name);
        blocks
    }

    /// The lines outside of fences.
    pub(super) fn prose(&self) -> String {
        let mut inside = false;
        let is_prose = |line: &&str| {
            let is_fence = line.trim_start().starts_with("```");
            inside ^= is_fence;
            !inside && !is_fence
        };
        self.text.split_inclusive('\n').filter(is_prose).collect()
    }

    /// The same without what stands in backticks: links and images there are only spoken of.
    pub(super) fn spoken(&self) -> String {
        self.prose().split('`').step_by(2).collect()
    }

    /// Demands that the page says this, or writes it when asked for.
    #[cfg(unix)]
    pub(super) fn holds(&self, now: &str) {
        if self.text == now {
            return;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(here(&self.name), now).unwrap();
            return;
        }
        for (number, (written, now)) in self.text.lines().zip(now.lines()).enumerate() {
            assert_eq!(written, now, "line {} of {}; UPDATE=1 rewrites it", number + 1, self.name);
        }
        panic!("{} ends differently; UPDATE=1 rewrites it", self.name);
    }

    /// The page with each `$ …` line of its console blocks followed by what the command says, and the number of these.
    #[cfg(unix)]
    pub(super) fn run(&self) -> (String, usize) {
        let lines = self.text.lines().zip(self.console_lines());
        let commands: Vec<&str> =
            lines.filter(|(_, kind)| matches!(kind, Line::Command)).map(|(line, _)| &line[2..]).collect();
        let mut answers = self.answers(&commands).into_iter();
        let mut now = String::new();
        for (line, command) in self.text.split_inclusive('\n').zip(self.console_lines()) {
            match command {
                Line::Command => {
                    now += line;
                    now += &answers.next().unwrap();
                }
                Line::Answer => {}
                Line::Other => now += line,
            }
        }
        (now, commands.len())
    }

    /// What each line is.
    #[cfg(unix)]
    fn console_lines(&self) -> Vec<Line> {
        let mut inside = false;
        let kind = |line: &str| {
            if !inside || line == "```" {
                inside = line == "```console";
                Line::Other
            } else if line.starts_with("$ ") {
                Line::Command
            } else {
                Line::Answer
            }
        };
        self.text.lines().map(kind).collect()
    }

    /// What one shell says to these commands, one after the other, stderr among it.
    #[cfg(unix)]
    fn answers(&self, commands: &[&str]) -> Vec<String> {
        if commands.is_empty() {
            return Vec::new();
        }
        let sandbox = self.sandbox();
        let folder = Path::new(PROGRAM).parent().unwrap();
        let mut shell = sandbox.sealed("/bin/sh");
        shell.env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", folder.display()));
        shell.env("ROADMAP_LANG", "en");
        let before = if sandbox.path("before.sh").exists() { "set -e\n. ./before.sh\nset +e\n" } else { "" };
        let mut script = format!("{before}exec 2>&1\n");
        for command in commands {
            let _ = writeln!(script, "{command}\nprintf '\\036'");
        }
        let output = shell.args(["-c", &script]).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let mut answers: Vec<String> = said.split(END).map(ended).collect();
        let rest = answers.pop().unwrap();
        assert_eq!(
            (answers.len(), rest.as_str()),
            (commands.len(), ""),
            "{}: the shell stopped early: {}",
            self.name,
            String::from_utf8_lossy(&output.stderr)
        );
        answers
    }

    /// The folder in which the commands of the page run: the plan of the repository, the plans of `docs`, and the files
    /// that the page has for itself.
    #[cfg(unix)]
    fn sandbox(&self) -> Sandbox {
        let mut sandbox = Sandbox::founding();
        for name in documents("yaml") {
            sandbox = sandbox.with(&name, fs::read(here(&name)).unwrap());
        }
        let own = here("tests/data").join(Path::new(&self.name).with_extension(""));
        let mut folders = vec![own.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&own).unwrap().to_str().unwrap();
                    sandbox = sandbox.with(name, fs::read(&path).unwrap());
                }
            }
        }
        sandbox
    }
}

#[cfg(unix)]
enum Line {
    Command,
    Answer,
    Other,
}

/// An answer whose last line has an end.
#[cfg(unix)]
fn ended(answer: &str) -> String {
    let end = if answer.is_empty() || answer.ends_with('\n') { "" } else { "\n" };
    format!("{answer}{end}")
}
