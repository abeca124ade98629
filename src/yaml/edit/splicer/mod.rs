//! Where a value goes into the text, and how it comes out again.
//!
//! A new line goes after the end of the line its neighbour ends on, before that line's break; so the file keeps its
//! last byte, whatever it is, and taking the line out again gives the old bytes back.

mod entry;
mod flow;
mod list;
mod removal;
mod replacement;
mod style;

use super::EditRefusal;
use super::source::{line_end, line_start, spot};
use super::splice::Splice;
use super::tree::{Kind, Node, Tree, after_colon};
use crate::model::Place;

/// What a change of the text comes to.
pub(super) type Made = Result<Vec<Splice>, EditRefusal>;

/// Finds the bytes for each change in one text.
pub(super) struct Splicer<'a> {
    text: &'a str,
    tree: &'a Tree,
}

impl<'a> Splicer<'a> {
    pub(super) fn new(text: &'a str, tree: &'a Tree) -> Self {
        Self { text, tree }
    }

    /// The map of a measure, step or KPI. Nothing on the way to it may be shared by an alias.
    pub(super) fn map_at(&self, place: &Place) -> Result<usize, EditRefusal> {
        let route = self.tree.route(place);
        for node in route.iter().filter_map(|index| self.tree.node(*index)) {
            let what = match (node.kind, node.anchored) {
                (Kind::Alias, _) => "an alias: it is written elsewhere",
                (_, true) => "an anchor: what is changed here may change elsewhere",
                (_, false) => continue,
            };
            return Err(self.refuse(node.start, format!("this part of the plan stands behind {what}")));
        }
        match route.last() {
            Some(index) if route.len() == place.0.len() + 1 && self.is_map(*index) => Ok(*index),
            last => {
                let start = last.and_then(|last| self.tree.node(*last)).map_or(0, |node| node.start);
                Err(self.refuse(start, "the place cannot be found in the text"))
            }
        }
    }

    fn get(&self, index: usize) -> Result<&'a Node, EditRefusal> {
        self.tree.node(index).ok_or_else(|| EditRefusal::new("the place cannot be found in the text"))
    }

    fn is_map(&self, index: usize) -> bool {
        self.tree.node(index).is_some_and(|node| matches!(node.kind, Kind::Map { .. }))
    }

    fn refuse(&self, at: usize, message: impl Into<String>) -> EditRefusal {
        EditRefusal { message: message.into(), hint: None, spot: Some(spot(self.text, at)) }
    }

    fn not_shared(&self, node: &Node) -> Result<(), EditRefusal> {
        match (node.kind, node.anchored) {
            (Kind::Alias, _) => {
                Err(self.refuse(node.start, "this value is an alias: it is written elsewhere"))
            }
            (_, true) => Err(self
                .refuse(node.start, "this value has an anchor: what is changed here may change elsewhere")),
            (_, false) => Ok(()),
        }
    }

    /// The text between two bytes.
    fn between(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The first byte of a node, with its key.
    fn begin(&self, index: usize) -> usize {
        self.tree.node(index).map_or(0, |node| node.key.as_ref().map_or(node.start, |key| key.start))
    }

    /// The byte after the last of a node.
    fn end(&self, index: usize) -> usize {
        self.tree.last_byte(self.text, index)
    }

    /// The byte after the colon of an entry.
    fn colon(&self, node: &Node) -> Result<usize, EditRefusal> {
        after_colon(self.text, node)
            .ok_or_else(|| self.refuse(node.start, "this entry is not written as `key: value`"))
    }

    /// The end of the line a node ends on; only blanks or a comment may follow it there. Comments below it that are
    /// indented deeper than `column` belong to it.
    fn end_of_line(&self, index: usize, column: usize) -> Result<usize, EditRefusal> {
        let last = self.end(index);
        let mut end = line_end(self.text, last);
        let rest = self.between(last, end).trim_start();
        if !rest.is_empty() && !rest.starts_with('#') {
            return Err(self.refuse(last, "something else stands on the same line"));
        }
        while let Some(next) = self.comment_below(end, column) {
            end = next;
        }
        if end == self.text.len() && self.ends_in_block(index) {
            return Err(self.refuse(last, super::BLOCK_AT_THE_END));
        }
        Ok(end)
    }

    /// The end of the next line, if it holds nothing but a comment right of `column`.
    fn comment_below(&self, end: usize, column: usize) -> Option<usize> {
        let rest = self.text.get(end..)?;
        let next = end
            + rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')).map(|after| rest.len() - after.len())?;
        let line = self.between(next, line_end(self.text, next));
        let blanks = line.len() - line.trim_start_matches(' ').len();
        (blanks > column && line.get(blanks..)?.starts_with('#')).then(|| line_end(self.text, next))
    }

    /// Whether the last leaf of a node is a block of text.
    fn ends_in_block(&self, index: usize) -> bool {
        let Some(node) = self.tree.node(index) else { return false };
        match node.children.last() {
            Some(last) => self.ends_in_block(*last),
            None => node.kind == Kind::Block,
        }
    }

    /// The blanks before the keys of a map in block style; behind a dash as many as the dash takes.
    fn indent(&self, map: &Node) -> Result<String, EditRefusal> {
        let Some(first) = map.children.first().map(|first| self.begin(*first)) else {
            return Err(self.refuse(map.start, "this map is empty"));
        };
        let before = self.between(line_start(self.text, first), first);
        let before = before.strip_prefix('\u{FEFF}').unwrap_or(before);
        if before.trim_matches([' ', '-']).is_empty() {
            return Ok(" ".repeat(before.len()));
        }
        Err(self.refuse(first, "this map is written in a way that cannot be changed surely"))
    }

    /// The dash of an element of a list in block style.
    fn dash(&self, element: usize) -> Result<usize, EditRefusal> {
        let node = self.get(element)?;
        let dash = self.text.get(..node.start).unwrap_or_default().trim_end().strip_suffix('-').map(str::len);
        dash.filter(|dash| !self.between(*dash, node.start).contains('#'))
            .ok_or_else(|| self.refuse(node.start, "something stands between this element and its dash"))
    }
}
