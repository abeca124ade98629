//! `--watch`: the program runs, its plan changes, and it answers again.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "plans are changed while the program runs")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{sleep, spawn};
use std::time::Duration;

use crate::support::{LIBRARIES, Sandbox};

const DAY: &str = "--as-of 2023-07-15 --lang en";

/// A program that watches, and what it prints line by line.
struct Watching {
    child: Child,
    stdout: Receiver<String>,
    stderr: Receiver<String>,
}

impl Watching {
    fn start(sandbox: &Sandbox, line: &str) -> Self {
        let mut command = sandbox.roadmap(&format!("{line} {DAY} --watch")).command();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (stdout, stderr) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
        Self { child, stdout, stderr }
    }

    /// Waits for a line that begins so.
    #[track_caller]
    fn line(&self, beginning: &str) -> String {
        next(&self.stdout, beginning)
    }

    /// Whether nothing more is printed for a second.
    fn is_silent(&self) -> bool {
        while self.stdout.recv_timeout(Duration::from_millis(300)).is_ok() {}
        self.stdout.recv_timeout(Duration::from_secs(1)).is_err() && self.stderr.try_recv().is_err()
    }

    /// Presses Ctrl-C. The exit code.
    fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

#[track_caller]
fn next(lines: &Receiver<String>, beginning: &str) -> String {
    let mut seen = Vec::new();
    while let Ok(line) = lines.recv_timeout(Duration::from_secs(20)) {
        if line.starts_with(beginning) {
            return line;
        }
        seen.push(line);
    }
    panic!("no line begins with `{beginning}`: {seen:#?}");
}

#[test]
fn an_answer_follows_each_change_of_the_plan() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    let (path, other) = (sandbox.path("roadmap.yaml"), sandbox.path("other.yaml"));
    let watching = Watching::start(&sandbox, "overdue");
    let before = watching.line("");
    assert!(before.contains("overdue"), "{before}");
    // Another file takes the place of the old one.
    let first = sandbox.run(&format!("overdue {DAY} --format json")).json();
    let id = first["items"][0]["id"].as_str().unwrap().split('@').next().unwrap().to_owned();
    sandbox.run(&format!("drop {id} --reason x {DAY}")).answer();
    let after = sandbox.run(&format!("overdue {DAY}")).answer();
    let after = after.lines().next().unwrap();
    assert_ne!(before, after);
    watching.line(after);
    // An editor that writes twice, and one that takes the file away for a moment: nothing has changed.
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, "").unwrap();
    fs::write(&path, &text).unwrap();
    fs::rename(&path, &other).unwrap();
    sleep(Duration::from_millis(400));
    fs::rename(&other, &path).unwrap();
    assert!(watching.is_silent());
    // What is broken is shown until it is corrected.
    fs::write(&path, format!("{text}\n  broken: [")).unwrap();
    next(&watching.stderr, "error[");
    fs::write(&path, LIBRARIES).unwrap();
    watching.line(&before);
    assert_eq!(watching.interrupt(), Some(0));
}

#[test]
fn the_exit_code_is_that_of_the_last_answer() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    let watching = Watching::start(&sandbox, "overdue --exit-code");
    watching.line("");
    assert_eq!(watching.interrupt(), Some(1));
    let watching = Watching::start(&sandbox, "kpi");
    watching.line("");
    fs::write(sandbox.path("roadmap.yaml"), "version: 1\n").unwrap();
    next(&watching.stderr, "error[");
    assert_eq!(watching.interrupt(), Some(2));
}

#[test]
fn a_report_is_written_again_and_a_plan_that_comes_to_a_folder_counts() {
    let sandbox = Sandbox::empty().with("plans/a.yaml", LIBRARIES);
    let watching = Watching::start(&sandbox, "report -f plans/a.yaml -o report.md");
    watching.line("");
    let before = fs::read_to_string(sandbox.path("report.md")).unwrap();
    fs::write(sandbox.path("plans/a.yaml"), LIBRARIES.replace("Libraries online", "Libraries for everyone"))
        .unwrap();
    watching.line("");
    assert_ne!(fs::read_to_string(sandbox.path("report.md")).unwrap(), before);
    assert_eq!(watching.interrupt(), Some(0));
    let watching = Watching::start(&sandbox, "overdue -f plans --format jsonl");
    assert!(!watching.line("{").contains("a:"));
    fs::write(sandbox.path("plans/b.yaml"), LIBRARIES).unwrap();
    assert!(watching.line("{\"id\":\"b:").contains("\"b:"), "every line is one of JSON");
    assert_eq!(watching.interrupt(), Some(0));
}

#[test]
fn what_no_change_of_the_plan_can_correct_ends_at_once() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    for line in
        ["overdue --columns nonsense", "overdue executor:nobody", "kpi -f nowhere.yaml", "report -o x.pdf"]
    {
        let outcome = sandbox.run(&format!("{line} {DAY} --watch"));
        outcome.failure();
    }
    sandbox.run("overdue --watch --recorded").failure();
}

/// Four seconds before midnight in the zone of the plan.
#[test]
#[ignore = "sets the clock with faketime, which it installs with apt-get"]
fn a_new_day_in_the_zone_of_the_plan_is_a_change() {
    if Command::new("faketime").arg("--version").output().is_err() {
        let done = Command::new("apt-get").args(["install", "-y", "-q", "faketime"]).status().unwrap();
        assert!(done.success());
    }
    let sandbox = Sandbox::founding();
    let mut command = sandbox.sealed("faketime");
    command
        .env("TZ", "UTC")
        .env("PATH", "/usr/bin:/bin")
        .arg("2023-06-30 18:59:56")
        .arg(crate::support::PROGRAM);
    let mut child =
        command.args(["overdue", "--watch", "--lang", "en"]).stdout(Stdio::piped()).spawn().unwrap();
    let stdout = lines(child.stdout.take().unwrap());
    assert!(next(&stdout, "").contains("on 30 June 2023"));
    assert!(next(&stdout, "21 of 55").contains("on 1 July 2023"));
    // The program is a child of `faketime`.
    let parent = child.id().to_string();
    assert!(Command::new("pkill").args(["-INT", "-P", &parent]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
