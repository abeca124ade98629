//! Scalars: on one line, and blocks of text.

use memchr::{memchr, memchr2, memchr3};

use super::{BEGINS, NOTHING, Scanner, WORD, is};
use crate::syntax::nodes::{DECODED, Kind, Raw, narrow};

/// The longest key: of a longer one the parser does not look for the colon.
pub(super) const LONGEST_KEY: usize = 1_000;

impl Scanner<'_> {
    /// The colon after the key that begins here, in block style.
    #[inline]
    pub(super) fn key(&self, at: usize) -> Option<usize> {
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

    /// Adds a key that ends at a colon.
    #[inline]
    pub(super) fn push_key(&mut self, at: usize, colon: usize) {
        let kind = match self.byte(at) {
            b'"' => Kind::Double,
            b'\'' => Kind::Single,
            _ => Kind::Plain,
        };
        self.nodes.push_slice(narrow(at), narrow(colon), kind);
    }

    /// Adds a scalar without quotes that is a value in block style; the place after it.
    pub(super) fn line(&mut self, at: usize) -> Option<usize> {
        let stop = self.stop(at).filter(|stop| self.byte(*stop) != b':')?;
        let end = self.trimmed(at, stop);
        self.nodes.push_slice(narrow(at), narrow(end), Kind::Plain);
        Some(end)
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

    /// Whether a plain scalar may begin here. `after` are the signs that may not follow a dash and the like.
    #[inline]
    pub(super) fn plain_start(&self, at: usize, after: &[u8]) -> Option<()> {
        if is(self.byte(at), BEGINS) {
            return Some(());
        }
        let is_sign = matches!(self.byte(at), b'-' | b'?' | b':');
        let next = self.bytes.get(at + 1).filter(|next| is_sign && !after.contains(next));
        next.map(drop)
    }

    /// The end without the spaces before it.
    #[inline]
    pub(super) fn trimmed(&self, start: usize, mut end: usize) -> usize {
        while end > start && self.byte(end - 1) == b' ' {
            end -= 1;
        }
        end
    }

    /// Adds a scalar in quotes; the place after it.
    pub(super) fn quoted(&mut self, at: usize) -> Option<usize> {
        let (end, is_doubled) = self.closing(at)?;
        let kind = if self.byte(at) == b'"' { Kind::Double } else { Kind::Single };
        if is_doubled {
            let (start, link) = (narrow(at), narrow(self.decoded.len()));
            self.decoded.push(self.text.get(at + 1..end - 1)?.replace("''", "'").into());
            self.nodes.push(Raw { start, end: narrow(end), link, kind, flags: DECODED });
        } else {
            self.nodes.push_slice(narrow(at), narrow(end), kind);
        }
        Some(end)
    }

    /// The end of a scalar in quotes, on one line and without escapes, and whether quotes within it are doubled.
    pub(super) fn closing(&self, at: usize) -> Option<(usize, bool)> {
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

    /// A block of text below `|` or `>`, perhaps with a minus. Its key or dash stands in this column.
    pub(super) fn paragraph(&mut self, at: usize, column: usize) -> Option<()> {
        let kind = if self.byte(at) == b'|' { Kind::Literal } else { Kind::Folded };
        let is_stripped = self.byte(at + 1) == b'-';
        let sign = at + 1 + usize::from(is_stripped);
        let after = self.spaces(sign);
        if !self.is_below(sign, after) {
            return None;
        }
        let mut line = self.line_end(after) + 1;
        let first = self.spaces(line);
        let indent = first.checked_sub(line).filter(|indent| *indent >= column)?;
        let (mut value, mut empty) = (String::new(), 0);
        loop {
            let begin = self.spaces(line);
            match self.byte(begin) {
                // The end of the text is left to the parser, which has its own ways there.
                NOTHING => return None,
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
        (self.column <= column).then_some(())
    }
}
