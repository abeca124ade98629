//! The numbers that the charts draw, as a table of use by itself.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::nice::Axis;
use super::sheet::Sheets;
use crate::render::xlsx::measure;
use crate::report::Cell;
use crate::report::paper::{Curves, Entry};

/// The rows of one line of a chart, first and last.
pub(super) type Span = Option<(u32, u32)>;

/// The rows of the lines of one chart.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rows {
    pub(super) path: Span,
    pub(super) observed: Span,
    pub(super) forecast: Span,
    pub(super) today: Span,
}

const WIDTHS: [f64; 5] = [60.0, 18.0, 12.0, 16.0, 26.0];

/// The head of the table.
pub(super) fn head(sheets: &Sheets<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for ((column, width), key) in (0..).zip(WIDTHS).zip(["title", "series", "date", "value", "kpi-id"]) {
        let head = sheets.words.sheet_head(key);
        sheet.set_column_width(column, measure::of_head(&head, width))?;
        sheet.write_string_with_format(0, column, head, &sheets.look.head)?;
    }
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    Ok(())
}

/// Writes the numbers of one chart from a row on. Their places, and the row after them.
pub(super) fn write(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    mut at: u32,
    course: &Curves,
    axis: Axis,
) -> Result<(Rows, u32), XlsxError> {
    let exact = |points: &[(NaiveDate, Decimal)]| -> Vec<(NaiveDate, Cell)> {
        points.iter().map(|(day, value)| (*day, Cell::Number(*value))).collect()
    };
    let rough = |points: &[(NaiveDate, Decimal)]| -> Vec<(NaiveDate, Cell)> {
        points.iter().map(|(day, value)| (*day, Cell::Rough(*value))).collect()
    };
    let limit = |limit: f64| Cell::Rough(Decimal::try_from(limit).unwrap_or_default());
    let day = sheets.paper.front.day;
    let today = vec![(day, limit(axis.least)), (day, limit(axis.most))];
    let mut rows = Rows::default();
    let lines = [
        ("sheet-path", exact(&course.path), &mut rows.path),
        ("sheet-observed", exact(&course.observed), &mut rows.observed),
        ("sheet-forecast", rough(&course.forecast), &mut rows.forecast),
        ("sheet-today", today, &mut rows.today),
    ];
    for (name, points, span) in lines {
        let first = at;
        for (day, value) in points {
            point(sheets, sheet, at, course, name, (day, value))?;
            at += 1;
        }
        *span = (at > first).then(|| (first, at - 1));
    }
    Ok((rows, at))
}

fn point(
    sheets: &Sheets<'_>,
    sheet: &mut Worksheet,
    at: u32,
    course: &Curves,
    name: &'static str,
    (day, value): (NaiveDate, Cell),
) -> Result<(), XlsxError> {
    let said = |text: String| Entry::of(Cell::Text(text));
    let cells = [
        Entry::of(course.title.clone()),
        said(sheets.say(name)),
        Entry::of(Cell::Day(day)),
        Entry::of(value),
        said(course.id.clone()),
    ];
    let mut lines = 1;
    for ((column, entry), width) in (0..).zip(&cells).zip(WIDTHS) {
        let said = sheets.write(sheet, (at, column), entry, None)?;
        lines = lines.max(measure::lines(&said, width, false));
    }
    sheet.set_row_height(at, measure::height(lines))?;
    Ok(())
}
