//! What stands beside deadlines.

use serde_json::json;

use super::client::{Client, URI, byte};
use super::{DAY, PLAN};
use crate::support::FOUNDING;

/// The hints of the lines between two, with the text before each on its line.
fn hints(client: &mut Client, from: usize, to: usize) -> Vec<(String, String)> {
    let range = json!({ "start": { "line": from, "character": 0 }, "end": { "line": to, "character": 0 } });
    let hints =
        client.ask("textDocument/inlayHint", &json!({ "textDocument": { "uri": URI }, "range": range }));
    let text = client.text().to_owned();
    let hint = |hint: &serde_json::Value| {
        let at = byte(&text, &hint["position"]);
        let line = text[..at].rsplit('\n').next().unwrap();
        (line.trim().to_owned(), hint["label"].as_str().unwrap().to_owned())
    };
    hints.as_array().unwrap_or_else(|| panic!("{hints}")).iter().map(hint).collect()
}

#[test]
fn deadlines_say_how_late_how_near_and_which_day_they_come_to() {
    let mut client = Client::open(DAY, PLAN);
    let hint = |line: &str, said: &str| (line.to_owned(), said.to_owned());
    assert_eq!(
        hints(&mut client, 0, 999),
        [
            hint("due: 2023-05-02", "done in time"),
            hint("due: 2023-05-30", "32 days late"),
            hint("due: {within: 3 months, of: in-force}", "due 2023-06-28, 3 days late"),
            hint("due: {within: 10 days, of: signed}", "waiting"),
            hint("due: {every: quarter, from: 2023-Q1, until: 2023-Q4}", "1 day late, missing 2023-Q2"),
        ]
    );
    client.show(&PLAN.replace("2023-05-30", "2023-07-01").replace("2023-05-02", "2023-04-20"));
    let found = hints(&mut client, 0, 999);
    assert_eq!(found[0].1, "done 8 days late");
    assert_eq!(found[1].1, "due today");
    client.end();
}

#[test]
fn only_the_lines_that_are_shown_have_hints() {
    let mut client = Client::open(DAY, PLAN);
    let line = PLAN.lines().position(|line| line.contains("2023-05-30")).unwrap();
    assert_eq!(hints(&mut client, line, line + 1).len(), 1);
    assert_eq!(hints(&mut client, 0, 5).len(), 0);
    client.end();
}

#[test]
fn the_founding_plan_has_a_hint_for_every_item_that_is_late() {
    let mut client = Client::open(DAY, FOUNDING);
    let late = hints(&mut client, 0, 99_999).into_iter().filter(|(_, said)| said.contains("late")).count();
    assert_eq!(late, 21);
    // Also as far as it can be read.
    client.replace("id: 20\n", "id: 20\n    x-a: [\n");
    assert!(
        hints(&mut client, 0, 99_999).into_iter().filter(|(_, said)| said.contains("late")).count() >= 20
    );
    client.end();
}
