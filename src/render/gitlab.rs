//! The Code Quality report of GitLab: an array of issues in the Code Climate form.

use std::io::{self, Write};

use serde::Serialize;

use super::diagnostic::Examined;
use super::fingerprint::{self, Repeats};
use super::json::{Each, write_pretty};
use crate::problem::{Problem, Severity};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// Writes the report.
///
/// # Errors
/// Those of the writer.
pub fn write(files: &[Examined], out: impl Write) -> io::Result<()> {
    let mut repeats = Repeats::default();
    let issues = files.iter().flat_map(|file| file.problems.iter().map(move |problem| (file, problem)));
    let issues = issues.map(|(file, problem)| {
        // With `./` in front GitLab does not find the file.
        let path = file.path.strip_prefix("./").unwrap_or(&file.path);
        let repeat = repeats.count(path, problem);
        Issue::new(path, file.position(problem).map(|(line, _)| line), problem, repeat)
    });
    write_pretty(&Each::new(issues), out)
}

impl<'a> Issue<'a> {
    fn new(path: &'a str, line: Option<usize>, problem: &'a Problem, repeat: usize) -> Self {
        let hint = problem.hint.as_ref().map(|hint| format!("; {}", hint.plain())).unwrap_or_default();
        Self {
            description: format!("{}{hint}", problem.message.plain()),
            check_name: problem.code.id,
            fingerprint: fingerprint::of(path, problem, repeat),
            severity: match problem.severity() {
                Severity::Error => "critical",
                Severity::Warning => "minor",
                Severity::Notice => "info",
            },
            // An issue must have a line; what concerns the whole file stands at its first.
            location: Location { path, lines: Lines { begin: line.unwrap_or(1) } },
        }
    }
}
