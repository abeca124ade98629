//! The form on paper: A4 across, the heads on every page, a title never last on one.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::xlsx::{PAPER, text};
use super::column::{LAST, NUMBER};
use super::drawing::{Drawing, TITLE, with_period};
use super::row::Drawn;
use crate::report::{Cell, Phrase};

/// The margins in inches: left and right, top, bottom, head and foot.
const SIDE: f64 = 0.4;
const TOP: f64 = 0.5;
const BOTTOM: f64 = 0.6;
const MARGIN: f64 = 0.3;
/// The height of the paper in inches.
const PAPER_HEIGHT: f64 = 8.27;
/// Excel allows no more.
const MOST_BREAKS: usize = 1_000;

/// Where pages end, worked out from the heights of the rows: Excel ignores breaks on sheets that are fitted to pages.
pub(super) struct Pages {
    /// In percent.
    scale: f64,
    /// Points of rows that a page holds.
    room: f64,
    /// Points that are used on the page so far.
    used: f64,
    heads: f64,
    /// Rows that must stay with the one after them: the first, and their points.
    held: Option<(u32, f64)>,
    breaks: Vec<u32>,
}

impl Pages {
    pub(super) fn new(scale: f64) -> Self {
        let room = (PAPER_HEIGHT - TOP - BOTTOM) * 72.0 * 100.0 / scale;
        // `LibreOffice` draws rows a little higher.
        Self { scale, room: room * 0.97, used: 0.0, heads: 0.0, held: None, breaks: Vec::new() }
    }

    /// What stands above the table, and its heads, which every page repeats.
    pub(super) fn above(&mut self, front: &[f64], heads: f64) {
        self.used = front.iter().sum::<f64>() + heads;
        self.heads = heads;
    }

    /// One more row of the table.
    pub(super) fn row(&mut self, at: u32, drawn: &Drawn) {
        let (first, height) = self.held.take().unwrap_or((at, 0.0));
        let height = height + drawn.height;
        if drawn.is_band {
            self.held = Some((first, height));
            return;
        }
        if self.used + height > self.room && self.used > self.heads {
            self.breaks.push(first);
            self.used = self.heads;
        }
        self.used += height;
    }
}

impl Drawing<'_> {
    pub(super) fn page(&self, sheet: &mut Worksheet, pages: &Pages, last: u32) -> Result<(), XlsxError> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "10 to 100, a whole number"
        )]
        let scale = pages.scale as u16;
        sheet.set_paper_size(PAPER).set_landscape().set_print_scale(scale);
        sheet.set_margins(SIDE, SIDE, TOP, BOTTOM, MARGIN, MARGIN);
        sheet.set_print_area(TITLE, NUMBER, last, LAST)?;
        if pages.breaks.len() < MOST_BREAKS {
            sheet.set_page_breaks(&pages.breaks)?;
        }
        let left = with_period(Phrase::new("form-footer"), &self.form.front);
        let code = |code: &str| Cell::Text(code.to_owned());
        let right = Phrase::new("form-page").with("page", code("&P")).with("pages", code("&N"));
        sheet.set_footer(format!(
            "&L&9&\"Arial,Regular\"{}&R&9&\"Arial,Regular\"{}",
            text::in_margin(&self.words.phrase(&left)),
            self.words.phrase(&right)
        ));
        Ok(())
    }
}
