//! Completion as somebody sees it: bash, zsh and fish in a real terminal, by tmux.
//!
//! `cargo test -- --ignored shells` installs what it needs with apt-get, types, presses Tab and reads the screen. What is
//! seen is compared with what `docs/shell.md` shows; `UPDATE=1` writes it there.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "terminals are opened, a page is read and rewritten")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{FOUNDING, PROGRAM, Sandbox};

/// How a shell is started without anybody's settings, and how it learns what the program completes.
const SHELLS: [(&str, &str, &[&str]); 3] = [
    ("bash", "bash --norc --noprofile", &["PS1='bash> '", "source <(roadmap completions bash)"]),
    (
        "zsh",
        "zsh -f",
        &["PS1='zsh> '", "autoload -U compinit; compinit -u", "source <(roadmap completions zsh)"],
    ),
    (
        "fish",
        "fish --no-config",
        &["function fish_prompt; echo 'fish> '; end", "roadmap completions fish | source"],
    ),
];

/// What is typed before each Tab, how often Tab is pressed, and what must be on the screen then.
const LINES: [(&str, usize, &[&str]); 6] = [
    ("roadmap ov", 1, &["roadmap overdue"]),
    ("roadmap done --lang en 6.", 2, &["6.1", "6.2", "6.3"]),
    ("roadmap overdue --lang en executor:m", 2, &["mdt", "mef", "miit"]),
    ("roadmap check --explain due-b", 1, &["due-before-previous"]),
    ("roadmap record --lang en base", 1, &["roadmap record --lang en base-stations"]),
    ("roadmap done -f broken.yaml 6.", 2, &["roadmap done -f broken.yaml 6."]),
];

#[test]
#[ignore = "installs zsh, fish and tmux with apt-get, and types for a minute"]
fn shells_complete_in_a_terminal() {
    install();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/shell.md");
    let mut page = fs::read_to_string(&path).unwrap();
    for (name, start, settings) in SHELLS {
        let sandbox =
            Sandbox::empty().with("roadmap.yaml", FOUNDING).with("broken.yaml", "version: 1\n  - x: [");
        let terminal = Terminal::open(name, start, &sandbox);
        for line in settings {
            terminal.enter(line);
        }
        let mut seen = String::new();
        for (typed, tabs, wanted) in LINES {
            terminal.enter("clear");
            terminal.type_text(typed);
            for _ in 0..tabs {
                terminal.key("Tab");
            }
            let screen = terminal.screen();
            for part in wanted {
                assert!(screen.contains(part), "{name}: {typed}: no `{part}` in\n{screen}");
            }
            assert!(!screen.contains("error"), "{name}: {typed}:\n{screen}");
            seen.push_str(&screen);
            seen.push('\n');
            terminal.key("C-c");
        }
        page = recorded(&page, name, seen.trim_end());
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, page).unwrap();
    } else {
        assert_eq!(fs::read_to_string(&path).unwrap(), page, "`UPDATE=1` writes what is seen into the page");
    }
}

/// The page with what was seen in the block below the heading of a shell.
fn recorded(page: &str, name: &str, seen: &str) -> String {
    let mark = format!("<!-- recorded in {name} -->\n```text\n");
    let (before, rest) = page.split_once(&mark).unwrap_or_else(|| panic!("no place for {name}"));
    let (_, after) = rest.split_once("\n```\n").unwrap();
    format!("{before}{mark}{seen}\n```\n{after}")
}

/// A terminal of 80 columns with a shell in it.
struct Terminal {
    name: String,
}

impl Terminal {
    fn open(shell: &str, start: &str, sandbox: &Sandbox) -> Self {
        let terminal = Self { name: format!("roadmap-{shell}-{}", std::process::id()) };
        let programs = Path::new(PROGRAM).parent().unwrap().display().to_string();
        let folder = sandbox.path("").display().to_string();
        let start = format!(
            "env -i HOME={folder} PATH={programs}:/usr/local/bin:/usr/bin:/bin TERM=screen-256color LANG=C.UTF-8 {start}"
        );
        terminal.tmux(&[
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            "80",
            "-y",
            "24",
            "-c",
            &folder,
            &start,
        ]);
        terminal
    }

    fn tmux(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        let output = command.args(["-L", &self.name]).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn enter(&self, line: &str) {
        self.type_text(line);
        self.key("Enter");
        self.screen();
    }

    fn type_text(&self, text: &str) {
        self.tmux(&["send-keys", "-l", text]);
        self.screen();
    }

    fn key(&self, key: &str) {
        self.tmux(&["send-keys", key]);
        self.screen();
    }

    /// What is to be seen once nothing moves any more.
    fn screen(&self) -> String {
        let (mut before, since) = (String::new(), Instant::now());
        let mut still = 0;
        while still < 3 && since.elapsed() < Duration::from_secs(20) {
            sleep(Duration::from_millis(120));
            let now = self.tmux(&["capture-pane", "-p"]);
            still = if now == before { still + 1 } else { 0 };
            before = now;
        }
        let lines: Vec<&str> = before.lines().map(str::trim_end).collect();
        lines.join("\n").trim_end().to_owned()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = Command::new("tmux").args(["-L", &self.name, "kill-server"]).output();
    }
}

/// What is not there is installed.
fn install() {
    let is_there = |program: &&str| Command::new(program).arg("--version").output().is_ok();
    // tmux knows its version by another option, and that it runs is enough.
    let missing: Vec<&str> =
        ["zsh", "fish", "tmux"].into_iter().filter(|program| !is_there(program)).collect();
    if !missing.is_empty() {
        let done = Command::new("apt-get").args(["install", "-y", "-q"]).args(&missing).status().unwrap();
        assert!(done.success(), "{missing:?}");
    }
}
