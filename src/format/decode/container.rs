//! Maps and lists: maps whose keys the table of keys knows, tables of ids, to which others refer, and lists.

use std::collections::HashSet;

use super::decoder::{Decoder, Field, Known, Table};
use crate::format::keys::{Map, OWN};
use crate::model::{Str, Text, ThinVec};
use crate::problem::{Problem, WRONG_TYPE};
use crate::syntax::{Entry, Node, Tree};

/// Texts and numbers in one list.
const MOST_SCALARS: usize = 100_000;
/// Keys of one map.
const MOST_KEYS: usize = 100_000;
/// From so many names on a set is faster than comparing each with each.
const MANY: usize = 16;

/// The entries of a map by the places of their keys in the table.
pub(super) struct Fields<'t> {
    tree: &'t Tree,
    /// The numbers of the values, which are never 0: that is the root. Before each stands its key, one node.
    slots: [u32; crate::format::keys::MOST_KEYS],
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
            slots: [0; crate::format::keys::MOST_KEYS],
            meant: 0,
            is_open: map.is_open(),
            own: Vec::new(),
        }
    }

    /// The value of the key at this place of the table. A null counts as absent.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Field<Node<'t>> {
        match self.slot(at) {
            0 if self.meant >> at & 1 == 1 => Field::Faulty,
            0 => Field::Absent,
            value => self.given(value),
        }
    }

    fn given(&self, value: u32) -> Field<Node<'t>> {
        let value = self.tree.node(value).filter(|value| !value.resolved().is_null());
        value.map_or(Field::Absent, Field::Given)
    }

    /// The key itself; nothing where it is absent, or misspelt.
    pub(super) fn key(&self, at: usize) -> Option<Node<'t>> {
        self.slot(at).checked_sub(1).and_then(|key| self.tree.node(key))
    }

    pub(super) fn set(&mut self, at: usize, entry: Entry<'t>) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = entry.value.id();
        }
    }

    /// Whether it has none of the keys at these places, nor one that was taken for one of them.
    #[inline]
    pub(super) fn lacks(&self, keys: &[usize]) -> bool {
        keys.iter().all(|at| self.slot(*at) == 0 && self.meant >> at & 1 == 0)
    }

    /// Whether it has no key at all, the user's own included.
    pub(super) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.slots.iter().all(|slot| *slot == 0)
    }

    #[inline]
    fn slot(&self, at: usize) -> u32 {
        self.slots.get(at).copied().unwrap_or_default()
    }
}

/// The names of the keys of a map of which the table knows nothing, each once.
struct Names<'t> {
    map: Node<'t>,
    many: Option<HashSet<&'t str>>,
}

impl<'t> Names<'t> {
    fn of(map: Node<'t>) -> Self {
        Self { map, many: None }
    }

    /// Whether a name is none of those before it in its map.
    fn add(&mut self, name: &'t str, before: usize) -> bool {
        let map = self.map;
        let mut earlier = map.entries().take(before).filter_map(|entry| entry.key.resolved().text());
        if before < MANY {
            return !earlier.any(|known| known == name);
        }
        self.many.get_or_insert_with(|| earlier.collect()).insert(name)
    }
}

/// What the elements of a list become.
pub(super) trait Elements<T> {
    fn with_capacity(count: usize) -> Self;
    fn push(&mut self, element: T);
}

impl<T> Elements<T> for Vec<T> {
    fn with_capacity(count: usize) -> Self {
        Self::with_capacity(count)
    }

    fn push(&mut self, element: T) {
        self.push(element);
    }
}

impl<T> Elements<T> for ThinVec<T> {
    fn with_capacity(count: usize) -> Self {
        Self::with_capacity(count)
    }

    fn push(&mut self, element: T) {
        self.push(element);
    }
}

