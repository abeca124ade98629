//! Changes of plans, compared byte for byte: a folder per case under `tests/data/edits/`.
//!
//! `before.yaml` is the plan, `command` what is asked of it. Then either `after.yaml` is what it must become, or
//! `refused.stderr` what must be said while the plan stays as it is. `undo` is a command that must give the old bytes
//! back. A command that imports has its documents beside it, what it says in `list`, and no undo.
#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::support::Sandbox;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/edits");

#[test]
fn every_case_changes_the_bytes_concerned_and_no_others() {
    let mut cases: Vec<PathBuf> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 150, "only {} cases", cases.len());
    // Most of a case is waiting for the disk.
    let faults: Vec<String> = thread::scope(|scope| {
        let parts: Vec<_> = cases
            .chunks(cases.len().div_ceil(16))
            .map(|part| scope.spawn(|| part.iter().filter_map(|case| told(case)).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(faults.is_empty(), "{}", faults.concat());
}

/// What is wrong with a case, under its name.
fn told(case: &Path) -> Option<String> {
    let has = |name: &str| case.join(name).exists();
    let whole = has("before.yaml") && has("command") && has("after.yaml") != has("refused.stderr");
    let fault = if whole { fault(case) } else { Some("a file is missing".into()) };
    fault.map(|fault| format!("\n--- {}: {fault}\n", case.display()))
}

fn fault(case: &Path) -> Option<String> {
    let has = |name: &str| case.join(name).exists();
    let file = |name: &str| fs::read(case.join(name)).ok();
    let line = |name: &str| Some(String::from_utf8(file(name)?).unwrap().trim_end().to_owned());
    let (before, command) = (file("before.yaml")?, line("command")?);
    let documents = ["new.md", "old.md"].into_iter().filter_map(|name| Some((name, file(name)?)));
    let sandbox = documents.fold(Sandbox::empty().with("roadmap.yaml", &before), |sandbox, (name, text)| {
        sandbox.with(name, &text)
    });
    let run = |line: &str| {
        let outcome = sandbox.run(line);
        (outcome, fs::read(sandbox.path("roadmap.yaml")).unwrap())
    };
    let (outcome, after) = run(&command);
    if let Some(refused) = file("refused.stderr") {
        let as_told =
            outcome.failure().as_bytes() == refused && after == before && outcome.changed.is_empty();
        return (!as_told).then(|| format!("should be refused otherwise:\n{outcome}"));
    }
    let expected = file("after.yaml")?;
    if after != expected {
        return Some(format!("{outcome}became\n{}\ninstead of\n{}", shown(&after), shown(&expected)));
    }
    let is_import = command.starts_with("import");
    if is_import {
        // What is said of it, if it is more than that.
        let list = file("list").map_or_else(|| outcome.stdout.clone(), |list| shown(&list));
        if outcome.stdout != list {
            return Some(format!("says\n{}\ninstead of\n{list}", outcome.stdout));
        }
    } else {
        outcome.answer();
    }
    let (old, new) = (comments(&shown(&before)), comments(&shown(&after)));
    if !old.is_subset(&new) {
        return Some(format!("these comments were lost: {:?}", old.difference(&new)));
    }
    if !command.starts_with("reopen") && run(&command).1 != after {
        return Some("the same once more changes the plan again".into());
    }
    if is_import {
        return has("undo").then(|| "an import has no undo".into());
    }
    let (outcome, back) = run(&line("undo")?);
    (back != before).then(|| format!("undo gives\n{}\n{outcome}", shown(&back)))
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\r', "␍")
}

/// What stands behind each `#` that may begin a comment.
fn comments(text: &str) -> BTreeSet<String> {
    let behind = |line: &str| line.find(" #").map(|at| line[at..].trim().to_owned());
    text.lines().filter_map(|line| behind(&format!(" {line}"))).collect()
}
