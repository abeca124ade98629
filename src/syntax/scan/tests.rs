//! Whatever is read here is read as the parser reads it.

use proptest::prelude::*;

use super::*;
use crate::syntax::builder::build;

/// Whether the text is read here; then the nodes must be those of the parser, byte for byte.
fn is_read(text: &str) -> bool {
    let Some(nodes) = scan(text) else { return false };
    let (expected, _, error) = build(text);
    assert_eq!(error, None, "{text}");
    assert_eq!(nodes, expected, "{text}");
    true
}

#[test]
fn what_people_write_is_read() {
    for text in [
        "a: 1\nb: two words\nc:\nd: 'it''s' # e\n",
        "\n# c\na:\n- b\n- c: d\n  e:\n    f: \"g\"\nh: [i, {j: k, \"l\":m}, ]\n",
        "- - a\n  - b: c\n-\n  d: e\n",
        "a: |\n  b\n\n   c\n\nd: >-\n  e\n  f\n\n  g\n# h\ni: -1\n",
        "{\"a\": [1, 2], \"b\": {\"c\": null}}\n",
        "url: https://example.org/?a=b#c\ntime: 14:30\n",
        include_str!("../../../roadmap.yaml"),
        include_str!("../../../docs/example.yaml"),
    ] {
        assert!(is_read(text), "{text}");
    }
}

#[test]
fn what_is_not_known_for_sure_is_left_to_the_parser() {
    for text in [
        "",
        "# only\n",
        "a",
        "a: &b c\n",
        "a: *b\n",
        "a: !!str b\n",
        "a:\tb\n",
        "a: b\r\n",
        "\u{feff}a: b\n",
        "a: \"b\\n\"\n",
        "a: b\n  c\n",
        "a: 'b\n  c'\n",
        "a: [b,\n  c]\n",
        "? a\n: b\n",
        "---\na: b\n",
        "a: b\n...\n",
        "a : b\n",
        "a: b: c\n",
        "a: |+\n  b\n",
        "a: |2\n  b\n",
        "a: |\n  b",
        "a: 1\n b: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "a: 'b'c\n",
        "a: \u{2028}\n",
    ] {
        assert!(!is_read(text), "{text}");
    }
}

/// Pieces of which texts are made that are YAML, or nearly.
const PIECES: [&str; 48] = [
    "a",
    "b: ",
    "c:",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "-",
    " ",
    "#",
    " # c",
    "'",
    "''",
    "\"",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ": ",
    ":",
    "|",
    ">",
    "|-",
    "\n\n",
    "x y",
    "-1",
    "? ",
    "&",
    "*",
    "!",
    "%",
    "\\",
    "---",
    "é",
    "\u{a0}",
    "\u{85}",
    "~",
    "k: v\n",
    "- k: v\n",
    "  k: v\n",
    "  - v\n",
    "|\n  t\n",
    "{a: b}",
    "[a, b]",
    "\"q\":",
    "k: |\n  l\n  m\n",
    "k: >\n  l\n  m\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_text_is_read_as_the_parser_reads_it_or_left_to_it(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 1..16),
    ) {
        is_read(&pieces.concat());
    }

    #[test]
    fn a_plan_that_is_changed_anywhere_is_read_alike(
        changes in proptest::collection::vec(
            (any::<prop::sample::Index>(), 0_usize..24, proptest::sample::select(&PIECES[..])), 1..4,
        ),
    ) {
        let mut text: Vec<char> = include_str!("../../locale/en/plan.yaml").replace('@', "1").chars().collect();
        for (at, gone, piece) in changes {
            let at = at.index(text.len() + 1);
            let end = (at + gone).min(text.len());
            text.splice(at..end, piece.chars());
        }
        is_read(&text.into_iter().collect::<String>());
    }
}
