//! A paragraph as it is written piece by piece, with what is bold or struck through counted on the way.

use crate::problem::Problem;

use super::limit::Budget;
use super::{Extent, Number, Paragraph};

/// How a piece of text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) strike: bool,
    pub(super) capitals: bool,
}

/// A paragraph in the making.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    ink: usize,
    bold: usize,
    strike: usize,
    capitals: usize,
}

impl Writer {
    /// Adds text. Signs nobody sees are left out; other control characters become spaces.
    pub(super) fn push(&mut self, text: &str, look: Look, budget: &mut Budget) -> Result<(), Problem> {
        budget.text(text.len())?;
        for letter in text.chars() {
            match letter {
                '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => continue,
                '\n' => self.text.push('\n'),
                letter if letter.is_control() => self.text.push(' '),
                letter => self.text.push(letter),
            }
            if !letter.is_whitespace() {
                self.ink += 1;
                self.bold += usize::from(look.bold);
                self.strike += usize::from(look.strike);
                self.capitals += usize::from(look.capitals);
            }
        }
        Ok(())
    }

    /// Whether nothing, or only spaces, was written.
    pub(super) fn is_blank(&self) -> bool {
        self.ink == 0
    }

    /// What was written so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraph, and an empty one begins.
    pub(super) fn finish(&mut self, number: Option<Number>, indent: i32) -> Paragraph {
        let done = std::mem::take(self);
        let extent = |count: usize| match count {
            0 => Extent::None,
            count if count == done.ink => Extent::All,
            _ => Extent::Part,
        };
        Paragraph {
            text: tidy(&done.text),
            number,
            bold: extent(done.bold),
            strike: extent(done.strike),
            capitals: extent(done.capitals) == Extent::All,
            indent,
            top: None,
            line: None,
        }
    }
}

/// Lines without the spaces at their ends, and without empty lines at both ends of the text.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n")
}
