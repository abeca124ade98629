//! From a place in the plan to the bytes of the text.
//!
//! A plan of a million steps has some ten million nodes. So a node takes 48 bytes and no allocation of its own: keys are
//! kept as hashes, and the children of all containers stand in one list.

use std::hash::{BuildHasher as _, RandomState};

use granit_parser::{Event, Parser, options};

use super::events::spot;
use super::fault::Spot;
use crate::model::{Place, Segment};

/// Every node of a text by its route.
pub struct Locator {
    nodes: Vec<Node>,
    /// The children of each container side by side: those of a list in the order of the text, those of a map by the
    /// hashes of their keys, of one key in the order of the text.
    children: Vec<u32>,
    hasher: RandomState,
}

/// One node: where it stands, where its key stands, and what it holds.
#[derive(Clone, Copy, Default)]
struct Node {
    value: Point,
    key: Point,
    hash: u64,
    first: u32,
    count: u32,
}

/// A [`Spot`] in half its room: no plan has 4 GB. Lines count from 1, so that line 0 is no point at all.
#[derive(Clone, Copy, Default)]
struct Point {
    start: u32,
    length: u32,
    line: u32,
    column: u32,
}

/// A container not yet closed.
struct Open {
    node: u32,
    is_map: bool,
    /// From here on its children wait to be entered.
    from: usize,
    key: Key,
}

/// What is known of the key whose value comes next.
enum Key {
    /// A key comes next, or in a list none.
    Next,
    Word(u64, Point),
    /// It is no word; its value has no place.
    Odd,
}

impl Locator {
    /// Looks at a text. What lies behind a fault of YAML has no place.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut all = Self { nodes: Vec::new(), children: Vec::new(), hasher: RandomState::new() };
        let (mut open, mut waiting) = (Vec::new(), Vec::new());
        let options = options! { emit_comments: false };
        for parsed in Parser::new_from_str_with_options(text, options) {
            let Ok((event, span)) = parsed else { break };
            all.enter(&event, Point::of(spot(&span)), &mut open, &mut waiting);
        }
        while let Some(container) = open.pop() {
            all.close(&container, &mut waiting);
        }
        all
    }

    fn enter(&mut self, event: &Event<'_>, point: Point, open: &mut Vec<Open>, waiting: &mut Vec<u32>) {
        let is_map = matches!(event, Event::MappingStart(..));
        let is_container = is_map || matches!(event, Event::SequenceStart(..));
        if matches!(event, Event::MappingEnd | Event::SequenceEnd) {
            if let Some(container) = open.pop() {
                self.close(&container, waiting);
            }
            return;
        }
        if !is_container && !matches!(event, Event::Scalar(..) | Event::Alias(_)) {
            return;
        }
        let index = narrow(self.nodes.len());
        let mut node = Node { value: point, ..Node::default() };
        match open.last_mut() {
            Some(map @ Open { is_map: true, key: Key::Next, .. }) => {
                map.key = Key::Odd;
                if let Event::Scalar(key, ..) = event {
                    map.key = Key::Word(self.hasher.hash_one(&**key), point);
                    return;
                }
            }
            Some(map @ Open { is_map: true, .. }) => {
                if let Key::Word(hash, key) = std::mem::replace(&mut map.key, Key::Next) {
                    (node.hash, node.key) = (hash, key);
                    waiting.push(index);
                }
            }
            Some(Open { is_map: false, .. }) => waiting.push(index),
            None => {}
        }
        self.nodes.push(node);
        if is_container {
            open.push(Open { node: index, is_map, from: waiting.len(), key: Key::Next });
        }
    }

    /// Enters the children of a container.
    fn close(&mut self, container: &Open, waiting: &mut Vec<u32>) {
        let own = waiting.get_mut(container.from..).unwrap_or_default();
        if container.is_map {
            own.sort_by_key(|child| self.nodes.get(*child as usize).map(|node| node.hash));
        }
        if let Some(node) = self.nodes.get_mut(container.node as usize) {
            (node.first, node.count) = (narrow(self.children.len()), narrow(own.len()));
        }
        self.children.extend_from_slice(own);
        waiting.truncate(container.from);
    }

    /// Where the value stands; for a map or list its beginning.
    #[must_use]
    pub fn value(&self, place: &Place) -> Option<Spot> {
        self.node(place).map(|node| node.value.spot())
    }

    /// Where its key stands; for an element of a list, its beginning.
    #[must_use]
    pub fn key(&self, place: &Place) -> Option<Spot> {
        self.node(place).map(|node| if node.key.line > 0 { node.key.spot() } else { node.value.spot() })
    }

    /// Where the nearest part of the way to a place stands.
    #[must_use]
    pub fn nearest(&self, place: &Place) -> Option<Spot> {
        let shorter =
            (0..=place.0.len()).rev().map(|length| Place(place.0.iter().take(length).cloned().collect()));
        shorter.into_iter().find_map(|place| self.key(&place))
    }

    fn node(&self, place: &Place) -> Option<&Node> {
        place.0.iter().try_fold(self.nodes.first()?, |node, segment| {
            let first = node.first as usize;
            let children = self.children.get(first..first + node.count as usize)?;
            let hash_of = |child: &u32| self.nodes.get(*child as usize).map(|node| node.hash);
            let child = match segment {
                Segment::Key(key) => {
                    let hash = Some(self.hasher.hash_one(&**key));
                    let found = children.partition_point(|child| hash_of(child) < hash);
                    children.get(found).filter(|child| hash_of(child) == hash)
                }
                Segment::Index(index) => children.get(*index),
            };
            self.nodes.get(*child? as usize)
        })
    }
}

impl Point {
    fn of(spot: Spot) -> Self {
        let Spot { start, end, line, column } = spot;
        Self {
            start: narrow(start),
            length: narrow(end.saturating_sub(start)),
            line: narrow(line),
            column: narrow(column),
        }
    }

    fn spot(self) -> Spot {
        let start = self.start as usize;
        Spot {
            start,
            end: start + self.length as usize,
            line: self.line as usize,
            column: self.column as usize,
        }
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
