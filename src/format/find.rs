//! From a place in the plan to its node.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::model::{Place, Segment};
use crate::problem::Span;
use crate::syntax::{Child, Node, Tree};

/// The children of a container with more than this are remembered.
const MANY: usize = 32;

/// Finds nodes by their places, many in one text. What an alias stands for has no place of its own.
#[derive(Debug)]
pub struct Finder<'t> {
    tree: &'t Tree,
    /// The children of large containers, by the number of the container.
    known: RefCell<HashMap<u32, Children<'t>>>,
}

/// The children of a container.
#[derive(Debug)]
enum Children<'t> {
    List(Vec<Child<'t>>),
    Map(HashMap<&'t str, Child<'t>>),
}

impl<'t> Finder<'t> {
    /// Finds nodes of a tree.
    #[must_use]
    pub fn new(tree: &'t Tree) -> Self {
        Self { tree, known: RefCell::default() }
    }

    /// The value at a place.
    #[must_use]
    pub fn value(&self, place: &Place) -> Option<Node<'t>> {
        self.find(place).map(|found| found.value)
    }

    /// The key of a place; of an element of a list the element.
    #[must_use]
    pub fn key(&self, place: &Place) -> Option<Node<'t>> {
        self.find(place).map(|found| found.key.unwrap_or(found.value))
    }

    /// Where the nearest part of the way to a place stands: its key, or if it is an element its beginning.
    #[must_use]
    pub fn nearest(&self, place: &Place) -> Option<Span> {
        let nearest = *self.way(place).last()?;
        Some(nearest.key.unwrap_or(nearest.value).span())
    }

    /// The nodes on the way to a place, the root first, as far as there is a way.
    pub(super) fn way(&self, place: &Place) -> Vec<Child<'t>> {
        let mut way = Vec::from_iter(self.tree.top());
        for segment in &place.0 {
            let Some(next) = way.last().and_then(|outer| self.child(outer.value, segment)) else { break };
            way.push(next);
        }
        way
    }

    fn find(&self, place: &Place) -> Option<Child<'t>> {
        self.way(place).get(place.0.len()).copied()
    }

    fn child(&self, node: Node<'t>, segment: &Segment) -> Option<Child<'t>> {
        // In a small container searching is as fast as remembering.
        if node.held().nth(MANY).is_none() {
            return match segment {
                Segment::Index(n) => node.held().filter(|child| child.key.is_none()).nth(*n),
                // A key that is an alias has no place, as all that aliases stand for.
                Segment::Key(key) => node.held().find(|child| child.key.and_then(Node::text) == Some(key)),
            };
        }
        let mut known = self.known.borrow_mut();
        match (known.entry(node.id()).or_insert_with(|| Children::of(node)), segment) {
            (Children::List(all), Segment::Index(n)) => all.get(*n).copied(),
            (Children::Map(all), Segment::Key(key)) => all.get(&**key).copied(),
            _ => None,
        }
    }
}

impl<'t> Children<'t> {
    fn of(node: Node<'t>) -> Self {
        if node.kind().is_list() {
            return Self::List(node.held().collect());
        }
        let mut all = HashMap::new();
        for child in node.held() {
            if let Some(key) = child.key.and_then(Node::text) {
                all.entry(key).or_insert(child);
            }
        }
        Self::Map(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(finder: &Finder<'_>, text: &'t str, place: &Place) -> &'t str {
        let span = finder.nearest(place).unwrap();
        text[span.start as usize..].split([' ', '\n']).next().unwrap()
    }

    #[test]
    fn a_place_leads_to_its_key_and_what_is_not_there_to_what_it_would_stand_in() {
        let text = "version: 1\nmeasures:\n- id: 1\n  due: 2023\n- *a\n";
        let text = &text.replace("- id", "- &a\n  id");
        let tree = Tree::new(text.as_str().into());
        let finder = Finder::new(&tree);
        let top = Place::default();
        let measure = |n| top.key("measures").index(n);
        assert_eq!(found(&finder, text, &measure(0).key("due")), "due:");
        assert_eq!(finder.value(&measure(0).key("due")).and_then(Node::text), Some("2023"));
        assert_eq!(found(&finder, text, &measure(0).key("done")), "id:");
        assert_eq!(finder.key(&measure(0).key("done")), None);
        assert_eq!(found(&finder, text, &measure(1).key("due")), "*a");
        assert_eq!(found(&finder, text, &measure(2)), "measures:");
        assert_eq!(found(&finder, text, &top.key("title")), "version:");
    }

    #[test]
    fn a_large_container_is_searched_as_a_small_one() {
        let lines = |n: usize, line: fn(usize) -> String| (0..n).map(line).collect::<Vec<_>>().concat();
        let many = |n| lines(n, |n| format!("k{n}: {n}\n")) + "k0: twice\n";
        let list = |n| lines(n, |n| format!("- {n}\n"));
        for n in [MANY - 1, MANY, MANY + 1, 1_000] {
            let (map, list) = (Tree::new(many(n)), Tree::new(list(n)));
            let (in_map, in_list) = (Finder::new(&map), Finder::new(&list));
            for at in [0, n / 2, n - 1] {
                let expected = at.to_string();
                let value = in_map.value(&Place::default().key(format!("k{at}")));
                assert_eq!(value.and_then(Node::text), Some(&*expected));
                let value = in_list.value(&Place::default().index(at));
                assert_eq!(value.and_then(Node::text), Some(&*expected));
            }
            assert_eq!(in_list.value(&Place::default().index(n)), None);
            assert_eq!(in_map.value(&Place::default().key(format!("k{n}"))), None);
        }
    }
}
