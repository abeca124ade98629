//! How high elements come out, roughly: enough to know what fits on a page and what is kept together.

use super::element::{Cell, Element, Merge, Paragraph, Row, Run, Style, Table};
use super::width::lines;

/// What a cell keeps free at its sides; above and below, with the line.
const SIDES: u32 = 140;
const ENDS: u32 = 50;

/// How high the rows of an element are where the text is so wide; a paragraph is one.
pub(super) fn of(element: &Element, room: u32) -> Vec<u32> {
    match element {
        Element::Paragraph(paragraph) => vec![self::paragraph(paragraph, room)],
        Element::Table(table) => rows(table),
    }
}

/// A line of text of this size in half points.
pub(super) fn line(size: u32) -> u32 {
    size * 23 / 2
}

fn paragraph(paragraph: &Paragraph, room: u32) -> u32 {
    let size = |own: Option<u32>| own.unwrap_or(paragraph.style.size());
    let largest = paragraph.runs.iter().map(|run| size(run.look.size)).max().unwrap_or(size(None));
    let text: String = paragraph.runs.iter().map(Run::said).collect();
    let room = room.saturating_sub(paragraph.indent + paragraph.hanging);
    // The widths of letters are those of bold ones: of others more go on a line.
    let is_bold = paragraph.runs.iter().all(|run| run.look.bold);
    let room = if is_bold { room } else { room + room / 14 };
    let (before, after) = paragraph.style.spacing();
    let spacing = paragraph.before.unwrap_or(before) + paragraph.after.unwrap_or(after);
    let looser = if paragraph.style == Style::Letter { 11 } else { 10 };
    spacing + lines(&text, room, largest) * line(largest) * looser / 10
}

fn cell(cell: &Cell, width: u32) -> u32 {
    let room = width.saturating_sub(SIDES);
    cell.paragraphs.iter().map(|one| paragraph(one, room)).sum::<u32>() + ENDS
}

/// The heights of the rows of a table. What a cell over several rows needs beyond theirs is added to its last row.
pub(super) fn rows(table: &Table) -> Vec<u32> {
    let mut heights: Vec<u32> = Vec::with_capacity(table.rows.len());
    // For each column, what the cell that goes down there needs, and the row it began in.
    let mut open: Vec<(u32, usize)> = vec![(0, 0); table.widths.len()];
    for (at, row) in table.rows.iter().enumerate() {
        let mut height = 0;
        let mut ends = Vec::new();
        let mut column = 0;
        for one in &row.cells {
            let width = table.widths.iter().skip(column).take(one.span).sum();
            let needs = cell(one, width);
            if let Some(slot) = open.get_mut(column) {
                match one.merge {
                    Merge::No => height = height.max(needs),
                    Merge::Begins => *slot = (needs, at),
                    Merge::GoesOn => ends.push(*slot),
                }
            }
            column += one.span;
        }
        for (needs, start) in ends {
            let above: u32 = heights.get(start..).unwrap_or_default().iter().sum();
            // Where it goes further down, the rows below have room as well.
            if is_last_of_merge(table, at) {
                height = height.max(needs.saturating_sub(above));
            }
        }
        heights.push(height);
    }
    heights
}

/// The head of a table with the first of its rows, and those that are kept with it.
pub(super) fn beginning(table: &Table, heights: &[u32]) -> u32 {
    let is_last = |row: &Row| !row.is_head && !row.keeps_next();
    let first = table.rows.iter().position(is_last).map_or(table.rows.len(), |at| at + 1);
    heights.iter().take(first).sum()
}

/// How much of a page is used after a table that begins below `used`: rows that are kept together go to the next page
/// together, where the head is repeated.
pub(super) fn after(table: &Table, heights: &[u32], used: u32, page: u32) -> u32 {
    let heads = table.rows.iter().zip(heights).filter(|(row, _)| row.is_head);
    let head: u32 = heads.map(|(_, height)| height).sum();
    let (mut used, mut kept) = (used, 0);
    for (row, height) in table.rows.iter().zip(heights) {
        kept += height;
        if row.keeps_next() {
            continue;
        }
        let group = std::mem::take(&mut kept);
        used = if used + group <= page {
            used + group
        } else if head + group <= page {
            head + group
        } else {
            // It is torn, and goes on below the head of as many pages as it needs.
            let room = page.saturating_sub(head).max(1);
            head + (used + group).saturating_sub(page) % room
        };
    }
    used + kept
}

/// Whether no cell of the next row goes on from this one.
fn is_last_of_merge(table: &Table, at: usize) -> bool {
    table.rows.get(at + 1).is_none_or(|row| row.cells.iter().all(|cell| cell.merge != Merge::GoesOn))
}
