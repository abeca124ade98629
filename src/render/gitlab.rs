//! The Code Quality report of GitLab: an array of issues in the Code Climate form.

use serde::Serialize;

use super::diagnostic::Examined;
use super::fingerprint::{self, Repeats};
use super::json::escaped;
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

/// The report.
///
/// # Errors
/// None for these structs; serde's type needs one.
pub fn draw(files: &[Examined]) -> serde_json::Result<String> {
    let mut repeats = Repeats::default();
    let mut issues = Vec::new();
    for file in files {
        // With `./` in front GitLab does not find the file.
        let path = file.path.strip_prefix("./").unwrap_or(&file.path);
        for problem in &file.problems {
            let repeat = repeats.count(path, problem);
            let line = file.position(problem).map(|(line, _)| line);
            issues.push(Issue::new(path, line, problem, repeat));
        }
    }
    serde_json::to_string_pretty(&issues).map(|text| escaped(text + "\n"))
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
