//! Where nodes really begin and end, for those who change the text. The spans of the parser are good for showing a place:
//! a block scalar runs over the indentation of the next line, an empty value stands before its colon or far below it,
//! a container in block style has no end.

use std::ops::Range;

use super::node::{Entry, Kind, Node};
use super::tree::Tree;

/// What may stand between a key and its colon, or at the end of a line.
const SPACES: [char; 2] = [' ', '\t'];
const SPACES_AND_BREAKS: [char; 4] = [' ', '\t', '\r', '\n'];

impl Node<'_> {
    /// The first byte; of a block scalar, of its text.
    #[must_use]
    pub fn start(self) -> usize {
        self.raw().start as usize
    }

    /// The byte after the last. An empty value of a map ends behind its colon, which only [`Entry::end`] knows.
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

    /// The byte after the colon, where the entry is written as `key: value`.
    #[must_use]
    pub fn after_colon(self) -> Option<usize> {
        after_colon(self.key)
    }
}

/// The byte after the last of a value, which has this key if it stands in a map.
pub(super) fn end(key: Option<Node<'_>>, value: Node<'_>) -> usize {
    let own = value.raw().end as usize;
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
    colon(key, &SPACES)
}

/// The byte after the colon of a key without value, on whatever line it stands, or after the key itself.
fn after_key(key: Node<'_>) -> usize {
    colon(key, &SPACES_AND_BREAKS).unwrap_or_else(|| key.end())
}

fn colon(key: Node<'_>, between: &[char]) -> Option<usize> {
    let text = key.tree().text();
    let rest = text.get(key.end()..)?.trim_start_matches(between).strip_prefix(':')?;
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
    let region = text.get(block.start()..block.raw().end as usize).unwrap_or_default();
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
/// behind those lines.
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
        let from = self.first_from(bytes.start);
        let nodes = (from..).map_while(|id| self.node(id));
        nodes.take_while(|node| node.start() < bytes.end).find(|node| node.is_anchored())
    }
}
