//! What a node is, and how the nodes of a tree are kept: 8 bytes each, and a little more for those few that have more to
//! say.

use std::ops::Range;

use crate::problem::Span;

/// An alias may refer to the node.
pub(super) const ANCHORED: u8 = 1;
/// The node is tagged `!!str`.
pub(super) const STRING: u8 = 2;
/// The text of the node is not a slice of the file, and kept apart.
pub(super) const DECODED: u8 = 4;
/// The text of the file broke off inside the node.
pub(super) const OPEN: u8 = 8;
/// The container begins with a sign of its own: a bracket, a brace, or the `?` of a pair in brackets.
pub(super) const SIGN: u8 = 16;

/// What a node is and how it is written.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, where a value belongs.
    Empty,
    /// A scalar without quotes.
    Plain,
    /// A scalar in single quotes.
    Single,
    /// A scalar in double quotes.
    Double,
    /// A block scalar begun by `|`.
    Literal,
    /// A block scalar begun by `>`.
    Folded,
    /// `*name`
    Alias,
    /// A map, an entry a line.
    BlockMap,
    /// A map in braces, or the one pair `a: b` in a list in brackets.
    FlowMap,
    /// A list, a dash before each element.
    BlockList,
    /// A list in brackets.
    FlowList,
}

impl Kind {
    /// Whether it is a map, in either style.
    #[must_use]
    #[inline]
    pub fn is_map(self) -> bool {
        matches!(self, Self::BlockMap | Self::FlowMap)
    }

    /// Whether it is a list, in either style.
    #[must_use]
    #[inline]
    pub fn is_list(self) -> bool {
        matches!(self, Self::BlockList | Self::FlowList)
    }

    /// Whether it is a scalar, in whatever style, with or without text.
    #[must_use]
    pub fn is_scalar(self) -> bool {
        !self.is_container() && self != Self::Alias
    }

    /// Whether it is a map or a list.
    #[must_use]
    #[inline]
    pub fn is_container(self) -> bool {
        self.is_map() || self.is_list()
    }

    /// The quotation mark around it, of a scalar in quotes.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others stand in no quotes")]
    pub fn quote(self) -> Option<char> {
        match self {
            Self::Single => Some('\''),
            Self::Double => Some('"'),
            _ => None,
        }
    }

    /// Whether it is a block scalar.
    #[must_use]
    pub fn is_block(self) -> bool {
        matches!(self, Self::Literal | Self::Folded)
    }

    /// Whether it is a map or list in flow style.
    #[must_use]
    pub fn is_flow(self) -> bool {
        matches!(self, Self::FlowMap | Self::FlowList)
    }
}

/// What every node has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    start: u32,
    /// From the lowest bit: its kind, its flags, and its reach. That is of a scalar how many bytes it has, of a container
    /// how many nodes it is with all it holds, of an alias how many nodes before it stands what it stands for.
    packed: u32,
}

/// The bits of a kind.
const KIND: u32 = 0xF;
/// Where the flags begin, and how many there may be.
const FLAGS: u32 = 4;
const ALL_FLAGS: u32 = 0x1F;
/// Where the reach begins.
const REACH: u32 = 9;
/// A reach for which there is no room: it is kept elsewhere.
const FAR: u32 = u32::MAX >> REACH;

/// The kinds by their numbers, and then what no number stands for.
const KINDS: [Kind; KIND as usize + 1] = {
    use Kind::{
        Alias, BlockList, BlockMap, Double, Empty, FlowList, FlowMap, Folded, Literal, Plain, Single,
    };
    [
        Empty, Plain, Single, Double, Literal, Folded, Alias, BlockMap, FlowMap, BlockList, FlowList, Empty,
        Empty, Empty, Empty, Empty,
    ]
};

impl Kept {
    #[inline]
    fn kind(self) -> Kind {
        KINDS[(self.packed & KIND) as usize]
    }

    #[inline]
    fn flags(self) -> u8 {
        (self.packed >> FLAGS & ALL_FLAGS).to_le_bytes()[0]
    }

    #[inline]
    fn reach(self) -> u32 {
        self.packed >> REACH
    }
}

/// Nodes in the order of the text, a container before what it holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Nodes {
    kept: Vec<Kept>,
    /// The byte after the last of containers in flow style and of aliases, by the number of the node.
    ends: Vec<(u32, u32)>,
    /// The texts that do not stand in the file as they are, by the number of the node.
    decoded: Vec<(u32, Box<str>)>,
    /// The reaches that have no room in a node, by its number.
    far: Vec<(u32, u32)>,
}

