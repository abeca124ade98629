//! A document as text for a terminal, or for a pipe: tables without vertical lines, fields with hanging indentation.

use anstyle::Style;

use self::line::{Line, wrap};
use super::style::{self, Meaning};
use super::words::Words;
use crate::report::{Block, Cell, Document, RowKind, Table};

mod line;
mod plain;
mod widths;
mod wrapped;

/// What the output is to look like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The width of the terminal; `None` for a pipe, where nothing is wrapped or left out.
    pub width: Option<u16>,
    /// Whether to colour.
    pub colour: bool,
}

/// Between two columns.
const GAP: usize = 2;

/// A value is wrapped no narrower than this, however narrow the terminal.
const NARROWEST: usize = 16;

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
        Block::Heading(cell) => draw_text(&words.cell(cell), look, Some(Meaning::Strong.style()), out),
        Block::Sentence(cell) => draw_text(&words.cell(cell), look, None, out),
        Block::Fields(fields) => draw_fields(fields, words, look, out),
        Block::Table(table) => match look.width {
            Some(width) => wrapped::draw(table, words, width, look.colour, out),
            None => plain::draw(table, words, look.colour, out),
        },
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Heading(_) | Block::Sentence(_) => false,
        Block::Fields(fields) => fields.is_empty(),
        Block::Table(table) => table.rows.is_empty(),
    }
}

/// Whether a space line parts two blocks: not a heading from what it heads, nor a sentence from the next.
fn parted(before: &Block, after: &Block) -> bool {
    match before {
        Block::Heading(_) => false,
        Block::Sentence(_) => !matches!(after, Block::Sentence(_)),
        Block::Fields(_) | Block::Table(_) => true,
    }
}

/// Wrapped lines in one style.
fn draw_text(text: &str, look: Look, style: Option<Style>, out: &mut String) {
    for part in text.split('\n') {
        for part in wrap(part, look.width.map(usize::from)) {
            let mut line = Line::new(out);
            line.text(part, style.filter(|_| look.colour));
            line.end();
        }
    }
}

fn draw_fields(fields: &[(&'static str, Cell)], words: &Words, look: Look, out: &mut String) {
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

/// The line under the heads of a table.
fn draw_rule(width: usize, colour: bool, out: &mut String) {
    let mut line = Line::new(out);
    line.text(&"─".repeat(width), Some(Meaning::Faint.style()).filter(|_| colour));
    line.end();
}

/// The heading of a group of rows, on its own line across the table, a space line before it.
fn draw_group(cells: &[Cell], words: &Words, look: Look, is_first: bool, out: &mut String) {
    if !is_first {
        out.push('\n');
    }
    let text: Vec<String> = cells.iter().map(|cell| words.line(cell)).collect();
    draw_text(&text.join("  "), look, Some(Meaning::Strong.style()), out);
}

/// The heads of the columns at these places.
fn heads(table: &Table, words: &Words, shown: &[usize]) -> Vec<String> {
    shown.iter().filter_map(|n| table.columns.get(*n)).map(|column| words.column(column.key)).collect()
}

#[cfg(test)]
mod tests;
