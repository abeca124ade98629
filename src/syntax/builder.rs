//! From the parser's events to nodes: the way of every text that [`super::scan`] declines.

use granit_parser::{Event, Marker, Parser, ScalarStyle, StructureStyle, Tag, options};

use super::anchor::{Anchor, Anchors};
use super::fault::{second_document, syntax_error, too_large, unknown_tag};
use super::nodes::{ANCHORED, Kind, Nodes, OPEN, SIGN, STRING, within_quotes};
use crate::problem::{Problem, Problems, Span};

/// How many lists and maps may lie within each other.
const DEEPEST: usize = 64;

/// The nodes of a text, the tags that have no meaning in a plan, and what ends the reading before the end of the text.
pub(super) fn build(text: &str) -> (Nodes, Problems, Option<Problem>) {
    let mut builder = Builder { text, ..Builder::default() };
    let error = builder.read().err();
    builder.break_off();
    (builder.nodes, builder.tags, error)
}

/// A tree being built.
#[derive(Default)]
struct Builder<'t> {
    text: &'t str,
    nodes: Nodes,
    tags: Problems,
    open: Vec<Open>,
    anchors: Anchors,
    /// Whether the document has begun.
    begun: bool,
    /// Where the last event ended.
    end: u32,
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

impl<'t> Builder<'t> {
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
            let (event, span) = parsed.map_err(|error| syntax_error(&error, self.text))?;
            let at = |marker: Marker| marker.byte_offset().unwrap_or_default();
            let span = Span::new(at(span.start), at(span.end));
            self.enter(event, span)?;
            self.end = span.end;
        }
        Ok(())
    }

    fn enter(&mut self, event: Event<'t>, span: Span) -> Result<(), Problem> {
        let style_of = |style, block, flow| if style == StructureStyle::Flow { flow } else { block };
        match event {
            Event::DocumentStart(..) if self.begun => Err(second_document(span)),
            Event::DocumentStart(..) => {
                self.begun = true;
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.scalar(&text, style, anchor, tag.as_deref(), span)
            }
            Event::SequenceStart(style, anchor, tag) => {
                let kind = style_of(style, Kind::BlockList, Kind::FlowList);
                self.container(kind, anchor, tag.as_deref(), span)
            }
            Event::MappingStart(style, anchor, tag) => {
                let kind = style_of(style, Kind::BlockMap, Kind::FlowMap);
                self.container(kind, anchor, tag.as_deref(), span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(anchor) => self.alias(anchor, span),
            // Without meaning here, or not asked for; a new kind of event would be metadata.
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentEnd
            | Event::Anchor(..)
            | Event::UnresolvedAlias(_)
            | _ => Ok(()),
        }
    }

    /// Begins a node of this weight: what anchor and tag say of it. YAML's own tags are understood; any other has no
    /// meaning in a plan.
    fn begin(&mut self, anchor: usize, tag: Option<&Tag>, weight: u64, span: Span) -> Result<u8, Problem> {
        let mut flags = if anchor == 0 { 0 } else { ANCHORED };
        match tag {
            Some(tag) if tag.is_yaml_core_schema() => {
                flags |= if tag.is_yaml_core_schema_tag("str") { STRING } else { 0 };
            }
            Some(tag) => self.tags.add(|| unknown_tag(tag, span)),
            None => {}
        }
        if anchor != 0 {
            self.anchors.open();
        }
        self.anchors.weigh(weight, span)?;
        Ok(flags)
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Result<(), Problem> {
        let weight = 1 + text.len() as u64 / 64;
        let flags = self.begin(anchor, tag, weight, span)?;
        let kind = match style {
            ScalarStyle::Plain if span.start == span.end => Kind::Empty,
            ScalarStyle::Plain => Kind::Plain,
            ScalarStyle::SingleQuoted => Kind::Single,
            ScalarStyle::DoubleQuoted => Kind::Double,
            ScalarStyle::Literal => Kind::Literal,
            ScalarStyle::Folded => Kind::Folded,
        };
        let slice = within_quotes(kind, span.start..span.end).and_then(|slice| self.text.get(slice));
        let slice = if kind == Kind::Empty { Some("~") } else { slice };
        let id = if slice == Some(text) {
            self.nodes.scalar(span, kind, flags)
        } else {
            self.nodes.decoded(span, kind, flags, text.into())
        };
        self.count_child();
        if anchor != 0 {
            self.anchors.close(anchor, Anchor { id, weight, height: 0 });
        }
        Ok(())
    }

    fn container(&mut self, kind: Kind, anchor: usize, tag: Option<&Tag>, span: Span) -> Result<(), Problem> {
        let before = self.anchors.weight();
        let flags = self.begin(anchor, tag, 1, span)? & !STRING;
        if self.open.len() >= DEEPEST {
            return Err(too_large("too deeply nested", span));
        }
        let flags = if span.start < span.end { flags | SIGN } else { flags };
        self.count_child();
        let id = self.nodes.open(span.start, kind, flags);
        self.open.push(Open { id, anchor, height: 1, before, is_map: kind.is_map(), after_key: false });
        Ok(())
    }

    fn close(&mut self, span: Span) -> Result<(), Problem> {
        self.anchors.weigh(1, span)?;
        let Some(closed) = self.open.pop() else { return Ok(()) };
        self.nodes.close(closed.id, span.end);
        self.rise(closed.height + 1);
        if closed.anchor != 0 {
            let weight = self.anchors.weight() - closed.before;
            self.anchors.close(closed.anchor, Anchor { id: closed.id, weight, height: closed.height });
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Problem> {
        let Anchor { id, height, .. } = self.anchors.repeat(anchor, span)?;
        if self.open.len() + height > DEEPEST {
            let span = self.too_deep(id, self.open.len()).unwrap_or(span);
            return Err(too_large("too deeply nested", span));
        }
        self.rise(height + 1);
        self.count_child();
        self.nodes.alias(span, id);
        Ok(())
    }

    /// The first container that would lie too deep if a node stood below so many others.
    fn too_deep(&self, id: u32, above: usize) -> Option<Span> {
        let kind = self.nodes.kind(id);
        if kind == Kind::Alias {
            return self.too_deep(self.nodes.target(id), above);
        }
        if !kind.is_container() {
            return None;
        }
        if above >= DEEPEST {
            let start = self.nodes.start(id);
            return Some(Span { start, end: start + u32::from(self.nodes.flags(id) & SIGN != 0) });
        }
        let (mut child, end) = (id + 1, self.nodes.sibling(id));
        while child < end {
            if let Some(span) = self.too_deep(child, above + 1) {
                return Some(span);
            }
            child = self.nodes.sibling(child);
        }
        None
    }

    /// Notes that something of this height lies in the innermost open container.
    fn rise(&mut self, height: usize) {
        if let Some(open) = self.open.last_mut() {
            open.height = open.height.max(height);
        }
    }

    /// Notes that the innermost open container gets one more child.
    fn count_child(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.after_key = open.is_map && !open.after_key;
        }
    }

    /// Ends what is still open where the text breaks off. A key without a value gets an empty one, so that nobody who
    /// walks the tree misses the key.
    fn break_off(&mut self) {
        let end = Span::new(self.text.len(), self.text.len());
        let mut at = Span { start: self.end, end: self.end };
        while let Some(open) = self.open.pop() {
            if open.after_key {
                self.nodes.scalar(at, Kind::Empty, OPEN);
            }
            at = end;
            self.nodes.close(open.id, end.end);
            self.nodes.break_off(open.id);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::problem::Problem;
    use crate::syntax::{Kind, Tree};

    fn error(text: &str) -> Option<(String, std::ops::Range<usize>)> {
        let of = |problem: &Problem| (problem.message.plain().to_owned(), problem.span.unwrap().range());
        Tree::new(text.into()).error().map(of)
    }

    #[test]
    fn what_the_text_breaks_off_in_is_open() {
        let tree = Tree::new("a: {b: c}\nd:\n  - e: \"f\n".into());
        let root = tree.root().unwrap();
        assert!(tree.error().is_some() && root.is_open());
        assert!(!root.get("a").unwrap().value.is_open());
        let list = root.get("d").unwrap().value;
        assert!(list.is_open());
        // The key was read, its value was not.
        let value = list.nth(0).unwrap().get("e").unwrap().value;
        assert!(value.is_open() && value.kind() == Kind::Empty && value.is_null());
    }

    #[test]
    fn a_second_document_leaves_the_first_whole() {
        let tree = Tree::new("a: 1\n---\nb: 2\n".into());
        let root = tree.root().unwrap();
        assert_eq!(tree.error().unwrap().span.unwrap().range(), 5..8);
        assert!(!root.is_open() && root.entries().count() == 1);
    }

    #[test]
    fn a_text_without_a_value_has_no_root() {
        assert_eq!(Tree::new("# nothing\n".into()).root(), None);
        assert_eq!(Tree::new("---\n".into()).root().unwrap().kind(), Kind::Empty);
    }

    #[test]
    fn lists_and_maps_may_lie_64_deep() {
        let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(error(&nested(64)), None);
        assert_eq!(error(&nested(65)), Some(("too deeply nested".into(), 64..65)));
        // The first one that aliases put too deep is shown where it is written.
        let mut text = String::from("a0: &a0 [b]\n");
        for n in 1..40 {
            writeln!(text, "a{n}: &a{n} [{{}}, {{c: *a{}}}]", n - 1).unwrap();
        }
        assert_eq!(error(&text), Some(("too deeply nested".into(), 21..22)));
    }

    #[test]
    fn aliases_may_stand_for_200000_values() {
        let text =
            |more: &str| format!("a: &a [{}]\nb: [{}{more}]\n", ["x"; 998].join(","), ["*a"; 200].join(","));
        assert_eq!(error(&text("")), None);
        let (message, _) = error(&text(",*a")).unwrap();
        assert_eq!(message, "the aliases of this file stand for too much (an alias bomb?)");
    }

    #[test]
    fn anchors_may_name_200000_values() {
        let text = |count| format!("{}{}{}", "&a [".repeat(50), "x,".repeat(count), "]".repeat(50));
        // Each of the lists weighs 2, once for each anchor it lies within.
        let room = 200_000 / 50 - 51;
        assert_eq!(error(&text(room)), None);
        let (message, _) = error(&text(room + 1)).unwrap();
        assert_eq!(message, "the anchors of this file name too much");
    }

    #[test]
    fn an_alias_stands_for_what_has_ended_before_it() {
        let text = "a: &a [*a]\n";
        let message = "this alias stands inside the node it refers to";
        assert_eq!(error(text), Some((message.into(), 7..9)));
        let tree = Tree::new("a: &a 1\nb: &a 2\nc: *a\n".into());
        let value = tree.root().unwrap().get("c").unwrap().value;
        assert_eq!((value.text(), value.resolved().text()), (None, Some("2")));
    }

    #[test]
    fn only_the_tags_of_yaml_itself_are_known() {
        let tree = Tree::new("a: !!str 1\nb: !!int 2\nc: !d 3\n!e f: !!set {}\n".into());
        let root = tree.root().unwrap();
        assert!(!root.get("a").unwrap().value.is_plain() && root.get("b").unwrap().value.is_plain());
        let tags = tree.unknown_tags().clone().finish();
        let found: Vec<_> = tags.iter().map(|tag| (tag.message.plain(), tag.span.unwrap().start)).collect();
        assert_eq!(
            found,
            [
                ("the tag `!d` has no meaning in a plan", 28),
                ("the tag `!e` has no meaning in a plan", 33),
                ("the tag `!!set` has no meaning in a plan", 42),
            ]
        );
    }
}
