//! Changes of a text spliced into it: only the bytes concerned change.
//!
//! An [`Op`] says what becomes of a key of a map, in words of YAML alone. It turns into splices on the tree of the text;
//! nothing here reads a text, or knows what it means.
//!
//! A new line goes after the end of the line its neighbour ends on, before that line's break; so the file keeps its
//! last byte, whatever it is, and taking the line out again gives the old bytes back.

mod flow;
mod list;
mod op;
mod quoting;
mod remove;
mod replace;
mod set;
mod splice;
mod style;
#[cfg(test)]
mod tests;
mod value;

use op::Place;
pub use op::{Act, Leave, Op};
pub use splice::{Splice, join};
pub use value::{Rules, Value};

use super::child::Child;
use super::extent;
use super::nodes::Kind;
use super::tree::{Node, Tree};
use crate::problem::{EDIT, Message, Problem, Span};
use crate::syntax::line::{line_end, line_start};

/// The splices an operation comes to. `way` leads from the root of the tree to the map concerned, node by node.
///
/// # Errors
/// The change cannot be made surely in this text.
pub fn splices(way: &[Child<'_>], op: &Op<'_>, rules: &Rules) -> Result<Vec<Splice>, Problem> {
    let [before @ .., map] = way else { return Err(Problem::new(&EDIT, LOST)) };
    let (map, tree) = (*map, map.value.tree());
    let editor = Editor { tree, text: tree.text(), way, op, rules };
    editor.all_own()?;
    if !map.value.kind().is_map() {
        return editor.fill_empty(before, map);
    }
    match &op.act {
        Act::Set(value) => editor.set(map, op.key, value, Place::After(op.after)),
        Act::SetIn { entries, order } => editor.set_in(map, entries, *order),
        Act::Unset => editor.unset(map),
        Act::UnsetIn(entry) => editor.unset_in(map, entry),
        Act::Insert(insertions) => editor.insert_elements(map, insertions),
        Act::Remove(n) => editor.remove(map, *n),
        Act::Replace(n, value) => editor.replace_element(map, *n, value),
    }
}

/// What a change of the text comes to.
type Made = Result<Vec<Splice>, Problem>;

/// Finds the bytes for one operation.
struct Editor<'w, 't> {
    tree: &'t Tree,
    text: &'t str,
    way: &'w [Child<'t>],
    op: &'w Op<'w>,
    rules: &'w Rules,
}

impl<'t> Editor<'_, 't> {
    /// Nothing on the way to the map may be shared by an alias.
    fn all_own(&self) -> Result<(), Problem> {
        let what = "this part of the plan stands behind";
        self.way.iter().try_for_each(|child| self.own(child.value, what, what))
    }

    fn not_shared(&self, node: Node<'_>) -> Result<(), Problem> {
        self.own(node, "this value is", "this value has")
    }

    fn own(&self, node: Node<'_>, is_alias: &str, has_anchor: &str) -> Result<(), Problem> {
        let message = match (node.kind(), node.is_anchored()) {
            (Kind::Alias, _) => format!("{is_alias} an alias: it is written elsewhere"),
            (_, true) => format!("{has_anchor} an anchor: what is changed here may change elsewhere"),
            (_, false) => return Ok(()),
        };
        Err(self.refuse(node.start(), message))
    }

    fn refuse(&self, at: usize, message: impl Into<Message>) -> Problem {
        Problem::new(&EDIT, message).at(Span::new(at, line_end(self.text, at)))
    }

    /// The text between two bytes.
    fn between(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The column of a byte, in bytes.
    fn column(&self, at: usize) -> usize {
        at - line_start(self.text, at)
    }

    /// The byte after the colon of an entry.
    fn colon(&self, child: Child<'_>) -> Result<usize, Problem> {
        let colon = child.key.and_then(extent::after_colon);
        colon.ok_or_else(|| self.refuse(child.value.start(), "this entry is not written as `key: value`"))
    }

    /// The end of the line a child ends on; only spaces or a comment may follow it there. Comments below it that are
    /// indented deeper than `column` belong to it.
    fn end_of_line(&self, child: Child<'_>, column: usize) -> Result<usize, Problem> {
        let last = child.end();
        let mut end = line_end(self.text, last);
        let rest = self.between(last, end).trim_start();
        if !rest.is_empty() && !rest.starts_with('#') {
            return Err(self.refuse(last, "something else stands on the same line"));
        }
        while let Some(next) = self.comment_below(end, column) {
            end = next;
        }
        if end == self.text.len() && ends_in_block(child.value) {
            return Err(self.refuse(last, BLOCK_AT_THE_END));
        }
        Ok(end)
    }

    /// The end of the next line, if it holds nothing but a comment right of `column`.
    fn comment_below(&self, end: usize, column: usize) -> Option<usize> {
        let rest = self.text.get(end..)?;
        let after = rest.strip_prefix("\r\n").or(rest.strip_prefix('\n'))?;
        let next = self.text.len() - after.len();
        let line = self.between(next, line_end(self.text, next));
        let spaces = line.len() - line.trim_start_matches(' ').len();
        (spaces > column && line.get(spaces..)?.starts_with('#')).then(|| next + line.len())
    }

    /// The spaces before the keys of a map in block style; behind a dash as many as the dash takes.
    fn indent(&self, map: Child<'t>) -> Result<String, Problem> {
        let first = self.first(map)?.begin();
        let before = self.between(line_start(self.text, first), first);
        let before = before.strip_prefix('\u{FEFF}').unwrap_or(before);
        if before.trim_matches([' ', '-']).is_empty() {
            return Ok(" ".repeat(before.len()));
        }
        Err(self.refuse(first, "this map is written in a way that cannot be changed surely"))
    }

    fn first(&self, map: Child<'t>) -> Result<Child<'t>, Problem> {
        map.children().next().ok_or_else(|| self.refuse(map.value.start(), EMPTY))
    }

    /// The dash of an element of a list in block style.
    fn dash(&self, element: Node<'_>) -> Result<usize, Problem> {
        let why = "something stands between this element and its dash";
        element.dash().ok_or_else(|| self.refuse(element.start(), why))
    }
}

const LOST: &str = "the place cannot be found in the text";
const EMPTY: &str = "this map is empty";

/// Why a line cannot follow, or be left as the last.
const BLOCK_AT_THE_END: &str = "a block of text would meet the end of a file without a last line break; readers disagree about such a text";

/// Whether the last leaf of a node is a block of text, to which an empty line after it may belong.
fn ends_in_block(node: Node<'_>) -> bool {
    match node.held().last() {
        Some(last) => ends_in_block(last.value),
        None => node.kind().is_block(),
    }
}
