//! What is exported, read by the programs of others: calendars by the Python package icalendar, a question over a
//! thousand plans by `DuckDB`.
//!
//! Installs them with pip in a temporary folder: `cargo test -- --ignored exported`.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "readers are installed and started")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// Tests that run side by side install once.
static INSTALLING: Mutex<()> = Mutex::new(());

const PACKAGES: [&str; 3] = ["duckdb", "icalendar", "recurring-ical-events"];

/// Where the packages are, once they are.
fn packages() -> PathBuf {
    let _one_at_a_time = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported");
    let done = folder.join("installed");
    if !done.exists() {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(&folder).args(PACKAGES);
        let status = pip.status().unwrap();
        assert!(status.success(), "{status}");
        std::fs::write(done, "").unwrap();
    }
    folder
}

/// What a script of `tests/exported` prints, as JSON.
fn python(script: &str, sandbox: &Sandbox) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exported").join(script);
    let mut python = Command::new("python3");
    python.arg(script).current_dir(sandbox.path("")).env("PYTHONPATH", packages()).env("PYTHONUTF8", "1");
    let output = python.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
#[ignore = "installs packages with pip; cargo test -- --ignored exported"]
fn a_calendar_is_read_by_another_program_with_the_days_that_the_plan_has() {
    for (plan, day) in [(EXAMPLE, "2025-07-15"), (FOUNDING, "2023-07-01"), (LIBRARIES, "2023-07-15")] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let calendar = sandbox.run(&format!("export --format ics --alarm 7d --as-of {day}")).answer();
        let sandbox = sandbox.with("calendar.ics", calendar);
        let read = python("read_calendar.py", &sandbox);
        // Every due day of the next two years, each period by itself, whatever form it has in the calendar.
        let upcoming = sandbox.run(&format!("upcoming --within 730d --format json --as-of {day}")).answer();
        let upcoming: Value = serde_json::from_str(&upcoming).unwrap();
        let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in upcoming["items"].as_array().unwrap() {
            let id = item["id"].as_str().unwrap().split('@').next().unwrap();
            expected.entry(id.to_owned()).or_default().push(item["due_on"].as_str().unwrap().to_owned());
        }
        assert!(expected.len() > 3, "{expected:?}");
        for (id, days) in expected {
            let found = &read["days"][&id];
            let found: Vec<&str> =
                found.as_array().unwrap().iter().map(|day| day.as_str().unwrap()).collect();
            let missing: Vec<&String> = days.iter().filter(|day| !found.contains(&day.as_str())).collect();
            assert!(missing.is_empty(), "{id}: {missing:?} are not among {found:?}");
        }
        assert_eq!(read["events"], read["alarms"]);
        assert_eq!(read["events"], read["uids"]);
    }
}

#[test]
#[ignore = "installs packages with pip and takes a minute; cargo test -- --ignored exported"]
fn a_question_over_a_thousand_plans_is_answered_by_duckdb_as_by_summary() {
    let mut sandbox = Sandbox::empty();
    for n in 0..1_000 {
        sandbox = sandbox.with(&format!("plans/{n}.yaml"), if n % 2 == 0 { EXAMPLE } else { LIBRARIES });
    }
    let items = sandbox.run("export -f plans --format jsonl --as-of 2025-07-15").answer();
    assert_eq!(items.lines().count(), 500 * 17 + 500 * 9);
    let page = include_str!("../docs/export.md");
    let (_, query) = page.split_once("```sql\n").unwrap();
    let (query, _) = query.split_once("```").unwrap();
    let sandbox = sandbox.with("items.jsonl", items).with("query.sql", query);
    let rows = python("question.py", &sandbox);
    let line = "summary -f plans --by lead --format json --as-of 2025-07-15";
    let summary: Value = serde_json::from_str(&sandbox.run(line).answer()).unwrap();
    let mut seen = 0;
    for row in rows.as_array().unwrap() {
        let same = |group: &&Value| group["name"] == row["lead"];
        let groups: Vec<&Value> = summary["items"].as_array().unwrap().iter().filter(same).collect();
        let overdue: i64 = groups.iter().map(|group| group["overdue"].as_i64().unwrap()).sum();
        assert!(!groups.is_empty(), "{row}");
        assert_eq!(row["overdue"].as_i64(), Some(overdue), "{row}");
        seen += 1;
    }
    assert!(seen >= 2, "{rows}");
}
