//! The JSON: its envelope, its fields, its exact digits.

use super::{PLAN, RICH, asked, portfolio, query, rich};
use roadmap::format::Finder;
use roadmap::model::Place;
use roadmap::render::Words;
use roadmap::render::json::Answer;
use roadmap::report::summary::{self, By};
use roadmap::report::{Arrangement, PlanFile, Portfolio, Sheet, Subject, View, kpi, list, show};
use roadmap::syntax::Tree;
use serde_json::Value;

/// What is written where the lines of a text are known.
fn written(plans: &Portfolio, text: &str, write: impl Fn(View<'_>) -> String) -> String {
    let tree = Tree::new(text.into());
    let finder = std::sync::Mutex::new(Finder::new(&tree));
    let line_of = |_: &PlanFile, place: &Place| {
        finder.lock().unwrap().value(place).map(|node| tree.lines().line(node.span().start))
    };
    write(View { portfolio: plans, line_of: &line_of })
}

fn object(plans: &Portfolio, command: &'static str, lists: Vec<(&'static str, Sheet<'_>)>) -> String {
    let (words, mut text) = (Words::new(plans.language.as_deref()), Vec::new());
    Answer { command, as_of: plans.day(), lists }.write_object(&words, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn items(plans: &Portfolio, terms: &[&str]) -> String {
    let lines = list::find(plans, &query(plans, terms));
    written(plans, PLAN, |view| {
        object(
            plans,
            "list",
            vec![("items", list::objects(view, lines.iter().cloned(), &Arrangement::default()))],
        )
    })
}

fn kpis(plans: &Portfolio, terms: &[&str]) -> String {
    let found = kpi::find(plans, &asked(plans, terms, Subject::Kpis));
    written(plans, PLAN, |view| object(plans, "kpi", vec![("items", kpi::objects(view, &found))]))
}

fn shown(plans: &Portfolio, ids: &[&str]) -> Value {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let parts = show::find(plans, &ids).unwrap();
    parsed(&written(plans, RICH, |view| object(plans, "show", show::objects(view, &parts))))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_envelope_and_the_fields_are_those_of_the_contract() {
    let plans = portfolio("2023-08-01");
    let answer = parsed(&items(&plans, &["1.2"]));
    assert_eq!(keys(&answer), ["version", "command", "as_of", "items"]);
    assert_eq!((&answer["version"], &answer["command"]), (&1.into(), &"list".into()));
    assert_eq!(answer["as_of"], "2023-08-01");
    let item = keys(&answer["items"][0]);
    let contract = "id kind plan_title section section_title measure measure_title title short outcome note due due_on \
        status days_late days_left not_begun unconfirmed done started dropped confirmed marks periods extensions log \
        executors funding kpis x file line";
    for name in contract.split_whitespace() {
        assert!(item.contains(&name), "{name}");
    }
    let due = keys(&answer["items"][0]["due"]);
    for name in ["text", "first", "last", "every", "original", "deadline"] {
        assert!(due.contains(&name), "{name}");
    }
    let answer = parsed(&items(&plans, &["1.3"]));
    let period = keys(&answer["items"][0]["periods"][0]);
    for name in ["period", "due", "done", "status", "days_late", "mark"] {
        assert!(period.contains(&name), "{name}");
    }
    let kpi = parsed(&kpis(&plans, &["ports"]));
    let contract = "id section measure step title short unit kind direction direction_assumed baseline target value \
        baseline_date baseline_derived by date gap of_target achieved elapsed expected expected_at_value pace needed \
        forecast rating remark executors targets observations x file line";
    for name in contract.split_whitespace() {
        assert!(keys(&kpi["items"][0]).contains(&name), "{name}");
    }
}

#[test]
fn an_item_says_what_the_plan_says_and_null_where_nothing_is() {
    let answer = parsed(&items(&portfolio("2023-08-01"), &["1.2..1.4"]));
    let [install, report, content] = answer["items"].as_array().unwrap().as_slice() else { panic!() };
    assert_eq!(install["line"], PLAN.lines().position(|line| line.contains("title: Install")).unwrap());
    assert_eq!((&install["kind"], &install["status"]), (&"step".into(), &"planned".into()));
    let due = r#"{"text":"2023-09-30","first":"2023-09-30","last":"2023-09-30","every":null,"original":"2023-06-30","deadline":null,"note":null,"x":{}}"#;
    assert_eq!(install["due"].to_string(), due);
    assert_eq!((&install["days_left"], &install["days_late"]), (&60.into(), &Value::Null));
    assert_eq!(install["executors"][1].to_string(), r#"{"id":"operators","name":"Operators"}"#);
    let granted = &install["extensions"][0];
    assert_eq!(
        (&granted["to"], &granted["date"], &granted["reason"]),
        (&"2023-09-30".into(), &"2023-06-20".into(), &"Rain".into())
    );
    assert_eq!(
        (&granted["act"], &granted["in_force"], &granted["period"]),
        (&"No. 9".into(), &true.into(), &Value::Null)
    );
    assert_eq!(report["due"]["every"], "quarter");
    let period = &report["periods"][0];
    assert_eq!(
        (&period["period"], &period["due"], &period["done"]),
        (&"2023-Q2".into(), &"2023-06-30".into(), &"2023-07-12".into())
    );
    assert_eq!((&period["status"], &period["days_late"]), (&"done".into(), &12.into()));
    assert_eq!(period["mark"]["text"], "2023-07-12");
    assert_eq!((&report["due"]["original"], &report["done"]), (&Value::Null, &Value::Null));
    assert_eq!((&content["kind"], &content["status"]), (&"content".into(), &Value::Null));
    assert_eq!((&content["due"], &content["marks"]["done"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_mark_is_a_bare_day_and_all_that_was_given_with_it() {
    let answer = shown(&rich("2023-08-01"), &["1.1", "1.6"]);
    let [plan, known] = answer["items"].as_array().unwrap().as_slice() else { panic!() };
    assert_eq!((&plan["done"], &plan["confirmed"]), (&"2023-06-30".into(), &"2023-07-15".into()));
    assert_eq!((&plan["days_late"], &plan["lateness"]), (&62.into(), &"up-to".into()));
    let mark = r#"{"date":"2023-06-30","text":"2023-Q2","note":"Fine","evidence":["https://a.b/1","https://a.b/2"],"act":"No. 5","reason":null,"by":null,"x":{}}"#;
    assert_eq!(plan["marks"]["done"].to_string(), mark);
    assert_eq!(plan["marks"]["confirmed"]["by"], "Chamber");
    assert_eq!(
        (&known["done"], &known["marks"]["done"]["text"]),
        (&"2023-07-20".into(), &"../2023-07-20".into())
    );
    assert_eq!((&known["days_late"], &known["lateness"]), (&Value::Null, &"unknown".into()));
    assert_eq!((&known["unconfirmed"], &known["status"]), (&true.into(), &"done".into()));
}

#[test]
fn a_whole_plan_has_its_tables_sections_measures_events_and_kpis() {
    let answer = shown(&rich("2023-08-01"), &[]);
    assert_eq!(
        keys(&answer),
        [
            "version",
            "command",
            "as_of",
            "plans",
            "sections",
            "measures",
            "events",
            "executors",
            "items",
            "kpis"
        ]
    );
    let ids = |list: &str| {
        let list = answer[list].as_array().unwrap().iter();
        list.map(|one| one["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("sections"), "V V/1 V/2");
    assert_eq!(ids("measures"), "1");
    assert_eq!(ids("events"), "in-force contract");
    assert_eq!(ids("items"), "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2");
    assert_eq!(ids("kpis"), "gdp bridges km");
    let plan = &answer["plans"][0];
    assert_eq!(
        (&plan["source"]["url"], &plan["source"]["x"]["x-page"]),
        (&"https://lex.uz/5".into(), &7.into())
    );
    assert_eq!(
        (&plan["executors"][0]["contact"], &plan["executors"][0]["x"]["x-inn"]),
        (&"hotline 1171".into(), &12.into())
    );
    let measure = &answer["measures"][0];
    assert_eq!((&measure["outcome"], &measure["status"]), (&"All bridges stand".into(), &"overdue".into()));
    assert_eq!((&measure["counts"]["items"], &measure["x"]["x-code"]), (&7.into(), &77.into()));
    assert_eq!(measure["due"]["deadline"], "2023 йил давомида");
    let whole = answer["sections"][0]["line"].as_u64().unwrap();
    assert_eq!(RICH.lines().nth(usize::try_from(whole).unwrap() - 1), Some("  - id: V"));
}

#[test]
fn whom_to_write_to_is_said_of_what_is_shown_each_executor_once() {
    let answer = shown(&rich("2023-08-01"), &["1.1", "1.6", "1"]);
    let rows = answer["executors"].as_array().unwrap();
    let said: Vec<_> = rows.iter().map(|row| (row["id"].as_str(), row["contact"].as_str())).collect();
    assert_eq!(said, [(Some("mdt"), Some("hotline 1171")), (Some("roads"), None)]);
    assert_eq!((&rows[0]["short"], &rows[0]["x"]["x-inn"]), (&"MDT".into(), &12.into()));
    // A plan has its whole table itself.
    assert_eq!(shown(&rich("2023-08-01"), &[])["executors"].to_string(), "[]");
}

#[test]
fn every_target_is_judged_and_every_observation_held_against_the_path() {
    let answer = shown(&rich("2023-08-01"), &["bridges", "km"]);
    let [bridges, km] = answer["kpis"].as_array().unwrap().as_slice() else { panic!() };
    let half = &bridges["targets"][0];
    assert_eq!(
        (&half["result"], &half["met_on"], &half["value"]),
        (&"met".into(), &"2023-06-30".into(), &121.into())
    );
    let end = &bridges["targets"][1];
    assert_eq!((&end["result"], &end["days_left"]), (&"open".into(), &152.into()));
    let seen = &bridges["observations"][1];
    assert_eq!((&seen["expected"], &seen["note"]), (&120.into(), &"Counted twice".into()));
    assert_eq!(
        (&bridges["baseline_source"], &bridges["baseline_note"]),
        (&"Atlas".into(), &"By count".into())
    );
    let march = &km["observations"][0];
    assert_eq!(
        (&march["date"], &march["text"], &march["sum"]),
        (&"2023-03-31".into(), &"2023-03".into(), &40.into())
    );
    assert_eq!(
        (&km["direction_assumed"], &km["section"], &km["measure"]),
        (&true.into(), &"V/1".into(), &Value::Null)
    );
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
    assert_eq!(coverage["gap_from_baseline"], true);
}

#[test]
fn a_gap_nobody_observed_is_never_nothing() {
    let mut plans = portfolio("2023-08-01");
    let text = PLAN.replace("value: 70.50", "value: 75");
    plans.files[0].plan = crate::support::read(&text).unwrap();
    assert_eq!(parsed(&kpis(&plans, &["coverage"]))["items"][0]["gap"], Value::Null);
}

#[test]
fn own_keys_stand_together_as_the_file_has_them() {
    let mut plans = portfolio("2023-08-01");
    let own = "title: Some day, x-cost: 12.50, x-code: \"007\", x-list: [1, {a: ~}]";
    plans.files[0].plan = crate::support::read(&PLAN.replace("title: Some day", own)).unwrap();
    let text = items(&plans, &["8"]);
    assert!(text.contains("\"x-cost\": 12.50"), "{text}");
    let own = &parsed(&text)["items"][0]["x"];
    assert_eq!(own["x-code"], "007");
    assert_eq!(own["x-list"].to_string(), r#"[1,{"a":null}]"#);
}

#[test]
fn texts_are_in_the_language_asked_for_and_words_are_those_of_queries() {
    let mut plans = portfolio("2023-08-01");
    plans.language = Some("uz".into());
    let item = &parsed(&items(&plans, &["7"]))["items"][0];
    assert_eq!((&item["status"], &item["section_title"]), (&"overdue".into(), &"Roads".into()));
    assert_eq!(item["remark"], "ҳар ойда, топширилмаган: 2023-05, 2023-07");
}

#[test]
fn one_line_an_item_is_the_same_items() {
    let plans = portfolio("2023-08-01");
    let summary = summary::find(&plans, &query(&plans, &[]), By::Executor);
    let answer = || Answer {
        command: "summary",
        as_of: plans.day(),
        lists: vec![("items", summary::objects(&summary, None))],
    };
    let (words, mut whole, mut lines) = (Words::new(None), Vec::new(), Vec::new());
    answer().write_object(&words, &mut whole).unwrap();
    answer().write_lines(&words, &mut lines).unwrap();
    let whole = parsed(str::from_utf8(&whole).unwrap());
    let lines: Vec<Value> = str::from_utf8(&lines).unwrap().lines().map(parsed).collect();
    assert_eq!(Value::Array(lines), whole["items"]);
    let total = whole["items"].as_array().unwrap().last().unwrap();
    assert_eq!((&total["by"], &total["id"], &total["items"]), (&"all".into(), &Value::Null, &10.into()));
    assert_eq!(
        (total["done_of_all"].to_string(), total["done_of_due"].to_string()),
        ("0.2".into(), "0.5".into())
    );
}

#[test]
fn nothing_found_is_an_empty_list() {
    let plans = portfolio("2023-08-01");
    let text = items(&plans, &["4", "status:overdue"]);
    assert!(text.ends_with("\"items\": []\n}\n"), "{text}");
}
