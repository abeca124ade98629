//! A table for a pipe: every column, every word, one line a row.
//!
//! comfy-table draws what fits a terminal (see `grid`), but it keeps several strings for each cell and wraps what
//! needs no wrapping. Here two passes over one buffer do: the first writes the cells and measures them, the second
//! puts them in columns. A hundred thousand rows take a fraction of the time. The first pass is made in stretches of a
//! long table side by side, each thread with words of its own, since a catalogue cannot be shared; the second only copies.

use anstyle::Style;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::across::Across;
use super::grid::is_head;
use super::line::{Line, width};
use super::look::GAP;
use super::paint::Painter;
use super::size::depth;
use crate::render::align::numeric_columns;
use crate::render::pool;
use crate::render::style::Meaning;
use crate::render::symbol::Signs;
use crate::render::words::Words;
use crate::report::{Cell, Row, RowKind, Table};

/// How many rows one stretch has.
const STRETCH: usize = 4_096;

/// The cells of some rows as texts, row by row, in one buffer.
struct Grid {
    text: String,
    /// Where each cell ends, and how wide it is.
    cells: Vec<(usize, usize)>,
    /// How each of them looks; nothing where there are no colours.
    styles: Vec<Option<Style>>,
}

/// Appends a table, and takes the cells out of its rows, which are in no memory twice.
pub(super) fn draw(table: &mut Table, painter: Painter<'_>, out: &mut String) {
    let count = table.columns.len();
    let heads: Vec<String> = table.columns.iter().map(|column| painter.words.column(column.head)).collect();
    let numeric = numeric_columns(table);
    let stretches: Vec<&[Row]> = table.rows.chunks(STRETCH).collect();
    let grids = each(painter, stretches, |painter, rows| Grid::measured(rows, table, &numeric, painter));
    for row in table.rows.iter_mut().filter(|row| row.kind.has_columns()) {
        row.cells = Vec::new();
    }
    let mut columns: Vec<Place> = heads
        .iter()
        .zip(&numeric)
        .map(|(head, is_numeric)| Place { width: width(head), is_numeric: *is_numeric })
        .collect();
    for row in grids.iter().flat_map(|grid| grid.cells.chunks(count.max(1))) {
        for (column, (_, width)) in columns.iter_mut().zip(row) {
            column.width = column.width.max(*width);
        }
    }
    let total = columns.iter().map(|column| column.width + GAP).sum::<usize>().saturating_sub(GAP);
    let faint = painter.style(Meaning::Faint);
    draw_cells(heads.iter().map(|head| (head.as_str(), width(head), faint)), &columns, out);
    Across { painter, offset: 0, room: None }.rule(total, out);
    // The cells, and a space for each column of the terminal that they leave free.
    let size = |grid: &Grid| grid.text.len() + grid.free(&columns);
    out.reserve_exact(table.rows.len() + grids.iter().map(size).sum::<usize>());
    let page = Page { columns: &columns, across: Across { painter, offset: 0, room: None }, total };
    // Each stretch goes as soon as it is drawn: a long table is not in memory twice.
    for (n, (grid, rows)) in grids.into_iter().zip(table.rows.chunks(STRETCH)).enumerate() {
        page.rows(rows, &grid, n == 0, out);
    }
}

/// What is made of each stretch; of several, side by side.
fn each<T: Send, U: Send>(
    painter: Painter<'_>,
    stretches: Vec<T>,
    make: impl Fn(Painter<'_>, T) -> U + Sync,
) -> Vec<U> {
    if stretches.len() < 2 {
        return stretches.into_iter().map(|stretch| make(painter, stretch)).collect();
    }
    let (tag, signs, colour): (&str, Signs, bool) = (painter.words.tag(), painter.signs, painter.colour);
    let words = || Words::new(Some(tag));
    let drawn = stretches
        .into_par_iter()
        .map_init(words, |words, stretch| make(Painter { words, signs, colour }, stretch));
    pool::divided(|| drawn.collect())
}

/// A column: its width, and whether its cells stand on the right.
struct Place {
    width: usize,
    is_numeric: bool,
}

/// Where rows are drawn.
struct Page<'p> {
    columns: &'p [Place],
    across: Across<'p>,
    total: usize,
}

impl Page<'_> {
    fn rows(&self, rows: &[Row], grid: &Grid, is_top: bool, out: &mut String) {
        let mut cells = grid.texts();
        for (n, row) in rows.iter().enumerate() {
            if is_head(row) && !(is_top && n == 0) {
                out.push('\n');
            }
            if !row.kind.has_columns() {
                self.across.row(row, out);
                continue;
            }
            if row.kind == RowKind::Total {
                self.across.rule(self.total, out);
            }
            draw_cells(cells.by_ref().take(self.columns.len()), self.columns, out);
        }
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
    fn measured(rows: &[Row], table: &Table, numeric: &[bool], painter: Painter<'_>) -> Self {
        let count = rows.len() * table.columns.len();
        let mut grid = Self {
            text: String::with_capacity(count * 16),
            cells: Vec::with_capacity(count),
            styles: Vec::new(),
        };
        for row in rows.iter().filter(|row| row.kind.has_columns()) {
            let own = match row.kind {
                RowKind::Measure | RowKind::Total => painter.style(Meaning::Strong),
                RowKind::Faint => painter.style(Meaning::Faint),
                RowKind::Group | RowKind::Section | RowKind::Plain | RowKind::Fold => None,
            };
            for (n, column) in table.columns.iter().enumerate() {
                let start = grid.text.len();
                let cell = row.cells.get(n).unwrap_or(&Cell::Empty);
                grid.text.extend(std::iter::repeat_n(' ', depth(column.key, row)));
                let misses = cell.is_empty() && numeric.get(n).copied().unwrap_or(false);
                let style = painter.write(column.key, cell, misses, &mut grid.text).or(own);
                let width = width(grid.text.get(start..).unwrap_or_default());
                grid.cells.push((grid.text.len(), width));
                grid.styles.extend(painter.colour.then_some(style));
            }
        }
        grid.text.shrink_to_fit();
        grid
    }

    /// How many spaces its cells leave to be filled.
    fn free(&self, columns: &[Place]) -> usize {
        let widths = columns.iter().map(|column| column.width + GAP).cycle();
        self.cells.iter().zip(widths).map(|((_, width), room)| room.saturating_sub(*width)).sum()
    }

    fn texts(&self) -> impl Iterator<Item = (&str, usize, Option<Style>)> {
        let mut start = 0;
        let styles = self.styles.iter().copied().chain(std::iter::repeat(None));
        self.cells.iter().zip(styles).map(move |((end, width), style)| {
            let text = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            (text, *width, style)
        })
    }
}
