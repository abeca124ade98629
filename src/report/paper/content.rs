//! What a report holds, before it is drawn: parts with sentences, figures, tables and pictures, in no language, no
//! format and no colour.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::course::Course;
use crate::model::{Counts, Rating, Status};
use crate::report::cell::Cell;
use crate::report::timeline::Timeline;
use crate::report::trend::Trend;

/// A report or a letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What it is, of which plan and day.
    pub front: Front,
    /// Its parts in order. The front is drawn above them.
    pub parts: Vec<Part>,
}

/// Items and KPIs as rows of values, one typed value a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// A row for each item.
    pub items: Table,
    /// A row for each KPI.
    pub kpis: Table,
    /// What charts of KPIs are drawn from.
    pub curves: Vec<Curves>,
}

/// The numbers of a KPI in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// The KPI.
    pub id: String,
    /// What is measured.
    pub title: Cell,
    /// In what.
    pub unit: Option<Cell>,
    /// Whether nothing says from where values count, so that they are seen from 0.
    pub from_zero: bool,
    /// The days on which a chart begins and ends.
    pub span: (NaiveDate, NaiveDate),
    /// The straight path; without a baseline the last target, level to its day.
    pub path: Vec<(NaiveDate, Decimal)>,
    /// What was observed and counts; of a flow what had added up.
    pub observed: Vec<(NaiveDate, Decimal)>,
    /// From the last value to where it ends if it goes on like this.
    pub forecast: Vec<(NaiveDate, Decimal)>,
}

/// The head of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// What the plan is called; its file's name where it has no title.
    pub plan: Cell,
    /// The act it comes from.
    pub act: Option<Cell>,
    /// Where that can be read.
    pub url: Option<String>,
    /// The day it is about.
    pub day: NaiveDate,
    /// The zone in which that day ends.
    pub zone: Option<String>,
    /// What is noted of the plan and of its texts.
    pub notes: Vec<Cell>,
    /// Whether there is room to approve it: title, signature, day.
    pub is_whole: bool,
    /// How many items it is about.
    pub items: usize,
    /// Whom a letter goes to, with its first sentences.
    pub letter: Option<Letter>,
}

/// What a letter to an executor begins and ends with.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The executor.
    pub addressee: Cell,
    /// Its id, which names the file.
    pub id: String,
    /// What it is about, in a few words.
    pub subject: Cell,
    /// What is reported, and the state in figures.
    pub opening: Vec<Cell>,
    /// What is asked for.
    pub request: Cell,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name for `--only`.
    pub name: PartName,
    /// Its heading.
    pub heading: Cell,
    /// What is in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// The names of the parts, in the order of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartName {
    /// Title, act, day, room for approval.
    Title,
    /// The figures.
    Headline,
    /// Items by section.
    Sections,
    /// Items by executor.
    Executors,
    /// What is past its deadline.
    Overdue,
    /// What was done.
    Done,
    /// What comes.
    Next,
    /// What waits for confirmation; of letters alone.
    Unconfirmed,
    /// The KPIs.
    Kpis,
    /// A chart of all deadlines.
    Timeline,
    /// Planned and done over time.
    Trend,
    /// The official form.
    Plan,
    /// Rules and sources.
    Method,
}

impl PartName {
    /// Those of a report.
    pub const ALL: [Self; 12] = [
        Self::Title,
        Self::Headline,
        Self::Sections,
        Self::Executors,
        Self::Overdue,
        Self::Done,
        Self::Next,
        Self::Kpis,
        Self::Timeline,
        Self::Trend,
        Self::Plan,
        Self::Method,
    ];

    /// The message that names it in a word or two, in a list of the parts and on a sheet of its own; `None` of what comes
    /// before such a list.
    #[must_use]
    pub fn short(self) -> Option<&'static str> {
        match self {
            Self::Title | Self::Headline => None,
            Self::Sections => Some("paper-nav-sections"),
            Self::Executors => Some("paper-nav-executors"),
            Self::Overdue => Some("paper-nav-overdue"),
            Self::Done => Some("paper-nav-done"),
            Self::Next => Some("paper-nav-next"),
            Self::Unconfirmed => Some("paper-nav-unconfirmed"),
            Self::Kpis => Some("paper-nav-kpis"),
            Self::Timeline => Some("paper-nav-timeline"),
            Self::Trend => Some("paper-nav-trend"),
            Self::Plan => Some("paper-nav-plan"),
            Self::Method => Some("paper-nav-method"),
        }
    }

    /// The word for `--only`, which is also the anchor in a page.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Headline => "headline",
            Self::Sections => "sections",
            Self::Executors => "executors",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::Next => "next",
            Self::Unconfirmed => "unconfirmed",
            Self::Kpis => "kpis",
            Self::Timeline => "timeline",
            Self::Trend => "trend",
            Self::Plan => "plan",
            Self::Method => "method",
        }
    }
}

