//! The lines of a text and what each is within, as far as that shows without reading it as YAML: the rules about the
//! text also look at what no reader can read. In doubt a line is within something, where nothing is held against it.

/// What a line begins within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Maps, lists, comments, values that begin on the line.
    Structure,
    /// The text of a block scalar, behind its indentation.
    Block,
    /// A quoted text, or brackets, begun above.
    Value,
}

/// A line.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Its first byte in the text.
    pub(super) start: usize,
    /// The line with its end.
    pub(super) text: &'a str,
    /// What it begins within.
    pub(super) within: Within,
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut scan = Scan::default();
    let mut start = 0;
    text.split_inclusive('\n').map(move |text| {
        let line = Line { start, text, within: scan.line(text) };
        start += text.len();
        line
    })
}

#[derive(Default)]
struct Scan {
    /// The quote that has not been closed.
    quote: Option<char>,
    /// How many brackets are open.
    flow: usize,
    block: Option<Block>,
}

struct Block {
    /// The spaces before the line that begins it.
    header: usize,
    /// The spaces before its text; absent until its first line.
    indent: Option<usize>,
}

impl Scan {
    fn line(&mut self, line: &str) -> Within {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if let Some(block) = &mut self.block {
            if line.trim().is_empty() {
                return Within::Block;
            }
            if spaces > block.header && spaces >= *block.indent.get_or_insert(spaces) {
                return Within::Block;
            }
            self.block = None;
        }
        let inside = self.quote.is_some() || self.flow > 0;
        if let Some(indent) = self.rest(line) {
            let indent = (indent > 0).then_some(spaces + indent);
            self.block = Some(Block { header: spaces, indent });
        }
        if inside { Within::Value } else { Within::Structure }
    }

    /// Follows quotes and brackets to the end of the line; the indentation a block begun there asks for, or 0.
    fn rest(&mut self, line: &str) -> Option<usize> {
        let mut begins = true;
        let mut before = ' ';
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            match (self.quote, c) {
                (Some('"'), '\\') => drop(chars.next()),
                (Some('\''), '\'') if next == '\'' => drop(chars.next()),
                (Some(quote), _) => self.quote = Some(quote).filter(|quote| *quote != c),
                (None, '#') if before.is_whitespace() => return None,
                (None, '"' | '\'') if begins => (self.quote, begins) = (Some(c), false),
                (None, '[' | '{') if begins => self.flow += 1,
                (None, ']' | '}') => (self.flow, begins) = (self.flow.saturating_sub(1), false),
                (None, '|' | '>') if begins && self.flow == 0 => return header(line.get(at + 1..)?),
                (None, ',') => begins |= self.flow > 0,
                (None, ':') => begins = next.is_whitespace(),
                (None, '-' | '?') => begins &= next.is_whitespace(),
                // A tag or an anchor stands before its value.
                (None, '!' | '&') if begins => while chars.next_if(|(_, c)| !c.is_whitespace()).is_some() {},
                (None, c) => begins &= c.is_whitespace(),
            }
            before = c;
        }
        None
    }
}

/// What may stand behind `|` or `>`: a sign, the indentation, a comment. The indentation, or 0.
fn header(rest: &str) -> Option<usize> {
    let signs = rest.split(" #").next()?.trim_end();
    let digits = signs.trim_matches(['+', '-']);
    if digits.is_empty() { Some(0) } else { digits.parse().ok().filter(|indent| *indent < 10) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within(text: &str) -> String {
        let sign = |line: Line<'_>| match line.within {
            Within::Structure => 's',
            Within::Block => 'b',
            Within::Value => 'v',
        };
        lines(text).map(sign).collect()
    }

    #[test]
    fn the_text_of_a_block_ends_where_the_indentation_does() {
        for (text, expected) in [
            ("a: |\n  x\n\n  y\nb: 1\n", "sbbbs"),
            ("a:\n  - b: >-  # why\n      x\n    c: 1\n", "ssbs"),
            ("a: |2\n    x\n  y\n z\n", "sbbs"),
            ("a: |\n  x\n \ty: 1\n", "sbs"),
            ("a: b | c\n  x\n", "ss"),
            ("a: !t &n |+\n  x", "sb"),
            ("# |\nb: 1\n", "ss"),
        ] {
            assert_eq!(within(text), expected, "{text}");
        }
    }

    #[test]
    fn quotes_and_brackets_are_followed_over_lines() {
        for (text, expected) in [
            ("a: \"x\n  y\\\"\n  z\"\nb: 1\n", "svvs"),
            ("a: 'it''s\n  y'\nb: 1\n", "svs"),
            ("a: it's\nb: 1\n", "ss"),
            ("a: x # \"\nb: 1\n", "ss"),
            ("a: [x,\n  'y\n  z', {b: 1}\n  ]\nb: 1\n", "svvvs"),
            ("- \"x\n  y\"\n- 1\n", "svs"),
        ] {
            assert_eq!(within(text), expected, "{text}");
        }
    }
}
