//! What is wrong, told while a plan is typed.

use serde_json::{Value, json};

use super::client::{Client, URI, byte};
use crate::support::{FOUNDING, Sandbox};

/// The codes of diagnostics, with the text each is about.
fn found(client: &mut Client) -> Vec<(String, String)> {
    let all = client.diagnostics();
    let text = client.text().to_owned();
    let about = |one: &Value| {
        let at = |end: &str| byte(&text, &one["range"][end]);
        (one["code"].as_str().unwrap().to_owned(), text[at("start")..at("end")].to_owned())
    };
    all.iter().map(about).collect()
}

#[test]
fn the_findings_are_those_of_check_and_change_with_every_keystroke() {
    let mut client = Client::open("2023-07-01", FOUNDING);
    let check = Sandbox::founding().run("check --as-of 2023-07-01 --format json").json();
    let codes: Vec<&str> =
        check["items"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    let before = found(&mut client);
    assert_eq!(before.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), codes);
    client.replace("timezone: Asia/Tashkent", "timezone: Asia/Tashkant");
    assert!(found(&mut client).contains(&("unknown-timezone".into(), "Asia/Tashkant".into())));
    client.replace("Tashkant", "Tashkent");
    assert_eq!(found(&mut client), before);
    client.end();
}

#[test]
fn a_diagnostic_has_its_severity_its_hint_and_its_correction() {
    let mut client =
        Client::open("2023-07-01", "version: 1\nmeasures:\n- id: 1\n  titel: Ўйин\n  due: 30.04.2023\n");
    let all = client.diagnostics();
    let one = |code: &str| all.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{all:?}"));
    let due = one("bad-deadline");
    assert_eq!((&due["severity"], &due["source"]), (&json!(1), &json!("roadmap")));
    assert_eq!(due["data"]["fix"], json!({ "range": due["range"], "newText": "2023-04-30" }));
    assert!(one("unknown-key")["message"].as_str().unwrap().contains("\nhint: "), "{all:?}");
    client.show("version: 1\nmeasures:\n- {id: 1, title: x, due: 2023}\nexecutors: {a: b}\n");
    let all = client.diagnostics();
    let unused = all.iter().find(|one| one["code"] == "unused-executor").unwrap_or_else(|| panic!("{all:?}"));
    assert_eq!((&unused["severity"], &unused["tags"]), (&json!(2), &json!([1])));
    client.end();
}

#[test]
fn a_text_that_is_no_yaml_says_where() {
    let mut client = Client::open("2023-07-01", FOUNDING);
    client.replace("version: 1\n", "version: 1\nx-a: [1,\n");
    let all = client.diagnostics();
    assert!(all.iter().any(|one| one["code"] == "yaml" && one["severity"] == 1), "{all:?}");
    client.show("");
    assert_eq!(client.diagnostics()[0]["code"], "not-a-plan");
    client.end();
}

#[test]
fn of_many_keystrokes_only_the_last_is_checked() {
    let mut client = Client::open("2023-07-01", FOUNDING);
    client.diagnostics();
    // While this one is read, the others come.
    client.show(&format!("{FOUNDING}{}", "# x\n".repeat(100_000)));
    for n in 0..50 {
        client.change(&json!([{ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } }, "text": format!("# {n}\n") }]));
    }
    let checked = client.versions_checked();
    assert!(checked.len() <= 3, "{checked:?}");
    client.end();
}

#[test]
fn nothing_in_a_file_can_break_a_message_or_hide_in_it() {
    let hostile = "version: 1\n\"ti\\u202Etle\\e[31m\\n`x`\": 1\nmeasures: []\n";
    let mut client = Client::open("2023-07-01", hostile);
    let all = client.diagnostics();
    let message =
        all.iter().find(|one| one["code"] == "unknown-key").unwrap()["message"].as_str().unwrap().to_owned();
    assert!(!message.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')), "{message:?}");
    assert!(message.contains('\u{fffd}'), "{message:?}");
    client.end();
}

#[test]
fn a_document_that_is_closed_has_no_diagnostics_any_more() {
    let mut client = Client::open("2023-07-01", "version: 1\n");
    assert!(!client.diagnostics().is_empty());
    client.tell("textDocument/didClose", &json!({ "textDocument": { "uri": URI } }));
    client.ask("textDocument/brew", &Value::Null);
    assert_eq!(client.published(URI), Some(&(Value::Null, Vec::new())));
    client.end();
}

#[test]
fn there_are_no_more_diagnostics_than_anybody_reads() {
    let keys = (0..5_000).map(|n| format!("k{n}: 1")).collect::<Vec<_>>().join("\n");
    let mut client = Client::open("2023-07-01", &format!("version: 1\nmeasures: []\n{keys}"));
    let all = client.diagnostics();
    assert!((900..=1_001).contains(&all.len()), "{}", all.len());
    client.end();
}
