//! The nodes of a text, and how they are kept.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::builder::Built;
use super::line::LineIndex;
use super::node::{Kind, Node};
use crate::problem::{Problem, Problems};

/// An alias may refer to the node.
pub(super) const ANCHORED: u8 = 1;
/// The node is tagged `!!str`.
pub(super) const STRING: u8 = 2;
/// The text of the node is not a slice of the file: `link` is its place among the decoded ones.
pub(super) const DECODED: u8 = 4;
/// The text of the file broke off inside the node.
pub(super) const OPEN: u8 = 8;
/// The container begins with a sign of its own: a bracket, a brace, or the `?` of a pair in brackets.
pub(super) const SIGN: u8 = 16;

/// A node as it is kept, in 16 bytes. Nodes stand in the order of the text, a container before what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// The first byte; of a block scalar, of its text.
    pub(super) start: u32,
    /// The byte after the last; of a container in block style it has no meaning.
    pub(super) end: u32,
    /// Of a container the node after its last one, of an alias the node it stands for.
    pub(super) link: u32,
    pub(super) kind: Kind,
    pub(super) flags: u8,
}

/// The nodes of a text.
#[derive(Debug)]
pub struct Tree {
    text: Arc<str>,
    nodes: Vec<Raw>,
    decoded: Vec<Box<str>>,
    tags: Problems,
    error: Option<Problem>,
    lines: OnceLock<LineIndex>,
}

impl Tree {
    /// Reads a text up to its end, or to where it stops being one YAML document.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        let Built { nodes, decoded, tags, error } = Built::from_text(&text);
        Self { nodes, decoded, tags, error, lines: OnceLock::new(), text }
    }

    /// The text. What is read from it may share it.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
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

    /// The top; nothing of a text that holds comments at most.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.node(0)
    }

    /// The node of this number.
    #[must_use]
    pub fn node(&self, id: u32) -> Option<Node<'_>> {
        ((id as usize) < self.nodes.len()).then_some(Node { tree: self, id })
    }

    /// The nodes around a byte, the root first: in each container the last node that begins at the byte or before it. So
    /// what stands between two nodes belongs to the first.
    #[must_use]
    pub fn around(&self, byte: u32) -> Vec<Node<'_>> {
        let begins = |node: &Node<'_>| node.raw().start <= byte;
        let mut way: Vec<Node<'_>> = self.root().filter(begins).into_iter().collect();
        while let Some(next) = way.last().and_then(|last| last.children(true).take_while(begins).last()) {
            way.push(next);
        }
        way
    }

    /// The lines of the text.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(Arc::clone(&self.text)))
    }

    pub(super) fn raw(&self, id: u32) -> &Raw {
        #[expect(clippy::expect_used, reason = "only this tree makes its nodes")]
        self.nodes.get(id as usize).expect("a node has the number of one")
    }

    /// The node after all that a node holds.
    pub(super) fn sibling(&self, id: u32) -> u32 {
        sibling(self.raw(id), id)
    }

    /// The first node that begins at a byte or after it; if there is none, the number after the last.
    pub(super) fn first_from(&self, byte: usize) -> u32 {
        narrow(self.nodes.partition_point(|raw| (raw.start as usize) < byte))
    }

    pub(super) fn text_of(&self, id: u32) -> Option<&str> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 {
            return self.decoded.get(raw.link as usize).map(|text| &**text);
        }
        // The parser gives this text to what is not there.
        if raw.kind == Kind::Empty { Some("~") } else { self.text.get(self.slice_of(id)?) }
    }

    pub(super) fn slice_of(&self, id: u32) -> Option<Range<usize>> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 { None } else { within_quotes(raw.kind, raw.start..raw.end) }
    }
}

pub(super) fn sibling(raw: &Raw, id: u32) -> u32 {
    if raw.kind.is_container() { raw.link } else { id + 1 }
}

/// Where the text of a scalar stands that is no block: its bytes without the quotes.
pub(super) fn within_quotes(kind: Kind, whole: Range<u32>) -> Option<Range<usize>> {
    let quote = usize::from(kind.is_quoted());
    (kind == Kind::Plain || kind.is_quoted())
        .then(|| whole.start as usize + quote..whole.end as usize - quote)
}

#[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("a text has at most 1 GiB, and fewer nodes than bytes")
}
