//! The short way from a text to its nodes, for the YAML that people and this program mostly write: maps and lists in block
//! style, scalars and flow style on one line, blocks of text, comments.
//!
//! [`scan`] builds the nodes that the events of the parser give, or declines the whole text at the first sign it does not
//! know for sure: anchors, aliases, tags, tabs, escapes, scalars over several lines, document marks, line ends other than
//! a line feed. Then the parser reads the text, and says what is wrong with it if anything is. So nothing here knows
//! errors, and nothing is read that the parser would read in another way: a law of the tests holds both together.

use memchr::{memchr, memchr2, memchr3};

use super::nodes::Nodes;
use super::raw::{DECODED, Kind, Raw, SIGN, narrow};

/// How deep containers may lie in each other here; the limit of the tree lies a little further.
const DEEPEST: usize = 48;
/// So many spaces are passed over at once.
const INDENT: &[u8; 8] = b"        ";
/// The longest key: of a longer one the parser does not look for the colon.
const LONGEST_KEY: usize = 1_000;

/// The nodes of a text, and the texts among them that are no slices of it.
pub(super) struct Scanned {
    pub(super) nodes: Nodes,
    pub(super) decoded: Vec<Box<str>>,
}

/// Reads a text that is plain enough.
pub(super) fn scan(text: &str) -> Option<Scanned> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || has_odd_signs(bytes) {
        return None;
    }
    // A node takes some 16 bytes of text.
    let nodes = Nodes::with_capacity(bytes.len() / 14);
    let mut scanner =
        Scanner { text, bytes, nodes, decoded: Vec::new(), start: 0, at: 0, indent: None, depth: 0 };
    scanner.find_content(0)?;
    match scanner.byte(scanner.at)? {
        b'{' | b'[' => {
            let end = scanner.flow(scanner.at)?;
            scanner.end_of_value(end)?;
        }
        _ => scanner.block(scanner.at)?,
    }
    scanner.indent.is_none().then_some(Scanned { nodes: scanner.nodes, decoded: scanner.decoded })
}

