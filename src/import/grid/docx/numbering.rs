//! Automatic numbers. Word stores how a list counts, never the number itself; it must be counted in the order of the
//! document.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::problem::Problem;

use super::super::Number;
use super::super::count::counted;
use super::super::fault::too_large;
use super::super::xml::Xml;
use super::style::{ListPlace, Styles, indent};

/// The levels a list has.
const LEVELS: usize = 9;

/// More lists than any document has.
const MOST: usize = 20_000;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<i64, Definition>,
    lists: BTreeMap<i64, List>,
    counts: HashMap<i64, [Option<i64>; LEVELS]>,
    restarted: HashSet<(i64, usize)>,
}

/// How lists of a kind count. Lists of one definition go on counting from one another.
#[derive(Clone, Debug, Default)]
struct Definition {
    levels: [Level; LEVELS],
    style: Option<String>,
}

#[derive(Clone, Debug)]
struct Level {
    start: i64,
    format: String,
    text: String,
    restart: Option<i64>,
    legal: bool,
    style: Option<String>,
    indent: Option<i32>,
}

#[derive(Debug, Default)]
struct List {
    definition: i64,
    changes: [Change; LEVELS],
}

/// What a list does otherwise than its definition says.
#[derive(Clone, Debug, Default)]
struct Change {
    start: Option<i64>,
    level: Option<Box<Level>>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".into(),
            text: String::new(),
            restart: None,
            legal: false,
            style: None,
            indent: None,
        }
    }
}

impl Numbering {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Problem> {
        let mut numbering = Self::default();
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                let (definition, list) = (tag.number("abstractNumId"), tag.number("numId"));
                match (tag.name(), definition, list) {
                    ("abstractNum", Some(id), _) => {
                        let definition = Definition::read(&mut xml)?;
                        numbering.definitions.insert(id, definition);
                    }
                    ("num", _, Some(id)) => {
                        let list = List::read(&mut xml)?;
                        numbering.lists.insert(id, list);
                    }
                    _ => xml.skip()?,
                }
                if numbering.definitions.len().max(numbering.lists.len()) > MOST {
                    return Err(too_large(&format!("it has more than {MOST} lists")));
                }
            }
        }
        Ok(numbering)
    }

    /// Definitions that only name a style count as the list of that style does.
    pub(super) fn link(&mut self, styles: &Styles) {
        let linked = |definition: &Definition| {
            let list = styles.named(definition.style.as_deref()?)?.list.list?;
            Some(self.lists.get(&list)?.definition)
        };
        let links: BTreeMap<i64, i64> =
            self.definitions.iter().filter_map(|(id, definition)| Some((*id, linked(definition)?))).collect();
        for list in self.lists.values_mut() {
            list.definition = links.get(&list.definition).copied().unwrap_or(list.definition);
        }
    }

    /// The level a style stands for in a list.
    pub(super) fn level_of(&self, list: i64, style: &str) -> Option<i64> {
        let definition = self.definitions.get(&self.lists.get(&list)?.definition)?;
        let level = definition.levels.iter().position(|level| level.style.as_deref() == Some(style))?;
        i64::try_from(level).ok()
    }

    /// The number of the next paragraph of a list, and the indent of its level.
    pub(super) fn next(&mut self, place: ListPlace) -> Option<(Option<Number>, Option<i32>)> {
        let id = place.list.filter(|id| *id != 0)?;
        let at = usize::try_from(place.level.unwrap_or(0)).ok().filter(|at| *at < LEVELS)?;
        let list = self.lists.get(&id)?;
        let definition = self.definitions.get(&list.definition)?;
        let level = |at: usize| -> Option<&Level> {
            list.changes.get(at)?.level.as_deref().or_else(|| definition.levels.get(at))
        };
        let change = |at: usize| list.changes.get(at).and_then(|change| change.start);
        let start = |at: usize| change(at).or_else(|| level(at).map(|level| level.start)).unwrap_or(1);

        let counts = self.counts.entry(list.definition).or_default();
        let again = change(at).filter(|_| self.restarted.insert((id, at)));
        let own = counts.get_mut(at)?;
        let value = again.unwrap_or_else(|| own.map_or_else(|| start(at), |last| last.saturating_add(1)));
        *own = Some(value);
        for deeper in at + 1..LEVELS {
            let restarts = match level(deeper).and_then(|level| level.restart) {
                Some(0) => false,
                Some(after) => i64::try_from(at).is_ok_and(|at| at < after),
                None => true,
            };
            if let Some(count) = counts.get_mut(deeper).filter(|_| restarts) {
                *count = None;
            }
        }
        let this = level(at)?;
        let bullet = this.format == "bullet";
        let text = if bullet {
            bullet_sign(&this.text)
        } else {
            this.written(|at| {
                let value = counts.get(at).copied().flatten().unwrap_or_else(|| start(at));
                let decimal = this.legal || level(at).is_none();
                let format =
                    if decimal { "decimal" } else { level(at).map_or("decimal", |level| &level.format) };
                counted(value, format)
            })
        };
        let number = Number { text, level: u8::try_from(at).unwrap_or(0), bullet };
        Some((Some(number).filter(|number| !number.text.is_empty()), this.indent))
    }
}

