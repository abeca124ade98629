//! Items and KPIs, a row each, one value a cell: the first row is the head, so that filters and pivot tables find it.

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar, ConditionalFormatFormula,
    Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::sheet::Sheets;
use crate::model::Status;
use crate::render::xlsx::{excel_day, measure, text};
use crate::report::paper::Table;

/// Days before a deadline on which it is marked.
const SOON: f64 = 30.0;
/// The columns of items that are printed; what comes after them is for filters.
const PRINTED: u16 = 11;
/// The same of KPIs.
const PRINTED_OF_KPIS: u16 = 14;
/// The columns of the state, the deadline, the days late.
const STATE: u16 = 2;
const DUE: u16 = 3;
const LATE: u16 = 4;

/// Every item.
pub(super) fn items(sheets: &Sheets<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let table = &sheets.data.items;
    let sheet = sheets.add(book, &sheets.name("sheet-items"))?;
    let last = draw(sheets, sheet, table, PRINTED)?;
    if last > 0 {
        states(sheets, sheet, last)?;
    }
    Ok(())
}

/// Every KPI.
pub(super) fn kpis(sheets: &Sheets<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let table = &sheets.data.kpis;
    let sheet = sheets.add(book, &sheets.name("paper-nav-kpis"))?;
    draw(sheets, sheet, table, PRINTED_OF_KPIS)?;
    Ok(())
}

/// Head and rows. The number of the last row.
fn draw(sheets: &Sheets<'_>, sheet: &mut Worksheet, table: &Table, printed: u16) -> Result<u32, XlsxError> {
    let mut widths = Vec::new();
    let mut lines = 1;
    for (column, given) in (0..).zip(&table.columns) {
        let head = head(sheets, given.key);
        let width = measure::of_head(&head, f64::from(given.width));
        sheet.set_column_width(column, width)?;
        lines = lines.max(measure::lines(&head, width, true));
        sheet.write_string_with_format(0, column, head, &sheets.look.head)?;
        widths.push(width);
    }
    sheet.set_row_height(0, measure::height(lines) + 3.0)?;
    for (row, given) in (1..).zip(&table.rows) {
        let mut lines = 1;
        for ((column, entry), width) in (0..).zip(&given.cells).zip(&widths) {
            let said = sheets.write(sheet, (row, column), entry, None)?;
            // What is not printed does not make rows tall.
            if column <= printed {
                lines = lines.max(measure::lines(&said, *width, false));
            }
        }
        sheet.set_row_height(row, measure::height(lines))?;
    }
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let right = u16::try_from(table.columns.len()).unwrap_or(1).saturating_sub(1);
    sheet.set_freeze_panes(1, 2)?.set_repeat_rows(0, 0)?;
    sheet.set_print_area(0, 0, last, right.min(printed))?;
    if last > 0 {
        sheet.autofilter(0, 0, last, right)?;
    }
    Ok(last)
}

/// The head of a column.
fn head(sheets: &Sheets<'_>, key: &str) -> String {
    sheets.words.sheet_head(key)
}

/// What is late, done, dropped or near stands out, also on a printer without colours.
fn states(sheets: &Sheets<'_>, sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    let looks = [
        (
            Status::Overdue,
            Format::new().set_bold().set_font_color(0x00FF_FFFF).set_background_color(0x009C_0006),
        ),
        (Status::InProgress, Format::new().set_background_color(0x00DD_EBF7)),
        (Status::Done, Format::new().set_italic().set_background_color(0x00E2_EFDA)),
        (Status::Dropped, Format::new().set_font_strikethrough()),
    ];
    for (status, format) in looks {
        let word = text::capital(sheets.words.status(status));
        let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word));
        sheet.add_conditional_format(1, STATE, last, STATE, &rule.set_format(format))?;
    }
    let day = excel_day(sheets.paper.front.day)?.to_excel();
    let done = text::capital(sheets.words.status(Status::Done)).replace('"', "\"\"");
    let rule = format!("AND(ISNUMBER($D2),$D2>={day},$D2<={},$C2<>\"{done}\")", day + SOON);
    let near = Format::new().set_bold().set_background_color(0x00FF_F2CC);
    let rule = ConditionalFormatFormula::new().set_rule(Formula::new(rule)).set_format(near);
    sheet.add_conditional_format(1, DUE, last, DUE, &rule)?;
    let bar = ConditionalFormatDataBar::new().set_fill_color(0x00CC_CCCC).set_solid_fill(true);
    sheet.add_conditional_format(1, LATE, last, LATE, &bar.set_border_off(true))?;
    Ok(())
}
