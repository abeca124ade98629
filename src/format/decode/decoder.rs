//! What is known while a tree is decoded: the faults, the ids, and values that may be absent or wrong without ending it.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::model::Text;
use crate::problem::{MISSING_KEY, Message, Problem, Problems};
use crate::syntax::{Kind, Node, Tree};

/// Bytes of texts that an answer shows once for each of many parts (the name of an executor with everything that it does,
/// the title of a measure with every step) that any plan may have. A small file could ask for more of them than any
/// machine holds.
const ROOM: usize = 64 << 20;
/// And this many for each byte of its file: those that people write come to one or two.
const FOR_EACH_BYTE: usize = 8;

/// The value of a key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Field<T> {
    /// No key, or a key without a value.
    #[default]
    Absent,
    /// A value that cannot be used, reported already.
    Faulty,
    /// A value.
    Given(T),
}

impl<T> Field<T> {
    /// The same field, its value read; a function that returns nothing has reported why.
    #[inline]
    pub(super) fn read<U>(self, read: impl FnOnce(T) -> Option<U>) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Given(value) => read(value).map_or(Field::Faulty, Field::Given),
        }
    }

    #[inline]
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Faulty => None,
        }
    }

    #[inline]
    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// Decodes the nodes of one tree.
pub(super) struct Decoder<'t> {
    pub(super) tree: &'t Tree,
    /// What is wrong with a value, wherever it stands.
    pub(super) values: Problems,
    /// What is wrong with a part or between parts. Of a text that breaks off it cannot be told.
    pub(super) parts: Problems,
    /// Whether faults of parts are recorded.
    pub(super) whole: bool,
    /// Whether every element of a list was decoded, so that places count elements as the text does.
    pub(super) places_hold: bool,
    /// Whether the map has a key that only plans have.
    pub(super) is_a_plan: bool,
    /// What ended the decoding before the end of the tree.
    pub(super) stopped: Option<Problem>,
    /// How much stands under the user's own keys.
    pub(super) own: usize,
    /// How many periods its series have.
    pub(super) periods: usize,
    /// Bytes of texts that are shown with many parts, as often as they are shown.
    pub(super) repeated: usize,
    pub(super) ids: Ids,
    /// Deadlines that run from another line of the plan.
    pub(super) relatives: Vec<Wait>,
    pub(super) events: Option<Known<'t>>,
    pub(super) executors: Option<Known<'t>>,
    pub(super) funding: Option<Known<'t>>,
    /// How many words were compared with every id of a table.
    pub(super) compared: usize,
    /// The outermost alias through which the current part was reached.
    pub(super) alias: Option<Node<'t>>,
}

impl<'t> Decoder<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            values: Problems::default(),
            parts: Problems::default(),
            whole: tree.root().is_some_and(|root| !root.is_open()),
            places_hold: true,
            is_a_plan: false,
            stopped: None,
            own: 0,
            periods: 0,
            repeated: 0,
            ids: Ids::with_room(tree.text().len()),
            relatives: Vec::new(),
            events: None,
            executors: None,
            funding: None,
            compared: 0,
            alias: None,
        }
    }

    /// The value of a key that a part cannot be without.
    pub(super) fn needed<T>(
        &mut self,
        field: Field<T>,
        owner: &dyn Display,
        key: &str,
        example: &str,
        at: Node<'t>,
    ) -> Option<T> {
        if field.is_absent() {
            self.fault_of_whole(at, || {
                Problem::new(&MISSING_KEY, format!("{owner} has no `{key}`"))
                    .hint(format!("add `{key}: {example}`"))
            });
        }
        field.given()
    }

    /// The same of a value that is a map, such as a mark: it is wrong even if the text breaks off behind it. Returns
    /// nothing where the key is absent.
    pub(super) fn needed_here<T>(
        &mut self,
        field: Field<T>,
        lacks: impl Into<Message>,
        example: &str,
        map: Node<'t>,
    ) -> Option<Field<T>> {
        if field.is_absent() {
            self.fault(map, || Problem::new(&MISSING_KEY, lacks).hint(format!("add `{example}`")));
            return None;
        }
        Some(field)
    }

    /// Does something with what a node holds, which an alias may stand for.
    pub(super) fn through<T>(&mut self, node: Node<'t>, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.alias;
        if node.kind() == Kind::Alias && outer.is_none() {
            self.alias = Some(node);
        }
        let made = work(self);
        self.alias = outer;
        made
    }

    /// Counts a text of so many bytes that is shown so many times.
    pub(super) fn repeat(&mut self, bytes: usize, times: usize, at: Node<'t>) {
        self.repeated = self.repeated.saturating_add(bytes.saturating_mul(times));
        if self.repeated > most(self.tree.text()) {
            self.stop(
                "the names and titles of this plan are too long for how often they are shown",
                at.span(),
            );
        }
    }
}

