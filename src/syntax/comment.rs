//! Comments. They are not nodes: they stand in the gaps between the leaves of the tree.

use std::ops::Range;

use memchr::memchr;

use super::tree::{Node, Tree};
use crate::problem::Span;

impl Tree {
    /// The comments of the text in order, each from its `#` to the end of its line. Where the text is not YAML any more, the rest
    /// is looked at as if it held no quotes.
    pub fn comments(&self) -> impl Iterator<Item = Span> {
        self.comments_within(0..self.text().len())
    }

    /// The comments that begin within these bytes.
    pub fn comments_within(&self, bytes: Range<usize>) -> impl Iterator<Item = Span> {
        // The leaf before may reach into the bytes.
        let next = self.nodes.before(bytes.start).saturating_sub(1);
        Comments { tree: self, at: bytes.start, end: bytes.end, next }
    }
}

struct Comments<'t> {
    tree: &'t Tree,
    at: usize,
    end: usize,
    /// The first node that may hold the byte at `at` or begin after it.
    next: u32,
}

impl Iterator for Comments<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let text = &**self.tree.text();
        loop {
            let sign = self.at + memchr(b'#', text.as_bytes().get(self.at..self.end)?)?;
            if let Some(after) = self.leaf_around(sign) {
                self.at = after;
                continue;
            }
            let before = text.as_bytes().get(..sign).unwrap_or_default();
            if !matches!(before, [] | [.., b' ' | b'\t' | b'\n' | b'\r'] | [.., 0xEF, 0xBB, 0xBF]) {
                self.at = sign + 1;
                continue;
            }
            let rest = text.get(sign..).unwrap_or_default();
            self.at = sign + rest.find(['\n', '\r']).unwrap_or(rest.len());
            return Some(Span::new(sign, self.at));
        }
    }
}

impl Comments<'_> {
    /// The end of the leaf in which a byte stands, if it stands in one.
    fn leaf_around(&mut self, byte: usize) -> Option<usize> {
        while let Some(node) = self.tree.node(self.next) {
            let leaf = leaf(node);
            if byte < leaf.start {
                return None;
            }
            if byte < leaf.end {
                return Some(leaf.end);
            }
            self.next += 1;
        }
        None
    }
}

/// The bytes of a scalar, where no comment can be; of a container none. A block scalar without text may begin at its
/// header, after which a comment can stand.
fn leaf(node: Node<'_>) -> Range<usize> {
    let text = node.text().unwrap_or_default();
    let is_blank = node.kind().is_block() && text.trim_matches(['\r', '\n']).is_empty();
    let end = if node.kind().is_container() || is_blank { node.start() } else { node.span().end as usize };
    node.start()..end
}

#[cfg(test)]
mod tests {
    use crate::syntax::Tree;

    fn comments(text: &str) -> Vec<&str> {
        Tree::new(text.into()).comments().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn a_sign_within_a_value_begins_no_comment() {
        for (text, expected) in [
            ("\u{FEFF}# a\nb: c#d # e\r\n\t# f", vec!["# a", "# e", "# f"]),
            ("a: 'b # c' # d\ne: \"f\n  # g\"\n", vec!["# d"]),
            ("a: | # b\n  # c\n # d\n", vec!["# b", "# d"]),
            ("a: |+ # b\n\n", vec!["# b"]),
            ("a: [ # b\n  c, # d\n  # e\n]\n", vec!["# b", "# d", "# e"]),
            ("%YAML 1.2 # a\n--- # b\n&c#d e: f # g\n... # h\n", vec!["# a", "# b", "# g", "# h"]),
        ] {
            assert_eq!(comments(text), expected, "{text}");
        }
    }

    #[test]
    fn comments_are_also_found_where_the_text_is_not_yaml_any_more() {
        assert_eq!(comments("a: 1 # b\nc: \"d # e\n# f"), ["# b", "# e", "# f"]);
        assert_eq!(comments("a: 1 # b\n---\n# c\n"), ["# b", "# c"]);
    }
}
