//! Where nodes really begin and end, for those who change the text. The spans of the parser are good for showing a place:
//! a block scalar runs over the indentation of the next line, an empty value stands before its colon or far below it,
//! a container in block style has no end.

use std::ops::Range;

use super::nodes::Kind;
use super::tree::{Entry, Node, Tree};

/// What may stand between a key and its colon, or at the end of a line.
const SPACES: [char; 2] = [' ', '\t'];
const SPACES_AND_BREAKS: [char; 4] = [' ', '\t', '\r', '\n'];

impl Node<'_> {
    /// The byte after the last. An empty value of a map ends after its colon, which only [`Entry::end`] knows.
    #[must_use]
    pub fn end(self) -> usize {
        end(None, self)
    }

    /// The dash of an element of a list in block style, if nothing but spaces stands between the two.
    #[must_use]
    pub fn dash(self) -> Option<usize> {
        let before = self.tree().text().get(..self.start())?;
        before.trim_end_matches(SPACES_AND_BREAKS).strip_suffix('-').map(str::len)
    }
}

impl Entry<'_> {
    /// The first byte of the key.
    #[must_use]
    pub fn start(self) -> usize {
        self.key.start()
    }

    /// The byte after the last of the value; of an empty one, after the colon.
    #[must_use]
    pub fn end(self) -> usize {
        end(Some(self.key), self.value)
    }
}

/// The byte after the last of a value, which has this key if it stands in a map.
pub(super) fn end(key: Option<Node<'_>>, value: Node<'_>) -> usize {
    let own = value.tree.nodes.end(value.id) as usize;
    match value.kind() {
        Kind::Empty => key.map_or(own, after_key),
        Kind::Literal | Kind::Folded => block_end(value),
        Kind::Plain | Kind::Single | Kind::Double | Kind::Alias => own,
        Kind::FlowMap | Kind::FlowList if !value.is_pair() => own,
        Kind::FlowMap | Kind::BlockMap => value.entries().last().map_or(value.start(), Entry::end),
        Kind::FlowList | Kind::BlockList => value.items().last().map_or(value.start(), Node::end),
    }
}

/// The byte after the colon of a key, if the colon follows on the same line.
pub(super) fn after_colon(key: Node<'_>) -> Option<usize> {
    colon(key, key.end(), &SPACES)
}

/// The byte after the colon of a key without value, on whatever line it stands, or after the key itself.
fn after_key(key: Node<'_>) -> usize {
    // Asked for once: where keys stand in keys, each asks the one in it.
    let end = key.end();
    colon(key, end, &SPACES_AND_BREAKS).unwrap_or(end)
}

fn colon(key: Node<'_>, end: usize, between: &[char]) -> Option<usize> {
    let text = key.tree().text();
    let rest = text.get(end..)?.trim_start_matches(between).strip_prefix(':')?;
    Some(text.len() - rest.len())
}

/// The end of the last line of a block scalar's text, before its line break. The parser lets it run over empty lines that
/// follow and over the next line's indentation; empty lines belong to it only where `+` keeps them.
fn block_end(block: Node<'_>) -> usize {
    let text = &**block.tree().text();
    let value = block.text().unwrap_or_default();
    if value.trim_matches(['\r', '\n']).is_empty() {
        return blank_block_end(text, block.start(), value.len());
    }
    let region = text.get(block.start()..block.span().end as usize).unwrap_or_default();
    let kept = if header(text, block.start()).contains('+') {
        let lines = region.trim_end_matches(SPACES);
        lines.strip_suffix('\n').map_or(lines, |lines| lines.strip_suffix('\r').unwrap_or(lines))
    } else {
        region.trim_end_matches(SPACES_AND_BREAKS)
    };
    block.start() + kept.len()
}

/// The `|` or `>` before the text of a block scalar, with its signs.
fn header(text: &str, start: usize) -> &str {
    let before = text.get(..start).unwrap_or_default().trim_end_matches(SPACES_AND_BREAKS);
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.split(" #").next().unwrap_or_default().rsplit(' ').next().unwrap_or_default()
}

/// The end of the last of the empty lines that are all a block scalar holds. The parser begins it at its header or
/// after those lines.
fn blank_block_end(text: &str, start: usize, empty_lines: usize) -> usize {
    let before = text.get(..start).unwrap_or_default().trim_end_matches(SPACES_AND_BREAKS);
    let at_header = text.get(start..).is_some_and(|region| region.starts_with(['|', '>']));
    let header = super::line::line_end(text, if at_header { start } else { before.len() });
    (0..empty_lines).fold(header, |end, _| {
        let next = text.get(end..).and_then(|rest| rest.find('\n'));
        next.map_or(end, |next| super::line::line_end(text, end + next + 1))
    })
}

