//! What is wrong with files, each fault under the line it stands in.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

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

/// A longer line is not drawn: nobody reads it, and a hostile one could have a gigabyte.
const LONGEST_LINE: usize = 1_000;

impl Examined {
    /// A file that the reader found faulty. A byte that is no text becomes one `?`, so that every fault still stands
    /// at its byte.
    #[must_use]
    pub fn faulty(path: String, bytes: &[u8], faults: Vec<Fault>) -> Self {
        let chunks = bytes.utf8_chunks();
        let text =
            chunks.map(|chunk| chunk.valid().to_owned() + &"?".repeat(chunk.invalid().len())).collect();
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
    let draw = |diagnosis| renderer.render(&groups(file, diagnosis)) + "\n\n";
    file.diagnoses.iter().map(draw).collect()
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
        [file] => format!("{what} in `{}`\n", file.path),
        files => format!("{what} in {} files\n", files.len()),
    }
}

fn groups<'a>(file: &'a Examined, diagnosis: &'a Diagnosis) -> Vec<Group<'a>> {
    let level = match diagnosis.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let title = level.primary_title(&diagnosis.message).id(diagnosis.rule);
    let line = diagnosis.spot.map(|spot| Line::of(&file.text, spot));
    let mut group = match (&line, &diagnosis.spot) {
        (Some(line), Some(spot)) if line.source.len() <= LONGEST_LINE => {
            let annotation = AnnotationKind::Primary.span(line.from..line.to);
            let snippet = Snippet::source(line.source).line_start(spot.line).path(&file.path);
            title.element(snippet.annotation(annotation))
        }
        (_, Some(spot)) => title.element(Origin::path(&file.path).line(spot.line).char_column(spot.column)),
        (_, None) => title.element(Origin::path(&file.path)),
    };
    let fix = line.filter(|line| line.source.len() <= LONGEST_LINE).zip(diagnosis.fix.as_ref());
    let Some((line, fix)) = fix else {
        if let Some(help) = &diagnosis.help {
            group = group.element(Level::HELP.message(help));
        }
        return vec![group];
    };
    let help = diagnosis.help.as_deref().unwrap_or("write");
    let spot = diagnosis.spot.unwrap_or_default();
    let snippet = Snippet::source(line.source).line_start(spot.line).path(&file.path);
    let patch = snippet.patch(Patch::new(line.from..line.to, fix.as_str()));
    vec![group, Level::HELP.secondary_title(help).element(patch)]
}

/// The line of a spot. Only that line is handed on: the rest of a large file must not be walked through for each.
struct Line<'a> {
    source: &'a str,
    from: usize,
    to: usize,
}

impl<'a> Line<'a> {
    fn of(text: &'a str, spot: Spot) -> Self {
        let start = text.get(..spot.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(spot.start..).unwrap_or_default();
        let line_end = rest.find('\n').map_or(text.len(), |at| spot.start + at);
        let source = text.get(start..line_end).unwrap_or_default();
        let from = spot.start.saturating_sub(start).min(source.len());
        let to = spot.end.min(line_end).saturating_sub(start).clamp(from, source.len());
        // Where a byte was no letter at all, a longer sign stands for it.
        let to = (to..source.len()).find(|at| source.is_char_boundary(*at)).unwrap_or(source.len());
        Self { source, from, to }
    }
}
