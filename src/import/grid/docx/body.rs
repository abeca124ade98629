//! The walk through the text of a Word document.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::problem::{Problem, quoted};

use super::super::build::{Tables, trimmed};
use super::super::fault::refused;
use super::super::limit::Budget;
use super::super::write::{Look, Writer};
use super::super::xml::{self, Content, Tag, Xml};
use super::super::{Number, Paragraph, Place};
use super::numbering::Numbering;
use super::style::{ListPlace, Marks, Style, Styles, indent};

/// A note the text refers to: of which kind, and its id.
pub(super) type Reference = (&'static str, String);

/// Where the walk is, and what it has gathered.
pub(super) struct Walk<'a, 't> {
    pub(super) xml: Xml<'t>,
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    pub(super) budget: &'a mut Budget,
    pub(super) tables: Tables,
    /// The paragraphs of the cell, note or stretch of text that is open.
    pub(super) text: Vec<Paragraph>,
    /// The cell that is open.
    pub(super) cell: Option<Place>,
    /// In a cell that another one covers: Word neither shows nor counts what stands there.
    pub(super) covered: bool,
    references: Vec<Reference>,
    met: HashSet<Reference>,
}

/// What the properties of a paragraph say.
#[derive(Default)]
struct Properties {
    style: Option<String>,
    list: Option<ListPlace>,
    indent: Option<i32>,
}

impl<'a, 't> Walk<'a, 't> {
    pub(super) fn new(
        xml: Xml<'t>,
        styles: &'a Styles,
        numbering: &'a mut Numbering,
        budget: &'a mut Budget,
    ) -> Self {
        Self {
            xml,
            styles,
            numbering,
            budget,
            tables: Tables::default(),
            text: Vec::new(),
            cell: None,
            covered: false,
            references: Vec::new(),
            met: HashSet::new(),
        }
    }

    /// The whole document.
    pub(super) fn document(&mut self) -> Result<(), Problem> {
        while self.xml.child()?.is_some() {
            while let Some(tag) = self.xml.child()? {
                if tag.name() == "body" { self.blocks()? } else { self.xml.skip()? }
            }
        }
        self.tables.text = std::mem::take(&mut self.text);
        Ok(())
    }

    pub(super) fn finish(self) -> (Tables, Vec<Reference>) {
        (self.tables, self.references)
    }

    /// The footnotes or endnotes of a part, by reference.
    pub(super) fn notes(
        &mut self,
        kind: &'static str,
    ) -> Result<HashMap<Reference, Vec<Paragraph>>, Problem> {
        let mut notes = HashMap::new();
        while self.xml.child()?.is_some() {
            while let Some(tag) = self.xml.child()? {
                let id = tag.attribute("id").map(Cow::into_owned);
                match (tag.name() == kind, id) {
                    (true, Some(id)) => {
                        self.blocks()?;
                        notes.insert((kind, id), trimmed(std::mem::take(&mut self.text)));
                    }
                    _ => self.xml.skip()?,
                }
            }
        }
        Ok(notes)
    }

    /// Paragraphs and tables, up to the end of the element that is open.
    pub(super) fn blocks(&mut self) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            self.block(&tag)?;
        }
        Ok(())
    }

    /// A paragraph, a table, or what holds some. Its element is open, and read to its end.
    pub(super) fn block(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        match (tag.name(), &self.cell) {
            ("p", _) => self.paragraph(),
            ("tbl", Some(place)) => Err(nested(place)),
            ("tbl", None) => self.table(),
            ("sdt" | "sdtContent" | "customXml" | "smartTag", _) => self.blocks(),
            ("ins" | "del" | "moveFrom" | "moveTo", _) => self.tracked(),
            ("altChunk", _) => Err(refused(
                "the document takes in another document that only Word can open",
                "open it in Word, save it again as DOCX, and import that",
            )),
            _ if tag.local() == "AlternateContent" => self.choice(Self::blocks),
            _ => self.xml.skip(),
        }
    }

    fn paragraph(&mut self) -> Result<(), Problem> {
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

    /// The text of boxes drawn in a paragraph; it stands before the text of the paragraph itself.
    fn shapes(&mut self) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            if tag.name() == "txbxContent" { self.blocks()? } else { self.shapes()? }
        }
        Ok(())
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

    /// The same thing said twice, for new and for old programs: only the first is read.
    fn choice(&mut self, read: impl FnMut(&mut Self) -> Result<(), Problem>) -> Result<(), Problem> {
        let mut read = Some(read);
        while let Some(tag) = self.xml.child()? {
            match read.take_if(|_| tag.local() == "Choice") {
                Some(mut read) => read(self)?,
                None => self.xml.skip()?,
            }
        }
        Ok(())
    }

    /// A change that is tracked and not accepted: which text holds is not ours to say. The element is open.
    pub(super) fn tracked<T>(&mut self) -> Result<T, Problem> {
        let mut text = String::new();
        let mut open = 1_usize;
        while open > 0 && text.len() < 200 {
            match self.xml.next()? {
                Some(Content::Child(_)) => open += 1,
                Some(Content::Text(part)) => text.push_str(&part),
                None => open -= 1,
            }
        }
        let place = self.cell.as_ref().map_or_else(String::new, |place| format!(" in {place}"));
        let text = if text.trim().is_empty() { String::new() } else { format!(", {}", quoted(text.trim())) };
        Err(refused(
            &format!(
                "the document has tracked changes nobody has accepted or rejected, the first{place}{text}"
            ),
            "in Word, choose Review > Accept > Accept All Changes and Stop Tracking, save, and import again",
        ))
    }
}

/// The notes in the order the text refers to them.
pub(super) fn numbered(references: &[Reference], found: Vec<(Reference, Vec<Paragraph>)>) -> Vec<Paragraph> {
    let mut found: HashMap<Reference, Vec<Paragraph>> = found.into_iter().collect();
    let mut notes = Vec::new();
    for (index, reference) in references.iter().enumerate() {
        let mut paragraphs = found.remove(reference).unwrap_or_default();
        if let Some(first) = paragraphs.first_mut() {
            first.number = Some(Number { text: (index + 1).to_string(), level: 0, bullet: false });
        }
        notes.append(&mut paragraphs);
    }
    notes
}

fn nested(place: &Place) -> Problem {
    refused(
        &format!("there is a table inside a cell, in {place}"),
        "in Word, turn the inner table into text (Layout > Convert to Text), save, and import again",
    )
}

/// A sign of a symbol font, as far as it means the same in every font.
fn symbol(tag: &Tag<'_>) -> String {
    let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
    let sign = code.and_then(char::from_u32).filter(|sign| !('\u{E000}'..='\u{F8FF}').contains(sign));
    sign.map(String::from).unwrap_or_default()
}
