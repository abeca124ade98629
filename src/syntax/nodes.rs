//! The nodes of a tree as they are kept: 8 bytes each, and a little more for those few that have more to say.

use std::ops::Range;

use super::raw::{DECODED, Kind, OPEN, Raw, narrow};

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
