//! An answer before it is drawn: sentences, facts and tables of typed cells, in no language and no colour.

use super::cell::Cell;
use super::chart::Chart;
use super::timeline::Timeline;

/// What a command has to say to a person, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The sentence an answer begins with: how many, of how many, the day, the worst.
    Lead(Cell),
    /// An id and a title, above what is known of it.
    Heading(Heading),
    /// A few words above a table.
    Caption(Cell),
    /// A sentence.
    Sentence(Cell),
    /// A part of the plan and what became of it: on one line, or where that is too long with the rest below it.
    Echo {
        /// What it is called.
        part: Cell,
        /// What became of it; empty where there is no more to say.
        facts: Cell,
    },
    /// How something was worked out, step by step.
    Working(Vec<Working>),
    /// Names and values, one pair a line.
    Facts(Vec<(&'static str, Cell)>),
    /// Rows and columns.
    Table(Table),
    /// Values in time, as a picture.
    Chart(Chart),
    /// Items in time, as a picture.
    Timeline(Timeline),
}

/// One step of how something was worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// Its number, where the steps follow each other.
    pub number: Option<usize>,
    /// Its name is the message `field-…` of this key.
    pub key: &'static str,
    /// What was taken, or the formula with its numbers.
    pub text: Cell,
    /// What came out.
    pub result: Option<Outcome>,
}

/// What a step came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A figure, after an equals sign.
    Equals(Cell),
    /// A word, after a colon.
    Is(Cell),
}

/// What a part of an answer is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// The id as it is typed; empty where there is none.
    pub id: String,
    /// Its title, or what it is called.
    pub title: Cell,
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name used by `--columns`.
    pub key: &'static str,
    /// Its head is the message `column-…` of this name.
    pub head: &'static str,
    /// How much room it asks for.
    pub room: Room,
}

/// How much room a column asks for, in columns of the terminal. Where there is no terminal every column is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It is there in every terminal.
    Always,
    /// A column of its own from this width on; in narrower terminals it stands below the title.
    BelowUnder(u16),
    /// In no terminal a column of its own: it stands below the title.
    Below,
    /// It is left out of terminals narrower than this.
    OutUnder(u16),
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What kind of line it is.
    pub kind: RowKind,
    /// What goes across the table, of a row that is a head.
    pub head: Option<Heading>,
    /// One cell a column; none for the head of a group or section, one that goes across for [`RowKind::Fold`].
    pub cells: Vec<Cell>,
    /// What is known of a head, beside each other on the line below it.
    pub facts: Vec<Cell>,
    /// How deep it lies in what stands above it, from 0: a section within a section.
    pub level: usize,
}

/// What kind of line a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// The head of a group of rows that belong together; its facts say how many they are.
    Group,
    /// The head of a section.
    Section,
    /// The head of a measure with steps. Where it has a `head`, that goes across the table in a terminal, with its facts
    /// below; where every row is one line it has a cell for each column.
    Measure,
    /// A plain line.
    #[default]
    Plain,
    /// A line that matters less: what was dropped.
    Faint,
    /// Several lines of content in one: a single cell, below the title.
    Fold,
    /// The sum of the others, below a rule.
    Total,
}

impl RowKind {
    /// Whether a row of this kind has a cell for each column.
    #[must_use]
    pub fn has_columns(self) -> bool {
        match self {
            Self::Measure | Self::Plain | Self::Faint | Self::Total => true,
            Self::Group | Self::Section | Self::Fold => false,
        }
    }
}

impl Row {
    /// A plain row.
    #[must_use]
    pub fn plain(cells: Vec<Cell>) -> Self {
        Self { cells, ..Self::default() }
    }
}

impl Column {
    /// A column that is there in every terminal.
    #[must_use]
    pub const fn always(key: &'static str) -> Self {
        Self { key, head: key, room: Room::Always }
    }

    /// A column with its wish for room.
    #[must_use]
    pub const fn new(key: &'static str, room: Room) -> Self {
        Self { key, head: key, room }
    }

    /// The same under another head.
    #[must_use]
    pub const fn headed(self, head: &'static str) -> Self {
        Self { head, ..self }
    }
}

impl Table {
    /// The same table without the columns that have nothing to say in any row.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let is_idle = |cell: &Cell| cell.is_empty() || *cell == Cell::Count(0);
        for at in (0..self.columns.len()).rev() {
            let rows = || self.rows.iter().filter(|row| row.kind.has_columns());
            if rows().all(|row| row.cells.get(at).is_none_or(is_idle)) {
                self.columns.remove(at);
                for row in self.rows.iter_mut().filter(|row| row.kind.has_columns() && at < row.cells.len()) {
                    row.cells.remove(at);
                }
            }
        }
        self
    }
}
