//! Maps and lists: in block style, and in flow style on one line.

use super::scalar::LONGEST_KEY;
use super::{GOES_ON, NOTHING, Scanner};
use crate::syntax::nodes::{Kind, Raw, narrow};

impl Scanner<'_> {
    /// A map or list in block style that begins here.
    pub(super) fn block(&mut self, at: usize) -> Option<()> {
        if self.is_dash(at) {
            return self.list(at, at, false);
        }
        let colon = self.key(at)?;
        self.map(at, colon)
    }

    /// A map from its first key on, which ends at a colon, wherever on its line that stands.
    fn map(&mut self, at: usize, mut colon: usize) -> Option<()> {
        let column = at + 1 - self.start;
        let id = self.open(Kind::BlockMap, at, at)?;
        let mut key = at;
        loop {
            self.push_key(key, colon);
            self.value_of(colon, column)?;
            if self.column < column {
                break;
            }
            if self.column > column || self.is_dash(self.at) {
                return None;
            }
            key = self.at;
            colon = self.key(key)?;
        }
        self.close(id, self.at);
        Some(())
    }

    /// The value after the colon of a key in this column.
    fn value_of(&mut self, colon: usize, column: usize) -> Option<()> {
        let after = self.gap(colon + 1);
        if !self.is_below(colon + 1, after) {
            return self.inline(after, column);
        }
        self.find_content(self.line_end(after) + 1)?;
        if self.column > column {
            return self.block(self.at);
        }
        if self.column == column && self.is_dash(self.at) {
            return self.list(self.at, self.gap(self.at + 1), true);
        }
        let at = narrow(colon);
        self.nodes.push(Raw { start: at, end: at, link: 0, kind: Kind::Empty, flags: 0 });
        Some(())
    }

    /// A list whose first dash stands here. One that is indented no more than the key above it begins with its first
    /// element, as the parser has it.
    fn list(&mut self, at: usize, start: usize, is_flat: bool) -> Option<()> {
        let column = at + 1 - self.start;
        let id = self.open(Kind::BlockList, start, start)?;
        let mut dash = at;
        loop {
            let after = self.gap(dash + 1);
            if self.is_below(dash + 1, after) {
                if is_flat {
                    return None;
                }
                self.find_content(self.line_end(after) + 1)?;
                if self.column <= column {
                    return None;
                }
                self.block(self.at)?;
            } else if self.is_dash(after) {
                self.list(after, after, false)?;
            } else {
                self.element(after, column)?;
            }
            if self.column > column {
                return None;
            }
            if self.column == column && self.is_dash(self.at) {
                dash = self.at;
            } else if self.column == column && !is_flat {
                return None;
            } else {
                break;
            }
        }
        self.close(id, self.at);
        Some(())
    }

    /// What stands behind the dash of a list in this column: a map that begins there, or a value.
    fn element(&mut self, at: usize, column: usize) -> Option<()> {
        if matches!(self.byte(at), b'{' | b'[' | b'|' | b'>') {
            return self.inline(at, column);
        }
        match self.key(at) {
            Some(colon) => self.map(at, colon),
            None => self.inline(at, column),
        }
    }

    /// A value that begins on the line of its key or dash, which stands in this column.
    fn inline(&mut self, at: usize, column: usize) -> Option<()> {
        let end = match self.byte(at) {
            b'{' | b'[' => self.flow(at)?,
            b'|' | b'>' => return self.paragraph(at, column),
            b'"' | b'\'' => self.quoted(at)?,
            _ => self.line(at)?,
        };
        self.end_of_value(end)?;
        // What is deeper would go on with the value.
        (self.column <= column).then_some(())
    }

    /// A map or list in flow style, on one line; the place after it.
    pub(super) fn flow(&mut self, at: usize) -> Option<usize> {
        let is_map = self.byte(at) == b'{';
        let (kind, last) = if is_map { (Kind::FlowMap, b'}') } else { (Kind::FlowList, b']') };
        let id = self.open(kind, at, at + 1)?;
        let mut next = self.spaces(at + 1);
        loop {
            if self.byte(next) == last {
                self.close(id, next + 1);
                return Some(next + 1);
            }
            if is_map {
                next = self.flow_key(next)?;
            }
            let end = self.flow_value(next)?;
            next = self.gap(end);
            match self.byte(next) {
                b',' => next = self.gap(next + 1),
                sign if sign == last => {}
                _ => return None,
            }
        }
    }

    /// A key in flow style with its colon; where its value begins.
    fn flow_key(&mut self, at: usize) -> Option<usize> {
        let colon = if matches!(self.byte(at), b'"' | b'\'') {
            self.closing(at).filter(|(_, is_doubled)| !is_doubled)?.0
        } else {
            self.flow_plain(at, true)?
        };
        self.push_key(at, colon);
        let is_known = self.byte(colon) == b':' && colon - at <= LONGEST_KEY;
        is_known.then(|| self.gap(colon + 1))
    }

    /// A value in flow style; the place after it.
    fn flow_value(&mut self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'{' | b'[' => self.flow(at),
            b'"' | b'\'' => self.quoted(at),
            _ => {
                let end = self.flow_plain(at, false)?;
                self.nodes.push_slice(narrow(at), narrow(end), Kind::Plain);
                Some(end)
            }
        }
    }

    /// The end of a plain scalar in flow style: of a key the place of its colon.
    fn flow_plain(&self, at: usize, is_key: bool) -> Option<usize> {
        self.plain_start(at, b" \n,[]{}")?;
        let mut next = at;
        loop {
            next = self.run(next, GOES_ON);
            match self.byte(next) {
                b':' => match self.byte(next + 1) {
                    b' ' if is_key && self.byte(next.checked_sub(1)?) != b' ' => return Some(next),
                    b' ' | b'\n' | b',' | b'[' | b']' | b'{' | b'}' | NOTHING => return None,
                    _ => {}
                },
                b',' | b']' | b'}' if !is_key => return Some(self.trimmed(at, next)),
                b'#' if self.byte(next.checked_sub(1)?) != b' ' => {}
                _ => return None,
            }
            next += 1;
        }
    }
}
