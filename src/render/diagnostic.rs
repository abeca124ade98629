//! What is wrong with files, each fault under the line it stands in.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::words::sanitize;
use crate::problem::{Message, Problem, Severity};
use crate::syntax::LineIndex;

/// A file and what is wrong with it, in the order of its text.
#[derive(Debug)]
pub struct Examined {
    /// The file, as the user named it.
    pub path: String,
    /// Its text.
    pub text: Arc<String>,
    /// What was found.
    pub problems: Vec<Problem>,
    lines: LineIndex,
}

/// More than anybody reads at a terminal.
const MOST_DRAWN: usize = 2_000;

/// A longer line is not drawn: nobody reads it, and a hostile one could have a gigabyte.
const LONGEST_LINE: usize = 1_000;

impl Examined {
    /// A file with this text and these problems. What they say is made one line each that no terminal and no service can
    /// misread, whatever stands in the file.
    #[must_use]
    pub fn new(path: String, text: Arc<String>, mut problems: Vec<Problem>) -> Self {
        problems.iter_mut().for_each(clean);
        Self { path, lines: LineIndex::of(Arc::clone(&text)), text, problems }
    }

    /// A file that the reader found faulty. A byte that is no text becomes one `?`, so that every fault still stands
    /// at its byte.
    #[must_use]
    pub fn faulty(path: String, bytes: impl Into<Vec<u8>>, problems: Vec<Problem>) -> Self {
        let text = String::from_utf8(bytes.into()).unwrap_or_else(|error| {
            let chunks = error.as_bytes().utf8_chunks();
            chunks.fold(String::new(), |mut text, chunk| {
                text.push_str(chunk.valid());
                text.extend(chunk.invalid().iter().map(|_| '?'));
                text
            })
        });
        Self::new(path, Arc::new(text), problems)
    }

    /// The line and the column, in characters, where a problem of this file begins, both from 1.
    #[must_use]
    pub fn position(&self, problem: &Problem) -> Option<(usize, usize)> {
        problem.span.map(|span| self.lines.position(span.start))
    }
}

/// Takes out of a problem what could break a line or be obeyed.
fn clean(problem: &mut Problem) {
    for message in [Some(&mut problem.message), problem.hint.as_mut()].into_iter().flatten() {
        let Message::Plain(text) = message else { continue };
        if let Cow::Owned(cleaned) = sanitize::line(text) {
            *text = Cow::Owned(cleaned);
        }
    }
}

/// Draws every problem of a file, with an empty line after each.
#[must_use]
pub fn draw(file: &Examined) -> String {
    let renderer = Renderer::styled();
    let path = sanitize::line(&file.path);
    let draw = |problem| renderer.render(&Drawn::new(file, problem).groups(&path)) + "\n\n";
    let mut drawn: String = file.problems.iter().take(MOST_DRAWN).map(draw).collect();
    let more = file.problems.len().saturating_sub(MOST_DRAWN);
    if more > 0 {
        let _ = writeln!(drawn, "{more} more are not shown here; `--format jsonl` has them\n");
    }
    drawn
}

/// One line that counts what was found.
#[must_use]
pub fn total(files: &[Examined]) -> String {
    let all = || files.iter().flat_map(|file| &file.problems);
    let severities = [Severity::Error, Severity::Warning, Severity::Notice];
    let parts: Vec<String> = severities
        .into_iter()
        .map(|severity| (all().filter(|one| one.severity() == severity).count(), severity.label()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    let what = if parts.is_empty() { "nothing found".into() } else { parts.join(", ") };
    match files {
        [file] => format!("{what} in `{}`\n", sanitize::line(&file.path)),
        files => format!("{what} in {} files\n", files.len()),
    }
}

/// A problem in words that a terminal can be trusted with, and the line it stands in.
struct Drawn {
    id: &'static str,
    severity: Severity,
    message: String,
    hint: Option<String>,
    fix: Option<String>,
    position: Option<(usize, usize)>,
    line: Option<Line>,
}

impl Drawn {
    fn new(file: &Examined, problem: &Problem) -> Self {
        let lines = |text: &str| sanitize::lines(text).into_owned();
        Self {
            id: problem.code.id,
            severity: problem.severity(),
            message: lines(problem.message.plain()),
            hint: problem.hint.as_ref().map(Message::plain).map(lines),
            fix: problem.fix.as_ref().map(|fix| lines(&fix.text)),
            position: file.position(problem),
            line: problem.span.and_then(|span| Line::of(&file.text, span.range())),
        }
    }

    fn groups<'a>(&'a self, path: &'a str) -> Vec<Group<'a>> {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Notice => Level::NOTE,
        };
        let title = level.primary_title(&self.message).id(self.id);
        let group = match (&self.line, self.position) {
            (Some(line), Some((number, _))) => {
                let annotation = AnnotationKind::Primary.span(line.from..line.to);
                title.element(line.snippet(number, path).annotation(annotation))
            }
            (None, Some((line, column))) => title.element(Origin::path(path).line(line).char_column(column)),
            (_, None) => title.element(Origin::path(path)),
        };
        match (&self.fix, &self.line, self.position) {
            (Some(fix), Some(line), Some((number, _))) => {
                let hint = self.hint.as_deref().unwrap_or("write");
                let correction = Patch::new(line.from..line.to, fix.as_str());
                let patched = line.snippet(number, path).patch(correction);
                vec![group, hint_level().secondary_title(hint).element(patched)]
            }
            _ => match &self.hint {
                Some(hint) => vec![group.element(hint_level().message(hint))],
                None => vec![group],
            },
        }
    }
}

/// A way out is called one thing everywhere.
fn hint_level() -> Level<'static> {
    Level::HELP.with_name("hint")
}

/// A line of the text. Only that line is handed on: the rest of a large file must not be walked through for each.
struct Line {
    source: String,
    from: usize,
    to: usize,
}

impl Line {
    fn of(text: &str, bytes: Range<usize>) -> Option<Self> {
        let start = text.get(..bytes.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(bytes.start..).unwrap_or_default();
        let line_end = rest.find('\n').map_or(text.len(), |at| bytes.start + at);
        let source = text.get(start..line_end).unwrap_or_default();
        let from = bytes.start.saturating_sub(start).min(source.len());
        let to = bytes.end.min(line_end).saturating_sub(start).clamp(from, source.len());
        // Where a byte was no letter at all, a longer sign stands for it.
        let to = (to..source.len()).find(|at| source.is_char_boundary(*at)).unwrap_or(source.len());
        if source.len() > LONGEST_LINE {
            return None;
        }
        // A sign of another length may stand for a harmful one.
        let part = |from, to| sanitize::source(source.get(from..to).unwrap_or_default());
        let (before, within, after) = (part(0, from), part(from, to), part(to, source.len()));
        let (from, to) = (before.len(), before.len() + within.len());
        Some(Self { source: format!("{before}{within}{after}"), from, to })
    }

    fn snippet<'a, T: Clone>(&'a self, number: usize, path: &'a str) -> Snippet<'a, T> {
        Snippet::source(self.source.as_str()).line_start(number).path(path)
    }
}
