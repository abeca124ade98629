//! The parts of a report one after the other.

use chrono::NaiveDate;

use super::element::{Align, Cell, Element, Look, Paragraph, Row, Run, Style, Table};
use super::entry::{self, Speech};
use super::grid::Grid;
use super::package::Page;
use super::{height, timeline, trend};
use crate::render::words::Words;
use crate::report::paper::{Block, Figure, Part, PartName, Tone};
use crate::report::{Cell as Value, Phrase, paper};

/// The body in the making, with how full its last page is.
pub(super) struct Parts<'a> {
    grid: Grid<'a>,
    page: Page,
    body: Vec<Element>,
    /// What is used of the last page.
    used: u32,
}

/// An element, and how high its rows come out.
struct Measured {
    element: Element,
    heights: Vec<u32>,
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
        let elements = self.measured(elements);
        self.push_measured(elements);
    }

    fn push_measured(&mut self, elements: Vec<Measured>) {
        let page = self.page.height();
        for Measured { element, heights } in elements {
            self.used = match &element {
                Element::Paragraph(_) => (self.used + heights.iter().sum::<u32>()) % page,
                Element::Table(table) => height::after(table, &heights, self.used, page),
            };
            self.body.push(element);
        }
    }

    fn measured(&self, elements: Vec<Element>) -> Vec<Measured> {
        let measured = |element| Measured { heights: height::of(&element, self.page.width()), element };
        elements.into_iter().map(measured).collect()
    }

    /// Draws the parts, numbered.
    pub(super) fn draw(&mut self, parts: &[Part]) {
        for (at, part) in parts.iter().enumerate() {
            let mut elements = vec![self.heading(at + 1, part)];
            elements.extend(part.blocks.iter().flat_map(|block| self.block(part.name, block)));
            self.part(part.name, elements);
        }
    }

    fn part(&mut self, name: PartName, elements: Vec<Element>) {
        let mut elements = self.measured(elements);
        if self.begins_page(name, &elements)
            && let Some(Measured { element: Element::Paragraph(heading), .. }) = elements.first_mut()
        {
            heading.page_break = true;
            heading.before = Some(0);
            self.used = 0;
        }
        self.push_measured(elements);
    }

    /// Whether a part begins on a page of its own: a long one below more than a title, so that what is guessed wrong of
    /// heights does not add up; a short one that does not fit on the rest of this page; and any of which too little would
    /// be on it. A letter is written on.
    fn begins_page(&self, name: PartName, elements: &[Measured]) -> bool {
        let page = self.page.height();
        let rest = page - self.used;
        let more = |height: u32| height + height / 10;
        let needs = more(elements.iter().flat_map(|one| &one.heights).sum());
        let is_letter = !self.page.is_landscape;
        let is_long = matches!(name, PartName::Kpis | PartName::Timeline | PartName::Plan);
        !self.body.is_empty()
            && needs > rest
            && ((is_long && !is_letter && rest < page / 3 * 2)
                || (needs <= page / 2 && !is_letter)
                || rest < more(beginning(elements)).max(page / 5))
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
            Block::Table(table) => self.table(part, table),
            Block::Facts(facts) => facts.iter().map(|(name, value)| fact(name, value, words)).collect(),
        }
    }

    /// A table, below what it shows and how it counts.
    fn table(&self, part: PartName, table: &paper::Table) -> Vec<Element> {
        let caption = table.caption.as_ref().map(|caption| {
            let runs = entry::said(caption, &self.grid.speech.words);
            let paragraph = Paragraph { runs, ..Paragraph::new(Style::TableNote) };
            Element::Paragraph(paragraph.spaced(0, 40).kept())
        });
        let across = (part == PartName::Trend)
            .then(|| trend::across(table, self.grid.speech, self.page.width()))
            .flatten();
        let drawn = across.unwrap_or_else(|| self.grid.table(table));
        caption.into_iter().chain([Element::Table(drawn)]).collect()
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

/// What of a part is on its first page at least: all down to the first row of its table.
fn beginning(elements: &[Measured]) -> u32 {
    let mut all = 0;
    for Measured { element, heights } in elements {
        match element {
            Element::Paragraph(_) => all += heights.iter().sum::<u32>(),
            Element::Table(table) => return all + height::beginning(table, heights),
        }
    }
    all
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
