//! What is known of ids until the whole plan is read: those given, of which none may be given twice; those of its tables,
//! to which others refer; those that deadlines run from.

use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::syntax::{Node, Tree};

/// Every id given.
#[derive(Default)]
pub(super) struct Ids(Vec<Id>);

/// An id in 16 bytes; a node of 0 is none, since that is the root.
#[derive(Clone, Copy)]
pub(super) struct Id {
    /// Of the whole address; its lowest bits are the kind of the part.
    hash: u32,
    /// The id.
    node: u32,
    /// Of a step, the id of its measure; of a section, that of the section it stands in.
    within: u32,
    /// The alias through which the part was reached.
    alias: u32,
}

/// The kinds of parts that have ids. The ids of all but sections share one space: `9.2` must mean one thing, and so
/// must `ports`.
const KINDS: [&str; 5] = ["section", "KPI", "measure", "step", "event"];
/// The bits of a hash that hold the kind.
const KIND: u32 = 7;

impl Id {
    /// Where it is given.
    pub(super) fn place(self) -> u32 {
        if self.alias == 0 { self.node } else { self.alias }
    }

    pub(super) fn kind(self) -> &'static str {
        KINDS.get((self.hash & KIND) as usize).copied().unwrap_or_default()
    }

    fn is_section(self) -> bool {
        self.hash & KIND == 0
    }

    /// The section a section stands in: its id is alone among those beside it.
    fn space(self) -> u32 {
        if self.is_section() { self.within } else { 0 }
    }

    /// The whole address, in its parts; of a section in another one with the id of that alone.
    pub(super) fn parts(self, tree: &Tree) -> impl Iterator<Item = &str> {
        let text = |id| Some(id).filter(|id| *id > 0).and_then(|id| tree.node(id)?.resolved().text());
        let within = text(self.within);
        let sign = if self.is_section() { "/" } else { "." };
        within.into_iter().chain(within.map(|_| sign)).chain(text(self.node))
    }
}

impl Ids {
    /// None yet, with room for those of a text of so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        // A part with an id takes some 200 bytes.
        Self(Vec::with_capacity(bytes / 192))
    }

    /// Notes the id of a part; that of a step within the id of its measure, that of a section within the id of the one
    /// it stands in.
    pub(super) fn note(
        &mut self,
        kind: &str,
        within: Option<Node<'_>>,
        id: Node<'_>,
        alias: Option<Node<'_>>,
    ) {
        let kind = (0..).zip(KINDS).find(|(_, known)| *known == kind).map_or(0, |(number, _)| number);
        let mut noted = Id {
            hash: kind,
            node: id.id(),
            within: within.map_or(0, Node::id),
            alias: alias.map_or(0, Node::id),
        };
        let mut hasher = FnvHasher::with_key(u64::from(noted.space()) << 1 | u64::from(noted.is_section()));
        for part in noted.parts(id.tree()) {
            hasher.write(part.as_bytes());
        }
        let hash = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
        let half = (hash ^ hash >> 32) as u32;
        noted.hash |= half & !KIND;
        self.0.push(noted);
    }

    /// Keeps those whose hash another one has as well, as far as a few bits for each can tell. Mostly these are few, and
    /// need not be sorted with all others.
    fn keep_alike(&mut self) {
        let words = (self.0.len() / 4).next_power_of_two();
        let (mut once, mut again) = (vec![0_u64; words], vec![0_u64; words]);
        let place = |id: &Id| {
            let bit = (id.hash / (KIND + 1)) as usize % (words * 64);
            (bit / 64, 1 << (bit % 64))
        };
        for (word, bit) in self.0.iter().map(place) {
            if let (Some(once), Some(again)) = (once.get_mut(word), again.get_mut(word)) {
                *again |= *once & bit;
                *once |= bit;
            }
        }
        self.0.retain(|id| {
            let (word, bit) = place(id);
            again.get(word).is_some_and(|again| again & bit != 0)
        });
    }

    /// Every id that is given again, after the one that is given first, in the order of the text.
    pub(super) fn twice(mut self, tree: &Tree) -> Vec<(Id, Id)> {
        let half = |id: &Id| id.hash & !KIND;
        self.keep_alike();
        self.0.sort_unstable_by_key(half);
        let mut twice = Vec::new();
        // Ids of one hash are mostly the same, but only their letters can tell.
        for alike in self.0.chunk_by_mut(|one, next| half(one) == half(next)).filter(|alike| alike.len() > 1)
        {
            // A section's bytes are none of those of anything else.
            let bytes = |id: Id| {
                let space = id.space().to_be_bytes().into_iter().chain([u8::from(id.is_section())]);
                space.chain(id.parts(tree).flat_map(str::bytes))
            };
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

/// What a part stands in, as far as its id depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Parent<'t> {
    /// The id of a step's measure, or of the section a section stands in.
    pub(super) id: Option<Node<'t>>,
    /// How many sections a section stands in.
    pub(super) depth: usize,
}

/// A relative deadline, by the nodes of what it runs from and of the ids of its measure and step.
pub(super) struct Wait {
    pub(super) of: u32,
    pub(super) measure: u32,
    /// 0 of a measure; that is the root, which is not a valid id.
    pub(super) step: u32,
}

impl Wait {
    /// Nothing where the deadline is not relative, or the line it belongs to has no id.
    pub(super) fn new(
        of: Option<Node<'_>>,
        measure: Option<Node<'_>>,
        step: Option<Node<'_>>,
    ) -> Option<Self> {
        Some(Self { of: of?.id(), measure: measure?.id(), step: step.map_or(0, Node::id) })
    }
}
