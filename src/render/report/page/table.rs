//! Tables. On a phone each row becomes a block, in which every cell shows the head of its column.

use std::fmt::Write as _;

use askama::Template;

use super::entry::{self, Bars};
use super::html::{Html, css};
use super::pen::Pen;
use super::shares::Share;
use crate::report::Cell;
use crate::report::paper::{Column, Entry, PartName, Row, RowKind, Table};

/// The columns whose cell says what a row is about.
const NAMES: [&str; 5] = ["item", "section", "executor", "kpi", "measure-name"];

/// A table as it is drawn.
#[derive(Template)]
#[template(config = ".askama.toml", path = "table.html", whitespace = "minimize")]
pub(super) struct View {
    part: &'static str,
    caption: Option<String>,
    heads: Vec<Head>,
    /// A row of its own above the heads, which is printed on every page.
    above: Option<Html>,
    bodies: Vec<Vec<Line>>,
    /// Whether its rows become blocks on a phone; a narrow table has room there.
    stacks: bool,
}

struct Head {
    number: usize,
    text: String,
    css: Html,
    /// In percent of the table.
    wide: u32,
    is_figure: bool,
}

struct Line {
    kind: &'static str,
    id: Option<String>,
    across: Option<Html>,
    cells: Vec<Slot>,
}

struct Slot {
    class: String,
    html: Html,
    is_head: bool,
    /// Over how many rows it goes.
    rows: usize,
}

/// Where a table stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// In which part.
    pub(super) part: PartName,
    /// The section whose rows it has.
    pub(super) section: Option<&'p Html>,
}

/// A table with the greatest of its figures, which all its bars are drawn by.
#[derive(Clone, Copy)]
pub(super) struct Whole<'t> {
    table: &'t Table,
    bars: Bars,
    /// The most items of a row, where rows count any.
    most: Option<u32>,
}

impl<'t> Whole<'t> {
    pub(super) fn new(table: &'t Table) -> Self {
        let items =
            table.rows.iter().filter_map(|row| row.shares).map(|counts| counts.items + counts.dropped);
        Self { table, bars: Bars::new(&table.rows), most: items.max() }
    }
}

impl View {
    /// These rows of a table.
    pub(super) fn new(whole: Whole<'_>, rows: &[Row], place: Place<'_>, pen: &Pen<'_>) -> Self {
        let Whole { table, bars, most } = whole;
        let mut bodies: Vec<Vec<Line>> = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let below = rows.get(n + 1..).unwrap_or_default();
            let mut line = Writer { table, place, bars, pen }.line(row, below);
            if let Some(most) = most {
                let share = row.shares.and_then(|counts| Share::new(&counts, most, pen));
                let html = share.map(|share| Html::drawn(&share)).unwrap_or_default();
                let class = if html.is_empty() { "bar none".to_owned() } else { "bar".to_owned() };
                line.cells.push(Slot { class, html, is_head: false, rows: 1 });
            }
            match bodies.last_mut() {
                Some(body) if !row.kind.is_across() => body.push(line),
                _ => bodies.push(vec![line]),
            }
        }
        Self {
            part: place.part.word(),
            caption: table.caption.as_ref().map(|caption| pen.line(caption)),
            heads: heads(&table.columns, most.is_some(), pen),
            above: place.section.cloned(),
            bodies,
            stacks: place.part != PartName::Trend,
        }
    }

    /// The same without a caption: a table beside it has one.
    pub(super) fn continued(self) -> Self {
        Self { caption: None, ..self }
    }

    pub(super) fn html(&self) -> Html {
        Html::drawn(self)
    }
}

fn heads(columns: &[Column], has_bar: bool, pen: &Pen<'_>) -> Vec<Head> {
    const BAR: Column = Column::text("state", 2000);
    let columns: Vec<&Column> = columns.iter().chain(has_bar.then_some(&BAR)).collect();
    let whole: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    let head = |(n, column): (usize, &&Column)| {
        let text = pen.words.report_head(column.key);
        let wide = (u32::from(column.width) * 100).checked_div(whole).unwrap_or(0);
        Head { number: n + 1, css: css(&text), text, wide, is_figure: column.is_figure }
    };
    columns.iter().enumerate().map(head).collect()
}

/// Draws the rows of a table.
struct Writer<'w, 'p> {
    table: &'w Table,
    place: Place<'w>,
    bars: Bars,
    pen: &'w Pen<'p>,
}

impl Writer<'_, '_> {
    fn line(&self, row: &Row, below: &[Row]) -> Line {
        let about = match (self.place.part == PartName::Plan, self.place.part == PartName::Kpis) {
            (true, _) => Some("item"),
            (_, true) => Some("kpi"),
            _ => None,
        };
        let id = about.zip(row.anchor.as_ref()).map(|(about, anchor)| format!("{about}-{anchor}"));
        let kind = match row.kind {
            RowKind::Section | RowKind::Band => "band",
            RowKind::Measure => "measure",
            RowKind::Step => "step",
            RowKind::Plain => "",
            RowKind::Total => "total",
        };
        if row.kind.is_across() {
            let across = row.cells.first().map(|entry| entry::inner(entry, self.pen));
            return Line { kind, id, across: Some(across.unwrap_or_default()), cells: Vec::new() };
        }
        let mut line = Line { kind, id, across: None, cells: Vec::new() };
        // A step has a number of its own; what else is one with the cell above is part of that cell.
        let joins = |entry: &Entry, n: usize| entry.joins_above && n > 0;
        let mut is_moved = false;
        for (n, (column, entry)) in self.table.columns.iter().zip(&row.cells).enumerate() {
            if joins(entry, n) {
                is_moved = true;
                continue;
            }
            let goes_on = |row: &&Row| row.cells.get(n).is_some_and(|entry| joins(entry, n));
            let mut slot = self.slot(row, column, entry);
            slot.rows += below.iter().take_while(goes_on).count();
            // On a phone it is known by its place which head a cell has, unless cells before it are left out.
            if is_moved {
                let _ = write!(slot.class, " h{}", n + 1);
            }
            line.cells.push(slot);
        }
        line
    }

    fn slot(&self, row: &Row, column: &Column, entry: &Entry) -> Slot {
        let pen = self.pen;
        let html = match (column.key, entry.value()) {
            ("id" | "measure" | "number", Some(Cell::Text(id))) => {
                if self.place.part == PartName::Plan {
                    Html::plain(id)
                } else {
                    pen.id(id)
                }
            }
            ("number", _) if row.kind == RowKind::Step => {
                Html::plain(row.anchor.as_deref().unwrap_or_default())
            }
            ("late", _) => entry::late(entry, self.bars, pen),
            _ => entry::inner(entry, pen),
        };
        let mut class = String::new();
        let mut add = |name: &str| {
            if !class.is_empty() {
                class.push(' ');
            }
            class.push_str(name);
        };
        if column.is_figure {
            add("n");
        }
        match column.key {
            "id" | "number" | "section-id" | "measure" => add("id"),
            "deadline" | "done-on" | "late" | "period" => add("day"),
            _ => {}
        }
        if entry.value() == Some(&Cell::Count(0)) {
            add("zero");
        }
        let is_empty = html.is_empty();
        if is_empty {
            add("none");
        }
        if row.level > 0 && column.key == "section" {
            add(["", "in1", "in2", "in3"].get(row.level).copied().unwrap_or("in3"));
        }
        let is_head = NAMES.contains(&column.key);
        let html = if is_empty && row.kind != RowKind::Total { Html::plain("–") } else { html };
        Slot { class, html, is_head, rows: 1 }
    }
}
