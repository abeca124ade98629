//! The report as a workbook: a summary, the tables of its parts, items and KPIs as rows of values to be filtered and
//! counted, charts. No cell holds a formula, and no text is taken for one.

mod apart;
mod chart;
mod items;
mod look;
mod nice;
mod sheet;
mod summary;
mod table;
mod trend;
mod values;

use std::collections::BTreeSet;

use rust_xlsxwriter::{Workbook, XlsxError};

use self::look::Look;
use self::sheet::Sheets;
use super::speech::Speech;
use crate::render::Words;
use crate::render::xlsx::book::{self, BookError};
use crate::render::xlsx::workbook;
use crate::report::paper::{Data, Paper, Part, PartName};

/// How a workbook begins that was made here and not saved by another program.
const BEGINNING: &[u8] = b"PK\x03\x04\x14\0\x08\0\x08\0\0\0\x21\0";

/// Whether the beginning of a file is that of a workbook of ours: one that was saved by another program is not.
#[must_use]
pub fn is_report(beginning: &[u8]) -> bool {
    beginning.starts_with(BEGINNING)
}

/// Draws a report or a letter, with the rows of what it is about.
///
/// # Errors
/// Where there is no thread for a sheet, or what a workbook cannot hold.
pub fn draw(paper: &Paper, data: &Data, words: &Words) -> Result<Vec<u8>, BookError> {
    let speech = &Speech::new(words);
    let words = &speech.words;
    let mut book = workbook(&words.line(&paper.front.plan), paper.front.day)?;
    let look = Look::new(words);
    let sheets = Sheets { paper, data, speech, words, look: &look, used: BTreeSet::default().into() };
    summary::draw(&sheets, &mut book)?;
    if paper.parts.iter().any(|part| part.name == PartName::Plan) {
        items::items(&sheets, &mut book)?;
    }
    for part in &paper.parts {
        of_part(&sheets, &mut book, part)?;
    }
    book::bytes(&mut book)
}

/// The sheets of a part.
fn of_part(sheets: &Sheets<'_>, book: &mut Workbook, part: &Part) -> Result<(), XlsxError> {
    match part.name {
        // They are the summary. A chart of bars is a picture, and its days are among the items.
        PartName::Title | PartName::Headline | PartName::Sections | PartName::Timeline => Ok(()),
        PartName::Kpis => {
            items::kpis(sheets, book)?;
            chart::draw(sheets, book)
        }
        PartName::Trend => trend::draw(sheets, book, part),
        PartName::Executors
        | PartName::Overdue
        | PartName::Done
        | PartName::Next
        | PartName::Unconfirmed
        | PartName::Plan => table::draw(sheets, book, part),
        PartName::Method => summary::method(sheets, book, part),
    }
}
