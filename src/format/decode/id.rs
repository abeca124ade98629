//! Ids: each given once, and those of the tables known.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::hash::Hasher as _;

use fnv::FnvHasher;

use super::{Decoder, Field, Owner};
use crate::model::{Directory, Str, Text};
use crate::problem::{Code, DUPLICATE_ID, Problem, UNKNOWN_EXECUTOR, UNKNOWN_FUNDING, quoted};
use crate::suggestion::nearest;
use crate::syntax::{Entry, Node, Tree};

/// Whoever misspells more ids than this has made them with a program, and a comparison with a large table takes time.
const MOST_COMPARED: usize = 200;

/// Every id given.
#[derive(Default)]
pub(super) struct Ids(Vec<Id>);

/// An id in 16 bytes; a node of 0 is none, since that is the root.
#[derive(Clone, Copy)]
struct Id {
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
    fn place(self) -> u32 {
        if self.alias == 0 { self.node } else { self.alias }
    }

    fn kind(self) -> &'static str {
        match self.hash & 3 {
            0 => "section",
            1 => "KPI",
            _ if self.within > 0 => "step",
            _ => "measure",
        }
    }

    /// The whole address, in its parts.
    fn parts(self, tree: &Tree) -> impl Iterator<Item = &str> {
        let text = |id| Some(id).filter(|id| *id > 0).and_then(|id| tree.node(id)?.resolved().text());
        let within = text(self.within);
        within.into_iter().chain(within.map(|_| ".")).chain(text(self.node))
    }
}

impl<'t> Decoder<'t> {
    /// The id of a part of a measure, or of the plan; within a measure without id nothing can be said of it.
    pub(super) fn id_of(
        &mut self,
        id: Field<Node<'t>>,
        owner: &Owner<'_>,
        within: Option<Node<'t>>,
        part: Node<'t>,
    ) -> Option<Node<'t>> {
        let example = match owner.kind {
            "section" => "I",
            "KPI" => "ports",
            _ => "1",
        };
        let id = id.read(|node| self.id(node));
        let id = self.needed(id, owner, "id", example, part)?;
        if self.whole && (owner.kind != "step" || within.is_some()) {
            self.note(owner.kind, within, id);
        }
        Some(id)
    }

    fn note(&mut self, kind: &str, within: Option<Node<'t>>, id: Node<'t>) {
        let mut noted = Id {
            hash: 0,
            node: id.id(),
            within: within.map_or(0, Node::id),
            alias: self.alias.map_or(0, Node::id),
        };
        let mut hasher = FnvHasher::default();
        noted.parts(self.tree).for_each(|part| hasher.write(part.as_bytes()));
        let hash = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
        let half = (hash ^ hash >> 32) as u32;
        noted.hash = half << 2 | space(kind);
        self.ids.0.push(noted);
    }

    /// Reports every id that is given twice, where it is given again.
    pub(super) fn check_ids(&mut self) {
        let (tree, mut ids) = (self.tree, std::mem::take(&mut self.ids.0));
        ids.sort_unstable_by_key(|id| id.hash);
        let mut twice = Vec::new();
        // Ids of one hash are mostly the same, but only their letters can tell.
        for alike in ids.chunk_by_mut(|one, next| one.hash == next.hash).filter(|alike| alike.len() > 1) {
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
        for (first, id) in twice {
            let line = tree.node(first.place()).map(|node| tree.lines().line(node.span().start));
            self.fault_of_whole(tree.node(id.place()), || {
                let full: String = id.parts(tree).collect();
                let first = line.map(|line| format!("it stands first in line {line}; ")).unwrap_or_default();
                Problem::new(&DUPLICATE_ID, format!("{} id `{full}` is given twice", id.kind()))
                    .hint(first + "an id names one thing and is never used again")
            });
        }
    }
}

/// Which table an id refers to.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Executors,
    Funding,
}

impl Table {
    fn key(self) -> &'static str {
        match self {
            Self::Executors => "executors",
            Self::Funding => "funding",
        }
    }

    fn row(self) -> (&'static str, &'static Code) {
        match self {
            Self::Executors => ("executor", &UNKNOWN_EXECUTOR),
            Self::Funding => ("funding source", &UNKNOWN_FUNDING),
        }
    }
}

/// The ids of a table.
pub(super) struct Known<'t> {
    ids: HashSet<&'t str>,
    /// The ids in their order, from which the nearest is taken, and their names.
    rows: Vec<(&'t str, Option<Text>)>,
    /// The row of each name, looked up once an id is not known.
    by_name: OnceCell<HashMap<String, usize>>,
}

impl Known<'_> {
    /// The id of which somebody wrote the name.
    fn of_name(&self, name: &str) -> Option<&str> {
        let by_name = self.by_name.get_or_init(|| {
            let mut rows = HashMap::new();
            for (at, (_, text)) in self.rows.iter().enumerate() {
                for name in text.iter().flat_map(Text::every) {
                    rows.entry(name.to_owned()).or_insert(at);
                }
            }
            rows
        });
        by_name.get(name).and_then(|at| self.rows.get(*at)).map(|(id, _)| *id)
    }
}

impl<'t> Decoder<'t> {
    /// A table of names. Ids that refer to it are known from now on.
    pub(super) fn directory(&mut self, table: Field<Node<'t>>, which: Table) -> Option<Directory> {
        let node = table.given()?.resolved();
        if !node.kind().is_map() {
            self.mismatch(node, "a map from id to name");
            // A table that cannot be read does not make every id unknown.
            return None;
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        self.words(node, |decoder, id, Entry { key, value }| {
            let value = if value.resolved().is_null() { Field::Absent } else { Field::Given(value) };
            let name = value.read(|node| decoder.text(node));
            let name = decoder.needed(name, &quoted(id), "name", "…", key);
            all.extend(name.clone().map(|name| (decoder.str(key), name)));
            rows.push((id, name));
            Some(())
        });
        let ids = rows.iter().map(|(id, _)| *id).collect();
        let known = Some(Known { ids, rows, by_name: OnceCell::new() });
        match which {
            Table::Executors => self.executors = known,
            Table::Funding => self.funding = known,
        }
        Some(all)
    }

    /// A list of ids of a table.
    pub(super) fn references(&mut self, list: Field<Node<'t>>, table: Table) -> Vec<Str> {
        let ids = self.each(list, |decoder, node| {
            let id = decoder.word(node)?;
            decoder.reference(id, node, table);
            Some(decoder.str(node))
        });
        ids.given().unwrap_or_default()
    }

    fn reference(&mut self, id: &str, node: Node<'t>, table: Table) {
        let known = match table {
            Table::Executors => self.executors.as_ref(),
            Table::Funding => self.funding.as_ref(),
        };
        // A plan without a table writes plain names.
        let Some(known) = known.filter(|known| !known.ids.contains(id)) else { return };
        let mut near = None;
        if !self.parts.is_full() {
            self.compared += 1;
            let ids = known.rows.iter().map(|(id, _)| *id).filter(|_| self.compared <= MOST_COMPARED);
            near = known.of_name(id).or_else(|| nearest(id, ids));
        }
        let near = near.map(str::to_owned);
        self.fault_of_whole(node, || {
            let (what, code) = table.row();
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add it to the table `{}:` at the top of the file", table.key()),
            };
            Problem::new(code, format!("there is no {what} {}", quoted(id))).hint(hint)
        });
    }
}
