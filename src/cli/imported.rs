//! What is said of a document that was read: what there is now, and what is left to do.

use std::fmt::Write as _;
use std::path::Path;

use super::name::shown;
use crate::import::{Finding, Imported, Leftover};
use crate::render::{Words, sanitize};
use crate::report::{Cell, Phrase};

/// The most lines of a list; a table that is not the plan may be long.
const MOST: usize = 200;

/// What was written, and what to do next.
pub(super) fn written(path: &Path, found: &Imported, words: &Words) -> String {
    let lead = Phrase::new("import-written")
        .with("path", Cell::Text(shown(path)))
        .with("measures", Cell::count(found.measures))
        .with("lines", Cell::count(found.lines));
    let file = if path == Path::new("roadmap.yaml") {
        String::new()
    } else {
        format!(" -f {}", sanitize::line(&shown(path)))
    };
    let commands = [("overdue", "import-overdue"), ("check", "import-check")]
        .map(|(command, id)| (format!("roadmap {command}{file}"), words.phrase(&Phrase::new(id))));
    let widest = commands.iter().map(|(command, _)| command.chars().count()).max().unwrap_or(0);
    let mut out = words.phrase(&lead) + "\n\n";
    for (command, what) in commands {
        let _ = writeln!(out, "  {command:<widest$}  {what}");
    }
    out
}

/// What to look at next: all that is open, and all that is left over.
pub(super) fn left_to_do(found: &Imported, words: &Words) -> String {
    let say = |phrase: Phrase| words.phrase(&phrase) + "\n";
    let mut text = match (found.read.len(), found.open.len()) {
        (0, 0) => say(Phrase::new("import-plain")),
        (read, open) => {
            let phrase = Phrase::new("import-marked").with("read", Cell::count(read));
            say(phrase.with("open", Cell::count(open)))
        }
    };
    list(&mut text, "import-still-open", &open(&found.open), words);
    list(&mut text, "import-left-over", &left_over(&found.leftovers), words);
    text
}

/// What is open, each with its place.
pub(super) fn open(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        if finding.place.is_empty() {
            finding.text.clone()
        } else {
            format!("{}: {}", finding.place, finding.text)
        }
    };
    findings.iter().map(line).collect()
}

/// What is left over, each with its place.
pub(super) fn left_over(leftovers: &[Leftover]) -> Vec<String> {
    leftovers.iter().map(|left| format!("{}: {}", left.place, left.text)).collect()
}

fn list(text: &mut String, heading: &'static str, lines: &[String], words: &Words) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(text, "{}", words.phrase(&Phrase::new(heading)));
    for line in lines.iter().take(MOST) {
        let _ = writeln!(text, "  {}", sanitize::line(line));
    }
    if lines.len() > MOST {
        let more = Phrase::new("import-more").with("count", Cell::count(lines.len() - MOST));
        let _ = writeln!(text, "  {}", words.phrase(&more));
    }
}
