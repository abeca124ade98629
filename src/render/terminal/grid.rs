//! A table in columns that fit a terminal.
//!
//! The widths are ours, since a column must not be cut inside a number or a name, and so are the lines of a cell, since
//! several styles may meet in one. comfy-table puts the columns beside each other.

use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, TableComponent, Width};

use super::across::{Across, write};
use super::flow::{Flow, StyledLine};
use super::line::{Line, width};
use super::look::GAP;
use super::paint::Painter;
use super::plan::{Place, Plan};
use super::size::depth;
use crate::render::style::Meaning;
use crate::render::words::SOFT_HYPHEN;
use crate::report::{Cell, Row, RowKind};

/// Drawn by comfy-table between cells and between rows, to tell them apart afterwards: a style can only be put to what
/// is already padded. Texts never hold these, `Words` sees to that.
const CELL_END: char = '\u{1}';
const ROW_END: char = '\u{2}';

/// A row in lines: those of each column, and those below all of them.
struct Drawn {
    cells: Vec<Vec<StyledLine>>,
    below: Vec<StyledLine>,
}

impl Drawn {
    fn height(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0) + self.below.len()
    }
}

/// Appends a table.
pub(super) fn draw(plan: &Plan<'_>, painter: Painter<'_>, room: u16, out: &mut String) {
    let grid = Grid { plan, painter };
    let across = Across { painter, offset: plan.title_offset(), room: Some(room.into()) };
    let rows: Vec<Option<Drawn>> = plan.table.rows.iter().map(|row| grid.row(row, room.into())).collect();
    let is_airy = grid.is_airy(&rows);
    let layout = grid.lay_out(rows.iter().flatten()).to_string();
    let laid: Vec<&str> = layout.split('\n').collect();
    let mut laid = laid.split(|line| line.starts_with(ROW_END));

    draw_lines(laid.next().unwrap_or_default(), &grid.heads(), out);
    across.rule(plan.width(), out);
    let mut is_first = true;
    for (row, drawn) in plan.table.rows.iter().zip(&rows) {
        if row.kind == RowKind::Total {
            across.rule(plan.width(), out);
        } else if !is_first && (is_head(row) || is_airy && row.kind != RowKind::Fold) {
            out.push('\n');
        }
        is_first = false;
        match drawn {
            Some(drawn) => {
                draw_lines(laid.next().unwrap_or_default(), &drawn.cells, out);
                let indent = if plan.title_offset() == 0 { GAP } else { plan.title_offset() };
                drawn.below.iter().for_each(|line| write(line, indent, out));
            }
            None => across.row(row, out),
        }
    }
}

/// Whether a row stands above others and apart from what is above it.
pub(super) fn is_head(row: &Row) -> bool {
    row.head.is_some() || matches!(row.kind, RowKind::Group | RowKind::Section)
}

struct Grid<'p, 't> {
    plan: &'p Plan<'t>,
    painter: Painter<'p>,
}

impl Grid<'_, '_> {
    /// A row with cells in lines; `None` for one that goes across.
    fn row(&self, row: &Row, room: usize) -> Option<Drawn> {
        if !row.kind.has_columns() || row.head.is_some() {
            return None;
        }
        let style = match row.kind {
            RowKind::Measure | RowKind::Total => self.painter.style(Meaning::Strong),
            RowKind::Faint => self.painter.style(Meaning::Faint),
            RowKind::Group | RowKind::Section | RowKind::Plain | RowKind::Fold => None,
        };
        let below = self.below(row);
        // Below a title that ids stand before, the rest stands in its column, beside what others need.
        let is_within = self.plan.title_offset() > 0;
        let cell = |place: &Place| {
            let mut flow = self.cell(place, row).styled(style);
            if place.is_title && is_within && !below.is_empty() {
                flow = Flow::Lines(vec![flow, below.clone()]);
            }
            let depth = depth(self.key(place), row);
            let lines = flow.lines(Some(place.width.saturating_sub(depth).max(1)));
            lines.into_iter().map(|line| line.indented(depth)).collect()
        };
        let cells = self.plan.columns.iter().map(cell).collect();
        let rest = if is_within || below.is_empty() {
            Vec::new()
        } else {
            below.lines(Some(room.saturating_sub(GAP)))
        };
        Some(Drawn { cells, below: rest })
    }

