//! What holds for the tree of every text: it says what the parser says, nothing less and nothing else.

#![expect(clippy::disallowed_methods, reason = "a test reads its data")]

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};
use proptest::prelude::*;
use roadmap::problem::Span;
use roadmap::syntax::{Kind, Node, Tree};

/// Holds the tree of a text against every law.
pub(crate) fn hold(text: &str) {
    let tree = Tree::new(text.into());
    nodes_are_the_events(text, &tree);
    if let Some(root) = tree.root() {
        let mut next = 0;
        children_tile_their_parent(root, &mut next);
        assert_eq!(tree.node(next), None, "every node lies below the root");
    }
    nodes_follow_each_other(text, &tree);
    comments_lie_between_leaves(text, &tree);
    for node in nodes(&tree) {
        let way = tree.around(node.span().start);
        let bytes = node.span();
        let is_nothing = node.start() == node.end() || node.kind().is_scalar() && bytes.start == bytes.end;
        let is_found = way.contains(&node) || is_nothing;
        assert!(is_found, "{node:?} is not around its first byte");
    }
}

fn nodes(tree: &Tree) -> impl Iterator<Item = Node<'_>> {
    (0..).map_while(|id| tree.node(id))
}

/// The parser's first document up to an error, event by event.
fn nodes_are_the_events(text: &str, tree: &Tree) {
    let options = options! {
        emit_comments: false,
        block_scalar_eof_without_line_feed: true,
        flow_nesting_limit: 65,
        block_nesting_limit: 65,
    };
    let mut nodes = nodes(tree).filter(|node| !node.is_open() || node.kind() != Kind::Empty);
    let mut anchors = std::collections::BTreeMap::new();
    let mut open = Vec::new();
    for parsed in Parser::new_from_str_with_options(text, options) {
        let Ok((event, span)) = parsed else { break };
        let at = |marker: granit_parser::Marker| marker.byte_offset().unwrap();
        let bytes = Span::new(at(span.start), at(span.end));
        if event == Event::DocumentEnd {
            break;
        }
        if matches!(event, Event::SequenceEnd | Event::MappingEnd) {
            let closed: Node<'_> = open.pop().unwrap();
            // A container in block style has no end of its own.
            let is_signed = text[bytes.range()].ends_with(['}', ']']);
            assert!(closed.is_open() || !is_signed || closed.end() == bytes.end as usize, "{closed:?}");
        }
        if !event.is_node() {
            continue;
        }
        let Some(node) = nodes.next() else {
            assert!(tree.error().is_some(), "there is no node for {event:?}");
            return;
        };
        assert_eq!(node.span(), bytes, "{event:?}");
        // The parser leaves a second mark in the comments before the document out of the columns as well.
        if text.rfind('\u{FEFF}').is_none_or(|at| at == 0) {
            let place = tree.lines().position(bytes.start);
            assert_eq!(place, (span.start.line(), span.start.col() + 1), "{event:?}");
        }
        assert_eq!(node.is_anchored(), event.anchor_id().is_some(), "{event:?}");
        if let Some(anchor) = event.anchor_id() {
            anchors.insert(anchor, node);
        }
        if let Some((value, style)) = event.scalar() {
            assert_eq!(node.text(), Some(value), "{event:?}");
            let is_string = event.tag().is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
            assert_eq!(node.is_plain(), style == ScalarStyle::Plain && !is_string, "{event:?}");
        }
        if let Some(anchor) = event.alias_id() {
            assert_eq!(Some(&node.resolved()), anchors.get(&anchor), "{event:?}");
        }
        assert_eq!(node.kind(), kind(&event, bytes));
        if node.kind().is_container() {
            open.push(node);
        }
    }
    assert_eq!(nodes.next(), None, "there is an event for every node");
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only events of nodes come here")]
fn kind(event: &Event<'_>, bytes: Span) -> Kind {
    match event {
        Event::Scalar(_, ScalarStyle::Plain, ..) if bytes.start == bytes.end => Kind::Empty,
        Event::Scalar(_, ScalarStyle::Plain, ..) => Kind::Plain,
        Event::Scalar(_, ScalarStyle::SingleQuoted, ..) => Kind::Single,
        Event::Scalar(_, ScalarStyle::DoubleQuoted, ..) => Kind::Double,
        Event::Scalar(_, ScalarStyle::Literal, ..) => Kind::Literal,
        Event::Scalar(_, ScalarStyle::Folded, ..) => Kind::Folded,
        Event::MappingStart(StructureStyle::Block, ..) => Kind::BlockMap,
        Event::MappingStart(StructureStyle::Flow, ..) => Kind::FlowMap,
        Event::SequenceStart(StructureStyle::Block, ..) => Kind::BlockList,
        Event::SequenceStart(StructureStyle::Flow, ..) => Kind::FlowList,
        _ => Kind::Alias,
    }
}

fn children_tile_their_parent(node: Node<'_>, next: &mut u32) {
    assert_eq!(node.id(), *next, "a node follows the one before");
    *next += 1;
    let entries = node.entries().flat_map(|entry| [entry.key, entry.value]);
    for child in entries.chain(node.items()) {
        children_tile_their_parent(child, next);
    }
}

fn nodes_follow_each_other(text: &str, tree: &Tree) {
    let (mut start, mut leaf_end) = (0, 0);
    for node in nodes(tree) {
        let span = node.span();
        assert!(start <= span.start, "{node:?} begins before the last one");
        assert!(text.get(span.range()).is_some(), "{node:?} is no slice");
        // The parser begins a block without text after the lines it takes.
        let start_of_extent = if is_blank_block(node) { 0 } else { node.start() };
        assert!(text.get(start_of_extent..node.end()).is_some(), "{node:?} has no extent");
        if !node.kind().is_container() && span.start < span.end {
            assert!(leaf_end <= span.start, "{node:?} begins within another leaf");
            leaf_end = span.end;
        }
        if let Some(slice) = node.slice() {
            assert_eq!(text.get(slice), node.text(), "{node:?}");
        }
        start = span.start;
    }
}

fn comments_lie_between_leaves(text: &str, tree: &Tree) {
    let mut last = 0;
    for comment in tree.comments() {
        let words = text.get(comment.range()).unwrap();
        assert!(words.starts_with('#') && !words.contains(['\n', '\r']), "{words}");
        assert!(last <= comment.start, "{words}");
        last = comment.end;
        let within = tree.comments_within(comment.start as usize..text.len()).next();
        assert_eq!(within, Some(comment), "it is also found from its own byte on");
        for node in tree.around(comment.start) {
            let is_leaf = !node.kind().is_container() && !is_blank_block(node);
            assert!(!is_leaf || node.span().end <= comment.start, "{words} stands in {node:?}");
        }
    }
}

fn is_blank_block(node: Node<'_>) -> bool {
    node.kind().is_block() && node.text().unwrap_or_default().trim_matches(['\r', '\n']).is_empty()
}

/// Texts that are nearly YAML, of what YAML is made of.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "a",
        "b: ",
        "c:",
        "- ",
        "-",
        "? ",
        ": ",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "\r",
        " ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "'",
        "\"",
        "''",
        "\\n",
        "\\\n",
        "|",
        ">-\n",
        "|+\n",
        "|2\n",
        "#",
        " # c",
        "# ",
        "&x ",
        "*x",
        "*x : ",
        "!!str ",
        "!t ",
        "~",
        "null",
        "й",
        "ё: ",
        "\u{1F600}",
        "\u{FEFF}",
        "\u{85}",
        "\u{2028}",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "<<: ",
    ];
    prop::collection::vec(prop::sample::select(scraps.to_vec()), 0..24).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4096, ..ProptestConfig::default() })]
    #[test]
    fn the_laws_hold_for_any_text(text in scraps()) {
        hold(&text);
    }
}

#[test]
fn the_laws_hold_for_all_our_data() {
    let mut count = 0;
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = String::from_utf8(std::fs::read(&path).unwrap()) {
                hold(&text);
                count += 1;
            }
        }
    }
    assert!(count > 400, "{count} files");
}