/// Whether a text holds a control character other than a line feed, a byte order mark, or a line break of its own kind.
fn has_odd_signs(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| (*byte < 0x20 && *byte != b'\n') || *byte == 0x7F;
    // In parts without a way out in between, which the compiler turns into wide instructions.
    let has_control = |part: &[u8]| part.iter().fold(false, |found, byte| found | is_control(byte));
    if bytes.chunks(4_096).any(has_control) {
        return true;
    }
    let mut rest = bytes;
    while let Some(at) = memchr3(0xC2, 0xE2, 0xEF, rest) {
        // The controls of Latin-1, the next line among them; line and paragraph separator; the byte order mark, and what
        // is no character.
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

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    nodes: Nodes,
    decoded: Vec<Box<str>>,
    /// Where the line begins that is read next.
    start: usize,
    /// Its first sign that is no space; the end of the text where there is no more.
    at: usize,
    /// How many spaces stand before that.
    indent: Option<usize>,
    depth: usize,
}

/// What a scalar at the beginning of something turns out to be.
enum Found {
    /// A key, with the place of its colon.
    Key(Raw, usize),
    /// A scalar, with the place after it.
    Scalar(Raw, usize),
}

impl Scanner<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// Whether a sign ends here: before a space, a line feed or the end.
    fn ends(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b' ' | b'\n'))
    }

    fn spaces(&self, mut at: usize) -> usize {
        while self.bytes.get(at..at + INDENT.len()).is_some_and(|bytes| bytes == INDENT) {
            at += INDENT.len();
        }
        while self.byte(at) == Some(b' ') {
            at += 1;
        }
        at
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.bytes.len(), |length| at + length)
    }

    /// Finds the next line, from a line's start on, that holds more than a comment.
    fn find_content(&mut self, mut start: usize) -> Option<()> {
        loop {
            let at = self.spaces(start);
            match self.byte(at) {
                None => {
                    (self.start, self.at, self.indent) = (start, self.bytes.len(), None);
                    return Some(());
                }
                Some(b'\n') => start = at + 1,
                Some(b'#') => start = (self.line_end(at) + 1).min(self.bytes.len()),
                Some(_) => {
                    let rest = self.bytes.get(at..).unwrap_or_default();
                    if at == start && (rest.starts_with(b"---") || rest.starts_with(b"...")) {
                        return None;
                    }
                    (self.start, self.at, self.indent) = (start, at, Some(at - start));
                    return Some(());
                }
            }
        }
    }

    /// Goes on after a value: nothing but a comment may follow it on its line.
    fn end_of_value(&mut self, at: usize) -> Option<()> {
        let after = self.spaces(at);
        match self.byte(after) {
            None => self.find_content(self.bytes.len()),
            Some(b'\n') => self.find_content(after + 1),
            Some(b'#') if after > at => {
                let end = self.line_end(after);
                self.find_content((end + 1).min(self.bytes.len()))
            }
            Some(_) => None,
        }
    }

    /// Whether the value after a colon or dash begins on a line of its own.
    fn is_below(&self, at: usize, after: usize) -> bool {
        match self.byte(after) {
            None | Some(b'\n') => true,
            Some(b'#') => after > at,
            Some(_) => false,
        }
    }

    fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == Some(b'-') && self.ends(at + 1)
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

    /// A map or list in block style that begins here.
    fn block(&mut self, at: usize) -> Option<()> {
        if self.is_dash(at) { self.list(at, at, false) } else { self.map(at) }
    }

    /// A map whose first key begins here, on whatever line that is.
    fn map(&mut self, at: usize) -> Option<()> {
        let column = at - self.start;
        let id = self.open(Kind::BlockMap, at, at)?;
        let mut key = at;
        loop {
            let Found::Key(raw, colon) = self.found(key)? else { return None };
            self.nodes.push(raw);
            self.value_of(colon, column)?;
            match self.indent {
                Some(indent) if indent > column => return None,
                Some(indent) if indent == column && !self.is_dash(self.at) => key = self.at,
                Some(indent) if indent == column => return None,
                Some(_) | None => break,
            }
        }
        self.close(id, self.at);
        Some(())
    }

    /// The value after the colon of a key in this column.
    fn value_of(&mut self, colon: usize, column: usize) -> Option<()> {
        let after = self.spaces(colon + 1);
        if !self.is_below(colon + 1, after) {
            return self.inline(after, column);
        }
        self.find_content((self.line_end(after) + 1).min(self.bytes.len()))?;
        match self.indent {
            Some(indent) if indent > column => self.block(self.at),
            Some(indent) if indent == column && self.is_dash(self.at) => {
                let first = self.spaces(self.at + 1);
                self.list(self.at, first, true)
            }
            Some(_) | None => {
                let at = narrow(colon);
                self.nodes.push(Raw { start: at, end: at, link: 0, kind: Kind::Empty, flags: 0 });
                Some(())
            }
        }
    }

    /// A list whose first dash stands here. One that is indented no more than the key above it begins with its first
    /// element, as the parser has it.
    fn list(&mut self, at: usize, start: usize, is_flat: bool) -> Option<()> {
        let column = at - self.start;
        let id = self.open(Kind::BlockList, start, start)?;
        let mut dash = at;
        loop {
            let after = self.spaces(dash + 1);
            if self.is_below(dash + 1, after) {
                if is_flat {
                    return None;
                }
                self.find_content((self.line_end(after) + 1).min(self.bytes.len()))?;
                if self.indent.is_none_or(|indent| indent <= column) {
                    return None;
                }
                self.block(self.at)?;
            } else if self.is_dash(after) {
                self.list(after, after, false)?;
            } else {
                self.element(after, column)?;
            }
            match self.indent {
                Some(indent) if indent > column => return None,
                Some(indent) if indent == column && self.is_dash(self.at) => dash = self.at,
                Some(indent) if indent == column && !is_flat => return None,
                Some(_) | None => break,
            }
        }
        self.close(id, self.at);
        Some(())
    }

    /// What stands behind the dash of a list in this column: a map that begins there, or a value.
    fn element(&mut self, at: usize, column: usize) -> Option<()> {
        let is_scalar = !matches!(self.byte(at), Some(b'{' | b'[' | b'|' | b'>'));
        if is_scalar && matches!(self.found(at)?, Found::Key(..)) {
            return self.map(at);
        }
        self.inline(at, column)
    }

    /// A value that begins on the line of its key or dash, which stands in this column.
    fn inline(&mut self, at: usize, column: usize) -> Option<()> {
        let end = match self.byte(at)? {
            b'{' | b'[' => self.flow(at)?,
            b'|' | b'>' => return self.text_block(at, column),
            _ => {
                let Found::Scalar(raw, end) = self.found(at)? else { return None };
                self.push_scalar(raw);
                end
            }
        };
        self.end_of_value(end)?;
        // What is deeper would go on with the value.
        if self.indent.is_some_and(|indent| indent > column) { None } else { Some(()) }
    }

    /// Adds a scalar; the doubled quotes of one in single quotes are single ones.
    fn push_scalar(&mut self, mut raw: Raw) {
        if raw.flags & DECODED != 0 {
            raw.link = narrow(self.decoded.len());
            let slice = self.text.get(raw.start as usize + 1..raw.end as usize - 1);
            self.decoded.push(slice.unwrap_or_default().replace("''", "'").into());
        }
        self.nodes.push(raw);
    }

    /// A scalar in block style on one line, and whether a colon makes it a key.
    fn found(&self, at: usize) -> Option<Found> {
        if matches!(self.byte(at)?, b'"' | b'\'') {
            let raw = self.quoted(at)?;
            let end = raw.end as usize;
            let is_key = self.byte(end) == Some(b':') && self.ends(end + 1);
            if !is_key {
                return Some(Found::Scalar(raw, end));
            }
            let is_plain = raw.flags & DECODED == 0 && end - at <= LONGEST_KEY;
            return is_plain.then_some(Found::Key(raw, end));
        }
        self.plain_start(at, b" \n")?;
        let mut next = at;
        loop {
            let rest = self.bytes.get(next..)?;
            let stop = memchr3(b':', b'#', b'\n', rest).map_or(self.bytes.len(), |length| next + length);
            match self.byte(stop) {
                Some(b':') if self.ends(stop + 1) => {
                    // A space before the colon is left to the parser.
                    let is_plain = self.byte(stop.checked_sub(1)?) != Some(b' ') && stop - at <= LONGEST_KEY;
                    return is_plain.then_some(Found::Key(plain(at, stop), stop));
                }
                Some(b'#') if self.byte(stop.checked_sub(1)?) == Some(b' ') => {
                    return Some(Found::Scalar(plain(at, self.trimmed(at, stop)), self.trimmed(at, stop)));
                }
                Some(b':' | b'#') => next = stop + 1,
                Some(_) | None => {
                    let end = self.trimmed(at, stop);
                    return Some(Found::Scalar(plain(at, end), end));
                }
            }
        }
    }

    /// Whether a plain scalar may begin here. `after` are the signs that may not follow a dash and the like.
    fn plain_start(&self, at: usize, after: &[u8]) -> Option<()> {
        match self.byte(at)? {
            b'[' | b']' | b'{' | b'}' | b',' | b'#' | b'&' | b'*' | b'!' | b'|' | b'>' | b'\'' | b'"'
            | b'%' | b'@' | b'`' | b' ' | b'\n' => None,
            b'-' | b'?' | b':' => self.byte(at + 1).filter(|next| !after.contains(next)).map(drop),
            _ => Some(()),
        }
    }

    /// The end without the spaces before it.
    fn trimmed(&self, start: usize, mut end: usize) -> usize {
        while end > start && self.byte(end - 1) == Some(b' ') {
            end -= 1;
        }
        end
    }

    /// A scalar in quotes, on one line and without escapes.
    fn quoted(&self, at: usize) -> Option<Raw> {
        let quote = self.byte(at)?;
        let kind = if quote == b'"' { Kind::Double } else { Kind::Single };
        let mut flags = 0;
        let other = if quote == b'"' { b'\\' } else { b'\n' };
        let mut next = at + 1;
        loop {
            let rest = self.bytes.get(next..)?;
            let stop = next + memchr2(quote, other, rest)?;
            if self.byte(stop) != Some(quote) {
                return None;
            }
            if quote == b'\'' && self.byte(stop + 1) == Some(b'\'') {
                flags = DECODED;
                next = stop + 2;
                continue;
            }
            // A text in double quotes must not have crossed a line.
            if quote == b'"' && memchr(b'\n', self.bytes.get(at..stop)?).is_some() {
                return None;
            }
            return Some(Raw { start: narrow(at), end: narrow(stop + 1), link: 0, kind, flags });
        }
    }

    /// A map or list in flow style, on one line; the place after it.
    fn flow(&mut self, at: usize) -> Option<usize> {
        let is_map = self.byte(at)? == b'{';
        let (kind, last) = if is_map { (Kind::FlowMap, b'}') } else { (Kind::FlowList, b']') };
        let id = self.open(kind, at, at + 1)?;
        let mut next = self.spaces(at + 1);
        loop {
            if self.byte(next)? == last {
                self.close(id, next + 1);
                return Some(next + 1);
            }
            if is_map {
                next = self.flow_key(next)?;
            }
            let end = self.flow_value(next)?;
            next = self.spaces(end);
            match self.byte(next)? {
                b',' => next = self.spaces(next + 1),
                sign if sign == last => {}
                _ => return None,
            }
        }
    }

    /// A key in flow style with its colon; where its value begins.
    fn flow_key(&mut self, at: usize) -> Option<usize> {
        let (raw, colon) = if matches!(self.byte(at)?, b'"' | b'\'') {
            let raw = self.quoted(at)?;
            (raw, raw.end as usize)
        } else {
            let end = self.flow_plain(at, true)?;
            (plain(at, end), end)
        };
        let is_plain =
            self.byte(colon) == Some(b':') && raw.flags & DECODED == 0 && colon - at <= LONGEST_KEY;
        self.nodes.push(raw);
        is_plain.then(|| self.spaces(colon + 1))
    }

    /// A value in flow style; the place after it.
    fn flow_value(&mut self, at: usize) -> Option<usize> {
        let (raw, end) = match self.byte(at)? {
            b'{' | b'[' => return self.flow(at),
            b'"' | b'\'' => {
                let raw = self.quoted(at)?;
                (raw, raw.end as usize)
            }
            _ => {
                let end = self.flow_plain(at, false)?;
                (plain(at, end), end)
            }
        };
        self.push_scalar(raw);
        Some(end)
    }

    /// The end of a plain scalar in flow style: of a key the place of its colon.
    fn flow_plain(&self, at: usize, is_key: bool) -> Option<usize> {
        self.plain_start(at, b" \n,[]{}")?;
        let mut next = at;
        loop {
            match self.byte(next)? {
                b':' => match self.byte(next + 1)? {
                    b' ' if is_key && self.byte(next.checked_sub(1)?) != Some(b' ') => return Some(next),
                    b' ' | b'\n' | b',' | b'[' | b']' | b'{' | b'}' => return None,
                    _ => {}
                },
                b',' | b']' | b'}' if !is_key => return Some(self.trimmed(at, next)),
                b',' | b'[' | b']' | b'{' | b'}' | b'\n' => return None,
                b'#' if self.byte(next.checked_sub(1)?) == Some(b' ') => return None,
                _ => {}
            }
            next += 1;
        }
    }

    /// A block of text below `|` or `>`, perhaps with a minus. Its key or dash stands in this column.
    fn text_block(&mut self, at: usize, column: usize) -> Option<()> {
        let kind = if self.byte(at)? == b'|' { Kind::Literal } else { Kind::Folded };
        let is_stripped = self.byte(at + 1) == Some(b'-');
        let sign = at + 1 + usize::from(is_stripped);
        let after = self.spaces(sign);
        if !self.is_below(sign, after) {
            return None;
        }
        let mut line = self.line_end(after) + 1;
        let first = self.spaces(line);
        let indent = first.checked_sub(line).filter(|indent| *indent > column)?;
        let (mut value, mut empty) = (String::new(), 0);
        loop {
            let begin = self.spaces(line);
            // The end of the text is left to the parser, which has its own ways there.
            match self.byte(begin)? {
                b'\n' if begin - line <= indent && begin > first => {
                    empty += 1;
                    line = begin + 1;
                    continue;
                }
                b'\n' => return None,
                _ if begin - line < indent => break,
                _ => {}
            }
            // What is folded keeps the breaks around deeper lines, which is left to the parser.
            if kind == Kind::Folded && begin - line > indent {
                return None;
            }
            let end = self.line_end(begin);
            if !value.is_empty() && kind == Kind::Literal {
                value.push('\n');
            } else if !value.is_empty() && empty == 0 {
                value.push(' ');
            }
            value.extend(std::iter::repeat_n('\n', std::mem::take(&mut empty)));
            let content = self.text.get(line + indent..end)?;
            // Spaces at the end of a line that is folded are left to the parser.
            if kind == Kind::Folded && content.ends_with(' ') {
                return None;
            }
            value.push_str(content);
            line = end + 1;
        }
        if !is_stripped {
            value.push('\n');
        }
        let (start, end) = (narrow(first), narrow(self.spaces(line)));
        self.nodes.push(Raw { start, end, link: narrow(self.decoded.len()), kind, flags: DECODED });
        self.decoded.push(value.into());
        self.find_content(line)?;
        if self.indent.is_some_and(|indent| indent > column) { None } else { Some(()) }
    }
}

fn plain(start: usize, end: usize) -> Raw {
    Raw { start: narrow(start), end: narrow(end), link: 0, kind: Kind::Plain, flags: 0 }
}

#[cfg(test)]
mod tests;
