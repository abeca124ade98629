//! The heading of a plan's table, wherever it begins and however many rows it takes.

use super::grid::{Cell, Table};
use super::role::{Role, assign};
use super::wording::{clean, folded};

/// Rows in which a heading is looked for.
const ROWS: usize = 60;

/// The most rows of a heading.
const TALLEST: usize = 4;

/// The longest heading of a column, in letters; what is longer is the text of a plan.
const LONGEST: usize = 200;

/// The heading of a table.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// The first row.
    pub(super) first: usize,
    /// The first row after it, and after the numbers of columns below it.
    pub(super) end: usize,
    /// What stands above each column.
    pub(super) texts: Vec<String>,
    /// Which column holds what.
    pub(super) columns: Vec<(Role, usize)>,
}

impl Heading {
    /// The first heading of a plan in a table: it names measures, and deadlines or what they can be made of.
    pub(super) fn find(table: &Table) -> Option<Self> {
        let rows = table.rows().len().min(ROWS);
        (0..rows).find_map(|row| Self::at(table, row).filter(Self::is_of_a_plan))
    }

    /// The row that is likest to a heading, for messages.
    pub(super) fn likeliest(table: &Table) -> Option<Self> {
        let rows = table.rows().len().min(ROWS);
        let found = (0..rows).filter_map(|row| Self::at(table, row));
        // Of rows that say as much the first one.
        found.max_by_key(|heading| (heading.columns.len(), usize::MAX - heading.first))
    }

    /// The row that stands above the columns where nothing says what they hold.
    pub(super) fn in_row(table: &Table, row: usize) -> Self {
        Self::of(table, row, row + 1)
    }

    /// What is above the columns if the heading begins in this row.
    fn at(table: &Table, first: usize) -> Option<Self> {
        let cells: Vec<&Cell> = table.row(first).filter(|cell| !cell.is_empty()).collect();
        let fits = |cell: &&Cell| cell.text().chars().count() <= LONGEST;
        if cells.len() < 2 || !cells.iter().all(fits) {
            return None;
        }
        let tall = cells.iter().map(|cell| cell.rows).max().unwrap_or(1).min(TALLEST);
        let mut heading = Self::of(table, first, first + tall);
        if heading.goes_on(table) {
            heading = Self::of(table, first, heading.end + 1);
        }
        if heading.has_numbers_below(table) {
            heading.end += 1;
        }
        Some(heading)
    }

    fn of(table: &Table, first: usize, end: usize) -> Self {
        let texts: Vec<String> =
            (0..table.columns()).map(|column| above(table, first..end, column)).collect();
        let mut columns = assign(&texts);
        split_wide(table, first, &mut columns);
        Self { first, end, texts, columns }
    }

    fn is_of_a_plan(&self) -> bool {
        let has = |role: Role| self.columns.iter().any(|(one, _)| *one == role);
        has(Role::Measure) && (has(Role::Due) || (has(Role::Start) && has(Role::Duration)))
    }

    /// Whether the next row only divides columns of this one, without being merged with it: *start* and *end* below
    /// *deadline*.
    fn goes_on(&self, table: &Table) -> bool {
        let next = self.end;
        let above = |cell: &Cell| {
            table.cell(self.first, cell.column).is_some_and(|above| above.columns > 1 || above.is_empty())
        };
        let mut cells = table.row(next).filter(|cell| !cell.is_empty()).peekable();
        if cells.peek().is_none() || !cells.all(above) {
            return false;
        }
        let count = |heading: &Self| {
            heading
                .columns
                .iter()
                .filter(|(role, _)| matches!(role, Role::Start | Role::Due | Role::Duration))
                .count()
        };
        count(&Self::of(table, self.first, next + 1)) > count(self)
    }

    /// Whether the row below holds the numbers of the columns.
    fn has_numbers_below(&self, table: &Table) -> bool {
        is_count(table, self.end)
    }

    /// Whether a row is one of this heading again; `goes_on` if the row above is.
    pub(super) fn is_repeated_in(&self, table: &Table, row: usize, goes_on: bool) -> bool {
        let mut cells = 0;
        for cell in table.row(row).filter(|cell| !cell.is_empty()) {
            let text = folded(&cell.text());
            let known = (self.first..self.end)
                .any(|line| table.cell(line, cell.column).is_some_and(|above| folded(&above.text()) == text));
            if !known {
                return false;
            }
            cells += 1;
        }
        // One cell may say by chance what the heading says.
        goes_on && cells > 0 || cells > 1 && (cells > 2 || cells * 2 >= self.columns.len())
    }
}

/// What stands above a column in these rows, each cell once.
fn above(table: &Table, rows: std::ops::Range<usize>, column: usize) -> String {
    let mut seen: Vec<(usize, usize)> = Vec::new();
    let mut text = String::new();
    for row in rows {
        let Some(cell) = table.cell(row, column) else { continue };
        if seen.contains(&(cell.row, cell.column)) || cell.is_empty() {
            continue;
        }
        seen.push((cell.row, cell.column));
        text = clean(&format!("{text} {}", cell.text()));
    }
    text
}

/// A heading of deadlines that stands over two columns names the first and the last day.
fn split_wide(table: &Table, first: usize, columns: &mut Vec<(Role, usize)>) {
    let has_start = columns.iter().any(|(role, _)| *role == Role::Start);
    let Some(due) = columns.iter_mut().find(|(role, _)| *role == Role::Due) else { return };
    let [left, right] = [due.1, due.1 + 1].map(|column| table.cell(first, column));
    if !has_start && left.zip(right).is_some_and(|(left, right)| std::ptr::eq(left, right)) {
        let left = due.1;
        due.1 += 1;
        columns.push((Role::Start, left));
    }
}

/// Whether a row holds nothing but the numbers of columns, from 1 on.
fn is_count(table: &Table, row: usize) -> bool {
    let texts: Vec<String> = table.row(row).map(Cell::text).filter(|text| !text.is_empty()).collect();
    texts.len() > 2
        && texts.iter().zip(1..).all(|(text, number)| text.trim_end_matches('.') == number.to_string())
}
