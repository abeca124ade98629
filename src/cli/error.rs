//! Why a command could not be done, and how that is reported.

use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::import::grid::Place;
use crate::problem::{Code, Family, IO, Message, Problem};
use crate::render::diagnostic::{self, Examined};
use crate::render::{BookError, Words, label, sanitize};

/// Why a command could not be done: one thing, or several in the order in which they are reported.
pub(super) struct Failure {
    parts: Vec<Part>,
}

/// Problems of one place.
struct Part {
    problems: Vec<Problem>,
    /// The file they are about: its name and its text.
    file: Option<(String, Arc<String>)>,
    /// The row of a file of changes, or the cell of a form, that they are about.
    place: Option<Place>,
    /// The name of that file.
    rows: Option<String>,
}

/// How problems are shown.
enum Form {
    /// Each under the line it stands in.
    Drawn,
    /// After the name of the file, with line and column.
    Placed,
    /// By their message alone.
    Bare,
}

/// How the problems of a family are shown, and the exit code of a program that ends with one.
fn presentation(family: Family) -> (Form, u8) {
    match family {
        Family::Text | Family::Plan => (Form::Drawn, 2),
        Family::Edit => (Form::Placed, 2),
        Family::Request | Family::Query | Family::Argument | Family::Io => (Form::Bare, 2),
    }
}

impl Failure {
    pub(super) fn new(code: &'static Code, message: impl Into<Message>) -> Self {
        Problem::new(code, message).into()
    }

    /// Something about files, locks or child processes.
    pub(super) fn io(message: impl Into<Message>) -> Self {
        Self::new(&IO, message)
    }

    /// Nothing more can be written to stdout.
    pub(super) fn unwritten(error: &io::Error) -> Self {
        Self::io(Message::id("answer-unwritten").with("reason", error.to_string()))
    }

    /// The same where a plan was changed or a file was written before. What became of that must not be in doubt.
    pub(super) fn after_writing(mut self, said: &'static str) -> Self {
        for problem in self.parts.iter_mut().flat_map(|part| &mut part.problems) {
            if let Message::Id(id @ "answer-unwritten", _) = &mut problem.message {
                *id = said;
            }
        }
        self
    }

    /// A workbook that could not be drawn.
    pub(super) fn of_workbook(error: &BookError) -> Self {
        match error {
            BookError::NoThread => {
                Self::io(Message::id("workbook-thread")).hint(Message::id("hint-workbook-thread"))
            }
            BookError::Content(error) => {
                Self::io(Message::id("workbook-content").with("reason", error.to_string()))
            }
        }
    }

    /// The same of one file of several, after so many others were written.
    pub(super) fn after_files(self, written: usize) -> Self {
        if written == 0 {
            return self;
        }
        self.hint(Message::id("hint-files-before").with("count", written))
    }

    /// What is wrong with one file.
    pub(super) fn of_file(path: String, bytes: impl Into<Vec<u8>>, problems: Vec<Problem>) -> Self {
        let Examined { path, text, problems, .. } = Examined::faulty(path, bytes, problems);
        Self { parts: vec![Part { problems, file: Some((path, text)), place: None, rows: None }] }
    }

    /// Requests that cannot be carried out, each with its place.
    pub(super) fn of_rows(refusals: impl IntoIterator<Item = (Option<Place>, Problem)>) -> Self {
        Self::several(
            refusals.into_iter().map(|(place, problem)| Self::from(problem).at_place(place.as_ref())),
        )
    }

    /// All of them in one.
    pub(super) fn several(failures: impl IntoIterator<Item = Self>) -> Self {
        Self { parts: failures.into_iter().flat_map(|failure| failure.parts).collect() }
    }

    /// Whether it is about what a plan says, at least in part.
    pub(super) fn is_of_plan(&self) -> bool {
        self.parts.iter().any(|part| matches!(part.family(), Family::Text | Family::Plan))
    }

    /// Adds a way out.
    pub(super) fn hint(mut self, text: impl Into<Message>) -> Self {
        if let Some(problem) = self.parts.last_mut().and_then(|part| part.problems.last_mut()) {
            problem.set_hint(text);
        }
        self
    }

    /// Adds the row it is about.
    pub(super) fn at_row(self, row: Option<usize>) -> Self {
        self.at_place(row.map(line_of).as_ref())
    }

    /// Adds the row or the cell it is about.
    pub(super) fn at_place(mut self, place: Option<&Place>) -> Self {
        self.parts.iter_mut().for_each(|part| part.place = place.cloned());
        self
    }

    /// Adds the file its rows are of.
    pub(super) fn in_rows_of(mut self, path: &Path) -> Self {
        self.parts.iter_mut().for_each(|part| part.rows = Some(path.display().to_string()));
        self
    }

    /// Adds the file it is about.
    pub(super) fn in_file(mut self, path: &Path, text: Arc<String>) -> Self {
        let file = (path.display().to_string(), text);
        self.parts.iter_mut().for_each(|part| part.file = Some(file.clone()));
        self
    }

