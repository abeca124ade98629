//! A document changed at random, as no person would and any client may.

use serde_json::{Value, json};

use super::client::{Client, URI, position};
use super::{DAY, PLAN};
use crate::laws::dice::Dice;
use crate::support::FOUNDING;

/// Pieces that are typed: parts of plans, of YAML, and of nothing.
const PIECES: [&str; 24] = [
    "",
    "a",
    "Ў",
    "😀",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "&a",
    "*a",
    "|\n",
    "\t",
    "\n- id: 7\n  title: x\n",
    "due: 2023-Q2",
    "\u{202e}\0",
];

/// What a client asks while it types.
const REQUESTS: [&str; 8] = [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/codeAction",
    "textDocument/inlayHint",
    "textDocument/documentSymbol",
    "textDocument/prepareRename",
];

/// A byte at which a character begins.
fn place(dice: &mut Dice, text: &str) -> usize {
    let at = dice.below(text.len() + 1);
    (0..=at).rev().find(|at| text.is_char_boundary(*at) && !text[..*at].ends_with('\r')).unwrap_or_default()
}

/// What a server says of a text.
fn all_said(client: &mut Client) -> (Vec<Value>, Value) {
    let symbols = client.ask("textDocument/documentSymbol", &json!({ "textDocument": { "uri": URI } }));
    (client.diagnostics(), symbols)
}

/// Changes a text so many times, and asks all sorts of things meanwhile. At the end the server says of the text what a new
/// server says that was given the whole of it.
fn change_at_random(seed: u64, start: &str, edits: usize) {
    let mut dice = Dice::new(seed);
    let mut client = Client::open(DAY, start);
    let mut text = start.to_owned();
    for n in 0..edits {
        let mut changes = Vec::new();
        for _ in 0..=dice.below(2) {
            let (one, other) = (place(&mut dice, &text), place(&mut dice, &text));
            let (from, to) = if dice.one_in(3) { (one.min(other), one.max(other)) } else { (one, one) };
            let to = to.min(from + 200).min(text.len());
            let to = (from..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
            let to = if text[..to].ends_with('\r') { from } else { to };
            let piece = dice.pick(&PIECES);
            changes.push(json!({
                "range": { "start": position(&text, from), "end": position(&text, to) }, "text": piece,
            }));
            text.replace_range(from..to, piece);
        }
        if dice.one_in(40) {
            start.clone_into(&mut text);
            changes = vec![json!({ "text": text })];
        }
        client.change(&json!(changes));
        if dice.one_in(4) {
            let at = position(&text, place(&mut dice, &text));
            let method = dice.pick(&REQUESTS);
            let answer = client.ask(
                method,
                &json!({
                    "textDocument": { "uri": URI }, "position": at, "range": { "start": at, "end": at },
                    "context": { "diagnostics": [], "includeDeclaration": true, "triggerKind": 1 },
                }),
            );
            assert!(answer.get("error").is_none(), "seed {seed}, edit {n}: {method}: {answer}\n{text}");
        }
    }
    let said = all_said(&mut client);
    client.end();
    let mut other = Client::open(DAY, &text);
    assert_eq!(said, all_said(&mut other), "seed {seed}: {text}");
    other.end();
}

#[test]
fn random_edits_leave_the_server_answering_and_its_text_equal_to_the_clients() {
    change_at_random(1, PLAN, 300);
    change_at_random(2, "", 100);
    change_at_random(3, FOUNDING, 60);
}

#[test]
#[ignore = "minutes: 10,000 edits"]
fn ten_thousand_random_edits() {
    for seed in 10..20 {
        change_at_random(seed, PLAN, 1_000);
    }
}

#[test]
fn ranges_that_are_nowhere_in_the_text_leave_the_server_answering() {
    let mut client = Client::open(DAY, PLAN);
    let ranges = [
        (json!({ "line": 9_999, "character": 0 }), json!({ "line": 10_000, "character": 9 })),
        (json!({ "line": 5, "character": 4_000_000_000_u32 }), json!({ "line": 2, "character": 0 })),
        (
            json!({ "line": 4_294_967_295_u32, "character": 4_294_967_295_u32 }),
            json!({ "line": 0, "character": 1 }),
        ),
    ];
    for (start, end) in ranges {
        client.change(&json!([{ "range": { "start": start, "end": end }, "text": "x" }]));
        client.diagnostics();
    }
    client.change(&json!([{ "text": PLAN }]));
    assert_eq!(client.diagnostics(), Vec::<Value>::new());
    client.end();
}

#[test]
fn a_line_of_two_million_letters_is_refused_and_the_server_goes_on() {
    let mut client = Client::open(DAY, &format!("version: 1\ntitle: {}\n", "ў".repeat(1_000_000)));
    assert_eq!(client.diagnostics()[0]["code"], "too-large");
    let hover = json!({ "textDocument": { "uri": URI }, "position": { "line": 1, "character": 900_000 } });
    assert_eq!(client.ask("textDocument/hover", &hover), Value::Null);
    client.show(PLAN);
    assert_eq!(client.diagnostics(), Vec::<Value>::new());
    client.end();
}