impl Tree {
    /// The first node that begins within these bytes and may be referred to by an alias.
    #[must_use]
    pub fn anchor_within(&self, bytes: Range<usize>) -> Option<Node<'_>> {
        let from = self.nodes.before(bytes.start);
        let nodes = (from..).map_while(|id| self.node(id));
        nodes.take_while(|node| node.start() < bytes.end).find(|node| node.is_anchored())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the entry `a` of a text is, with its key.
    fn entry(text: &str) -> String {
        let tree = Tree::new(text.into());
        let entry = tree.root().unwrap().get("a").unwrap();
        text[entry.start()..entry.end()].to_owned()
    }

    #[test]
    fn an_entry_ends_with_its_last_leaf() {
        for (text, expected) in [
            ("a: b # c\n", "a: b"),
            ("a: 'b' # c\n", "a: 'b'"),
            ("a:\n  - b\n  - c:\n      d\n\n# e\nf: 1\n", "a:\n  - b\n  - c:\n      d"),
            ("a:\n  - b: [c,\n    d, ] # e\n", "a:\n  - b: [c,\n    d, ]"),
            ("a: [b: c , ? d : e ]\n", "a: [b: c , ? d : e ]"),
            ("a: &b c\nd: *b\n", "a: &b c"),
        ] {
            assert_eq!(entry(text), expected, "{text}");
        }
    }

    #[test]
    fn a_pair_without_braces_ends_with_its_value() {
        let text = "[b: c , ? {d: e} : {f: g} , h]";
        let tree = Tree::new(text.into());
        let items: Vec<_> =
            tree.root().unwrap().items().map(|item| &text[item.start()..item.end()]).collect();
        assert_eq!(items, ["b: c", "? {d: e} : {f: g}", "h"]);
    }

    #[test]
    fn an_empty_value_ends_after_its_colon() {
        for (text, expected) in [
            ("a:\nb: 1\n", "a:"),
            ("a : # b\n", "a :"),
            ("a:\n  b:\n\n# c\n", "a:\n  b:"),
            ("{a: }", "a:"),
            ("{a, b: 1}", "a"),
            ("? a\nb: 1\n", "a"),
            ("? a\n: # b\n", "a\n:"),
        ] {
            assert_eq!(entry(text), expected, "{text}");
        }
    }

    #[test]
    fn a_block_of_text_ends_before_the_break_of_its_last_line() {
        for (text, expected) in [
            ("a: |\n  b\n\n  c\n\n\nd: 1\n", "a: |\n  b\n\n  c"),
            ("a: >-\r\n  b\r\n# c\r\n", "a: >-\r\n  b"),
            ("a: |+ # b\n  c\n\n\nd: 1\n", "a: |+ # b\n  c\n\n"),
            ("a: |+\n  c\n \n", "a: |+\n  c\n "),
            ("a:\n  b: |\n    c \n", "a:\n  b: |\n    c"),
            ("a: |\n  b", "a: |\n  b"),
        ] {
            assert_eq!(entry(text), expected, "{text}");
        }
    }

    #[test]
    fn a_block_without_text_ends_with_its_empty_lines() {
        let end = |text: &str| Tree::new(text.into()).root().unwrap().entries().next().unwrap().end();
        assert_eq!(end("a: |\nb: 1\n"), 4);
        assert_eq!(end("a: |+\n\n\nb: 1\n"), 7);
        assert_eq!(end("a: |+ # c\n\n"), 10);
    }

    #[test]
    fn the_colon_stands_on_the_line_of_its_key() {
        let colon = |text: &str| after_colon(Tree::new(text.into()).root().unwrap().get("a").unwrap().key);
        assert_eq!(colon("a: b\n"), Some(2));
        assert_eq!(colon("{\"a\" :b}"), Some(6));
        assert_eq!(colon("? a\n: b\n"), None);
        assert_eq!(colon("{a, b: 1}"), None);
    }

    #[test]
    fn the_dash_stands_before_its_element() {
        let text = "- a\n-\n  b: 1\n- # c\n  d\n- &e f\n";
        let tree = Tree::new(text.into());
        let dashes: Vec<_> = tree.root().unwrap().items().map(Node::dash).collect();
        assert_eq!(dashes, [Some(0), Some(4), None, None]);
    }

    #[test]
    fn an_anchor_is_found_where_its_node_begins() {
        let text = "a: [b, &c d]\ne: *c\n";
        let tree = Tree::new(text.into());
        assert_eq!(tree.anchor_within(0..text.len()).unwrap().text(), Some("d"));
        assert_eq!(tree.anchor_within(0..10), None);
        assert_eq!(tree.anchor_within(11..text.len()), None);
    }
}
