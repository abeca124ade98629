//! A text and its nodes: what every reader, search and edit walks.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::builder::build;
use super::fault::{not_utf8, too_large};
use super::line::LineIndex;
use super::nodes::{ANCHORED, DECODED, Kind, Nodes, OPEN, SIGN, STRING};
use super::scan::scan;
use crate::problem::{Problem, Problems, Span};

/// The largest number of bytes a file may have. [`Span`] relies on it.
pub const LARGEST_FILE: u64 = 1 << 30;
/// The largest number of bytes a line may have.
pub const LONGEST_LINE: usize = 1 << 20;

/// The text of a file.
///
/// # Errors
/// The first line that is too long, or the first place where the bytes are not UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if let Some(problem) = overlong(bytes) {
        return Err(problem);
    }
    simdutf8::basic::from_utf8(bytes).map_err(|_| not_utf8(bytes))
}

/// The first line that is too long. Looks at few bytes where lines are short.
#[must_use]
pub fn overlong(bytes: &[u8]) -> Option<Problem> {
    let mut start = 0;
    while let Some(window) = bytes.get(start..=start + LONGEST_LINE) {
        let Some(at) = window.iter().rposition(|byte| *byte == b'\n') else {
            let message = format!("this line is longer than {LONGEST_LINE} bytes");
            let problem = too_large(message, Span::new(start, start));
            return Some(problem.hint("break it into several lines"));
        };
        start += at + 1;
    }
    None
}

/// The nodes of a text.
#[derive(Debug)]
pub struct Tree {
    text: Arc<String>,
    pub(super) nodes: Nodes,
    tags: Problems,
    error: Option<Problem>,
    lines: OnceLock<LineIndex>,
}

/// One node of a tree.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    pub(super) tree: &'t Tree,
    pub(super) id: u32,
}

/// An entry of a map.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t> {
    /// Its key.
    pub key: Node<'t>,
    /// Its value.
    pub value: Node<'t>,
}

impl Tree {
    /// Reads a text up to its end, or to where it stops being one YAML document.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Arc::new(text);
        let (nodes, tags, error) = match scan(&text) {
            Some(nodes) => (nodes, Problems::default(), None),
            None => build(&text),
        };
        Self { nodes, tags, error, lines: OnceLock::new(), text }
    }

    /// The text. What is read from it may share it.
    #[must_use]
    pub fn text(&self) -> &Arc<String> {
        &self.text
    }

    /// What ends the reading before the end of the text: it is not YAML there, or more than a machine should bear.
    #[must_use]
    pub fn error(&self) -> Option<&Problem> {
        self.error.as_ref()
    }

    /// The tags that have no meaning in a plan.
    #[must_use]
    pub fn unknown_tags(&self) -> &Problems {
        &self.tags
    }

    /// The lines of the text.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::of(Arc::clone(&self.text)))
    }

    /// The top; nothing of a text that holds comments at most.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.node(0)
    }

    /// The node of this number.
    #[must_use]
    #[inline]
    pub fn node(&self, id: u32) -> Option<Node<'_>> {
        (id < self.nodes.count()).then_some(Node { tree: self, id })
    }

    /// The nodes around a byte, the root first: in each container the last node that begins at the byte or before it. So
    /// what stands between two nodes belongs to the first.
    #[must_use]
    pub fn around(&self, byte: u32) -> Vec<Node<'_>> {
        let begins = |node: &Node<'_>| self.nodes.start(node.id) <= byte;
        let mut way: Vec<Node<'_>> = self.root().filter(begins).into_iter().collect();
        while let Some(next) = way.last().and_then(|last| last.children(true).take_while(begins).last()) {
            way.push(next);
        }
        way
    }
}

impl<'t> Node<'t> {
    /// Its number in the tree: nodes count in the order of the text, a container before what it holds.
    #[must_use]
    pub fn id(self) -> u32 {
        self.id
    }

    /// The tree it belongs to.
    #[must_use]
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// What it is. An alias is an alias: see [`Node::resolved`].
    #[must_use]
    #[inline]
    pub fn kind(self) -> Kind {
        self.tree.nodes.kind(self.id)
    }

