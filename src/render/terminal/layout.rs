//! What texts, fields and tables have in common.

use anstyle::Style;

use super::line::{Line, wrap};
use crate::render::style::Meaning;
use crate::render::words::Words;
use crate::report::{Heading, Row, Table};

/// What the output is to look like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The width of the terminal; `None` for a pipe, where nothing is wrapped or left out.
    pub width: Option<u16>,
    /// Whether to colour.
    pub colour: bool,
}

/// Between two columns.
pub(super) const GAP: usize = 2;

/// A value is wrapped no narrower than this, however narrow the terminal.
pub(super) const NARROWEST: usize = 16;

/// Wrapped lines in one style.
pub(super) fn draw_text(text: &str, look: Look, style: Option<Style>, out: &mut String) {
    for part in text.split('\n') {
        for part in wrap(part, look.width.map(usize::from)) {
            let mut line = Line::new(out);
            line.text(part, style.filter(|_| look.colour));
            line.end();
        }
    }
}

/// The line under the heads of a table.
pub(super) fn draw_rule(width: usize, colour: bool, out: &mut String) {
    let mut line = Line::new(out);
    line.text(&"─".repeat(width), Some(Meaning::Faint.style()).filter(|_| colour));
    line.end();
}

/// An id and a title on a line of their own.
pub(super) fn draw_heading(heading: &Heading, words: &Words, look: Look, out: &mut String) {
    let title = words.line(&heading.title);
    let text = if heading.id.is_empty() { title } else { format!("{}  {title}", heading.id) };
    draw_text(&text, look, Some(Meaning::Strong.style()), out);
}

/// A row that goes across the table: the head of a group or section with a space line before it, or folded lines.
pub(super) fn draw_across(row: &Row, words: &Words, look: Look, is_first: bool, out: &mut String) {
    if let Some(heading) = &row.head {
        if !is_first {
            out.push('\n');
        }
        draw_heading(heading, words, look, out);
    }
    let facts: Vec<String> = row.facts.iter().chain(&row.cells).map(|cell| words.line(cell)).collect();
    if !facts.is_empty() {
        draw_text(&format!("  {}", facts.join(" · ")), look, Some(Meaning::Faint.style()), out);
    }
}

/// The heads of the columns at these places.
pub(super) fn heads(table: &Table, words: &Words, shown: &[usize]) -> Vec<String> {
    shown.iter().filter_map(|n| table.columns.get(*n)).map(|column| words.column(column.key)).collect()
}
