//! The parts of a report one after the other.

use chrono::NaiveDate;

use super::element::{Align, Cell, Element, Look, Paragraph, Row, Run, Style, Table};
use super::entry::{self, Speech};
use super::grid::Grid;
use super::package::Page;
use super::{height, timeline};
use crate::render::words::Words;
use crate::report::paper::{Block, Figure, Part, PartName, Tone};
use crate::report::{Cell as Value, Phrase, paper};

/// What a table that goes on to another page needs there besides its rows.
const REPEATED: u32 = 800;

/// The body in the making, with how full its last page is.
pub(super) struct Parts<'a> {
    grid: Grid<'a>,
    page: Page,
    body: Vec<Element>,
    /// What is used of the last page.
    used: u32,
}

impl<'a> Parts<'a> {
    pub(super) fn new(speech: &'a Speech, day: NaiveDate, page: Page) -> Self {
        let grid = Grid { speech, day, room: page.width(), page_height: page.height() };
        Self { grid, page, body: Vec::new(), used: 0 }
    }

    pub(super) fn finish(self) -> Vec<Element> {
        self.body
    }

    pub(super) fn push_all(&mut self, elements: Vec<Element>) {
        for element in elements {
            let filled = self.used + self.height(&element);
            // On each page a long table goes on to, its head is repeated and some room is left by what is kept together.
            let pages = filled / self.page.height();
            self.used = (filled + pages * REPEATED) % self.page.height();
            self.body.push(element);
        }
    }

    fn height(&self, element: &Element) -> u32 {
        height::of(element, self.page.width())
    }

    /// Draws the parts, numbered.
    pub(super) fn draw(&mut self, parts: &[Part]) {
        for (at, part) in parts.iter().enumerate() {
            let mut elements = vec![self.heading(at + 1, part)];
            elements.extend(part.blocks.iter().flat_map(|block| self.block(part.name, block)));
            self.part(part.name, elements);
        }
    }

    fn part(&mut self, name: PartName, mut elements: Vec<Element>) {
        if self.begins_page(name, &elements)
            && let Some(Element::Paragraph(heading)) = elements.first_mut()
        {
            heading.page_break = true;
            heading.before = Some(0);
            self.used = 0;
        }
        self.push_all(elements);
    }

    /// Whether a part begins on a page of its own: the official form below more than a title, one that fits on a page and
    /// not on the rest of this one, and a longer one of which too little would be on this page. A letter is written on.
    fn begins_page(&self, name: PartName, elements: &[Element]) -> bool {
        let page = self.page.height();
        let rest = page - self.used;
        let height: u32 = elements.iter().map(|element| self.height(element)).sum();
        // An estimate: fonts and programs differ.
        let needs = height + height / 8;
        let is_letter = !self.page.is_landscape;
        !self.body.is_empty()
            && needs > rest
            && ((name == PartName::Plan && rest < page / 3 * 2)
                || (needs <= page && !is_letter)
                || rest < page / if is_letter { 5 } else { 3 })
    }

    fn heading(&self, number: usize, part: &Part) -> Element {
        let text = format!("{number}. {}", self.grid.speech.words.line(&part.heading));
        Element::Paragraph(Paragraph {
            runs: entry::runs(&text, Look::default()),
            ..Paragraph::new(Style::Heading)
        })
    }

    fn block(&self, part: PartName, block: &Block) -> Vec<Element> {
        let words = &self.grid.speech.words;
        match block {
            Block::Sentence(cell) if part == PartName::Method => {
                vec![sentence(cell, Style::TableText, words)]
            }
            Block::Sentence(cell) => vec![sentence(cell, Style::Normal, words)],
            Block::Note(cell) => vec![note(cell, words)],
            Block::Figures(figures) => vec![Element::Table(self.figures(figures))],
            // The bar says what the sentences and the table say.
            Block::Shares(_) | Block::Courses(_) | Block::Trend(_) => Vec::new(),
            Block::Timeline(timeline) => {
                let signs = note(&Phrase::new("paper-signs").cell(), words);
                let chart = timeline::table(timeline, self.grid.speech, self.page.width());
                vec![signs, Element::Table(chart)]
            }
            Block::Table(table) => self.table(table),
            Block::Facts(facts) => facts.iter().map(|(name, value)| fact(name, value, words)).collect(),
        }
    }

    /// A table, below what it shows and how it counts.
    fn table(&self, table: &paper::Table) -> Vec<Element> {
        let caption = table.caption.as_ref().map(|caption| {
            let runs = entry::said(caption, &self.grid.speech.words);
            let paragraph = Paragraph { runs, ..Paragraph::new(Style::TableNote) };
            Element::Paragraph(paragraph.spaced(0, 40).kept())
        });
        caption.into_iter().chain([Element::Table(self.grid.table(table))]).collect()
    }

    /// The figures of the headline beside each other.
    fn figures(&self, figures: &[Figure]) -> Table {
        let count = u32::try_from(figures.len()).unwrap_or(1).max(1);
        let cells = figures.iter().map(|figure| self.figure(figure)).collect();
        Table {
            indent: 0,
            widths: vec![self.page.width() / count; figures.len()],
            has_borders: true,
            caption: None,
            rows: vec![Row { can_split: true, ..Row::new(cells) }],
        }
    }

    fn figure(&self, figure: &Figure) -> Cell {
        let speech = self.grid.speech;
        let value = paper::Entry::said(figure.value.clone(), figure.tone);
        let mut paragraphs = entry::paragraphs(&value, speech);
        for run in paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.runs) {
            run.look.bold = true;
            run.look.size = Some(36);
        }
        let said = |cell: &Value, tone| {
            let entry = paper::Entry::said(cell.clone(), tone);
            entry::paragraphs(&entry, speech)
        };
        paragraphs.extend(said(&figure.caption, Tone::Plain));
        paragraphs.extend(figure.notes.iter().flat_map(|note| said(note, Tone::Quiet)));
        Cell::new(paragraphs.into_iter().map(|one| one.aligned(Align::Center)).collect())
    }
}

fn sentence(cell: &Value, style: Style, words: &Words) -> Element {
    let paragraph = Paragraph { runs: entry::said(cell, words), ..Paragraph::new(style) };
    Element::Paragraph(paragraph.aligned(Align::Both).spaced(0, 80))
}

fn note(cell: &Value, words: &Words) -> Element {
    Element::Paragraph(Paragraph { runs: entry::said(cell, words), ..Paragraph::new(Style::TableNote) })
}

fn fact(name: &Value, value: &Value, words: &Words) -> Element {
    let strong = Look { bold: true, ..Look::default() };
    let mut runs = vec![Run::text(format!("{}: ", words.line(name)), strong)];
    runs.extend(entry::said(value, words));
    Element::Paragraph(Paragraph { runs, ..Paragraph::new(Style::TableText) })
}
