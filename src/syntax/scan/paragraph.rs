//! Blocks of text.

use super::scanner::Scanner;
use super::sign::NOTHING;
use crate::syntax::nodes::{DECODED, Kind, Raw, narrow};

impl Scanner<'_> {
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
