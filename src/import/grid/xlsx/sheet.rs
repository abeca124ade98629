//! The cells of a sheet.

use crate::problem::Problem;

use super::super::build::trimmed;
use super::super::fault::broken;
use super::super::limit::Budget;
use super::super::sheet::{Area, COLUMNS, Held, Sheet};
use super::super::write::{Look, Writer};
use super::super::xml::{self, Tag, Xml};
use super::super::{Format, Paragraph, Value};
use super::number::shown;
use super::string::{Rich, rich, unescaped};
use super::style::{CellStyle, Styles};

/// The rows a sheet of Excel has.
const ROWS: u32 = 1_048_576;

/// Points of one step of Excel's indent.
const STEP: i32 = 9;

/// What the cells of a sheet refer to.
pub(super) struct Book<'a> {
    pub(super) strings: &'a [Rich],
    pub(super) styles: &'a Styles,
    pub(super) since_1904: bool,
}

/// What stands in a cell as the file has it.
#[derive(Default)]
struct Raw {
    kind: String,
    value: Option<String>,
    rich: Option<Rich>,
    formula: bool,
}

impl Book<'_> {
    /// The cells of a sheet.
    pub(super) fn sheet(&self, mut xml: Xml<'_>, budget: &mut Budget) -> Result<Sheet, Problem> {
        let mut sheet = Sheet::default();
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                match tag.name() {
                    "sheetData" => {
                        let mut next = 0;
                        while let Some(tag) = xml.child()? {
                            next = self.row(&tag, next, &mut xml, &mut sheet, budget)?;
                        }
                    }
                    "cols" => hidden_columns(&mut xml, &mut sheet)?,
                    "mergeCells" => merges(&mut xml, &mut sheet, budget)?,
                    _ => xml.skip()?,
                }
            }
        }
        Ok(sheet)
    }

    /// A row, by its number or else the next one. Gives the number of the row after it.
    fn row(
        &self,
        tag: &Tag<'_>,
        next: u32,
        xml: &mut Xml<'_>,
        sheet: &mut Sheet,
        budget: &mut Budget,
    ) -> Result<u32, Problem> {
        let row = tag.count("r").and_then(|row| u32::try_from(row).ok()?.checked_sub(1)).unwrap_or(next);
        if row >= ROWS {
            return Err(broken(Format::Xlsx, "it has a row beyond the last"));
        }
        if tag.flag("hidden") == Some(true) {
            sheet.hidden_rows.insert(row);
        }
        let mut next = 0;
        while let Some(tag) = xml.child()? {
            let place = tag.attribute("r").and_then(|reference| place(&reference));
            let (row, column) = place.unwrap_or((row, next));
            if column >= COLUMNS || row >= ROWS {
                return Err(broken(Format::Xlsx, "it has a cell beyond the last row or column"));
            }
            next = column + 1;
            let style = self.styles.cell(tag.count("s").unwrap_or(0));
            let raw = Raw::read(&tag, xml)?;
            let (paragraphs, value) = self.content(raw, style, budget)?;
            if !paragraphs.is_empty() || value != Value::Text {
                budget.cell()?;
                sheet.cells.push(Held { row, column, paragraphs, value });
            }
        }
        Ok(row + 1)
    }

    /// The paragraphs of a cell, and what is stored under them.
    fn content(
        &self,
        raw: Raw,
        style: CellStyle,
        budget: &mut Budget,
    ) -> Result<(Vec<Paragraph>, Value), Problem> {
        let Raw { kind, value, rich, formula } = raw;
        let plain = |text: &str| vec![(unescaped(text).into_owned(), None)];
        let (text, value) = match (kind.as_str(), rich, value) {
            ("inlineStr", Some(rich), _) => (rich, Value::Text),
            ("s", _, Some(index)) => {
                let text = index.trim().parse().ok().and_then(|index: usize| self.strings.get(index));
                let text =
                    text.ok_or_else(|| broken(Format::Xlsx, "a cell names a text that is not there"))?;
                return Ok((lines(text, style, budget)?, Value::Text));
            }
            ("b", _, Some(value)) => {
                let yes = value.trim() == "1";
                (plain(if yes { "TRUE" } else { "FALSE" }), Value::Bool(yes))
            }
            ("e", _, Some(value)) => (plain(&value), Value::Error),
            ("str" | "inlineStr", _, Some(value)) => (plain(&value), Value::Text),
            ("d", _, Some(value)) => match value.get(..10).and_then(|day| day.parse().ok()) {
                Some(day) => (plain(&value), Value::Day { day, stored: value }),
                None => (plain(&value), Value::Text),
            },
            (_, _, Some(value)) if !value.trim().is_empty() => {
                match value.trim().parse::<f64>().ok().filter(|number| number.is_finite()) {
                    Some(number) => {
                        let (text, value) = shown(number, self.styles.format(style), self.since_1904);
                        (plain(&text), value)
                    }
                    None => (plain(&value), Value::Text),
                }
            }
            _ if formula => (Rich::new(), Value::NotCalculated),
            _ => return Ok((Vec::new(), Value::Text)),
        };
        Ok((lines(&text, style, budget)?, value))
    }
}

impl Raw {
    fn read(tag: &Tag<'_>, xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut raw = Self { kind: tag.attribute("t").unwrap_or_default().into_owned(), ..Self::default() };
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "v" => raw.value = Some(xml::text(xml)?),
                "is" => raw.rich = Some(rich(xml)?),
                "f" => {
                    raw.formula = true;
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(raw)
    }
}

fn hidden_columns(xml: &mut Xml<'_>, sheet: &mut Sheet) -> Result<(), Problem> {
    while let Some(tag) = xml.child()? {
        let number = |name| tag.count(name).and_then(|column| u32::try_from(column).ok()?.checked_sub(1));
        let hidden = tag.flag("hidden") == Some(true) && sheet.hidden_columns.len() < COLUMNS as usize;
        sheet.hidden_columns.extend(number("min").zip(number("max")).filter(|_| hidden));
        xml.skip()?;
    }
    Ok(())
}

fn merges(xml: &mut Xml<'_>, sheet: &mut Sheet, budget: &Budget) -> Result<(), Problem> {
    while let Some(tag) = xml.child()? {
        let area = tag.attribute("ref").and_then(|reference| area(&reference));
        sheet.merges.extend(area.filter(|_| sheet.merges.len() < budget.limits.cells));
        xml.skip()?;
    }
    Ok(())
}

/// The lines of a text are its paragraphs: a cell has no others.
fn lines(text: &Rich, style: CellStyle, budget: &mut Budget) -> Result<Vec<Paragraph>, Problem> {
    let indent = style.indent.saturating_mul(STEP);
    let mut writer = Writer::default();
    let mut paragraphs = Vec::new();
    for (piece, look) in text {
        let look: Look = look.unwrap_or(style.look);
        for (index, line) in piece.split('\n').enumerate() {
            if index > 0 {
                budget.paragraph()?;
                paragraphs.push(writer.finish(None, indent));
            }
            writer.push(line, look, budget)?;
        }
    }
    budget.paragraph()?;
    paragraphs.push(writer.finish(None, indent));
    Ok(trimmed(paragraphs))
}

/// The row and column that a reference such as `B7` names, from 0.
fn place(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes().filter(|letter| *letter != b'$') {
        let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    Some((row.trim_start_matches('$').parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// The area that a reference such as `A1:C3` names.
fn area(reference: &str) -> Option<Area> {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    (top <= bottom && left <= right).then_some(Area { rows: (top, bottom), columns: (left, right) })
}
