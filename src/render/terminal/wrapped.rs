//! A table that fits a terminal: text wrapped at words, columns left out where there is no room.
//!
//! comfy-table wraps and pads the cells; the widths are ours, since a column must not be cut inside a number or a
//! word, and may have to give way.

use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, TableComponent, Width};

use super::layout::{GAP, Look, NARROWEST, draw_across, draw_rule, draw_text, heads};
use super::line::{Line, width};
use super::widths::{Wish, fit};
use crate::render::align::numeric_columns;
use crate::render::style::{self, Meaning};
use crate::render::words::Words;
use crate::report::{Cell, Phrase, Room, Row, Table};

/// The widest column is the one people read: it keeps this much. The others wrap at words first.
const READABLE: usize = 24;

/// A word longer than this (an address) may be cut rather than push other columns out.
const LONGEST_WORD: usize = 32;

/// Drawn by comfy-table between cells and between rows, to tell them apart afterwards: a style can only be put to
/// what is already wrapped and padded. Texts never hold these, `Words` sees to that.
const CELL_END: char = '\u{1}';
const ROW_END: char = '\u{2}';

/// Appends a table, and a line that names the columns left out.
pub(super) fn draw(table: &Table, words: &Words, room: u16, colour: bool, out: &mut String) {
    let look = Look { width: Some(room), colour };
    let all: Vec<usize> = (0..table.columns.len()).collect();
    let texts: Vec<Vec<String>> = lines(table).map(|row| texts(row, &all, words)).collect();
    let wishes = wishes(table, &heads(table, words, &all), &texts, room);
    let widths = fit(&wishes, GAP, room.into());
    let shown: Vec<usize> = all.into_iter().filter(|n| widths.get(*n).is_some_and(Option::is_some)).collect();
    let columns: Vec<usize> = widths.iter().flatten().copied().collect();

    let rows = texts.iter().map(|row| shown.iter().filter_map(|n| row.get(*n)).collect());
    let layout = lay_out(table, &heads(table, words, &shown), rows, &shown, &columns).to_string();
    let laid: Vec<&str> = layout.split('\n').collect();
    let mut laid = laid.split(|line| line.starts_with(ROW_END));

    draw_lines(laid.next().unwrap_or_default(), &[], out);
    draw_rule(columns.iter().map(|width| width + GAP).sum::<usize>().saturating_sub(GAP), colour, out);
    for (n, row) in table.rows.iter().enumerate() {
        if !row.kind.has_columns() {
            draw_across(row, words, look, n == 0, out);
        } else {
            let styles = if colour { styles(row, &shown) } else { Vec::new() };
            draw_lines(laid.next().unwrap_or_default(), &styles, out);
        }
    }
    draw_hidden(table, &shown, words, look, out);
}

/// The rows that have a cell for each column.
fn lines(table: &Table) -> impl Iterator<Item = &Row> {
    table.rows.iter().filter(|row| row.kind.has_columns())
}

fn texts(row: &Row, columns: &[usize], words: &Words) -> Vec<String> {
    columns.iter().map(|n| words.cell(row.cells.get(*n).unwrap_or(&Cell::Empty))).collect()
}

fn styles(row: &Row, shown: &[usize]) -> Vec<Option<Style>> {
    shown.iter().map(|n| row.cells.get(*n).and_then(|cell| style::of_cell_in(row.kind, cell))).collect()
}

/// How soon a column gives way in a terminal of this width.
fn rank(room: Room, width: u16) -> u8 {
    match room {
        Room::Always => 0,
        Room::BelowUnder(least) | Room::OutUnder(least) if width >= least => 0,
        Room::Below => 1,
        Room::BelowUnder(_) => 2,
        Room::OutUnder(_) => 3,
    }
}

/// What each column asks for. Heads wrap rather than widen a column of short values.
fn wishes(table: &Table, heads: &[String], texts: &[Vec<String>], room: u16) -> Vec<Wish> {
    let longest = |n: usize| {
        texts.iter().filter_map(|row| row.get(n)).flat_map(|text| text.split('\n')).map(width).max()
    };
    let widest = (0..table.columns.len()).max_by_key(|n| longest(*n));
    let columns = table.columns.iter().enumerate().zip(heads);
    columns
        .map(|((n, column), head)| {
            let cells = || texts.iter().filter_map(|row| row.get(n)).flat_map(|text| text.split('\n'));
            let word =
                cells().flat_map(|line| line.split(' ')).map(width).max().unwrap_or(0).min(LONGEST_WORD);
            let line = longest(n).unwrap_or(0);
            let head = head.split(' ').map(width).max().unwrap_or(0);
            let kept = if widest == Some(n) { READABLE } else { NARROWEST };
            Wish {
                least: word.max(line.min(kept)).max(head),
                most: line.max(head),
                rank: rank(column.room, room),
            }
        })
        .collect()
}

fn lay_out<'t>(
    table: &Table,
    heads: &[String],
    rows: impl Iterator<Item = Vec<&'t String>>,
    shown: &[usize],
    widths: &[usize],
) -> comfy_table::Table {
    let mut layout = comfy_table::Table::new();
    layout.load_preset(comfy_table::presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    layout.set_style(TableComponent::VerticalLines, CELL_END);
    layout.set_style(TableComponent::HorizontalLines, ROW_END);
    layout.set_style(TableComponent::HeaderLines, ROW_END);
    layout.set_header(heads);
    layout.add_rows(rows);
    let numeric = numeric_columns(table);
    for ((column, n), width) in layout.column_iter_mut().zip(shown).zip(widths) {
        column.set_padding((0, 0));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(
            u16::try_from(*width).unwrap_or(u16::MAX),
        )));
        if numeric.get(*n).copied().unwrap_or(false) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    layout
}

fn draw_lines(lines: &[&str], styles: &[Option<Style>], out: &mut String) {
    for text in lines.iter().filter(|text| !text.is_empty()) {
        let mut line = Line::new(out);
        for (n, cell) in text.split(CELL_END).enumerate() {
            line.text(cell, styles.get(n).copied().flatten());
            line.spaces(GAP);
        }
        line.end();
    }
}

fn draw_hidden(table: &Table, shown: &[usize], words: &Words, look: Look, out: &mut String) {
    let keys =
        table.columns.iter().enumerate().filter(|(n, _)| !shown.contains(n)).map(|(_, column)| column.key);
    let keys: Vec<&str> = keys.collect();
    if keys.is_empty() {
        return;
    }
    let phrase = Phrase::new("hidden-columns")
        .with("columns", Cell::Text(keys.join(", ")))
        .with("width", Cell::Count(look.width.unwrap_or(0).into()));
    draw_text(&words.phrase(&phrase), look, Some(Meaning::Faint.style()), out);
}
