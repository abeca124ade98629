//! The short way from a text to its nodes, for the YAML that people and this program mostly write: maps and lists in block
//! style, scalars and flow style on one line, blocks of text, comments.
//!
//! [`scan`] builds the nodes that the events of the parser give, or declines the whole text at the first sign it does not
//! know for sure: anchors, aliases, tags, tabs, escapes, scalars over several lines, document marks, line ends other than
//! a line feed. Then the parser reads the text, and says what is wrong with it if anything is. So nothing here knows
//! errors, and nothing is read that the parser would read in another way: a law of the tests holds both together.
//!
//! The file tells it from the whole to the parts: block style, which goes from line to line; flow style, which stays on
//! one; scalars; blocks of text; and how a place in the text is moved.

#[cfg(test)]
mod tests;

use memchr::{memchr, memchr2, memchr3};

use super::nodes::{Kind, Nodes, SIGN, narrow};
use crate::problem::Span;

/// How deep containers may lie in each other here; the limit of the tree lies a little further.
const DEEPEST: usize = 48;
/// The longest key: of a longer one the parser does not look for the colon.
const LONGEST_KEY: usize = 1_000;
/// The column behind the last line.
const END: usize = 0;

/// Reads a text that is plain enough.
pub(super) fn scan(text: &str) -> Option<Nodes> {
    if text.is_empty() || has_odd_signs(text.as_bytes()) {
        return None;
    }
    // A node takes some 16 bytes of text.
    let nodes = Nodes::with_capacity(text.len() / 14);
    let mut scanner = Scanner { text, bytes: text.as_bytes(), nodes, at: 0, column: END, depth: 0 };
    scanner.find_content(0)?;
    match scanner.byte(scanner.at) {
        b'{' | b'[' => scanner.inline(scanner.at, END)?,
        _ => scanner.block()?,
    }
    (scanner.column == END).then_some(scanner.nodes)
}

/// Where the scan is in its text.
struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    nodes: Nodes,
    /// Where the next map, list or key in block style begins: the first sign of a line that is no space, or what stands
    /// behind a dash; the end of the text where there is no more.
    at: usize,
    /// The column of that, from 1.
    column: usize,
    depth: usize,
}

