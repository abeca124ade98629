//! From text to nodes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag, options};

use super::fault::{alias_of_itself, second_document, syntax_error, too_large, unknown_tag};
use super::line::LineIndex;
use super::node::{Kind, Node};
use crate::problem::{Problem, Problems, Span};

/// How many lists and maps may lie within each other.
const DEEPEST: usize = 64;
/// How much anchors may name and aliases may stand for, each in values or in as many times 64 bytes of text.
const MOST_REPEATED: u64 = 200_000;

/// An alias may refer to the node.
pub(super) const ANCHORED: u8 = 1;
/// The node is tagged `!!str`.
pub(super) const STRING: u8 = 2;
/// The text of the node is not a slice of the file: `link` is its place among the decoded ones.
pub(super) const DECODED: u8 = 4;
/// The text of the file broke off inside the node.
pub(super) const OPEN: u8 = 8;

/// A node as it is kept, in 16 bytes. Nodes stand in the order of the text, a container before what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// The first byte; of a block scalar, of its text.
    pub(super) start: u32,
    /// The byte after the last; of a container in block style it has no meaning.
    pub(super) end: u32,
    /// Of a container the node after its last one, of an alias the node it stands for.
    pub(super) link: u32,
    pub(super) kind: Kind,
    pub(super) flags: u8,
}

/// The nodes of a text.
#[derive(Debug)]
pub struct Tree {
    text: Arc<str>,
    nodes: Vec<Raw>,
    decoded: Vec<Box<str>>,
    tags: Problems,
    error: Option<Problem>,
    lines: OnceLock<LineIndex>,
}

impl Tree {
    /// Reads a text up to its end, or to where it stops being one YAML document.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        let mut builder = Builder::new(&text);
        let error = builder.read().err();
        builder.break_off();
        let Builder { nodes, decoded, tags, .. } = builder;
        Self { nodes, decoded, tags, error, lines: OnceLock::new(), text }
    }

    /// The text. What is read from it may share it.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// What ends the reading before the end of the text: it is not YAML there, or more than a machine should bear.
    #[must_use]
    pub fn error(&self) -> Option<&Problem> {
        self.error.as_ref()
    }

    /// The tags that have no meaning in a plan.
    #[must_use]
    pub fn unknown_tags(&self) -> &Problems {
        &self.tags
    }

    /// The top; nothing of a text that holds comments at most.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.node(0)
    }

    /// The node of this number.
    #[must_use]
    pub fn node(&self, id: u32) -> Option<Node<'_>> {
        ((id as usize) < self.nodes.len()).then_some(Node { tree: self, id })
    }

    /// The nodes around a byte, the root first: in each container the last node that begins at the byte or before it. So
    /// what stands between two nodes belongs to the first.
    #[must_use]
    pub fn around(&self, byte: u32) -> Vec<Node<'_>> {
        let begins = |node: &Node<'_>| node.raw().start <= byte;
        let mut way: Vec<Node<'_>> = self.root().filter(begins).into_iter().collect();
        while let Some(next) = way.last().and_then(|last| last.children(true).take_while(begins).last()) {
            way.push(next);
        }
        way
    }

    /// The lines of the text.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(Arc::clone(&self.text)))
    }

    pub(super) fn raw(&self, id: u32) -> &Raw {
        #[expect(clippy::expect_used, reason = "only this tree makes its nodes")]
        self.nodes.get(id as usize).expect("a node has the number of one")
    }

    /// The node after all that a node holds.
    pub(super) fn sibling(&self, id: u32) -> u32 {
        sibling(self.raw(id), id)
    }

    /// The first node that begins at a byte or after it; if there is none, the number after the last.
    pub(super) fn first_from(&self, byte: usize) -> u32 {
        narrow(self.nodes.partition_point(|raw| (raw.start as usize) < byte))
    }

    pub(super) fn text_of(&self, id: u32) -> Option<&str> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 {
            return self.decoded.get(raw.link as usize).map(|text| &**text);
        }
        // The parser gives this text to what is not there.
        if raw.kind == Kind::Empty { Some("~") } else { self.text.get(self.slice_of(id)?) }
    }

    pub(super) fn slice_of(&self, id: u32) -> Option<Range<usize>> {
        let raw = self.raw(id);
        if raw.flags & DECODED != 0 { None } else { within_quotes(raw.kind, raw.start..raw.end) }
    }
}

fn sibling(raw: &Raw, id: u32) -> u32 {
    if raw.kind.is_container() { raw.link } else { id + 1 }
}

/// Where the text of a scalar stands that is no block: its bytes without the quotes.
fn within_quotes(kind: Kind, whole: Range<u32>) -> Option<Range<usize>> {
    let quote = usize::from(kind.is_quoted());
    (kind == Kind::Plain || kind.is_quoted())
        .then(|| whole.start as usize + quote..whole.end as usize - quote)
}

