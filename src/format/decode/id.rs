//! The ids of a plan, of which none may be given twice.

use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::syntax::{Node, Tree};

/// Every id given.
#[derive(Default)]
pub(super) struct Ids(Vec<Id>);

/// An id in 16 bytes; a node of 0 is none, since that is the root.
#[derive(Clone, Copy)]
pub(super) struct Id {
    /// Of the whole address; its lowest bits are the space in which the address must be alone.
    hash: u32,
    /// The id.
    node: u32,
    /// Of a step, the id of its measure.
    within: u32,
    /// The alias through which the part was reached.
    alias: u32,
}

/// The space in which an address must be alone. Measures and steps share one: `9.2` must mean one thing.
fn space(kind: &str) -> u32 {
    match kind {
        "section" => 0,
        "KPI" => 1,
        _ => 2,
    }
}

impl Id {
    /// Where it is given.
    pub(super) fn place(self) -> u32 {
        if self.alias == 0 { self.node } else { self.alias }
    }

    pub(super) fn kind(self) -> &'static str {
        match self.hash & 3 {
            0 => "section",
            1 => "KPI",
            _ if self.within > 0 => "step",
            _ => "measure",
        }
    }

    /// The whole address, in its parts.
    pub(super) fn parts(self, tree: &Tree) -> impl Iterator<Item = &str> {
        let text = |id| Some(id).filter(|id| *id > 0).and_then(|id| tree.node(id)?.resolved().text());
        let within = text(self.within);
        within.into_iter().chain(within.map(|_| ".")).chain(text(self.node))
    }
}

impl Ids {
    /// Notes the id of a part; that of a step within the id of its measure.
    pub(super) fn note(
        &mut self,
        kind: &str,
        within: Option<Node<'_>>,
        id: Node<'_>,
        alias: Option<Node<'_>>,
    ) {
        let mut noted = Id {
            hash: 0,
            node: id.id(),
            within: within.map_or(0, Node::id),
            alias: alias.map_or(0, Node::id),
        };
        let mut hasher = FnvHasher::default();
        noted.parts(id.tree()).for_each(|part| hasher.write(part.as_bytes()));
        let hash = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
        let half = (hash ^ hash >> 32) as u32;
        noted.hash = half << 2 | space(kind);
        self.0.push(noted);
    }

    /// Every id that is given again, after the one that is given first, in the order of the text.
    pub(super) fn twice(mut self, tree: &Tree) -> Vec<(Id, Id)> {
        self.0.sort_unstable_by_key(|id| id.hash);
        let mut twice = Vec::new();
        // Ids of one hash are mostly the same, but only their letters can tell.
        for alike in self.0.chunk_by_mut(|one, next| one.hash == next.hash).filter(|alike| alike.len() > 1) {
            let bytes = |id: Id| id.parts(tree).flat_map(str::bytes);
            alike.sort_unstable_by(|one, other| {
                let places = || (one.place(), one.node).cmp(&(other.place(), other.node));
                bytes(*one).cmp(bytes(*other)).then_with(places)
            });
            for same in alike.chunk_by(|one, next| bytes(*one).eq(bytes(*next))) {
                if let [first, further @ ..] = same {
                    twice.extend(further.iter().map(|id| (*first, *id)));
                }
            }
        }
        twice.sort_unstable_by_key(|(_, id)| (id.place(), id.node));
        twice
    }
}
