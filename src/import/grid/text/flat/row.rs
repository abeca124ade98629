//! The sections and rows of the pages.

use super::page::PageLine;
use super::word::begins_roman;

/// A section or a row.
#[derive(Debug)]
pub(super) enum Entry<'a> {
    Section(Section),
    Row(Row<'a>),
}

impl<'a> Entry<'a> {
    /// The row, if it is one.
    pub(super) fn row(&self) -> Option<&Row<'a>> {
        match self {
            Self::Row(row) => Some(row),
            Self::Section(_) => None,
        }
    }
}

/// A section across the table.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) line: u32,
    pub(super) title: String,
}

/// A row: its number, and what stands of it on each page.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) line: u32,
    /// With its point: `12.`.
    pub(super) number: String,
    pub(super) pieces: Vec<Vec<PageLine<'a>>>,
}

/// The sections and rows of all pages. Rows are numbered without gaps, which tells their numbers from others.
pub(super) fn entries<'a>(pages: &[Vec<PageLine<'a>>]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut last = None;
    for page in pages {
        let mut fresh = true;
        let mut rest = page.as_slice();
        while let Some((line, after)) = rest.split_first() {
            let numbered = row_number(line).filter(|(number, _)| {
                last.is_none_or(|last| {
                    *number == last + 1 || *number == 1 && matches!(entries.last(), Some(Entry::Section(_)))
                })
            });
            if let Some((number, text)) = numbered.filter(|_| line.after_gap) {
                last = Some(number);
                let first = PageLine { text, ..*line };
                entries.push(Entry::Row(Row {
                    line: line.number,
                    number: format!("{number}."),
                    pieces: vec![vec![first]],
                }));
                fresh = false;
                rest = after;
                continue;
            }
            if let Some(used) = section(rest) {
                let title: Vec<&str> = rest.iter().take(used).map(|line| line.text).collect();
                entries.push(Entry::Section(Section { line: line.number, title: title.join(" ") }));
                rest = rest.get(used..).unwrap_or_default();
                continue;
            }
            if let Some(Entry::Row(row)) = entries.last_mut() {
                if fresh {
                    row.pieces.push(Vec::new());
                }
                if let Some(piece) = row.pieces.last_mut() {
                    piece.push(*line);
                }
            }
            fresh = false;
            rest = after;
        }
    }
    entries
}

/// The number that a row begins with, and the text after it.
fn row_number<'a>(line: &PageLine<'a>) -> Option<(u32, &'a str)> {
    let (number, text) = line.text.split_once('.')?;
    let text = text.strip_prefix(char::is_whitespace)?;
    (number.len() < 4).then_some(())?;
    Some((number.parse().ok()?, text.trim()))
}

/// How many lines a section takes that begins at the first one: it stands alone, and a row comes after it.
fn section(lines: &[PageLine<'_>]) -> Option<usize> {
    let first = lines.first().filter(|line| line.after_gap && begins_roman(line.text))?;
    let used = 1 + lines.iter().skip(1).take_while(|line| !line.after_gap).count();
    let next = lines.get(used).is_none_or(|line| row_number(line).is_some() || begins_roman(line.text));
    (next && first.text.chars().any(char::is_alphabetic)).then_some(used)
}
