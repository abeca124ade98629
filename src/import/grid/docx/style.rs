//! The styles of a Word document: each with all it inherits.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use crate::problem::Problem;

use super::super::fault::too_large;
use super::super::xml::{Tag, Xml};

/// More styles than any document has.
const MOST: usize = 20_000;

/// What a style, or a piece of text itself, says of how it looks. `None` leaves it to the style below.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    pub(super) bold: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) hidden: Option<bool>,
}

/// A style, with all it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) marks: Marks,
    pub(super) list: ListPlace,
    pub(super) indent: Option<i32>,
    based_on: Option<String>,
}

/// A list and a level in it, each where it is given.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ListPlace {
    pub(super) list: Option<i64>,
    pub(super) level: Option<i64>,
}

/// The styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Style>,
    default: Option<String>,
}

impl Marks {
    /// These, and where they say nothing, those below.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            bold: self.bold.or(below.bold),
            strike: self.strike.or(below.strike),
            capitals: self.capitals.or(below.capitals),
            hidden: self.hidden.or(below.hidden),
        }
    }

    /// Takes note of an element of the properties of a piece of text.
    pub(super) fn note(&mut self, tag: &Tag<'_>) {
        let on = Some(tag.flag("val").unwrap_or(true));
        match tag.name() {
            "b" => self.bold = on,
            "strike" | "dstrike" => self.strike = on,
            "caps" => self.capitals = on,
            "vanish" => self.hidden = on,
            _ => {}
        }
    }
}

impl ListPlace {
    /// Reads the list a paragraph belongs to. The element is open.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut place = Self::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "numId" => place.list = tag.number("val"),
                "ilvl" => place.level = tag.number("val"),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(place)
    }
}

/// The left indent in points.
pub(super) fn indent(tag: &Tag<'_>) -> Option<i32> {
    let twips = tag.number("left").or_else(|| tag.number("start"))?;
    i32::try_from(twips / 20).ok()
}

impl Styles {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Problem> {
        let mut styles = Self::default();
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                let id = tag.attribute("styleId").map(Cow::into_owned);
                match (tag.name(), id) {
                    ("style", Some(id)) => {
                        let paragraphs = tag.attribute("type").is_none_or(|kind| kind == "paragraph");
                        if paragraphs && tag.flag("default") == Some(true) {
                            styles.default = Some(id.clone());
                        }
                        let style = Style::read(&mut xml)?;
                        styles.all.insert(id, style);
                        if styles.all.len() > MOST {
                            return Err(too_large(&format!("it has more than {MOST} styles")));
                        }
                    }
                    _ => xml.skip()?,
                }
            }
        }
        styles.inherit();
        Ok(styles)
    }

    /// The style of a paragraph: the one it names, or the default.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.all.get(id.or(self.default.as_deref())?)
    }

    /// A style by its id.
    pub(super) fn named(&self, id: &str) -> Option<&Style> {
        self.all.get(id)
    }

    /// Each style takes over what those it is based on say. A circle ends where it closes.
    fn inherit(&mut self) {
        let mut whole: BTreeMap<String, Style> = BTreeMap::new();
        for id in self.all.keys() {
            let mut way: Vec<&str> = Vec::new();
            let mut seen: HashSet<&str> = HashSet::new();
            let mut next = Some(id.as_str());
            while let Some(id) = next.filter(|id| !whole.contains_key(*id) && seen.insert(id)) {
                way.push(id);
                next = self.all.get(id).and_then(|style| style.based_on.as_deref());
            }
            let mut below = next.and_then(|id| whole.get(id)).cloned().unwrap_or_default();
            for id in way.into_iter().rev() {
                let Some(style) = self.all.get(id) else { continue };
                below = Style {
                    marks: style.marks.over(below.marks),
                    list: ListPlace {
                        list: style.list.list.or(below.list.list),
                        level: style.list.level.or(below.list.level),
                    },
                    indent: style.indent.or(below.indent),
                    based_on: style.based_on.clone(),
                };
                whole.insert(id.to_owned(), below.clone());
            }
        }
        self.all = whole;
    }
}

impl Style {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut style = Self::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "basedOn" => {
                    style.based_on = tag.attribute("val").map(Cow::into_owned);
                    xml.skip()?;
                }
                "rPr" => {
                    while let Some(tag) = xml.child()? {
                        style.marks.note(&tag);
                        xml.skip()?;
                    }
                }
                "pPr" => style.paragraph(xml)?,
                _ => xml.skip()?,
            }
        }
        Ok(style)
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Problem> {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "numPr" => self.list = ListPlace::read(xml)?,
                "ind" => {
                    self.indent = indent(&tag);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }
}
