//! What all parts of the drawing know.

use super::super::xlsx::measure;
use super::super::{Words, date};
use super::column::{COLUMNS, LAST};
use super::style::Style;
use crate::form::{Form, Front};
use crate::report::{Cell, Phrase};

/// The last column of what stands above the table: all of it is seen on the first screen.
pub(super) const FRONT_LAST: u16 = 9;
/// The row of the keys.
pub(super) const KEYS: u32 = 0;
/// The row of the title.
pub(super) const TITLE: u32 = 1;
/// The row that says what the form is about.
pub(super) const ABOUT: u32 = 2;
/// The row that says what to do.
pub(super) const FILL: u32 = 3;
/// The row of the heads. The table begins below it.
pub(super) const HEADS: u32 = 4;

/// The sheet to be filled, in the making.
pub(super) struct Drawing<'a> {
    pub(super) form: &'a Form,
    pub(super) words: &'a Words,
    pub(super) style: &'a Style,
    pub(super) widths: [f64; COLUMNS],
}

impl Drawing<'_> {
    /// The width of a column.
    pub(super) fn width(&self, column: u16) -> f64 {
        self.widths.get(usize::from(column)).copied().unwrap_or_default()
    }

    /// The width of all columns that are shown, up to this one.
    pub(super) fn width_to(&self, last: u16) -> f64 {
        self.widths.iter().take(usize::from(last) + 1).skip(1).sum()
    }

    /// How much smaller the columns must be printed to stand beside one another, in percent.
    pub(super) fn scale(&self) -> f64 {
        const PAPER_WIDTH: f64 = 10.89 * 96.0;
        let shown = self.widths.iter().take(usize::from(LAST) + 1).skip(1);
        let pixels: f64 = shown.map(|width| measure::pixels(*width)).sum();
        (95.0 * PAPER_WIDTH / pixels).floor().clamp(10.0, 100.0)
    }
}

/// A message without arguments.
pub(super) fn say(words: &Words, id: &'static str) -> String {
    words.phrase(&Phrase::new(id))
}

/// What the form is called.
pub(super) fn title(front: &Front) -> Phrase {
    Phrase::new("form-title").with("plan", front.plan.clone())
}

/// A phrase with the period: in words, its first and its last day.
pub(super) fn with_period(phrase: Phrase, front: &Front) -> Phrase {
    phrase
        .with("period", date::period(front.period).cell())
        .with("from", Cell::Day(front.period.first()))
        .with("to", Cell::Day(front.period.last()))
}
