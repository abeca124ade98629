//! Elements of lists: extensions and observations.

use std::fmt::Write as _;

use super::{Made, Splicer};
use crate::yaml::edit::EditRefusal;
use crate::yaml::edit::source::{line_break, line_end, line_start};
use crate::yaml::edit::splice::Splice;
use crate::yaml::edit::tree::{Kind, Node};
use crate::yaml::edit::value::{Style, Value, written_key};

use super::entry::entry;

impl Splicer<'_> {
    /// Adds an element to the list under a key. A new key stands after the first present of `after`.
    pub(in crate::yaml::edit) fn append(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let node = self.get(map)?;
        let flow = matches!(node.kind, Kind::Map { flow: true });
        let Some(list) = self.tree.child(node, key) else {
            return self.insert_list(map, key, value, after);
        };
        let inside = self.get(list)?;
        self.not_shared(inside)?;
        match (inside.kind, inside.children.last()) {
            (Kind::List { flow: true }, Some(end)) => {
                let style = self.style(list);
                self.insert_flow(inside, *end, &self.flow_element(*end, value, style), style)
            }
            (Kind::List { flow: true }, None) => self.fill(inside, value, self.style(map)),
            (Kind::List { flow: false }, Some(end)) => self.append_block(*end, value),
            (Kind::Empty, _) if !flow => {
                let at = line_end(self.text, self.end(list));
                Ok(vec![Splice::insertion(at, self.list_lines(map, key, value)?)])
            }
            _ => self.replace(map, list, &Value::List(vec![value.clone()])),
        }
    }

    /// Takes the nth element out of the list under a key.
    pub(in crate::yaml::edit) fn remove(&self, map: usize, key: &str, n: usize) -> Made {
        let node = self.get(map)?;
        let Some(list) = self.tree.child(node, key) else { return Ok(Vec::new()) };
        let inside = self.get(list)?;
        self.not_shared(inside)?;
        let Some(child) = inside.children.get(n).copied() else { return Ok(Vec::new()) };
        let flow_map = matches!(node.kind, Kind::Map { flow: true });
        match (inside.kind, inside.children.len()) {
            (Kind::List { flow: true }, 1) if !flow_map => self.take_out(inside, child),
            (_, 1) => match self.usual_emptiness(map, key) {
                Some(emptiness) => self.empty(list, emptiness),
                None => self.take_out(node, list).or_else(|refusal| self.leave_key(list).ok_or(refusal)),
            },
            (Kind::List { flow: false }, _) => {
                let before = n.checked_sub(1).and_then(|before| inside.children.get(before));
                self.take_lines(self.dash(child)?, child, before.copied())
            }
            _ => self.take_out(inside, child),
        }
    }

    /// Takes the lines of a list out and leaves its key, with the comment behind it.
    fn leave_key(&self, list: usize) -> Option<Vec<Splice>> {
        let colon = self.colon(self.tree.node(list)?).ok()?;
        let end = line_end(self.text, colon);
        let remark = self.between(colon, end).trim_start().starts_with('#');
        Some(vec![self.removal(end, self.end(list)).ok().filter(|_| remark)?])
    }

    /// Writes the nth element of the list under a key anew.
    pub(in crate::yaml::edit) fn reset(&self, map: usize, key: &str, n: usize, value: &Value) -> Made {
        let node = self.get(map)?;
        let list = self.tree.child(node, key);
        let child = list.and_then(|list| self.tree.node(list)?.children.get(n));
        let (Some(list), Some(child)) = (list, child) else {
            return Err(self.refuse(node.start, format!("`{key}` has no such element")));
        };
        self.not_shared(self.get(list)?)?;
        self.replace(list, *child, value)
    }

    /// The first element of an empty list in flow style, with its blanks on both sides.
    fn fill(&self, list: &Node, value: &Value, style: Style) -> Made {
        let at = list.start + 1;
        let blanks = self.between(at, list.end.saturating_sub(1));
        if !blanks.trim().is_empty() {
            return Err(self.refuse(at, "a comment stands inside this empty list"));
        }
        Ok(vec![Splice::insertion(at, format!("{blanks}{}", value.written(style)))])
    }

    fn insert_list(&self, map: usize, key: &str, value: &Value, after: &[&str]) -> Made {
        let node = self.get(map)?;
        if matches!(node.kind, Kind::Map { flow: true }) {
            return self.insert_key(map, key, &Value::List(vec![value.clone()]), after);
        }
        let indent = self.indent(node)?;
        let at = self.end_of_line(self.neighbour(node, after)?, indent.len())?;
        let head = format!("{}{indent}{}:", line_break(self.text, at), written_key(key, self.style(map)));
        Ok(vec![Splice::insertion(at, head + &self.list_lines(map, key, value)?)])
    }

    /// A list of one element in block style, indented below its key as the lists around it are, its entries written
    /// as in the same list of a neighbour.
    fn list_lines(&self, map: usize, key: &str, value: &Value) -> Result<String, EditRefusal> {
        let node = self.get(map)?;
        let deeper = self.tree.list_offset(self.text, map).unwrap_or(2);
        let indent = self.indent(node)? + &" ".repeat(deeper);
        let break_ = line_break(self.text, node.start);
        let siblings = self.tree.siblings(map).iter().filter_map(|sibling| self.tree.node(*sibling));
        let mut elements = siblings.filter_map(|sibling| {
            let list = self.tree.node(self.tree.child(sibling, key)?)?;
            list.children.last().copied().filter(|_| list.kind == Kind::List { flow: false })
        });
        let like = elements.next_back();
        let style = self.style(map);
        Ok(match (like.and_then(|like| self.behind_dash(like)), value) {
            (Some(gap), Value::Map(entries)) => tall(entries, break_, &indent, gap, style),
            _ => format!("{break_}{indent}- {}", value.written(style)),
        })
    }

    /// Adds an element below the last one, written as that one is.
    fn append_block(&self, last: usize, value: &Value) -> Made {
        let dash = self.dash(last)?;
        let column = dash - line_start(self.text, dash);
        let at = self.end_of_line(last, column)?;
        let (break_, indent, style) = (line_break(self.text, at), " ".repeat(column), self.style(last));
        let lines = match (self.behind_dash(last), value) {
            (Some(gap), Value::Map(entries)) => tall(entries, break_, &indent, gap, style),
            _ => format!("{break_}{indent}- {}", self.flow_element(last, value, style)),
        };
        Ok(vec![Splice::insertion(at, lines)])
    }

    /// The blanks between the dash of an element and its first entry, where each entry has a line of its own.
    fn behind_dash(&self, element: usize) -> Option<usize> {
        let node = self.tree.node(element).filter(|node| node.kind == Kind::Map { flow: false })?;
        let first = self.begin(*node.children.first()?);
        let dash = self.dash(element).ok()?;
        let column = |at: usize| at - line_start(self.text, at);
        column(first).checked_sub(column(dash) + 1).filter(|gap| *gap > 0)
    }
}

/// An element in block style, an entry a line.
fn tall(entries: &[(String, Value)], break_: &str, indent: &str, gap: usize, style: Style) -> String {
    let mut lines = String::new();
    for (n, (key, value)) in entries.iter().enumerate() {
        let dash = if n == 0 { '-' } else { ' ' };
        let _ = write!(lines, "{break_}{indent}{dash}{}{}", " ".repeat(gap), entry(key, value, style));
    }
    lines
}
