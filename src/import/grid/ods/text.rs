//! The text of cells.

use std::borrow::Cow;

use crate::problem::Problem;

use super::super::limit::Budget;
use super::super::write::{Look, Writer};
use super::super::xml::{Content, Xml};
use super::style::Styles;

/// Adds the text of the element that is open to a paragraph.
pub(super) fn inline(
    xml: &mut Xml<'_>,
    styles: &Styles,
    look: Look,
    writer: &mut Writer,
    budget: &mut Budget,
) -> Result<(), Problem> {
    while let Some(content) = xml.next()? {
        let tag = match content {
            Content::Text(text) => {
                writer.push(&collapsed(&text), look, budget)?;
                continue;
            }
            Content::Child(tag) => tag,
        };
        match tag.name() {
            "span" | "a" | "ruby" | "ruby-base" => {
                let look = styles.look(tag.attribute("style-name").as_deref(), look);
                inline(xml, styles, look, writer, budget)?;
                continue;
            }
            // The number of spaces is the file's to say: it counts as text before it is written.
            "s" => {
                let count = tag.count("c").unwrap_or(1);
                budget.text(count)?;
                writer.push(&" ".repeat(count), look, budget)?;
            }
            "tab" => writer.push(" ", look, budget)?,
            "line-break" => writer.push("\n", look, budget)?,
            _ => {}
        }
        xml.skip()?;
    }
    Ok(())
}

/// White space of the file is one space.
fn collapsed(text: &str) -> Cow<'_, str> {
    let is_space = |letter: char| matches!(letter, ' ' | '\t' | '\r' | '\n');
    if !text.contains(['\t', '\r', '\n']) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !is_space(letter) {
            out.push(letter);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    Cow::Owned(out)
}
