//! What all sheets of a report share: their names, their pages, and cells of every kind.

use std::cell::RefCell;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::super::speech::Speech;
use super::look::{Holds, Look, Stress};
use crate::model::{Status, When};
use crate::render::Words;
use crate::render::xlsx::{PAPER, excel_day, text};
use crate::report::paper::{Block, Data, Entry, Paper, Part, Run, Table, Tone};
use crate::report::{Cell, Phrase};

/// The sheets of a report in the making.
pub(super) struct Sheets<'a> {
    pub(super) paper: &'a Paper,
    pub(super) data: &'a Data,
    pub(super) words: &'a Words,
    pub(super) speech: &'a Speech,
    pub(super) look: &'a Look,
    /// The names that are taken, in small letters.
    pub(super) used: RefCell<BTreeSet<String>>,
}

/// A value as a cell of a spreadsheet holds it.
enum Value {
    Text(String),
    Day(chrono::NaiveDate),
    Number(f64, Holds),
}

impl Sheets<'_> {
    /// A message without arguments.
    pub(super) fn say(&self, id: &'static str) -> String {
        self.words.phrase(&Phrase::new(id))
    }

    /// The name of a sheet, each another one.
    pub(super) fn name(&self, id: &'static str) -> String {
        let name = text::sheet_name(&self.say(id));
        let mut names = std::iter::once(name.clone()).chain((2..).map(|number| format!("{name} {number}")));
        let mut used = self.used.borrow_mut();
        names.find(|name| used.insert(name.to_lowercase())).unwrap_or(name)
    }

    /// A new sheet: A4 across, as wide as the paper, with the day above and the page below.
    pub(super) fn add<'b>(&self, book: &'b mut Workbook, name: &str) -> Result<&'b mut Worksheet, XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
        let front = &self.paper.front;
        let letters = "&9&\"Arial,Regular\"";
        let day = self.words.phrase(&Phrase::new("paper-as-of").with("day", Cell::Day(front.day)));
        let plan = text::in_margin(&self.words.line(&front.plan));
        sheet.set_header(format!("&L{letters}{plan}&R{letters}{}", text::in_margin(&day)));
        let code = |code: &str| Cell::Text(code.to_owned());
        let page = Phrase::new("paper-page").with("page", code("&P")).with("pages", code("&N"));
        sheet.set_footer(format!("&L{letters}&A&R{letters}{}", self.words.phrase(&page)));
        Ok(sheet)
    }

    /// Writes a cell by what it holds, and says what is shown in it, for its height.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        entry: &Entry,
        band: Option<Stress>,
    ) -> Result<String, XlsxError> {
        let stress = band.unwrap_or_else(|| stress(entry));
        match self.value(entry) {
            Value::Text(said) => {
                let format = self.look.cell(Holds::Text, stress);
                let pieces = if band.is_none() { self.pieces(entry) } else { Vec::new() };
                if said.is_empty() {
                    sheet.write_blank(row, column, &format)?;
                } else if pieces.len() > 1 && said.len() < text::CELL {
                    let pieces: Vec<_> = pieces
                        .iter()
                        .map(|(stress, piece)| (self.look.cell(Holds::Text, *stress), piece.as_str()))
                        .collect();
                    let pieces: Vec<_> = pieces.iter().map(|(format, piece)| (format, *piece)).collect();
                    let plain = self.look.cell(Holds::Text, Stress::Plain);
                    sheet.write_rich_string_with_format(row, column, &pieces, &plain)?;
                } else {
                    sheet.write_string_with_format(row, column, &said, &format)?;
                }
                Ok(said)
            }
            Value::Day(day) => {
                let format = self.look.cell(Holds::Day, stress);
                sheet.write_datetime_with_format(row, column, &excel_day(day)?, &format)?;
                Ok(String::new())
            }
            Value::Number(number, holds) => {
                sheet.write_number_with_format(row, column, number, &self.look.cell(holds, stress))?;
                Ok(String::new())
            }
        }
    }

    fn value(&self, entry: &Entry) -> Value {
        let Some(cell) = entry.value() else { return Value::Text(self.text(entry)) };
        let number = |number: Decimal, holds| number.to_f64().map(|number| Value::Number(number, holds));
        let value = match cell {
            Cell::Day(day) | Cell::DueDay(day) | Cell::When(When::Day(day)) => Some(Value::Day(*day)),
            Cell::Count(count) | Cell::Days(count) => number((*count).into(), Holds::Number(0)),
            Cell::Number(exact) => number(*exact, Holds::Number(exact.normalize().scale())),
            Cell::Rough(rough) => {
                let places = if rough.abs() >= Decimal::ONE_THOUSAND { 0 } else { 2 };
                number(rough.round_dp(6), Holds::Number(places))
            }
            // A word in a cell of its own begins with a capital letter.
            Cell::Status(status) => Some(Value::Text(text::capital(self.words.status(*status)))),
            Cell::Rating(rating) => Some(Value::Text(text::capital(self.words.rating(*rating)))),
            Cell::Ratio(ratio) => number(ratio.round_dp(6), Holds::Number(2)),
            Cell::Percent(ratio) | Cell::Bar(ratio) => number(ratio.round_dp(6), Holds::Percent),
            Cell::Empty
            | Cell::Text(_)
            | Cell::Title(_)
            | Cell::Names(_)
            | Cell::List(_)
            | Cell::Word(_)
            | Cell::Flag(_)
            | Cell::LongDay(_)
            | Cell::Span(..)
            | Cell::When(_)
            | Cell::Due(_)
            | Cell::Late(_)
            | Cell::State(_)
            | Cell::Phrase(_)
            | Cell::Lines(_)
            | Cell::Facts(_)
            | Cell::Record(_)
            | Cell::Records(_)
            | Cell::Own(_) => None,
        };
        value.unwrap_or_else(|| Value::Text(self.text(entry)))
    }

    /// What a cell says, in pieces of one look each.
    fn pieces(&self, entry: &Entry) -> Vec<(Stress, String)> {
        let mut pieces: Vec<(Stress, String)> = Vec::new();
        for (n, paragraph) in entry.paragraphs.iter().enumerate() {
            let mut start = if n > 0 { "\n" } else { "" };
            for run in &paragraph.runs {
                let said = format!("{}{}", std::mem::take(&mut start), self.said(run));
                match pieces.last_mut() {
                    Some((stress, before)) if *stress == stress_of(run.tone) => before.push_str(&said),
                    _ if said.is_empty() => {}
                    _ => pieces.push((stress_of(run.tone), said)),
                }
            }
        }
        pieces
    }

    fn said(&self, run: &Run) -> String {
        self.speech.of(run).line(&run.cell)
    }

    /// What a cell says, a paragraph a line.
    pub(super) fn text(&self, entry: &Entry) -> String {
        let paragraph = |runs: &[Run]| -> String { runs.iter().map(|run| self.said(run)).collect() };
        let lines: Vec<String> = entry.paragraphs.iter().map(|given| paragraph(&given.runs)).collect();
        text::cut(&lines.join("\n"), text::CELL)
    }
}

/// The tone of a cell is that of its first words.
pub(super) fn stress(entry: &Entry) -> Stress {
    let first = entry.paragraphs.first().and_then(|paragraph| paragraph.runs.first());
    match first.map(|run| run.tone) {
        Some(Tone::Strong) if entry.paragraphs.len() == 1 => Stress::Strong,
        Some(Tone::Quiet) => Stress::Quiet,
        Some(Tone::Status(Status::Overdue)) if entry.value().is_some() => Stress::Late,
        Some(Tone::Strong | Tone::Plain | Tone::Label | Tone::Status(_) | Tone::Rating(_)) | None => {
            Stress::Plain
        }
    }
}

/// How a piece of a cell is said.
fn stress_of(tone: Tone) -> Stress {
    match tone {
        Tone::Plain | Tone::Label => Stress::Plain,
        Tone::Quiet => Stress::Quiet,
        Tone::Status(Status::Overdue) => Stress::Late,
        Tone::Strong | Tone::Status(_) | Tone::Rating(_) => Stress::Strong,
    }
}

/// The table of a part.
pub(super) fn table_of(part: &Part) -> Option<&Table> {
    part.blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}
