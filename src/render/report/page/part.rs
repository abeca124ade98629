//! The parts of a page.

use super::figures::Figures;
use super::folded::Folded;
use super::html::Html;
use super::pen::Pen;
use super::shares::Shares;
use super::table::{Place, View, Whole};
use crate::report::paper::{Block, Part, PartName, Row, RowKind, Table};
use crate::report::{Cell, Phrase};

/// So many rows of a long table are open.
const ROWS: usize = 50;

/// A part as it is drawn.
pub(super) struct Section {
    pub(super) name: &'static str,
    pub(super) heading: Html,
    /// Whether the heading is for those alone who hear the page.
    pub(super) is_quiet: bool,
    /// Whether it is small print at the end.
    pub(super) is_foot: bool,
    pub(super) blocks: Vec<Html>,
}

/// An entry of the contents.
pub(super) struct Link {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) count: Option<String>,
}

impl Section {
    pub(super) fn new(part: &Part, pen: &Pen<'_>) -> Self {
        let mut sentences = 0;
        let blocks = part.blocks.iter().map(|block| {
            let is_first = sentences == 0;
            sentences += usize::from(matches!(block, Block::Sentence(_)));
            self::block(block, part.name, is_first, pen)
        });
        Self {
            name: part.name.word(),
            heading: Html::plain(&pen.line(&part.heading)),
            is_quiet: part.name == PartName::Headline,
            is_foot: part.name == PartName::Method,
            blocks: blocks.collect(),
        }
    }
}

fn block(block: &Block, part: PartName, is_first: bool, pen: &Pen<'_>) -> Html {
    match block {
        Block::Sentence(cell) => {
            let class = match (part == PartName::Headline, is_first) {
                (true, true) => "lead",
                (true, false) => "second",
                (false, _) => "",
            };
            Html::wrapped("p", class, &pen.sentence(cell))
        }
        Block::Note(cell) => Html::wrapped("p", "quiet", &pen.cell(cell)),
        Block::Figures(figures) => Figures::new(figures, pen).html(),
        Block::Shares(counts) => Shares::new(counts, pen).map(|shares| shares.html()).unwrap_or_default(),
        Block::Table(table) if part == PartName::Plan => form(table, pen),
        Block::Table(table) => self::table(table, part, pen),
        Block::Facts(facts) => self::facts(facts, pen),
        Block::Courses(all) => super::courses::draw(all, pen),
        Block::Trend(trend) => super::burnup::draw(trend, pen),
        Block::Timeline(timeline) => super::chart::draw(timeline, pen),
    }
}

fn table(table: &Table, part: PartName, pen: &Pen<'_>) -> Html {
    let place = Place { part, section: None };
    let is_cut = pen.is_long && matches!(part, PartName::Overdue | PartName::Done) && table.rows.len() > ROWS;
    let (open, rest) = table.rows.split_at(if is_cut { ROWS } else { table.rows.len() });
    let whole = Whole::new(table);
    let mut html = View::new(whole, open, place, pen).html();
    if !rest.is_empty() {
        let more = Phrase::new("paper-rest").with("count", Cell::count(rest.len())).cell();
        let inner = View::new(whole, rest, place, pen).continued().html();
        let summary = Html::plain(&pen.line(&more));
        html.append(&Html::drawn(&Folded { is_open: false, is_section: false, summary, inner }));
    }
    html
}

/// The official form: each section a table of its own, which names it on every printed page.
fn form(table: &Table, pen: &Pen<'_>) -> Html {
    let (mut html, whole) = (Html::default(), Whole::new(table));
    let starts = |row: &Row| row.kind == RowKind::Section && row.level == 0;
    let mut rest = table.rows.as_slice();
    while let Some(first) = rest.first() {
        let length = 1 + rest.iter().skip(1).take_while(|row| !starts(row)).count();
        let (own, after) = rest.split_at(length);
        rest = after;
        if starts(first) {
            let summary =
                first.cells.first().map(|entry| super::entry::inner(entry, pen)).unwrap_or_default();
            let place = Place { part: PartName::Plan, section: Some(&summary) };
            let rows = own.get(1..).unwrap_or_default();
            let inner = View::new(whole, rows, place, pen).continued().html();
            html.append(&Html::drawn(&Folded { is_open: !pen.is_long, is_section: true, summary, inner }));
        } else {
            html.append(&View::new(whole, own, Place { part: PartName::Plan, section: None }, pen).html());
        }
    }
    html
}

fn facts(facts: &[(Cell, Cell)], pen: &Pen<'_>) -> Html {
    let mut rows = Html::default();
    for (name, value) in facts {
        rows.append(&Html::wrapped("dt", "", &Html::plain(&pen.line(name))));
        rows.append(&Html::wrapped("dd", "", &pen.cell(value)));
    }
    Html::wrapped("dl", "facts", &rows)
}

impl Link {
    /// The entry of a part, with what its heading counts; the figures stand before the contents.
    pub(super) fn new(part: &Part, pen: &Pen<'_>) -> Option<Self> {
        let id = part.name.short()?;
        let count = if let Cell::Phrase(phrase) = &part.heading {
            phrase.arguments.iter().find(|(name, _)| *name == "count")
        } else {
            None
        };
        let count = count.map(|(_, count)| pen.line(count));
        Some(Self { name: part.name.word(), text: pen.message(id), count })
    }
}
