//! The JSON Schemas, held against the reader and the answers by a validator that knows neither.

#![expect(clippy::disallowed_methods, reason = "plans are read, and the schema is rewritten when asked for")]

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::history::story::Story;
use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// What the reader refuses and a schema cannot know: it looks at one value at a time and does no arithmetic.
const BEYOND: [&str; 11] = [
    "circular-deadline",
    "duplicate-id",
    "duplicate-key",
    "marked-content",
    "misplaced-mark",
    "target-order",
    "unknown-executor",
    "unknown-funding",
    "unknown-period",
    "unknown-reference",
    "unknown-timezone",
];

fn top(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn schema_of(command: &str) -> Value {
    Sandbox::empty().run(&format!("schema --of {command}")).json()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{error}"));
    jsonschema::draft202012::new(schema).unwrap()
}

/// What an editor makes of a plan; `None` where it is no YAML, or has tags.
fn as_json(text: &str) -> Option<Value> {
    let value: serde_yaml::Value = serde_yaml::from_str(text).ok()?;
    serde_json::to_value(value).ok()
}

fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The plans below a folder of the tests, by path.
fn plans(folder: &str) -> Vec<PathBuf> {
    let mut plans = Vec::new();
    let mut folders = vec![top(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                plans.push(path);
            }
        }
    }
    plans.sort();
    plans
}

