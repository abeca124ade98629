//! Where the scan is in its text, and how it goes from line to line.

use memchr::memchr;

use super::sign::{NOTHING, is};
use crate::syntax::nodes::{Kind, Nodes, Raw, SIGN, narrow};

/// How deep containers may lie in each other here; the limit of the tree lies a little further.
const DEEPEST: usize = 48;
/// The column behind the last line.
pub(super) const END: usize = 0;

pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) nodes: Nodes,
    pub(super) decoded: Vec<Box<str>>,
    /// Where the line begins that is read next.
    pub(super) start: usize,
    /// Its first sign that is no space; the end of the text where there is no more.
    pub(super) at: usize,
    /// The column of that, from 1.
    pub(super) column: usize,
    depth: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        // A node takes some 16 bytes of text.
        let nodes = Nodes::with_capacity(text.len() / 14);
        let bytes = text.as_bytes();
        Self { text, bytes, nodes, decoded: Vec::new(), start: 0, at: 0, column: END, depth: 0 }
    }

    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(NOTHING)
    }

    /// Whether a sign ends here: before a space, a line feed or the end.
    #[inline]
    pub(super) fn ends(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\n' | NOTHING)
    }

    #[inline]
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == b'-' && self.ends(at + 1)
    }

    /// The place after the spaces that stand here. Eight are looked at together.
    pub(super) fn spaces(&self, mut at: usize) -> usize {
        while let Some(eight) = self.bytes.get(at..at + 8).and_then(|bytes| bytes.try_into().ok()) {
            let others = u64::from_le_bytes(eight) ^ u64::from_le_bytes([b' '; 8]);
            if others != 0 {
                return at + others.trailing_zeros() as usize / 8;
            }
            at += 8;
        }
        while self.byte(at) == b' ' {
            at += 1;
        }
        at
    }

    /// The same behind a colon, a dash or a comma, where mostly one space stands.
    #[inline]
    pub(super) fn gap(&self, at: usize) -> usize {
        if self.byte(at) == b' ' && self.byte(at + 1) != b' ' { at + 1 } else { self.spaces(at) }
    }

    /// The place after the bytes of this kind that stand here.
    #[inline]
    pub(super) fn run(&self, at: usize, what: u8) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().position(|byte| !is(*byte, what)).unwrap_or(rest.len())
    }

    /// The line feed that ends this line, or the end of the text.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.bytes.len(), |length| at + length)
    }

    /// Finds the next line, from a line's start on, that holds more than a comment.
    pub(super) fn find_content(&mut self, mut start: usize) -> Option<()> {
        loop {
            let at = self.spaces(start);
            match self.byte(at) {
                b'\n' => start = at + 1,
                b'#' => start = self.line_end(at) + 1,
                NOTHING => {
                    (self.start, self.at, self.column) = (start, self.bytes.len(), END);
                    return Some(());
                }
                b'-' | b'.' if at == start && self.is_mark(at) => return None,
                _ => {
                    (self.start, self.at, self.column) = (start, at, at + 1 - start);
                    return Some(());
                }
            }
        }
    }

    /// Whether a document begins or ends here.
    fn is_mark(&self, at: usize) -> bool {
        let rest = self.bytes.get(at..).unwrap_or_default();
        rest.starts_with(b"---") || rest.starts_with(b"...")
    }

    /// Goes on after a value: nothing but a comment may follow it on its line.
    #[inline]
    pub(super) fn end_of_value(&mut self, at: usize) -> Option<()> {
        let after = if self.byte(at) == b'\n' { at } else { self.spaces(at) };
        match self.byte(after) {
            b'\n' => self.find_content(after + 1),
            NOTHING => self.find_content(after),
            b'#' if after > at => self.find_content(self.line_end(after) + 1),
            _ => None,
        }
    }

    /// Whether the value after a colon or dash begins on a line of its own.
    #[inline]
    pub(super) fn is_below(&self, at: usize, after: usize) -> bool {
        match self.byte(after) {
            b'\n' | NOTHING => true,
            b'#' => after > at,
            _ => false,
        }
    }

    pub(super) fn open(&mut self, kind: Kind, start: usize, end: usize) -> Option<u32> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let flags = if start < end { SIGN } else { 0 };
        Some(self.nodes.push(Raw { start: narrow(start), end: narrow(end), link: 0, kind, flags }))
    }

    pub(super) fn close(&mut self, id: u32, end: usize) {
        self.depth -= 1;
        self.nodes.close(id, narrow(end));
    }
}
