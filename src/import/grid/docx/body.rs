//! The walk through the text of a Word document.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::problem::{Problem, quoted};

use super::super::build::{Tables, trimmed};
use super::super::fault::refused;
use super::super::limit::Budget;
use super::super::xml::{Content, Tag, Xml};
use super::super::{Number, Paragraph, Place};
use super::numbering::Numbering;
use super::style::Styles;

/// A note the text refers to: of which kind, and its id.
pub(super) type Reference = (&'static str, String);

/// Where the walk is, and what it has gathered.
pub(super) struct Walk<'a, 't> {
    pub(super) xml: Xml<'t>,
    pub(super) styles: &'a Styles,
    pub(super) numbering: &'a mut Numbering,
    pub(super) budget: &'a mut Budget,
    pub(super) tables: Tables,
    /// The paragraphs of the cell, note or stretch of text that is open.
    pub(super) text: Vec<Paragraph>,
    /// The cell that is open.
    pub(super) cell: Option<Place>,
    /// In a cell that another one covers: Word neither shows nor counts what stands there.
    pub(super) covered: bool,
    pub(super) references: Vec<Reference>,
    pub(super) met: HashSet<Reference>,
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

    /// The text of boxes drawn in a paragraph; it stands before the text of the paragraph itself.
    pub(super) fn shapes(&mut self) -> Result<(), Problem> {
        while let Some(tag) = self.xml.child()? {
            if tag.name() == "txbxContent" { self.blocks()? } else { self.shapes()? }
        }
        Ok(())
    }

    /// The same thing said twice, for new and for old programs: only the first is read.
    pub(super) fn choice(
        &mut self,
        read: impl FnMut(&mut Self) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
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
