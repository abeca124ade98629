//! A table for a pipe: every column, every word, one line a row.
//!
//! comfy-table draws what fits a terminal (see `wrapped`), but it keeps several strings for each cell and wraps what
//! needs no wrapping. Here two passes over one buffer do: the first writes the cells and measures them, the second
//! puts them in columns. A hundred thousand rows take a fraction of the time. Long tables are drawn in stretches side
//! by side, each thread with words of its own, since a catalogue cannot be shared.

use anstyle::Style;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::layout::{GAP, Look, draw_across, draw_rule, heads};
use super::line::{Line, width};
use crate::render::align::numeric_columns;
use crate::render::style;
use crate::render::words::{Form, Words};
use crate::report::{Cell, Row, Table};

/// How many rows one stretch has.
const STRETCH: usize = 4_096;

/// The cells of some rows as texts, row by row, in one buffer.
struct Grid {
    text: String,
    /// Where each cell ends, and how wide it is.
    cells: Vec<(usize, usize)>,
}

/// Appends a table.
pub(super) fn draw(table: &Table, words: &Words, colour: bool, out: &mut String) {
    let all: Vec<usize> = (0..table.columns.len()).collect();
    let heads = heads(table, words, &all);
    let count = table.columns.len();
    let stretches: Vec<(usize, &[Row])> = table.rows.chunks(STRETCH).enumerate().collect();
    let grids = each(words, stretches, |words, (n, rows)| (n, rows, Grid::measured(rows, count, words)));
    let mut columns: Vec<Place> = heads
        .iter()
        .zip(numeric_columns(table))
        .map(|(head, is_numeric)| Place { width: width(head), is_numeric })
        .collect();
    for row in grids.iter().flat_map(|(_, _, grid)| grid.cells.chunks(count.max(1))) {
        for (column, (_, width)) in columns.iter_mut().zip(row) {
            column.width = column.width.max(*width);
        }
    }
    let total: usize = columns.iter().map(|column| column.width + GAP).sum();
    draw_cells(heads.iter().map(|head| (head.as_str(), width(head), None)), &columns, out);
    draw_rule(total.saturating_sub(GAP), colour, out);
    let texts = each(words, grids, |words, (n, rows, grid)| {
        let mut text = String::with_capacity(total.saturating_mul(rows.len()));
        draw_rows((rows, &grid, n == 0), &columns, words, colour, &mut text);
        text
    });
    out.extend(texts);
}

/// What is made of each stretch; of several, side by side.
fn each<T: Send, U: Send>(words: &Words, stretches: Vec<T>, make: impl Fn(&Words, T) -> U + Sync) -> Vec<U> {
    if stretches.len() < 2 {
        return stretches.into_iter().map(|stretch| make(words, stretch)).collect();
    }
    let tag = words.tag();
    stretches
        .into_par_iter()
        .map_init(|| Words::new(Some(tag)), |words, stretch| make(words, stretch))
        .collect()
}

/// A column: its width, and whether its cells stand on the right.
struct Place {
    width: usize,
    is_numeric: bool,
}

fn draw_rows(
    (rows, grid, is_top): (&[Row], &Grid, bool),
    columns: &[Place],
    words: &Words,
    colour: bool,
    out: &mut String,
) {
    let mut cells = grid.texts();
    for (n, row) in rows.iter().enumerate() {
        if !row.kind.has_columns() {
            draw_across(row, words, Look { width: None, colour }, is_top && n == 0, out);
            continue;
        }
        let styles = (0..columns.len()).map(|n| {
            let cell = row.cells.get(n).filter(|_| colour);
            cell.and_then(|cell| style::of_cell_in(row.kind, cell))
        });
        let texts = cells.by_ref().take(columns.len()).zip(styles);
        draw_cells(texts.map(|((text, width), style)| (text, width, style)), columns, out);
    }
}

fn draw_cells<'t>(
    cells: impl Iterator<Item = (&'t str, usize, Option<Style>)>,
    columns: &[Place],
    out: &mut String,
) {
    let mut line = Line::new(out);
    for ((text, width, style), column) in cells.zip(columns) {
        let room = column.width.saturating_sub(width);
        let (left, right) = if column.is_numeric { (room, 0) } else { (0, room) };
        line.spaces(left);
        line.text(text, style);
        line.spaces(right + GAP);
    }
    line.end();
}

impl Grid {
    fn measured(rows: &[Row], columns: usize, words: &Words) -> Self {
        let count = rows.len() * columns;
        let mut grid = Self { text: String::with_capacity(count * 16), cells: Vec::with_capacity(count) };
        for row in rows.iter().filter(|row| row.kind.has_columns()) {
            for n in 0..columns {
                let start = grid.text.len();
                words.write(row.cells.get(n).unwrap_or(&Cell::Empty), Form::Line, &mut grid.text);
                let width = width(grid.text.get(start..).unwrap_or_default());
                grid.cells.push((grid.text.len(), width));
            }
        }
        grid
    }

    fn texts(&self) -> impl Iterator<Item = (&str, usize)> {
        let mut start = 0;
        self.cells.iter().map(move |(end, width)| {
            let text = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            (text, *width)
        })
    }
}
