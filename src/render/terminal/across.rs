//! What goes across a table: the heads of groups, sections and measures, rules, and lines folded into one.

use super::flow::{Flow, StyledLine};
use super::line::{Line, width};
use super::look::GAP;
use super::paint::Painter;
use crate::render::style::Meaning;
use crate::report::{Cell, Heading, Row};

/// Where things that go across stand.
#[derive(Clone, Copy)]
pub(super) struct Across<'w> {
    pub(super) painter: Painter<'w>,
    /// Where titles begin.
    pub(super) offset: usize,
    /// How wide the terminal is; `None` for a pipe.
    pub(super) room: Option<usize>,
}

impl Across<'_> {
    /// Lines, each after so many spaces.
    pub(super) fn lines(self, flow: &Flow, indent: usize, out: &mut String) {
        let room = self.room.map(|room| room.saturating_sub(indent).max(1));
        for part in flow.lines(room) {
            write(&part, indent, out);
        }
    }

    /// A rule of so many columns.
    pub(super) fn rule(self, wide: usize, out: &mut String) {
        let mut line = Line::new(out);
        line.text(&self.painter.signs.rule().repeat(wide), self.painter.style(Meaning::Faint));
        line.end();
    }

    /// An id and a title, which hangs beside it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other cell is drawn as its words")]
    pub(super) fn heading(self, heading: &Heading, out: &mut String) {
        let strong = self.painter.style(Meaning::Strong);
        let mut id = String::new();
        self.painter.words.write_text(&heading.id, &mut id);
        // There is room for all of a title, whatever else it is called.
        let title = match &heading.title {
            Cell::Title(title) => {
                let mut text = String::new();
                self.painter.words.write_text(&title.text, &mut text);
                Flow::words(text, strong)
            }
            cell => self.painter.cell("", cell).styled(strong),
        };
        if id.is_empty() {
            return self.lines(&title, 0, out);
        }
        let offset = self.offset.max(width(&id) + GAP);
        // An id that takes half of the line has a line of its own.
        if title.is_empty() || self.room.is_some_and(|room| offset * 2 > room) {
            self.lines(&Flow::words(id, strong), 0, out);
            if !title.is_empty() {
                self.lines(&title, GAP, out);
            }
            return;
        }
        let lines = title.lines(self.room.map(|room| room - offset));
        for (n, part) in lines.iter().enumerate() {
            let mut line = Line::new(out);
            if n == 0 {
                line.text(&id, strong);
                line.spaces(offset - width(&id));
            } else {
                line.spaces(offset);
            }
            part.write(&mut line);
            line.end();
        }
    }

    /// A row that is a head or folded lines, with its facts below.
    pub(super) fn row(self, row: &Row, out: &mut String) {
        if let Some(heading) = &row.head {
            self.heading(heading, out);
        }
        let cells: &[Cell] = if row.kind.has_columns() { &[] } else { &row.cells };
        let facts: Vec<Flow> =
            row.facts.iter().chain(cells).map(|cell| self.painter.cell("fact", cell)).collect();
        let facts = self.painter.joined(facts).styled(self.painter.style(Meaning::Faint));
        if !facts.is_empty() {
            self.lines(&facts, if self.offset == 0 { GAP } else { self.offset }, out);
        }
    }
}

/// A line after so many spaces.
pub(super) fn write(part: &StyledLine, indent: usize, out: &mut String) {
    let mut line = Line::new(out);
    line.spaces(indent);
    part.write(&mut line);
    line.end();
}
