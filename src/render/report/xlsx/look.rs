//! How the cells of a report look, by what they hold.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, FormatAlign};

use super::super::super::Words;
use super::super::super::xlsx::{cell, head, plain};

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    /// Words.
    Text,
    /// A day.
    Day,
    /// A number with so many decimals.
    Number(u32),
    /// A share.
    Percent,
}

/// How it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stress {
    /// As any text.
    #[default]
    Plain,
    /// What matters.
    Strong,
    /// What matters less.
    Quiet,
    /// A section, across the table.
    Band,
    /// What is past its deadline.
    Late,
}

const HEAD: u32 = 0x00D9_D9D9;
const BAND: u32 = 0x00ED_EDED;
const LATE: u32 = 0x00C0_0000;
const QUIET: u32 = 0x0059_5959;

/// The formats of cells, each made once.
pub(super) struct Look {
    pub(super) head: Format,
    pub(super) title: Format,
    pub(super) strong: Format,
    pub(super) sentence: Format,
    pub(super) note: Format,
    percent: &'static str,
    pub(super) day: &'static str,
    cells: RefCell<BTreeMap<(Holds, Stress), Format>>,
}

impl Look {
    pub(super) fn new(words: &Words) -> Self {
        let is_english = words.tag() == "en";
        let sentence = || plain().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            head: head(HEAD),
            title: sentence().set_bold().set_font_size(14),
            strong: sentence().set_bold(),
            sentence: sentence(),
            note: sentence().set_font_color(QUIET),
            percent: if is_english { "0.0%" } else { "0.0\" \"%" },
            day: if is_english { "yyyy-mm-dd" } else { "dd.mm.yyyy" },
            cells: RefCell::default(),
        }
    }

    /// The format of a cell.
    pub(super) fn cell(&self, holds: Holds, stress: Stress) -> Format {
        let mut cells = self.cells.borrow_mut();
        cells.entry((holds, stress)).or_insert_with(|| self.made(holds, stress)).clone()
    }

    fn made(&self, holds: Holds, stress: Stress) -> Format {
        // The text beside it on the right would else begin where a number ends.
        let number = |shape: &str| cell().set_num_format(shape).set_align(FormatAlign::Right).set_indent(1);
        let format = match holds {
            Holds::Text => cell(),
            Holds::Day => cell().set_num_format(self.day).set_align(FormatAlign::Center),
            Holds::Number(0) => number("#,##0"),
            Holds::Number(places) => number(&format!("#,##0.{}", "0".repeat(places.min(10) as usize))),
            Holds::Percent => number(self.percent),
        };
        match stress {
            Stress::Plain => format,
            Stress::Strong => format.set_bold(),
            Stress::Quiet => format.set_italic().set_font_color(QUIET),
            Stress::Band => format.set_bold().set_background_color(BAND),
            Stress::Late => format.set_bold().set_font_color(LATE),
        }
    }
}
