//! Paragraphs between empty lines, and the tables among them.

use crate::problem::Problem;

use super::super::Paragraph;
use super::super::build::Tables;
use super::super::limit::Budget;
use super::line::Line;
use super::{bars, tabs};

/// A text with tables in it, and paragraphs between empty lines.
pub(super) fn lined(lines: &[Line<'_>], budget: &mut Budget) -> Result<Tables, Problem> {
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
