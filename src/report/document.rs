//! An answer before it is drawn: paragraphs, fields and tables of typed cells, in no language and no colour.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{Due, Lateness, Rating, Status, When};

/// What a command has to say, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A line that stands above what follows.
    Heading(Cell),
    /// A sentence.
    Sentence(Cell),
    /// A part of the plan and what became of it: on one line, or where that is too long with the rest below it.
    Echo {
        /// What it is called.
        part: Cell,
        /// What became of it.
        facts: Cell,
    },
    /// Names and values, one pair a line.
    Fields(Vec<(&'static str, Cell)>),
    /// Rows and columns.
    Table(Table),
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A column. Its key is the name used by `--columns`, the header of machine formats, and the message that heads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// `id`, `title`, `due` …
    pub key: &'static str,
    /// How soon it gives way where the terminal is too narrow: 0 never, then the highest first.
    pub rank: u8,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What kind of line it is.
    pub kind: RowKind,
    /// One cell a column; for [`RowKind::Group`] a single one that spans the table.
    pub cells: Vec<Cell>,
}

/// What kind of line a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A heading across the table (a section); left out of machine formats.
    Group,
    /// A line that sums up the plain lines below it (a measure with steps); left out of machine formats.
    Parent,
    /// A plain line.
    Plain,
    /// A line that matters less (content, dropped).
    Faint,
}

/// One value, typed, so that each format writes it in its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: an empty cell, a dash where a person reads.
    Empty,
    /// Words of the plan or an id.
    Text(String),
    /// Several words of one kind, such as executors.
    List(Vec<String>),
    /// A day, in figures.
    Day(NaiveDate),
    /// A day, in words, for a sentence.
    LongDay(NaiveDate),
    /// A day as exactly as is known: *2023-Q2*, *by 2025-08-07*.
    When(When),
    /// A deadline as the plan writes it.
    Due(Due),
    /// A whole number, such as a count.
    Count(i64),
    /// A number of days.
    Days(i64),
    /// How late something came or is: *21 days*, *up to 21 days*, *day unknown*.
    Late(Lateness),
    /// An exact number, every digit of it.
    Number(Decimal),
    /// A ratio shown in percent, 0.354 as `35 %`.
    Percent(Decimal),
    /// A ratio shown as a number with two decimals.
    Ratio(Decimal),
    /// A number that is not exact, rounded to two decimals, half away from zero.
    Rounded(Decimal),
    /// A state.
    Status(Status),
    /// A KPI's rating.
    Rating(Rating),
    /// A share between 0 and 1 as a small bar, with its percent.
    Bar(Decimal),
    /// Values in time as a small curve.
    Curve(Vec<Decimal>),
    /// A message of the product, with its arguments.
    Phrase(Phrase),
    /// Several lines in one cell.
    Lines(Vec<Cell>),
}

/// A message of the product: its id in the catalogues of words, and what is put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The message id.
    pub id: &'static str,
    /// Names and values; counts choose plural forms.
    pub arguments: Vec<(&'static str, Cell)>,
}

impl Phrase {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Cell) -> Self {
        self.arguments.push((name, value));
        self
    }

    /// Several values in one line, separated by commas.
    #[must_use]
    pub fn list(values: Vec<Cell>) -> Cell {
        let mut values = values.into_iter();
        let first = values.next().unwrap_or(Cell::Empty);
        values.fold(first, |list, value| Self::new("and-also").with("list", list).with("value", value).cell())
    }

    /// The message as a cell.
    #[must_use]
    pub fn cell(self) -> Cell {
        Cell::Phrase(self)
    }
}

impl Cell {
    /// The text of a value that may be absent.
    pub fn from_option<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

impl Table {
    /// The same table with only these columns, in this order.
    ///
    /// # Errors
    /// The first key that is no column of the table.
    pub fn with_columns<'k>(mut self, keys: &[&'k str]) -> Result<Self, &'k str> {
        let find = |key: &&'k str| self.columns.iter().position(|column| column.key == *key).ok_or(*key);
        let order = keys.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        self.columns = order
            .iter()
            .filter_map(|n| self.columns.get(*n).copied())
            .map(|column| Column { rank: 0, ..column })
            .collect();
        for row in self.rows.iter_mut().filter(|row| row.kind != RowKind::Group) {
            row.cells = order.iter().map(|n| row.cells.get(*n).cloned().unwrap_or(Cell::Empty)).collect();
        }
        Ok(self)
    }
}