/// Bytes of such texts, as often as they are shown, that the plan of a file may have.
fn most(text: &str) -> usize {
    ROOM + FOR_EACH_BYTE * text.len()
}

/// Which table an id refers to.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Executors,
    Funding,
}

/// The ids of a table.
pub(super) struct Known<'t> {
    /// The bytes of the name of each.
    pub(super) ids: HashMap<&'t str, usize>,
    /// The ids in their order, from which the nearest is taken, and their names.
    pub(super) rows: Vec<(&'t str, Option<Text>)>,
    /// The id of each name, gathered once an id is not known.
    pub(super) by_name: OnceCell<HashMap<String, &'t str>>,
}

impl<'t> Known<'t> {
    pub(super) fn new(rows: Vec<(&'t str, Option<Text>)>) -> Self {
        let length =
            |(id, name): &(&'t str, Option<Text>)| (*id, name.as_ref().map_or(id.len(), Text::longest));
        Self { ids: rows.iter().map(length).collect(), rows, by_name: OnceCell::new() }
    }
}

/// A relative deadline, by the nodes of what it runs from and of the ids of its measure and step.
pub(super) struct Wait {
    pub(super) of: u32,
    pub(super) measure: u32,
    /// 0 of a measure; that is the root, which is not a valid id.
    pub(super) step: u32,
}

/// What holds a part, as far as its id depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Parent<'t> {
    /// The id of a step's measure, or of the section that holds a section.
    pub(super) id: Option<Node<'t>>,
    /// How many sections hold a section, one within the other.
    pub(super) depth: usize,
}

/// Every id given.
#[derive(Default)]
pub(super) struct Ids(Vec<Id>);

/// An id in 16 bytes; a node of 0 is none, since that is the root.
#[derive(Clone, Copy)]
pub(super) struct Id {
    /// Of the whole address; its lowest bits are the kind of the part.
    hash: u32,
    /// The id.
    pub(super) node: u32,
    /// Of a step, the id of its measure; of a section, that of the section that holds it.
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

    /// Of its hash what is not its kind.
    pub(super) fn half(self) -> u32 {
        self.hash & !KIND
    }

    pub(super) fn kind(self) -> &'static str {
        KINDS.get((self.hash & KIND) as usize).copied().unwrap_or_default()
    }

    pub(super) fn is_section(self) -> bool {
        self.hash & KIND == 0
    }

    /// Among what its id is alone: of a section, in the section that holds it.
    pub(super) fn space(self) -> u32 {
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
    /// that holds it.
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

    /// Those whose hash another one has as well, in the order of hashes. Mostly there are none.
    pub(super) fn alike(mut self) -> Vec<Id> {
        self.keep_alike();
        self.0.sort_unstable_by_key(|id| id.half());
        let several = self.0.chunk_by(|one, next| one.half() == next.half()).filter(|same| same.len() > 1);
        several.flatten().copied().collect()
    }
}

/// The text of an id.
pub(super) fn text(id: Option<Node<'_>>) -> Option<&str> {
    id.and_then(|id| id.resolved().text())
}
