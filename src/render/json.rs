//! The JSON of every answer, version 1.
//!
//! Exact decimals are JSON numbers with their exact digits; ratios are rounded to six decimals; absent is `null`.

mod answer;
mod escape;
pub mod schema;
mod sheet;
mod value;

use chrono::NaiveDate;
use serde::Serialize;

pub use answer::{Envelope, Found, Report};
pub(in crate::render) use escape::escaped;
pub use sheet::Answer;

use crate::problem::Problem;
use crate::render::diagnostic::Examined;
use crate::report::PlanFile;

impl<T> Envelope<T> {
    /// The answer of a command about a day.
    #[must_use]
    pub fn new(command: &'static str, as_of: NaiveDate, items: Vec<T>) -> Self {
        Self { version: 1, command, as_of, items }
    }
}

impl<T: Serialize> Envelope<T> {
    /// One object on several lines, or one line for each item.
    ///
    /// # Errors
    /// None for the structs of this module; serde's type needs one.
    pub fn print(&self, lines: bool) -> serde_json::Result<String> {
        if !lines {
            return serde_json::to_string_pretty(self).map(|text| escaped(text + "\n"));
        }
        let mut text = String::new();
        for item in &self.items {
            text += &serde_json::to_string(item)?;
            text.push('\n');
        }
        Ok(escaped(text))
    }
}

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
#[must_use]
pub fn found(files: &[Examined]) -> Vec<Found> {
    let one = |file: &Examined, problem: &Problem| {
        let position = file.position(problem);
        Found {
            file: file.path.clone(),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            rule: problem.code.id,
            severity: problem.severity().word(),
            message: problem.message.plain().to_owned(),
            hint: problem.hint.as_ref().map(|hint| hint.plain().to_owned()),
            fix: problem.fix.as_ref().map(|fix| fix.text.clone()),
        }
    };
    files.iter().flat_map(|file| file.problems.iter().map(move |problem| one(file, problem))).collect()
}
