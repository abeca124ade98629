//! What is exported, read by the programs of others: calendars by the Python package icalendar, a question over a
//! thousand plans by `DuckDB` and Spark, reports by openpyxl and python-docx.
//!
//! Installs them with pip in the folder that Cargo keeps for tests, and Java with apt where it is missing:
//! `cargo test -- --ignored exported`. What cannot be installed fails the test that needs it.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "readers are installed and started")]

mod calendar;
mod document;
mod question;
mod workbook;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// Tests that run side by side install once.
static INSTALLING: Mutex<()> = Mutex::new(());

/// Plans in which everything happens, each with the day on which it is best asked.
const PLANS: [(&str, &str); 3] =
    [(EXAMPLE, "2025-07-15"), (FOUNDING, "2023-07-01"), (LIBRARIES, "2023-07-15")];

/// Packages that are installed together, in a folder of this name.
struct Packages {
    folder: &'static str,
    names: &'static [&'static str],
}

/// What most scripts import.
const READERS: Packages = Packages {
    folder: "exported",
    names: &["duckdb", "icalendar", "recurring-ical-events", "openpyxl", "python-docx"],
};

impl Packages {
    /// Where they are, once they are.
    fn installed(&self) -> PathBuf {
        let _one_at_a_time = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(self.folder);
        let done = folder.join("installed");
        let names = self.names.join(" ");
        if std::fs::read_to_string(&done).is_ok_and(|known| known == names) {
            return folder;
        }
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(&folder).args(self.names);
        let output = pip.output().unwrap_or_else(|error| panic!("not tested: no python3: {error}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "not tested: pip cannot install {names}: {said}");
        std::fs::write(done, names).unwrap();
        folder
    }

    /// What a script of `tests/exported` prints, as JSON.
    fn answer(&self, script: &str, sandbox: &Sandbox) -> Value {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exported").join(script);
        let mut python = Command::new("python3");
        python.arg(script).current_dir(sandbox.path("")).env("PYTHONPATH", self.installed());
        // Where the system's encoding is another one, Python would write the answer in it.
        let output = python.env("PYTHONUTF8", "1").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// What the program itself answers, whatever it remarks beside it.
fn asked(sandbox: &Sandbox, line: &str) -> Value {
    let outcome = sandbox.run(&format!("{line} --format json"));
    assert_eq!(outcome.code, Some(0), "{outcome}");
    serde_json::from_str(&outcome.stdout).unwrap()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("no list {name}"))
}
