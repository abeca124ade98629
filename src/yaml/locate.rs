//! From a place in the plan to the bytes of the text.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser, options};

use super::events::spot;
use super::fault::Spot;
use crate::model::{Place, Segment};

/// A container not yet closed.
struct Open {
    node: usize,
    is_map: bool,
    /// For a map, the key whose value comes next.
    key: Option<(String, Spot)>,
}

/// Every node of a text by its route.
pub struct Locator {
    nodes: Vec<Node>,
}

/// One node: where it stands, where its key stands, and what it holds.
#[derive(Default)]
struct Node {
    key: Option<Spot>,
    value: Spot,
    list: Vec<usize>,
    map: BTreeMap<String, usize>,
}

impl Locator {
    /// Looks at a text. What lies behind a fault of YAML has no place.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let options = options! { emit_comments: false };
        let mut nodes: Vec<Node> = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        for parsed in Parser::new_from_str_with_options(text, options) {
            let Ok((event, span)) = parsed else { break };
            let spot = spot(&span);
            let is_map = matches!(event, Event::MappingStart(..));
            let is_container = is_map || matches!(event, Event::SequenceStart(..));
            if matches!(event, Event::MappingEnd | Event::SequenceEnd) {
                open.pop();
            }
            if !is_container && !matches!(event, Event::Scalar(..) | Event::Alias(_)) {
                continue;
            }
            if let (Event::Scalar(key, ..), Some(Open { is_map: true, key: next @ None, .. })) =
                (&event, open.last_mut())
            {
                *next = Some((key.clone().into_owned(), spot));
                continue;
            }
            let index = nodes.len();
            let mut node = Node { value: spot, ..Node::default() };
            if let Some(parent) = open.last_mut() {
                node.key = parent.adopt(index, &mut nodes);
            }
            nodes.push(node);
            if is_container {
                open.push(Open { node: index, is_map, key: None });
            }
        }
        Self { nodes }
    }

    /// Where the value stands; for a map or list its beginning.
    #[must_use]
    pub fn value(&self, place: &Place) -> Option<Spot> {
        self.node(place).map(|node| node.value)
    }

    /// Where its key stands; for an element of a list, its beginning.
    #[must_use]
    pub fn key(&self, place: &Place) -> Option<Spot> {
        self.node(place).map(|node| node.key.unwrap_or(node.value))
    }

    /// Where the nearest part of the way to a place stands.
    #[must_use]
    pub fn nearest(&self, place: &Place) -> Option<Spot> {
        let shorter =
            (0..=place.0.len()).rev().map(|length| Place(place.0.iter().take(length).cloned().collect()));
        shorter.into_iter().find_map(|place| self.key(&place))
    }

    fn node(&self, place: &Place) -> Option<&Node> {
        let mut node = self.nodes.first()?;
        for segment in &place.0 {
            let next = match segment {
                Segment::Key(key) => node.map.get(key.as_ref()),
                Segment::Index(index) => node.list.get(*index),
            };
            node = self.nodes.get(*next?)?;
        }
        Some(node)
    }
}

impl Open {
    /// Enters a child into its parent; the spot of its key.
    fn adopt(&mut self, child: usize, nodes: &mut [Node]) -> Option<Spot> {
        let parent = nodes.get_mut(self.node)?;
        if !self.is_map {
            parent.list.push(child);
            return None;
        }
        let (key, spot) = self.key.take()?;
        parent.map.entry(key).or_insert(child);
        Some(spot)
    }
}
