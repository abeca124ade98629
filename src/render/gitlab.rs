//! The Code Quality report of GitLab: an array of issues in the Code Climate form.

use serde::Serialize;

use super::diagnostic::{Diagnosis, Examined};
use super::fingerprint::{self, Repeats};
use crate::check::Severity;

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
/// None for these structs; serde's type wants the word.
pub fn draw(files: &[Examined]) -> serde_json::Result<String> {
    let mut repeats = Repeats::default();
    let mut issues = Vec::new();
    for file in files {
        // With `./` in front GitLab does not find the file.
        let path = file.path.strip_prefix("./").unwrap_or(&file.path);
        for diagnosis in &file.diagnoses {
            let repeat = repeats.count(path, diagnosis);
            issues.push(Issue::new(path, diagnosis, repeat));
        }
    }
    serde_json::to_string_pretty(&issues).map(|text| text + "\n")
}

impl<'a> Issue<'a> {
    fn new(path: &'a str, diagnosis: &'a Diagnosis, repeat: usize) -> Self {
        let help = diagnosis.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        Self {
            description: format!("{}{help}", diagnosis.message),
            check_name: diagnosis.rule,
            fingerprint: fingerprint::of(path, diagnosis, repeat),
            severity: match diagnosis.severity {
                Severity::Error => "critical",
                Severity::Warning => "minor",
                Severity::Notice => "info",
            },
            // An issue must have a line; what concerns the whole file stands at its first.
            location: Location { path, lines: Lines { begin: diagnosis.spot.map_or(1, |spot| spot.line) } },
        }
    }
}
