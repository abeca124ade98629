//! The walk through the tags of a page.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::problem::Problem;

use super::super::build::{Tables, trimmed};
use super::super::count::counted;
use super::super::fault::{refused, too_large};
use super::super::length::points;
use super::super::limit::Budget;
use super::super::{Number, Place};
use super::element::{Element, attribute, is_hidden, name, style};
use super::flow::Flow;
use super::frame::{Frame, Piece};

/// More elements within one another than any page has.
const DEEPEST: usize = 1000;

/// Tables within one another.
const TABLES: usize = 20;

/// What has no end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// What ends a paragraph where it begins and where it ends.
const BLOCKS: [&str; 31] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

/// A page that is being read.
pub(super) struct Page<'a> {
    budget: &'a mut Budget,
    tables: Tables,
    flow: Flow,
    frames: Vec<Frame>,
    open: Vec<Element>,
    lists: Vec<List>,
}

/// A list that is open.
struct List {
    /// The kind of its numbers; nothing for bullets.
    format: Option<&'static str>,
    next: i64,
}

impl<'a> Page<'a> {
    pub(super) fn new(budget: &'a mut Budget) -> Self {
        Self {
            budget,
            tables: Tables::default(),
            flow: Flow::default(),
            frames: Vec::new(),
            open: Vec::new(),
            lists: Vec::new(),
        }
    }

    pub(super) fn read(mut self, text: &str) -> Result<Tables, Problem> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
            match token {
                Token::StartTag(tag) => self.start(&tag)?,
                Token::EndTag(tag) => self.end(&name(&tag.name))?,
                Token::String(text) => self.text(&String::from_utf8_lossy(&text))?,
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        while !self.frames.is_empty() {
            self.close_table()?;
        }
        self.flow.end(false, self.budget)?;
        self.tables.text = trimmed(self.flow.paragraphs);
        Ok(self.tables)
    }

    fn text(&mut self, text: &str) -> Result<(), Problem> {
        let element = self.open.last().cloned().unwrap_or_default();
        if element.dropped {
            return Ok(());
        }
        let flow = self.frames.last_mut().and_then(|frame| frame.cell.as_mut()).map(|cell| &mut cell.flow);
        let flow = flow.unwrap_or(&mut self.flow);
        if element.number {
            flow.push_number(text);
            return Ok(());
        }
        flow.push(text, element.keep_lines, element.look, self.budget)
    }

    /// The text that is open: that of the innermost cell, or of the page.
    fn flow(&mut self) -> &mut Flow {
        let cell = self.frames.last_mut().and_then(|frame| frame.cell.as_mut());
        cell.map_or(&mut self.flow, |cell| &mut cell.flow)
    }

    /// Ends the paragraph that is open.
    fn end_paragraph(&mut self, keep: bool) -> Result<(), Problem> {
        let cell = self.frames.last_mut().and_then(|frame| frame.cell.as_mut());
        let flow = cell.map_or(&mut self.flow, |cell| &mut cell.flow);
        flow.end(keep, self.budget)
    }

    fn start(&mut self, tag: &StartTag<()>) -> Result<(), Problem> {
        let name = name(&tag.name);
        if self.open.last().is_some_and(|element| element.dropped) {
            return self.push(tag, name);
        }
        match name.as_str() {
            "br" => {
                let cell = self.frames.last_mut().and_then(|frame| frame.cell.as_mut());
                return cell.map_or(&mut self.flow, |cell| &mut cell.flow).line_break(self.budget);
            }
            "table" => return self.open_table(),
            "thead" | "tbody" | "tfoot" if !self.frames.is_empty() => {
                self.close_row()?;
                if let Some(frame) = self.frames.last_mut() {
                    frame.group(name == "thead");
                }
                return Ok(());
            }
            "tr" if !self.frames.is_empty() => {
                self.close_row()?;
                let hidden = is_hidden(tag);
                if let Some(frame) = self.frames.last_mut() {
                    frame.open_row(hidden);
                }
                return Ok(());
            }
            "td" | "th" if !self.frames.is_empty() => return self.open_cell(tag, name),
            "p" | "li" => self.end_implied(&name)?,
            _ => {}
        }
        if BLOCKS.contains(&name.as_str()) || name == "hr" {
            self.end_paragraph(false)?;
            self.flow().indent = style(tag, "margin-left").and_then(|width| points(&width)).unwrap_or(0);
            self.begin_list(tag, &name);
        }
        self.push(tag, name)
    }

    /// A paragraph or an item ends where the next begins, with or without its end tag.
    fn end_implied(&mut self, name: &str) -> Result<(), Problem> {
        let floor = self.floor();
        let within = self
            .open
            .iter()
            .skip(floor)
            .rev()
            .take_while(|element| !matches!(element.name.as_str(), "ul" | "ol"));
        if within.clone().any(|element| element.name == name) { self.end(name) } else { Ok(()) }
    }

