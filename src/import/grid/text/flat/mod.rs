//! The pages of a table that lost its columns, as programs take text out of a PDF: page by page, row by row, cell after
//! cell, with the heading of the table again on every page.
//!
//! An empty line stands between cells, and between paragraphs of one, so cells must be told apart by what they say,
//! by how wide their lines are, and by what stood in them before the end of the page. A line of one space is an empty
//! paragraph of a cell: it keeps a deadline level with its step.

mod cell;
mod column;
mod filled;
mod head;
mod label;
mod learned;
mod page;
mod part;
mod placed;
mod row;
mod search;
mod unit;
mod weight;
mod word;

use crate::problem::Problem;

use super::super::build::{Builder, Tables};
use super::super::limit::Budget;
use super::super::{Cell, Paragraph};
use super::line::Line;
use super::paragraph::lined;
use column::Column;
use head::Head;
use learned::Learned;
use row::{Entry, Row};

/// More lines than any such plan has; the search for columns is not made for more.
const MOST: usize = 20_000;

/// The longest line, in bytes: those of cells are short.
const LONGEST: usize = 400;

/// The table of the text, if the text is of this kind.
pub(super) fn read(lines: &[Line<'_>], budget: &mut Budget) -> Result<Option<Tables>, Problem> {
    if lines.len() > MOST {
        return Ok(None);
    }
    let Some((begin, head)) = Head::find(lines) else { return Ok(None) };
    let (before, rest) = lines.split_at(begin);
    if rest.iter().any(|line| line.text.len() > LONGEST) {
        return Ok(None);
    }
    let pages = page::pages(rest, &head);
    let entries = row::entries(&pages);
    if !entries.iter().any(|entry| matches!(entry, Entry::Row(_))) {
        return Ok(None);
    }
    let mut learned = Learned::default();
    // What a first look takes for executors and funding tells apart what stands on one line at a second.
    for _ in 0..3 {
        let rows = entries.iter().filter_map(Entry::row).map(|row| label::row(row, &head, &learned));
        learned = Learned::from_rows(rows);
    }
    let places = pages.iter().flatten().any(|line| line.text.is_empty());
    let mut flat = Flat { builder: Builder::default(), head: &head, learned: &learned, places, budget };
    flat.heading()?;
    for entry in &entries {
        flat.put(entry)?;
    }
    let table = flat.builder.finish(budget)?;
    let mut tables = lined(before, budget)?;
    if let Some(table) = table {
        tables.add(table);
    }
    Ok(Some(tables))
}

/// The table that is being made.
struct Flat<'a> {
    builder: Builder,
    head: &'a Head,
    learned: &'a Learned,
    /// Whether empty paragraphs keep their places, so that it is known what is level with what.
    places: bool,
    budget: &'a mut Budget,
}

impl Flat<'_> {
    fn heading(&mut self) -> Result<(), Problem> {
        let row = self.builder.row(true, false);
        for (column, (_, text)) in self.head.columns.iter().enumerate() {
            let line = Some(self.head.line);
            self.add(row, column, 1, vec![Paragraph { line, ..Paragraph::plain(text) }])?;
        }
        Ok(())
    }

    fn put(&mut self, entry: &Entry<'_>) -> Result<(), Problem> {
        let row = self.builder.row(false, false);
        match entry {
            Entry::Section(section) => {
                let title = Paragraph { line: Some(section.line), ..Paragraph::plain(&section.title) };
                self.add(row, 0, self.head.columns.len(), vec![title])
            }
            Entry::Row(found) => {
                for (column, paragraphs) in self.columns(found).into_iter().enumerate() {
                    self.add(row, column, 1, paragraphs)?;
                }
                Ok(())
            }
        }
    }

    /// The paragraphs of each column of a row.
    fn columns(&self, row: &Row<'_>) -> Vec<Vec<Paragraph>> {
        let labelled = label::row(row, self.head, self.learned);
        let number = || {
            let top = Some(0).filter(|_| self.places);
            vec![Paragraph { line: Some(row.line), top, ..Paragraph::plain(&row.number) }]
        };
        let paragraphs = |column: &Column| match column {
            Column::Number => number(),
            Column::Measure
            | Column::Mechanism
            | Column::Due
            | Column::Executors
            | Column::Funding
            | Column::Outcome => cell::paragraphs(*column, &labelled, self.places),
        };
        self.head.columns.iter().map(|(column, _)| paragraphs(column)).collect()
    }

    /// Adds a cell, if it says anything.
    fn add(
        &mut self,
        row: usize,
        column: usize,
        columns: usize,
        paragraphs: Vec<Paragraph>,
    ) -> Result<(), Problem> {
        let Some(first) = paragraphs.first() else { return Ok(()) };
        let line = first.line;
        self.budget.cell()?;
        for _ in &paragraphs {
            self.budget.paragraph()?;
        }
        self.builder.add(Cell { row, column, rows: 1, columns, paragraphs, line, ..Cell::default() });
        Ok(())
    }
}
