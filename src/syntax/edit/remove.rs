//! What is taken out again. Comments are never taken along.

use super::op::Leave;
use super::{BLOCK_AT_THE_END, Child, Editor, LOST, Made, Splice, ends_in_block};
use crate::problem::Problem;
use crate::syntax::extent;
use crate::syntax::line::{line_break, line_end, line_start, previous_line_end};
use crate::syntax::nodes::Kind;
use crate::syntax::tree::{Entry, Node};

impl<'t> Editor<'_, 't> {
    /// Takes the key out of a map.
    pub(super) fn unset(&self, map: Child<'t>) -> Made {
        let Some(child) = map.get(self.op.key) else { return Ok(Vec::new()) };
        match self.emptiness(map) {
            Some(emptiness) => self.empty(child, &emptiness),
            None if map.children().nth(1).is_none() && !map.is_flow() => self.empty_outer(map),
            None => self.take_out(child),
        }
    }

    /// Takes the only entry out of a map in block style: the key of that map stays without a value.
    fn empty_outer(&self, map: Child<'t>) -> Made {
        match (map.outer, map.key) {
            (None, _) => Err(self.refuse(map.value.start(), LOST)),
            (_, None) => Err(self.refuse(map.value.start(), "nothing would be left here but a dash")),
            (_, Some(_)) => self.empty(map, ""),
        }
    }

    /// Takes an entry out of the map under the key, and with the last one the key too.
    pub(super) fn unset_in(&self, map: Child<'t>, entry: &str) -> Made {
        let Some(inner) = map.get(self.op.key) else { return Ok(Vec::new()) };
        self.not_shared(inner.value)?;
        match inner.get(entry) {
            Some(_) if inner.children().nth(1).is_none() => self.unset(map),
            Some(child) => self.take_out(child),
            None => Ok(Vec::new()),
        }
    }

    /// Takes bytes out that hold no comment and nothing others refer to.
    pub(super) fn removal(&self, start: usize, end: usize) -> Result<Splice, Problem> {
        if let Some(node) = self.tree.anchor_within(start..end) {
            return Err(
                self.refuse(node.start(), "what is to be taken out has an anchor others may refer to")
            );
        }
        if let Some(comment) = self.tree.comments_within(start..end).next() {
            return Err(self.refuse(comment.start as usize, "a comment stands in what is to be taken out"));
        }
        Ok(Splice { start, end, text: String::new() })
    }

    /// Takes an entry out of a map or an element out of a list in flow style.
    pub(super) fn take_out(&self, child: Child<'t>) -> Made {
        let Some(container) = child.outer else { return Err(self.refuse(child.begin(), LOST)) };
        let before = container.held().take_while(|other| other.value != child.value).last();
        if container.kind() == Kind::BlockMap {
            if self.keeps_comment_at_key(child) {
                return self.empty(child, "");
            }
            return self.take_lines(child.begin(), child, before);
        }
        let end = child.end();
        let next = container.held().skip_while(|other| other.value != child.value).nth(1);
        let (start, end) = match (before, next) {
            (Some(before), _) => (before.end() + self.space_to_keep(before, end), end),
            (None, Some(next)) => (child.begin(), next.begin()),
            // The only one goes with the spaces before it and a comma after it.
            (None, None) => {
                let rest = self.between(end, container.end());
                let comma = rest.trim_start().starts_with(',').then(|| rest.find(',')).flatten();
                (container.start() + 1, comma.map_or(end, |comma| end + comma + 1))
            }
        };
        Ok(vec![self.removal(start, end)?])
    }

    /// How many spaces stay after the colon of a key that says nothing, where what follows it up to `end` is taken out:
    /// libyaml wants one there.
    fn space_to_keep(&self, before: Child<'t>, end: usize) -> usize {
        let is_empty = before.value.kind() == Kind::Empty && self.colon(before).is_ok();
        if !is_empty || self.between(end, end + 1).starts_with(' ') {
            return 0;
        }
        let rest = self.between(before.end(), end);
        rest.len() - rest.trim_start_matches(' ').len()
    }

    /// Whether a comment stands after a key whose value begins on a later line: the key stays to hold it.
    fn keeps_comment_at_key(&self, child: Child<'t>) -> bool {
        let Ok(colon) = self.colon(child) else { return false };
        let first_line = line_end(self.text, colon);
        child.value.start() > first_line && self.between(colon, first_line).trim_start().starts_with('#')
    }

    /// Takes out the lines from `start` to the end of a child, with the line break before them. A comment after the value
    /// stays as a line of its own. `before` is what ends the text above.
    pub(super) fn take_lines(&self, start: usize, child: Child<'t>, before: Option<Child<'t>>) -> Made {
        let last = child.end();
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
        let becomes_last = end == self.text.len() && rest.is_empty();
        if becomes_last && before.is_some_and(|before| ends_in_block(before.value)) {
            return Err(self.refuse(start, BLOCK_AT_THE_END));
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
        if self.between(line_start(self.text, start), start).trim_start().starts_with('?') {
            return Err(self.refuse(start, "this entry is not written as `key: value`"));
        }
        let same_map = self.column(next) == self.column(start) && self.between(next, next + 1) != "#";
        if !rest.is_empty() || !same_map || next == self.text.len() {
            let message = "this is the first entry behind a dash and cannot be taken out surely";
            return Err(self.refuse(start, message));
        }
        let mut splice = self.removal(start, last)?;
        splice.end = next;
        Ok(vec![splice])
    }

    /// Leaves a key without content.
    pub(super) fn empty(&self, child: Child<'t>, emptiness: &str) -> Made {
        let colon = self.colon(child)?;
        let first_line = line_end(self.text, colon);
        if child.value.start() > first_line {
            // What stands after the key on its own line, a comment, is not part of the value.
            let lines = self.removal(first_line, child.end())?;
            return Ok(vec![Splice::insertion(colon, emptiness.to_owned()), lines]);
        }
        let mut splice = self.removal(colon, child.end())?;
        // libyaml takes no sign of flow style right after a colon.
        let sign = self.between(splice.end, splice.end + 1).contains([',', '}']);
        (if emptiness.is_empty() && sign { " " } else { emptiness }).clone_into(&mut splice.text);
        Ok(vec![splice])
    }

    /// What stands after the colon of the key, which loses its value; `None` where the key goes too.
    pub(super) fn emptiness(&self, map: Child<'t>) -> Option<String> {
        let (mut without, mut empty) = (0_usize, Vec::new());
        let is_like = |sibling: &Node<'t>| sibling.kind() == map.value.kind() && *sibling != map.value;
        for sibling in map.siblings().filter(is_like) {
            match sibling.get(self.op.key) {
                None => without += 1,
                Some(entry) if says_nothing(entry.value) => empty.push(entry),
                Some(_) => {}
            }
        }
        let stays = match self.op.leave {
            Leave::Nothing => false,
            Leave::Key => true,
            Leave::AsNeighbours => empty.len() > 1 && without == 0,
        };
        let usual =
            |entry: &Entry<'t>| Some(self.between(extent::after_colon(entry.key)?, entry.end()).to_owned());
        let style = self.style(map);
        let word = match (style.json, style.compact) {
            (true, true) => "null",
            (true, false) => " null",
            (false, _) => "",
        };
        stays.then(|| empty.first().and_then(usual).unwrap_or_else(|| word.to_owned()))
    }
}

/// Whether a value has no content. `done: {}` says that a series has no periods in, which is not quite nothing.
fn says_nothing(node: Node<'_>) -> bool {
    node.is_null() || (node.kind().is_list() && node.items().next().is_none())
}
