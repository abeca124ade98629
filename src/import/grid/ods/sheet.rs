//! The cells of a sheet. Rows and cells that are alike stand once, with a count.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::problem::Problem;

use super::super::build::trimmed;
use super::super::fault::{broken, refused};
use super::super::limit::Budget;
use super::super::sheet::{Area, COLUMNS, Held, Sheet};
use super::super::write::{Look, Writer};
use super::super::xml::{Tag, Xml};
use super::super::{Format, Paragraph, Place, Value};
use super::style::Styles;
use super::text::inline;

/// More rows than a spreadsheet has.
const ROWS: u32 = 1 << 24;

/// A sheet that is being read.
pub(super) struct Reader<'a, 't> {
    xml: &'a mut Xml<'t>,
    styles: &'a Styles,
    name: &'a Arc<str>,
    budget: &'a mut Budget,
    sheet: Sheet,
    row: u32,
    column: u32,
}

/// What a cell says of itself.
struct Cell {
    kind: Option<String>,
    style: Option<String>,
    value: Option<String>,
    formula: bool,
    error: bool,
    span: (u32, u32),
}

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn new(
        xml: &'a mut Xml<'t>,
        styles: &'a Styles,
        name: &'a Arc<str>,
        budget: &'a mut Budget,
    ) -> Self {
        Self { xml, styles, name, budget, sheet: Sheet::default(), row: 0, column: 0 }
    }

    /// The sheet. Its element is open.
    pub(super) fn read(mut self) -> Result<Sheet, Problem> {
        self.rows(false)?;
        Ok(self.sheet)
    }

    fn rows(&mut self, heading: bool) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "table-row" => self.row(&tag, heading)?,
                "table-header-rows" => self.rows(true)?,
                "table-rows"
                | "table-row-group"
                | "table-columns"
                | "table-header-columns"
                | "table-column-group" => {
                    self.rows(heading)?;
                }
                "table-column" => {
                    let end = self.column.saturating_add(repeated(&tag, "number-columns-repeated"));
                    if is_hidden(&tag) && self.sheet.hidden_columns.len() < COLUMNS as usize {
                        self.sheet.hidden_columns.push((self.column, end - 1));
                    }
                    self.column = end;
                    self.xml.skip()?;
                }
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, tag: &Tag<'_>, heading: bool) -> Result<(), Problem> {
        let count = repeated(tag, "number-rows-repeated");
        let hidden = is_hidden(tag);
        let first = self.sheet.cells.len();
        let merges = self.sheet.merges.len();
        self.column = 0;
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "table-cell" => self.cell(&tag)?,
                "covered-table-cell" => {
                    self.column = self.column.saturating_add(repeated(&tag, "number-columns-repeated"));
                    self.xml.skip()?;
                }
                _ => self.xml.skip()?,
            }
        }
        let end = self.row.saturating_add(count);
        if self.sheet.cells.len() > first {
            self.repeat(first, merges, end)?;
        }
        // Rows without cells can be a million; those that lie between filled ones are few.
        let marked = end.min(self.row.saturating_add(10_000));
        for row in (self.row..marked).filter(|_| hidden || heading) {
            if hidden {
                self.sheet.hidden_rows.insert(row);
            }
            if heading {
                self.sheet.heading_rows.insert(row);
            }
        }
        self.row = end;
        if self.row > ROWS && self.sheet.cells.len() > first {
            return Err(broken(Format::Ods, "it has a row beyond the last"));
        }
        Ok(())
    }

    /// Puts the cells of a row into the rows that repeat it.
    fn repeat(&mut self, first: usize, merges: usize, end: u32) -> Result<(), Problem> {
        let cells = first..self.sheet.cells.len();
        let areas = merges..self.sheet.merges.len();
        for row in self.row + 1..end {
            for index in cells.clone() {
                let Some(held) = self.sheet.cells.get(index) else { continue };
                let (column, paragraphs, value) = (held.column, held.paragraphs.clone(), held.value.clone());
                self.count(&paragraphs)?;
                self.sheet.cells.push(Held { row, column, paragraphs, value });
            }
            for index in areas.clone() {
                let Some(area) = self.sheet.merges.get(index).copied() else { continue };
                let down = row - self.row;
                self.sheet.merges.push(Area { rows: (area.rows.0 + down, area.rows.1 + down), ..area });
            }
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        let count = repeated(tag, "number-columns-repeated");
        let cell = Cell::read(tag);
        let mut paragraphs = self.paragraphs(cell.style.as_deref())?;
        let value = cell.stored(self.styles);
        if paragraphs.is_empty() {
            // Some programs leave the text to the reader.
            let shown = cell.value.as_deref().filter(|_| cell.kind.is_some()).unwrap_or_default();
            paragraphs.extend(Some(Paragraph::plain(shown)).filter(|paragraph| !paragraph.text.is_empty()));
            self.budget.text(shown.len())?;
        }
        let end = self.column.saturating_add(count);
        if !paragraphs.is_empty() || value != Value::Text {
            if end > COLUMNS {
                return Err(broken(Format::Ods, "it has a cell beyond the last column"));
            }
            let area = |column: u32| Area {
                rows: (self.row, self.row.saturating_add(cell.span.0 - 1)),
                columns: (column, column.saturating_add(cell.span.1 - 1)),
            };
            if cell.span != (1, 1) {
                self.sheet.merges.push(area(self.column));
            }
            for column in self.column..end {
                self.count(&paragraphs)?;
                let (paragraphs, value) = (paragraphs.clone(), value.clone());
                self.sheet.cells.push(Held { row: self.row, column, paragraphs, value });
            }
        }
        self.column = end;
        Ok(())
    }

    /// One cell more, with its text.
    fn count(&mut self, paragraphs: &[Paragraph]) -> Result<(), Problem> {
        self.budget.cell()?;
        for paragraph in paragraphs {
            self.budget.paragraph()?;
            self.budget.text(paragraph.text.len())?;
        }
        Ok(())
    }

    fn paragraphs(&mut self, style: Option<&str>) -> Result<Vec<Paragraph>, Problem> {
        let look = self.styles.look(style, Look::default());
        let indent = self.styles.indent(style);
        let mut paragraphs = Vec::new();
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "p" | "h" => {
                    self.budget.paragraph()?;
                    let look = self.styles.look(tag.attribute("style-name").as_deref(), look);
                    let mut writer = Writer::default();
                    inline(self.xml, self.styles, look, &mut writer, self.budget)?;
                    paragraphs.push(writer.finish(None, indent));
                }
                "table" => {
                    let place = Place::Sheet(self.name.clone(), self.row, self.column);
                    return Err(refused(
                        &format!("there is a table inside a cell, in {place}"),
                        "split the cell into cells of the sheet, save, and import again",
                    ));
                }
                // Comments and pictures are not the text of the cell.
                _ => self.xml.skip()?,
            }
        }
        Ok(trimmed(paragraphs))
    }
}

