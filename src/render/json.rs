//! The JSON of every answer, version 1.
//!
//! Exact decimals are JSON numbers with their exact digits; ratios are rounded to six decimals; absent is `null`.

mod answer;
mod envelope;
pub mod schema;
mod sheet;
mod value;
mod write;

pub use answer::{Found, Report};
pub use envelope::Envelope;
pub use sheet::Answer;
pub(in crate::render) use write::{Each, write_pretty};

use crate::problem::{Message, Problem};
use crate::render::diagnostic::Examined;
use crate::report::PlanFile;

impl Report {
    /// What became of a request on this plan.
    #[must_use]
    pub fn new(file: &PlanFile, resolved: &crate::model::Resolved, dry_run: bool) -> Self {
        Self {
            file: file.path.clone(),
            id: file.address(&resolved.id),
            key: resolved.key,
            old: resolved.old.as_ref().map(ToString::to_string),
            new: resolved.new.as_ref().map(ToString::to_string),
            changed: resolved.change.is_some(),
            dry_run,
        }
    }
}

/// Everything that `check` found.
pub fn found(files: &[Examined]) -> impl Iterator<Item = Found<'_>> {
    files.iter().flat_map(|file| file.problems.iter().map(|problem| Found::new(file, problem)))
}

impl<'a> Found<'a> {
    fn new(file: &'a Examined, problem: &'a Problem) -> Self {
        let position = file.position(problem);
        Self {
            file: &file.path,
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            rule: problem.code.id,
            severity: problem.severity().word(),
            message: problem.message.plain(),
            hint: problem.hint.as_ref().map(Message::plain),
            fix: problem.fix.as_ref().map(|fix| fix.text.as_str()),
        }
    }
}
