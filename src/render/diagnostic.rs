//! The faults of a file, each with the line it stands in.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::yaml::Fault;

/// Draws every fault of a file, and how many there are.
#[must_use]
pub fn draw(path: &str, text: &str, faults: &[Fault]) -> String {
    let renderer = Renderer::styled();
    let mut out = String::new();
    for fault in faults {
        out += &renderer.render(&[group(path, text, fault)]);
        out += "\n\n";
    }
    if faults.len() > 1 {
        let _ = writeln!(out, "error: {} faults in `{path}`", faults.len());
    }
    out
}

fn group<'a>(path: &'a str, text: &'a str, fault: &'a Fault) -> Group<'a> {
    let title = Level::ERROR.primary_title(&fault.message).id(fault.rule);
    let mut group = match &fault.spot {
        Some(spot) => {
            // Only the lines concerned: the rest of a large file must not be walked through for each fault.
            let start = text.get(..spot.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            let end = spot.end.max(spot.start).min(text.len());
            let line_end = text
                .get(spot.start..)
                .and_then(|rest| rest.find('\n'))
                .map_or(text.len(), |at| spot.start + at);
            let source = text.get(start..line_end).unwrap_or_default();
            let from = spot.start.saturating_sub(start).min(source.len());
            let to = end.min(line_end).saturating_sub(start).clamp(from, source.len());
            // Where a byte was no letter at all, a longer sign stands for it.
            let to = (to..source.len()).find(|at| source.is_char_boundary(*at)).unwrap_or(source.len());
            let annotation = AnnotationKind::Primary.span(from..to);
            title.element(Snippet::source(source).line_start(spot.line).path(path).annotation(annotation))
        }
        None => title.element(Origin::path(path)),
    };
    if let Some(hint) = &fault.hint {
        group = group.element(Level::HELP.message(hint));
    }
    group
}
