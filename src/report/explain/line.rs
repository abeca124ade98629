//! The state of an item, step by step.

use super::numbered::numbered;
use super::{deadline, rule};
use crate::model::Item;
use crate::report::cell::{Cell, Phrase};
use crate::report::document::{Block, Heading};
use crate::report::line::title_of;
use crate::report::portfolio::{Line, View};

pub(super) fn blocks(view: &View<'_>, line: &Line<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(view, line)];
    if line.item.is_content() {
        blocks.push(Block::Sentence(content(&line.item)));
        return blocks;
    }
    let mut steps = deadline::steps(view, line);
    steps.push(("marks", rule::marks(line)));
    blocks.push(numbered(steps, rule::rule(line)));
    blocks.extend(rule::reckoning(line).map(Block::Sentence));
    blocks
}

pub(super) fn heading(view: &View<'_>, line: &Line<'_>) -> Block {
    let title = title_of(view, line.file, line.item.title(), line.item.short());
    Block::Heading(Heading { id: line.id(), title: Cell::Title(title) })
}

/// Of which step a content line is the content.
fn content(item: &Item<'_>) -> Cell {
    let n = item.position().step.unwrap_or_default();
    let (before, after) = item.measure.steps.split_at(n);
    let owner = before.iter().rev().chain(after).find(|step| !step.content);
    match owner {
        Some(step) => Phrase::new("explain-content-of")
            .with("id", Cell::Text(format!("{}.{}", item.measure.id, step.id)))
            .cell(),
        None => Phrase::new("explain-content").cell(),
    }
}
