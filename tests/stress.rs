//! What no crash, no crowd and no full disk may do to a plan. Takes a minute: `cargo test -- --ignored stress`.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test lays out its own files and looks at them")]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const MEASURES: usize = 20;
const STEPS: usize = 25;
const MARK: &str = "done: 2023-05-28";
const LITTER: &str = ".plan.yaml.roadmap-tmp";

/// A folder with a plan of 500 steps, none of them done.
struct Sandbox {
    folder: TempDir,
    original: String,
}

impl Sandbox {
    fn new() -> Self {
        let sandbox = Self { folder: tempfile::tempdir().unwrap(), original: generated() };
        sandbox.restore();
        sandbox
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.yaml")
    }

    fn restore(&self) {
        fs::write(self.plan(), &self.original).unwrap();
    }

    fn text(&self) -> String {
        fs::read_to_string(self.plan()).unwrap()
    }

    /// `roadmap done` for a step, not yet run.
    fn done(&self, step: usize) -> Command {
        let mut command = self.roadmap();
        command.args(["done", &id(step), "--on", "2023-05-28"]);
        command
    }

    fn roadmap(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
        command.arg("-f").arg(self.plan()).env_clear().stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// `roadmap done` for a step under a shell's limit, not yet run.
    fn done_after(&self, limit: &str, step: usize) -> Command {
        let plain = self.done(step);
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{limit}; exec \"$0\" \"$@\"")]).arg(plain.get_program());
        command.args(plain.get_args()).env_clear().stdin(Stdio::null());
        command
    }

    /// The plan is the original with so many whole marks put in and nothing else changed, and it can be read.
    fn assert_only_marks(&self, marks: usize) {
        let text = self.text();
        let (marked, rest): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.trim() == MARK);
        assert_eq!(marked.len(), marks);
        assert!(rest.into_iter().eq(self.original.lines()), "more than the marks has changed");
        // A step with two marks would be refused.
        assert_fine(&self.roadmap().arg("list").output().unwrap());
    }

    /// Nothing lies in the folder but the plan, and what else is named.
    fn assert_names(&self, others: &[&str]) {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        for name in names {
            assert!(name == "plan.yaml" || others.contains(&name.as_str()), "`{name}` was left behind");
        }
    }

    /// A write that must fail, and clearly, with the old plan whole and nothing left behind.
    fn assert_refused(&self, output: &Output, reason: &str) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{:?} {said}", output.status);
        assert!(said.starts_with("error: cannot write `"), "{said}");
        assert!(said.contains(reason), "{said}");
        assert!(said.contains("hint: nothing was changed"), "{said}");
        assert!(output.stdout.is_empty());
        assert_eq!(self.text(), self.original);
        self.assert_names(&[]);
    }
}

/// 500 steps and a comment beside each.
fn generated() -> String {
    let step =
        |step| format!("      - id: {step} # kept\n        title: Step {step}\n        due: 2023-12-31\n");
    let measure = |measure| {
        let steps: String = (1..=STEPS).map(step).collect();
        format!("  - id: {measure}\n    title: Measure {measure}\n    steps:\n{steps}")
    };
    let measures: String = (1..=MEASURES).map(measure).collect();
    format!("version: 1\ntitle: A plan under stress\n\nmeasures:\n{measures}")
}

/// The id of the nth step of the plan, from 0.
fn id(step: usize) -> String {
    format!("{}.{}", step / STEPS % MEASURES + 1, step % STEPS + 1)
}

#[track_caller]
fn assert_fine(output: &Output) {
    assert!(output.status.success(), "{:?} {}", output.status, String::from_utf8_lossy(&output.stderr));
}

/// Numbers that look random and are the same in every run (xorshift64).
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, most: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let share = u32::try_from(self.0 >> 40).unwrap();
        most * share / (1 << 24)
    }
}

#[test]
#[ignore = "takes a minute; cargo test -- --ignored"]
fn fifty_writers_at_once_lose_no_mark() {
    let sandbox = Sandbox::new();
    let writers: Vec<Child> =
        (0..50).map(|step| sandbox.done(step * 7).args(["--lock-timeout", "60s"]).spawn().unwrap()).collect();
    for writer in writers {
        assert_fine(&writer.wait_with_output().unwrap());
    }
    sandbox.assert_only_marks(50);
    sandbox.assert_names(&[]);
}

#[test]
#[ignore = "takes a minute; cargo test -- --ignored"]
#[expect(clippy::print_stderr, reason = "how many kills came in the middle tells what the run was worth")]
fn a_thousand_kills_leave_the_plan_whole() {
    let sandbox = Sandbox::new();
    let start = Instant::now();
    for step in 0..10 {
        assert_fine(&sandbox.done(step).output().unwrap());
    }
    // Little later than a run usually ends: a kill that comes when all is over tries nothing.
    let latest = start.elapsed() / 8;
    let mut dice = Dice(0x2023_0528);
    let (mut killed, mut littered, mut changed) = (0, 0, 0);
    sandbox.restore();
    for step in 0..1000 {
        let mut writer = sandbox.done(step).spawn().unwrap();
        std::thread::sleep(dice.up_to(latest));
        writer.kill().unwrap();
        killed += usize::from(writer.wait().unwrap().code().is_none());
        littered += usize::from(sandbox.folder.path().join(LITTER).exists());
        sandbox.assert_names(&[LITTER]);
        if sandbox.text() != sandbox.original {
            sandbox.assert_only_marks(1);
            changed += 1;
            sandbox.restore();
        }
    }
    assert_fine(&sandbox.done(1).output().unwrap());
    sandbox.assert_only_marks(1);
    sandbox.assert_names(&[]);
    assert!(littered > 0 && changed > 0, "no kill came while a plan was written");
    eprintln!("killed {killed} of 1000 runs; {changed} had written, {littered} left the temporary file");
}

#[test]
#[ignore = "takes a minute; cargo test -- --ignored"]
fn a_limit_on_file_size_is_an_error() {
    let sandbox = Sandbox::new();
    let output = sandbox.done_after("ulimit -f 8", 3).output().unwrap();
    sandbox.assert_refused(&output, "`ulimit -f`");
    assert_fine(&sandbox.done(3).output().unwrap());
    sandbox.assert_only_marks(1);
}

#[test]
#[ignore = "takes a minute; cargo test -- --ignored"]
#[expect(clippy::print_stderr, reason = "a test that tried nothing says so")]
fn a_full_disk_is_an_error() {
    let sandbox = Sandbox::new();
    // Room for the plan and half of another.
    let size = format!("size={}k", sandbox.original.len() * 3 / 2 / 1024);
    let mount =
        Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(sandbox.folder.path()).output();
    match mount {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            eprintln!(
                "skipped: cannot mount a small disk: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
            return;
        }
        Err(error) => {
            eprintln!("skipped: cannot mount a small disk: {error}");
            return;
        }
    }
    let _mounted = Mounted(sandbox.folder.path().into());
    sandbox.restore();
    let output = sandbox.done(3).output().unwrap();
    sandbox.assert_refused(&output, "No space left on device");
}

/// A disk to take off again, whatever becomes of the test.
struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        // One that stays in a temporary folder harms nobody.
        let _ = Command::new("umount").arg(&self.0).status();
    }
}
