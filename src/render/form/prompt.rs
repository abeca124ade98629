//! What the cells to be filled say when they are chosen, and what they refuse.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError};

use super::super::xlsx::{excel_day, text};
use super::super::{Words, date};
use super::drawing::say;
use crate::form::{Ask, Entry, Front, Slot};
use crate::report::{Cell, Phrase};

/// How long the title and the text of a prompt may be.
const TITLE: usize = 32;
const TEXT: usize = 255;
/// How long a text may be; the form has little room.
const LONGEST: u32 = 2_000;
/// How many places one rule names at most.
const PLACES: usize = 200;

/// What is asked in cells of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Done,
    Text,
    /// What is to be added to a delivery.
    More,
    Problem,
    Proposal,
    Percent,
    Evidence,
    /// Where a value comes from.
    Source,
}

/// The cells to be filled, by what is asked in them.
#[derive(Default)]
pub(super) struct Prompts {
    of_kind: BTreeMap<Kind, (u16, Vec<u32>)>,
    values: Vec<(u32, u16, Ask)>,
}

impl Prompts {
    /// One more cell.
    pub(super) fn add(&mut self, slot: Slot, entry: &Entry, row: u32, column: u16) {
        let is_open = entry.open.contains(&Slot::Done);
        let kind = match (slot, &entry.ask) {
            (Slot::Value, Some(ask)) => return self.values.push((row, column, ask.clone())),
            (Slot::Evidence, Some(_)) => Kind::Source,
            (Slot::Evidence, None) => Kind::Evidence,
            (Slot::Done, _) => Kind::Done,
            (Slot::Text, _) if is_open => Kind::Text,
            (Slot::Text, _) => Kind::More,
            (Slot::Problem, _) => Kind::Problem,
            (Slot::Proposal, _) => Kind::Proposal,
            (Slot::Percent | Slot::Value, _) => Kind::Percent,
        };
        self.of_kind.entry(kind).or_insert((column, Vec::new())).1.push(row);
    }

    /// Writes a rule for all cells of a kind, and one for each value.
    pub(super) fn write(self, sheet: &mut Worksheet, front: &Front, words: &Words) -> Result<(), XlsxError> {
        for (kind, (column, rows)) in self.of_kind {
            let rule = rule(kind, front, words)?;
            for rows in rows.chunks(PLACES) {
                let Some(first) = rows.first() else { continue };
                let rule = rule.clone().set_multi_range(places(column, rows));
                sheet.add_data_validation(*first, column, *first, column, &rule)?;
            }
        }
        for (row, column, ask) in self.values {
            let rule = of_value(&ask, front, words)?;
            sheet.add_data_validation(row, column, row, column, &rule)?;
        }
        Ok(())
    }
}

/// The places of these rows in a column, as a workbook names them: `F8 F10:F12`.
fn places(column: u16, rows: &[u32]) -> String {
    let letter = column_number_to_name(column);
    let mut text = String::new();
    let mut rows = rows.iter().copied().peekable();
    while let Some(first) = rows.next() {
        let mut last = first;
        while let Some(next) = rows.next_if_eq(&(last + 1)) {
            last = next;
        }
        let _ = write!(text, "{letter}{}", first + 1);
        if last > first {
            let _ = write!(text, ":{letter}{}", last + 1);
        }
        text.push(' ');
    }
    text.trim_end().to_owned()
}

fn rule(kind: Kind, front: &Front, words: &Words) -> Result<DataValidation, XlsxError> {
    let period = || date::period(front.period).cell();
    let long = || Phrase::new("form-error-long");
    let (slot, prompt, error) = match kind {
        Kind::Done => (
            Slot::Done,
            Phrase::new("form-prompt-done").with("example", Cell::Day(front.period.last())),
            Phrase::new("form-error-done").with("from", Cell::Day(front.since)),
        ),
        Kind::Text => (Slot::Text, Phrase::new("form-prompt-text").with("period", period()), long()),
        Kind::More => (Slot::Text, Phrase::new("form-prompt-more"), long()),
        Kind::Problem => (Slot::Problem, Phrase::new("form-prompt-problem"), long()),
        Kind::Proposal => (Slot::Proposal, Phrase::new("form-prompt-proposal"), long()),
        Kind::Percent => {
            (Slot::Percent, Phrase::new("form-prompt-percent"), Phrase::new("form-error-percent"))
        }
        Kind::Evidence => (Slot::Evidence, Phrase::new("form-prompt-evidence"), long()),
        Kind::Source => (Slot::Evidence, Phrase::new("form-prompt-source"), long()),
    };
    let rule = DataValidation::new();
    let rule = match kind {
        Kind::Done => {
            let first = Formula::new(excel_day(front.since)?.to_excel().to_string());
            rule.allow_date_formula(DataValidationRule::Between(first, Formula::new("TODAY()")))
        }
        Kind::Percent => rule.allow_decimal_number(DataValidationRule::Between(0.0, 100.0)),
        Kind::Text | Kind::More | Kind::Problem | Kind::Proposal | Kind::Evidence | Kind::Source => {
            rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(LONGEST))
        }
    };
    said(rule, slot, &prompt, &error, words)
}

/// What is asked of a KPI, with its unit; only what is credible is taken.
fn of_value(ask: &Ask, front: &Front, words: &Words) -> Result<DataValidation, XlsxError> {
    let id = match (ask.is_flow, &ask.unit) {
        (false, None) => "form-prompt-level",
        (false, Some(_)) => "form-prompt-level-unit",
        (true, None) => "form-prompt-flow",
        (true, Some(_)) => "form-prompt-flow-unit",
    };
    let mut prompt = Phrase::new(id);
    prompt = if ask.is_flow {
        prompt.with("period", date::period(front.period).cell())
    } else {
        prompt.with("day", Cell::Day(front.period.last()))
    };
    if let Some(unit) = &ask.unit {
        prompt = prompt.with("unit", Cell::Text(unit.clone()));
    }
    let number = |value: Decimal| value.to_f64().unwrap_or_default();
    let (least, most) = ask.within.map_or((-1e15, 1e15), |(least, most)| (number(least), number(most)));
    let error = match ask.within {
        Some((least, most)) => Phrase::new("form-error-value")
            .with("least", Cell::Number(least))
            .with("most", Cell::Number(most)),
        None => Phrase::new("form-error-number"),
    };
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(least, most));
    said(rule, Slot::Value, &prompt, &error, words)
}

/// A rule with its words, under the head of its column.
fn said(
    rule: DataValidation,
    slot: Slot,
    prompt: &Phrase,
    error: &Phrase,
    words: &Words,
) -> Result<DataValidation, XlsxError> {
    let head = text::cut(&say(words, head(slot)), TITLE);
    let short = |phrase: &Phrase| text::cut(&words.phrase(phrase), TEXT);
    rule.ignore_blank(true)
        .set_input_title(&head)?
        .set_input_message(short(prompt))?
        .set_error_title(&head)?
        .set_error_message(short(error))
}

/// The message of the head of a column to be filled.
pub(super) fn head(slot: Slot) -> &'static str {
    match slot {
        Slot::Done => "form-head-done",
        Slot::Text => "form-head-text",
        Slot::Problem => "form-head-problem",
        Slot::Proposal => "form-head-proposal",
        Slot::Percent => "form-head-percent",
        Slot::Value => "form-head-value",
        Slot::Evidence => "form-head-evidence",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_follow_one_another_are_one_place() {
        assert_eq!(places(5, &[7, 9, 10, 11, 20]), "F8 F10:F12 F21");
    }
}