/// Block style.
impl Scanner<'_> {
    /// The map or list that begins here.
    fn block(&mut self) -> Option<()> {
        if self.is_dash(self.at) {
            return self.list(false);
        }
        let colon = self.key(self.at)?;
        self.map(colon)
    }

    /// The map whose first key begins here and ends at a colon.
    fn map(&mut self, mut colon: usize) -> Option<()> {
        let column = self.column;
        let id = self.open(Kind::BlockMap, self.at, 0)?;
        loop {
            let kind = self.quote(self.at).unwrap_or(Kind::Plain);
            self.nodes.scalar(Span::new(self.at, colon), kind, 0);
            self.value(colon, column)?;
            if self.column != column {
                break;
            }
            colon = self.key(self.at)?;
        }
        self.close(id, self.at);
        (self.column < column).then_some(())
    }

    /// The value after the colon of a key in this column.
    fn value(&mut self, colon: usize, column: usize) -> Option<()> {
        let after = self.gap(colon + 1);
        let Some(next) = self.line_after(colon + 1, after) else { return self.inline(after, column) };
        self.find_content(next)?;
        if self.column > column {
            return self.block();
        }
        if self.column == column && self.is_dash(self.at) {
            return self.list(true);
        }
        self.nodes.scalar(Span::new(colon, colon), Kind::Empty, 0);
        Some(())
    }

    /// The list whose first dash stands here. One that is indented no more than the key above it begins with its first
    /// element, as the parser has it.
    fn list(&mut self, is_flat: bool) -> Option<()> {
        let column = self.column;
        let start = if is_flat { self.gap(self.at + 1) } else { self.at };
        let id = self.open(Kind::BlockList, start, 0)?;
        loop {
            self.element(column, is_flat)?;
            if self.column != column || !self.is_dash(self.at) {
                break;
            }
        }
        self.close(id, self.at);
        // The next key of the map around a flat list stands in the column of its dashes.
        (self.column < column + usize::from(is_flat)).then_some(())
    }

    /// The element of a list whose dash stands here, in this column.
    fn element(&mut self, column: usize, is_flat: bool) -> Option<()> {
        let after = self.gap(self.at + 1);
        if let Some(next) = self.line_after(self.at + 1, after) {
            self.find_content(next)?;
            return if is_flat || self.column <= column { None } else { self.block() };
        }
        (self.at, self.column) = (after, column + after - self.at);
        match self.byte(after) {
            b'{' | b'[' | b'|' | b'>' => return self.inline(after, column),
            b'-' if self.is_dash(after) => return self.list(false),
            _ => {}
        }
        match self.key(after) {
            Some(colon) => self.map(colon),
            None => self.inline(after, column),
        }
    }

    /// A value that begins on the line of its key or dash, which stands in this column.
    fn inline(&mut self, at: usize, column: usize) -> Option<()> {
        let next = match self.byte(at) {
            b'|' | b'>' => self.paragraph(at, column)?,
            first => {
                let end = match first {
                    b'{' | b'[' => self.flow(at)?,
                    b'"' | b'\'' => self.quoted(at)?,
                    _ => self.plain(at)?,
                };
                self.line_after(end, self.gap(end))?
            }
        };
        self.find_content(next)?;
        // What is deeper would go on with the value.
        (self.column <= column).then_some(())
    }

    /// The colon after the key that begins here.
    #[inline]
    fn key(&self, at: usize) -> Option<usize> {
        // Most keys are one short word, for which a search by wide instructions does not pay.
        let mut colon = self.run(at, WORD);
        if self.byte(colon) != b':' || !self.ends(colon + 1) || colon == at {
            colon = self.other_key(at)?;
        }
        (colon - at <= LONGEST_KEY).then_some(colon)
    }

    fn other_key(&self, at: usize) -> Option<usize> {
        let colon = match self.byte(at) {
            b'"' | b'\'' => self.closing(at).filter(|(_, is_doubled)| !is_doubled)?.0,
            // A space before the colon is left to the parser.
            _ => self.stop(at).filter(|stop| self.byte(stop - 1) != b' ')?,
        };
        (self.byte(colon) == b':' && self.ends(colon + 1)).then_some(colon)
    }

    #[inline]
    fn open(&mut self, kind: Kind, at: usize, flags: u8) -> Option<u32> {
        self.depth += 1;
        (self.depth <= DEEPEST).then(|| self.nodes.open(narrow(at), kind, flags))
    }

    #[inline]
    fn close(&mut self, id: u32, end: usize) {
        self.depth -= 1;
        self.nodes.close(id, narrow(end));
    }
}

/// Flow style, on one line.
impl Scanner<'_> {
    /// A map or list; the place after it.
    fn flow(&mut self, at: usize) -> Option<usize> {
        let is_map = self.byte(at) == b'{';
        let (kind, last) = if is_map { (Kind::FlowMap, b'}') } else { (Kind::FlowList, b']') };
        let id = self.open(kind, at, SIGN)?;
        let (mut next, mut is_key) = (self.gap(at + 1), is_map);
        loop {
            let end = match self.byte(next) {
                sign if sign == last && is_key == is_map => break,
                b'"' | b'\'' => self.quoted(next)?,
                b'{' | b'[' if !is_key => self.flow(next)?,
                _ => self.flow_plain(next)?,
            };
            if is_key {
                next = self.after_flow_key(next, end)?;
                is_key = false;
                continue;
            }
            next = self.gap(end);
            match self.byte(next) {
                b',' => (next, is_key) = (self.gap(next + 1), is_map),
                sign if sign == last => break,
                _ => return None,
            }
        }
        self.close(id, next + 1);
        Some(next + 1)
    }

    /// Where the value of a key begins, which ends at a colon.
    #[inline]
    fn after_flow_key(&self, at: usize, colon: usize) -> Option<usize> {
        let after = self.gap(colon + 1);
        // Only behind a quote a value may follow at once.
        let is_apart = after > colon + 1 || self.quote(at).is_some();
        (self.byte(colon) == b':' && is_apart && colon - at <= LONGEST_KEY).then_some(after)
    }

    /// A key or value without quotes; the place after it.
    #[inline]
    fn flow_plain(&mut self, at: usize) -> Option<usize> {
        self.plain_start(at, b" \n,[]{}")?;
        let mut stop = self.run(at, GOES_ON);
        while match self.byte(stop) {
            b':' => !matches!(self.byte(stop + 1), b',' | b'[' | b']' | b'{' | b'}') && !self.ends(stop + 1),
            b'#' => self.byte(stop - 1) != b' ',
            _ => false,
        } {
            stop = self.run(stop + 1, GOES_ON);
        }
        Some(self.push_plain(at, stop))
    }
}

