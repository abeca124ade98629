//! The nodes of a text with their bytes, down to the last key.

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};

use super::source::{line_end, line_start};
use crate::model::{Place, Segment};

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plain or quoted scalar.
    Scalar,
    /// Nothing after the colon.
    Empty,
    /// A literal or folded block.
    Block,
    /// `*name`
    Alias,
    /// A map, in flow style or not.
    Map { flow: bool },
    /// A list, in flow style or not.
    List { flow: bool },
}

/// One node of the text.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// The first byte; of a block scalar, the first byte of its text.
    pub(super) start: usize,
    /// The byte after the last; meaningless for containers in block style.
    pub(super) end: usize,
    /// The text of a scalar.
    pub(super) text: Option<String>,
    /// Its key, in a map.
    pub(super) key: Option<Key>,
    /// Whether others may refer to it.
    pub(super) anchored: bool,
    parent: Option<usize>,
    pub(super) children: Vec<usize>,
}

/// The key of a node.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) name: String,
    /// The first byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
}

/// The nodes of a document, the top first.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Open {
    node: usize,
    key: Option<Key>,
    wants_key: bool,
}

impl Tree {
    pub(super) fn new(text: &str) -> Self {
        let mut nodes: Vec<Node> = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        for parsed in Parser::new_from_str_with_options(text, options! { emit_comments: false }) {
            let Ok((event, span)) = parsed else { break };
            let start = span.start.byte_offset().unwrap_or_default();
            let end = span.end.byte_offset().unwrap_or_default();
            if let (Event::Scalar(value, ..), Some(within @ Open { wants_key: true, .. })) =
                (&event, open.last_mut())
            {
                within.key = Some(Key { name: value.clone().into_owned(), start, end });
                within.wants_key = false;
                continue;
            }
            if matches!(event, Event::MappingEnd | Event::SequenceEnd) {
                if let Some(node) = open.pop().and_then(|closed| nodes.get_mut(closed.node)) {
                    node.end = end;
                }
                continue;
            }
            let Some(kind) = kind(&event, end - start) else { continue };
            let anchored = event.anchor_id().is_some();
            let index = nodes.len();
            let text = event.scalar().map(|(text, _)| text.to_owned());
            let (parent, children) = (None, Vec::new());
            let mut node = Node { kind, start, end, text, key: None, anchored, parent, children };
            if let Some(within) = open.last_mut() {
                node.key = within.key.take();
                node.parent = Some(within.node);
                if let Some(parent) = nodes.get_mut(within.node) {
                    parent.children.push(index);
                    within.wants_key = matches!(parent.kind, Kind::Map { .. });
                }
            }
            nodes.push(node);
            match kind {
                Kind::Map { .. } => open.push(Open { node: index, key: None, wants_key: true }),
                Kind::List { .. } => open.push(Open { node: index, key: None, wants_key: false }),
                Kind::Scalar | Kind::Empty | Kind::Block | Kind::Alias => {}
            }
        }
        Self { nodes }
    }

    pub(super) fn node(&self, index: usize) -> Option<&Node> {
        self.nodes.get(index)
    }

    /// The value of a key of a map.
    pub(super) fn child(&self, map: &Node, key: &str) -> Option<usize> {
        let named = |n: &&usize| {
            self.node(**n).and_then(|node| node.key.as_ref()).is_some_and(|given| given.name == key)
        };
        map.children.iter().find(named).copied()
    }

    fn parent(&self, index: usize) -> Option<&Node> {
        self.node(self.node(index)?.parent?)
    }

    /// The elements of the list a node stands in, itself included.
    pub(super) fn siblings(&self, index: usize) -> &[usize] {
        self.parent(index).map_or(&[], |parent| &parent.children)
    }

    /// How far the dashes of the list a node stands in lie right of the key of that list.
    pub(super) fn list_offset(&self, text: &str, index: usize) -> Option<usize> {
        let list = self.parent(index)?;
        let key = list.key.as_ref()?.start;
        let start = self.node(index)?.start;
        let dash = text.get(..start)?.trim_end().strip_suffix('-')?.len();
        let column = |at: usize| at - line_start(text, at);
        column(dash).checked_sub(column(key))
    }

    /// The nodes on the way to a place, the top first, as far as there is a way.
    pub(super) fn route(&self, place: &Place) -> Vec<usize> {
        let mut route = vec![0];
        for segment in &place.0 {
            let Some(node) = route.last().and_then(|last| self.node(*last)) else { break };
            let next = match segment {
                Segment::Key(key) => self.child(node, key),
                Segment::Index(n) => node.children.get(*n).copied(),
            };
            let Some(next) = next else { break };
            route.push(next);
        }
        route
    }

    /// Where the last node on the way to a place begins.
    pub(super) fn nearest(&self, place: &Place) -> Option<usize> {
        self.route(place).last().and_then(|last| self.node(*last)).map(|node| node.start)
    }

