//! A table whose rows stand by themselves: id and title on a line, what else is known of it below.

use super::across::Across;
use super::flow::{Flow, Joint};
use super::grid::is_head;
use super::look::GAP;
use super::paint::Painter;
use super::plan::Plan;
use super::size::rows_with_cells;
use crate::render::style::Meaning;
use crate::render::words::SOFT_HYPHEN;
use crate::report::{Cell, Heading, Row, RowKind};

/// The order of facts, and after those all others in the order of their columns.
const ORDER: [&str; 6] = ["rating", "status", "days-late", "days-left", "due-on", "remark"];

/// These come last.
const LAST: [&str; 2] = ["executors", "funding"];

/// The widest id that others are put in line with.
const ID: usize = 11;

/// Appends a table.
pub(super) fn draw(plan: &Plan<'_>, painter: Painter<'_>, room: u16, out: &mut String) {
    let stack = Stack { plan, painter };
    let ids = rows_with_cells(plan.table).filter_map(|row| stack.id(row));
    let widest = ids.map(|id| super::line::width(&id)).filter(|width| *width <= ID).max();
    let across = Across { painter, offset: widest.map_or(0, |width| width + GAP), room: Some(room.into()) };
    let mut before: Option<&Row> = None;
    for row in &plan.table.rows {
        let is_close =
            row.kind == RowKind::Fold || before.is_some_and(|before| is_head(before) && !is_head(row));
        if before.is_some() && !is_close {
            out.push('\n');
        }
        before = Some(row);
        if row.kind.has_columns() && row.head.is_none() {
            across.heading(&stack.heading(row), out);
            let indent = if across.offset == 0 { GAP } else { across.offset };
            let facts = stack.facts(row);
            if !facts.is_empty() {
                across.lines(&facts, indent, out);
            }
        } else {
            across.row(row, out);
        }
    }
}

struct Stack<'p, 't> {
    plan: &'p Plan<'t>,
    painter: Painter<'p>,
}

impl Stack<'_, '_> {
    fn key(&self, n: usize) -> &'static str {
        self.plan.table.columns.get(n).map_or("", |column| column.key)
    }

    fn id(&self, row: &Row) -> Option<String> {
        // Where the title comes first, the id is a fact.
        let id = self.plan.columns.first().filter(|place| self.key(place.index) == "id")?;
        let cell = row.cells.get(id.index).filter(|cell| !cell.is_empty())?;
        Some(self.painter.words.line(cell))
    }

    fn title(&self) -> Option<usize> {
        let first =
            self.plan.columns.iter().find(|place| self.key(place.index) != "id").map(|place| place.index);
        self.plan.columns.iter().find(|place| place.is_title).map(|place| place.index).or(first)
    }

    fn heading(&self, row: &Row) -> Heading {
        let title = self.title().and_then(|n| row.cells.get(n)).cloned().unwrap_or(Cell::Empty);
        Heading { id: self.id(row).unwrap_or_default(), title }
    }

    fn facts(&self, row: &Row) -> Flow {
        let has_id = self.id(row).is_some();
        let title = self.title();
        let columns = self.plan.columns.iter().map(|place| place.index);
        let mut columns: Vec<usize> =
            columns.filter(|n| Some(*n) != title && !(has_id && self.key(*n) == "id")).collect();
        let place = |key: &str| {
            let first = ORDER.iter().position(|known| *known == key);
            let last = LAST.iter().position(|known| *known == key).map(|n| ORDER.len() + 1 + n);
            first.or(last).unwrap_or(ORDER.len())
        };
        columns.sort_by_key(|n| place(self.key(*n)));
        let facts = columns.into_iter().filter_map(|n| {
            let cell = row.cells.get(n).filter(|cell| !cell.is_empty())?;
            Some(self.fact(self.key(n), cell))
        });
        self.painter.joined(facts.collect())
    }

    /// A value that says by itself what it is, else with the name of its column.
    fn fact(&self, key: &'static str, cell: &Cell) -> Flow {
        let painter = self.painter;
        match (key, cell) {
            (_, Cell::Late(late)) => painter.late_fact(*late),
            (_, Cell::State(standing)) => {
                let (text, style) = painter.standing_line(standing);
                Flow::words(text, style)
            }
            ("executors", _) => painter.cell(key, cell).styled(painter.style(Meaning::Strong)),
            ("remark" | "rating" | "status" | "unit" | "achieved" | "days", _) => painter.cell(key, cell),
            ("id", _) => painter.cell("", cell).styled(painter.style(Meaning::Faint)),
            _ => self.named(key, cell),
        }
    }

    /// A value that does not say by itself what it is.
    fn named(&self, key: &'static str, cell: &Cell) -> Flow {
        let painter = self.painter;
        let value = painter.cell(key, cell);
        if let Some(text) = self.phrase(key, cell) {
            let style = if let Flow::Words(_, style) = value { style } else { None };
            return Flow::words(text, style);
        }
        let head = painter.words.head(key).replace(SOFT_HYPHEN, "");
        Flow::Parts(vec![Flow::words(head + ":", painter.style(Meaning::Faint)), value], Joint::Space)
    }

    /// What a catalogue says of a value among facts: *due 2023-06-15*.
    fn phrase(&self, key: &str, cell: &Cell) -> Option<String> {
        if let Cell::Days(days) = cell {
            return Some(self.painter.words.left(*days));
        }
        let value = self.painter.words.line(cell);
        self.painter.words.known_phrase(&format!("fact-{key}"), &[("value", value)])
    }
}
