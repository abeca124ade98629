//! `import`: a new plan of a document, a plan revised by one, and what is refused.

use crate::support::{Outcome, Sandbox};

const WORD: &[u8] = include_bytes!("../data/docs/import/road-map.docx");
const REVISED: &[u8] = include_bytes!("../data/docs/import/revised.docx");

/// Documents, good and bad ones.
fn documents() -> Sandbox {
    Sandbox::empty()
        .with("road-map.docx", WORD)
        .with("revised.docx", REVISED)
        .with("there.yaml", "version: 1\n")
        .with("page.pdf", "%PDF-1.7\n")
        .with("empty.docx", "")
        .with("prose.txt", "The plan is a secret.\n")
        .with("broken.docx", &WORD[..WORD.len() / 2])
        .with("no.md", "| A | B |\n|---|---|\n| 1 | 2025 |\n")
        .with("folder/x", "")
}

/// What each command says on stderr, one after the other.
fn refusals(lines: &[&str]) -> String {
    let sandbox = documents();
    let told = |line: &&str| {
        let outcome = sandbox.run(&format!("import {line}"));
        assert!(outcome.changed.is_empty(), "{outcome}");
        format!("$ roadmap import {line}\n{}\n", outcome.failure())
    };
    lines.iter().map(told).collect()
}

#[test]
fn what_cannot_be_imported_is_refused_with_the_way_out() {
    let told = refusals(&[
        "mising.docx",
        "folder",
        "page.pdf",
        "empty.docx",
        "prose.txt",
        "broken.docx",
        "no.md",
        "road-map.docx -o there.yaml",
        "road-map.docx -o no/such/folder.yaml",
        "road-map.docx --table 9",
        "road-map.docx --columns no=1,measure=2",
        "road-map.docx --columns no=1,due=2,dew=3",
        "road-map.docx --columns measure=2,due=99 --table 2",
        "road-map.docx --on 31.2.2025",
        "road-map.docx -f there.yaml",
        "road-map.docx --format json",
        "road-map.docx --into there.yaml --act ' '",
        "road-map.docx --into there.yaml --act 'Resolution 5'",
    ]);
    crate::support::snapshot("import-refusals", &told);
}

#[test]
fn wrong_arguments_are_told_in_the_language_of_the_user() {
    let lines =
        ["--table 9", "--columns measure=2", "--columns due", "--columns measure=2,due=99 --table 2", "-f x"];
    let languages = ["uz", "uz-Latn", "ru"];
    let all = languages
        .iter()
        .flat_map(|language| lines.iter().map(move |line| format!("road-map.docx {line} --lang {language}")));
    let all: Vec<String> = all.collect();
    let told = refusals(&all.iter().map(String::as_str).collect::<Vec<_>>());
    crate::support::snapshot("import-refusals-languages", &told);
}

#[test]
fn a_plan_goes_to_stdout_or_to_a_new_file() {
    let sandbox = documents();
    let printed = sandbox.run("import road-map.docx --as-of 2025-06-15");
    assert_eq!((printed.code, printed.changed.len()), (Some(0), 0), "{printed}");
    let written = sandbox.run("import road-map.docx -o plan.yaml --as-of 2025-06-15");
    assert_eq!(written.code, Some(0), "{written}");
    assert_eq!(String::from_utf8_lossy(&sandbox.files()["plan.yaml"]), printed.stdout);
    assert_eq!(written.stderr, printed.stderr);
    let overdue = sandbox.run("overdue -f plan.yaml --as-of 2025-06-15 --format json").json();
    let late =
        overdue["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned());
    assert_eq!(late.collect::<Vec<_>>(), ["1", "2.1"]);
}

/// The plan of the first document, revised by the second one.
fn revised(options: &str) -> (Sandbox, Outcome) {
    let sandbox = documents();
    sandbox.run("import road-map.docx -o plan.yaml --as-of 2025-06-15");
    let command =
        "import revised.docx --into plan.yaml --base road-map.docx --act 'Resolution 57' --on 2025-06-10";
    let outcome = sandbox.run(&format!("{command} --as-of 2025-06-15 {options}"));
    (sandbox, outcome)
}

#[test]
fn what_a_revised_document_changes_is_listed_in_every_language() {
    let told = ["en", "uz", "uz-Latn", "ru"].map(|language| {
        let list = revised(&format!("--lang {language} --width 80")).1.answer();
        assert!(list.lines().all(|line| line.chars().count() <= 80), "{list}");
        format!("--- {language}\n{list}\n")
    });
    crate::support::snapshot("import-revision", &told.concat());
}

#[test]
fn a_dry_run_lists_the_same_shows_the_difference_and_writes_nothing() {
    let (_, written) = revised("");
    assert_eq!(written.changed.len(), 1, "{written}");
    let (_, dry) = revised("--dry-run");
    assert!(dry.changed.is_empty(), "{dry}");
    let (list, difference) = dry.stdout.split_once("\n--- a/plan.yaml\n").unwrap();
    assert_eq!(list, written.stdout);
    assert!(difference.contains("\n+              - {to: 2025-Q3, date: 2025-06-10"), "{difference}");
}

#[test]
fn the_same_document_once_more_changes_nothing() {
    let (sandbox, _) = revised("");
    let before = sandbox.files();
    let command = "import revised.docx --into plan.yaml --act 'Resolution 57' --as-of 2025-06-15";
    let again = sandbox.run(command);
    assert!(again.changed.is_empty(), "{again}");
    assert_eq!(sandbox.files(), before);
}

#[test]
fn reasons_are_written_in_the_language_of_the_plan() {
    let text = include_str!("../data/import/road-map-2023.txt").replace("30 май", "30 июн");
    let sandbox = Sandbox::founding().with("new.txt", text);
    let command =
        "import new.txt --into roadmap.yaml --act A --on 2023-05-01 --as-of 2023-05-01 --lang ru --dry-run";
    let outcome = sandbox.run(command);
    assert!(outcome.stdout.contains("Сроки перенесены"), "{outcome}");
    assert!(outcome.stdout.contains("reason: Янги таҳрирдаги ҳужжат билан ўзгартирилди"), "{outcome}");
}
