//! `docs/example.yaml` shows every key of the file and every form a value may have, and it is a good plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use roadmap::format::keys::{Map, OWN, PLAN, Type, maps};
use roadmap::model::Status;
use serde_yaml::{Mapping, Value};

use crate::support::{EXAMPLE, Sandbox};

/// What a plan uses: the keys of its maps, as `step.due`, and the forms of their values.
#[derive(Default)]
struct Used {
    keys: BTreeSet<String>,
    forms: BTreeSet<String>,
}

impl Used {
    fn map(&mut self, map: &'static Map, entries: &Mapping) {
        for (name, value) in entries {
            let name = name.as_str().unwrap();
            if name.starts_with(OWN) {
                self.keys.insert(OWN.into());
                continue;
            }
            let key = &map.keys[map.find(name).unwrap_or_else(|| panic!("{} has no {name}", map.name))];
            self.keys.insert(format!("{}.{name}", map.name));
            self.value(&key.value, value);
        }
    }

    fn value(&mut self, kind: &'static Type, value: &Value) {
        match (kind, value) {
            (Type::Map(map) | Type::NonEmpty(map), Value::Mapping(entries)) => self.map(map, entries),
            (Type::NonEmpty(_), Value::Sequence(all)) => {
                for one in all {
                    self.value(kind, one);
                }
            }
            (Type::List(element), Value::Sequence(all)) => {
                for one in all {
                    self.value(element, one);
                }
            }
            (Type::Table(element), Value::Mapping(all)) => {
                for one in all.values() {
                    self.value(element, one);
                }
            }
            (Type::ByPeriod(scalar, map), Value::Mapping(all)) if !all.contains_key("date") => {
                for one in all.values() {
                    self.or(scalar, map, one, "of a period");
                }
            }
            (Type::ByPeriod(scalar, map), _) => self.or(scalar, map, value, "mark"),
            (Type::Or(scalar, map), _) => self.or(scalar, map, value, "value"),
            (Type::Named(map), Value::Mapping(entries)) if entries.contains_key("name") => {
                self.forms.insert("name, map".into());
                self.map(map, entries);
            }
            (Type::Named(_), _) => {
                self.forms.insert("name, scalar".into());
                self.value(&Type::Filled, value);
            }
            (Type::Due(series, relative), Value::Mapping(entries)) => {
                self.map(if entries.contains_key("every") { series } else { relative }, entries);
            }
            (Type::Due(..), _) => self.value(&Type::Deadline, value),
            _ => self.scalar(kind, value),
        }
    }

    fn or(&mut self, scalar: &'static Type, map: &'static Map, value: &Value, what: &str) {
        let entries = value.as_mapping();
        self.forms.insert(format!("{what}, {}", if entries.is_some() { "map" } else { "scalar" }));
        match entries {
            Some(entries) => self.map(map, entries),
            None => self.value(scalar, value),
        }
    }

    fn scalar(&mut self, kind: &Type, value: &Value) {
        let form = match kind {
            Type::Text | Type::Filled if value.is_mapping() => "text in several languages".into(),
            Type::Text | Type::Filled => "text".into(),
            Type::Texts => format!("texts, {}", if value.is_sequence() { "several" } else { "one" }),
            Type::Id => format!("id, {}", if value.is_number() { "number" } else { "text" }),
            Type::Day | Type::DoneDay | Type::Period | Type::Deadline => {
                let text = serde_yaml::to_string(value).unwrap();
                notation(text.trim().trim_matches('\'')).into()
            }
            Type::Words(set, _) => format!("{set}, {}", value.as_str().unwrap()),
            Type::Number
            | Type::Percent
            | Type::Days
            | Type::Length
            | Type::Reference
            | Type::Bool
            | Type::Word
            | Type::Tag
            | Type::Zone
            | Type::Version => return,
            Type::Map(_)
            | Type::List(_)
            | Type::NonEmpty(_)
            | Type::Or(..)
            | Type::ByPeriod(..)
            | Type::Due(..)
            | Type::Named(_)
            | Type::Table(_) => panic!("{value:?} is no {kind:?}"),
        };
        self.forms.insert(form);
    }
}

fn notation(text: &str) -> &'static str {
    match text {
        text if text.starts_with("../") => "done by a day",
        text if text.ends_with("/..") => "no end",
        text if text.contains('/') => "interval",
        text if text.contains('Q') => "quarter",
        text if text.contains('H') => "half-year",
        text if text.len() == 4 => "year",
        text if text.len() == 7 => "month",
        _ => "day",
    }
}