/// How a tree is built.
impl Nodes {
    /// Room for so many nodes.
    pub(super) fn with_capacity(count: usize) -> Self {
        // The nodes are dropped before a question is answered, and its answer can then have their pages. But glibc takes
        // so large a block from the system and gives it back, unless it saw one of its size before that did not stay.
        drop(std::hint::black_box(Vec::<Kept>::with_capacity(count)));
        Self { kept: Vec::with_capacity(count), ..Self::default() }
    }

    /// Adds a scalar whose text is a slice of the file, or nothing. The number it gets.
    #[inline]
    pub(super) fn scalar(&mut self, span: Span, kind: Kind, flags: u8) -> u32 {
        self.keep(span.start, kind, flags, span.end - span.start)
    }

    /// Adds a scalar with a text that is no slice of the file.
    pub(super) fn decoded(&mut self, span: Span, kind: Kind, flags: u8, text: Box<str>) -> u32 {
        self.decoded.push((self.count(), text));
        self.scalar(span, kind, flags | DECODED)
    }

    /// Adds an alias of a node before it.
    pub(super) fn alias(&mut self, span: Span, target: u32) -> u32 {
        let id = self.count();
        self.ends.push((id, span.end));
        self.keep(span.start, Kind::Alias, 0, id - target)
    }

    /// Begins a container.
    pub(super) fn open(&mut self, start: u32, kind: Kind, flags: u8) -> u32 {
        if kind.is_flow() {
            self.ends.push((self.count(), start));
        }
        self.keep(start, kind, flags, 0)
    }

    /// Ends a container before a byte, with the nodes there are.
    pub(super) fn close(&mut self, id: u32, end: u32) {
        let reach = self.count() - id;
        let Some(kept) = self.kept.get_mut(id as usize) else { return };
        kept.packed = kept.packed & !(FAR << REACH) | reach.min(FAR) << REACH;
        if kept.kind().is_flow() {
            // What ends mostly began last.
            let at = match self.ends.last() {
                Some((last, _)) if *last == id => self.ends.len() - 1,
                _ => self.ends.partition_point(|(other, _)| *other < id),
            };
            self.ends.get_mut(at).into_iter().for_each(|(_, known)| *known = end);
        }
        if reach >= FAR {
            let at = self.far.partition_point(|(other, _)| *other < id);
            self.far.insert(at, (id, reach));
        }
    }

    /// Notes that the text breaks off inside a container.
    pub(super) fn break_off(&mut self, id: u32) {
        if let Some(kept) = self.kept.get_mut(id as usize) {
            kept.packed |= u32::from(OPEN) << FLAGS;
        }
    }

    #[inline]
    fn keep(&mut self, start: u32, kind: Kind, flags: u8, reach: u32) -> u32 {
        let id = self.count();
        if reach >= FAR {
            self.far.push((id, reach));
        }
        let packed = kind as u32 | u32::from(flags) << FLAGS | reach.min(FAR) << REACH;
        self.kept.push(Kept { start, packed });
        id
    }
}

/// How a tree is walked. A number of a node must be that of one.
impl Nodes {
    #[inline]
    pub(super) fn count(&self) -> u32 {
        narrow(self.kept.len())
    }

    #[inline]
    pub(super) fn start(&self, id: u32) -> u32 {
        self.kept(id).start
    }

    #[inline]
    pub(super) fn kind(&self, id: u32) -> Kind {
        self.kept(id).kind()
    }

    #[inline]
    pub(super) fn flags(&self, id: u32) -> u8 {
        self.kept(id).flags()
    }

    /// The node after all that a node holds.
    #[inline]
    pub(super) fn sibling(&self, id: u32) -> u32 {
        let kept = self.kept(id);
        id + if kept.kind().is_container() { self.reach(id, kept) } else { 1 }
    }

    /// What an alias stands for.
    pub(super) fn target(&self, id: u32) -> u32 {
        id - self.reach(id, self.kept(id))
    }

    /// The byte after the last. A container in block style has none, and ends where it begins.
    pub(super) fn end(&self, id: u32) -> u32 {
        let kept = self.kept(id);
        match kept.kind() {
            Kind::FlowMap | Kind::FlowList | Kind::Alias => {
                found(&self.ends, id).map_or(kept.start, |end| *end)
            }
            Kind::BlockMap | Kind::BlockList => kept.start,
            Kind::Empty | Kind::Plain | Kind::Single | Kind::Double | Kind::Literal | Kind::Folded => {
                kept.start + self.reach(id, kept)
            }
        }
    }