/// Scalars on one line.
impl Scanner<'_> {
    /// A scalar without quotes that is a value in block style; the place after it.
    fn plain(&mut self, at: usize) -> Option<usize> {
        let stop = self.stop(at).filter(|stop| self.byte(*stop) != b':')?;
        Some(self.push_plain(at, stop))
    }

    /// What ends a scalar without quotes in block style: a colon, the number sign of a comment, or the end of the line.
    fn stop(&self, at: usize) -> Option<usize> {
        self.plain_start(at, b" \n")?;
        let mut next = at;
        loop {
            let rest = self.bytes.get(next..)?;
            let stop = memchr3(b':', b'#', b'\n', rest).map_or(self.bytes.len(), |length| next + length);
            let goes_on = match self.byte(stop) {
                b':' => !self.ends(stop + 1),
                b'#' => self.byte(stop - 1) != b' ',
                _ => false,
            };
            if !goes_on {
                return Some(stop);
            }
            next = stop + 1;
        }
    }

    /// Whether a scalar without quotes may begin here. `after` are the signs that may not follow a dash and the like.
    #[inline]
    fn plain_start(&self, at: usize, after: &[u8]) -> Option<()> {
        if is(self.byte(at), BEGINS) {
            return Some(());
        }
        let is_sign = matches!(self.byte(at), b'-' | b'?' | b':');
        let next = self.bytes.get(at + 1).filter(|next| is_sign && !after.contains(next));
        next.map(drop)
    }

    /// Adds a scalar without quotes and the spaces before its end; the place after it.
    #[inline]
    fn push_plain(&mut self, at: usize, mut end: usize) -> usize {
        while self.byte(end - 1) == b' ' {
            end -= 1;
        }
        self.nodes.scalar(Span::new(at, end), Kind::Plain, 0);
        end
    }

    /// The kind of a scalar in quotes that begins here.
    #[inline]
    fn quote(&self, at: usize) -> Option<Kind> {
        match self.byte(at) {
            b'"' => Some(Kind::Double),
            b'\'' => Some(Kind::Single),
            _ => None,
        }
    }

    /// A scalar in quotes; the place after it.
    fn quoted(&mut self, at: usize) -> Option<usize> {
        let (end, is_doubled) = self.closing(at)?;
        let (span, kind) = (Span::new(at, end), self.quote(at)?);
        if is_doubled {
            let text = self.text.get(at + 1..end - 1)?.replace("''", "'");
            self.nodes.decoded(span, kind, 0, text.into());
        } else {
            self.nodes.scalar(span, kind, 0);
        }
        Some(end)
    }

    /// The end of a scalar in quotes, on one line and without escapes, and whether quotes within it are doubled.
    fn closing(&self, at: usize) -> Option<(usize, bool)> {
        let quote = self.byte(at);
        let other = if quote == b'"' { b'\\' } else { b'\n' };
        let (mut next, mut is_doubled) = (at + 1, false);
        loop {
            let stop = next + memchr2(quote, other, self.bytes.get(next..)?)?;
            if self.byte(stop) != quote {
                return None;
            }
            if quote == b'\'' && self.byte(stop + 1) == b'\'' {
                (next, is_doubled) = (stop + 2, true);
                continue;
            }
            // A text in double quotes must not have crossed a line.
            if quote == b'"' && memchr(b'\n', self.bytes.get(at..stop)?).is_some() {
                return None;
            }
            return Some((stop + 1, is_doubled));
        }
    }
}

