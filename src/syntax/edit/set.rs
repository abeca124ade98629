//! A key of a map gets its value.

use std::cmp::Ordering;

use super::op::Place;
use super::{Act, Child, Editor, LOST, Made, Splice, Value};
use crate::syntax::line::{line_break, line_start, previous_line_end};
use crate::syntax::nodes::Kind;
use crate::syntax::tree::Node;

impl<'t> Editor<'_, 't> {
    /// Gives a key of a map a value.
    pub(super) fn set(&self, map: Child<'t>, key: &str, value: &Value, place: Place<'_>) -> Made {
        match map.get(key) {
            Some(child) => self.replace(map, child, value),
            None => self.insert(map, key, value, place),
        }
    }

    /// Makes a map of a value that is still empty, for a key to be set in it.
    pub(super) fn fill_empty(&self, way: &[Child<'t>], empty: Child<'t>) -> Made {
        match (&self.op.act, way.last()) {
            (Act::Set(value), Some(outer)) if empty.value.is_null() => {
                self.replace(*outer, empty, &Value::Map(vec![(self.op.key.to_owned(), value.clone())]))
            }
            _ => Err(self.refuse(empty.value.start(), LOST)),
        }
    }

    /// Gives keys of the map under a key their values.
    pub(super) fn set_in(
        &self,
        map: Child<'t>,
        entries: &[(String, Value)],
        order: fn(&str, &str) -> Ordering,
    ) -> Made {
        let inner = map.get(self.op.key).filter(|inner| inner.value.entries().next().is_some());
        let Some(inner) = inner else {
            return self.set(map, self.op.key, &Value::Map(entries.to_vec()), Place::After(self.op.after));
        };
        self.not_shared(inner.value)?;
        let set = |(key, value): &(String, Value)| self.set(inner, key, value, Place::InOrder(order));
        Ok(entries.iter().map(set).collect::<Result<Vec<_>, _>>()?.concat())
    }

    /// A new key with its value.
    pub(super) fn insert(&self, map: Child<'t>, key: &str, value: &Value, place: Place<'_>) -> Made {
        let style = self.style(map);
        if map.is_flow() && map.children().next().is_none() {
            return self.fill(map, &style.entry(key, value));
        }
        let before = match place {
            Place::After(keys) => keys.iter().find_map(|key| map.get(key)).or_else(|| map.children().last()),
            Place::InOrder(order) => {
                let is_earlier = |given| order(given, key).is_le();
                map.children().filter(|child| child.key.and_then(Node::text).is_some_and(is_earlier)).last()
            }
        };
        let entry = style.entry(key, value);
        let Some(before) = before else { return self.insert_first(map, &entry) };
        if map.is_flow() {
            return self.insert_flow(map, before, &entry);
        }
        let lines = match value {
            _ if matches!(place, Place::InOrder(_)) => None,
            Value::Map(entries) => self.deeper_like_neighbours(map, key).map(|deeper| {
                let entries = entries.iter().map(|(key, value)| style.entry(key, value));
                entries.fold(String::new(), |lines, entry| lines + "\n" + &deeper + &entry)
            }),
            // A list of texts, such as names, has room on the line of its key.
            Value::List(elements) if elements.iter().any(Value::is_map) => {
                Some(elements.iter().map(|element| self.element_lines(map, key, element)).collect())
            }
            Value::List(_) | Value::Day(_) | Value::Bare(_) | Value::Text(_) => None,
        };
        let entry = lines.map_or(entry, |lines| format!("{}:{lines}", style.key(key)));
        let indent = self.indent(map)?;
        let at = self.end_of_line(before, indent.len())?;
        Ok(vec![self.new_lines(at, &indent, &format!("\n{entry}"))])
    }

    /// Lines put in at the end of one: what begins each of them, a line feed, becomes the line break in use there and
    /// the spaces before the line.
    pub(super) fn new_lines(&self, at: usize, indent: &str, lines: &str) -> Splice {
        let begin = format!("{}{indent}", line_break(self.text, at));
        Splice::insertion(at, lines.replace('\n', &begin))
    }

    /// How much deeper the entries under a key are indented, where the neighbours of a map give each a line.
    fn deeper_like_neighbours(&self, map: Child<'t>, key: &str) -> Option<String> {
        let mut written = map.siblings().filter_map(|sibling| sibling.get(key));
        let like = written.find(|like| like.value.kind() == Kind::BlockMap)?;
        let outer = self.column(like.key.start());
        let inner = self.column(like.value.entries().next()?.start());
        Some(" ".repeat(inner.checked_sub(outer).filter(|deeper| *deeper > 0)?))
    }

    /// A new entry before all others of a map.
    fn insert_first(&self, map: Child<'t>, entry: &str) -> Made {
        let first = self.first(map)?.begin();
        if map.is_flow() {
            let gap = self.flow_gap(map)?;
            return Ok(vec![Splice::insertion(first, format!("{entry},{gap}"))]);
        }
        let line = format!("{}{entry}{}", self.indent(map)?, line_break(self.text, first));
        Ok(vec![Splice::insertion(self.above(first), line)])
    }

    /// The start of the line of a byte, or of the comments right above it.
    pub(super) fn above(&self, at: usize) -> usize {
        let mut first = line_start(self.text, at);
        while let Some(end) = previous_line_end(self.text, first) {
            let above = line_start(self.text, end);
            if !self.between(above, end).trim_start().starts_with('#') {
                break;
            }
            first = above;
        }
        first
    }
}
