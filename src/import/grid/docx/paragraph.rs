//! What is in a paragraph of a Word document: its properties, its list, and the pieces of its text.

use std::borrow::Cow;

use crate::problem::Problem;

use super::super::write::{Look, Writer};
use super::super::xml::{self, Content, Tag};
use super::body::Walk;
use super::style::{ListPlace, Marks, Style, indent};

/// What the properties of a paragraph say.
#[derive(Default)]
struct Properties {
    style: Option<String>,
    list: Option<ListPlace>,
    indent: Option<i32>,
}

impl Walk<'_, '_> {
    pub(super) fn paragraph(&mut self) -> Result<(), Problem> {
        self.budget.paragraph()?;
        let mut properties = Properties::default();
        let mut writer = Writer::default();
        self.inline(&mut writer, &mut properties)?;
        let (styles, name) = (self.styles, properties.style.as_deref());
        let style = styles.paragraph(name);
        let list = self.list(&properties, style);
        let (number, level_indent) =
            list.filter(|_| !self.covered).and_then(|list| self.numbering.next(list)).unwrap_or_default();
        if let Some(number) = &number {
            self.budget.text(number.text.len())?;
        }
        let indent = properties.indent.or(level_indent).or(style.and_then(|style| style.indent));
        self.text.push(writer.finish(number, indent.unwrap_or(0)));
        Ok(())
    }

    /// The list a paragraph is in: its own, or that of its style.
    fn list(&self, properties: &Properties, style: Option<&Style>) -> Option<ListPlace> {
        let of_style = style.map(|style| style.list).unwrap_or_default();
        let own = properties.list.unwrap_or_default();
        let list = own.list.or(of_style.list)?;
        let by_name = || self.numbering.level_of(list, properties.style.as_deref()?);
        let level = own.level.or_else(by_name).or(of_style.level);
        Some(ListPlace { list: Some(list), level })
    }

    /// The pieces of a paragraph, up to the end of the element that is open.
    fn inline(&mut self, writer: &mut Writer, properties: &mut Properties) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "pPr" => *properties = self.properties()?,
                "r" => self.run(writer, properties)?,
                "hyperlink" | "smartTag" | "fldSimple" | "sdt" | "sdtContent" | "customXml" | "dir"
                | "bdo" => {
                    self.inline(writer, properties)?;
                }
                "ins" | "del" | "moveFrom" | "moveTo" => return self.tracked(),
                "" if matches!(tag.local(), "oMath" | "oMathPara") => self.formula(writer)?,
                "" if tag.local() == "AlternateContent" => {
                    self.choice(|walk| walk.inline(writer, properties))?;
                }
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn properties(&mut self) -> Result<Properties, Problem> {
        let mut properties = Properties::default();
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "pStyle" => properties.style = tag.attribute("val").map(Cow::into_owned),
                "ind" => properties.indent = indent(&tag),
                "numPr" => {
                    properties.list = Some(ListPlace::read(&mut self.xml)?);
                    continue;
                }
                "rPr" => {
                    self.marks()?;
                    continue;
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(properties)
    }

    /// The properties of a piece of text. Those of the end of a paragraph can say that it was inserted or deleted.
    fn marks(&mut self) -> Result<(Marks, Option<String>), Problem> {
        let (mut marks, mut style) = (Marks::default(), None);
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "ins" | "del" | "moveFrom" | "moveTo" => {
                    self.tracked()?;
                }
                "rStyle" => style = tag.attribute("val").map(Cow::into_owned),
                _ => marks.note(&tag),
            }
            self.xml.skip()?;
        }
        Ok((marks, style))
    }

    fn run(&mut self, writer: &mut Writer, properties: &Properties) -> Result<(), Problem> {
        let below =
            self.styles.paragraph(properties.style.as_deref()).map(|style| style.marks).unwrap_or_default();
        let mut marks = below;
        while let Some(tag) = self.xml.child()? {
            if tag.name() == "rPr" {
                let (own, style) = self.marks()?;
                let named =
                    style.and_then(|id| self.styles.named(&id)).map(|style| style.marks).unwrap_or_default();
                marks = own.over(named).over(below);
            } else {
                self.piece(&tag, writer, marks)?;
            }
        }
        Ok(())
    }

    /// One piece of a run. Its element is open, and read to its end.
    fn piece(&mut self, tag: &Tag<'_>, writer: &mut Writer, marks: Marks) -> Result<(), Problem> {
        let look = Look {
            bold: marks.bold == Some(true),
            strike: marks.strike == Some(true),
            capitals: marks.capitals == Some(true),
        };
        let shown = marks.hidden != Some(true);
        let sign = match tag.name() {
            "t" => {
                let keep = tag.attribute("space").is_some_and(|space| space == "preserve");
                let text = xml::text(&mut self.xml)?;
                let text = if keep { &text } else { text.trim_matches([' ', '\t', '\r', '\n']) };
                // A line feed in the file is a space; a line break has an element of its own.
                return if shown {
                    writer.push(&text.replace(['\r', '\n'], " "), look, self.budget)
                } else {
                    Ok(())
                };
            }
            "tab" | "ptab" => " ".to_owned(),
            "br" | "cr" => "\n".to_owned(),
            "noBreakHyphen" => "\u{2011}".to_owned(),
            "sym" => symbol(tag),
            "footnoteReference" => return self.reference("footnote", tag),
            "endnoteReference" => return self.reference("endnote", tag),
            "drawing" | "pict" | "object" => return self.shapes(),
            "ins" | "del" | "moveFrom" | "moveTo" => return self.tracked(),
            "" if tag.local() == "AlternateContent" => return self.choice(Self::shapes),
            _ => String::new(),
        };
        if shown {
            writer.push(&sign, look, self.budget)?;
        }
        self.xml.skip()
    }

    fn reference(&mut self, kind: &'static str, tag: &Tag<'_>) -> Result<(), Problem> {
        let reference = (kind, tag.attribute("id").unwrap_or_default().into_owned());
        if self.met.insert(reference.clone()) {
            self.references.push(reference);
        }
        self.xml.skip()
    }

    fn formula(&mut self, writer: &mut Writer) -> Result<(), Problem> {
        while let Some(content) = self.xml.next()? {
            match content {
                Content::Child(_) => self.formula(writer)?,
                Content::Text(text) => writer.push(text.trim(), Look::default(), self.budget)?,
            }
        }
        Ok(())
    }
}

/// A sign of a symbol font, as far as it means the same in every font.
fn symbol(tag: &Tag<'_>) -> String {
    let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
    let sign = code.and_then(char::from_u32).filter(|sign| !('\u{E000}'..='\u{F8FF}').contains(sign));
    sign.map(String::from).unwrap_or_default()
}