/// Every form a value of this type can have.
fn forms(kind: &Type) -> Vec<String> {
    let words = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    match kind {
        Type::Text | Type::Filled => words(&["text", "text in several languages"]),
        Type::Texts => words(&["texts, one", "texts, several"]),
        Type::Id => words(&["id, number", "id, text"]),
        Type::Period | Type::Day => words(&["day", "month", "quarter", "half-year", "year"]),
        Type::DoneDay => words(&["done by a day"]),
        Type::Deadline | Type::Due(..) => words(&["interval", "no end"]),
        Type::Words(set, all) => all.iter().map(|word| format!("{set}, {word}")).collect(),
        Type::Or(..) => words(&["value, scalar", "value, map"]),
        Type::Named(_) => words(&["name, scalar", "name, map"]),
        Type::ByPeriod(..) => {
            words(&["mark, scalar", "mark, map", "of a period, scalar", "of a period, map"])
        }
        Type::List(element) | Type::Table(element) => forms(element),
        Type::Number
        | Type::Percent
        | Type::Days
        | Type::Length
        | Type::Reference
        | Type::Bool
        | Type::Word
        | Type::Tag
        | Type::Zone
        | Type::Version
        | Type::Map(_)
        | Type::NonEmpty(_) => Vec::new(),
    }
}

fn used() -> Used {
    let mut used = Used::default();
    let plan: Value = serde_yaml::from_str(EXAMPLE).unwrap();
    used.map(&PLAN, plan.as_mapping().unwrap());
    used
}

#[test]
fn every_key_stands_in_the_example() {
    let used = used().keys;
    // There is one plan, which has one of two keys.
    assert!(PLAN.choice.keys().contains(&"measures") && used.contains("plan.sections"));
    let keys = maps().into_iter().flat_map(|map| map.names().map(move |name| format!("{}.{name}", map.name)));
    let missing: Vec<String> =
        keys.chain([OWN.to_owned()]).filter(|key| !used.contains(key) && key != "plan.measures").collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_form_of_a_value_stands_in_the_example() {
    let used = used().forms;
    let kinds = maps().into_iter().flat_map(|map| map.keys).map(|key| &key.value);
    let all: BTreeSet<String> = kinds.flat_map(forms).collect();
    assert!(all.len() > 30, "{all:?}");
    assert_eq!(all.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn nothing_is_wrong_with_the_example() {
    let sandbox = Sandbox::empty().with("example.yaml", EXAMPLE);
    let said = sandbox.run("check -f example.yaml --strict --as-of 2025-07-15").answer();
    assert_eq!(said, "nothing found in `example.yaml`\n");
}

#[test]
fn the_example_means_what_its_comments_say() {
    let plan = crate::support::read(EXAMPLE).unwrap();
    let day = NaiveDate::from_ymd_opt(2025, 7, 15).unwrap();
    let states: Vec<_> = plan.items().map(|item| (item.id(), item.state(day).status)).collect();
    let expected = [
        ("1.1", Status::Done),
        ("1.2", Status::InProgress),
        ("1.4", Status::InProgress),
        ("1.5", Status::Overdue),
        ("1.6", Status::Dropped),
        ("2", Status::Done),
        ("3", Status::Dropped),
        ("4.1", Status::InProgress),
        ("4.2", Status::Planned),
        ("4.2-a", Status::Planned),
        ("5.1", Status::Done),
        ("5.2", Status::Done),
        ("5.3", Status::Waiting),
        ("5.4", Status::Overdue),
        ("5.5", Status::Planned),
        ("5.6", Status::Planned),
    ];
    assert_eq!(states, expected.map(|(id, status)| (id.to_owned(), status)));
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
    let kpis = sandbox.run("kpi --format json --as-of 2025-07-15").json();
    let ratings: Vec<(&str, &str)> = kpis["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kpi| (kpi["id"].as_str().unwrap(), kpi["rating"].as_str().unwrap()))
        .collect();
    let expected = [
        ("satisfied", "no-target"),
        ("pages", "at-risk"),
        ("waiting", "off-track"),
        ("readers", "on-track"),
        ("lessons", "unknown"),
        ("visits", "unknown"),
        ("taught", "unknown"),
    ];
    assert_eq!(ratings, expected);
}