    fn begin_list(&mut self, tag: &StartTag<()>, name: &str) {
        let count = |name: &str| attribute(tag, name).and_then(|value| value.trim().parse::<i64>().ok());
        match name {
            "ul" | "ol" if self.lists.len() < DEEPEST => {
                let format = match attribute(tag, "type").as_deref() {
                    Some("a") => "lowerLetter",
                    Some("A") => "upperLetter",
                    Some("i") => "lowerRoman",
                    Some("I") => "upperRoman",
                    _ => "decimal",
                };
                let next = count("start").unwrap_or(1);
                self.lists.push(List { format: Some(format).filter(|_| name == "ol"), next });
            }
            "li" => {
                let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let Some(list) = self.lists.last_mut() else { return };
                list.next = count("value").unwrap_or(list.next);
                let text = list.format.map_or_else(|| "•".into(), |format| counted(list.next, format) + ".");
                list.next = list.next.saturating_add(1);
                let number = Number { text, level, bullet: list.format.is_none() };
                self.flow().number = Some(number);
            }
            _ => {}
        }
    }

    /// Opens an element; what it says of its text holds for all within.
    fn push(&mut self, tag: &StartTag<()>, name: String) -> Result<(), Problem> {
        if VOID.contains(&name.as_str()) || (tag.self_closing && name.contains(':')) {
            return Ok(());
        }
        if self.open.len() == DEEPEST {
            return Err(too_large(&format!("its elements lie more than {DEEPEST} deep")));
        }
        let element = match self.open.last() {
            Some(below) => Element::read(tag, name, below),
            None => Element::read(tag, name, &Element::default()),
        };
        self.open.push(element);
        Ok(())
    }

    /// How many elements are open around what is open now, and cannot be ended from within.
    fn floor(&self) -> usize {
        let Some(frame) = self.frames.last() else { return 0 };
        frame.cell.as_ref().map_or(frame.floor, |cell| cell.floor)
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        let floor = self.floor();
        let found = self.open.iter().rposition(|element| element.name == name).filter(|at| *at >= floor);
        let dropped = self.open.last().is_some_and(|element| element.dropped);
        if let Some(at) = found {
            let whole = name == "p" && !self.open.get(at).is_some_and(|element| element.dropped);
            if !dropped && BLOCKS.contains(&name) {
                self.end_paragraph(whole)?;
            }
            self.open.truncate(at);
            if matches!(name, "ul" | "ol") && !dropped {
                self.lists.pop();
            }
            if name == "li" && !dropped {
                self.flow().number = None;
            }
            return Ok(());
        }
        match name {
            "td" | "th" => self.close_cell(),
            "tr" | "thead" | "tbody" | "tfoot" => self.close_row(),
            "table" => self.close_table(),
            _ => Ok(()),
        }
    }

    fn open_table(&mut self) -> Result<(), Problem> {
        self.end_paragraph(false)?;
        if self.frames.len() == TABLES {
            return Err(too_large(&format!("its tables lie more than {TABLES} deep")));
        }
        self.frames.push(Frame::new(self.open.len()));
        Ok(())
    }

    fn open_cell(&mut self, tag: &StartTag<()>, name: String) -> Result<(), Problem> {
        self.close_cell()?;
        let head = name == "th";
        self.push(tag, name)?;
        let floor = self.open.len();
        let hidden = self.open.last_mut().is_some_and(|element| std::mem::take(&mut element.dropped));
        let span = |name: &str| attribute(tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        if !frame.has_row() {
            frame.open_row(false);
        }
        frame.open_cell(head, span("rowspan"), span("colspan"), hidden, floor);
        self.budget.cell()
    }

    fn close_cell(&mut self) -> Result<(), Problem> {
        self.end_paragraph(false)?;
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        let Some(mut cell) = frame.cell.take() else { return Ok(()) };
        let paragraphs = trimmed(std::mem::take(&mut cell.flow.paragraphs));
        frame.close_cell(&cell, paragraphs);
        self.open.truncate(frame.floor);
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Problem> {
        self.close_cell()?;
        if let Some(frame) = self.frames.last_mut() {
            frame.close_row();
        }
        Ok(())
    }

    /// The innermost table is complete: it is a table of the page, or one inside a cell.
    fn close_table(&mut self) -> Result<(), Problem> {
        self.close_row()?;
        let Some(mut frame) = self.frames.pop() else { return Ok(()) };
        self.open.truncate(frame.floor);
        frame.group(false);
        if frame.pieces.is_empty() {
            frame.builder.compact();
            if let Some(table) = frame.builder.finish(self.budget)? {
                self.put(Piece::Table(table));
            }
            return Ok(());
        }
        if !frame.is_layout() {
            let place = Place::Table(self.tables.all.len() + 1, frame.builder.height(), 1);
            return Err(refused(
                &format!("there is a table inside a cell, at or before {place}"),
                "open the page in Word, turn the inner table into text (Layout > Convert to Text), save it as DOCX, \
                 and import that",
            ));
        }
        frame.taken_apart().for_each(|piece| self.put(piece));
        Ok(())
    }

    fn put(&mut self, piece: Piece) {
        match (piece, self.frames.last_mut()) {
            (Piece::Text(mut paragraphs), _) => self.flow().paragraphs.append(&mut paragraphs),
            // A table without text only draws lines.
            (Piece::Table(table), _) if table.cells().iter().all(super::super::Cell::is_empty) => {}
            (Piece::Table(table), Some(frame)) if frame.cell.is_some() => frame.add_inner(table),
            (Piece::Table(table), _) => {
                self.tables.text = trimmed(std::mem::take(&mut self.flow.paragraphs));
                self.tables.add(table);
            }
        }
    }
}
