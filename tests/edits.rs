//! Changes of plans, compared byte for byte: a folder per case under `tests/data/edits/`.
//!
//! `before.yaml` is the plan, `command` what is asked of it. Then either `after.yaml` is what it must become, or
//! `refused.stderr` what must be said while the plan stays as it is. `undo` is a command that must give the old bytes
//! back.
#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/edits");

/// The words of a command line; quotation marks hold words together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.trim().chars() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '\'' | '"') => quote = Some(c),
            None if c == ' ' => words.push(String::new()),
            _ => words.last_mut().unwrap().push(c),
        }
    }
    words
}

fn roadmap(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_roadmap"))
        .args(words(line))
        .current_dir(folder)
        .env_clear()
        .output()
        .unwrap()
}

/// What stands behind each `#` that may begin a comment.
fn comments(text: &str) -> BTreeSet<String> {
    let behind = |line: &str| line.find(" #").map(|at| line[at..].trim().to_owned());
    text.lines().filter_map(|line| behind(&format!(" {line}"))).collect()
}

/// What is wrong with a case, if anything is.
fn fault(case: &Path) -> Option<String> {
    let file = |name: &str| fs::read(case.join(name)).ok();
    let before = file("before.yaml")?;
    let command = String::from_utf8(file("command")?).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("roadmap.yaml");
    fs::write(&plan, &before).unwrap();
    let run = |line: &str| {
        let output = roadmap(folder.path(), line);
        (output, fs::read(&plan).unwrap())
    };
    let (output, after) = run(&command);
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\r', "␍");
    if let Some(refused) = file("refused.stderr") {
        let as_told = stderr == String::from_utf8_lossy(&refused) && output.status.code() == Some(2);
        return (!as_told || after != before || !output.stdout.is_empty())
            .then(|| format!("should be refused otherwise:\n{stderr}\n{}", shown(&after)));
    }
    let expected = file("after.yaml")?;
    if !output.status.success() || after != expected || !stderr.is_empty() {
        return Some(format!("{stderr}\nbecame\n{}\ninstead of\n{}", shown(&after), shown(&expected)));
    }
    let (old, new) = (comments(&shown(&before)), comments(&shown(&after)));
    if !old.is_subset(&new) {
        return Some(format!("these comments were lost: {:?}", old.difference(&new)));
    }
    if !command.starts_with("reopen") && run(&command).1 != after {
        return Some("the same once more changes the plan again".into());
    }
    let undo = String::from_utf8(file("undo")?).unwrap();
    let (output, back) = run(&undo);
    (back != before)
        .then(|| format!("undo gives {}{}", shown(&back), String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn every_case_changes_the_bytes_concerned_and_no_others() {
    let mut cases: Vec<PathBuf> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 100, "only {} cases", cases.len());
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