    /// Its bytes; of a container its first byte, as faults show it. A block scalar begins at its text.
    #[must_use]
    pub fn span(self) -> Span {
        let start = self.tree.nodes.start(self.id);
        let is_container = self.kind().is_container();
        let end = if is_container { start + u32::from(self.has(SIGN)) } else { self.tree.nodes.end(self.id) };
        Span { start, end }
    }

    /// Of an alias what it stands for, of any other node the node itself. What an alias stands for is never an alias.
    #[must_use]
    #[inline]
    pub fn resolved(self) -> Self {
        if self.kind() == Kind::Alias { Self { id: self.tree.nodes.target(self.id), ..self } } else { self }
    }

    /// The entries of a map; of anything else none.
    pub fn entries(self) -> impl Iterator<Item = Entry<'t>> {
        let mut children = self.children(self.kind().is_map());
        std::iter::from_fn(move || {
            let key = children.next()?;
            children.next().map(|value| Entry { key, value })
        })
    }

    /// The elements of a list; of anything else none.
    pub fn items(self) -> impl Iterator<Item = Node<'t>> {
        self.children(self.kind().is_list())
    }

    /// The first entry of a map with this key. A key that is an alias has the text it stands for.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Entry<'t>> {
        self.entries().find(|entry| entry.key.resolved().text() == Some(key))
    }

    /// The element of a list at this index, from 0.
    #[must_use]
    pub fn nth(self, n: usize) -> Option<Self> {
        self.items().nth(n)
    }

    /// The text of a scalar, without quotes, escapes and indentation; `~` or nothing of an empty value.
    #[must_use]
    #[inline]
    pub fn text(self) -> Option<&'t str> {
        match self.tree.nodes.plain(self.id) {
            Some(slice) => self.tree.text.get(slice),
            None => self.other_text(),
        }
    }

    fn other_text(self) -> Option<&'t str> {
        if self.has(DECODED) {
            return self.tree.nodes.text(self.id);
        }
        // The parser gives this text to what is not there.
        if self.kind() == Kind::Empty {
            Some("~")
        } else {
            self.tree.text.get(self.tree.nodes.slice(self.id)?)
        }
    }

    /// The bytes of a scalar's text, where it stands in the file exactly as it is.
    #[must_use]
    #[inline]
    pub fn slice(self) -> Option<Range<usize>> {
        self.tree.nodes.plain(self.id).or_else(|| self.tree.nodes.slice(self.id))
    }

    /// Whether it is a scalar that says nothing: no text, `~` or `null`, without quotes.
    #[must_use]
    #[inline]
    pub fn is_null(self) -> bool {
        // Most are longer than any of these, and need not be looked at.
        self.tree.nodes.is_short(self.id, 4)
            && self.is_plain()
            && matches!(self.text(), Some("" | "~" | "null" | "Null" | "NULL"))
    }

    /// Whether it is a scalar that is neither quoted, nor a block, nor tagged as a string.
    #[must_use]
    pub fn is_plain(self) -> bool {
        matches!(self.kind(), Kind::Plain | Kind::Empty) && !self.has(STRING)
    }

    /// Whether an alias may refer to it.
    #[must_use]
    pub fn is_anchored(self) -> bool {
        self.has(ANCHORED)
    }

    /// Whether the text breaks off inside of it, so that nothing can be said of what it lacks.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.has(OPEN)
    }

    /// Whether it is the one pair `a: b` or `? a` in a list in brackets, a map without braces.
    pub(super) fn is_pair(self) -> bool {
        let brace = self.tree.text.as_bytes().get(self.start()) == Some(&b'{');
        self.kind() == Kind::FlowMap && !(self.has(SIGN) && brace)
    }

    /// The nodes directly inside a container, if they are asked for.
    pub(super) fn children(self, wanted: bool) -> Children<'t> {
        let end = if wanted { self.next() } else { self.id + 1 };
        Children { tree: self.tree, next: self.id + 1, end }
    }

    /// The number of the node after all that this one holds.
    #[inline]
    pub(super) fn next(self) -> u32 {
        self.tree.nodes.sibling(self.id)
    }

    /// The first byte; of a block scalar, of its text.
    #[must_use]
    pub fn start(self) -> usize {
        self.tree.nodes.start(self.id) as usize
    }

    fn has(self, flag: u8) -> bool {
        self.tree.nodes.flags(self.id) & flag != 0
    }
}

