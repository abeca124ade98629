//! A text and its nodes.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::builder::Built;
use super::line::LineIndex;
use super::nodes::Nodes;
use super::raw::{DECODED, Kind, Raw, within_quotes};
use crate::problem::{Problem, Problems};

/// The nodes of a text.
#[derive(Debug)]
pub struct Tree {
    text: Arc<String>,
    nodes: Nodes,
    decoded: Vec<Box<str>>,
    tags: Problems,
    error: Option<Problem>,
    lines: OnceLock<LineIndex>,
}

impl Tree {
    /// Reads a text up to its end, or to where it stops being one YAML document.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Arc::new(text);
        let Built { nodes, decoded, tags, error } = Built::from_text(&text);
        Self { nodes, decoded, tags, error, lines: OnceLock::new(), text }
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

    /// How many nodes there are.
    pub(super) fn count(&self) -> usize {
        self.nodes.len()
    }

    #[inline]
    pub(super) fn raw(&self, id: u32) -> Raw {
        #[expect(clippy::expect_used, reason = "only this tree makes its nodes")]
        self.nodes.get(id).expect("a node has the number of one")
    }

    /// The same, with its end where that is kept elsewhere.
    pub(super) fn whole(&self, id: u32) -> Raw {
        self.nodes.whole(id).unwrap_or_else(|| self.raw(id))
    }

    #[inline]
    pub(super) fn kind(&self, id: u32) -> Kind {
        #[expect(clippy::expect_used, reason = "only this tree makes its nodes")]
        self.nodes.kind(id).expect("a node has the number of one")
    }

    /// The node after all that a node holds.
    #[inline]
    pub(super) fn sibling(&self, id: u32) -> u32 {
        #[expect(clippy::expect_used, reason = "only this tree makes its nodes")]
        self.nodes.sibling(id).expect("a node has the number of one")
    }

    /// The first node that begins at a byte or after it; if there is none, the number after the last.
    pub(super) fn first_from(&self, byte: usize) -> u32 {
        self.nodes.before(byte)
    }

    /// Whether a node is a container, or a scalar of more than four bytes.
    #[inline]
    pub(super) fn is_long(&self, id: u32) -> bool {
        self.nodes.plain(id).map_or_else(|| self.kind(id).is_container(), |slice| slice.len() > 4)
    }

    #[inline]
    pub(super) fn text_of(&self, id: u32) -> Option<&str> {
        match self.nodes.plain(id) {
            Some(slice) => self.text.get(slice),
            None => self.other_text_of(id),
        }
    }

    fn other_text_of(&self, id: u32) -> Option<&str> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 {
            return self.decoded.get(self.whole(id).link as usize).map(|text| &**text);
        }
        // The parser gives this text to what is not there.
        if raw.kind == Kind::Empty { Some("~") } else { self.text.get(self.slice_of(id)?) }
    }

    #[inline]
    pub(super) fn slice_of(&self, id: u32) -> Option<Range<usize>> {
        self.nodes.plain(id).or_else(|| self.other_slice_of(id))
    }

    fn other_slice_of(&self, id: u32) -> Option<Range<usize>> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 { None } else { within_quotes(raw.kind, raw.start..raw.end) }
    }
}
