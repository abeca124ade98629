//! What a document holds, whatever its format: tables whose every position knows its cell, and the text around them.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Place;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Word, `.docx`.
    Docx,
    /// Excel, `.xlsx`.
    Xlsx,
    /// ODF spreadsheet, `.ods`.
    Ods,
    /// A page of the web, or what Word saves as one.
    Html,
    /// Text: Markdown, tables with tabs or bars, pages of a table that lost its columns.
    Text,
}

impl Format {
    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
            Self::Html => "HTML",
            Self::Text => "text",
        }
    }
}

/// A document as tables and the text around them, in its own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// Its tables. Each sheet of a spreadsheet is one.
    pub tables: Vec<Table>,
    /// The text after the last table; all of it where there is no table.
    pub after: Vec<Paragraph>,
    /// Footnotes and endnotes, numbered as they are referred to.
    pub notes: Vec<Paragraph>,
}

/// A table. Merged cells are expanded: every position leads to its cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The text between the table before and this one.
    pub before: Vec<Paragraph>,
    /// The name of the sheet.
    pub sheet: Option<Arc<str>>,
    /// Whether the sheet is hidden.
    pub hidden: bool,
    /// Its number among the tables of the document, from 1.
    pub number: usize,
    /// The row and column of the sheet at which the grid begins, from 0; `(0, 0)` elsewhere.
    pub corner: (u32, u32),
    pub(super) columns: usize,
    pub(super) cells: Vec<Cell>,
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Whether the document repeats it at the head of each page, or calls it a head.
    pub heading: bool,
    /// Whether the document hides it, by a filter for example. What it holds is read all the same.
    pub hidden: bool,
    /// For each column, the cell there, as its place in `Table::cells` plus one; 0 where there is none.
    pub(super) slots: Vec<u32>,
}

/// A cell, once, however many positions it covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The row of its upper left position, from 0.
    pub row: usize,
    /// The column of its upper left position, from 0.
    pub column: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// Its text. Empty paragraphs are kept: they hold a vertical place.
    pub paragraphs: Vec<Paragraph>,
    /// What a spreadsheet stores under the text it shows.
    pub value: Value,
    /// Whether its row or column is hidden.
    pub hidden: bool,
    /// The line of a text document it begins at, from 1.
    pub line: Option<u32>,
}

/// What a spreadsheet's cell stores. Cells of other documents, and empty ones, are `Text`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Text, which is what is shown.
    #[default]
    Text,
    /// A number, in the digits the file holds: not rounded, with a decimal point.
    Number {
        /// The digits, such as `0.5` where `50%` is shown.
        stored: String,
        /// Whether it is shown as a percentage.
        percent: bool,
    },
    /// A number that is shown as a date.
    Day {
        /// The day.
        day: NaiveDate,
        /// The serial number, or the date as the file holds it.
        stored: String,
    },
    /// Yes or no.
    Bool(bool),
    /// The error of a formula, such as `#REF!`.
    Error,
    /// A formula whose value was never stored: the program that wrote the file did not calculate.
    NotCalculated,
}

/// How much of a text has a property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    #[default]
    None,
    /// A part.
    Part,
    /// All of it, spaces left aside.
    All,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, without the spaces at both ends. A line feed is a line break inside the paragraph.
    pub text: String,
    /// The number or bullet the document computes for it, which is not in the text.
    pub number: Option<Number>,
    /// How much of it is bold.
    pub bold: Extent,
    /// How much of it is struck through.
    pub strike: Extent,
    /// Whether it is shown in capitals, however it is typed.
    pub capitals: bool,
    /// How far it is indented, in points.
    pub indent: i32,
    /// In pages of text, how many lines stand above it in its row: what is level there was side by side.
    pub top: Option<u32>,
    /// The line of a text document, from 1.
    pub line: Option<u32>,
}

/// An automatic number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As it is shown: `1.`, `2.10`, `а)`, `•`.
    pub text: String,
    /// The level of its list, from 0.
    pub level: u8,
    /// Whether it is a bullet, which does not count.
    pub bullet: bool,
}

impl Document {
    /// All paragraphs outside tables that come before a table, from the beginning of the document.
    pub fn before(&self, table: usize) -> impl Iterator<Item = &Paragraph> {
        self.tables.iter().take(table + 1).flat_map(|table| &table.before)
    }
}

impl Table {
    /// How many columns it has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Its rows from top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Its cells, each once, by rows.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell that covers a position, if there is one.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let slot = *self.rows.get(row)?.slots.get(column)?;
        self.cells.get((slot as usize).checked_sub(1)?)
    }

    /// The cell that begins at a position, if one does.
    #[must_use]
    pub fn origin(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cell(row, column).filter(|cell| (cell.row, cell.column) == (row, column))
    }

    /// The cells that begin in a row, from left to right.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &Cell> {
        (0..self.columns).filter_map(move |column| self.origin(row, column))
    }

    /// Where a position stands in the document.
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> Place {
        let line = self.cell(row, column).and_then(|cell| cell.line);
        match (&self.sheet, line) {
            (Some(sheet), _) => {
                let at = |corner: u32, n: usize| corner.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
                Place::Sheet(sheet.clone(), at(self.corner.0, row), at(self.corner.1, column))
            }
            (None, Some(line)) => Place::Line(line),
            (None, None) => Place::Table(self.number, row + 1, column + 1),
        }
    }
}

impl Cell {
    /// Its text on one line: paragraphs and lines joined with a space, automatic numbers in front.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for paragraph in self.paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
            for part in [paragraph.number.as_ref().map_or("", |number| &number.text), &paragraph.joined()] {
                if !text.is_empty() && !part.is_empty() {
                    text.push(' ');
                }
                text.push_str(part);
            }
        }
        text
    }

    /// Whether there is nothing to read in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(Paragraph::is_empty) && self.value == Value::Text
    }

    /// The paragraphs that say something.
    pub fn filled(&self) -> impl Iterator<Item = &Paragraph> {
        self.paragraphs.iter().filter(|paragraph| !paragraph.is_empty())
    }
}

impl Paragraph {
    /// A paragraph of plain text.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { text: text.trim().to_owned(), ..Self::default() }
    }

    /// Whether it has neither text nor a number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.number.is_none()
    }

    /// Its text on one line.
    #[must_use]
    pub fn joined(&self) -> String {
        let lines: Vec<&str> = self.text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_and_a_cell_are_read_on_one_line() {
        let joined = |text: &str| Paragraph::plain(text).joined();
        assert_eq!(joined(" 2023 йил\n30 апрель "), "2023 йил 30 апрель");
        assert_eq!(joined("one \n\n two"), "one two");
        let number = Some(Number { text: "1)".into(), level: 0, bullet: false });
        let paragraphs = vec![
            Paragraph::plain("a\nb"),
            Paragraph::default(),
            Paragraph { number, ..Paragraph::plain("c") },
        ];
        let cell = Cell { paragraphs, ..Cell::default() };
        assert_eq!(cell.text(), "a b 1) c");
        assert_eq!(cell.filled().count(), 2);
    }
}