impl PartialEq for Node<'_> {
    /// Whether both are the same node of the same tree.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.id == other.id
    }
}

impl Eq for Node<'_> {}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Span { start, end } = self.span();
        write!(f, "{:?} {start}..{end} {:?}", self.kind(), self.text().unwrap_or_default())
    }
}

/// The nodes directly inside a container, in the order of the text.
pub(super) struct Children<'t> {
    tree: &'t Tree,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    #[inline]
    fn next(&mut self) -> Option<Node<'t>> {
        if self.next >= self.end {
            return None;
        }
        let node = Node { tree: self.tree, id: self.next };
        self.next = node.next();
        Some(node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_have_a_mebibyte_and_no_byte_more() {
        let line =
            |length| b"a: b\n".iter().copied().chain(std::iter::repeat_n(b'x', length)).collect::<Vec<_>>();
        assert!(text(&line(LONGEST_LINE)).is_ok());
        assert!(text(&[line(LONGEST_LINE), b"\n".to_vec(), line(9)].concat()).is_ok());
        let problem = text(&line(LONGEST_LINE + 1)).unwrap_err();
        assert_eq!(problem.span, Some(Span::new(5, 5)));
        assert!(text(&vec![b'\n'; 3 * LONGEST_LINE]).is_ok());
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_reported_with_their_place() {
        let problem = text(b"a: \xd1\xe0").unwrap_err();
        assert_eq!(problem.message.plain(), "the file is not UTF-8: byte 0xD1 at offset 3");
        assert_eq!(problem.span, Some(Span::new(3, 4)));
        let utf16 = text(b"\xff\xfea\0").unwrap_err();
        assert_eq!(utf16.span, None);
    }

    #[test]
    fn a_map_is_looked_up_by_key_and_a_list_by_number() {
        let tree = Tree::new("&k a: {b: [1, 'two', \"th\\u0072ee\"]}\n*k : again\n".into());
        let root = tree.root().unwrap();
        let list = root.get("a").unwrap().value.get("b").unwrap().value;
        let texts: Vec<_> = list.items().map(|item| item.text().unwrap()).collect();
        assert_eq!(texts, ["1", "two", "three"]);
        assert_eq!(list.nth(2), list.items().last());
        // What stands in the file as it is can be shared.
        let slices: Vec<_> = list.items().map(Node::slice).collect();
        assert_eq!(slices, [Some(11..12), Some(15..18), None]);
        assert_eq!(root.entries().last().unwrap().key.resolved().text(), Some("a"));
        assert!(list.get("a").is_none() && root.nth(0).is_none() && list.nth(3).is_none());
    }

    #[test]
    fn only_what_is_plain_is_null() {
        let tree = Tree::new("[~, null, , '~', !!str null, \"\", nil]".replace(", ,", ", !x ,"));
        let nulls: Vec<_> = tree.root().unwrap().items().map(Node::is_null).collect();
        assert_eq!(nulls, [true, true, true, false, false, false, false]);
    }

    #[test]
    fn the_way_to_a_byte_leads_through_all_that_is_around_it() {
        let text = "# x\na:\n  - b: c\n    d: e # f\n  - g\nh: i\n";
        let tree = Tree::new(text.into());
        let way = |word: &str| {
            let way = tree.around(u32::try_from(text.find(word).unwrap()).unwrap());
            way.last().map(|last| (way.len(), last.text().unwrap_or_default()))
        };
        assert_eq!(way("# x"), None);
        assert_eq!(way("a:"), Some((2, "a")));
        assert_eq!(way("e #"), Some((4, "e")));
        assert_eq!(way("# f"), Some((4, "e")));
        assert_eq!(way("g"), Some((3, "g")));
        assert_eq!(way("i\n"), Some((2, "i")));
    }
}
