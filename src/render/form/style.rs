//! How the cells of the form look, and which of them are locked.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::super::Words;
use super::super::xlsx::{bordered, cell, head, plain};
use crate::form::{Ask, Slot};

/// Cells to be filled.
pub(super) const OPEN: u32 = 0x00FF_F2CC;
const OPEN_HEAD: u32 = 0x00FF_D966;
/// Cells that do not belong to their row.
pub(super) const SHUT: u32 = 0x00E4_E4E4;
const PLAN_HEAD: u32 = 0x00D9_D9D9;
const SECTION: u32 = 0x00BF_BFBF;
const MEASURE: u32 = 0x00ED_EDED;

/// The formats of all cells but those to be filled.
pub(super) struct Style {
    pub(super) hidden: Format,
    pub(super) title: Format,
    pub(super) about: Format,
    pub(super) fill: Format,
    pub(super) plan_head: Format,
    pub(super) open_head: Format,
    pub(super) section: Format,
    pub(super) measure: Format,
    pub(super) plan: Format,
    pub(super) centred: Format,
    pub(super) late: Format,
    pub(super) kpi: Format,
    pub(super) kpi_number: Format,
    pub(super) shut: Format,
    pub(super) sign: Format,
    pub(super) line: Format,
    /// The format of days.
    pub(super) day: &'static str,
}

impl Style {
    pub(super) fn new(words: &Words) -> Self {
        let above = || plain().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let band = |fill| bordered(above()).set_bold().set_background_color(fill);
        let centred = || cell().set_align(FormatAlign::Center);
        Self {
            hidden: plain().set_num_format("@"),
            title: above().set_font_size(12).set_bold(),
            about: above(),
            fill: above().set_bold(),
            plan_head: head(PLAN_HEAD),
            open_head: head(OPEN_HEAD),
            section: band(SECTION),
            measure: band(MEASURE),
            plan: cell().set_num_format("@"),
            centred: centred().set_num_format("@"),
            late: cell().set_num_format("@").set_bold(),
            kpi: cell().set_num_format("@").set_italic(),
            kpi_number: centred().set_num_format("@").set_italic(),
            shut: cell().set_background_color(SHUT),
            sign: plain().set_text_wrap().set_align(FormatAlign::Bottom),
            line: plain().set_unlocked().set_border_bottom(FormatBorder::Thin),
            day: day_format(words),
        }
    }

    /// A cell to be filled. Texts have the format of text: `1-2` stays what was typed, and so does `=1`.
    pub(super) fn open(&self, slot: Slot, ask: Option<&Ask>) -> Format {
        let open = cell().set_background_color(OPEN).set_unlocked();
        match slot {
            Slot::Done => open.set_num_format(self.day).set_align(FormatAlign::Center),
            Slot::Percent => open.set_num_format("0"),
            Slot::Value => open.set_num_format(number_format(ask.map_or(0, |ask| ask.places))),
            Slot::Text | Slot::Problem | Slot::Proposal | Slot::Evidence => open.set_num_format("@"),
        }
    }
}

/// Days as offices write them.
fn day_format(words: &Words) -> &'static str {
    if words.tag() == "en" { "yyyy-mm-dd" } else { "dd.mm.yyyy" }
}

/// As many decimals as a value has: a format that leaves idle ones out shows `75,`.
fn number_format(places: u32) -> String {
    match places.min(10) as usize {
        0 => "#,##0".to_owned(),
        places => format!("#,##0.{}", "0".repeat(places)),
    }
}