    /// The bytes of a scalar without quotes whose text is a slice of the file, as that of most is; nothing of all other
    /// nodes, and of few such scalars.
    #[inline]
    pub(super) fn plain(&self, id: u32) -> Option<Range<usize>> {
        const KIND_AND_DECODED: u32 = KIND | (DECODED as u32) << FLAGS;
        let kept = self.kept(id);
        if kept.packed & KIND_AND_DECODED != Kind::Plain as u32 || kept.reach() == FAR {
            return None;
        }
        let start = kept.start as usize;
        Some(start..start + kept.reach() as usize)
    }

    /// The bytes of a scalar's text, where it stands in the file as it is.
    pub(super) fn slice(&self, id: u32) -> Option<Range<usize>> {
        let kept = self.kept(id);
        let is_decoded = kept.flags() & DECODED != 0;
        if is_decoded { None } else { within_quotes(kept.kind(), kept.start..self.end(id)) }
    }

    /// The text of a scalar that is no slice of the file.
    pub(super) fn text(&self, id: u32) -> Option<&str> {
        found(&self.decoded, id).map(|text| &**text)
    }

    /// Whether a scalar takes so few bytes, or a container holds so few nodes.
    #[inline]
    pub(super) fn is_short(&self, id: u32, most: u32) -> bool {
        self.kept(id).reach() <= most
    }

    /// How many nodes begin before a byte.
    pub(super) fn before(&self, byte: usize) -> u32 {
        narrow(self.kept.partition_point(|kept| (kept.start as usize) < byte))
    }

    #[inline]
    #[expect(clippy::expect_used, reason = "only the tree of these nodes makes their numbers")]
    fn kept(&self, id: u32) -> Kept {
        *self.kept.get(id as usize).expect("a node has the number of one")
    }

    #[inline]
    fn reach(&self, id: u32, kept: Kept) -> u32 {
        if kept.reach() < FAR { kept.reach() } else { self.far(id) }
    }

    #[cold]
    fn far(&self, id: u32) -> u32 {
        found(&self.far, id).map_or(FAR, |reach| *reach)
    }
}

/// What is kept of a node elsewhere.
fn found<T>(all: &[(u32, T)], id: u32) -> Option<&T> {
    let at = all.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    all.get(at).map(|(_, kept)| kept)
}

/// Where the text of a scalar stands that is no block: its bytes without the quotes.
pub(super) fn within_quotes(kind: Kind, whole: Range<u32>) -> Option<Range<usize>> {
    let quote = usize::from(kind.quote().is_some());
    (kind == Kind::Plain || quote == 1).then(|| whole.start as usize + quote..whole.end as usize - quote)
}

#[inline]
#[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("a text has at most 1 GiB, and fewer nodes than bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_takes_8_bytes_and_comes_back_as_it_was_however_far_it_reaches() {
        assert_eq!(size_of::<Kept>(), 8);
        for length in [0, 1, FAR - 1, FAR, FAR + 1, 1 << 30] {
            let mut nodes = Nodes::default();
            let id = nodes.decoded(Span { start: 7, end: 7 + length }, Kind::Folded, STRING, "text".into());
            assert_eq!((nodes.start(id), nodes.end(id), nodes.kind(id)), (7, 7 + length, Kind::Folded));
            assert_eq!((nodes.flags(id), nodes.text(id)), (DECODED | STRING, Some("text")));
        }
    }

    #[test]
    fn containers_and_aliases_lead_to_their_nodes_over_millions_of_others() {
        let span = Span { start: 0, end: 1 };
        let mut nodes = Nodes::default();
        let (outer, inner) = (nodes.open(0, Kind::BlockList, 0), nodes.open(0, Kind::FlowList, SIGN));
        while nodes.count() < FAR + 9 {
            nodes.scalar(span, Kind::Plain, 0);
        }
        let alias = nodes.alias(span, inner);
        nodes.close(inner, 5);
        nodes.close(outer, 6);
        assert_eq!([nodes.sibling(outer), nodes.sibling(inner)], [alias + 1; 2]);
        assert_eq!((nodes.target(alias), nodes.end(inner)), (inner, 5));
    }
}
