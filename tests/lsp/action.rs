//! What can be done at a place.

use serde_json::{Value, json};

use super::client::{Client, URI, with_edits};
use super::{DAY, PLAN};
use crate::support::read;

/// The actions at the place where a text begins.
fn actions(client: &mut Client, text: &str) -> Vec<Value> {
    let at = client.at(text, 0)["position"].clone();
    let params = json!({
        "textDocument": { "uri": URI }, "range": { "start": at, "end": at }, "context": { "diagnostics": [] },
    });
    let actions = client.ask("textDocument/codeAction", &params);
    actions.as_array().unwrap_or_else(|| panic!("{actions}")).clone()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().map(|action| action["title"].as_str().unwrap()).collect()
}

/// The text with the action of a title carried out.
#[track_caller]
fn done(client: &mut Client, text: &str, title: &str) -> String {
    let actions = actions(client, text);
    let action = actions.iter().find(|action| action["title"] == title);
    let action = action.unwrap_or_else(|| panic!("{:?}", titles(&actions))).clone();
    let action = if action["edit"].is_null() { client.ask("codeAction/resolve", &action) } else { action };
    assert!(action.get("error").is_none(), "{action}");
    client.edited(&action["edit"])
}

#[test]
fn an_item_is_marked_done_or_started_today() {
    let mut client = Client::open(DAY, PLAN);
    let offered = actions(&mut client, "title: Dig");
    assert_eq!(
        titles(&offered),
        [
            "Mark 1.2 done today",
            "Mark 1.2 started today",
            "Extend 1.2 to 2023-09-30",
            "Extend 1.2 to 2023-12-31"
        ]
    );
    let text = done(&mut client, "title: Dig", "Mark 1.2 done today");
    assert_eq!(text, PLAN.replace("due: 2023-05-30", "due: 2023-05-30\n      done: 2023-07-01"));
    let text = done(&mut client, "title: Dig", "Mark 1.2 started today");
    assert_eq!(text, PLAN.replace("due: 2023-05-30", "due: 2023-05-30\n      started: 2023-07-01"));
    // In front of the dash too; of a series the period that is missing; of an event its day.
    let text = done(&mut client, "    - id: 2\n", "Mark 1.2 done today");
    assert!(text.contains("due: 2023-05-30\n      done: 2023-07-01"));
    let text = done(&mut client, "title: Report", "Mark 2@2023-Q2 done today");
    assert!(text.ends_with("      2023-Q1: 2023-04-02\n      2023-Q2: 2023-07-01\n"), "{text}");
    let text = done(&mut client, "signed: {title", "Mark signed as happened today");
    assert!(text.contains("signed: {title: The contract is signed, date: 2023-07-01}"), "{text}");
    assert!(read(&text).is_ok());
    // What is done is not offered again.
    assert!(!titles(&actions(&mut client, "title: Plan")).iter().any(|title| title.starts_with("Mark")));
    client.end();
}

#[test]
fn a_deadline_is_extended_with_a_reason_to_be_filled_in() {
    let mut client = Client::open(DAY, PLAN);
    let text = done(&mut client, "title: Dig", "Extend 1.2 to 2023-09-30");
    assert!(
        text.contains("extensions:") && text.contains("2023-09-30") && text.contains("reason to be given"),
        "{text}"
    );
    let plan = read(&text).unwrap();
    let item = plan.line(plan.position("1.2").unwrap()).unwrap();
    assert_eq!(item.state(DAY.parse().unwrap()).due_day, "2023-09-30".parse().ok());
    client.end();
}

#[test]
fn the_correction_that_check_knows_is_carried_out() {
    let mut client = Client::open(DAY, &PLAN.replace("2023-05-30", "30.05.2023"));
    assert_eq!(done(&mut client, "30.05.2023", "Write `2023-05-30`"), PLAN);
    // Nothing else is offered of a plan with faults.
    assert!(!titles(&actions(&mut client, "title: Connect")).iter().any(|title| title.starts_with("Mark")));
    client.end();
}

#[test]
fn what_does_not_belong_is_taken_out() {
    let mut client = Client::open(DAY, &PLAN.replace("title: Dig", "title: Di\u{202e}g"));
    assert_eq!(done(&mut client, "\u{202e}", "Take this out"), PLAN);
    client.end();
}

#[test]
fn a_finding_is_accepted_by_a_comment() {
    let unused = PLAN.replace("funding:\n", "  idle: Idle agency\nfunding:\n");
    let mut client = Client::open(DAY, &unused);
    let text = done(&mut client, "idle: Idle", "Accept what `unused-executor` finds here");
    assert_eq!(text, unused.replace("  idle:", "  # roadmap: allow unused-executor\n  idle:"));
    client.show(&text);
    assert_eq!(client.diagnostics(), Vec::<Value>::new());
    // With other line breaks too, and not of what cannot be read.
    let crlf = unused.replace('\n', "\r\n");
    client.show(&crlf);
    let text = done(&mut client, "idle: Idle", "Accept what `unused-executor` finds here");
    assert_eq!(text, crlf.replace("  idle:", "  # roadmap: allow unused-executor\r\n  idle:"));
    client.show(&PLAN.replace("2023-05-30", "soon"));
    assert!(!titles(&actions(&mut client, "soon")).iter().any(|title| title.starts_with("Accept")));
    client.end();
}

#[test]
fn an_action_that_was_offered_for_another_text_is_refused() {
    let mut client = Client::open(DAY, PLAN);
    let offered = actions(&mut client, "title: Dig");
    client.replace("title: Dig", "title: Dig deep");
    assert_eq!(client.ask("codeAction/resolve", &offered[0])["error"]["code"], -32801);
    client.end();
}

#[test]
fn a_client_that_resolves_nothing_gets_edits_at_once_and_only_what_it_asks_for() {
    let (mut client, _) = Client::with(DAY, Some("en"), &json!({}));
    client.show(PLAN);
    let offered = actions(&mut client, "title: Dig");
    assert_eq!(offered.len(), 4);
    let edits = offered[0]["edit"]["changes"][URI].as_array().unwrap();
    assert_eq!(
        with_edits(PLAN, edits),
        PLAN.replace("due: 2023-05-30", "due: 2023-05-30\n      done: 2023-07-01")
    );
    let at = client.at("title: Dig", 0)["position"].clone();
    for (only, count) in [("quickfix", 0), ("refactor", 4), ("refactor.rewrite", 4), ("ref", 0), ("", 4)] {
        let params = json!({
            "textDocument": { "uri": URI }, "range": { "start": at, "end": at },
            "context": { "diagnostics": [], "only": [only] },
        });
        assert_eq!(client.ask("textDocument/codeAction", &params).as_array().unwrap().len(), count, "{only}");
    }
    client.end();
}
