//! What went wrong, a way out, and how both are said.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use crate::model::Refusal;
use crate::render::diagnostic::{self, Examined};
use crate::render::sanitize;
use crate::report::QueryError;
use crate::yaml::Fault;

/// Why a command could not be done.
pub(super) enum Failure {
    /// Something is wrong, and perhaps a way out of it.
    Message { message: String, hint: Option<String> },
    /// Files that are no plans.
    Faults(Vec<Examined>),
    /// Requests that the plan does not allow, each with its row.
    Refusals(Vec<(Option<usize>, Refusal)>),
    /// Several at once, each of another file.
    Several(Vec<Failure>),
}

impl Failure {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self::Message { message: message.into(), hint: None }
    }

    /// The faults of one file.
    pub(super) fn faults(path: &Path, bytes: &[u8], faults: Vec<Fault>) -> Self {
        Self::Faults(vec![Examined::faulty(path.display().to_string(), bytes, faults)])
    }

    /// Requests that cannot be carried out, with the row each stands in.
    pub(super) fn refusals(refusals: Vec<(Option<usize>, Refusal)>) -> Self {
        Self::Refusals(refusals)
    }

    pub(super) fn hint(self, text: impl Into<String>) -> Self {
        match self {
            Self::Message { message, .. } => Self::Message { message, hint: Some(text.into()) },
            Self::Faults(_) | Self::Refusals(_) | Self::Several(_) => self,
        }
    }

    /// Says it on stderr.
    pub(super) fn print(&self) {
        // Nobody is left to be told that stderr is closed.
        let _ = anstream::stderr().lock().write_all(self.text().as_bytes());
    }

    /// What is said. Paths, arguments and the plan's own words stand in it; only the drawing of faults is coloured, and
    /// harmless already.
    fn text(&self) -> String {
        let mut text = String::new();
        match self {
            Self::Message { message, hint } => say(None, message, hint.as_deref(), &mut text),
            Self::Refusals(refusals) => {
                for (row, Refusal { message, hint }) in refusals {
                    say(*row, message, hint.as_deref(), &mut text);
                }
            }
            Self::Several(failures) => return failures.iter().map(Self::text).collect(),
            Self::Faults(files) => return files.iter().map(faulty).collect(),
        }
        sanitize::lines(&text).into_owned()
    }
}

fn say(row: Option<usize>, message: &str, hint: Option<&str>, text: &mut String) {
    let row = row.map(|row| format!("line {row}: ")).unwrap_or_default();
    let _ = writeln!(text, "error: {row}{message}");
    if let Some(hint) = hint {
        let _ = writeln!(text, "hint: {hint}");
    }
}

fn faulty(file: &Examined) -> String {
    let mut text = diagnostic::draw(file);
    let count = file.diagnoses.len();
    if count > 1 {
        let _ = writeln!(text, "error: {count} faults in `{}`", sanitize::line(&file.path));
    }
    text
}

/// Says on stderr what is no failure and yet worth knowing.
pub(super) fn note(text: &str) {
    let _ = anstream::stderr().lock().write_all(format!("note: {text}\n").as_bytes());
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::new(format!("{error:#}"))
    }
}

impl From<QueryError> for Failure {
    fn from(error: QueryError) -> Self {
        Self::Message { message: error.message, hint: error.hint }
    }
}

/// What clap has to say, without colour where the arguments are `harmful`: help and version on stdout with 0, anything else on stderr with 2.
pub(super) fn usage(error: &clap::Error, harmful: bool) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    // clap repeats an argument as it is given, with what a terminal would obey in it.
    if error.use_stderr() && harmful {
        let plain = error.render().to_string();
        let _ = anstream::stderr().lock().write_all(sanitize::lines(&plain).as_bytes());
    } else {
        let _ = error.print();
    }
    ExitCode::from(code)
}