impl Definition {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut definition = Self::default();
        while let Some(tag) = xml.child()? {
            let at = tag.count("ilvl");
            match tag.name() {
                "lvl" => {
                    let level = Level::read(xml)?;
                    if let Some(slot) = at.and_then(|at| definition.levels.get_mut(at)) {
                        *slot = level;
                    }
                }
                "numStyleLink" => {
                    definition.style = tag.attribute("val").map(Cow::into_owned);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(definition)
    }
}

impl List {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut list = Self::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "abstractNumId" => {
                    list.definition = tag.number("val").unwrap_or(-1);
                    xml.skip()?;
                }
                "lvlOverride" => {
                    let at = tag.count("ilvl");
                    let change = Change::read(xml)?;
                    if let Some(slot) = at.and_then(|at| list.changes.get_mut(at)) {
                        *slot = change;
                    }
                }
                _ => xml.skip()?,
            }
        }
        Ok(list)
    }
}

impl Change {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut change = Self::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "startOverride" => {
                    change.start = tag.number("val");
                    xml.skip()?;
                }
                "lvl" => change.level = Some(Box::new(Level::read(xml)?)),
                _ => xml.skip()?,
            }
        }
        Ok(change)
    }
}

impl Level {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut level = Self::default();
        while let Some(tag) = xml.child()? {
            let value = tag.attribute("val").map(Cow::into_owned);
            match tag.name() {
                "start" => level.start = tag.number("val").unwrap_or(1),
                "numFmt" => level.format = value.unwrap_or_default(),
                "lvlText" => level.text = value.unwrap_or_default(),
                "lvlRestart" => level.restart = tag.number("val"),
                "isLgl" => level.legal = tag.flag("val").unwrap_or(true),
                "pStyle" => level.style = value,
                "pPr" => {
                    while let Some(tag) = xml.child()? {
                        if tag.name() == "ind" {
                            level.indent = indent(&tag);
                        }
                        xml.skip()?;
                    }
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(level)
    }

    /// The text of the level with the numbers of the levels it names, `%1.%2.` for example.
    fn written(&self, number: impl Fn(usize) -> String) -> String {
        let mut text = String::new();
        let mut letters = self.text.chars().take(200).peekable();
        while let Some(letter) = letters.next() {
            let level = letters.peek().and_then(|digit| digit.to_digit(10)).filter(|level| *level > 0);
            match level.filter(|_| letter == '%') {
                Some(level) => {
                    letters.next();
                    text.push_str(&number(level as usize - 1));
                }
                None => text.push(letter),
            }
        }
        text.trim().to_owned()
    }
}

/// A bullet as a sign that every font has: Word's own lie in a private range.
fn bullet_sign(text: &str) -> String {
    let private = |letter: char| ('\u{E000}'..='\u{F8FF}').contains(&letter);
    if text.chars().any(private) {
        "•".into()
    } else {
        text.chars().take(8).collect::<String>().trim().to_owned()
    }
}