    /// The byte after the last leaf of a node.
    pub(super) fn last_byte(&self, text: &str, index: usize) -> usize {
        let Some(node) = self.node(index) else { return 0 };
        match node.kind {
            Kind::Scalar | Kind::Alias | Kind::Map { flow: true } | Kind::List { flow: true } => node.end,
            Kind::Empty => behind_key(text, node).unwrap_or(node.end),
            Kind::Block => block_end(text, node),
            Kind::Map { flow: false } | Kind::List { flow: false } => {
                node.children.last().map_or(node.end, |last| self.last_byte(text, *last))
            }
        }
    }

    /// The first node of these bytes that others may refer to.
    pub(super) fn anchor_within(&self, from: usize, to: usize) -> Option<usize> {
        let within = |node: &&Node| node.anchored && node.start >= from && node.start < to;
        self.nodes.iter().find(within).map(|node| node.start)
    }

    /// Where a comment may begin between the leaves of these bytes. Errs on the side of finding one.
    pub(super) fn comment_within(&self, text: &str, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        let sign = |from: usize, to: usize| Some(from + text.get(from..to)?.find('#')?);
        for node in self.nodes.iter().filter(|node| node.start >= from && node.end <= to) {
            let spans = [node.key.as_ref().map(|key| (key.start, key.end)), leaf(node)];
            for (start, end) in spans.into_iter().flatten() {
                if let Some(found) = sign(at, start) {
                    return Some(found);
                }
                at = at.max(end);
            }
        }
        sign(at, to)
    }
}

impl Node {
    /// Whether it is a value without content.
    pub(super) fn says_nothing(&self) -> bool {
        match self.kind {
            Kind::Empty => true,
            // As both readers of a plan have it.
            Kind::Scalar => matches!(self.text.as_deref(), Some("~" | "null" | "Null" | "NULL")),
            Kind::List { .. } => self.children.is_empty(),
            // `done: {}` says that a series has no periods in, which is not quite nothing.
            Kind::Map { .. } | Kind::Block | Kind::Alias => false,
        }
    }
}

/// What an event begins, if it begins a node.
fn kind(event: &Event<'_>, length: usize) -> Option<Kind> {
    if let Some((_, style)) = event.scalar() {
        return Some(match style {
            ScalarStyle::Literal | ScalarStyle::Folded => Kind::Block,
            // The parser gives the text `~` to what is not there.
            ScalarStyle::Plain if length == 0 => Kind::Empty,
            ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Kind::Scalar,
        });
    }
    if let Event::MappingStart(style, ..) = event {
        return Some(Kind::Map { flow: *style == StructureStyle::Flow });
    }
    if let Event::SequenceStart(style, ..) = event {
        return Some(Kind::List { flow: *style == StructureStyle::Flow });
    }
    event.is_alias().then_some(Kind::Alias)
}

fn leaf(node: &Node) -> Option<(usize, usize)> {
    matches!(node.kind, Kind::Scalar | Kind::Block).then_some((node.start, node.end))
}

/// The byte after the colon of a node's key.
pub(super) fn after_colon(text: &str, node: &Node) -> Option<usize> {
    let end = node.key.as_ref()?.end;
    let rest = text.get(end..)?;
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    rest.get(blanks..)?.starts_with(':').then_some(end + blanks + 1)
}

/// The byte after the colon of a key without value, on whatever line it stands, or after the key itself.
fn behind_key(text: &str, node: &Node) -> Option<usize> {
    let key = node.key.as_ref()?.end;
    let rest = text.get(key..)?;
    let blanks = rest.len() - rest.trim_start().len();
    Some(if rest.trim_start().starts_with(':') { key + blanks + 1 } else { key })
}

/// The last byte of a block scalar's text. The parser lets it run over blank lines that follow and over the next
/// line's indentation; blank lines belong to it only where `+` keeps them.
fn block_end(text: &str, node: &Node) -> usize {
    let value = node.text.as_deref().unwrap_or_default();
    if value.trim_matches(['\r', '\n']).is_empty() {
        return blank_block_end(text, node, value.len());
    }
    let region = text.get(node.start..node.end).unwrap_or_default();
    let header = text.get(..node.start).map(str::trim_end).unwrap_or_default();
    let header = header.rsplit('\n').next().unwrap_or_default();
    let indicator = header.split(" #").next().unwrap_or_default().rsplit(' ').next().unwrap_or_default();
    let kept = if indicator.contains('+') {
        let lines = region.trim_end_matches([' ', '\t']);
        lines.strip_suffix('\n').map_or(lines, |lines| lines.strip_suffix('\r').unwrap_or(lines))
    } else {
        region.trim_end()
    };
    node.start + kept.len()
}

/// The end of the last of the empty lines that are all a block scalar holds. The parser begins it at its header or
/// behind those lines.
fn blank_block_end(text: &str, node: &Node, empty_lines: usize) -> usize {
    let before = text.get(..node.start).map_or(0, |before| before.trim_end().len());
    let at_header = text.get(node.start..).is_some_and(|region| region.starts_with(['|', '>']));
    let header = line_end(text, if at_header { node.start } else { before });
    (0..empty_lines).fold(header, |end, _| {
        let break_ = text.get(end..).and_then(|rest| rest.find('\n'));
        break_.map_or(end, |break_| line_end(text, end + break_ + 1))
    })
}