#[test]
fn the_committed_schema_is_what_the_program_prints_and_the_shipped_plan_names_it() {
    let printed = Sandbox::empty().run("schema").answer();
    let path = top(".roadmap.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == printed, ".roadmap.schema.json is stale; UPDATE=1 rewrites it");
    assert!(FOUNDING.starts_with("# yaml-language-server: $schema=.roadmap.schema.json\n"));
}

#[test]
fn a_schema_says_what_it_is_and_needs_no_plan() {
    let plan = schema_of("plan");
    assert_eq!(plan["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!((&plan["$id"], &plan["title"]), (&json!("urn:roadmap:plan:1"), &json!("Road map")));
    let overdue = schema_of("overdue");
    assert_eq!(overdue["$id"], "urn:roadmap:overdue:1");
    assert_eq!(overdue["properties"]["command"]["const"], "overdue");
    // A faulty plan beside it is no concern of a schema.
    Sandbox::empty().with("roadmap.yaml", "version: 2").run("schema").answer();
    Sandbox::empty().run("schema --of plane").failure();
    Sandbox::empty().run("schema --help").snapshot("help-schema");
}

/// Every map of a schema that has properties, with its place.
fn maps<'a>(schema: &'a Value, place: &str, found: &mut Vec<(String, &'a Value)>) {
    match schema {
        Value::Object(object) => {
            if object.get("properties").is_some_and(Value::is_object) {
                found.push((place.to_owned(), schema));
            }
            for (key, value) in object.iter().filter(|(key, _)| *key != "examples") {
                maps(value, &format!("{place}/{key}"), found);
            }
        }
        Value::Array(all) => {
            for (index, value) in all.iter().enumerate() {
                maps(value, &format!("{place}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_key_of_the_file_is_described_and_its_examples_are_valid() {
    let schema = schema_of("plan");
    let mut found = Vec::new();
    maps(&schema, "", &mut found);
    assert!(found.len() > 10, "{}", found.len());
    for (place, map) in found {
        // A choice between keys says which must be there, not what they mean.
        let mut properties = map["properties"].as_object().unwrap().values();
        if properties.all(|property| *property == serde_json::json!({ "not": { "type": "null" } })) {
            continue;
        }
        // The languages of a text are described; any text is an example.
        let texts = ["text/then", "texts/then", "executor/then/then"];
        let languages = texts.iter().any(|text| place.ends_with(text));
        for (key, property) in map["properties"].as_object().unwrap() {
            let here = format!("{place}/properties/{key}");
            assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{here}");
            let examples = property["examples"].as_array().map_or(&[][..], Vec::as_slice);
            assert!(languages || !examples.is_empty(), "{here} has no example");
            let mut one = property.clone();
            one["$defs"] = schema["$defs"].clone();
            let validator = validator(&one);
            for example in examples {
                assert_eq!(complaints(&validator, example), Vec::<String>::new(), "{here}: {example}");
            }
        }
    }
}

#[test]
fn every_key_of_an_answer_is_described() {
    for command in ["list", "show", "kpi", "summary", "changes", "history", "trend", "check", "done"] {
        let schema = schema_of(command);
        let mut found = Vec::new();
        maps(&schema, command, &mut found);
        for (place, map) in found {
            for (key, property) in map["properties"].as_object().unwrap() {
                assert!(property["description"].is_string(), "{place}/properties/{key}");
            }
        }
    }
}

#[test]
fn every_good_plan_is_valid() {
    let validator = validator(&schema_of("plan"));
    let mut all = vec![
        ("roadmap.yaml".to_owned(), FOUNDING.to_owned()),
        ("docs/example.yaml".into(), EXAMPLE.to_owned()),
    ];
    for path in plans("tests/data") {
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap_or_default();
        if crate::support::read(&text).is_ok() {
            all.push((path.display().to_string(), text));
        }
    }
    assert!(all.len() > 10, "{}", all.len());
    for (name, text) in all {
        // What one YAML reader takes and the other does not is a finding of its own.
        if name.contains("odd-line-break") || name.contains("not-writable") {
            continue;
        }
        let value = as_json(text.trim_start_matches('\u{feff}')).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(complaints(&validator, &value), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_plan_with_a_fault_of_structure_is_invalid() {
    let validator = validator(&schema_of("plan"));
    let mut seen = 0;
    for path in plans("tests/data") {
        let Ok(text) = String::from_utf8(std::fs::read(&path).unwrap()) else { continue };
        let Err(faults) = crate::support::read(&text) else { continue };
        let beyond = |rule: &str| BEYOND.contains(&rule) || matches!(rule, "yaml" | "more" | "unknown-tag");
        if faults.iter().all(|fault| beyond(fault.code.id)) {
            continue;
        }
        // Of `1.0` a JSON number keeps no more than that it is one.
        if let Some(value) = as_json(&text).filter(|_| !path.ends_with("version-1-0.yaml")) {
            assert!(!validator.is_valid(&value), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

/// Single faults, each in a plan without another one.
#[test]
fn each_fault_of_structure_is_seen_by_itself() {
    let validator = validator(&schema_of("plan"));
    let measure = |more: &str| format!("{{version: 1, measures: [{{id: 1, title: A, {more}}}]}}");
    let mut plans: Vec<String> = [
        "measures: []",
        "version: 1",
        "{version: 2, measures: []}",
        "{version: 1, measures: [], sections: []}",
        "{version: 1, measures: [], tittle: A}",
        "{version: 1, measures: {}}",
        "{version: 1, measures: [], title: {english: A}}",
        "{version: 1, measures: [], title: {}}",
        "{version: 1, measures: [], title: [A]}",
        "{version: 1, measures: [], executors: [mdt]}",
        "{version: 1, measures: [], executors: {mdt: }}",
        "{version: 1, measures: [], source: road-map.pdf}",
        "{version: 1, measures: [{title: A}]}",
        "{version: 1, measures: [{id: 1}]}",
        "{version: 1, measures: [{id: 1, title: }]}",
        "{version: 1, measures: [{id: 1.10, title: A}]}",
        "{version: 1, measures: [{id: 1 2, title: A}]}",
        "{version: 1, measures: [{id: ..., title: A}]}",
        "{version: 1, measures: [null]}",
        "{version: 1, sections: [{id: I, measures: []}]}",
    ]
    .map(String::from)
    .into();
    plans.extend(
        [
            "dew: 2023",
            "executors: mdt",
            "executors: [[mdt]]",
            "due: 30.04.2023",
            "due: 23",
            "due: 2023-4-30",
            "due: 2023-13",
            "due: 2023-04-31",
            "due: 2023-Q5",
            "due: 2023/2024/2025",
            "due: ../2023",
            "due: soon",
            "due: ''",
            "due: true",
            "due: []",
            "due: {every: quarter}",
            "due: {from: 2023-Q1}",
            "due: {every: week, from: 2023-Q1}",
            "due: {every: quarter, from: 2023-Q1, grace: 25}",
            "due: {every: quarter, from: 2023-Q1, till: 2023-Q3}",
            "due: {every: quarter, from: 2023/2024}",
            "done: yes",
            "done: true",
            "done: {note: A}",
            "done: {date: 2023-04-01, 2023-Q2: 2023-07-01}",
            "due: {every: quarter, from: 2023-Q1}, done: {2023-Q5: 2023-04-01}",
            "due: {every: quarter, from: 2023-Q1}, done: {2023-Q1: soon}",
            "dropped: 2023-04-01",
            "dropped: {date: 2023-04-01}",
            "dropped: {date: 2023-04-01, reason: }",
            "dropped: {reason: A}",
            "due: 2023, extensions: [{to: 2024}]",
            "due: 2023, extensions: [{date: 2023-04-01}]",
            "due: 2023, extensions: [{to: {every: year, from: 2024}, date: 2023-04-01}]",
            "steps: [{id: 1}]",
            "steps: [{id: 1, title: A, kind: contents}]",
            "steps: [{id: 1, title: A, steps: []}]",
            "kpis: [{id: k, title: A, target: 1, targets: [{by: 2023, value: 1}]}]",
            "kpis: [{id: k, title: A, targets: []}]",
            "kpis: [{id: k, title: A, targets: [1]}]",
            "kpis: [{id: k, title: A, targets: [{value: 1}]}]",
            "kpis: [{id: k, title: A, target: many}]",
            "kpis: [{id: k, title: A, target: 5 300 000}]",
            "kpis: [{id: k, title: A, target: {by: 2023}}]",
            "kpis: [{id: k, title: A, target: {value: 1, by: 2023/2024}}]",
            "kpis: [{id: k, title: A, target: 1, kind: stock}]",
            "kpis: [{id: k, title: A, target: 1, direction: up}]",
            "kpis: [{id: k, title: A, target: 1, baseline: 1}]",
            "kpis: [{id: k, title: A, target: 1, baseline: {date: 2023-01-01}}]",
            "kpis: [{id: k, title: A, target: 1, baseline: {value: 1, derived: maybe}}]",
            "kpis: [{id: k, title: A, target: 1, observations: [{value: 1}]}]",
            "kpis: [{id: k, title: A, target: 1, observations: [{date: 2023-01-01}]}]",
        ]
        .map(measure),
    );
    for text in plans {
        assert!(crate::support::read(&text).is_err(), "read: {text}");
        assert!(!validator.is_valid(&as_json(&text).unwrap()), "valid: {text}");
    }
}

/// The libraries, and measures with marks, series, extensions and KPIs at their fullest.
fn everything() -> Value {
    let mut plan = as_json(LIBRARIES).unwrap();
    plan["measures"] = json!([{
        "id": "4.x", "title": {"uz": "A", "en": "B"}, "executors": ["culture"], "funding": ["budget"],
        "outcome": "A", "due": "2023-04/2023-10", "note": "A", "x-own": [1, {"a": null}],
        "extensions": [{"to": "2024", "date": "2023-12-11", "reason": "A", "act": "B", "note": "C"}],
        "started": {"date": "2023-05-02", "note": "A", "evidence": "B", "act": "C", "reason": "D"},
        "done": {"date": "2023-06-02", "note": "A", "evidence": "B", "act": "C"},
        "kpis": [{
            "id": "k", "title": "A", "unit": "%", "kind": "flow", "direction": "increase", "note": "A",
            "baseline": {"value": 1.5, "date": "2022-12-31", "derived": true, "source": "A", "note": "B"},
            "target": {"value": "3.50", "by": 2023, "note": "A"},
            "observations": [{"date": "2023-06-30", "value": 2, "source": "A", "note": "B"}],
        }],
    }, {
        "id": 5, "title": "A", "steps": [
            {"id": 1, "title": "A", "kind": "content", "note": "A"},
            {"id": 2, "title": "A", "due": {"every": "quarter", "from": "2023-Q1", "until": "2023-Q3",
                "grace": "2 weeks", "note": "A"},
                "done": {"2023-Q1": "2023-04-01", "2023-Q2": {"date": "2023-07-01"}},
                "extensions": [{"to": "2024", "date": "2023-12-11", "period": "2023-Q3"}]},
            {"id": 3, "title": "A", "dropped": {"date": "2023-05-01", "reason": "A"}},
        ],
        "kpis": [{"id": "l", "title": "A", "targets": [{"by": "2023-Q1", "value": 1}, {"by": 2023, "value": 2}]}],
    }]);
    plan["sections"] =
        json!([{"id": "I", "title": "A", "note": "B", "x-a": 1, "measures": plan["measures"].take()}]);
    plan.as_object_mut().unwrap().remove("measures");
    plan
}

/// Every pointer into a value.
fn places(value: &Value, place: &str, all: &mut Vec<String>) {
    let mut each = |key: &str, value: &Value| {
        let place = format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"));
        all.push(place.clone());
        places(value, &place, all);
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| each(key, value)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| each(&index.to_string(), value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[track_caller]
fn reader_and_schema_agree(validator: &Validator, plan: &Value, what: &str) {
    let faults = crate::support::read(&plan.to_string()).err().unwrap_or_default();
    let complaints = complaints(validator, plan);
    if faults.is_empty() {
        assert_eq!(complaints, Vec::<String>::new(), "{what}: read, but not valid");
    } else if complaints.is_empty() {
        let known = |fault: &roadmap::problem::Problem| {
            // What a series may have; and of two keys one is there already, though without a value as yet.
            let context = ["a series is", "only a series", "only the extension of a series"];
            let empty = ["the plan has no `sections`", "KPI k has no `target`", "KPI l has no `target`"]
                .contains(&fault.message.plain());
            BEYOND.contains(&fault.code.id)
                || empty
                || context.iter().any(|about| fault.message.plain().starts_with(about))
        };
        assert!(faults.iter().all(known), "{what}: valid, but not read: {faults:?}");
    }
}

/// Of a plan that has everything, each value in turn is left out, or is something else. JSON is YAML, so the reader
/// can be asked about the very same plan.
#[test]
fn reader_and_schema_agree_on_what_is_needed_and_what_fits() {
    let validator = validator(&schema_of("plan"));
    let plan = everything();
    assert_eq!(crate::support::read(&plan.to_string()).err(), None);
    let mut all = Vec::new();
    places(&plan, "", &mut all);
    assert!(all.len() > 120, "{}", all.len());
    let others = [
        json!(null),
        json!(""),
        json!("soon"),
        json!("2023-05-06"),
        json!("2023-Q2"),
        json!(2023),
        json!(-1),
        json!(1.5),
        json!(true),
        json!([]),
        json!({}),
        json!([null]),
        json!({"date": "2023-05-06"}),
        json!({"x-a": 1}),
        json!({"note": "A"}),
        json!({"value": 1}),
        json!({"every": "year", "from": 2023}),
    ];
    for place in all {
        let (parent, key) = place.rsplit_once('/').unwrap();
        let mut without = plan.clone();
        match without.pointer_mut(parent).unwrap() {
            Value::Object(object) => {
                object.shift_remove(key);
            }
            Value::Array(list) => {
                list.remove(key.parse().unwrap());
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
        reader_and_schema_agree(&validator, &without, &format!("{place} left out"));
        if place.contains("/x-") {
            continue;
        }
        for other in &others {
            let mut changed = plan.clone();
            *changed.pointer_mut(&place).unwrap() = other.clone();
            reader_and_schema_agree(&validator, &changed, &format!("{place} is {other}"));
        }
    }
}

#[test]
fn reader_and_schema_agree_on_every_day_period_and_interval() {
    let validator = validator(&schema_of("plan"));
    let mut texts: Vec<String> = (0..14)
        .flat_map(|month| (0..33).map(move |day| (month, day)))
        .map(|(month, day)| format!("2024-{month:02}-{day:02}"))
        .collect();
    texts.extend((0..20).map(|month| format!("2024-{month:02}")));
    texts.extend((0..10).flat_map(|n| [format!("2024-Q{n}"), format!("2024-H{n}"), format!("2024-{n}")]));
    texts.extend(
        [
            "0000",
            "0001",
            "0000-Q1",
            "9999",
            "10000",
            "2023/..",
            "2023-Q1/..",
            "../2023",
            "2023/2023-Q2",
            "2023/",
            "/2023",
            "2023//2024",
            "2023-04-01/2023-04",
            "2023-04-30T00:00:00Z",
            "2023-04-30 ",
            " 2023",
            "2023-q1",
            "2023-04-30\n",
            "２０２３",
        ]
        .map(String::from),
    );
    for text in texts {
        for key in ["due", "done"] {
            let plan = json!({"version": 1, "measures": [{"id": 1, "title": "A", key: text}]});
            let read = crate::support::read(&plan.to_string()).is_ok();
            assert_eq!(read, validator.is_valid(&plan), "{key}: {text:?}");
        }
    }
}

/// An answer and its lines are what the schema of the command says.
fn answer_is_valid(sandbox: &Sandbox, command: &str, line: &str) {
    let schema = schema_of(command);
    let whole = validator(&schema);
    let lines = ["executors", "items", "kpis"].into_iter().filter_map(|key| {
        let mut one = schema["properties"].get(key)?["items"].clone();
        one["$defs"] = schema["$defs"].clone();
        Some(validator(&one))
    });
    let lines: Vec<Validator> = lines.collect();
    let answer = sandbox.run(&format!("{line} --format json"));
    assert!(matches!(answer.code, Some(0 | 1)), "{answer}");
    let value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(complaints(&whole, &value), Vec::<String>::new(), "{line}");
    for one in sandbox.run(&format!("{line} --format jsonl")).stdout.lines() {
        let one = serde_json::from_str(one).unwrap();
        assert!(lines.iter().any(|line| line.is_valid(&one)), "{line}: {one}");
    }
}

#[test]
fn every_answer_is_valid() {
    let own = everything().to_string();
    for plan in [FOUNDING, LIBRARIES, EXAMPLE, &own] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        for day in ["2023-07-15", "2030-01-01"] {
            for (command, line) in [
                ("list", "list"),
                ("show", "show 1 3"),
                ("overdue", "overdue"),
                ("upcoming", "upcoming --within 400d"),
                ("kpi", "kpi"),
                ("summary", "summary"),
                ("summary", "summary --by executor"),
                ("summary", "summary --by funding"),
                ("summary", "summary --by plan"),
                ("changes", "changes --from 2020-01-01"),
                ("trend", "trend"),
                ("check", "check --select all"),
            ] {
                let line = line.replace("1 3", if plan == own { "4.x 5 k l" } else { "1..3" });
                answer_is_valid(&sandbox, command, &format!("{line} --as-of {day}"));
            }
        }
    }
    let sandbox = Sandbox::founding().with("other.yaml", LIBRARIES);
    answer_is_valid(&sandbox, "list", "list -f roadmap.yaml -f other.yaml");
    answer_is_valid(&sandbox, "summary", "summary --by plan -f .");
}

#[test]
fn every_answer_from_a_repository_is_valid() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let old = story.id(2);
    for (command, line) in [
        ("history", "history 1".to_owned()),
        ("history", "history 2.4".into()),
        ("trend", "trend --as-of 2023-12-31".into()),
        ("check", format!("check --since {old}")),
    ] {
        answer_is_valid(&sandbox, command, &format!("{line} -f repo/roadmap.yaml"));
    }
}

#[test]
fn every_answer_of_a_writing_command_is_valid() {
    let sandbox =
        Sandbox::empty().with("roadmap.yaml", LIBRARIES).with("rows.csv", "id,done\n2.1,2023-07-01\n");
    for (command, line) in [
        ("start", "start 3 --on 2024-01-09"),
        ("done", "done 3 --on 2024-05-05"),
        ("done", "done 1.4@2023-Q3 --on 2023-09-30"),
        ("extend", "extend 2.2 --to 2023-12 --reason ill --on 2023-07-01"),
        ("record", "record pages 1800000 --on 2023-07-01"),
        ("drop", "drop 2.2 --reason late --on 2023-07-01"),
        ("reopen", "reopen 3 --what done"),
        ("apply", "apply rows.csv"),
    ] {
        let dry = format!("{line} --dry-run");
        answer_is_valid(&sandbox, command, &dry);
        let schema = validator(&schema_of(command));
        let value = sandbox.run(&format!("{line} --format json")).json();
        assert_eq!(complaints(&schema, &value), Vec::<String>::new(), "{line}");
    }
}
