//! Maps: which keys they may have, which stand twice, which are the user's own.

use std::collections::HashSet;

use super::decoder::Decoder;
use super::field::Field;
use crate::format::keys::{Map, OWN};
use crate::problem::{DUPLICATE_KEY, Problem, WRONG_TYPE, shortened};
use crate::syntax::{Entry, Node, Tree};

/// Keys of one map.
const MOST_KEYS: usize = 100_000;
/// From so many names on a set is faster than comparing each with each.
const MANY: usize = 16;

/// The entries of a map by the places of their keys in the table.
pub(super) struct Fields<'t> {
    tree: &'t Tree,
    /// The numbers of key and value, which are never 0: that is the root.
    slots: [(u32, u32); crate::format::keys::MOST_KEYS],
    /// The keys that unknown ones were taken for, as bits.
    meant: u32,
    /// Whether the text breaks off in the map.
    pub(super) is_open: bool,
    /// The user's own keys.
    pub(super) own: Vec<Entry<'t>>,
}

impl<'t> Fields<'t> {
    pub(super) fn new(map: Node<'t>) -> Self {
        Self {
            tree: map.tree(),
            slots: [(0, 0); crate::format::keys::MOST_KEYS],
            meant: 0,
            is_open: map.is_open(),
            own: Vec::new(),
        }
    }

    /// The value of the key at this place of the table. A null counts as absent.
    pub(super) fn get(&self, at: usize) -> Field<Node<'t>> {
        match self.node(self.slot(at).1) {
            Some(value) if value.resolved().is_null() => Field::Absent,
            Some(value) => Field::Given(value),
            None if self.meant >> at & 1 == 1 => Field::Faulty,
            None => Field::Absent,
        }
    }

    /// The key itself; nothing where it is absent, or misspelt.
    pub(super) fn key(&self, at: usize) -> Option<Node<'t>> {
        self.node(self.slot(at).0)
    }

    pub(super) fn set(&mut self, at: usize, entry: Entry<'t>) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = (entry.key.id(), entry.value.id());
        }
    }

    /// Whether it has no key at all, the user's own included.
    pub(super) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.slots.iter().all(|slot| slot.0 == 0)
    }

    fn slot(&self, at: usize) -> (u32, u32) {
        self.slots.get(at).copied().unwrap_or_default()
    }

    fn node(&self, id: u32) -> Option<Node<'t>> {
        Some(id).filter(|id| *id != 0).and_then(|id| self.tree.node(id))
    }
}

/// The keys of a map of which the table knows nothing, each once.
#[derive(Default)]
struct Names<'t> {
    few: Vec<&'t str>,
    many: HashSet<&'t str>,
}

impl<'t> Names<'t> {
    /// Whether the name is new.
    fn add(&mut self, name: &'t str) -> bool {
        if self.few.len() < MANY {
            let new = !self.few.contains(&name);
            if new {
                self.few.push(name);
            }
            return new;
        }
        if self.many.is_empty() {
            self.many.extend(&self.few);
        }
        self.many.insert(name)
    }
}

impl<'t> Decoder<'t> {
    /// The entries of a map that the table knows, and the user's own. A misspelt key counts as given, or it would be
    /// missed as well.
    pub(super) fn fields(&mut self, node: Node<'t>, map: &'static Map) -> Option<Fields<'t>> {
        let node = node.resolved();
        if !node.kind().is_map() {
            self.mismatch(node, map.expected);
            return None;
        }
        let (mut fields, mut own) = (Fields::new(node), Names::default());
        // Keys mostly stand in the order of the table.
        let (mut next, mut count) = (0, 0);
        for entry in node.entries() {
            let Some(key) = self.key(entry.key, &mut count) else { continue };
            match find(map, key, next) {
                Some(at) if fields.slot(at).0 != 0 => self.twice(entry.key, key),
                Some(at) => {
                    fields.set(at, entry);
                    next = at + 1;
                }
                None if !key.starts_with(OWN) => fields.meant |= self.unknown(node, entry, key, map),
                None if own.add(key) => fields.own.push(entry),
                None => self.twice(entry.key, key),
            }
        }
        self.stopped.is_none().then_some(fields)
    }

    /// Walks a map whose keys are not in the table, each once. Ends where the function returns nothing, and then
    /// returns nothing itself.
    pub(super) fn words(
        &mut self,
        node: Node<'t>,
        mut one: impl FnMut(&mut Self, &'t str, Entry<'t>) -> Option<()>,
    ) -> Option<()> {
        let (mut names, mut count) = (Names::default(), 0);
        for entry in node.entries() {
            let Some(key) = self.key(entry.key, &mut count) else { continue };
            if names.add(key) {
                one(self, key, entry)?;
            } else {
                self.twice(entry.key, key);
            }
        }
        self.stopped.is_none().then_some(())
    }

    /// The text of a key.
    fn key(&mut self, key: Node<'t>, count: &mut usize) -> Option<&'t str> {
        let key = key.resolved();
        *count += 1;
        if *count > MOST_KEYS {
            self.stop("this map has too many keys", key.span());
        }
        if self.stopped.is_some() {
            return None;
        }
        let text = key.text();
        if text.is_none() {
            self.fault(key, || Problem::new(&WRONG_TYPE, "a key must be one word"));
        }
        text
    }

    fn twice(&mut self, key: Node<'t>, text: &str) {
        self.fault(key.resolved(), || {
            let message = format!("the key `{}` stands twice in this map", shortened(text));
            Problem::new(&DUPLICATE_KEY, message).hint("keep one of them")
        });
    }
}

/// The place of a key in the table, looked for first where the last one stood.
fn find(map: &'static Map, name: &str, next: usize) -> Option<usize> {
    let (before, after) = map.keys.split_at_checked(next)?;
    let is = |key: &crate::format::keys::Key| key.name == name;
    after.iter().position(is).map(|at| next + at).or_else(|| before.iter().position(is))
}
