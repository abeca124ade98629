//! The sheet of instructions.

use rust_xlsxwriter::{ProtectionOptions, Worksheet, XlsxError};

use super::super::Words;
use super::super::xlsx::{PAPER, bordered, measure, plain, text};
use super::drawing::{say, with_period};
use super::prompt::head;
use super::style::{OPEN, SHUT, Style};
use crate::form::{Front, Slot};
use crate::report::Phrase;

/// The widths of the numbers and of the sentences.
const WIDTHS: [f64; 2] = [4.0, 118.0];

/// Numbered sentences, then what the colours mean.
pub(super) fn draw(
    sheet: &mut Worksheet,
    front: &Front,
    words: &Words,
    style: &Style,
) -> Result<(), XlsxError> {
    let title = say(words, "form-guide");
    sheet.set_name(text::sheet_name(&title))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, title, &plain().set_bold().set_font_size(14))?;
    sheet.set_row_height(0, 24)?;
    let mut row = 2;
    let numbered =
        (1..).zip(sentences(front)).map(|(number, sentence)| (format!("{number}."), sentence.cell()));
    let note = front.derived_letters.iter().map(|cell| (String::new(), cell.clone()));
    for (number, sentence) in numbered.chain(note) {
        let said = words.line(&sentence);
        sheet.write_string_with_format(row, 0, number, &style.about)?;
        sheet.write_string_with_format(row, 1, &said, &style.about)?;
        sheet.set_row_height(row, measure::height(measure::lines(&said, WIDTHS[1], false)) + 3.0)?;
        row += 1;
    }
    let legend = [
        (Some(OPEN), "form-guide-legend-open"),
        (Some(SHUT), "form-guide-legend-shut"),
        (None, "form-guide-legend-plan"),
    ];
    for (row, (colour, id)) in (row + 1..).zip(legend) {
        let format = bordered(plain());
        let format =
            colour.map_or_else(|| format.clone(), |colour| format.clone().set_background_color(colour));
        sheet.write_blank(row, 0, &format)?;
        sheet.write_string_with_format(row, 1, say(words, id), &plain())?;
    }
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
    let allowed = ProtectionOptions { format_columns: true, format_rows: true, ..Default::default() };
    sheet.protect_with_options(&allowed);
    Ok(())
}

fn sentences(front: &Front) -> Vec<Phrase> {
    let named = |slot: Slot| Phrase::new(head(slot)).cell();
    let of = |id: &'static str, slot: Slot| Phrase::new(id).with("head", named(slot));
    let period = with_period(Phrase::new("form-guide-period"), front);
    vec![
        Phrase::new("form-guide-rows"),
        Phrase::new("form-guide-yellow"),
        period,
        of("form-guide-done", Slot::Done),
        Phrase::new("form-guide-text")
            .with("text", named(Slot::Text))
            .with("problem", named(Slot::Problem))
            .with("proposal", named(Slot::Proposal)),
        of("form-guide-percent", Slot::Percent).with("text", named(Slot::Text)),
        of("form-guide-value", Slot::Value),
        of("form-guide-evidence", Slot::Evidence),
        Phrase::new("form-guide-empty"),
        Phrase::new("form-guide-back"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Cell;

    #[test]
    fn there_are_ten_sentences() {
        let front = Front {
            plan: Cell::Empty,
            identity: String::new(),
            period: "2023-Q2".parse().unwrap(),
            day: "2023-07-01".parse().unwrap(),
            lead: None,
            contact: None,
            since: "2023-01-01".parse().unwrap(),
            derived_letters: None,
        };
        assert_eq!(sentences(&front).len(), 10);
    }
}
