//! Maps and lists in flow style, on one line.

use super::scalar::LONGEST_KEY;
use super::scanner::Scanner;
use super::sign::{GOES_ON, NOTHING};
use crate::syntax::nodes::{Kind, narrow};

impl Scanner<'_> {
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
