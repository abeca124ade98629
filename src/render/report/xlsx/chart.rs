//! The courses of KPIs as native charts, three in a row, and the sheet of their numbers.

use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartSolidFill, Workbook, XlsxError,
};

use super::nice::{Axis, axis};
use super::sheet::Sheets;
use super::values::{self, Rows, Span};
use crate::render::xlsx::{excel_day, text};
use crate::report::paper::Curves;

/// The size of a chart in pixels.
const WIDTH: u32 = 424;
const HEIGHT: u32 = 250;
/// Columns of 64 pixels and rows of 17 that one takes with the gap beside it.
const COLUMNS: u16 = 7;
const ROWS: u32 = 16;
/// Charts side by side, and rows of them on a page.
const ABREAST: usize = 3;
const ON_A_PAGE: usize = 3;
const INK: u32 = 0x001F_3864;
const PATH: u32 = 0x0080_8080;
const TODAY: u32 = 0x00BF_9000;

/// A chart for each KPI that has a course.
pub(super) fn draw(sheets: &Sheets<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let courses = &sheets.data.curves;
    if courses.is_empty() {
        return Ok(());
    }
    let (charts, numbers) = (sheets.name("sheet-charts"), sheets.name("sheet-values"));
    sheets.add(book, &charts)?;
    let sheet = sheets.add(book, &numbers)?;
    values::head(sheets, sheet)?;
    let (mut at, mut drawn) = (1, Vec::new());
    for course in courses {
        let axis = axis(&all_numbers(course), course.from_zero);
        let (rows, next) = values::write(sheets, sheet, at, course, axis)?;
        drawn.push(chart(sheets, &numbers, course, rows, axis)?);
        at = next;
    }
    sheet.autofilter(0, 0, at.max(2) - 1, 4)?;
    let sheet = book.worksheet_from_name(&charts)?;
    let mut breaks = Vec::new();
    for (n, chart) in drawn.iter().enumerate() {
        let row = u32::try_from(n / ABREAST).unwrap_or(u32::MAX).saturating_mul(ROWS);
        let column = u16::try_from(n % ABREAST).unwrap_or(0) * COLUMNS;
        sheet.insert_chart_with_offset(row, column, chart, 2, 4)?;
        if n > 0 && n % (ABREAST * ON_A_PAGE) == 0 && breaks.len() < 1_000 {
            breaks.push(row);
        }
    }
    // Excel ignores breaks on sheets that are fitted to pages.
    sheet.set_print_scale(72).set_page_breaks(&breaks)?;
    Ok(())
}

/// Every number that must be seen.
fn all_numbers(course: &Curves) -> Vec<f64> {
    let points = course.path.iter().chain(&course.observed).chain(&course.forecast);
    points.filter_map(|(_, value)| value.to_f64()).collect()
}

fn chart(
    sheets: &Sheets<'_>,
    numbers: &str,
    course: &Curves,
    rows: Rows,
    axis: Axis,
) -> Result<Chart, XlsxError> {
    let mut chart = Chart::new_scatter();
    chart.set_width(WIDTH).set_height(HEIGHT);
    let line = |colour: u32, width: f64, dash: ChartLineDashType| {
        let mut format = ChartFormat::new();
        format.set_line(ChartLine::new().set_color(colour).set_width(width).set_dash_type(dash));
        format
    };
    let lines: [(&'static str, Span, ChartFormat, Option<ChartMarkerType>); 4] = [
        ("sheet-path", rows.path, line(PATH, 1.5, ChartLineDashType::Dash), None),
        (
            "sheet-observed",
            rows.observed,
            line(INK, 2.25, ChartLineDashType::Solid),
            Some(ChartMarkerType::Circle),
        ),
        (
            "sheet-forecast",
            rows.forecast,
            line(INK, 1.25, ChartLineDashType::RoundDot),
            Some(ChartMarkerType::Diamond),
        ),
        ("sheet-today", rows.today, line(TODAY, 1.0, ChartLineDashType::Solid), None),
    ];
    for (name, span, format, marker) in lines {
        let Some((first, last)) = span else { continue };
        let mut mark = ChartMarker::new();
        match marker {
            Some(kind) => {
                let mut fill = ChartFormat::new();
                fill.set_solid_fill(ChartSolidFill::new().set_color(INK));
                mark.set_type(kind).set_size(6).set_format(&mut fill)
            }
            None => mark.set_none(),
        };
        chart
            .add_series()
            .set_name(&sheets.say(name))
            .set_categories((numbers, first, 2, last, 2))
            .set_values((numbers, first, 3, last, 3))
            .set_format(&mut format.clone())
            .set_marker(&mark);
    }
    let unit = course.unit.as_ref().map(|unit| format!(", {}", sheets.words.line(unit))).unwrap_or_default();
    let title = text::cut(&format!("{}{unit}", sheets.words.line(&course.title)), 110);
    let mut small = ChartFont::new();
    small.set_size(8);
    chart.title().set_name(&title).set_font(ChartFont::new().set_size(9).set_bold());
    chart.set_alt_text(&title);
    let (first, last) = (excel_day(course.span.0)?.to_excel(), excel_day(course.span.1)?.to_excel());
    let days = if sheets.look.day.starts_with('y') { "yy-mm-dd" } else { "dd.mm.yy" };
    chart.x_axis().set_min(first).set_max(last.max(first + 1.0)).set_num_format(days).set_font(&small);
    chart.x_axis().set_major_unit(((last - first) / 4.0).max(1.0)).set_major_gridlines(false);
    chart.y_axis().set_min(axis.least).set_max(axis.most).set_major_unit(axis.step).set_font(&small);
    chart.y_axis().set_num_format(if axis.step.fract().abs() < 1e-9 { "#,##0" } else { "#,##0.0##" });
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small);
    Ok(chart)
}
