//! The first sheet: what the report is of, the figures, the sections; and the last one: rules and sources.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Sheets, table_of};
use super::table::{across, rows, widths};
use crate::report::Phrase;
use crate::report::paper::{Block, Part, PartName};

/// The width of a sheet without a table.
const WIDTH: f64 = 118.0;

/// Title, act, day, sentences, figures, the table by section.
pub(super) fn draw(sheets: &Sheets<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let sheet = sheets.add(book, &sheets.name("sheet-summary"))?;
    let (front, words, look) = (&sheets.paper.front, sheets.words, sheets.look);
    let part = |name| sheets.paper.parts.iter().find(move |part: &&Part| part.name == name);
    let sections = part(PartName::Sections);
    let table = sections.and_then(table_of);
    let widths = table.map_or_else(|| vec![WIDTH], |table| widths(sheets, table));
    let all: f64 = widths.iter().sum();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let last = u16::try_from(widths.len()).unwrap_or(1).saturating_sub(1);
    let mut at = across(sheet, 0, last, &words.line(&front.plan), &look.title, all / 1.45)?;
    let day = words.phrase(&Phrase::new("paper-as-of").with("day", crate::report::Cell::LongDay(front.day)));
    let kind = format!("{}, {day}", sheets.say("paper-kind"));
    at = across(sheet, at, last, &kind, &look.strong, all)?;
    if let Some(act) = &front.act {
        let act = words.phrase(&Phrase::new("paper-act").with("act", act.clone()));
        at = across(sheet, at, last, &act, &look.sentence, all)?;
    }
    let approval: Vec<String> = front.approval().iter().flatten().map(|cell| words.line(cell)).collect();
    if !approval.is_empty() {
        at = across(sheet, at, last, &approval.join("  "), &look.sentence, all)?;
    }
    for note in &front.notes {
        at = across(sheet, at, last, &words.line(note), &look.note, all)?;
    }
    let letter = front.letter.iter().flat_map(|letter| &letter.opening);
    for cell in letter {
        at = across(sheet, at, last, &words.line(cell), &look.sentence, all)?;
    }
    for block in part(PartName::Headline).into_iter().flat_map(|part| &part.blocks) {
        if let Block::Sentence(cell) = block {
            at = across(sheet, at, last, &words.line(cell), &look.sentence, all)?;
        }
        if let Block::Figures(figures) = block {
            for figure in figures {
                let notes: Vec<String> = figure.notes.iter().map(|note| words.line(note)).collect();
                let said = format!("{} {}", words.line(&figure.value), words.line(&figure.caption));
                let said = if notes.is_empty() { said } else { format!("{said}: {}", notes.join("; ")) };
                at = across(sheet, at, last, &said, &look.note, all)?;
            }
        }
    }
    if let Some(part) = sections {
        at = across(sheet, at + 1, last, &words.line(&part.heading), &look.strong, all)?;
        if let Some(table) = table {
            at = rows(sheets, sheet, at, table, &widths)?;
        }
        for block in &part.blocks {
            if let Block::Note(cell) = block {
                at = across(sheet, at, last, &words.line(cell), &look.note, all)?;
            }
        }
    }
    Ok(())
}

/// The rules in sentences, then the sources.
pub(super) fn method(sheets: &Sheets<'_>, book: &mut Workbook, part: &Part) -> Result<(), XlsxError> {
    let sheet = sheets.add(book, &sheets.name("paper-nav-method"))?;
    let (words, look) = (sheets.words, sheets.look);
    sheet.set_column_width(0, WIDTH)?;
    let mut at = across(sheet, 0, 0, &words.line(&part.heading), &look.strong, WIDTH)?;
    for block in &part.blocks {
        match block {
            Block::Sentence(cell) => at = across(sheet, at, 0, &words.line(cell), &look.sentence, WIDTH)?,
            Block::Facts(facts) => {
                for (name, value) in facts {
                    let said = format!("{}: {}", words.line(name), words.line(value));
                    at = across(sheet, at, 0, &said, &look.note, WIDTH)?;
                }
            }
            Block::Note(_)
            | Block::Figures(_)
            | Block::Shares(_)
            | Block::Table(_)
            | Block::Timeline(_)
            | Block::Courses(_)
            | Block::Trend(_) => {}
        }
    }
    Ok(())
}
