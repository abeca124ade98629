//! Tables drawn with bars: Markdown's, and those of programs that print tables.

use crate::problem::Problem;

use super::super::build::Builder;
use super::super::limit::Budget;
use super::super::write::{Look, Writer};
use super::super::{Cell, Paragraph, Table};
use super::line::Line;

/// More borders than a table has whose rows stand on one line each: above, below the heading, and below.
const BORDERS: usize = 3;

/// The table that begins at the first line, if one does, and how many lines it takes.
pub(super) fn table(lines: &[Line<'_>], budget: &mut Budget) -> Result<Option<(Table, usize)>, Problem> {
    // Without this, a text of nothing but borders would be gone through again from each of its lines.
    if !lines.iter().take(2).any(|line| is_row(line.text)) {
        return Ok(None);
    }
    let used = lines.iter().take_while(|line| is_row(line.text) || is_border(line.text)).count();
    let block = lines.get(..used).unwrap_or_default();
    if block.iter().filter(|line| is_row(line.text)).count() < 2 {
        return Ok(None);
    }
    let borders = block.iter().filter(|line| is_border(line.text)).count();
    let mut builder = Builder::default();
    let mut rows: Vec<Vec<Line<'_>>> = Vec::new();
    let mut fresh = true;
    for line in block {
        if is_border(line.text) {
            // What stands above a border under one row is the heading.
            if rows.len() == 1 {
                builder.heading();
            }
            fresh = true;
        } else if borders > BORDERS && !fresh {
            if let Some(row) = rows.last_mut() {
                row.push(*line);
            }
        } else {
            builder.row(false, false);
            rows.push(vec![*line]);
            fresh = false;
        }
    }
    for (row, lines) in rows.iter().enumerate() {
        put(&mut builder, row, lines, budget)?;
    }
    Ok(builder.finish(budget)?.map(|table| (table, used)))
}

/// The cells of a row that stands on one line, or on several between borders.
fn put(builder: &mut Builder, row: usize, lines: &[Line<'_>], budget: &mut Budget) -> Result<(), Problem> {
    let mut columns: Vec<String> = Vec::new();
    for line in lines {
        for (column, text) in cells(line.text).into_iter().enumerate() {
            match columns.get_mut(column) {
                Some(above) => *above = format!("{above}\n{text}"),
                None => columns.push(text),
            }
        }
    }
    let line = lines.first().map(|line| line.number);
    for (column, text) in columns.into_iter().enumerate() {
        budget.cell()?;
        budget.paragraph()?;
        let paragraph = Paragraph { line, ..marked(&text, budget)? };
        let paragraphs = Some(paragraph).filter(|paragraph| !paragraph.is_empty()).into_iter().collect();
        builder.add(Cell { row, column, rows: 1, columns: 1, paragraphs, line, ..Cell::default() });
    }
    Ok(())
}

/// A line with bars: one at its beginning, or two or more.
fn is_row(line: &str) -> bool {
    let line = line.trim();
    !is_border(line) && (line.starts_with('|') && line.len() > 1 || cells(line).len() > 2)
}

/// A line that only draws: `|---|:-:|`, `+----+`.
fn is_border(line: &str) -> bool {
    let line = line.trim();
    let drawn = line
        .chars()
        .all(|letter| matches!(letter, '|' | '+' | '-' | ':' | '=' | ' ' | '─' | '┼' | '├' | '┤'));
    drawn && line.contains(['-', '=', '─']) && line.contains(['|', '+', '┼', '├'])
}

/// The texts between bars. A bar after `\`, or in code, is text.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut code = false;
    let has_code = line.matches('`').nth(1).is_some();
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(cell) = cells.last_mut() else { break };
        match letter {
            '\\' if letters.peek() == Some(&'|') => cell.extend(letters.next()),
            '|' if !code => cells.push(String::new()),
            letter => {
                code ^= letter == '`' && has_code;
                cell.push(letter);
            }
        }
    }
    if line.ends_with('|') && !line.ends_with("\\|") {
        cells.pop();
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// A text with the signs of Markdown: `**bold**`, `~~struck~~`, `<br>`.
pub(super) fn marked(text: &str, budget: &mut Budget) -> Result<Paragraph, Problem> {
    const BREAKS: [&str; 3] = ["<br>", "<br/>", "<br />"];
    let last = ["**", "__", "~~"].map(|sign| (sign, text.rfind(sign)));
    let mut writer = Writer::default();
    let mut look = Look::default();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '_', '~', '<', '\\']) {
        let (before, found) = rest.split_at(at);
        writer.push(before, look, budget)?;
        let here = text.len() - found.len();
        let pair = last.iter().find(|(sign, _)| found.starts_with(sign));
        let used = if let Some((sign, last)) = pair {
            let open = if *sign == "~~" { &mut look.strike } else { &mut look.bold };
            if *open || *last > Some(here) {
                *open = !*open;
            } else {
                writer.push(sign, look, budget)?;
            }
            sign.len()
        } else if let Some(sign) = BREAKS.iter().find(|sign| found.starts_with(**sign)) {
            writer.push("\n", look, budget)?;
            sign.len()
        } else {
            let escaped = found.strip_prefix('\\').and_then(|after| after.chars().next());
            let escaped = escaped.filter(char::is_ascii_punctuation);
            let letter = escaped.or_else(|| found.chars().next()).unwrap_or_default();
            writer.push(letter.encode_utf8(&mut [0; 4]), look, budget)?;
            letter.len_utf8() + usize::from(escaped.is_some())
        };
        rest = found.get(used..).unwrap_or_default();
    }
    writer.push(rest, look, budget)?;
    Ok(writer.finish(None, 0))
}
