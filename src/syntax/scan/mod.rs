//! The short way from a text to its nodes, for the YAML that people and this program mostly write: maps and lists in block
//! style, scalars and flow style on one line, blocks of text, comments.
//!
//! [`scan`] builds the nodes that the events of the parser give, or declines the whole text at the first sign it does not
//! know for sure: anchors, aliases, tags, tabs, escapes, scalars over several lines, document marks, line ends other than
//! a line feed. Then the parser reads the text, and says what is wrong with it if anything is. So nothing here knows
//! errors, and nothing is read that the parser would read in another way: a law of the tests holds both together.

mod container;
mod scalar;
#[cfg(test)]
mod tests;

use memchr::{memchr, memchr3};

use super::nodes::{Kind, Nodes, Raw, SIGN, narrow};

/// How deep containers may lie in each other here; the limit of the tree lies a little further.
const DEEPEST: usize = 48;
/// The column behind the last line.
const END: usize = 0;

/// The nodes of a text, and the texts among them that are no slices of it.
pub(super) struct Scanned {
    pub(super) nodes: Nodes,
    pub(super) decoded: Vec<Box<str>>,
}

/// Reads a text that is plain enough.
pub(super) fn scan(text: &str) -> Option<Scanned> {
    if text.is_empty() || has_odd_signs(text.as_bytes()) {
        return None;
    }
    let mut scanner = Scanner::new(text);
    scanner.find_content(0)?;
    match scanner.byte(scanner.at) {
        b'{' | b'[' => {
            let end = scanner.flow(scanner.at)?;
            scanner.end_of_value(end)?;
        }
        _ => scanner.block(scanner.at)?,
    }
    (scanner.column == END).then_some(Scanned { nodes: scanner.nodes, decoded: scanner.decoded })
}

/// Where the scan is in its text, and how it goes from line to line.
struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    nodes: Nodes,
    decoded: Vec<Box<str>>,
    /// Where the line begins that is read next.
    start: usize,
    /// Its first sign that is no space; the end of the text where there is no more.
    at: usize,
    /// The column of that, from 1.
    column: usize,
    depth: usize,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
        // A node takes some 16 bytes of text.
        let nodes = Nodes::with_capacity(text.len() / 14);
        let bytes = text.as_bytes();
        Self { text, bytes, nodes, decoded: Vec::new(), start: 0, at: 0, column: END, depth: 0 }
    }

    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(NOTHING)
    }

    /// Whether a sign ends here: before a space, a line feed or the end.
    #[inline]
    fn ends(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\n' | NOTHING)
    }

    #[inline]
    fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == b'-' && self.ends(at + 1)
    }

    /// The place after the spaces that stand here. Eight are looked at together.
    fn spaces(&self, mut at: usize) -> usize {
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
    fn gap(&self, at: usize) -> usize {
        if self.byte(at) == b' ' && self.byte(at + 1) != b' ' { at + 1 } else { self.spaces(at) }
    }

    /// The place after the bytes of this kind that stand here.
    #[inline]
    fn run(&self, at: usize, what: u8) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().position(|byte| !is(*byte, what)).unwrap_or(rest.len())
    }

    /// The line feed that ends this line, or the end of the text.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.bytes.len(), |length| at + length)
    }

    /// Finds the next line, from a line's start on, that holds more than a comment.
    fn find_content(&mut self, mut start: usize) -> Option<()> {
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
    fn end_of_value(&mut self, at: usize) -> Option<()> {
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
    fn is_below(&self, at: usize, after: usize) -> bool {
        match self.byte(after) {
            b'\n' | NOTHING => true,
            b'#' => after > at,
            _ => false,
        }
    }

    fn open(&mut self, kind: Kind, start: usize, end: usize) -> Option<u32> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let flags = if start < end { SIGN } else { 0 };
        Some(self.nodes.push(Raw { start: narrow(start), end: narrow(end), link: 0, kind, flags }))
    }

    fn close(&mut self, id: u32, end: usize) {
        self.depth -= 1;
        self.nodes.close(id, narrow(end));
    }
}

/// What stands behind the last byte: a control character, which no text has that is read here.
const NOTHING: u8 = 0;
/// A scalar without quotes may begin with it.
const BEGINS: u8 = 1;
/// In flow style it can only go on with a scalar without quotes.
const GOES_ON: u8 = 2;
/// A key of one word is made of it.
const WORD: u8 = 4;

static BYTES: [u8; 256] = {
    let mut table = [BEGINS | GOES_ON; 256];
    without(&mut table, BEGINS, b"[]{},#&*!|>'\"%@` \n-?:");
    without(&mut table, GOES_ON, b":,[]{}#\n");
    table[NOTHING as usize] = 0;
    let mut byte = b'a';
    while byte <= b'z' {
        table[byte as usize] |= WORD;
        byte += 1;
    }
    table
};

const fn without(table: &mut [u8; 256], what: u8, signs: &[u8]) {
    let mut at = 0;
    while at < signs.len() {
        table[signs[at] as usize] &= !what;
        at += 1;
    }
}

/// Whether a byte is one of those.
#[inline]
fn is(byte: u8, what: u8) -> bool {
    BYTES[usize::from(byte)] & what != 0
}

/// Whether a text holds a control character other than a line feed, a byte order mark, or a line break of its own kind.
fn has_odd_signs(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| (*byte < 0x20 && *byte != b'\n') || *byte == 0x7F;
    // In parts without a way out in between, which the compiler turns into wide instructions.
    let has_control = |part: &[u8]| part.iter().fold(false, |found, byte| found | is_control(byte));
    bytes.chunks(4_096).any(has_control) || has_odd_letters(bytes)
}

/// The controls of Latin-1, the next line among them; line and paragraph separator; the byte order mark, and what is no
/// character.
fn has_odd_letters(mut rest: &[u8]) -> bool {
    while let Some(at) = memchr3(0xC2, 0xE2, 0xEF, rest) {
        if let Some(
            [0xC2, 0x80..=0x9F, ..]
            | [0xE2, 0x80, 0xA8 | 0xA9, ..]
            | [0xEF, 0xBB, 0xBF, ..]
            | [0xEF, 0xBF, 0xBE | 0xBF, ..],
        ) = rest.get(at..)
        {
            return true;
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    false
}
