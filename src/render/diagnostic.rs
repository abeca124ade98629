//! What is wrong with files, each fault under the line it stands in.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::words::sanitize;
use crate::check::{Finding, Severity};
use crate::yaml::{Fault, Spot};

/// A file and what is to be said of it, in the order of its text.
#[derive(Clone, Debug)]
pub struct Examined {
    /// The file, as the user named it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What was found.
    pub diagnoses: Vec<Diagnosis>,
}

/// One thing found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The id of its rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// A way out.
    pub help: Option<String>,
    /// The exact text to put in place of the spot.
    pub fix: Option<String>,
    /// Where; absent where the file as a whole is concerned.
    pub spot: Option<Spot>,
}

/// More than anybody reads at a terminal.
const MOST_DRAWN: usize = 2_000;

/// A longer line is not drawn: nobody reads it, and a hostile one could have a gigabyte.
const LONGEST_LINE: usize = 1_000;

impl Examined {
    /// A file that the reader found faulty. A byte that is no text becomes one `?`, so that every fault still stands
    /// at its byte.
    #[must_use]
    pub fn faulty(path: String, bytes: impl Into<Vec<u8>>, faults: Vec<Fault>) -> Self {
        let text = String::from_utf8(bytes.into()).unwrap_or_else(|error| {
            let chunks = error.as_bytes().utf8_chunks();
            chunks.fold(String::new(), |mut text, chunk| {
                text.push_str(chunk.valid());
                text.extend(chunk.invalid().iter().map(|_| '?'));
                text
            })
        });
        Self { path, text, diagnoses: faults.into_iter().map(Diagnosis::from).collect() }
    }
}

impl From<Fault> for Diagnosis {
    fn from(fault: Fault) -> Self {
        let Fault { rule, message, hint, spot } = fault;
        Self { rule, severity: Severity::Error, message, help: hint, fix: None, spot }
    }
}

impl Diagnosis {
    /// A finding at its spot.
    #[must_use]
    pub fn new(finding: Finding, spot: Option<Spot>) -> Self {
        let Finding { rule, severity, message, help, fix, at: _ } = finding;
        Self { rule, severity, message, help, fix, spot }
    }
}

/// Draws every diagnosis of a file, with a blank line after each.
#[must_use]
pub fn draw(file: &Examined) -> String {
    let renderer = Renderer::styled();
    let path = sanitize::line(&file.path);
    let draw = |diagnosis| renderer.render(&groups(file, &path, &sanitized(diagnosis))) + "\n\n";
    let mut drawn: String = file.diagnoses.iter().take(MOST_DRAWN).map(draw).collect();
    let more = file.diagnoses.len().saturating_sub(MOST_DRAWN);
    if more > 0 {
        let _ = writeln!(drawn, "{more} more are not shown here; `--format jsonl` has them\n");
    }
    drawn
}

/// The same diagnosis in words that a terminal can be trusted with.
fn sanitized(diagnosis: &Diagnosis) -> Diagnosis {
    let lines = |text: &str| sanitize::lines(text).into_owned();
    Diagnosis {
        message: lines(&diagnosis.message),
        help: diagnosis.help.as_deref().map(lines),
        fix: diagnosis.fix.as_deref().map(lines),
        ..*diagnosis
    }
}

/// One line that counts what was found.
#[must_use]
pub fn total(files: &[Examined]) -> String {
    let all = || files.iter().flat_map(|file| &file.diagnoses);
    let counted = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Notice, "notice")];
    let parts: Vec<String> = counted
        .into_iter()
        .map(|(severity, word)| (all().filter(|one| one.severity == severity).count(), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    let what = if parts.is_empty() { "nothing found".into() } else { parts.join(", ") };
    match files {
        [file] => format!("{what} in `{}`\n", sanitize::line(&file.path)),
        files => format!("{what} in {} files\n", files.len()),
    }
}

fn groups<'a>(file: &'a Examined, path: &'a str, diagnosis: &'a Diagnosis) -> Vec<Group<'a>> {
    let level = match diagnosis.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let title = level.primary_title(&diagnosis.message).id(diagnosis.rule);
    let line = diagnosis.spot.and_then(|spot| Line::of(&file.text, spot));
    let mut group = match (&line, &diagnosis.spot) {
        (Some(line), Some(spot)) => {
            let annotation = AnnotationKind::Primary.span(line.from..line.to);
            let snippet = Snippet::source(line.source.clone()).line_start(spot.line).path(path);
            title.element(snippet.annotation(annotation))
        }
        (_, Some(spot)) => title.element(Origin::path(path).line(spot.line).char_column(spot.column)),
        (_, None) => title.element(Origin::path(path)),
    };
    let fix = line.zip(diagnosis.fix.as_ref());
    let Some((line, fix)) = fix else {
        if let Some(help) = &diagnosis.help {
            group = group.element(Level::HELP.message(help));
        }
        return vec![group];
    };
    let help = diagnosis.help.as_deref().unwrap_or("write");
    let spot = diagnosis.spot.unwrap_or_default();
    let snippet = Snippet::source(line.source).line_start(spot.line).path(path);
    let patched = snippet.patch(Patch::new(line.from..line.to, fix.as_str()));
    vec![group, Level::HELP.secondary_title(help).element(patched)]
}

/// The line of a spot. Only that line is handed on: the rest of a large file must not be walked through for each.
struct Line {
    source: String,
    from: usize,
    to: usize,
}

impl Line {
    fn of(text: &str, spot: Spot) -> Option<Self> {
        let start = text.get(..spot.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(spot.start..).unwrap_or_default();
        let line_end = rest.find('\n').map_or(text.len(), |at| spot.start + at);
        let source = text.get(start..line_end).unwrap_or_default();
        let from = spot.start.saturating_sub(start).min(source.len());
        let to = spot.end.min(line_end).saturating_sub(start).clamp(from, source.len());
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
}
