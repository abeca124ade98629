//! What a node is, and how the nodes of a tree are kept: 8 bytes each, and a little more for those few that have more to
//! say.

use std::ops::Range;

/// An alias may refer to the node.
pub(super) const ANCHORED: u8 = 1;
/// The node is tagged `!!str`.
pub(super) const STRING: u8 = 2;
/// The text of the node is not a slice of the file: `link` is its place among the decoded ones.
pub(super) const DECODED: u8 = 4;
/// The text of the file broke off inside the node.
pub(super) const OPEN: u8 = 8;
/// The container begins with a sign of its own: a bracket, a brace, or the `?` of a pair in brackets.
pub(super) const SIGN: u8 = 16;

/// A node. Nodes stand in the order of the text, a container before what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// The first byte; of a block scalar, of its text.
    pub(super) start: u32,
    /// The byte after the last; of a container in block style it has no meaning.
    pub(super) end: u32,
    /// Of a container the node after its last one, of an alias the node it stands for.
    pub(super) link: u32,
    pub(super) kind: Kind,
    pub(super) flags: u8,
}

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

/// The kinds by their numbers.
const KINDS: [Kind; KIND as usize + 1] = {
    let mut kinds = [Kind::Empty; KIND as usize + 1];
    let all = [
        Kind::Empty,
        Kind::Plain,
        Kind::Single,
        Kind::Double,
        Kind::Literal,
        Kind::Folded,
        Kind::Alias,
        Kind::BlockMap,
        Kind::FlowMap,
        Kind::BlockList,
        Kind::FlowList,
    ];
    let mut at = 0;
    while at < all.len() {
        kinds[all[at] as usize] = all[at];
        at += 1;
    }
    kinds
};

impl Kept {
    #[inline]
    fn new(start: u32, kind: Kind, flags: u8, reach: u32) -> Self {
        Self { start, packed: kind as u32 | u32::from(flags) << FLAGS | reach.min(FAR) << REACH }
    }

    #[inline]
    fn kind(self) -> Kind {
        KINDS[(self.packed & KIND) as usize]
    }

    #[inline]
    fn is_container(self) -> bool {
        self.packed & KIND >= Kind::BlockMap as u32
    }

    /// What it reaches, where there is room for that.
    #[inline]
    fn reach(self) -> Option<u32> {
        let reach = self.packed >> REACH;
        (reach != FAR).then_some(reach)
    }

    #[inline]
    fn flags(self) -> u8 {
        (self.packed >> FLAGS & ALL_FLAGS).to_le_bytes()[0]
    }

    fn set_reach(&mut self, reach: u32) {
        self.packed = self.packed & !(FAR << REACH) | reach.min(FAR) << REACH;
    }
}

/// Nodes in the order of the text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Nodes {
    kept: Vec<Kept>,
    /// What has no room there, by the number of the node: of a container in flow style and of an alias the byte after the
    /// last, of a decoded scalar its place among the decoded ones.
    more: Vec<(u32, u32)>,
    /// The reaches that have no room there, by the number of the node.
    far: Vec<(u32, u32)>,
}

