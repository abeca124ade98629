//! Planned and done over time: the table and a native chart of it.

use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, Workbook, XlsxError,
};

use super::sheet::{Sheets, table_of};
use super::table::{across, rows, widths};
use crate::report::paper::Part;

/// The table at the left, the chart beside it.
pub(super) fn draw(sheets: &Sheets<'_>, book: &mut Workbook, part: &Part) -> Result<(), XlsxError> {
    let Some(table) = table_of(part) else { return Ok(()) };
    let name = sheets.name("paper-nav-trend");
    let sheet = sheets.add(book, &name)?;
    let widths = widths(sheets, table);
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let last = u16::try_from(widths.len()).unwrap_or(1).saturating_sub(1);
    let all = widths.iter().sum();
    let at = across(sheet, 0, last, &sheets.words.line(&part.heading), &sheets.look.strong, all)?;
    sheet.set_freeze_panes(at + 1, 0)?;
    let after = rows(sheets, sheet, at, table, &widths)?;
    let mut chart = Chart::new_line();
    let dashes = [ChartLineDashType::Dash, ChartLineDashType::Solid, ChartLineDashType::RoundDot];
    for ((column, given), dash) in (1..).zip(table.columns.iter().skip(1)).zip(dashes) {
        let mut format = ChartFormat::new();
        format.set_line(ChartLine::new().set_color(0x001F_3864).set_width(2.0).set_dash_type(dash));
        chart
            .add_series()
            .set_name(&sheets.words.report_head(given.key))
            .set_categories((name.as_str(), at + 1, 0, after - 1, 0))
            .set_values((name.as_str(), at + 1, column, after - 1, column))
            .set_format(&mut format);
    }
    chart.set_width(760).set_height(380);
    chart.x_axis().set_num_format(sheets.look.day);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_alt_text(sheets.words.line(&part.heading));
    if after > at + 1 {
        sheet.insert_chart(at, last + 2, &chart)?;
    }
    Ok(())
}
