//! Entries of maps: a key gets its value.

use super::{Made, Splicer};
use crate::model::Period;
use crate::yaml::edit::EditRefusal;
use crate::yaml::edit::source::{line_break, line_start, previous_line_end};
use crate::yaml::edit::splice::Splice;
use crate::yaml::edit::tree::{Kind, Node};
use crate::yaml::edit::value::{Style, Value, written_key};

impl Splicer<'_> {
    /// Gives a key of a map a value. A new key stands after the first present of `after`.
    pub(in crate::yaml::edit) fn set(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        match self.tree.child(self.get(map)?, key) {
            None => self.insert_key(map, key, value, after),
            Some(child) => self.replace(map, child, value),
        }
    }

    /// Gives a key of the map under a key a value: a period under `done`.
    pub(in crate::yaml::edit) fn set_entry(
        &self,
        map: usize,
        key: &str,
        entry: &str,
        value: &Value,
        after: &[&str],
    ) -> Made {
        let inner = self.tree.child(self.get(map)?, key);
        if let Some(inner) = inner
            && let inside = self.get(inner)?
            && let Kind::Map { flow } = inside.kind
            && !inside.children.is_empty()
        {
            self.not_shared(inside)?;
            return match self.tree.child(inside, entry) {
                Some(child) => self.replace(inner, child, value),
                None => self.insert_in_order(inner, flow, entry, value),
            };
        }
        self.set(map, key, &Value::Map(vec![(entry.to_owned(), value.clone())]), after)
    }

    pub(super) fn insert_key(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let (node, style) = (self.get(map)?, self.style(map));
        let neighbour = self.neighbour(node, after)?;
        if matches!(node.kind, Kind::Map { flow: true }) {
            return self.insert_flow(node, neighbour, &entry(key, value, style), style);
        }
        let indent = self.indent(node)?;
        let at = self.end_of_line(neighbour, indent.len())?;
        let break_ = line_break(self.text, at);
        let lines = match (self.deeper_like_neighbours(map, key), value) {
            (Some(deeper), Value::Map(entries)) => {
                let entries = entries.iter().map(|(key, value)| entry(key, value, style));
                let entries = entries.map(|entry| format!("{break_}{indent}{deeper}{entry}"));
                format!("{}:{}", written_key(key, style), entries.collect::<String>())
            }
            (None, _) | (_, Value::Day(_) | Value::Number(_) | Value::Text(_) | Value::List(_)) => {
                entry(key, value, style)
            }
        };
        Ok(vec![Splice::insertion(at, format!("{break_}{indent}{lines}"))])
    }

    /// How much deeper the entries under a key are indented, where the neighbours of a map give each a line.
    fn deeper_like_neighbours(&self, map: usize, key: &str) -> Option<String> {
        let siblings = self.tree.siblings(map).iter().filter_map(|sibling| self.tree.node(*sibling));
        let mut written = siblings.filter_map(|sibling| self.tree.node(self.tree.child(sibling, key)?));
        let like = written.find(|child| child.kind == Kind::Map { flow: false })?;
        let column = |at: usize| at - line_start(self.text, at);
        let outer = column(like.key.as_ref()?.start);
        let inner = column(self.begin(*like.children.first()?));
        Some(" ".repeat(inner.checked_sub(outer).filter(|deeper| *deeper > 0)?))
    }

    /// The entry after which a new one stands: the first present of the keys named, or the last of all.
    pub(super) fn neighbour(&self, map: &Node, after: &[&str]) -> Result<usize, EditRefusal> {
        let known = after.iter().find_map(|key| self.tree.child(map, key));
        known.or(map.children.last().copied()).ok_or_else(|| self.refuse(map.start, "this map is empty"))
    }

    /// Periods stand in order: the new one after the last earlier one, or first.
    fn insert_in_order(&self, map: usize, flow: bool, period: &str, value: &Value) -> Made {
        let (node, style) = (self.get(map)?, self.style(map));
        let entry = entry(period, value, style);
        let first_day = |text: &str| text.parse::<Period>().map(Period::first).ok();
        let name =
            |child: usize| self.tree.node(child).and_then(|node| Some(node.key.as_ref()?.name.as_str()));
        let earlier = |child: &&usize| name(**child).is_some_and(|name| first_day(name) <= first_day(period));
        if let Some(before) = node.children.iter().rev().find(earlier) {
            if flow {
                return self.insert_flow(node, *before, &entry, style);
            }
            let indent = self.indent(node)?;
            let at = self.end_of_line(*before, indent.len())?;
            return Ok(vec![Splice::insertion(at, format!("{}{indent}{entry}", line_break(self.text, at)))]);
        }
        let first = node.children.first().map(|first| self.begin(*first));
        let first = first.ok_or_else(|| self.refuse(node.start, "this map is empty"))?;
        if flow {
            let gap = self.flow_gap(node, style)?;
            return Ok(vec![Splice::insertion(first, format!("{entry},{gap}"))]);
        }
        let at = self.above(first);
        Ok(vec![Splice::insertion(
            at,
            format!("{}{entry}{}", self.indent(node)?, line_break(self.text, first)),
        )])
    }

    /// The start of the line of a byte, or of the comments right above it.
    fn above(&self, at: usize) -> usize {
        let mut start = line_start(self.text, at);
        while let Some(end) = previous_line_end(self.text, start) {
            let above = line_start(self.text, end);
            if !self.between(above, end).trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }
}

pub(super) fn entry(key: &str, value: &Value, style: Style) -> String {
    let colon = if style.compact { ":" } else { ": " };
    format!("{}{colon}{}", written_key(key, style), value.written(style))
}