impl<'t> Decoder<'t> {
    /// The entries of a map that the table knows, and the user's own. A misspelt key counts as given, or it would be
    /// missed as well.
    #[inline]
    pub(super) fn fields(&mut self, node: Node<'t>, map: &'static Map) -> Option<Fields<'t>> {
        let node = node.resolved();
        if !node.kind().is_map() {
            self.mismatch(node, map.expected);
            return None;
        }
        let mut fields = Fields::new(node);
        self.fill(&mut fields, node, map);
        if self.stopped.is_some() { None } else { Some(fields) }
    }

    fn fill(&mut self, fields: &mut Fields<'t>, node: Node<'t>, map: &'static Map) {
        let mut own = Names::of(node);
        // Keys mostly stand in the order of the table.
        let mut next = 0;
        for (before, entry) in node.entries().enumerate() {
            let text = entry.key.text().filter(|_| before < MOST_KEYS);
            let Some(key) = text.or_else(|| self.key(entry.key, before)) else { continue };
            match find(map, key, next) {
                Some(at) if fields.slot(at) != 0 => self.twice(entry.key, key),
                Some(at) => {
                    fields.set(at, entry);
                    next = at + 1;
                }
                None if !key.starts_with(OWN) => fields.meant |= self.unknown(node, entry, key, map),
                None if own.add(key, before) => fields.own.push(entry),
                None => self.twice(entry.key, key),
            }
        }
    }

    /// Walks a map whose keys are not in the table, each once. Ends where the function returns nothing, and then
    /// returns nothing itself.
    pub(super) fn words(
        &mut self,
        node: Node<'t>,
        mut one: impl FnMut(&mut Self, &'t str, Entry<'t>) -> Option<()>,
    ) -> Option<()> {
        let mut names = Names::of(node);
        for (before, entry) in node.entries().enumerate() {
            let Some(key) = self.key(entry.key, before) else { continue };
            if names.add(key, before) {
                one(self, key, entry)?;
            } else {
                self.twice(entry.key, key);
            }
        }
        self.stopped.is_none().then_some(())
    }

    /// The text of a key that has so many others before it in its map.
    fn key(&mut self, key: Node<'t>, before: usize) -> Option<&'t str> {
        let key = key.resolved();
        if before >= MOST_KEYS {
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

    /// What is made of the elements of a list. An empty element is a fault.
    pub(super) fn each<T, L: Elements<T>>(
        &mut self,
        list: Field<Node<'t>>,
        mut one: impl FnMut(&mut Self, Node<'t>) -> Option<T>,
    ) -> L {
        let Some(node) = list.given() else { return L::with_capacity(0) };
        let list = node.resolved();
        if !list.kind().is_list() {
            self.not_a_list(list);
            return L::with_capacity(0);
        }
        let mut all = L::with_capacity(list.items().count());
        self.through(node, |decoder| {
            decoder.items(list, |decoder, item| {
                let made = decoder.element(item, &mut one);
                decoder.places_hold &= made.is_some();
                if let Some(made) = made {
                    all.push(made);
                }
            });
        });
        all
    }

    /// Walks a list, no further than where the decoding stops.
    pub(super) fn items(&mut self, list: Node<'t>, mut see: impl FnMut(&mut Self, Node<'t>)) {
        let mut scalars = 0;
        for item in list.items() {
            scalars += usize::from(item.resolved().kind().is_scalar());
            if scalars > MOST_SCALARS {
                self.stop("this list is too long", item.resolved().span());
            }
            if self.stopped.is_some() {
                return;
            }
            see(self, item);
        }
    }

    fn element<T>(
        &mut self,
        item: Node<'t>,
        one: impl FnOnce(&mut Self, Node<'t>) -> Option<T>,
    ) -> Option<T> {
        if item.resolved().is_null() {
            self.fault_of_whole(item, || {
                Problem::new(&WRONG_TYPE, "this element is empty").hint("remove the dash")
            });
            return None;
        }
        self.through(item, |decoder| one(decoder, item))
    }

    /// The rows of a table, and for each the name under which it is found.
    pub(super) fn table<T>(
        &mut self,
        table: Field<Node<'t>>,
        which: Table,
        mut row: impl FnMut(&mut Self, &str, Entry<'t>) -> (Option<Text>, Option<T>),
    ) -> Option<Vec<T>> {
        let node = table.given()?.resolved();
        if !node.kind().is_map() {
            self.mismatch(node, "a map from id to name");
            // A table that cannot be read does not make every id unknown.
            return None;
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        self.words(node, |decoder, id, entry| {
            let (name, made) = row(decoder, id, entry);
            all.extend(made);
            rows.push((id, name));
            Some(())
        });
        *self.known(which) = Some(Known::new(rows));
        Some(all)
    }

    pub(super) fn known(&mut self, table: Table) -> &mut Option<Known<'t>> {
        match table {
            Table::Executors => &mut self.executors,
            Table::Funding => &mut self.funding,
        }
    }

    /// A list of ids of a table.
    pub(super) fn references(&mut self, list: Field<Node<'t>>, table: Table) -> ThinVec<Str> {
        self.each(list, |decoder, node| {
            let id = decoder.word(node)?;
            let length = match decoder.known(table) {
                Some(known) => known.ids.get(id).copied(),
                // A plan without a table writes plain names.
                None => Some(id.len()),
            };
            if length.is_none() {
                decoder.unknown_reference(id, node, table);
            }
            decoder.repeat(length.unwrap_or(id.len()), 1, node);
            Some(decoder.str(node))
        })
    }
}

/// The place of a key in the table, looked for first where the last one stood.
fn find(map: &'static Map, name: &str, next: usize) -> Option<usize> {
    let (before, after) = map.keys.split_at_checked(next)?;
    let is = |key: &crate::format::keys::Key| key.name == name;
    after.iter().position(is).map(|at| next + at).or_else(|| before.iter().position(is))
}