/// A tree on its way.
struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Raw>,
    decoded: Vec<Box<str>>,
    tags: Problems,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Anchor>,
    /// Whether the document has begun.
    begun: bool,
    /// What everything so far weighs, with what aliases stand for.
    weight: u64,
    /// How many of the open containers have an anchor.
    open_anchors: u64,
    /// The weight of all that anchors name, what lies within several of them as often.
    named: u64,
    /// The weight of all that aliases stand for, those within anchors as often.
    repeated: u64,
}

/// A container that has not ended.
struct Open {
    id: u32,
    /// The number of its anchor, or 0.
    anchor: usize,
    /// How many containers lie within each other inside of it, with what aliases stand for.
    height: usize,
    /// The weight of everything before it.
    before: u64,
    is_map: bool,
    /// Whether a key has no value yet.
    after_key: bool,
}

/// What an anchor names.
#[derive(Clone, Copy)]
struct Anchor {
    id: u32,
    weight: u64,
    height: usize,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            nodes: Vec::new(),
            decoded: Vec::new(),
            tags: Problems::default(),
            open: Vec::new(),
            anchors: BTreeMap::new(),
            begun: false,
            weight: 0,
            open_anchors: 0,
            named: 0,
            repeated: 0,
        }
    }

    fn read(&mut self) -> Result<(), Problem> {
        // A block scalar at the end is read as libyaml reads it. Beyond our own limit the parser's comes into force, so
        // that ours speaks first.
        let options = options! {
            emit_comments: false,
            block_scalar_eof_without_line_feed: true,
            flow_nesting_limit: DEEPEST + 1,
            block_nesting_limit: DEEPEST + 1,
        };
        for parsed in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = parsed.map_err(|error| syntax_error(&error))?;
            let at = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or_default();
            self.enter(event, Span::new(at(span.start), at(span.end)))?;
        }
        Ok(())
    }

    fn enter(&mut self, event: Event<'t>, span: Span) -> Result<(), Problem> {
        match event {
            Event::DocumentStart(..) if self.begun => return Err(second_document(span)),
            Event::DocumentStart(..) => self.begun = true,
            Event::Scalar(text, style, anchor, tag) => {
                let flags = self.flags(anchor, tag.as_deref(), span);
                return self.scalar(&text, style, anchor, flags, span);
            }
            Event::SequenceStart(style, anchor, tag) => {
                let flags = self.flags(anchor, tag.as_deref(), span) & !STRING;
                let flow = style == StructureStyle::Flow;
                let kind = if flow { Kind::FlowList } else { Kind::BlockList };
                return self.container(kind, anchor, flags, span);
            }
            Event::MappingStart(style, anchor, tag) => {
                let flags = self.flags(anchor, tag.as_deref(), span) & !STRING;
                let flow = style == StructureStyle::Flow;
                let kind = if flow { Kind::FlowMap } else { Kind::BlockMap };
                return self.container(kind, anchor, flags, span);
            }
            Event::SequenceEnd | Event::MappingEnd => return self.close(span),
            Event::Alias(anchor) => return self.alias(anchor, span),
            // Without meaning here, or not asked for; a new kind of event would be metadata.
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentEnd
            | Event::Anchor(..)
            | Event::UnresolvedAlias(_)
            | _ => {}
        }
        Ok(())
    }

    /// What anchor and tag say of a node. YAML's own tags are understood; any other has no meaning in a plan.
    fn flags(&mut self, anchor: usize, tag: Option<&Tag>, span: Span) -> u8 {
        let mut flags = if anchor == 0 { 0 } else { ANCHORED };
        match tag {
            Some(tag) if tag.is_yaml_core_schema() => {
                flags |= if tag.is_yaml_core_schema_tag("str") { STRING } else { 0 };
            }
            Some(tag) => self.tags.add(|| unknown_tag(tag, span)),
            None => {}
        }
        flags
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        flags: u8,
        span: Span,
    ) -> Result<(), Problem> {
        let before = self.weight;
        self.weigh(1 + text.len() as u64 / 64, self.open_anchors + u64::from(anchor != 0), span)?;
        let kind = match style {
            ScalarStyle::Plain if span.start == span.end => Kind::Empty,
            ScalarStyle::Plain => Kind::Plain,
            ScalarStyle::SingleQuoted => Kind::Single,
            ScalarStyle::DoubleQuoted => Kind::Double,
            ScalarStyle::Literal => Kind::Literal,
            ScalarStyle::Folded => Kind::Folded,
        };
        let id = self.push(Raw { start: span.start, end: span.end, link: 0, kind, flags });
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor { id, weight: self.weight - before, height: 0 });
        }
        let slice = within_quotes(kind, span.start..span.end).and_then(|slice| self.text.get(slice));
        let slice = if kind == Kind::Empty { Some("~") } else { slice };
        if slice != Some(text)
            && let Some(raw) = self.nodes.last_mut()
        {
            raw.flags |= DECODED;
            raw.link = narrow(self.decoded.len());
            self.decoded.push(text.into());
        }
        Ok(())
    }

    fn container(&mut self, kind: Kind, anchor: usize, flags: u8, span: Span) -> Result<(), Problem> {
        let before = self.weight;
        self.open_anchors += u64::from(anchor != 0);
        self.weigh(1, self.open_anchors, span)?;
        if self.open.len() >= DEEPEST {
            return Err(too_large("too deeply nested", span));
        }
        let id = self.push(Raw { start: span.start, end: span.end, link: 0, kind, flags });
        self.open.push(Open { id, anchor, height: 1, before, is_map: kind.is_map(), after_key: false });
        Ok(())
    }

    fn close(&mut self, span: Span) -> Result<(), Problem> {
        self.weigh(1, self.open_anchors, span)?;
        let Some(closed) = self.open.pop() else { return Ok(()) };
        self.end_at(closed.id, span.end);
        self.rise(closed.height + 1);
        if closed.anchor != 0 {
            self.open_anchors -= 1;
            let weight = self.weight - closed.before;
            self.anchors.insert(closed.anchor, Anchor { id: closed.id, weight, height: closed.height });
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Problem> {
        let Some(Anchor { id, weight, height }) = self.anchors.get(&anchor).copied() else {
            return Err(alias_of_itself(span));
        };
        self.repeated += weight * (self.open_anchors + 1);
        if self.repeated > MOST_REPEATED {
            return Err(too_large("the aliases of this file stand for too much (an alias bomb?)", span));
        }
        if self.open.len() + height > DEEPEST {
            let span = self.too_deep(id, self.open.len()).unwrap_or(span);
            return Err(too_large("too deeply nested", span));
        }
        self.weight += weight;
        self.rise(height + 1);
        self.push(Raw { start: span.start, end: span.end, link: id, kind: Kind::Alias, flags: 0 });
        Ok(())
    }

    /// The first container that would lie too deep if a node stood below so many others.
    fn too_deep(&self, id: u32, above: usize) -> Option<Span> {
        let raw = self.nodes.get(id as usize)?;
        if raw.kind == Kind::Alias {
            return self.too_deep(raw.link, above);
        }
        if !raw.kind.is_container() {
            return None;
        }
        if above >= DEEPEST {
            return Some(Span { start: raw.start, end: raw.start });
        }
        let mut child = id + 1;
        while child < raw.link {
            if let Some(span) = self.too_deep(child, above + 1) {
                return Some(span);
            }
            child = sibling(self.nodes.get(child as usize)?, child);
        }
        None
    }

    /// Counts what an event weighs, once by itself and once for each anchor it lies within.
    fn weigh(&mut self, weight: u64, anchors: u64, span: Span) -> Result<(), Problem> {
        self.weight += weight;
        self.named += weight * anchors;
        if self.named > MOST_REPEATED {
            return Err(too_large("the anchors of this file name too much", span));
        }
        Ok(())
    }

    /// Notes that something of this height lies in the innermost open container.
    fn rise(&mut self, height: usize) {
        if let Some(open) = self.open.last_mut() {
            open.height = open.height.max(height);
        }
    }

    fn push(&mut self, raw: Raw) -> u32 {
        if let Some(open) = self.open.last_mut() {
            open.after_key = open.is_map && !open.after_key;
        }
        let id = narrow(self.nodes.len());
        self.nodes.push(raw);
        id
    }

    fn end_at(&mut self, id: u32, end: u32) {
        let next = narrow(self.nodes.len());
        if let Some(raw) = self.nodes.get_mut(id as usize) {
            (raw.end, raw.link) = (end, next);
        }
    }

    /// Ends what is still open where the text breaks off. A key without a value gets an empty one, so that nobody who
    /// walks the tree misses the key.
    fn break_off(&mut self) {
        while let Some(open) = self.open.pop() {
            if open.after_key
                && let Some(key) = self.nodes.last().copied()
            {
                let (start, end, kind) = (key.end, key.end, Kind::Empty);
                self.nodes.push(Raw { start, end, link: 0, kind, flags: OPEN });
            }
            self.end_at(open.id, narrow(self.text.len()));
            if let Some(raw) = self.nodes.get_mut(open.id as usize) {
                raw.flags |= OPEN;
            }
        }
    }
}

#[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("a text has at most 1 GiB, and fewer nodes than bytes")
}
