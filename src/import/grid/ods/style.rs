//! The styles of a spreadsheet: what is bold or struck through, and which dates are shown whole.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::problem::Problem;

use super::super::fault::too_large;
use super::super::length::points;
use super::super::write::Look;
use super::super::xml::{Tag, Xml};

/// More styles than any document has.
const MOST: usize = 50_000;

/// The styles of a spreadsheet by their names.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Style>,
    /// The date formats that leave out the day, the month or the year.
    parts_of_dates: BTreeSet<String>,
}

/// A style. What it does not say is said by its parent.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    bold: Option<bool>,
    strike: Option<bool>,
    indent: Option<i32>,
    format: Option<String>,
    hidden: bool,
    parent: Option<String>,
}

impl Styles {
    /// Reads a list of styles. Its element is open.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Problem> {
        while let Some(tag) = xml.child()? {
            let name = tag.attribute("name").unwrap_or_default().into_owned();
            match tag.name() {
                "style" => {
                    let mut style = Style {
                        parent: tag.attribute("parent-style-name").map(Cow::into_owned),
                        format: tag.attribute("data-style-name").map(Cow::into_owned),
                        ..Style::default()
                    };
                    while let Some(tag) = xml.child()? {
                        style.note(&tag);
                        xml.skip()?;
                    }
                    self.all.insert(name, style);
                }
                "date-style" => {
                    let mut parts = 0;
                    while let Some(tag) = xml.child()? {
                        parts |= match tag.name() {
                            "day" => 1,
                            "month" => 2,
                            "year" => 4,
                            _ => 0,
                        };
                        xml.skip()?;
                    }
                    if parts != 7 {
                        self.parts_of_dates.insert(name);
                    }
                }
                _ => xml.skip()?,
            }
            if self.all.len().max(self.parts_of_dates.len()) > MOST {
                return Err(too_large(&format!("it has more than {MOST} styles")));
            }
        }
        Ok(())
    }

    /// Each style takes over what its parents say. A circle ends where it closes.
    pub(super) fn inherit(&mut self) {
        let mut whole: BTreeMap<String, Style> = BTreeMap::new();
        for name in self.all.keys() {
            let (mut way, mut seen) = (Vec::new(), HashSet::new());
            let mut next = Some(name.as_str());
            while let Some(name) = next.filter(|name| !whole.contains_key(*name) && seen.insert(*name)) {
                way.push(name);
                next = self.all.get(name).and_then(|style| style.parent.as_deref());
            }
            let mut below = next.and_then(|name| whole.get(name)).cloned().unwrap_or_default();
            for name in way.into_iter().rev() {
                let Some(style) = self.all.get(name) else { continue };
                below = style.over(&below);
                whole.insert(name.to_owned(), below.clone());
            }
        }
        self.all = whole;
    }

    /// The look a style gives to text that looks otherwise so far.
    pub(super) fn look(&self, name: Option<&str>, below: Look) -> Look {
        let Some(style) = name.and_then(|name| self.all.get(name)) else { return below };
        Look {
            bold: style.bold.unwrap_or(below.bold),
            strike: style.strike.unwrap_or(below.strike),
            capitals: below.capitals,
        }
    }

    /// The indent of a style in points.
    pub(super) fn indent(&self, name: Option<&str>) -> i32 {
        name.and_then(|name| self.all.get(name)?.indent).unwrap_or(0)
    }

    /// Whether a sheet of this style is hidden.
    pub(super) fn hides(&self, name: Option<&str>) -> bool {
        name.and_then(|name| self.all.get(name)).is_some_and(|style| style.hidden)
    }

    /// Whether a date in this style is shown with day, month and year.
    pub(super) fn shows_whole_dates(&self, name: Option<&str>) -> bool {
        let format = name.and_then(|name| self.all.get(name)?.format.as_deref());
        format.is_none_or(|format| !self.parts_of_dates.contains(format))
    }
}

impl Style {
    fn note(&mut self, tag: &Tag<'_>) {
        let says = |name: &str, yes: fn(&str) -> bool| tag.attribute(name).map(|value| yes(&value));
        match tag.name() {
            "text-properties" => {
                self.bold = says("font-weight", |weight| {
                    weight == "bold" || weight.parse::<u32>().is_ok_and(|n| n > 500)
                });
                self.strike = says("text-line-through-style", |style| style != "none")
                    .or_else(|| says("text-line-through-type", |kind| kind != "none"));
            }
            "paragraph-properties" => {
                self.indent = tag.attribute("margin-left").and_then(|width| points(&width));
            }
            "table-properties" => self.hidden = tag.flag("display") == Some(false),
            _ => {}
        }
    }

    fn over(&self, below: &Self) -> Self {
        Self {
            bold: self.bold.or(below.bold),
            strike: self.strike.or(below.strike),
            indent: self.indent.or(below.indent),
            format: self.format.clone().or_else(|| below.format.clone()),
            hidden: self.hidden,
            parent: self.parent.clone(),
        }
    }
}