    fn key(&self, place: &Place) -> &'static str {
        self.plan.table.columns.get(place.index).map_or("", |column| column.key)
    }

    fn cell(&self, place: &Place, row: &Row) -> Flow {
        let key = self.key(place);
        let cell = row.cells.get(place.index).unwrap_or(&Cell::Empty);
        let misses = place.is_numeric && cell.is_empty() && key != "gap" && row.kind != RowKind::Faint;
        if misses { self.painter.nothing() } else { self.painter.cell(key, cell) }
    }

    /// What stands below the title.
    fn below(&self, row: &Row) -> Flow {
        let key = |n: &usize| self.plan.table.columns.get(*n).map_or("", |column| column.key);
        let faint = self.painter.style(Meaning::Faint);
        let facts = self.plan.below.iter().filter_map(|n| {
            let cell = row.cells.get(*n).filter(|cell| !cell.is_empty())?;
            // An id is bold where it stands before a title, not here.
            Some(self.painter.cell(if key(n) == "id" { "" } else { key(n) }, cell))
        });
        self.painter.joined(facts.collect()).styled(faint)
    }

    /// Whether rows are set apart: where they are flat, and at least half of them have more than one line.
    fn is_airy(&self, rows: &[Option<Drawn>]) -> bool {
        let is_outline = self.plan.table.columns.iter().any(|column| column.key == "status");
        let (all, high) = rows
            .iter()
            .flatten()
            .fold((0, 0), |(all, high), row| (all + 1, high + usize::from(row.height() > 1)));
        let has_totals = self.plan.table.rows.iter().any(|row| row.kind == RowKind::Total);
        !is_outline && !has_totals && high * 2 >= all && high > 0
    }

    fn heads(&self) -> Vec<Vec<StyledLine>> {
        let faint = self.painter.style(Meaning::Faint);
        let head = |place: &Place| {
            let head = self.plan.table.columns.get(place.index).map_or("", |column| column.head);
            head_lines(&self.painter.words.head(head), place.width, faint)
        };
        self.plan.columns.iter().map(head).collect()
    }

    fn lay_out<'d>(&self, rows: impl Iterator<Item = &'d Drawn>) -> comfy_table::Table {
        let text = |lines: &Vec<StyledLine>| {
            let lines: Vec<String> = lines.iter().map(StyledLine::text).collect();
            lines.join("\n")
        };
        let mut layout = comfy_table::Table::new();
        layout
            .load_preset(comfy_table::presets::NOTHING)
            .set_content_arrangement(ContentArrangement::Disabled);
        layout.set_style(TableComponent::VerticalLines, CELL_END);
        layout.set_style(TableComponent::HorizontalLines, ROW_END);
        layout.set_style(TableComponent::HeaderLines, ROW_END);
        layout.set_header(self.heads().iter().map(text));
        layout.add_rows(rows.map(|row| row.cells.iter().map(text).collect::<Vec<_>>()));
        for (column, place) in layout.column_iter_mut().zip(&self.plan.columns) {
            column.set_padding((0, 0));
            let width = u16::try_from(place.width).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
            if place.is_numeric {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        layout
    }
}

/// The head of a column, broken at spaces and soft hyphens.
fn head_lines(head: &str, room: usize, style: Option<Style>) -> Vec<StyledLine> {
    let whole = head.replace(SOFT_HYPHEN, "");
    if width(&whole) <= room {
        return Flow::words(whole, style).lines(None);
    }
    let mut lines: Vec<String> = Vec::new();
    for word in head.split(' ') {
        let mut rest = word;
        while !rest.is_empty() {
            let plain = rest.replace(SOFT_HYPHEN, "");
            // The whole word, else as many of its parts as there is room for with a hyphen, else one part.
            let ends = rest.match_indices(SOFT_HYPHEN).map(|(at, _)| at);
            let fits =
                |at: &usize| width(&rest.get(..*at).unwrap_or_default().replace(SOFT_HYPHEN, "")) < room;
            if width(&plain) <= room || !rest.contains(SOFT_HYPHEN) {
                lines.push(plain);
                break;
            }
            let end =
                ends.clone().take_while(fits).last().or_else(|| ends.clone().next()).unwrap_or(rest.len());
            lines.push(rest.get(..end).unwrap_or_default().replace(SOFT_HYPHEN, "") + "-");
            rest = rest.get(end..).unwrap_or_default().trim_start_matches(SOFT_HYPHEN);
        }
    }
    let joined = lines.into_iter().fold(Vec::<String>::new(), |mut lines, part| {
        match lines.last_mut().filter(|last| !last.ends_with('-') && width(last) + 1 + width(&part) <= room) {
            Some(last) => {
                last.push(' ');
                last.push_str(&part);
            }
            None => lines.push(part),
        }
        lines
    });
    Flow::Lines(joined.into_iter().map(|line| Flow::words(line, style)).collect()).lines(Some(room))
}

/// Lines as comfy-table has padded them, with the styles of each cell.
fn draw_lines(laid: &[&str], cells: &[Vec<StyledLine>], out: &mut String) {
    for (n, text) in laid.iter().filter(|text| !text.is_empty()).enumerate() {
        let mut line = Line::new(out);
        for (padded, own) in text.split(CELL_END).zip(cells) {
            let Some(own) = own.get(n) else {
                line.spaces(width(padded) + GAP);
                continue;
            };
            let text = own.text();
            let pads = |text: &str| text.len() - text.trim_start_matches(' ').len();
            let left = pads(padded).saturating_sub(pads(&text));
            line.spaces(if text.trim().is_empty() { 0 } else { left });
            own.write(&mut line);
            let taken = if text.trim().is_empty() { 0 } else { left + own.width() };
            line.spaces(width(padded).saturating_sub(taken) + GAP);
        }
        line.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_break_at_soft_hyphens_and_spaces() {
        let lines = |head: &str, room| -> Vec<String> {
            head_lines(head, room, None).iter().map(StyledLine::text).collect()
        };
        assert_eq!(lines("Over\u{ad}due", 7), ["Overdue"]);
        assert_eq!(lines("Over\u{ad}due", 5), ["Over-", "due"]);
        assert_eq!(lines("In pro\u{ad}gress", 7), ["In pro-", "gress"]);
        assert_eq!(lines("of all", 3), ["of", "all"]);
        assert_eq!(lines("Ис\u{ad}пол\u{ad}не\u{ad}но", 6), ["Испол-", "нено"]);
    }
}
