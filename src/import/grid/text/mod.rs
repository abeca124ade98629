//! Text: Markdown and other tables with bars, tables with tabs, and the pages of a table that lost its columns.

mod bars;
mod flat;
mod tabs;
#[cfg(test)]
mod tests;

use crate::problem::Problem;

use super::build::Tables;
use super::fault::{refused, too_large};
use super::limit::Budget;
use super::{Document, Format, Limits, Paragraph};

/// A line of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    number: u32,
    /// As it stands, without its end.
    text: &'a str,
}

/// Reads a text.
///
/// # Errors
/// A text that is not Unicode, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    if bytes.len() > limits.plain {
        return Err(too_large(&format!("the file has more than {} MB", limits.plain >> 20)));
    }
    let text = decoded(bytes)?;
    if text.bytes().filter(|byte| *byte == b'\n').count() > limits.positions {
        return Err(too_large(&format!("it has more than {} lines", limits.positions)));
    }
    let lines: Vec<Line<'_>> = (1..)
        .zip(text.split('\n'))
        .map(|(number, text)| Line { number, text: text.trim_end_matches('\r') })
        .collect();
    let mut budget = Budget::new(limits);
    budget.text(text.len())?;
    let tables = match flat::read(&lines, &mut budget)? {
        Some(tables) => tables,
        None => lined(&lines, &mut budget)?,
    };
    Ok(Document { format: Format::Text, tables: tables.all, after: tables.text, notes: Vec::new() })
}

/// A text with tables in it, and paragraphs between empty lines.
fn lined(lines: &[Line<'_>], budget: &mut Budget) -> Result<Tables, Problem> {
    let mut tables = Tables::default();
    let mut rest = lines;
    let mut open = Vec::new();
    while let Some((line, after)) = rest.split_first() {
        let found =
            bars::table(rest, budget)?.map_or_else(|| tabs::table(rest, budget), |found| Ok(Some(found)))?;
        if let Some((table, used)) = found {
            end_paragraph(&mut open, &mut tables, budget)?;
            tables.add(table);
            rest = rest.get(used..).unwrap_or_default();
            continue;
        }
        let title = line.text.trim().trim_start_matches('#');
        let heading = line.text.starts_with('#') && title.starts_with(' ');
        if line.text.trim().is_empty() || heading {
            end_paragraph(&mut open, &mut tables, budget)?;
        }
        if heading {
            budget.paragraph()?;
            tables.text.push(Paragraph { line: Some(line.number), ..bars::marked(title, budget)? });
        } else if !line.text.trim().is_empty() {
            open.push(*line);
        }
        rest = after;
    }
    end_paragraph(&mut open, &mut tables, budget)?;
    Ok(tables)
}

fn end_paragraph(open: &mut Vec<Line<'_>>, tables: &mut Tables, budget: &mut Budget) -> Result<(), Problem> {
    if let Some(first) = open.first() {
        budget.paragraph()?;
        let text: Vec<&str> = open.iter().map(|line| line.text.trim()).collect();
        tables.text.push(Paragraph { line: Some(first.number), ..bars::marked(&text.join("\n"), budget)? });
        open.clear();
    }
    Ok(())
}

fn decoded(bytes: &[u8]) -> Result<String, Problem> {
    let (text, _, faulty) = encoding_rs::UTF_8.decode(bytes);
    if faulty || text.contains('\0') {
        return Err(refused(
            "the file is neither a document that can be read nor a text in UTF-8",
            "save the document as DOCX, XLSX, ODS, HTML, or as a text in UTF-8, and import that",
        ));
    }
    Ok(text.into_owned())
}
