//! The nodes of a tree as they are kept: 12 bytes each, and a little more for those few that have more to say.

use super::raw::{DECODED, Kind, OPEN, Raw, narrow};

/// What every node has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    start: u32,
    /// Of a container the node after its last one, of an alias the node it stands for, of a scalar the byte after its
    /// last.
    other: u32,
    kind: Kind,
    flags: u8,
}

/// Nodes in the order of the text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Nodes {
    kept: Vec<Kept>,
    /// What has no room there, by the number of the node: of a container in flow style and of an alias the byte after the
    /// last, of a decoded scalar its place among the decoded ones.
    more: Vec<(u32, u32)>,
}

impl Nodes {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self { kept: Vec::with_capacity(count), more: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// Adds a node. The number it gets.
    pub(super) fn push(&mut self, raw: Raw) -> u32 {
        let Raw { start, end, link, kind, flags } = raw;
        let id = narrow(self.kept.len());
        let (other, more) = if has_link(kind) { (link, end) } else { (end, link) };
        self.kept.push(Kept { start, other, kind, flags });
        if has_more(kind, flags) {
            self.more.push((id, more));
        }
        id
    }

    /// Ends a container before a byte, with the nodes there are.
    pub(super) fn close(&mut self, id: u32, end: u32) {
        let next = narrow(self.kept.len());
        let Some(kept) = self.kept.get_mut(id as usize) else { return };
        kept.other = next;
        if kept.kind.is_flow()
            && let Ok(at) = self.more.binary_search_by_key(&id, |(id, _)| *id)
            && let Some((_, more)) = self.more.get_mut(at)
        {
            *more = end;
        }
    }

    /// Notes that the text breaks off inside a container.
    pub(super) fn break_off(&mut self, id: u32) {
        if let Some(kept) = self.kept.get_mut(id as usize) {
            kept.flags |= OPEN;
        }
    }

    /// A node without what is kept elsewhere: the end of a container or an alias, the place of a decoded scalar.
    pub(super) fn get(&self, id: u32) -> Option<Raw> {
        let Kept { start, other, kind, flags } = *self.kept.get(id as usize)?;
        let (end, link) = if has_link(kind) { (start, other) } else { (other, 0) };
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
        let at = self.more.binary_search_by_key(&id, |(id, _)| *id);
        at.ok().and_then(|at| self.more.get(at)).map_or(0, |(_, more)| *more)
    }
}

/// Whether what a node leads to is kept with it, and where it ends is not.
fn has_link(kind: Kind) -> bool {
    kind.is_container() || kind == Kind::Alias
}

/// Whether a node has more to say than it has room for. A container in block style has no end.
fn has_more(kind: Kind, flags: u8) -> bool {
    kind.is_flow() || kind == Kind::Alias || flags & DECODED != 0
}
