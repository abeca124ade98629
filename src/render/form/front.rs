//! What stands above the table: the hidden row, the title, the heads.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::xlsx::{measure, text};
use super::column::{self, DUE, FIRST_SLOT, KEY, NUMBER, SEAL, STATE, TITLE};
use super::drawing::{self, ABOUT, Drawing, FILL, FRONT_LAST, HEADS, KEYS, title, with_period};
use crate::form::{AS_OF, END, FORM, LEAD, PERIOD, PLAN, Slot, VERSION};
use crate::report::{Cell, Phrase};

impl Drawing<'_> {
    /// The hidden row, by which the form is read in every language.
    pub(super) fn keys(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let front = &self.form.front;
        let plan = text::cut(&self.words.line(&front.plan), 200);
        let lead = front.lead.as_ref().map_or("", |lead| lead.id.as_str());
        let keys = [
            (KEY, format!("{FORM} {VERSION}")),
            (NUMBER, format!("{PERIOD}{}", front.period)),
            (TITLE, format!("{PLAN}{} {plan}", front.identity)),
            (DUE, format!("{AS_OF}{}", front.day)),
            (STATE, format!("{LEAD}{lead}")),
            (SEAL, crate::form::SEAL.to_owned()),
        ];
        let slots = (FIRST_SLOT..).zip(Slot::ALL).map(|(column, slot)| (column, slot.key().to_owned()));
        for (column, key) in keys.into_iter().chain(slots) {
            sheet.write_string_with_format(KEYS, column, key, &self.style.hidden)?;
        }
        sheet.set_row_hidden(KEYS)?;
        Ok(())
    }

    /// What stands above the table. The heights of its rows.
    pub(super) fn front(&self, sheet: &mut Worksheet) -> Result<[f64; 3], XlsxError> {
        let front = &self.form.front;
        let id = if front.lead.is_some() { "form-about-lead" } else { "form-about" };
        let mut about = with_period(Phrase::new(id), front).with("day", Cell::LongDay(front.day));
        if let Some(lead) = &front.lead {
            about = about.with("lead", Cell::Names(vec![lead.clone()]));
        }
        if let Some(contact) = &front.contact {
            about = Phrase::new("form-contact").with("about", about.cell()).with("contact", contact.clone());
        }
        let guide = Phrase::new("form-fill").with("guide", Phrase::new("form-guide").cell());
        let width = self.width_to(FRONT_LAST);
        let mut heights = [0.0; 3];
        let rows = [
            (drawing::TITLE, title(front), &self.style.title, 1.25),
            (ABOUT, about, &self.style.about, 1.0),
            (FILL, guide, &self.style.fill, 1.0),
        ];
        for ((row, phrase, format, size), slot) in rows.into_iter().zip(&mut heights) {
            let said = text::cut(&self.words.phrase(&phrase), text::CELL);
            *slot = measure::height(measure::lines(&said, width / size, true)) * size;
            sheet.merge_range(row, NUMBER, row, FRONT_LAST, &said, format)?.set_row_height(row, *slot)?;
        }
        Ok(heights)
    }

    /// The heads of the columns. The height of their row.
    pub(super) fn heads(&self, sheet: &mut Worksheet) -> Result<f64, XlsxError> {
        let mut most = 1;
        // In the column of ids it says that it is a row of none.
        sheet.write_string_with_format(HEADS, KEY, END, &self.style.hidden)?;
        for (column, key) in (NUMBER..).zip(column::HEADS) {
            let head = self.words.phrase(&Phrase::new(key));
            let format = if column < FIRST_SLOT { &self.style.plan_head } else { &self.style.open_head };
            most = most.max(measure::lines(&head, self.width(column), true));
            sheet.write_string_with_format(HEADS, column, head, format)?;
        }
        let height = measure::height(most) + 3.0;
        sheet.set_row_height(HEADS, height)?.set_freeze_panes(HEADS + 1, DUE)?;
        sheet.set_repeat_rows(HEADS, HEADS)?;
        Ok(height)
    }
}