impl Nodes {
    /// Room for so many nodes.
    pub(super) fn with_capacity(count: usize) -> Self {
        // The nodes are dropped before a question is answered, and its answer can then have their pages. But glibc takes
        // so large a block from the system and gives it back, unless it saw one of its size before that did not stay.
        drop(std::hint::black_box(Vec::<Kept>::with_capacity(count)));
        Self { kept: Vec::with_capacity(count), more: Vec::new(), far: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// Adds a scalar whose text is a slice of the file.
    #[inline]
    pub(super) fn push_slice(&mut self, start: u32, end: u32, kind: Kind) {
        if end - start >= FAR {
            self.push(Raw { start, end, link: 0, kind, flags: 0 });
        } else {
            self.kept.push(Kept::new(start, kind, 0, end - start));
        }
    }

    /// Adds a node. The number it gets.
    pub(super) fn push(&mut self, raw: Raw) -> u32 {
        let Raw { start, end, link, kind, flags } = raw;
        let id = narrow(self.kept.len());
        // That of a container is known once it ends.
        let length = if kind.is_container() { 0 } else { end - start };
        let reach = if kind == Kind::Alias { id - link } else { length };
        self.kept.push(Kept::new(start, kind, flags, reach));
        if reach >= FAR {
            self.far.push((id, reach));
        }
        if has_more(kind, flags) {
            self.more.push((id, if has_link(kind) { end } else { link }));
        }
        id
    }

    /// Ends a container before a byte, with the nodes there are.
    pub(super) fn close(&mut self, id: u32, end: u32) {
        let reach = narrow(self.kept.len()) - id;
        let Some(kept) = self.kept.get_mut(id as usize) else { return };
        kept.set_reach(reach);
        let is_flow = kept.kind().is_flow();
        if reach >= FAR {
            let at = self.far.partition_point(|(far, _)| *far < id);
            self.far.insert(at, (id, reach));
        }
        if is_flow && let Some((_, more)) = found_mut(&mut self.more, id) {
            *more = end;
        }
    }

    /// Notes that the text breaks off inside a container.
    pub(super) fn break_off(&mut self, id: u32) {
        if let Some(kept) = self.kept.get_mut(id as usize) {
            kept.packed |= u32::from(OPEN) << FLAGS;
        }
    }

    #[inline]
    pub(super) fn kind(&self, id: u32) -> Option<Kind> {
        self.kept.get(id as usize).map(|kept| kept.kind())
    }

    /// The bytes of a scalar without quotes whose text is a slice of the file; nothing of most other nodes, and of few
    /// such scalars.
    #[inline]
    pub(super) fn plain(&self, id: u32) -> Option<Range<usize>> {
        const KIND_AND_DECODED: u32 = KIND | (DECODED as u32) << FLAGS;
        let kept = self.kept.get(id as usize)?;
        if kept.packed & KIND_AND_DECODED != Kind::Plain as u32 {
            return None;
        }
        let start = kept.start as usize;
        Some(start..start + kept.reach()? as usize)
    }

    /// The node after all that a node holds.
    #[inline]
    pub(super) fn sibling(&self, id: u32) -> Option<u32> {
        let kept = self.kept.get(id as usize)?;
        let nodes = if kept.is_container() { kept.reach().unwrap_or_else(|| self.far(id)) } else { 1 };
        Some(id + nodes)
    }

    /// A node without what is kept elsewhere: the end of a container or an alias, the place of a decoded scalar.
    #[inline]
    pub(super) fn get(&self, id: u32) -> Option<Raw> {
        let kept = *self.kept.get(id as usize)?;
        let (start, kind, flags) = (kept.start, kept.kind(), kept.flags());
        let reach = kept.reach().unwrap_or_else(|| self.far(id));
        let (end, link) = if kept.is_container() {
            (start, id + reach)
        } else if kind == Kind::Alias {
            (start, id - reach)
        } else {
            (start + reach, 0)
        };
        Some(Raw { start, end, link, kind, flags })
    }

    /// All of a node. That takes a search, which walking and reading a tree can do without.
    pub(super) fn whole(&self, id: u32) -> Option<Raw> {
        let raw = self.get(id)?;
        let Some(more) = has_more(raw.kind, raw.flags).then(|| self.more(id)) else { return Some(raw) };
        Some(if has_link(raw.kind) { Raw { end: more, ..raw } } else { Raw { link: more, ..raw } })
    }

    /// How many nodes begin before a byte.
    pub(super) fn before(&self, byte: usize) -> u32 {
        narrow(self.kept.partition_point(|kept| (kept.start as usize) < byte))
    }

    fn more(&self, id: u32) -> u32 {
        found(&self.more, id).map_or(0, |(_, more)| *more)
    }

    #[cold]
    fn far(&self, id: u32) -> u32 {
        found(&self.far, id).map_or(FAR, |(_, reach)| *reach)
    }
}

/// What is kept of a node elsewhere.
fn found(all: &[(u32, u32)], id: u32) -> Option<&(u32, u32)> {
    all.binary_search_by_key(&id, |(id, _)| *id).ok().and_then(|at| all.get(at))
}

/// The same, to be changed. What ends mostly began last.
fn found_mut(all: &mut [(u32, u32)], id: u32) -> Option<&mut (u32, u32)> {
    let last = all.len().checked_sub(1)?;
    let at = if all.get(last)?.0 == id { last } else { all.binary_search_by_key(&id, |(id, _)| *id).ok()? };
    all.get_mut(at)
}

/// Whether what a node leads to is kept with it, and where it ends is not.
fn has_link(kind: Kind) -> bool {
    kind.is_container() || kind == Kind::Alias
}

/// Whether a node has more to say than it has room for. A container in block style has no end.
#[inline]
fn has_more(kind: Kind, flags: u8) -> bool {
    kind.is_flow() || kind == Kind::Alias || flags & DECODED != 0
}

/// Where the text of a scalar stands that is no block: its bytes without the quotes.
pub(super) fn within_quotes(kind: Kind, whole: Range<u32>) -> Option<Range<usize>> {
    let quote = usize::from(kind.quote().is_some());
    (kind == Kind::Plain || quote == 1).then(|| whole.start as usize + quote..whole.end as usize - quote)
}

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
            let flags = DECODED | OPEN;
            let id = nodes.push(Raw { start: 7, end: 7 + length, link: 3, kind: Kind::Folded, flags });
            let Raw { start, end, link, kind, flags } = nodes.whole(id).unwrap();
            assert_eq!((start, end - start, link, kind, flags), (7, length, 3, Kind::Folded, DECODED | OPEN));
        }
    }

    #[test]
    fn containers_and_aliases_lead_to_their_nodes_over_millions_of_others() {
        let node = |kind| Raw { start: 0, end: 1, link: 0, kind, flags: 0 };
        let mut nodes = Nodes::default();
        let (outer, inner) = (nodes.push(node(Kind::BlockList)), nodes.push(node(Kind::FlowList)));
        while nodes.len() < FAR as usize + 9 {
            nodes.push(node(Kind::Plain));
        }
        let alias = nodes.push(Raw { link: inner, ..node(Kind::Alias) });
        nodes.close(inner, 5);
        nodes.close(outer, 6);
        let end = alias + 1;
        assert_eq!([outer, inner, alias].map(|id| nodes.get(id).unwrap().link), [end, end, inner]);
        assert_eq!(nodes.whole(inner).unwrap().end, 5);
    }
}