/// Something in a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A sentence.
    Sentence(Cell),
    /// A sentence that matters less: what a table counts, and how.
    Note(Cell),
    /// The figures of the headline.
    Figures(Vec<Figure>),
    /// How many items are in which state, as one bar.
    Shares(Counts),
    /// Rows and columns.
    Table(Table),
    /// Names and values, one pair a line.
    Facts(Vec<(Cell, Cell)>),
    /// Items in time, as a picture.
    Timeline(Timeline),
    /// The courses of KPIs, as pictures; those with values first.
    Courses(Vec<Course>),
    /// Planned and done over time, as a picture.
    Trend(Trend),
}

/// A figure of the headline.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The figure.
    pub value: Cell,
    /// What it counts.
    pub caption: Cell,
    /// What belongs to it.
    pub notes: Vec<Cell>,
    /// How bad it is.
    pub tone: Tone,
    /// Of KPIs, the rating of each, the best first.
    pub ratings: Vec<Rating>,
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: Option<Cell>,
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head is the message `paper-head-…` of this name.
    pub key: &'static str,
    /// How wide it is beside the others.
    pub width: u16,
    /// Whether it holds figures, which stand at the right.
    pub is_figure: bool,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What kind of row it is.
    pub kind: RowKind,
    /// What it is about: the id of an item, a KPI or a section.
    pub anchor: Option<String>,
    /// One cell a column; a single one of a row that goes across.
    pub cells: Vec<Entry>,
    /// How deep it lies, from 0.
    pub level: usize,
    /// Of a section, how many items are in which state, as a bar.
    pub shares: Option<Counts>,
}

/// What kind of row it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// A section, across the table.
    Section,
    /// A band across the table, such as a month.
    Band,
    /// The first row of a measure that has steps.
    Measure,
    /// A step of the measure above it.
    Step,
    /// A plain row.
    #[default]
    Plain,
    /// The sum of the others.
    Total,
}

impl RowKind {
    /// Whether it goes across the table.
    #[must_use]
    pub fn is_across(self) -> bool {
        matches!(self, Self::Section | Self::Band)
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// It is one cell with the one above it, and empty itself.
    pub joins_above: bool,
}

/// A paragraph of a cell: pieces one after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The pieces.
    pub runs: Vec<Run>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says.
    pub cell: Cell,
    /// How it is said.
    pub tone: Tone,
}

/// How something is said. The words say it all without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As any text.
    #[default]
    Plain,
    /// What matters: the lead executor, a title.
    Strong,
    /// What matters less: the original deadline.
    Quiet,
    /// A label in a cell: *Problem:*.
    Label,
    /// A state; `late` where it was done after its day.
    Status(Status),
    /// A rating.
    Rating(Rating),
}

impl Entry {
    /// A cell with one value.
    #[must_use]
    pub fn of(cell: Cell) -> Self {
        Self::said(cell, Tone::Plain)
    }

    /// A cell with one value, said in this tone.
    #[must_use]
    pub fn said(cell: Cell, tone: Tone) -> Self {
        if cell.is_empty() { Self::default() } else { Self::from(vec![Paragraph::said(cell, tone)]) }
    }

    /// A cell that is one with the cell above it.
    #[must_use]
    pub fn joined() -> Self {
        Self { paragraphs: Vec::new(), joins_above: true }
    }

    /// The one value of a cell that has no more than that.
    #[must_use]
    pub fn value(&self) -> Option<&Cell> {
        match self.paragraphs.as_slice() {
            [Paragraph { runs }] => match runs.as_slice() {
                [run] => Some(&run.cell),
                _ => None,
            },
            _ => None,
        }
    }
}

impl From<Vec<Paragraph>> for Entry {
    fn from(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, joins_above: false }
    }
}

impl Paragraph {
    /// A paragraph of one piece.
    #[must_use]
    pub fn said(cell: Cell, tone: Tone) -> Self {
        Self { runs: vec![Run { cell, tone }] }
    }

    /// A paragraph as any other.
    #[must_use]
    pub fn plain(cell: Cell) -> Self {
        Self::said(cell, Tone::Plain)
    }

    /// A paragraph that matters less.
    #[must_use]
    pub fn quiet(cell: Cell) -> Self {
        Self::said(cell, Tone::Quiet)
    }

    /// The same with one more piece.
    #[must_use]
    pub fn with(mut self, cell: Cell, tone: Tone) -> Self {
        self.runs.push(Run { cell, tone });
        self
    }
}

impl Row {
    /// A plain row.
    #[must_use]
    pub fn plain(cells: Vec<Entry>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// A row of this kind across the table.
    #[must_use]
    pub fn across(kind: RowKind, cell: Cell) -> Self {
        Self { kind, cells: vec![Entry::said(cell, Tone::Strong)], ..Self::default() }
    }

    /// The same, about something.
    #[must_use]
    pub fn about(self, anchor: String) -> Self {
        Self { anchor: Some(anchor), ..self }
    }
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(key: &'static str, width: u16) -> Self {
        Self { key, width, is_figure: false }
    }

    /// A column of figures.
    #[must_use]
    pub const fn figure(key: &'static str, width: u16) -> Self {
        Self { key, width, is_figure: true }
    }
}
