//! The JSON: its envelope, its keys, its exact digits.

use super::{PLAN, asked, portfolio, query};
use roadmap::format::Finder;
use roadmap::model::Place;
use roadmap::render::json::{Envelope, Writer, counts};
use roadmap::report::summary::{self, By};
use roadmap::report::{PlanFile, Portfolio, Subject, kpi, list};
use roadmap::syntax::Tree;
use serde_json::Value;

fn written<T: serde::Serialize>(plans: &Portfolio, answer: impl Fn(&Writer<'_>) -> Envelope<T>) -> String {
    let tree = Tree::new(PLAN.into());
    let finder = std::sync::Mutex::new(Finder::new(&tree));
    let line_of = |_: &PlanFile, place: &Place| {
        finder.lock().unwrap().value(place).map(|node| tree.lines().line(node.span().start))
    };
    answer(&Writer { portfolio: plans, line_of: &line_of }).print(false).unwrap()
}

fn items(plans: &Portfolio, terms: &[&str]) -> String {
    let lines = list::find(plans, &query(plans, terms));
    written(plans, |json| {
        Envelope::new("list", plans.day(), lines.iter().map(|line| json.item(line)).collect())
    })
}

fn kpis(plans: &Portfolio, terms: &[&str]) -> String {
    let found = kpi::find(plans, &asked(plans, terms, Subject::Kpis));
    written(plans, |json| {
        Envelope::new("kpi", plans.day(), found.iter().map(|line| json.kpi(line)).collect())
    })
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_envelope_and_the_keys_are_those_of_the_contract() {
    let plans = portfolio("2023-08-01");
    let answer = parsed(&items(&plans, &["1.2"]));
    assert_eq!(keys(&answer), ["version", "command", "as_of", "items"]);
    assert_eq!(answer["version"], 1);
    assert_eq!(answer["command"], "list");
    assert_eq!(answer["as_of"], "2023-08-01");
    let item = &answer["items"][0];
    let expected = "file line id kind section measure title due status days_late days_left not_begun done started \
        executors funding periods extensions";
    assert_eq!(keys(item).join(" "), expected);
    assert_eq!(keys(&item["due"]), ["text", "first", "last", "every", "original"]);
    assert_eq!(keys(&item["executors"][0]), ["id", "name"]);
    assert_eq!(keys(&item["extensions"][0]), ["to", "date", "period", "reason", "act"]);
    let answer = parsed(&items(&plans, &["1.3"]));
    assert_eq!(keys(&answer["items"][0]["periods"][0]), ["period", "due", "done", "status"]);
    let answer = parsed(&kpis(&plans, &["ports"]));
    let expected = "file line id measure title unit direction baseline baseline_derived baseline_date target by value date \
        gap of_target achieved elapsed expected pace forecast rating";
    assert_eq!(keys(&answer["items"][0]).join(" "), expected);
}

#[test]
fn an_item_says_what_the_plan_says_and_null_where_nothing_is() {
    let answer = parsed(&items(&portfolio("2023-08-01"), &["1.2..1.4"]));
    let [install, report, content] = answer["items"].as_array().unwrap().as_slice() else { panic!() };
    assert_eq!(install["line"], PLAN.lines().position(|line| line.contains("title: Install")).unwrap());
    assert_eq!((&install["kind"], &install["status"]), (&"step".into(), &"planned".into()));
    let due = r#"{"text":"2023-09-30","first":"2023-09-30","last":"2023-09-30","every":null,"original":"2023-06-30"}"#;
    assert_eq!(install["due"].to_string(), due);
    assert_eq!((&install["days_left"], &install["days_late"]), (&60.into(), &Value::Null));
    assert_eq!(install["executors"][1].to_string(), r#"{"id":"operators","name":"Operators"}"#);
    let granted = r#"{"to":"2023-09-30","date":"2023-06-20","period":null,"reason":"Rain","act":"No. 9"}"#;
    assert_eq!(install["extensions"][0].to_string(), granted);
    assert_eq!(report["due"]["every"], "quarter");
    let period = r#"{"period":"2023-Q2","due":"2023-06-30","done":"2023-07-12","status":"done"}"#;
    assert_eq!(report["periods"][0].to_string(), period);
    assert_eq!(report["due"]["original"], Value::Null);
    assert_eq!((&content["kind"], &content["status"]), (&"content".into(), &Value::Null));
    assert_eq!(content["due"], Value::Null);
}

#[test]
fn numbers_keep_their_exact_digits() {
    let plans = portfolio("2023-08-01");
    let text = kpis(&plans, &[]);
    for exact in ["\"baseline\": 4600000,", "\"baseline\": 70.50,", "\"gap\": 4.50,", "\"x-form\": 3.60"] {
        assert!(text.contains(exact), "{exact}");
    }
    // Ratios are not exact: six decimals.
    assert!(text.contains("\"achieved\": 0.428571,"));
    let answer = parsed(&text);
    let ports = &answer["items"][0];
    assert_eq!((&ports["baseline_derived"], &ports["by"]), (&true.into(), &"2023-12-31".into()));
    assert_eq!((&ports["of_target"].to_string()[..], &ports["rating"]), ("0.924528", &"at-risk".into()));
    let line = 1 + PLAN.lines().position(|line| line.contains("id: ports")).unwrap();
    assert_eq!(ports["line"], line);
    let coverage = &answer["items"][1];
    for key in ["value", "date", "of_target", "achieved", "pace", "forecast"] {
        assert_eq!(coverage[key], Value::Null, "{key}");
    }
}

#[test]
fn a_gap_nobody_observed_is_never_nothing() {
    let mut plans = portfolio("2023-08-01");
    let text = PLAN.replace("value: 70.50", "value: 75");
    plans.files[0].plan = crate::support::read(&text).unwrap();
    assert_eq!(parsed(&kpis(&plans, &["coverage"]))["items"][0]["gap"], Value::Null);
}

#[test]
fn own_keys_stand_beside_the_programs() {
    let mut plans = portfolio("2023-08-01");
    let own = "title: Some day, x-cost: 12.50, x-code: \"007\", x-list: [1, {a: ~}]";
    plans.files[0].plan = crate::support::read(&PLAN.replace("title: Some day", own)).unwrap();
    let text = items(&plans, &["8"]);
    assert!(text.contains("\"x-cost\": 12.50"), "{text}");
    let item = &parsed(&text)["items"][0];
    assert_eq!(item["x-code"], "007");
    assert_eq!(item["x-list"].to_string(), r#"[1,{"a":null}]"#);
}

#[test]
fn one_line_an_item_is_the_same_items() {
    let plans = portfolio("2023-08-01");
    let summary = summary::find(&plans, &query(&plans, &[]), By::Executor);
    let envelope = Envelope::new("summary", plans.day(), counts(&summary));
    let whole = parsed(&envelope.print(false).unwrap());
    let lines: Vec<Value> = envelope.print(true).unwrap().lines().map(parsed).collect();
    assert_eq!(Value::Array(lines), whole["items"]);
    let total = whole["items"].as_array().unwrap().last().unwrap();
    assert_eq!((&total["by"], &total["id"], &total["items"]), (&"all".into(), &Value::Null, &10.into()));
    assert_eq!(
        (total["done_of_all"].to_string(), total["done_of_due"].to_string()),
        ("0.2".into(), "0.5".into())
    );
}
