//! A node in its place: what it stands in, and under which key.

use super::extent;
use super::tree::{Entry, Node, Tree};

/// An entry of a map, an element of a list, which has no key, or the root of a tree, which stands in nothing.
#[derive(Clone, Copy, Debug)]
pub struct Child<'t> {
    /// The map or list it stands in.
    pub outer: Option<Node<'t>>,
    /// Its key.
    pub key: Option<Node<'t>>,
    /// The node itself.
    pub value: Node<'t>,
}

impl Tree {
    /// The top in its place.
    #[must_use]
    pub fn top(&self) -> Option<Child<'_>> {
        self.root().map(|value| Child { outer: None, key: None, value })
    }
}

impl<'t> Node<'t> {
    /// What stands in it: the entries of a map, the elements of a list, in order.
    pub fn held(self) -> impl Iterator<Item = Child<'t>> {
        let outer = Some(self);
        let entries = self.entries().map(move |Entry { key, value }| Child { outer, key: Some(key), value });
        entries.chain(self.items().map(move |value| Child { outer, key: None, value }))
    }
}

impl<'t> Child<'t> {
    /// What stands in it, in order.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.value.held()
    }

    /// The first entry with this key. A key that is an alias has the text it stands for.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        self.children().find(|child| child.key.is_some_and(|given| given.resolved().text() == Some(key)))
    }

    /// The values beside this one, itself included.
    pub(super) fn siblings(self) -> impl Iterator<Item = Node<'t>> {
        self.outer.into_iter().flat_map(Node::held).map(|child| child.value)
    }

    pub(super) fn is_flow(self) -> bool {
        self.value.kind().is_flow()
    }

    /// The first byte, that of the key if there is one.
    pub(super) fn begin(self) -> usize {
        self.key.unwrap_or(self.value).start()
    }

    /// The byte after the last.
    pub(super) fn end(self) -> usize {
        extent::end(self.key, self.value)
    }
}
