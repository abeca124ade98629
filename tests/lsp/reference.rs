//! Where things are named, and new ids for them.

use serde_json::{Value, json};

use super::client::{Client, byte};
use super::{DAY, PLAN};
use crate::support::FOUNDING;

/// The places of an answer: the line each stands on.
fn lines(client: &Client, answer: &Value) -> Vec<String> {
    let all = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
    let line = |location: &Value| {
        let at = byte(client.text(), &location["range"]["start"]);
        let from = client.text()[..at].rfind('\n').map_or(0, |at| at + 1);
        client.text()[from..].lines().next().unwrap().trim().to_owned()
    };
    all.iter().map(line).collect()
}

fn defined(client: &mut Client, text: &str, on: usize) -> Vec<String> {
    let answer = client.ask("textDocument/definition", &client.at(text, on));
    if answer.is_null() { Vec::new() } else { lines(client, &answer) }
}

fn named(client: &mut Client, text: &str, on: usize, with_definition: bool) -> Vec<String> {
    let mut params = client.at(text, on);
    params["context"] = json!({ "includeDeclaration": with_definition });
    let answer = client.ask("textDocument/references", &params);
    lines(client, &answer)
}

fn renamed(client: &mut Client, text: &str, on: usize, new: &str) -> Value {
    let mut params = client.at(text, on);
    params["newName"] = json!(new);
    client.ask("textDocument/rename", &params)
}

#[test]
fn a_name_leads_to_where_it_is_explained_and_to_everywhere_it_is_used() {
    let mut client = Client::open(DAY, PLAN);
    assert_eq!(defined(&mut client, "roads] #", 1), ["roads: Road agency"]);
    assert_eq!(defined(&mut client, "[budget]", 2), ["budget: State budget"]);
    assert!(defined(&mut client, "of: signed", 5)[0].starts_with("signed:"));
    assert_eq!(defined(&mut client, "title: Dig", 8), Vec::<String>::new());
    let uses = ["executors: [mdt, roads] # Ўз 😀", "executors: [roads]"];
    assert_eq!(named(&mut client, "roads: Road", 0, false), uses);
    assert_eq!(named(&mut client, "roads: Road", 0, true).len(), 3);
    assert_eq!(named(&mut client, "in-force}", 0, false), ["due: {within: 3 months, of: in-force}"]);
    client.end();
}

#[test]
fn what_runs_from_an_item_leads_to_it_and_back() {
    let mut client = Client::open(DAY, &PLAN.replace("of: signed", "of: \"1.2\""));
    assert_eq!(defined(&mut client, "\"1.2\"", 2), ["- id: 2"]);
    assert_eq!(named(&mut client, "id: 2\n", 4, false), ["due: {within: 10 days, of: \"1.2\"}"]);
    // The id of an item is not renamed here.
    assert!(renamed(&mut client, "\"1.2\"", 2, "1.9").get("error").is_some());
    client.end();
}

#[test]
fn an_id_is_renamed_everywhere_at_once() {
    let mut client = Client::open(DAY, PLAN);
    let prepared = client.ask("textDocument/prepareRename", &client.at("roads] #", 1));
    assert_eq!(prepared["placeholder"], "roads");
    assert_eq!(client.ask("textDocument/prepareRename", &client.at("title: Dig", 8)), Value::Null);
    let edit = renamed(&mut client, "roads] #", 1, "avto-yoʻl");
    let text = client.edited(&edit);
    assert_eq!(text, PLAN.replace("roads", "avto-yoʻl"));
    let edit = renamed(&mut client, "of: signed", 5, "contract");
    let text = client.edited(&edit);
    assert_eq!(text, PLAN.replace("signed: {", "contract: {").replace("of: signed", "of: contract"));
    for (new, why) in [("mdt", "duplicate"), ("", "plan"), ("a\u{202e}b", "control"), ("a b c:", "")] {
        let refused = renamed(&mut client, "roads] #", 1, new);
        if why.is_empty() && refused.get("error").is_none() {
            // Whatever id is allowed: the plan says the same with it.
            assert!(crate::support::read(&client.edited(&refused)).is_ok());
        } else {
            assert_eq!(refused["error"]["code"], -32803, "{new}: {refused}");
        }
    }
    client.end();
}

#[test]
fn the_leading_ministry_of_the_founding_plan_is_renamed() {
    let mut client = Client::open(DAY, FOUNDING);
    let plan = crate::support::read(FOUNDING).unwrap();
    let id = plan.executors.as_ref().unwrap()[0].id.to_string();
    let edit = renamed(&mut client, &format!("  {id}:"), 3, "first");
    let text = client.edited(&edit);
    let renamed = crate::support::read(&text).unwrap();
    let of = |plan: &roadmap::model::Plan, id: &str| {
        plan.items().filter(|item| item.executors().iter().any(|one| one.as_str() == id)).count()
    };
    assert!(of(&plan, &id) > 10);
    assert_eq!(of(&renamed, "first"), of(&plan, &id));
    client.end();
}
