//! The parts of a document, one within the other.

use serde_json::{Value, json};

use super::client::{Client, URI, byte};
use super::{DAY, PLAN};
use crate::support::FOUNDING;

fn symbols(client: &mut Client) -> Vec<Value> {
    let symbols = client.ask("textDocument/documentSymbol", &json!({ "textDocument": { "uri": URI } }));
    symbols.as_array().unwrap_or_else(|| panic!("{symbols}")).clone()
}

fn names(symbols: &[Value], depth: usize, all: &mut Vec<String>) {
    for symbol in symbols {
        let detail = symbol["detail"].as_str().map(|detail| format!(" ({detail})")).unwrap_or_default();
        all.push(format!("{}{}{detail}", "  ".repeat(depth), symbol["name"].as_str().unwrap()));
        names(symbol["children"].as_array().map_or(&[], Vec::as_slice), depth + 1, all);
    }
}

#[test]
fn sections_measures_steps_and_kpis_lie_within_each_other() {
    let mut client = Client::open(DAY, PLAN);
    let found = symbols(&mut client);
    let mut all = Vec::new();
    names(&found, 0, &mut all);
    assert_eq!(
        all,
        [
            "I Networks 😀",
            "  1 Lay cables (overdue)",
            "    1.1 Plan (done)",
            "    1.2 Dig (overdue)",
            "    1.3 Connect (overdue)",
            "    1.4 Pay (waiting)",
            "    ports Ports",
            "  2 Report (overdue)",
        ]
    );
    let section = &found[0];
    let at = |range: &str, end: &str| byte(PLAN, &section[range][end]);
    assert!(PLAN[at("range", "start")..at("range", "end")].starts_with("id: I\n"));
    assert!(PLAN[at("range", "start")..at("range", "end")].ends_with("2023-04-02"));
    assert_eq!(&PLAN[at("selectionRange", "start")..at("selectionRange", "end")], "I");
    client.end();
}

#[test]
fn a_broken_text_has_the_parts_before_the_break() {
    let mut client = Client::open(DAY, FOUNDING);
    let mut whole = Vec::new();
    names(&symbols(&mut client), 0, &mut whole);
    assert!(whole.len() > 80, "{whole:?}");
    client.replace("id: 12\n", "id: 12\n    x: {\n");
    let mut broken = Vec::new();
    names(&symbols(&mut client), 0, &mut broken);
    assert!((40..whole.len()).contains(&broken.len()), "{broken:?}");
    client.end();
}

#[test]
fn a_client_that_knows_no_nesting_gets_a_list() {
    let (mut client, _) = Client::with(DAY, Some("en"), &json!({}));
    client.show(PLAN);
    let found = symbols(&mut client);
    assert_eq!(found.len(), 8);
    assert_eq!((&found[2]["name"], &found[2]["containerName"]), (&json!("1.1 Plan"), &json!("1 Lay cables")));
    client.end();
}
