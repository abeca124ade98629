//! A document as text for a terminal, or for a pipe: tables without borders, or rows by themselves where a table has no
//! room, facts with hanging indentation.

use self::across::Across;
use self::paint::Painter;
use self::plan::Plan;
use super::style::Meaning;
use super::words::Words;
use crate::report::{Block, Document, Table};

mod across;
mod chart;
mod facts;
mod fit;
mod flow;
mod grid;
mod line;
mod look;
mod paint;
mod plain;
mod plan;
mod room;
mod size;
mod stacked;
mod timeline;
mod working;

pub use self::look::{Layout, Look};

/// Draws a document, of which no cell is left once it is drawn: a table may have a hundred thousand rows. Every line ends
/// with a newline, none with a space. The leading sentence is repeated at the end of an answer that is longer than the
/// screen.
#[must_use]
pub fn draw(document: Document, words: &Words, look: Look) -> String {
    let painter = Painter { words, signs: look.signs, colour: look.colour };
    let page = Page { painter, look };
    let lead = document.blocks.first().filter(|block| matches!(block, Block::Lead(_))).cloned();
    let mut out = String::new();
    let mut before: Option<Block> = None;
    for mut block in document.blocks.into_iter().filter(|block| !is_empty(block)) {
        let start = out.len();
        page.block(&mut block, &mut out);
        if out.len() > start {
            if before.is_some_and(|before| parted(&before, &block)) {
                out.insert(start, '\n');
            }
            before = Some(block);
        }
    }
    if let Some(mut lead) = lead
        && look.height.is_some_and(|height| out.lines().count() > height.into())
    {
        out.push('\n');
        page.block(&mut lead, &mut out);
    }
    inert(out)
}

/// The same without lines that a service would obey: it takes `::` for the beginning of a workflow command, also behind
/// spaces, and where a text is broken any of its words may come first.
fn inert(text: String) -> String {
    let is_command = |line: &str| line.trim_start().starts_with("::");
    if !text.contains("::") || !text.lines().any(is_command) {
        return text;
    }
    let lines = text.split_inclusive('\n');
    let shown =
        lines.map(|line| if is_command(line) { line.replacen(':', "\u{fffd}", 1) } else { line.to_owned() });
    shown.collect()
}

/// The keys of the columns that a terminal of this width has no room for.
#[must_use]
pub fn left_out(document: &Document, words: &Words, look: Look) -> Vec<&'static str> {
    let Some(screen) = look.width else { return Vec::new() };
    let mut keys: Vec<&'static str> = Vec::new();
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        let mut out = room::without_room(table, Painter { words, signs: look.signs, colour: false }, screen);
        out.sort_unstable();
        for column in out.into_iter().filter_map(|n| table.columns.get(n)) {
            if !keys.contains(&column.key) {
                keys.push(column.key);
            }
        }
    }
    keys
}

struct Page<'w> {
    painter: Painter<'w>,
    look: Look,
}

impl Page<'_> {
    fn block(&self, block: &mut Block, out: &mut String) {
        let (painter, strong) = (self.painter, self.painter.style(Meaning::Strong));
        let across = Across { painter, offset: 0, room: self.look.width.map(usize::from) };
        match block {
            Block::Heading(heading) => across.heading(heading, out),
            Block::Lead(cell) | Block::Caption(cell) => {
                across.lines(&painter.cell("", cell).styled(strong), 0, out);
            }
            Block::Sentence(cell) => {
                let faint = painter.style(Meaning::Faint);
                across.lines(&painter.cell("", cell).styled(faint), 0, out);
            }
            Block::Echo { part, facts } => facts::draw_echo(part, facts, painter, self.look.width, out),
            Block::Working(steps) => working::draw(steps, painter, self.look.width, out),
            Block::Facts(facts) => facts::draw(facts, painter, self.look.width, out),
            Block::Chart(chart) => chart::draw(chart, painter, self.look.width, self.look.height, out),
            Block::Timeline(timeline) => timeline::draw(timeline, painter, self.look.width, out),
            Block::Table(table) => self.table(table, out),
        }
    }

    fn table(&self, table: &mut Table, out: &mut String) {
        let Some(screen) = self.look.width else { return plain::draw(table, self.painter, out) };
        let plan = Plan::new(table, self.painter, self.look, screen);
        let painter = self.painter.with(&plan.words);
        if plan.is_stacked {
            stacked::draw(&plan, painter, screen, out);
        } else {
            grid::draw(&plan, painter, screen, out);
        }
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Lead(_)
        | Block::Heading(_)
        | Block::Caption(_)
        | Block::Sentence(_)
        | Block::Chart(_)
        | Block::Timeline(_)
        | Block::Echo { .. } => false,
        Block::Working(steps) => steps.is_empty(),
        Block::Facts(facts) => facts.is_empty(),
        Block::Table(table) => table.rows.is_empty(),
    }
}

/// Whether an empty line parts two blocks: not a caption from what it heads, nor a footnote from its table.
fn parted(before: &Block, after: &Block) -> bool {
    match (before, after) {
        (Block::Caption(_), _)
        | (Block::Lead(_) | Block::Sentence(_) | Block::Table(_), Block::Sentence(_)) => false,
        (Block::Echo { .. }, after) => !matches!(after, Block::Echo { .. }),
        _ => true,
    }
}

#[cfg(test)]
mod tests;
