//! What stands beside deadlines: how late, in time, and the day a relative one comes to.

use lsp_types::{InlayHint, InlayHintLabel, InlayHintParams};

use super::outline::{Kind, Outline, outline};
use super::position::Positions;
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::report::Line;
use crate::report::line::beside;
use crate::syntax::{Entry, Node};

/// Answers a request: the hints in the range that the client shows.
pub(super) fn hints(session: &Session<'_>, params: &InlayHintParams) -> Result<Vec<InlayHint>, Refusal> {
    let snapshot = session.document(&params.text_document.uri)?.snapshot(session.options);
    let positions = snapshot.positions(session.client.encoding);
    let shown = positions.byte(params.range.start)..=positions.byte(params.range.end);
    let mut hints = Vec::new();
    for part in outline(&snapshot.tree) {
        gather(&part, &shown, &snapshot, &positions, &mut hints);
    }
    Ok(hints)
}

fn gather(
    part: &Outline<'_>,
    shown: &std::ops::RangeInclusive<usize>,
    snapshot: &Snapshot,
    positions: &Positions<'_>,
    hints: &mut Vec<InlayHint>,
) {
    if part.node.start() > *shown.end() {
        return;
    }
    if matches!(part.kind, Kind::Measure | Kind::Step) {
        let at = place(part.node);
        let label = shown.contains(&at).then(|| label(&part.id, snapshot)).flatten();
        hints.extend(label.map(|label| InlayHint {
            position: positions.position(at),
            label: InlayHintLabel::String(label),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        }));
    }
    for inner in &part.inner {
        gather(inner, shown, snapshot, positions, hints);
    }
}

/// After the deadline; of an item that inherits its deadline after the id.
fn place(node: Node<'_>) -> usize {
    let entry = node.get("due").or_else(|| node.get("id"));
    entry.map_or(node.start(), Entry::end)
}

fn label(id: &str, snapshot: &Snapshot) -> Option<String> {
    let plan = snapshot.plan();
    let item = plan.position(id).and_then(|position| plan.line(position))?;
    let cell = beside(&Line::new(snapshot.file(), item, 0))?;
    Some(snapshot.words.line(&cell))
}
