//! What can be written at a place.

use serde_json::Value;

use super::client::{Client, with_edits};
use super::{DAY, PLAN};

/// What is offered at the sign `|` of a text, which is taken out; and the text with the first offer of a label taken.
fn offered(text: &str) -> (Vec<Value>, String) {
    let at = text.find('|').unwrap();
    let text = text.replacen('|', "", 1);
    let mut client = Client::open(DAY, &text);
    let params = serde_json::json!({
        "textDocument": { "uri": super::client::URI }, "position": client.position(at),
    });
    let list = client.ask("textDocument/completion", &params);
    assert!(list.get("error").is_none(), "{list}");
    client.end();
    (list["items"].as_array().unwrap().clone(), text)
}

fn labels(text: &str) -> Vec<String> {
    offered(text).0.iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
}

/// The text with an offer taken.
#[track_caller]
fn taken(text: &str, label: &str) -> String {
    let (items, text) = offered(text);
    let item =
        items.iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("{label}: {items:?}"));
    with_edits(&text, std::slice::from_ref(&item["textEdit"]))
}

#[test]
fn keys_are_those_a_map_does_not_have_with_their_documentation() {
    let typing = PLAN.replace("      title: Dig\n", "      title: Dig\n      d|\n");
    let (items, text) = offered(&typing);
    let labels: Vec<&str> = items.iter().map(|item| item["label"].as_str().unwrap()).collect();
    assert!(
        labels.contains(&"done") && labels.contains(&"deadline") && labels.contains(&"note"),
        "{labels:?}"
    );
    assert!(
        !labels.contains(&"due") && !labels.contains(&"title") && !labels.contains(&"steps"),
        "{labels:?}"
    );
    let done = items.iter().find(|item| item["label"] == "done").unwrap();
    assert!(done["documentation"]["value"].as_str().unwrap().starts_with("**done**: The day it was done"));
    assert_eq!(
        with_edits(&text, std::slice::from_ref(&done["textEdit"])),
        text.replace("      d\n", "      done: \n")
    );
    // At the top, on an empty line, in braces, behind a dash, before a colon that is there already.
    assert!(labels_of(&format!("{PLAN}|")).contains(&"note".into()));
    assert_eq!(
        labels_of(&PLAN.replace("{title: The contract is signed}", "{title: x, |}")),
        ["short", "date", "note"]
    );
    let step = labels_of(&PLAN.replace("    - id: 3\n", "    - |\n    - id: 3\n"));
    assert!(step.contains(&"kind".into()) && step.contains(&"id".into()), "{step:?}");
    let key = taken(&PLAN.replace("      title: Dig", "      ti|t: Dig"), "title");
    assert_eq!(key, PLAN);
}

fn labels_of(text: &str) -> Vec<String> {
    labels(text)
}

#[test]
fn executors_funding_events_and_items_are_offered_where_they_are_named() {
    let executors = PLAN.replace("executors: [roads]", "executors: [roads, |]");
    let (items, _) = offered(&executors);
    assert_eq!(items[0]["label"], "mdt");
    assert_eq!(items[0]["detail"], "Ministry of Digital Technologies");
    assert_eq!(taken(&executors, "mdt"), PLAN.replace("executors: [roads]", "executors: [roads, mdt]"));
    let lines = PLAN.replace("executors: [roads]", "executors:\n    - ro|");
    assert_eq!(labels(&lines), ["mdt", "roads"]);
    assert_eq!(labels(&PLAN.replace("funding: [budget]", "funding: [|]")), ["budget"]);
    let of = labels(&PLAN.replace("of: signed", "of: |"));
    assert_eq!(of, ["in-force", "signed", "1.1", "1.2", "1.3", "1.4", "2"]);
    assert_eq!(
        taken(&PLAN.replace("of: signed", "of: s|"), "1.2"),
        PLAN.replace("of: signed", "of: \"1.2\"")
    );
}

#[test]
fn words_days_and_periods_are_offered_where_they_belong() {
    assert_eq!(
        labels(&PLAN.replace("every: quarter", "every: |")),
        ["month", "quarter", "half-year", "year"]
    );
    assert_eq!(labels(&PLAN.replace("done: 2023-04-28", "done: |")), [DAY]);
    assert!(labels(&PLAN.replace("due: 2023-05-30", "due: |")).contains(&"2023-Q2".into()));
    let periods = labels(&PLAN.replace("      2023-Q1: 2023-04-02", "      2023-Q1: 2023-04-02\n      |"));
    assert_eq!(periods.iter().take(2).collect::<Vec<_>>(), ["2023-Q2", "2023-Q3"], "{periods:?}");
    assert_eq!(
        labels(&PLAN.replace("{en: Networks 😀, uz: Тармоқлар}", "{en: x, |}")).first().unwrap(),
        "uz"
    );
    assert!(labels(&PLAN.replace("# Ўз 😀", "# roadmap: allow no-|")).contains(&"no-deadline".into()));
    assert_eq!(
        taken(&PLAN.replace("# Ўз 😀", "# roadmap: allow no-|"), "no-unit"),
        PLAN.replace("# Ўз 😀", "# roadmap: allow no-unit")
    );
}

#[test]
fn a_text_that_breaks_off_is_completed_all_the_same() {
    let (head, _) = PLAN.split_once("executors: [roads]").unwrap();
    assert_eq!(labels(&format!("{head}executors: [|")), ["mdt", "roads"]);
    assert!(labels(&format!("{head}d|")).contains(&"due".into()));
    let broken = PLAN.replace("executors: [roads]\n", "executors: [|\n");
    assert_eq!(labels(&broken), ["mdt", "roads"]);
}

#[test]
fn nothing_is_offered_in_a_title_or_a_comment() {
    assert_eq!(labels(&PLAN.replace("title: Dig", "title: D|ig")), Vec::<String>::new());
    assert_eq!(labels(&PLAN.replace("# Ўз 😀", "# due|")), Vec::<String>::new());
    assert_eq!(labels(&PLAN.replace("version: 1\n", "# |\nversion: 1\n")), Vec::<String>::new());
}
