//! All deadlines, as a picture of time.

use super::content::{Block, Part, PartName};
use super::scope::Scope;
use crate::report::cell::{Cell, Phrase};
use crate::report::timeline::{Between, find, outside};

/// A chart of the items; nothing of a plan without any.
pub(super) fn part(scope: &Scope<'_>) -> Option<Part> {
    let timeline = find(&scope.view, &scope.lines, Between::default());
    if timeline.rows.is_empty() {
        return None;
    }
    let span = Cell::Span(timeline.window.first, timeline.window.last);
    let mut blocks = vec![Block::Sentence(Phrase::new("paper-window").with("span", span).cell())];
    let sentence = |text| Phrase::new("paper-sentence").with("text", text).cell();
    blocks.extend(outside(&timeline).map(sentence).map(Block::Sentence));
    blocks.push(Block::Timeline(timeline));
    Some(Part { name: PartName::Timeline, heading: Phrase::new("paper-timeline").cell(), blocks })
}
