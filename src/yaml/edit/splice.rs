//! Where a value goes into the text, and how it comes out again.
//!
//! A new line goes after the end of the line its neighbour ends on, before that line's break; so the file keeps its
//! last byte, whatever it is, and taking the line out again gives the old bytes back.

use std::fmt::Write as _;

use super::EditRefusal;
use super::source::{line_break, line_end, line_start, previous_line_end, spot};
use super::tree::{Kind, Node, Tree, after_colon};
use super::value::{Style, Value, written_key};
use crate::model::Place;

/// Bytes that are replaced by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// The text with all splices made.
pub(super) fn join(text: &str, mut splices: Vec<Splice>) -> Result<String, EditRefusal> {
    splices.sort_by_key(|splice| (splice.start, splice.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for splice in splices {
        let Some(kept) = text.get(at..splice.start).filter(|_| splice.end <= text.len()) else {
            return Err(EditRefusal::new("two changes touch the same bytes; make them one after the other"));
        };
        out.push_str(kept);
        out.push_str(&splice.text);
        at = splice.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Ok(out)
}

fn insertion(at: usize, text: String) -> Splice {
    Splice { start: at, end: at, text }
}

type Made = Result<Vec<Splice>, EditRefusal>;

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
        for index in &route {
            let Some(node) = self.tree.node(*index) else { continue };
            if node.kind == Kind::Alias || node.anchored {
                let what = if node.anchored {
                    "an anchor: what is changed here changes elsewhere"
                } else {
                    "an alias"
                };
                return Err(self.refuse(node.start, format!("this part of the plan stands behind {what}")));
            }
        }
        match route.last() {
            Some(index) if route.len() == place.0.len() + 1 && self.is_map(*index) => Ok(*index),
            last => {
                let start = last.and_then(|last| self.tree.node(*last)).map_or(0, |node| node.start);
                Err(self.refuse(start, "the place cannot be found in the text".into()))
            }
        }
    }

    /// Gives a key of a map a value.
    pub(super) fn set(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let map = self.get(map)?;
        match self.tree.child(map, key) {
            None => self.insert_key(map, key, value, after),
            Some(child) => self.replace(map, child, value),
        }
    }

    /// Takes a key out of a map.
    pub(super) fn unset(&self, map: usize, key: &str) -> Made {
        let node = self.get(map)?;
        let Some(child) = self.tree.child(node, key) else { return Ok(Vec::new()) };
        if self.empty_is_usual(map, key) {
            return self.empty(child);
        }
        self.take_out(node, child)
    }

    /// Gives a key of the map under a key a value: a period under `done`.
    pub(super) fn set_entry(
        &self,
        map: usize,
        key: &str,
        entry: &str,
        value: &Value,
        after: &[&str],
    ) -> Made {
        let node = self.get(map)?;
        let inner = self.tree.child(node, key);
        match inner.and_then(|inner| Some((inner, self.tree.node(inner)?))) {
            Some((_, inside @ Node { kind: Kind::Map { flow }, .. })) if !inside.children.is_empty() => {
                self.not_shared(inside)?;
                match self.tree.child(inside, entry) {
                    Some(child) => self.replace(inside, child, value),
                    None => self.insert_in_order(inside, *flow, entry, value),
                }
            }
            Some(_) | None => {
                let whole = Value::Map(vec![(entry.to_owned(), value.clone())]);
                self.set(map, key, &whole, after)
            }
        }
    }

    /// Takes a key out of the map under a key, and with the last one that key too.
    pub(super) fn unset_entry(&self, map: usize, key: &str, entry: &str) -> Made {
        let node = self.get(map)?;
        let Some(inner) = self.tree.child(node, key) else { return Ok(Vec::new()) };
        let inside = self.get(inner)?;
        self.not_shared(inside)?;
        match self.tree.child(inside, entry) {
            Some(_) if inside.children.len() == 1 => self.unset(map, key),
            Some(child) => self.take_out(inside, child),
            None => Ok(Vec::new()),
        }
    }

    /// Adds an element to the list under a key.
    pub(super) fn append(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let node = self.get(map)?;
        let Some(elements) = self.tree.child(node, key) else {
            return self.insert_list(map, key, value, after);
        };
        let inside = self.get(elements)?;
        self.not_shared(inside)?;
        match (inside.kind, inside.children.last()) {
            (Kind::List { flow: true }, Some(last)) => {
                let style = self.style(inside);
                let gap = self.flow_gap(inside)?;
                Ok(vec![insertion(
                    self.tree.last_byte(self.text, *last),
                    format!("{gap}{}", value.written(style)),
                )])
            }
            (Kind::List { flow: true }, None) => {
                let style = self.style(node);
                let at = inside.start + 1;
                if self.text.get(at..inside.end.saturating_sub(1)).is_some_and(|inner| inner.contains('#')) {
                    return Err(self.refuse(at, "a comment stands inside this empty list".into()));
                }
                Ok(vec![insertion(at, value.written(style))])
            }
            (Kind::List { flow: false }, Some(last)) => self.append_block(*last, value),
            (Kind::Empty, _) if !matches!(node.kind, Kind::Map { flow: true }) => {
                let at = line_end(self.text, self.tree.last_byte(self.text, elements));
                let lines = self.list_lines(map, value)?;
                Ok(vec![insertion(at, lines)])
            }
            _ => Err(self
                .refuse(inside.start, format!("`{key}` is written in a way that cannot be changed surely"))),
        }
    }

    /// Takes the nth element out of the list under a key.
    pub(super) fn remove(&self, map: usize, key: &str, n: usize) -> Made {
        let node = self.get(map)?;
        let Some(list) = self.tree.child(node, key) else { return Ok(Vec::new()) };
        let inside = self.get(list)?;
        self.not_shared(inside)?;
        let Some(child) = inside.children.get(n).copied() else { return Ok(Vec::new()) };
        let flow_map = matches!(node.kind, Kind::Map { flow: true });
        match (inside.kind, inside.children.len()) {
            (Kind::List { flow: true }, 1) if !flow_map => {
                let item = self.get(child)?;
                Ok(vec![self.removal(item.start, self.tree.last_byte(self.text, child))?])
            }
            (_, 1) if self.empty_is_usual(map, key) => self.empty(list),
            (_, 1) => self.take_out(node, list),
            (Kind::List { flow: false }, _) => {
                let dash = self.dash(child)?;
                self.take_lines(dash, child)
            }
            _ => self.take_out(inside, child),
        }
    }

    /// Writes the nth element of the list under a key anew.
    pub(super) fn reset(&self, map: usize, key: &str, n: usize, value: &Value) -> Made {
        let node = self.get(map)?;
        let list = self.tree.child(node, key).map(|list| self.get(list)).transpose()?;
        let Some(child) = list.and_then(|list| list.children.get(n)) else {
            return Err(self.refuse(node.start, format!("`{key}` has no such element")));
        };
        let list = list.unwrap_or(node);
        self.not_shared(list)?;
        self.replace(list, *child, value)
    }

    fn get(&self, index: usize) -> Result<&'a Node, EditRefusal> {
        self.tree.node(index).ok_or_else(|| EditRefusal::new("the place cannot be found in the text"))
    }

    fn is_map(&self, index: usize) -> bool {
        self.tree.node(index).is_some_and(|node| matches!(node.kind, Kind::Map { .. }))
    }

    fn refuse(&self, at: usize, message: String) -> EditRefusal {
        EditRefusal { message, hint: None, spot: Some(spot(self.text, at)) }
    }

    fn not_shared(&self, node: &Node) -> Result<(), EditRefusal> {
        if node.anchored || node.kind == Kind::Alias {
            return Err(self.refuse(node.start, "this value stands behind an anchor or an alias".into()));
        }
        Ok(())
    }

    /// Takes bytes out that hold no comment.
    fn removal(&self, start: usize, end: usize) -> Result<Splice, EditRefusal> {
        if self.tree.has_comment(self.text, start, end) {
            return Err(self.refuse(start, "a comment stands in what is to be taken out".into()));
        }
        Ok(Splice { start, end, text: String::new() })
    }

    /// How the entries of a container are written.
    fn style(&self, container: &Node) -> Style {
        let byte = |at: usize| self.text.as_bytes().get(at).copied();
        let children = || container.children.iter().filter_map(|child| self.tree.node(*child));
        let json = children()
            .any(|child| child.key.as_ref().is_some_and(|(_, start, _)| byte(*start) == Some(b'"')))
            || (matches!(container.kind, Kind::List { flow: true })
                && children().any(|child| {
                    let inner = child.children.first().and_then(|inner| self.tree.node(*inner));
                    inner
                        .and_then(|inner| inner.key.as_ref())
                        .is_some_and(|(_, start, _)| byte(*start) == Some(b'"'))
                }));
        let due = children().find(|child| child.key.as_ref().is_some_and(|(name, ..)| name == "due"));
        let quote =
            due.and_then(|due| byte(due.start)).map(char::from).filter(|quote| matches!(quote, '"' | '\''));
        Style { json, quote }
    }

    fn insert_key(&self, map: &Node, key: &str, value: &Value, after: &[&str]) -> Made {
        let style = self.style(map);
        let entry = format!("{}: {}", written_key(key, style), value.written(style));
        let neighbour = self.neighbour(map, after)?;
        if matches!(map.kind, Kind::Map { flow: true }) {
            let entry = if self.is_compact(map) { entry.replacen(": ", ":", 1) } else { entry };
            let gap = self.flow_gap(map)?;
            return Ok(vec![insertion(self.tree.last_byte(self.text, neighbour), format!("{gap}{entry}"))]);
        }
        let at = self.end_of_line(neighbour)?;
        let indent = self.indent(map)?;
        Ok(vec![insertion(at, format!("{}{indent}{entry}", line_break(self.text, at)))])
    }

    /// The entry after which a new one stands: the last present of the keys named, or the last of all.
    fn neighbour(&self, map: &Node, after: &[&str]) -> Result<usize, EditRefusal> {
        let known = after.iter().find_map(|key| self.tree.child(map, key));
        known
            .or(map.children.last().copied())
            .ok_or_else(|| self.refuse(map.start, "this map is empty".into()))
    }

    /// Periods stand in order: the new one after the last earlier one, or first.
    fn insert_in_order(&self, map: &Node, flow: bool, entry: &str, value: &Value) -> Made {
        let style = self.style(map);
        let line = format!("{}: {}", written_key(entry, style), value.written(style));
        let name = |child: &usize| self.tree.node(*child).and_then(|node| node.key.as_ref());
        let first_day =
            |text: &str| text.parse::<crate::model::Period>().map(crate::model::Period::first).ok();
        let earlier =
            |child: &&usize| name(child).is_some_and(|(name, ..)| first_day(name) <= first_day(entry));
        let before = map.children.iter().rev().find(earlier);
        let first = map.children.first().and_then(name);
        match (before, first, flow) {
            (Some(before), _, true) => {
                let gap = self.flow_gap(map)?;
                Ok(vec![insertion(self.tree.last_byte(self.text, *before), format!("{gap}{line}"))])
            }
            (None, Some((_, start, _)), true) => Ok(vec![insertion(*start, format!("{line}, "))]),
            (Some(before), _, false) => {
                let (at, indent) = (self.end_of_line(*before)?, self.indent(map)?);
                Ok(vec![insertion(at, format!("{}{indent}{line}", line_break(self.text, at)))])
            }
            (None, Some((_, start, _)), false) => {
                let indent = self.indent(map)?;
                let start = line_start(self.text, *start);
                let break_ = line_break(self.text, start);
                Ok(vec![insertion(start, format!("{indent}{line}{break_}"))])
            }
            (None, None, _) => Err(self.refuse(map.start, "this map is empty".into())),
        }
    }

    /// Writes another value in place of the one that stands.
    fn replace(&self, container: &Node, child: usize, value: &Value) -> Made {
        let node = self.get(child)?;
        self.not_shared(node)?;
        let style = self.style(container);
        match node.kind {
            Kind::Empty => {
                let at = after_colon(self.text, node)
                    .ok_or_else(|| self.refuse(node.start, "this key has no colon".into()))?;
                Ok(vec![insertion(at, format!(" {}", value.written(style)))])
            }
            Kind::Scalar => {
                let byte = self.text.as_bytes().get(node.start).copied().map(char::from);
                let quote = byte.filter(|quote| matches!(quote, '"' | '\'')).or(style.quote);
                let text = value.written(Style { quote, ..style });
                Ok(vec![Splice { start: node.start, end: node.end, text }])
            }
            Kind::Map { .. } if matches!(value, Value::Map(_)) => self.replace_entries(node, value),
            Kind::Map { flow: true } | Kind::List { flow: true } => {
                let mut splice = self.removal(node.start, node.end)?;
                splice.text = value.written(style);
                Ok(vec![splice])
            }
            Kind::Map { flow: false } | Kind::List { flow: false } | Kind::Block => {
                let from = after_colon(self.text, node)
                    .ok_or_else(|| self.refuse(node.start, "this value cannot be replaced surely".into()))?;
                let mut splice = self.removal(from, self.tree.last_byte(self.text, child))?;
                splice.text = format!(" {}", value.written(style));
                Ok(vec![splice])
            }
            Kind::Alias => Err(self.refuse(node.start, "this value is an alias".into())),
        }
    }

    /// Sets each entry that differs; what the map holds besides stays.
    fn replace_entries(&self, map: &Node, value: &Value) -> Made {
        let Value::Map(entries) = value else { return Ok(Vec::new()) };
        let mut splices = Vec::new();
        for (key, value) in entries {
            match self.tree.child(map, key) {
                Some(child) if self.says(child, value) => {}
                Some(child) => splices.extend(self.replace(map, child, value)?),
                None => splices.extend(self.insert_key(map, key, value, &[])?),
            }
        }
        Ok(splices)
    }

    /// Whether a value stands there already.
    fn says(&self, child: usize, value: &Value) -> bool {
        let Some(node) = self.tree.node(child) else { return false };
        let standing = self.text.get(node.start..node.end).unwrap_or_default();
        let plain = standing.trim_matches(['"', '\'']);
        match value {
            Value::Plain(text) | Value::Text(text) => {
                plain == text
                    || value.written(Style { json: true, quote: None }) == standing
                    || node.kind == Kind::Block
            }
            Value::Map(_) | Value::List(_) => !matches!(node.kind, Kind::Scalar | Kind::Empty),
        }
    }

    /// Takes an entry out of a map or a flow list.
    fn take_out(&self, container: &Node, child: usize) -> Made {
        let node = self.get(child)?;
        let start = node.key.as_ref().map_or(node.start, |(_, start, _)| *start);
        if matches!(container.kind, Kind::Map { flow: false }) {
            return self.take_lines(start, child);
        }
        let at = container.children.iter().position(|other| *other == child).unwrap_or(0);
        let end = self.tree.last_byte(self.text, child);
        let begin = |index: &usize| {
            let node = self.tree.node(*index)?;
            Some(node.key.as_ref().map_or(node.start, |(_, start, _)| *start))
        };
        if let Some(before) = at.checked_sub(1).and_then(|before| container.children.get(before)) {
            return Ok(vec![self.removal(self.tree.last_byte(self.text, *before), end)?]);
        }
        let next = container.children.get(at + 1).and_then(begin);
        Ok(vec![self.removal(start, next.unwrap_or(end))?])
    }

    /// Takes out the lines from `start` to the end of a node, with the line break before them. A comment behind the
    /// value stays as a line of its own.
    fn take_lines(&self, start: usize, child: usize) -> Made {
        let last = self.tree.last_byte(self.text, child);
        let end = line_end(self.text, last);
        let rest = self.text.get(last..end).unwrap_or_default().trim();
        let line = line_start(self.text, start);
        let before = self.text.get(line..start).unwrap_or_default();
        if !before.trim_start_matches(' ').is_empty() {
            return self.pull_up(start, end, rest);
        }
        let Some(from) = previous_line_end(self.text, line) else {
            return Err(self.refuse(start, "this stands in the first line".into()));
        };
        let mut splice = self.removal(from, last)?;
        splice.end = end;
        if !rest.is_empty() {
            splice.text = format!("{}{before}{rest}", line_break(self.text, from));
        }
        Ok(vec![splice])
    }

    /// Takes out the first entry behind a dash: the next one moves up to the dash.
    fn pull_up(&self, start: usize, end: usize, rest: &str) -> Made {
        let after = self.text.get(end..).unwrap_or_default();
        let blank = after.len() - after.trim_start().len();
        let next = end + blank;
        let column = start - line_start(self.text, start);
        let same_map = next - line_start(self.text, next) == column;
        if !rest.is_empty() || !same_map || self.text.get(next..).is_none_or(|next| next.starts_with('#')) {
            return Err(self.refuse(
                start,
                "this is the first entry behind a dash and cannot be taken out surely".into(),
            ));
        }
        Ok(vec![self.removal(start, next)?])
    }

    /// Leaves a key without its value.
    fn empty(&self, child: usize) -> Made {
        let node = self.get(child)?;
        let from = after_colon(self.text, node)
            .ok_or_else(|| self.refuse(node.start, "this key has no colon".into()))?;
        Ok(vec![self.removal(from, self.tree.last_byte(self.text, child))?])
    }

    /// Whether this plan keeps the key without a value where there is nothing to say: a neighbour does.
    fn empty_is_usual(&self, map: usize, key: &str) -> bool {
        let keeps = |sibling: &usize| {
            let node = self.tree.node(*sibling)?;
            let child = self.tree.child(node, key)?;
            self.tree.node(child).map(|child| child.kind == Kind::Empty)
        };
        self.tree.siblings(map).iter().any(|sibling| *sibling != map && keeps(sibling) == Some(true))
    }

    /// The end of the line a node ends on; only blanks or a comment may follow it there.
    fn end_of_line(&self, index: usize) -> Result<usize, EditRefusal> {
        let last = self.tree.last_byte(self.text, index);
        let end = line_end(self.text, last);
        let rest = self.text.get(last..end).unwrap_or_default().trim_start();
        if !rest.is_empty() && !rest.starts_with('#') {
            return Err(self.refuse(last, "something else stands on the same line".into()));
        }
        if end == self.text.len() && self.ends_in_block(index) {
            let message =
                "a block of text ends the file without a line break; readers disagree about such a text";
            return Err(self.refuse(last, message.into()));
        }
        Ok(end)
    }

    fn ends_in_block(&self, index: usize) -> bool {
        let Some(node) = self.tree.node(index) else { return false };
        match node.children.last() {
            Some(last) => self.ends_in_block(*last),
            None => node.kind == Kind::Block,
        }
    }

    /// The blanks before the keys of a map in block style; behind a dash as many as the dash takes.
    fn indent(&self, map: &Node) -> Result<String, EditRefusal> {
        let first = map
            .children
            .first()
            .and_then(|first| self.tree.node(*first))
            .and_then(|first| first.key.as_ref());
        let Some((_, start, _)) = first else {
            return Err(self.refuse(map.start, "this map is empty".into()));
        };
        let before = self.text.get(line_start(self.text, *start)..*start).unwrap_or_default();
        let before = before.strip_prefix('\u{FEFF}').unwrap_or(before);
        if before.trim_matches([' ', '-']).is_empty() {
            return Ok(" ".repeat(before.len()));
        }
        Err(self.refuse(*start, "this map is written in a way that cannot be changed surely".into()))
    }

    /// What stands between two entries of a container in flow style.
    fn flow_gap(&self, container: &Node) -> Result<String, EditRefusal> {
        let mut pair = container.children.iter().rev().take(2);
        let (Some(last), before) = (pair.next(), pair.next()) else { return Ok(", ".into()) };
        let begin = |index: &usize| {
            let node = self.tree.node(*index)?;
            Some(node.key.as_ref().map_or(node.start, |(_, start, _)| *start))
        };
        let (from, to) = match before {
            Some(before) => (self.tree.last_byte(self.text, *before), begin(last).unwrap_or_default()),
            None => return Ok(", ".into()),
        };
        let gap = self.text.get(from..to).unwrap_or_default();
        if gap.trim() == "," {
            return Ok(gap.trim_start().to_owned());
        }
        Err(self.refuse(from, "a comment stands between these entries".into()))
    }

    /// Whether no blank follows the colons of a container.
    fn is_compact(&self, container: &Node) -> bool {
        let children = container.children.iter().filter_map(|child| self.tree.node(*child));
        children
            .filter_map(|child| Some((after_colon(self.text, child)?, child.start)))
            .any(|(colon, start)| colon == start)
    }

    fn insert_list(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let node = self.get(map)?;
        if matches!(node.kind, Kind::Map { flow: true }) {
            return self.insert_key(node, key, &Value::List(vec![value.clone()]), after);
        }
        let at = self.end_of_line(self.neighbour(node, after)?)?;
        let style = self.style(node);
        let head = format!("{}{}{}:", line_break(self.text, at), self.indent(node)?, written_key(key, style));
        Ok(vec![insertion(at, head + &self.list_lines(map, value)?)])
    }

    /// A list of one element in block style, indented below its key as the lists around it are.
    fn list_lines(&self, map: usize, value: &Value) -> Result<String, EditRefusal> {
        let node = self.get(map)?;
        let indent = self.indent(node)?;
        let deeper = " ".repeat(self.tree.list_offset(self.text, map).unwrap_or(2));
        let break_ = line_break(self.text, node.start);
        Ok(format!("{break_}{indent}{deeper}- {}", value.written(self.style(node))))
    }

    /// Adds an element below the last one, written as that one is.
    fn append_block(&self, last: usize, value: &Value) -> Made {
        let node = self.get(last)?;
        let at = self.end_of_line(last)?;
        let dash = self.dash(last)?;
        let column = dash - line_start(self.text, dash);
        let break_ = line_break(self.text, at);
        let indent = " ".repeat(column);
        let style = self.style(node);
        let (Kind::Map { flow: false }, Value::Map(entries)) = (node.kind, value) else {
            return Ok(vec![insertion(at, format!("{break_}{indent}- {}", value.written(style)))]);
        };
        let deeper = " ".repeat(node.start - dash);
        let mut lines = String::new();
        for (n, (key, value)) in entries.iter().enumerate() {
            let lead = if n == 0 {
                format!("{indent}-{}", " ".repeat(deeper.len() - 1))
            } else {
                format!("{indent}{deeper}")
            };
            let _ = write!(lines, "{break_}{lead}{}: {}", written_key(key, style), value.written(style));
        }
        Ok(vec![insertion(at, lines)])
    }

    /// The dash of an element of a list in block style.
    fn dash(&self, element: usize) -> Result<usize, EditRefusal> {
        let node = self.get(element)?;
        let line = line_start(self.text, node.start);
        let before = self.text.get(line..node.start).unwrap_or_default();
        match before.rfind('-') {
            Some(dash) if before.get(dash + 1..).is_some_and(|gap| gap.trim().is_empty()) => Ok(line + dash),
            Some(_) | None => {
                Err(self.refuse(node.start, "the dash of this element stands on another line".into()))
            }
        }
    }
}
