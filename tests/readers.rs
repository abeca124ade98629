//! What the program writes, read by the YAML readers of other languages: `PyYAML` (in Python and in C), ruamel.yaml, and
//! the packages js-yaml and yaml of JavaScript. And the JSON Schema, asked by the validators of both.
//!
//! Takes some minutes, and installs them with pip and npm in a temporary folder: `cargo test -- --ignored readers`.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "readers are installed and started")]

mod corpus;
mod install;
mod plan;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use crate::support::{EXAMPLE, LIBRARIES, Sandbox};
use install::Installed;
use plan::{Expected, Style};

/// How many texts one plan holds. `apply` takes a time that grows with the square of its rows.
const AT_ONCE: usize = 200;

/// What the readers find otherwise than it was asked for, as sentences.
fn differences(installed: &Installed, plans: &BTreeMap<String, Expected>, sandbox: &Sandbox) -> Vec<String> {
    let names: Vec<&str> = plans.keys().map(String::as_str).collect();
    let mut wrong = Vec::new();
    for (reader, documents) in installed.read(&names, sandbox) {
        assert_eq!(documents.as_object().unwrap().len(), names.len(), "{reader}");
        for (name, expected) in plans {
            if let Some(error) = documents[name].get("error") {
                wrong.push(format!("{reader}: {name}: {error}"));
                continue;
            }
            for (place, value) in expected {
                let found = documents[name].pointer(place).unwrap_or(&Value::Null);
                if found != value && !is_same_number(found, value) {
                    wrong.push(format!("{reader}: {name}{place}: {found} and not {value}"));
                }
            }
        }
    }
    wrong
}

/// Other languages have no exact decimals, and no number is written that differs as their numbers.
fn is_same_number(found: &Value, value: &Value) -> bool {
    found.as_f64().zip(value.as_f64()).is_some_and(|(one, other)| one.to_bits() == other.to_bits())
}

/// How many there are, and the first of them.
fn some(wrong: &[String]) -> String {
    let mut shown = format!("{} differences:\n", wrong.len());
    for one in wrong.iter().take(40) {
        let _ = writeln!(shown, "{one}");
    }
    shown
}

/// Each text of the list through every option that takes one, into plans of every style.
#[test]
#[ignore = "installs readers and takes minutes; cargo test -- --ignored readers"]
fn every_text_that_is_typed_is_read_back_by_every_reader() {
    let installed = Installed::new();
    for style in Style::ALL {
        let sandbox = Sandbox::empty();
        let mut plans = BTreeMap::new();
        for (number, text) in corpus::texts().iter().enumerate() {
            let name = format!("{number}.yaml");
            let expected = plan::typed(&sandbox, &name, style, text);
            plans.insert(name, expected);
        }
        let wrong = differences(&installed, &plans, &sandbox);
        assert!(wrong.is_empty(), "{style:?}, {}", some(&wrong));
    }
}

/// Every pair of signs at the beginning, in the middle and at the end of a text.
#[test]
#[ignore = "installs readers and takes minutes; cargo test -- --ignored readers"]
fn every_pair_of_signs_is_read_back_by_every_reader() {
    let installed = Installed::new();
    let texts = corpus::pairs();
    for style in Style::ALL {
        let sandbox = Sandbox::empty();
        let mut plans = BTreeMap::new();
        for (number, texts) in texts.chunks(AT_ONCE).enumerate() {
            let name = format!("{number}.yaml");
            let expected = plan::applied(&sandbox, &name, style, texts);
            plans.insert(name, expected);
        }
        let wrong = differences(&installed, &plans, &sandbox);
        assert!(wrong.is_empty(), "{style:?}, {}", some(&wrong));
    }
}

/// Numbers as people type them are numbers for every reader.
#[test]
#[ignore = "installs readers and takes minutes; cargo test -- --ignored readers"]
fn every_number_that_is_typed_is_read_back_by_every_reader() {
    let installed = Installed::new();
    let sandbox = Sandbox::empty();
    let mut plans = BTreeMap::new();
    for style in Style::ALL {
        for (number, (typed, value)) in corpus::NUMBERS.iter().enumerate() {
            let name = format!("{style:?}-{number}.yaml");
            let expected = plan::recorded(&sandbox, &name, style, typed, value);
            plans.insert(name, expected);
        }
    }
    let wrong = differences(&installed, &plans, &sandbox);
    assert!(wrong.is_empty(), "{}", some(&wrong));
}

#[test]
#[ignore = "installs validators and takes a minute; cargo test -- --ignored readers"]
fn validators_of_other_languages_agree_with_the_schema() {
    let installed = Installed::new();
    let sandbox = Sandbox::founding().with("example.yaml", EXAMPLE).with("libraries.yaml", LIBRARIES);
    let schema = sandbox.run("schema").answer();
    let faulty = [
        ("unknown-key.yaml", LIBRARIES.replace("    outcome:", "    outcom:")),
        ("bad-day.yaml", LIBRARIES.replace("due: 2023-04-30", "due: 2023-13-30")),
        ("bad-id.yaml", LIBRARIES.replace("id: pages", "id: 'pages online'")),
        ("no-title.yaml", LIBRARIES.replace("            title: Buy the scanners\n", "")),
    ];
    let mut sandbox = sandbox.with("schema.json", schema);
    for (name, text) in &faulty {
        assert_ne!(text, LIBRARIES, "{name}");
        sandbox = sandbox.with(name, text);
    }
    let sound = ["roadmap.yaml", "example.yaml", "libraries.yaml"];
    for name in sound {
        assert_eq!(installed.complaints(name, &sandbox), BTreeMap::new(), "{name}");
    }
    for (name, _) in faulty {
        let by: Vec<String> = installed.complaints(name, &sandbox).into_keys().collect();
        assert_eq!(by, ["Ajv", "check-jsonschema", "jsonschema"], "{name}");
    }
}
