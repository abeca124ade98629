//! How long the program takes to read a plan's history, and how that grows with the number of commits: seconds of whole
//! runs, and in brackets how many times those at half as many commits. The plan is the one the repository ships, a mark or a
//! value more in each commit, one commit a day.
//!
//! ```sh
//! cargo bench --bench ledger               # 250 to 2,000 commits
//! ```

#![expect(clippy::disallowed_methods, reason = "a bench makes a repository and runs the program")]

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PLAN: &str = include_str!("../roadmap.yaml");
const COMMITS: [usize; 4] = [250, 500, 1_000, 2_000];

/// What is run, each with what it is asked for.
const RUNS: [(&str, &[&str]); 4] = [
    ("trend", &["trend"]),
    ("history", &["history", "broadband-ports"]),
    ("recorded", &["overdue", "--recorded"]),
    ("check", &["check", "--since", "HEAD~100"]),
];

/// 1 April 2023, six in the morning.
const BEGIN: usize = 1_680_328_800;

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut out = io::stdout().lock();
    write!(out, "seconds\n{:>8}", "commits")?;
    for (name, _) in RUNS {
        write!(out, "{name:>10}{:7}", "")?;
    }
    let mut before = [0.0; RUNS.len()];
    for commits in COMMITS {
        let repository = folder.path().join(commits.to_string());
        build(&repository, commits)?;
        write!(out, "\n{commits:>8}")?;
        for ((_, arguments), before) in RUNS.iter().zip(&mut before) {
            let time = best(&repository, arguments, commits)?.as_secs_f64();
            write!(out, "{time:>10.3}")?;
            if *before > 0.0 {
                write!(out, " {:>6}", format!("({:.1})", time / *before))?;
            } else {
                write!(out, "{:7}", "")?;
            }
            out.flush()?;
            *before = time;
        }
    }
    writeln!(out)
}

/// The shortest of five runs.
fn best(repository: &Path, arguments: &[&str], commits: usize) -> io::Result<Duration> {
    let day = format!("--as-of={}", day(commits));
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
        command.current_dir(repository).args(arguments).arg(&day).stdout(Stdio::null());
        let since = Instant::now();
        let status = command.status()?;
        best = best.min(since.elapsed());
        assert!(matches!(status.code(), Some(0 | 1)), "{arguments:?}: {status}");
    }
    Ok(best)
}

/// A day after the first, as the calendar counts it.
fn day(number: usize) -> chrono::NaiveDate {
    let days = chrono::Days::new(u64::try_from(number).unwrap_or(0));
    chrono::NaiveDate::from_ymd_opt(2023, 4, 1).unwrap_or_default() + days
}

/// A repository in which the plan was committed so many times.
fn build(folder: &Path, commits: usize) -> io::Result<()> {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(folder).args(arguments);
        command
    };
    std::fs::create_dir(folder)?;
    assert!(git(&["init", "-q", "-b", "main"]).status()?.success());
    let mut import = git(&["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = import.stdin.take() {
        for number in 0..commits {
            let (text, at) = (plan(number), BEGIN + number * 86_400);
            let who = format!("A <a@example.org> {at} +0000");
            write!(stdin, "commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata 1\nx\n")?;
            write!(stdin, "M 100644 inline roadmap.yaml\ndata {}\n{text}\n", text.len())?;
        }
    }
    assert!(import.wait()?.success());
    assert!(git(&["reset", "-q", "--hard", "main"]).status()?.success());
    Ok(())
}

/// The plan after so many commits: a value a day, the last thirty of them kept so that the file stays as long as it is.
fn plan(number: usize) -> String {
    let mut observations = String::from("            observations:\n");
    for n in number.saturating_sub(30)..=number {
        let _ = writeln!(observations, "              - {{date: {}, value: {}}}", day(n), 4_600_000 + n);
    }
    let at = PLAN.find("id: broadband-ports").and_then(|at| PLAN[at..].find("target:").map(|more| at + more));
    let at = at.unwrap_or(PLAN.len());
    let line = PLAN[..at].rfind('\n').map_or(0, |end| end + 1);
    format!("{}{observations}{}", &PLAN[..line], &PLAN[line..])
}
