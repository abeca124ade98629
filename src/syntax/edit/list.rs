//! Elements of lists.

use std::fmt::Write as _;

use super::value::Style;
use super::{Child, Container, Editor, Made, Splice, Value};
use crate::syntax::line::{line_break, line_end};
use crate::syntax::node::Node;
use crate::syntax::raw::Kind;

impl<'t> Editor<'_, 't> {
    /// Adds an element to the list under a key. A new key stands after the first present of `after`.
    pub(super) fn append(&self, map: Container<'t>, key: &str, value: &Value, after: &[&str]) -> Made {
        let alone = || Value::List(vec![value.clone()]);
        let Some(child) = map.get(key) else { return self.insert(map, key, &alone(), after) };
        self.not_shared(child.value)?;
        let inside = map.inner(child);
        match (child.value.kind(), inside.children().last()) {
            (Kind::FlowList, Some(last)) => {
                self.insert_flow(inside, *last, &self.flow_element(inside, *last, value))
            }
            (Kind::FlowList, None) => self.fill(inside, value, self.style(map)),
            (Kind::BlockList, Some(last)) => self.append_lines(inside, *last, value),
            (Kind::Empty, _) if !map.is_flow() => {
                let at = line_end(self.text, child.end());
                Ok(vec![self.new_lines(at, &self.indent(map)?, &self.element_lines(map, key, value))])
            }
            _ => self.replace(map, child, &alone()),
        }
    }

    /// Takes the nth element out of the list under a key.
    pub(super) fn remove(&self, map: Container<'t>, key: &str, n: usize) -> Made {
        let Some(list) = map.get(key) else { return Ok(Vec::new()) };
        self.not_shared(list.value)?;
        let inside = map.inner(list);
        let elements = inside.children();
        let Some(element) = elements.get(n) else { return Ok(Vec::new()) };
        match (list.value.kind(), elements.len()) {
            (Kind::FlowList, 1) if !map.is_flow() => self.take_out(inside, *element),
            (_, 1) => match self.usual_emptiness(map, key) {
                Some(emptiness) => self.empty(list, emptiness),
                None => self.take_out(map, list).or_else(|refusal| self.leave_key(list).ok_or(refusal)),
            },
            (Kind::BlockList, _) => {
                let before = n.checked_sub(1).and_then(|before| elements.get(before));
                self.take_lines(self.dash(element.value)?, *element, before)
            }
            _ => self.take_out(inside, *element),
        }
    }

    /// Writes another value in place of the nth element of the list under a key.
    pub(super) fn replace_element(&self, map: Container<'t>, key: &str, n: usize, value: &Value) -> Made {
        let list = map.get(key);
        let Some((list, element)) = list.and_then(|list| Some((list, *map.inner(list).children().get(n)?)))
        else {
            return Err(self.refuse(map.node.start(), format!("`{key}` has no such element")));
        };
        self.not_shared(list.value)?;
        self.replace(map.inner(list), element, value)
    }

    /// Takes the lines of a list out and leaves its key, with the comment after it.
    fn leave_key(&self, list: Child<'t>) -> Option<Vec<Splice>> {
        let colon = self.colon(list).ok()?;
        let end = line_end(self.text, colon);
        let remark = self.between(colon, end).trim_start().starts_with('#');
        Some(vec![self.removal(end, list.end()).ok().filter(|_| remark)?])
    }

    /// The first element of an empty list in flow style, with the list's spaces on both sides.
    fn fill(&self, list: Container<'t>, value: &Value, style: Style<'_>) -> Made {
        let at = list.node.start() + 1;
        let spaces = self.between(at, list.node.end().saturating_sub(1));
        if !spaces.trim().is_empty() {
            return Err(self.refuse(at, "a comment stands inside this empty list"));
        }
        Ok(vec![Splice::insertion(at, format!("{spaces}{}", value.written(style)))])
    }

    /// The lines of an element below its key, indented as the lists around are, its entries written as in the same list
    /// of a neighbour. Each begins with a line feed.
    pub(super) fn element_lines(&self, map: Container<'t>, key: &str, value: &Value) -> String {
        let style = self.style(map);
        let siblings: Vec<Node<'t>> = map.siblings().collect();
        let like = siblings.iter().rev().find_map(|sibling| {
            let list = sibling.get(key)?.value;
            list.items().last().filter(|_| list.kind() == Kind::BlockList)
        });
        let lines = match (like.and_then(|like| self.behind_dash(like)), value) {
            (Some(gap), Value::Map(entries)) => tall(entries, gap, style),
            _ => format!("\n- {}", value.written(style)),
        };
        let deeper = " ".repeat(self.list_offset().unwrap_or(2));
        lines.replace('\n', &format!("\n{deeper}"))
    }

    /// Adds an element below the last one, written as that one is.
    fn append_lines(&self, inside: Container<'t>, last: Child<'t>, value: &Value) -> Made {
        let column = self.column(self.dash(last.value)?);
        let at = self.end_of_line(last, column)?;
        let indent = " ".repeat(column);
        if let (Some(gap), Value::Map(entries)) = (self.behind_dash(last.value), value) {
            return Ok(vec![self.new_lines(at, &indent, &tall(entries, gap, self.style(inside)))]);
        }
        let element = self.flow_element(inside, last, value);
        Ok(vec![Splice::insertion(at, format!("{}{indent}- {element}", line_break(self.text, at)))])
    }

    /// The spaces between the dash of an element and its first entry, where each entry has a line of its own.
    fn behind_dash(&self, element: Node<'t>) -> Option<usize> {
        let first = element.entries().next().filter(|_| element.kind() == Kind::BlockMap)?;
        let dash = self.column(element.dash()?);
        self.column(first.start()).checked_sub(dash + 1).filter(|gap| *gap > 0)
    }

    /// How far the dashes of the list the map stands in lie right of the key of that list.
    fn list_offset(&self) -> Option<usize> {
        let [.., outer, list, map] = self.way else { return None };
        let key = outer.entries().find(|entry| entry.value == *list)?.key;
        self.column(map.dash()?).checked_sub(self.column(key.start()))
    }
}

/// An element in block style, an entry a line. Each begins with a line feed.
fn tall(entries: &[(String, Value)], gap: usize, style: Style<'_>) -> String {
    let mut lines = String::new();
    for (n, (key, value)) in entries.iter().enumerate() {
        let dash = if n == 0 { '-' } else { ' ' };
        let _ = write!(lines, "\n{dash}{}{}", " ".repeat(gap), style.entry(key, value));
    }
    lines
}
