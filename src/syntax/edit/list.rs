//! Elements of lists.

use std::fmt::Write as _;

use super::op::{Leave, Place};
use super::value::Style;
use super::{Child, Editor, Made, Splice, Value, ends_in_block};
use crate::syntax::line::{line_break, line_end, line_start};
use crate::syntax::nodes::Kind;
use crate::syntax::tree::Node;

impl<'t> Editor<'_, 't> {
    /// Adds elements to the list under the key.
    pub(super) fn insert_elements(&self, map: Child<'t>, insertions: &[(usize, Vec<Value>)]) -> Made {
        let Some(list) = map.get(self.op.key) else {
            let all = insertions.iter().flat_map(|(_, values)| values.clone()).collect();
            return self.insert(map, self.op.key, &Value::List(all), Place::After(self.op.after));
        };
        self.not_shared(list.value)?;
        let elements: Vec<Child<'t>> = list.children().collect();
        let made = insertions.iter().map(|(n, values)| self.insert_at(map, list, &elements, *n, values));
        Ok(made.collect::<Result<Vec<_>, _>>()?.concat())
    }

    /// Adds elements to a list of a map, the first as its nth.
    fn insert_at(
        &self,
        map: Child<'t>,
        inside: Child<'t>,
        elements: &[Child<'t>],
        n: usize,
        values: &[Value],
    ) -> Made {
        match (inside.value.kind(), elements.first().filter(|_| n == 0), before_nth(elements, n)) {
            (Kind::FlowList, Some(first), _) => {
                let gap = self.flow_gap(inside)?;
                let elements = self.flow_elements(inside, *first, values, &gap);
                Ok(vec![Splice::insertion(first.begin(), format!("{elements},{gap}"))])
            }
            (Kind::FlowList, None, Some(before)) => {
                let gap = self.flow_gap(inside)?;
                self.insert_flow(inside, before, &self.flow_elements(inside, before, values, &gap))
            }
            (Kind::FlowList, None, None) => {
                let style = self.style(map);
                let elements: Vec<String> = values.iter().map(|value| value.written(style)).collect();
                self.fill(inside, &elements.join(style.comma()))
            }
            (Kind::BlockList, Some(first), _) => {
                self.first_lines(inside, *first, values, self.are_apart(elements))
            }
            (Kind::BlockList, None, Some(before)) => {
                let apart = self.are_apart(elements) && !ends_in_block(before.value);
                self.lines_after(inside, before, values, apart)
            }
            (Kind::Empty, ..) if !map.is_flow() => {
                let at = line_end(self.text, inside.end());
                let lines: String =
                    values.iter().map(|value| self.element_lines(map, self.op.key, value)).collect();
                Ok(vec![self.new_lines(at, &self.indent(map)?, &lines)])
            }
            _ => self.replace(map, inside, &Value::List(values.to_vec())),
        }
    }

    /// Elements of a list in flow style, written as one that is there.
    fn flow_elements(&self, inside: Child<'t>, like: Child<'t>, values: &[Value], gap: &str) -> String {
        let elements: Vec<String> =
            values.iter().map(|value| self.flow_element(inside, like, value)).collect();
        elements.join(&format!(",{gap}"))
    }

    /// Takes the nth element out of the list under the key.
    pub(super) fn remove(&self, map: Child<'t>, n: usize) -> Made {
        let Some(list) = map.get(self.op.key) else { return Ok(Vec::new()) };
        self.not_shared(list.value)?;
        let Some(element) = list.children().nth(n) else { return Ok(Vec::new()) };
        let is_only = list.children().nth(1).is_none();
        match (list.value.kind(), is_only) {
            (Kind::FlowList, true) if !map.is_flow() && self.op.leave == Leave::Key => self.take_out(element),
            (_, true) => match self.emptiness(map) {
                Some(emptiness) => self.empty(list, &emptiness),
                None => self.take_out(list).or_else(|refusal| self.leave_key(list).ok_or(refusal)),
            },
            (Kind::BlockList, _) => {
                let before = n.checked_sub(1).and_then(|before| list.children().nth(before));
                self.take_lines(self.dash(element.value)?, element, before)
            }
            _ => self.take_out(element),
        }
    }

    /// Writes another value in place of the nth element of the list under the key.
    pub(super) fn replace_element(&self, map: Child<'t>, n: usize, value: &Value) -> Made {
        let found = map.get(self.op.key).and_then(|list| Some((list, list.children().nth(n)?)));
        let why = || self.refuse(map.value.start(), format!("`{}` has no such element", self.op.key));
        let (list, element) = found.ok_or_else(why)?;
        self.not_shared(list.value)?;
        self.replace(list, element, value)
    }

    /// Takes the lines of a list out and leaves its key, with the comment after it.
    fn leave_key(&self, list: Child<'t>) -> Option<Vec<Splice>> {
        let colon = self.colon(list).ok()?;
        let end = line_end(self.text, colon);
        let remark = self.between(colon, end).trim_start().starts_with('#');
        Some(vec![self.removal(end, list.end()).ok().filter(|_| remark)?])
    }

    /// The first element of an empty container in flow style, with the container's spaces on both sides.
    pub(super) fn fill(&self, container: Child<'t>, element: &str) -> Made {
        let at = container.value.start() + 1;
        let spaces = self.between(at, container.value.end().saturating_sub(1));
        if !spaces.trim().is_empty() {
            let what = if container.value.kind().is_map() { "map" } else { "list" };
            return Err(self.refuse(at, format!("a comment stands inside this empty {what}")));
        }
        Ok(vec![Splice::insertion(at, format!("{spaces}{element}"))])
    }

    /// The lines of an element below its key, indented as the lists around are, its entries written as in the same list
    /// of a neighbour. Each begins with a line feed.
    pub(super) fn element_lines(&self, map: Child<'t>, key: &str, value: &Value) -> String {
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

    /// Adds elements below another one, written as that one is.
    fn lines_after(&self, inside: Child<'t>, before: Child<'t>, values: &[Value], apart: bool) -> Made {
        let column = self.column(self.dash(before.value)?);
        let at = self.end_of_line(before, column)?;
        let empty_line = if apart { line_break(self.text, at) } else { "" };
        let mut text = String::new();
        for lines in self.lines_like(inside, before, values) {
            text += empty_line;
            text += &self.new_lines(at, &" ".repeat(column), &lines).text;
        }
        Ok(vec![Splice::insertion(at, text)])
    }

    /// Adds elements above the first one and the comments right above it, written as that one is.
    fn first_lines(&self, inside: Child<'t>, first: Child<'t>, values: &[Value], apart: bool) -> Made {
        let dash = self.dash(first.value)?;
        let indent = " ".repeat(self.column(dash));
        if self.between(line_start(self.text, dash), dash) != indent {
            return Err(self.refuse(dash, "something else stands on the same line"));
        }
        let end = line_break(self.text, dash);
        let mut text = String::new();
        for lines in self.lines_like(inside, first, values) {
            for line in lines.split('\n').skip(1) {
                text.extend([indent.as_str(), line, end]);
            }
            text += if apart { end } else { "" };
        }
        Ok(vec![Splice::insertion(self.above(dash), text)])
    }

    /// Whether elements under the key stand apart, and these do: an empty line stands between two of them.
    fn are_apart(&self, elements: &[Child<'t>]) -> bool {
        self.rules.apart.contains(&self.op.key)
            && elements.iter().zip(elements.iter().skip(1)).any(|(one, next)| {
                let gap = self.between(one.end(), next.begin());
                let lines: Vec<&str> = gap.split('\n').collect();
                lines.iter().take(lines.len().saturating_sub(1)).skip(1).any(|line| line.trim().is_empty())
            })
    }

    /// The lines of elements, written as one that is there. Each begins with a line feed.
    fn lines_like(&self, inside: Child<'t>, like: Child<'t>, values: &[Value]) -> Vec<String> {
        let (gap, style) = (self.behind_dash(like.value), self.style(inside));
        let lines = |value: &Value| match (gap, value) {
            (Some(gap), Value::Map(entries)) => tall(entries, gap, style),
            _ => format!("\n- {}", self.flow_element(inside, like, value)),
        };
        values.iter().map(lines).collect()
    }

    /// The spaces between the dash of an element and its first entry, where each entry has a line of its own.
    fn behind_dash(&self, element: Node<'t>) -> Option<usize> {
        let first = element.entries().next().filter(|_| element.kind() == Kind::BlockMap)?;
        let dash = self.column(element.dash()?);
        self.column(first.start()).checked_sub(dash + 1).filter(|gap| *gap > 0)
    }

    /// How far the dashes of the list the map stands in lie right of the key of that list.
    fn list_offset(&self) -> Option<usize> {
        let [.., list, map] = self.way else { return None };
        self.column(map.value.dash()?).checked_sub(self.column(list.key?.start()))
    }
}

/// The element after which the nth one stands.
fn before_nth<'t>(elements: &[Child<'t>], n: usize) -> Option<Child<'t>> {
    elements.get(n.checked_sub(1)?.min(elements.len().checked_sub(1)?)).copied()
}

/// An element in block style, an entry a line, maps of a list in it likewise. Each line begins with a line feed.
fn tall(entries: &[(String, Value)], gap: usize, style: Style<'_>) -> String {
    let mut lines = String::new();
    for (n, (key, value)) in entries.iter().enumerate() {
        let dash = if n == 0 { '-' } else { ' ' };
        let gap = " ".repeat(gap);
        match value {
            Value::List(elements) if !elements.is_empty() && elements.iter().all(Value::is_map) => {
                let _ = write!(lines, "\n{dash}{gap}{}:", style.key(key));
                for element in elements {
                    if let Value::Map(entries) = element {
                        lines += &tall(entries, 1, style).replace('\n', &format!("\n {gap}  "));
                    }
                }
            }
            Value::List(_) | Value::Map(_) | Value::Day(_) | Value::Bare(_) | Value::Text(_) => {
                let _ = write!(lines, "\n{dash}{gap}{}", style.entry(key, value));
            }
        }
    }
    lines
}