/// Blocks of text.
impl Scanner<'_> {
    /// What stands below `|` or `>`, perhaps with a minus, whose key or dash stands in this column; the line after it.
    fn paragraph(&mut self, at: usize, column: usize) -> Option<usize> {
        let is_literal = self.byte(at) == b'|';
        let is_stripped = self.byte(at + 1) == b'-';
        let sign = at + 1 + usize::from(is_stripped);
        let mut line = self.line_after(sign, self.gap(sign))?;
        let first = self.spaces(line);
        let indent = first.checked_sub(line).filter(|indent| *indent >= column)?;
        let (mut text, mut empty) = (String::new(), 0);
        loop {
            let begin = self.spaces(line);
            match (self.byte(begin), begin - line) {
                // The end of the text is left to the parser, which has its own ways there.
                (NOTHING, _) => return None,
                (b'\n', spaces) if spaces > indent || begin == first => return None,
                (b'\n', _) => {
                    empty += 1;
                    line = begin + 1;
                    continue;
                }
                (_, spaces) if spaces < indent => break,
                // What is folded keeps the breaks around deeper lines, which is left to the parser.
                (_, spaces) if spaces > indent && !is_literal => return None,
                _ => {}
            }
            // One break is a space where lines are folded.
            match std::mem::take(&mut empty) + usize::from(is_literal) {
                _ if text.is_empty() => {}
                0 => text.push(' '),
                breaks => text.extend(std::iter::repeat_n('\n', breaks)),
            }
            let end = self.line_end(begin);
            let content = self.text.get(line + indent..end)?;
            // Spaces at the end of a line that is folded are left to the parser.
            if !is_literal && content.ends_with(' ') {
                return None;
            }
            text.push_str(content);
            line = end + 1;
        }
        if !is_stripped {
            text.push('\n');
        }
        let kind = if is_literal { Kind::Literal } else { Kind::Folded };
        self.nodes.decoded(Span::new(first, self.spaces(line)), kind, 0, text.into());
        Some(line)
    }
}

/// Places in the text.
impl Scanner<'_> {
    /// Finds the next line, from a line's start on, that holds more than a comment.
    fn find_content(&mut self, mut start: usize) -> Option<()> {
        loop {
            let at = self.spaces(start);
            (self.at, self.column) = (at, at + 1 - start);
            match self.byte(at) {
                b'\n' => start = at + 1,
                b'#' => start = self.line_end(at) + 1,
                NOTHING => {
                    (self.at, self.column) = (self.bytes.len(), END);
                    return Some(());
                }
                b'-' | b'.' if at == start && self.is_mark(at) => return None,
                _ => return Some(()),
            }
        }
    }

    /// Whether a document begins or ends here.
    fn is_mark(&self, at: usize) -> bool {
        let rest = self.bytes.get(at..).unwrap_or_default();
        rest.starts_with(b"---") || rest.starts_with(b"...")
    }

    /// Where the next line begins, if nothing but a comment follows on this one, up to the gap's end `after` or after it.
    #[inline]
    fn line_after(&self, at: usize, after: usize) -> Option<usize> {
        match self.byte(after) {
            b'\n' => Some(after + 1),
            NOTHING => Some(after),
            b'#' if after > at => Some(self.line_end(after) + 1),
            _ => None,
        }
    }

    /// The line feed that ends this line, or the end of the text.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.bytes.len(), |length| at + length)
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

    /// The same behind a value, a colon, a dash or a comma, where mostly one space stands or none.
    #[inline]
    fn gap(&self, at: usize) -> usize {
        if self.byte(at) != b' ' {
            return at;
        }
        if self.byte(at + 1) == b' ' { self.spaces(at + 2) } else { at + 1 }
    }

    /// The place after the bytes of this kind that stand here.
    #[inline]
    fn run(&self, mut at: usize, what: u8) -> usize {
        // In fours, since to look whether the text goes on takes as long as to look at a byte.
        while let Some(four) = self.bytes.get(at..).and_then(|rest| rest.first_chunk::<4>()) {
            match four.iter().position(|byte| !is(*byte, what)) {
                Some(length) => return at + length,
                None => at += four.len(),
            }
        }
        while is(self.byte(at), what) {
            at += 1;
        }
        at
    }

    #[inline]
    fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == b'-' && self.ends(at + 1)
    }

    /// Whether a sign ends here: before a space, a line feed or the end.
    #[inline]
    fn ends(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\n' | NOTHING)
    }

    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(NOTHING)
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
