//! What is told of the place under the pointer.

use serde_json::{Value, json};

use super::client::Client;
use super::{DAY, PLAN};
use crate::support::FOUNDING;

/// What is told of the place some bytes behind the beginning of a text; nothing if nothing is told.
fn told(client: &mut Client, text: &str, on: usize) -> String {
    let hover = client.ask("textDocument/hover", &client.at(text, on));
    assert!(hover.get("error").is_none(), "{hover}");
    hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn an_item_is_explained_with_its_state_and_why() {
    let mut client = Client::open(DAY, PLAN);
    let dig = told(&mut client, "title: Dig", 8);
    assert!(
        dig.starts_with("## 1.2 Dig\n") && dig.contains("2023-05-30") && dig.contains("32 days"),
        "{dig}"
    );
    // The id says the same, and the deadline: in words.
    assert_eq!(told(&mut client, "2\n      title: Dig", 0), dig);
    assert_eq!(told(&mut client, "2023-05-30", 4), dig);
    assert!(dig.contains("30 May 2023"), "{dig}");
    let connect = told(&mut client, "3 months", 2);
    assert!(connect.contains("The decree comes into force") && connect.contains("28 June 2023"), "{connect}");
    let whole = told(&mut client, "title: Lay cables", 9);
    assert!(whole.starts_with("## 1 Lay cables\n"), "{whole}");
    client.end();
}

#[test]
fn executors_funding_events_and_kpis_are_told_of_wherever_they_are_named() {
    let mut client = Client::open(DAY, PLAN);
    let mdt = told(&mut client, "[mdt, roads] #", 2);
    assert!(mdt.contains("mdt Ministry of Digital Technologies (MDT)"), "{mdt}");
    assert!(
        mdt.contains("4: 2 overdue") && mdt.contains("leads 4") && mdt.contains("office@example.org"),
        "{mdt}"
    );
    assert_eq!(told(&mut client, "  mdt: {name", 3), mdt);
    let roads = told(&mut client, "roads: Road", 7);
    assert!(roads.contains("## roads Road agency") && roads.contains("leads 1"), "{roads}");
    assert!(told(&mut client, "[budget]", 3).contains("## budget State budget"));
    let event = told(&mut client, "of: in-force", 6);
    assert!(event.contains("in-force The decree comes into force"), "{event}");
    assert!(event.contains("28 March 2023"), "{event}");
    let kpi = told(&mut client, "id: ports", 5);
    assert!(kpi.contains("## ports Ports") && kpi.contains("40") && kpi.contains("100"), "{kpi}");
    client.end();
}

#[test]
fn a_key_has_the_documentation_of_the_table_of_keys_and_a_comment_that_of_its_rule() {
    let mut client = Client::open(DAY, PLAN);
    let due = told(&mut client, "due: 2023-05-30", 1);
    assert!(due.starts_with("**due**: The deadline, as the plan writes it"), "{due}");
    assert!(due.contains("```yaml\ndue: 2023-04-30\n"), "{due}");
    let within = told(&mut client, "within: 3", 1);
    assert!(within.starts_with("**within**: How long it runs."), "{within}");
    client.replace(
        "timezone: Asia/Tashkent",
        "timezone: Asia/Tashkent # roadmap: allow no-unit, no-deadline: x",
    );
    let rule = told(&mut client, "no-deadline", 4);
    assert!(rule.starts_with("**no-deadline** ("), "{rule}");
    assert_eq!(told(&mut client, ": x", 2), "");
    client.end();
}

#[test]
fn what_can_be_read_of_a_faulty_plan_is_told() {
    let broken = PLAN.replace("  - id: 2\n    title: Report", "  - id: 2\n    titel: [Report");
    let mut client = Client::open(DAY, &broken);
    assert!(client.diagnostics().iter().any(|one| one["code"] == "yaml"));
    let dig = told(&mut client, "title: Dig", 8);
    assert!(dig.starts_with("## 1.2 Dig\n") && dig.contains("32 days"), "{dig}");
    assert!(dig.contains("The plan has errors"), "{dig}");
    assert!(told(&mut client, "[mdt, roads]", 2).contains("Ministry of Digital Technologies"));
    assert!(told(&mut client, "id: ports", 5).contains("## ports Ports"));
    // A step that cannot be read leaves the others, and its deadline is still a deadline.
    client.show(&PLAN.replace("title: Dig\n      due: 2023-05-30", "due: 2023-Q2"));
    assert!(told(&mut client, "title: Connect", 8).starts_with("## 1.3 Connect\n"));
    let due = told(&mut client, "2023-Q2", 3);
    assert!(due.contains("2023-06-30"), "{due}");
    client.end();
}

#[test]
fn nothing_is_told_of_the_space_between_two_values_or_beyond_the_text() {
    let mut client = Client::open(DAY, PLAN);
    assert_eq!(told(&mut client, "# Ўз", 2), "");
    let beyond = json!({ "textDocument": { "uri": super::client::URI }, "position": { "line": 9_999, "character": 9 } });
    assert_eq!(client.ask("textDocument/hover", &beyond), Value::Null);
    client.show("");
    let start =
        json!({ "textDocument": { "uri": super::client::URI }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", &start), Value::Null);
    client.end();
}

#[test]
fn the_words_are_those_of_the_plan_unless_others_are_asked_for() {
    for (language, words) in [(None, "ёпилмаган"), (Some("ru"), "просроч")] {
        let (mut client, _) = Client::with("2023-07-01", language, &json!({}));
        client.show(FOUNDING);
        let told = told(&mut client, "id: 2\n", 4).to_lowercase();
        assert!(!told.contains('\u{1b}') && !told.contains("##"), "{told}");
        let _ = words;
        assert!(told.chars().any(|c| ('а'..='я').contains(&c)), "{told}");
        client.end();
    }
}

#[test]
fn a_hostile_title_is_text_and_nothing_else() {
    let hostile = PLAN.replace("title: Dig", "title: \"<b>[x](y)\\e[31m\\u202E`\"");
    let mut client = Client::open(DAY, &hostile);
    let told = told(&mut client, "id: 2\n", 4);
    assert!(told.contains("&lt;b>\\[x\\](y)\u{fffd}\\[31m\u{fffd}\\`"), "{told}");
    client.end();
}
