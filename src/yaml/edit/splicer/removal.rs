//! What is taken out again. Comments are never taken along.

use super::{Made, Splicer};
use crate::yaml::edit::EditRefusal;
use crate::yaml::edit::source::{line_break, line_end, line_start, previous_line_end};
use crate::yaml::edit::splice::Splice;
use crate::yaml::edit::tree::{Kind, Node};

impl Splicer<'_> {
    /// Takes a key out of a map.
    pub(in crate::yaml::edit) fn unset(&self, map: usize, key: &str) -> Made {
        let node = self.get(map)?;
        let Some(child) = self.tree.child(node, key) else { return Ok(Vec::new()) };
        match self.usual_emptiness(map, key) {
            Some(emptiness) => self.empty(child, emptiness),
            None => self.take_out(node, child),
        }
    }

    /// Takes a key out of the map under a key, and with the last one that key too.
    pub(in crate::yaml::edit) fn unset_entry(&self, map: usize, key: &str, entry: &str) -> Made {
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

    /// Takes bytes out that hold no comment and nothing others refer to.
    pub(super) fn removal(&self, start: usize, end: usize) -> Result<Splice, EditRefusal> {
        if let Some(at) = self.tree.anchor_within(start, end) {
            return Err(self.refuse(at, "what is to be taken out has an anchor others may refer to"));
        }
        if let Some(at) = self.tree.comment_within(self.text, start, end) {
            return Err(self.refuse(at, "a comment stands in what is to be taken out"));
        }
        Ok(Splice { start, end, text: String::new() })
    }

    /// Takes an entry out of a map or an element out of a list in flow style.
    pub(super) fn take_out(&self, container: &Node, child: usize) -> Made {
        let at = container.children.iter().position(|other| *other == child).unwrap_or(0);
        let before = at.checked_sub(1).and_then(|before| container.children.get(before)).copied();
        if matches!(container.kind, Kind::Map { flow: false }) {
            if self.keeps_comment_at_key(child) {
                return self.empty(child, "");
            }
            return self.take_lines(self.begin(child), child, before);
        }
        if let Some(before) = before {
            let end = self.end(before);
            let rest = self.between(end, self.end(child));
            // A blank must stay behind the colon of a key that says nothing: libyaml wants it there.
            let after = self.end(child);
            let node = self.get(before)?;
            let empty = node.kind == Kind::Empty && self.colon(node).is_ok();
            let bare = empty && !self.between(after, after + 1).starts_with(' ');
            let blanks = if bare { rest.len() - rest.trim_start_matches(' ').len() } else { 0 };
            return Ok(vec![self.removal(end + blanks, self.end(child))?]);
        }
        if let Some(next) = container.children.get(at + 1) {
            return Ok(vec![self.removal(self.begin(child), self.begin(*next))?]);
        }
        // The only one goes with the blanks before it and a comma behind it.
        let end = self.end(child);
        let rest = self.between(end, container.end);
        let comma = rest.trim_start().starts_with(',').then(|| rest.find(',')).flatten();
        Ok(vec![self.removal(container.start + 1, comma.map_or(end, |comma| end + comma + 1))?])
    }

    /// Whether a comment stands behind a key whose value begins on a later line: the key stays to hold it.
    fn keeps_comment_at_key(&self, child: usize) -> bool {
        let Some(node) = self.tree.node(child) else { return false };
        let Ok(colon) = self.colon(node) else { return false };
        let first_line = line_end(self.text, colon);
        node.start > first_line && self.between(colon, first_line).trim_start().starts_with('#')
    }

    /// Takes out the lines from `start` to the end of a node, with the line break before them. A comment behind the
    /// value stays as a line of its own. `before` is what ends the text above.
    pub(super) fn take_lines(&self, start: usize, child: usize, before: Option<usize>) -> Made {
        let last = self.end(child);
        let end = line_end(self.text, last);
        let rest = self.between(last, end).trim();
        let line = line_start(self.text, start);
        let indent = self.between(line, start);
        if !rest.is_empty() && !rest.starts_with('#') {
            return Err(self.refuse(last, "something else stands on the same line"));
        }
        if !indent.trim_start_matches(' ').is_empty() {
            return self.pull_up(start, last, end, rest);
        }
        let Some(from) = previous_line_end(self.text, line) else {
            return Err(self.refuse(start, "this stands in the first line"));
        };
        if end == self.text.len()
            && rest.is_empty()
            && before.is_some_and(|before| self.ends_in_block(before))
        {
            return Err(self.refuse(start, super::super::BLOCK_AT_THE_END));
        }
        let mut splice = self.removal(from, last)?;
        splice.end = end;
        if !rest.is_empty() {
            splice.text = format!("{}{indent}{rest}", line_break(self.text, from));
        }
        Ok(vec![splice])
    }

    /// Takes out the first entry behind a dash: the next one moves up to the dash.
    fn pull_up(&self, start: usize, last: usize, end: usize, rest: &str) -> Made {
        let after = self.text.get(end..).unwrap_or_default();
        let next = end + after.len() - after.trim_start().len();
        let column = |at: usize| at - line_start(self.text, at);
        let same_map = column(next) == column(start) && self.between(next, next + 1) != "#";
        if !rest.is_empty() || !same_map || next == self.text.len() {
            return Err(
                self.refuse(start, "this is the first entry behind a dash and cannot be taken out surely")
            );
        }
        let mut splice = self.removal(start, last)?;
        splice.end = next;
        Ok(vec![splice])
    }

    /// Leaves a key without content.
    pub(super) fn empty(&self, child: usize, emptiness: &str) -> Made {
        let node = self.get(child)?;
        let colon = self.colon(node)?;
        let first_line = line_end(self.text, colon);
        if node.start > first_line {
            // What stands behind the key on its own line, a comment, is not part of the value.
            let lines = self.removal(first_line, self.end(child))?;
            return Ok(vec![Splice::insertion(colon, emptiness.to_owned()), lines]);
        }
        let mut splice = self.removal(colon, self.end(child))?;
        // libyaml takes no sign of flow style right behind a colon.
        let sign = self.between(splice.end, splice.end + 1).contains([',', '}']);
        (if emptiness.is_empty() && sign { " " } else { emptiness }).clone_into(&mut splice.text);
        Ok(vec![splice])
    }

    /// What stands behind the colon of a key that says nothing, where this plan keeps such keys: more of the neighbours
    /// keep it than leave it out.
    pub(super) fn usual_emptiness(&self, map: usize, key: &str) -> Option<&str> {
        let (mut without, mut empty) = (0_usize, Vec::new());
        for sibling in self.tree.siblings(map).iter().filter(|sibling| **sibling != map) {
            let sibling = self.tree.node(*sibling)?;
            match self.tree.child(sibling, key).and_then(|child| Some((child, self.tree.node(child)?))) {
                None => without += 1,
                Some((index, child)) if child.says_nothing() => empty.push((index, child)),
                Some(_) => {}
            }
        }
        let (index, child) = *empty.first().filter(|_| empty.len() > without)?;
        Some(self.between(self.colon(child).ok()?, self.end(index)))
    }
}
