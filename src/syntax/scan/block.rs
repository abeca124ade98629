//! Maps and lists in block style.

use super::scanner::Scanner;
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
}
