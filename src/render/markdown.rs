//! A document as GitHub Markdown.

use std::fmt::Write as _;

use super::address;
use super::align::numeric_columns;
use super::report::gantt;
use super::words::Words;
use crate::report::{Block, Cell, Document, Heading, Outcome, Row, RowKind, Table};

/// Draws a document. Blocks are separated by empty lines; the last line ends with a newline.
///
/// Cells are not padded: a change of one row then is a change of one line.
#[must_use]
pub fn draw(document: &Document, words: &Words) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        let start = out.len();
        if start > 0 {
            out.push('\n');
        }
        let before = out.len();
        match block {
            Block::Heading(heading) => push_line(&mut out, "## ", &head(heading, words)),
            Block::Caption(cell) => push_line(&mut out, "### ", &escaped(&words.line(cell))),
            Block::Lead(cell) | Block::Sentence(cell) => {
                push_line(&mut out, "", &as_paragraph(escaped(&words.cell(cell))));
            }
            Block::Echo { part, facts } => {
                let facts = if facts.is_empty() { String::new() } else { format!(": {}", words.line(facts)) };
                let line = words.line(part) + &facts;
                push_line(&mut out, "- ", &escaped(&line));
            }
            Block::Working(steps) => {
                for step in steps {
                    let mark = step.number.map_or("- ".to_owned(), |number| format!("{number}. "));
                    let name = format!("{mark}**{}:** ", escaped(&words.field(step.key)));
                    let result = step.result.as_ref().map(|result| match result {
                        Outcome::Equals(cell) => format!(" = {}", words.line(cell)),
                        Outcome::Is(cell) => format!(": {}", words.line(cell)),
                    });
                    let text = words.line(&step.text) + &result.unwrap_or_default();
                    push_line(&mut out, &name, &escaped(&text));
                }
            }
            // A picture of letters is none where letters have no fixed width; its figures are in the table below it.
            Block::Timeline(timeline) => match gantt::draw(timeline, words) {
                Some(chart) => out.push_str(&chart),
                None => draw_table(&timeline.table(), words, &mut out),
            },
            Block::Chart(_) => {}
            Block::Facts(facts) => {
                for (key, cell) in facts {
                    let name = format!("- **{}:** ", escaped(&words.field(key)));
                    push_line(&mut out, &name, &escaped(&words.cell(cell)));
                }
            }
            Block::Table(table) => draw_table(table, words, &mut out),
        }
        if out.len() == before {
            out.truncate(start);
        }
    }
    out
}

fn push_line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    out.push_str(text);
    out.push('\n');
}

/// A table without rows is nothing.
fn draw_table(table: &Table, words: &Words, out: &mut String) {
    if table.rows.is_empty() {
        return;
    }
    push_cells(out, table.columns.iter().map(|column| escaped(&words.column(column.head))));
    push_cells(
        out,
        numeric_columns(table).iter().map(|numeric| if *numeric { "---:" } else { "---" }.to_owned()),
    );
    for row in &table.rows {
        push_cells(out, (0..table.columns.len()).map(|n| cell(table, row, n, words)));
    }
}

/// An id and a title on one line.
fn head(heading: &Heading, words: &Words) -> String {
    let title = escaped(&words.line(&heading.title));
    if heading.id.is_empty() { title } else { format!("{} {title}", escaped(&heading.id)) }
}

fn cell(table: &Table, row: &Row, n: usize, words: &Words) -> String {
    let bold = |text: String| if text.is_empty() { text } else { format!("**{text}**") };
    let value = row.cells.get(n).unwrap_or(&Cell::Empty);
    let text = || escaped(words.cell(value).trim());
    match row.kind {
        RowKind::Group | RowKind::Section => across(table, row, n, words),
        RowKind::Fold => {
            let is_title = table.columns.get(n).is_some_and(|column| column.key == "title");
            let said = row.cells.first().filter(|_| is_title);
            said.map(|cell| escaped(&words.line(cell))).unwrap_or_default()
        }
        RowKind::Measure | RowKind::Total if !value.is_empty() => bold(text()),
        RowKind::Measure | RowKind::Total => String::new(),
        RowKind::Plain | RowKind::Faint if value.is_empty() => String::new(),
        RowKind::Plain | RowKind::Faint => text(),
    }
}

/// A head in the cells of a row: its id in the first, its title, and what is known of it, in the second.
fn across(table: &Table, row: &Row, n: usize, words: &Words) -> String {
    let Some(heading) = &row.head else { return String::new() };
    let facts =
        row.facts.iter().fold(String::new(), |facts, fact| facts + " · " + &escaped(&words.line(fact)));
    let has_id = !heading.id.is_empty() && table.columns.len() > 1;
    match n {
        0 if has_id => format!("**{}**", escaped(&heading.id)),
        0 => format!("**{}**{facts}", head(heading, words)),
        1 if has_id => format!("**{}**{facts}", escaped(&words.line(&heading.title))),
        _ => String::new(),
    }
}

fn push_cells(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&cell);
        out.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    out.push('\n');
}

/// The text with all that Markdown or HTML would take for markup taken literally; newlines become `<br>`, and addresses of
/// the web stay links.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some((before, address, after)) = address::first(rest) {
        push_escaped(before, &mut out);
        // Between angle brackets, since without them a reader takes a sign and its backslash into the address. A bar would
        // end a cell.
        let _ = write!(out, "<{}>", address.replace('|', "%7C"));
        rest = after;
    }
    push_escaped(rest, &mut out);
    out
}

/// `<` and `&` are written as entities: readers that find addresses by themselves find them behind a backslash too.
fn push_escaped(text: &str, out: &mut String) {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' => out.extend(['\\', c]),
            // Within a word GitHub leaves it alone, and so do readers of the source.
            '_' if !(is_word(before) && is_word(rest.chars().next())) => out.push_str("\\_"),
            '&' if is_entity(rest) => out.push_str("&amp;"),
            _ => out.push(c),
        }
        before = Some(c);
    }
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether an ampersand followed by this text names a character, as `&lt;` does.
fn is_entity(rest: &str) -> bool {
    let name = rest.split(';').next().unwrap_or_default();
    let name_of_letters = name.strip_prefix('#').unwrap_or(name);
    name.len() < rest.len()
        && !name_of_letters.is_empty()
        && name_of_letters.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Keeps a sentence from becoming a heading, a quotation or an item of a list by its first letters.
pub(super) fn as_paragraph(text: String) -> String {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    if text.starts_with(['#', '>', '-', '+', '=']) || (digits > 0 && rest.starts_with(['.', ')'])) {
        return format!("{number}\\{rest}");
    }
    text
}

#[cfg(test)]
mod tests;
