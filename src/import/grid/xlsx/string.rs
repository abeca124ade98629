//! The texts of a workbook, which cells share, and the pieces each is made of.

use std::borrow::Cow;

use crate::problem::Problem;

use super::super::fault::too_large;
use super::super::limit::Limits;
use super::super::write::Look;
use super::super::xml::{self, Xml};

/// A text of one look after another. What it says of its look goes before what the cell says.
pub(super) type Rich = Vec<(String, Option<Look>)>;

/// The shared texts by their numbers. What the table claims to count is not believed.
pub(super) fn table(mut xml: Xml<'_>, limits: &Limits) -> Result<Vec<Rich>, Problem> {
    let mut strings = Vec::new();
    while xml.child()?.is_some() {
        while let Some(tag) = xml.child()? {
            if tag.name() != "si" {
                xml.skip()?;
                continue;
            }
            if strings.len() == limits.paragraphs {
                return Err(too_large(&format!("it has more than {} texts", limits.paragraphs)));
            }
            strings.push(rich(&mut xml)?);
        }
    }
    Ok(strings)
}

/// The text of a shared string, or of a cell that holds its own. Its element is open.
pub(super) fn rich(xml: &mut Xml<'_>) -> Result<Rich, Problem> {
    let mut pieces = Rich::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "t" => pieces.push((unescaped(&xml::text(xml)?).into_owned(), None)),
            "r" => {
                let piece = run(xml)?;
                pieces.push(piece);
            }
            // How the text is spoken, in Japanese, is not part of it.
            _ => xml.skip()?,
        }
    }
    Ok(pieces)
}

fn run(xml: &mut Xml<'_>) -> Result<(String, Option<Look>), Problem> {
    let (mut text, mut look) = (String::new(), None);
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "t" => text.push_str(&unescaped(&xml::text(xml)?)),
            "rPr" => look = Some(self::look(xml)?),
            _ => xml.skip()?,
        }
    }
    Ok((text, look))
}

/// The look that a font has. Its element is open.
pub(super) fn look(xml: &mut Xml<'_>) -> Result<Look, Problem> {
    let mut look = Look::default();
    while let Some(tag) = xml.child()? {
        let on = tag.flag("val").unwrap_or(true);
        match tag.name() {
            "b" => look.bold = on,
            "strike" => look.strike = on,
            _ => {}
        }
        xml.skip()?;
    }
    Ok(look)
}

/// Excel writes a character XML does not allow as `_x000D_`, and an underscore before such a text as `_x005F_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, found) = rest.split_at(at);
        whole.push_str(before);
        let digits = found.get(2..6).filter(|_| found.get(6..7) == Some("_"));
        let letter = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        let used = if letter.is_some() { 7 } else { 2 };
        match letter {
            Some(letter) => whole.push(letter),
            None => whole.push_str("_x"),
        }
        rest = found.get(used..).unwrap_or_default();
    }
    whole.push_str(rest);
    Cow::Owned(whole.replace("\r\n", "\n").replace('\r', "\n"))
}