    /// What is wrong first, in a language.
    pub(super) fn first_message(&self, language: Option<&str>) -> String {
        let problem = self.parts.first().and_then(|part| part.problems.first());
        problem.map(|problem| Words::new(language).message(&problem.message)).unwrap_or_default()
    }

    /// Reports it on stderr, in a language. The exit code.
    pub(super) fn report(self, language: Option<&str>) -> ExitCode {
        let code = self.parts.iter().map(|part| presentation(part.family()).1).max();
        // If stderr is closed, there is nowhere to report that.
        let _ = anstream::stderr().lock().write_all(label::coloured(&self.text(language)).as_bytes());
        ExitCode::from(code.unwrap_or_default())
    }

    /// What is reported.
    pub(super) fn text(self, language: Option<&str>) -> String {
        let words = Words::new(language);
        let text = |part: Part| match (presentation(part.family()).0, part.file) {
            (Form::Drawn, Some((path, text))) => drawn(&Examined::new(path, text, part.problems)),
            (Form::Drawn | Form::Placed | Form::Bare, file) => Part { file, ..part }.listed(&words),
        };
        self.parts.into_iter().map(text).collect()
    }
}

impl Part {
    /// The family of its problems, which is the same for how all of them are shown.
    fn family(&self) -> Family {
        self.problems.first().map_or(Family::Io, |problem| problem.code.family)
    }

    /// Each problem on a line of its own, whatever the paths, the arguments and the plan's own words in it are.
    fn listed(self, words: &Words) -> String {
        let mut text = String::new();
        let file = self.file.map(|(path, text)| Examined::new(path, text, Vec::new()));
        for problem in self.problems {
            let mut place = file.as_ref().map(|file| match file.position(&problem) {
                Some((line, column)) => format!("{}:{line}:{column}: ", file.path),
                None => format!("{}: ", file.path),
            });
            let message = match (&self.rows, &self.place) {
                (Some(rows), Some(Place::Line(line))) => {
                    place = Some(format!("{rows}:{line}: "));
                    words.message(&problem.message)
                }
                (Some(rows), Some(cell)) => {
                    place = Some(format!("{rows}: {cell}: "));
                    words.message(&problem.message)
                }
                (None, Some(Place::Line(line))) => {
                    let at_row = Message::id("at-row").with("row", line.to_string());
                    words.message(&at_row.with("message", problem.message))
                }
                (None, Some(cell)) => format!("{cell}: {}", words.message(&problem.message)),
                (_, None) => words.message(&problem.message),
            };
            push(&mut text, "error", &format!("{}{message}", place.unwrap_or_default()));
            if let Some(hint) = problem.hint {
                push(&mut text, "hint", &words.message(&hint));
            }
        }
        text
    }
}

/// Each problem under its line. What is drawn can be trusted by a terminal.
fn drawn(file: &Examined) -> String {
    let mut drawn = diagnostic::draw(file);
    let count = file.problems.len();
    if count > 1 {
        let _ = writeln!(drawn, "error: {count} faults in `{}`", sanitize::line(&file.path));
    }
    drawn
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self { parts: vec![Part { problems: vec![problem], file: None, place: None, rows: None }] }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::io(format!("{error:#}"))
    }
}

/// A line of a file, as a place.
pub(super) fn line_of(line: usize) -> Place {
    Place::Line(u32::try_from(line).unwrap_or(u32::MAX))
}

/// Appends what is said under a label, as one line: where a message could begin a line of its own, a service would obey
/// what a plan says, such as a workflow command.
fn push(text: &mut String, label: &str, message: &str) {
    let _ = writeln!(text, "{label}: {}", sanitize::line(message));
}

/// Reports on stderr what is no failure and yet worth knowing.
pub(super) fn note(message: &str) {
    let mut text = String::new();
    push(&mut text, "note", message);
    let _ = anstream::stderr().lock().write_all(label::coloured(&text).as_bytes());
}

/// The same in several lines, each of which is safe to show.
pub(super) fn notes(lines: &str) {
    let text = format!("note: {lines}\n");
    let _ = anstream::stderr().lock().write_all(label::coloured(&text).as_bytes());
}

/// Warns on stderr, in a language, of what was not carried out and yet is no failure.
pub(super) fn warn(warnings: &[Message], language: Option<&str>) {
    if warnings.is_empty() {
        return;
    }
    let words = Words::new(language);
    let mut text = String::new();
    for warning in warnings {
        push(&mut text, "warning", &words.message(warning));
    }
    let _ = anstream::stderr().lock().write_all(label::coloured(&text).as_bytes());
}

/// What clap has to say: help and version on stdout with 0, anything else on stderr with 2.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    match error.print() {
        Err(unwritten) if !error.use_stderr() && unwritten.kind() != ErrorKind::BrokenPipe => {
            Failure::unwritten(&unwritten).report(None)
        }
        Ok(()) | Err(_) => ExitCode::from(code),
    }
}