impl Cell {
    fn read(tag: &Tag<'_>) -> Self {
        let owned = |name: &str| tag.attribute(name).map(Cow::into_owned);
        let kind = owned("value-type");
        let value = match kind.as_deref() {
            Some("date") => owned("date-value"),
            Some("time") => owned("time-value"),
            Some("boolean") => owned("boolean-value"),
            Some("string") => owned("string-value"),
            _ => owned("value"),
        };
        Self {
            value,
            style: owned("style-name"),
            formula: tag.attribute("formula").is_some(),
            error: tag.says("value-type", "error"),
            span: (repeated(tag, "number-rows-spanned"), repeated(tag, "number-columns-spanned")),
            kind,
        }
    }

    fn stored(&self, styles: &Styles) -> Value {
        let value = self.value.clone();
        match (self.kind.as_deref(), value) {
            _ if self.error => Value::Error,
            (Some("date"), Some(stored)) => {
                let day = stored.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
                match day.filter(|_| styles.shows_whole_dates(self.style.as_deref())) {
                    Some(day) => Value::Day { day, stored },
                    None => Value::Text,
                }
            }
            (Some("boolean"), Some(stored)) => Value::Bool(stored == "true"),
            (Some(kind @ ("float" | "percentage" | "currency")), Some(stored)) => {
                Value::Number { stored, percent: kind == "percentage" }
            }
            (None, _) if self.formula => Value::NotCalculated,
            _ => Value::Text,
        }
    }
}

fn repeated(tag: &Tag<'_>, name: &str) -> u32 {
    tag.count(name).and_then(|count| u32::try_from(count).ok()).unwrap_or(1).max(1)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("visibility").is_some_and(|visibility| visibility != "visible")
}
