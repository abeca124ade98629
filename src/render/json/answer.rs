//! What the JSON of writing commands and of `check` holds: structs of their own, and the fields that describe them.

use serde::Serialize;

use crate::problem::Severity;
use crate::report::{Field, Kind};

/// What a command did, or with `--dry-run` would do, to one id.
#[derive(Serialize)]
pub struct Report {
    pub(super) file: String,
    pub(super) id: String,
    pub(super) key: &'static str,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
    pub(super) changed: bool,
    pub(super) dry_run: bool,
}

/// One finding of `check`.
#[derive(Serialize)]
pub struct Found<'a> {
    pub(super) file: &'a str,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) rule: &'static str,
    pub(super) severity: &'static str,
    pub(super) message: &'a str,
    #[serde(rename = "help")]
    pub(super) hint: Option<&'a str>,
    pub(super) fix: Option<&'a str>,
}

const fn text(name: &'static str, about: &'static str) -> Field {
    Field::new(name, name, Kind::Text, about)
}

const FILE: Field = text("file", "The file, as it was named.").always();

/// The fields of a [`Report`].
pub(super) const REPORT: &[Field] = &[
    FILE,
    text("id", "The address that was changed.").always(),
    text("key", "The key that was changed.").always(),
    text("old", "What stood there."),
    text("new", "What stands there now."),
    Field::new("changed", "changed", Kind::Flag, "Whether anything changed; false where it was so already.")
        .always(),
    Field::new("dry_run", "dry_run", Kind::Flag, "Whether the file was left as it was.").always(),
];

fn severities() -> Vec<&'static str> {
    [Severity::Error, Severity::Warning, Severity::Notice].map(Severity::word).to_vec()
}

/// The fields of a [`Found`].
pub(super) const FOUND: &[Field] = &[
    FILE,
    Field::new("line", "line", Kind::Count, "The line, from 1; none where the file as a whole is concerned."),
    Field::new("column", "column", Kind::Count, "The column in letters, from 1."),
    text("rule", "The rule that found it.").always(),
    Field::new("severity", "severity", Kind::Word(severities), "How bad it is.").always(),
    text("message", "What is wrong.").always(),
    text("help", "A way out."),
    text("fix", "The exact text to put there instead."),
];
