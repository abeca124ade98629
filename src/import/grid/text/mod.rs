//! Text: Markdown and other tables with bars, tables with tabs, and the pages of a table that lost its columns.

mod bars;
mod flat;
mod line;
mod paragraph;
mod tabs;
#[cfg(test)]
mod tests;

use crate::problem::Problem;

use super::fault::{refused, too_large};
use super::limit::Budget;
use super::{Document, Format, Limits};
use line::Line;
use paragraph::lined;

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
