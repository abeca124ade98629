//! The whole program, fed with arguments and bytes.

use std::fs::{self, File};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anstream::adapter::strip_str;

use super::clean::assert_clean;
use crate::support::{PROGRAM, Sandbox};

/// No small plan takes as long, whatever else the machine does.
const PATIENCE: Duration = Duration::from_secs(120);

/// A folder to run the program in, and one for what it prints.
pub(super) struct Place {
    pub(super) inner: Sandbox,
    outer: Sandbox,
}

/// What a run has answered.
pub(super) struct Answer {
    pub(super) code: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Place {
    pub(super) fn new(inner: Sandbox) -> Self {
        Self { inner, outer: Sandbox::empty() }
    }

    /// Runs the program, which reads these bytes, in a folder of the sandbox. What holds of every run is held.
    pub(super) fn run(&self, folder: &str, arguments: &[&str], input: &[u8]) -> Answer {
        let at = |name: &str| self.outer.path(name);
        File::create(at("stdin")).and_then(|mut file| file.write_all(input)).unwrap();
        let mut command = self.inner.sealed(PROGRAM);
        command.current_dir(self.inner.path(folder)).env("PATH", "/usr/bin:/bin").args(arguments);
        command.stdin(File::open(at("stdin")).unwrap());
        command.stdout(File::create(at("stdout")).unwrap()).stderr(File::create(at("stderr")).unwrap());
        let code = ended(command);
        // Colours only where they are asked for.
        let is_coloured = arguments.contains(&"always") || arguments.contains(&"--color=always");
        let text = |name| {
            let bytes = fs::read(at(name)).unwrap();
            let text = String::from_utf8(bytes).expect("text that is no UTF-8 is printed");
            if is_coloured { strip_str(&text).to_string() } else { text }
        };
        let answer = Answer { code, stdout: text("stdout"), stderr: text("stderr") };
        assert!(!answer.stderr.contains("panicked"), "{}", answer.stderr);
        assert!(matches!(code, 0..=2), "the exit code is {code}: {}", answer.stderr);
        assert_clean(&answer.stderr);
        // Calendars end their lines so.
        assert_clean(&answer.stdout.replace("\r\n", "\n"));
        if code == 2 {
            assert!(answer.stderr.contains("error: "), "it fails without a reason: {}", answer.stderr);
        }
        answer
    }
}

fn ended(mut command: Command) -> i32 {
    let mut child = command.spawn().unwrap();
    let (since, mut pause) = (Instant::now(), Duration::from_micros(200));
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap_or_else(|| panic!("a signal ends it: {status}"));
        }
        if since.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("it hangs");
        }
        sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}

/// A file written by the program itself into an empty folder with a plan.
pub(super) fn written(plan: &str, arguments: &[&str], name: &str) -> Vec<u8> {
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let output = sandbox.sealed(PROGRAM).args(arguments).stderr(Stdio::null()).output().unwrap();
    if name.is_empty() { output.stdout } else { fs::read(sandbox.path(name)).unwrap() }
}
