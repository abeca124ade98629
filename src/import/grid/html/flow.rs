//! Running text: white space collapsed, paragraphs ended by the elements around them.

use crate::problem::Problem;

use super::super::limit::Budget;
use super::super::write::{Look, Writer, tidy};
use super::super::{Number, Paragraph};

/// The text of a page, or of one cell of it.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) paragraphs: Vec<Paragraph>,
    writer: Writer,
    space: bool,
    /// The number that Word wrote as text in front of a paragraph.
    written: String,
    /// The number of the item of a list that begins.
    pub(super) number: Option<Number>,
    pub(super) indent: i32,
}

impl Flow {
    /// Adds text; white space of the file is one space.
    pub(super) fn push(
        &mut self,
        text: &str,
        keep_lines: bool,
        look: Look,
        budget: &mut Budget,
    ) -> Result<(), Problem> {
        let mut run = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\n' if keep_lines => {
                    run.push('\n');
                    self.space = false;
                }
                ' ' | '\t' | '\r' | '\n' | '\u{C}' => self.space = true,
                letter => {
                    let begins = run.is_empty()
                        && (self.writer.text().is_empty() || self.writer.text().ends_with('\n'));
                    if self.space && !begins && !run.ends_with('\n') {
                        run.push(' ');
                    }
                    self.space = false;
                    run.push(letter);
                }
            }
        }
        self.writer.push(&run, look, budget)
    }

    /// Adds to the number in front of the paragraph.
    pub(super) fn push_number(&mut self, text: &str) {
        if self.written.len() < 200 {
            self.written.push_str(text);
        }
    }

    pub(super) fn line_break(&mut self, budget: &mut Budget) -> Result<(), Problem> {
        self.space = false;
        self.writer.push("\n", Look::default(), budget)
    }

    /// Ends the paragraph. An empty one stays where `keep` says that it was a paragraph of its own.
    pub(super) fn end(&mut self, keep: bool, budget: &mut Budget) -> Result<(), Problem> {
        self.space = false;
        let written = std::mem::take(&mut self.written);
        let written = tidy(&written.replace('\u{A0}', " "));
        if self.writer.is_blank() && written.is_empty() && !keep {
            self.writer.finish(None, 0);
            return Ok(());
        }
        budget.paragraph()?;
        let bullet = !written.chars().any(char::is_alphanumeric) || written == "o";
        let own = Some(Number { text: written, level: 0, bullet }).filter(|number| !number.text.is_empty());
        let number = own.or_else(|| self.number.take());
        self.paragraphs.push(self.writer.finish(number, self.indent));
        Ok(())
    }
}
