//! A document as text for a terminal, or for a pipe: tables without vertical lines, fields with hanging indentation.

use self::layout::{GAP, NARROWEST, draw_heading, draw_text};
use self::line::{Line, wrap};
use super::style::{self, Meaning};
use super::words::Words;
use crate::report::{Block, Cell, Document, RowKind};

mod layout;
mod line;
mod plain;
mod widths;

pub use self::layout::Look;
mod wrapped;

/// Draws a document. Every line ends with a newline, none with a space.
#[must_use]
pub fn draw(document: &Document, words: &Words, look: Look) -> String {
    let mut out = String::new();
    let mut before = None;
    for block in document.blocks.iter().filter(|block| !is_empty(block)) {
        if before.is_some_and(|before| parted(before, block)) {
            out.push('\n');
        }
        draw_block(block, words, look, &mut out);
        before = Some(block);
    }
    out
}

fn draw_block(block: &Block, words: &Words, look: Look, out: &mut String) {
    match block {
        Block::Heading(heading) => draw_heading(heading, words, look, out),
        Block::Caption(cell) => draw_text(&words.cell(cell), look, Some(Meaning::Strong.style()), out),
        Block::Lead(cell) | Block::Sentence(cell) => draw_text(&words.cell(cell), look, None, out),
        Block::Echo { part, facts } => draw_echo(&words.line(part), &words.line(facts), look, out),
        Block::Facts(facts) => draw_facts(facts, words, look, out),
        Block::Chart(_) => {}
        Block::Table(table) => match look.width {
            Some(width) => wrapped::draw(table, words, width, look.colour, out),
            None => plain::draw(table, words, look.colour, out),
        },
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Lead(_) | Block::Heading(_) | Block::Caption(_) | Block::Sentence(_) | Block::Echo { .. } => {
            false
        }
        Block::Chart(_) => true,
        Block::Facts(facts) => facts.is_empty(),
        Block::Table(table) => table.rows.is_empty(),
    }
}

/// Whether a space line parts two blocks: not a heading from what it heads, nor a sentence from the next.
fn parted(before: &Block, after: &Block) -> bool {
    match before {
        Block::Heading(_) | Block::Caption(_) => false,
        Block::Lead(_) | Block::Sentence(_) => !matches!(after, Block::Sentence(_)),
        Block::Echo { .. } => !matches!(after, Block::Echo { .. }),
        Block::Facts(_) | Block::Table(_) | Block::Chart(_) => true,
    }
}

/// On one line where it fits, else the facts below the part.
fn draw_echo(part: &str, facts: &str, look: Look, out: &mut String) {
    const INDENT: usize = 2;
    let room = look.width.map(usize::from);
    let strong = Some(Meaning::Strong.style()).filter(|_| look.colour);
    let whole = line::width(part) + INDENT + line::width(facts);
    let head = format!("{part}:");
    if room.is_none_or(|room| whole <= room) {
        let mut line = Line::new(out);
        line.text(&head, strong);
        line.spaces(1);
        line.text(facts, None);
        return line.end();
    }
    for text in wrap(&head, room) {
        let mut line = Line::new(out);
        line.text(text, strong);
        line.end();
    }
    for text in wrap(facts, room.map(|room| room.saturating_sub(INDENT).max(NARROWEST))) {
        let mut line = Line::new(out);
        line.spaces(INDENT);
        line.text(text, None);
        line.end();
    }
}

fn draw_facts(fields: &[(&'static str, Cell)], words: &Words, look: Look, out: &mut String) {
    let names: Vec<String> = fields.iter().map(|(key, _)| words.field(key)).collect();
    let indent = names.iter().map(|name| line::width(name)).max().unwrap_or(0) + GAP;
    let room = look.width.map(|width| usize::from(width).saturating_sub(indent).max(NARROWEST));
    let strong = Some(Meaning::Strong.style()).filter(|_| look.colour);
    for (name, (_, cell)) in names.iter().zip(fields) {
        let style = style::of_cell_in(RowKind::Plain, cell).filter(|_| look.colour);
        let value = words.cell(cell);
        let lines = value.split('\n').flat_map(|part| wrap(part, room));
        for (n, part) in lines.enumerate() {
            let mut line = Line::new(out);
            if n == 0 {
                line.text(name, strong);
                line.spaces(indent - line::width(name));
            } else {
                line.spaces(indent);
            }
            line.text(part, style);
            line.end();
        }
    }
}

#[cfg(test)]
mod tests;
