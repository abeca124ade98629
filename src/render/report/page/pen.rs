//! The words of a page.

use std::collections::HashSet;

use super::super::speech::Speech;
use super::html::{Html, MARKS, item_of};
use crate::render::words::Words;
use crate::report::paper::{Block, Paper, PartName, Run};
use crate::report::{Cell, Phrase};

/// Beyond so many items a page shows its long parts folded.
const OPEN: usize = 200;

/// Words, and the items a page has a place for.
pub(super) struct Pen<'p> {
    pub(super) words: &'p Words,
    speech: &'p Speech,
    items: HashSet<&'p str>,
    /// Whether the page is so long that its parts are folded.
    pub(super) is_long: bool,
}

impl<'p> Pen<'p> {
    pub(super) fn new(paper: &'p Paper, speech: &'p Speech) -> Self {
        let form = paper.parts.iter().filter(|part| part.name == PartName::Plan);
        let tables = form.flat_map(|part| &part.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Sentence(_)
            | Block::Note(_)
            | Block::Figures(_)
            | Block::Shares(_)
            | Block::Facts(_)
            | Block::Timeline(_)
            | Block::Courses(_)
            | Block::Trend(_) => None,
        });
        let items = tables.flat_map(|table| &table.rows).filter_map(|row| row.anchor.as_deref()).collect();
        Self { words: &speech.words, speech, items, is_long: paper.front.items > OPEN }
    }

    /// Whether the page has a place for an item.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.items.contains(id)
    }

    /// What a cell says.
    pub(super) fn cell(&self, cell: &Cell) -> Html {
        Html::text(&self.words.cell(cell))
    }

    /// What a piece of a cell says.
    pub(super) fn run(&self, run: &Run) -> Html {
        Html::text(&self.speech.of(run).cell(&run.cell))
    }

    /// What a label says, on one line, in few words.
    pub(super) fn label(&self, cell: &Cell) -> String {
        self.speech.few.line(cell)
    }

    /// What a cell says, on one line, without links.
    pub(super) fn line(&self, cell: &Cell) -> String {
        self.words.line(cell)
    }

    /// A message without arguments.
    pub(super) fn message(&self, id: &'static str) -> String {
        self.words.phrase(&Phrase::new(id))
    }

    /// A sentence; the items it names are links.
    pub(super) fn sentence(&self, cell: &Cell) -> Html {
        Html::marked(&self.words.cell(&marked(cell)), |id| self.knows(id))
    }

    /// The number of an item as a link to its place.
    pub(super) fn id(&self, id: &str) -> Html {
        let item = item_of(id);
        if self.knows(item) { Html::to_item(item, id) } else { Html::plain(id) }
    }
}

/// The same sentence with marks around the items it names.
fn marked(cell: &Cell) -> Cell {
    let Cell::Phrase(phrase) = cell else { return cell.clone() };
    let mark = |text: &str| format!("{}{text}{}", MARKS[0], MARKS[1]);
    let arguments = phrase.arguments.iter().map(|(name, value)| {
        let value = match (*name, value) {
            ("id", Cell::Text(text)) => Cell::Text(mark(text)),
            ("ids", Cell::List(texts)) => Cell::List(texts.iter().map(|text| mark(text)).collect()),
            (_, other) => marked(other),
        };
        (*name, value)
    });
    Cell::Phrase(Phrase { id: phrase.id, arguments: arguments.collect() })
}
