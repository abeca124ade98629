//! `roadmap changes`: between two days of one plan, two files, two revisions, a revision and the work tree.

use super::{example, ids, in_every_format, in_every_language, in_two_widths};
use crate::history::story::{DUE_MOVED, LAST, MARK_REMOVED, MERGE, RENAMED, RENUMBERED, REWRITTEN, Story};
use crate::support::{Outcome, Sandbox};

const OLD: &str = "\
version: 1
language: en
timezone: Asia/Tashkent
executors: {a: Ministry of Roads, b: Committee, c: Agency}
events: {in-force: {title: The act is in force}}
measures:
  - id: 1
    title: Build the roads of the region
    executors: [a, b]
    due: 2023
    steps:
      - {id: 1, title: List the white spots of the region, due: 2023-03-31}
      - {id: 2, title: Choose an operator, due: 2023-05-31, started: 2023-04-01}
      - {id: 3, title: Build the stations}
      - {id: 4, title: Report, due: {every: quarter, from: 2023-Q1, until: 2023-Q4}}
    kpis:
      - {id: km, title: Roads, unit: km, target: {value: 100, by: 2023}, observations: [{date: 2023-03-31, value: 10}]}
  - {id: 2, title: Publish a map, executors: [c], due: 2023-06-30, done: 2023-05-01}
";

const NEW: &str = "\
version: 1
language: en
timezone: Asia/Tashkent
executors: {a: Ministry of Roads, b: Committee, c: Agency}
events: {in-force: {title: The act is in force, date: 2023-04-15}}
measures:
  - id: 1
    title: Build the roads of the whole region
    executors: [b, a]
    due: 2024
    steps:
      - {id: 1, title: List the white spots of the region, due: 2023-03-31, done: {date: 2023-04-20, evidence: letter 5}}
      - {id: 2, title: Ask for money, due: 2023-06-30, dropped: {date: 2023-06-20, reason: No need}}
      - id: 3
        title: Choose an operator
        due: 2023-05-31
        started: 2023-04-01
        extensions: [{to: 2023-09-30, date: 2023-05-20, reason: No bids, act: Minutes 4}]
        log: [{date: 2023-06-01, text: Second tender, percent: 30}]
      - {id: 4, title: Build the stations}
      - {id: 5, title: Report, due: {every: quarter, from: 2023-Q1, until: 2023-Q4}, done: {2023-Q1: 2023-03-30}, confirmed: {2023-Q1: 2023-04-05}}
    kpis:
      - {id: km, title: Roads, unit: km, target: {value: 90, by: 2023}, observations: [{date: 2023-03-31, value: 12}, {date: 2023-06-30, value: 40}]}
  - {id: 2, title: Publish a map, executors: [c], due: 2023-06-30}
";

fn two(line: &str) -> Outcome {
    Sandbox::empty().with("old.yaml", OLD).with("new.yaml", NEW).run(line)
}

#[test]
fn what_happened_between_two_days_is_told_in_every_format() {
    in_every_format("changes", "changes --from 2023-03-30 --to 2023-05-01 -q 1..4");
    example("changes --from 2023-01-01 --width 100").snapshot("changes-example");
}

#[test]
fn what_differs_between_two_files_is_told_by_kind() {
    two("changes old.yaml new.yaml --as-of 2023-07-15 --width 100").snapshot("changes-files");
    two("changes old.yaml new.yaml --as-of 2023-07-15 --format csv").snapshot("changes-files-csv");
    two("changes old.yaml new.yaml --as-of 2023-07-15 --format jsonl").snapshot("changes-files-jsonl");
    two("changes old.yaml new.yaml --as-of 2023-07-15 --format markdown").snapshot("changes-files-markdown");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("changes", "changes --from 2023-03-30 -q section:I");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("changes", "changes --from 2023-03-30 --to 2023-05-31 -q 1 -q 13");
    for lang in ["uz", "uz-Latn", "ru"] {
        let line = format!("changes old.yaml new.yaml --as-of 2023-07-15 --width 100 --lang {lang}");
        two(&line).snapshot(&format!("changes-files-lang-{lang}"));
    }
}

#[test]
fn what_is_renumbered_is_never_removed_and_added() {
    let answer = two("changes old.yaml new.yaml --as-of 2023-07-15 --format json").json();
    let of = |kind: &str| -> Vec<String> {
        let items = answer["items"].as_array().unwrap().iter().filter(|item| item["change"] == kind);
        items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("added"), ["1.2"]);
    assert_eq!(of("removed"), [""; 0]);
    assert_eq!(of("renumbered"), ["1.3", "1.4", "1.5"]);
    assert_eq!(of("taken-back"), ["2"]);
    assert_eq!(of("rewritten"), ["km"]);
    // The reports were overdue before, under another number: that is no news.
    assert_eq!(of("overdue"), ["2"]);
    let extended = answer["items"].as_array().unwrap().iter().find(|item| item["change"] == "extended");
    let extended = extended.unwrap();
    assert_eq!((&extended["was"], &extended["recognised"]), (&"1.2".into(), &"text".into()));
}

#[test]
fn a_query_asks_for_a_part_of_the_changes() {
    let asked = |query: &str| {
        let line = format!("changes old.yaml new.yaml --as-of 2023-07-15 --format json {query}");
        ids(&two(&line).json()).iter().map(|id| (*id).to_owned()).collect::<Vec<String>>()
    };
    assert_eq!(asked("-q executor:c"), ["2", "2"]);
    assert_eq!(asked("-q km"), ["km", "km", "km"]);
    assert_eq!(asked("-q 1.5@2023-Q1").iter().filter(|id| *id != "1.5").count(), 2);
    // A deadline of the measure concerns the step that inherits it.
    assert_eq!(asked("-q 1.4"), ["1", "1.4"]);
    let unknown = two("changes old.yaml new.yaml -q nobody");
    assert!(unknown.failure().contains("nobody"), "{unknown}");
}

#[test]
fn what_is_gone_is_asked_for_by_its_old_id() {
    let line = "changes new.yaml old.yaml --as-of 2023-07-15 --format json -q 1.5";
    let answer = two(line).json();
    assert!(ids(&answer).is_empty(), "1.5 became 1.4: {answer}");
    let answer = two("changes new.yaml old.yaml --as-of 2023-07-15 --format json -q money").json();
    assert_eq!(ids(&answer), ["1.2"]);
    assert_eq!(answer["items"][0]["change"], "removed");
}

#[test]
fn without_days_a_report_begins_with_the_last_quarter() {
    let lead = |line: &str| two(line).answer().lines().next().unwrap().to_owned();
    let line = "changes -f new.yaml --as-of 2023-07-15";
    assert!(lead(line).contains("from 31 March to 15 July 2023"), "{}", lead(line));
    let line = "changes -f new.yaml --to 2023-04-30 --from 2023-04-10";
    assert!(
        lead(line).contains("from 10 to 30 April 2023") || lead(line).contains("from 10 April"),
        "{}",
        lead(line)
    );
    let backwards = two("changes -f new.yaml --from 2023-05-01 --to 2023-04-01");
    assert!(backwards.failure().contains("ends before it begins"));
    assert!(two("changes -f new.yaml --from soon").failure().contains("--from soon"));
    two("changes old.yaml --from 2023-05-01").failure();
}

/// The kinds of changes that a revision brought, each with what it concerns.
fn brought(sandbox: &Sandbox, story: &Story, number: usize) -> Vec<String> {
    let (old, new) = (story.id(number - 1), story.id(number));
    let line = format!("changes {old} {new} --format json");
    let answer = sandbox.roadmap(&line).within("repo").run().json();
    let items = answer["items"].as_array().unwrap().iter();
    items
        .map(|item| format!("{} {}", item["id"].as_str().unwrap(), item["change"].as_str().unwrap()))
        .collect()
}

#[test]
fn two_revisions_are_compared_whatever_the_file_was_called() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    assert_eq!(brought(&sandbox, &story, DUE_MOVED), ["1.2 deadline"]);
    assert_eq!(brought(&sandbox, &story, MARK_REMOVED)[0], "1.1 taken-back");
    assert_eq!(brought(&sandbox, &story, RENAMED), [" reworded"]);
    assert_eq!(brought(&sandbox, &story, REWRITTEN), ["ports rewritten"]);
    assert_eq!(brought(&sandbox, &story, MERGE), ["1.3 reworded", "2 executors"]);
    let renumbered = ["1.4 removed", "2.4 renumbered", "2.5 renumbered"];
    assert_eq!(brought(&sandbox, &story, RENUMBERED), renumbered);
    let whole = format!("changes {} {} --width 100 -q 1.2 -q 1.3 -q 1.4 -q 2", story.id(2), story.id(LAST));
    sandbox.roadmap(&whole).within("repo").run().snapshot("changes-revisions");
}

#[test]
fn a_revision_is_compared_with_the_work_tree_and_with_a_path_of_its_own() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let text = String::from_utf8(sandbox.files().remove("repo/roadmap.yaml").unwrap()).unwrap();
    let edited = text.replace("Publish a map of coverage, executors", "Publish a map, executors");
    assert_ne!(text, edited);
    let sandbox = sandbox.with("repo/roadmap.yaml", edited).with("repo/sub/x", "");
    for line in [
        "changes HEAD --format json",
        "changes main --format json -f roadmap.yaml",
        "changes HEAD:roadmap.yaml roadmap.yaml --format json",
    ] {
        let answer = sandbox.roadmap(line).within("repo").run().json();
        assert_eq!(ids(&answer), ["3"], "{line}");
        assert!(answer["items"][0]["line"].is_u64(), "{line}");
    }
    let below = sandbox.roadmap("changes HEAD:../roadmap.yaml ../roadmap.yaml --format json");
    assert_eq!(ids(&below.within("repo/sub").run().json()), ["3"]);
}

#[test]
fn what_is_no_revision_is_refused_before_git_is_asked() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    for text in [
        "-- --upload-pack=touch",
        "-- -x",
        "'HEAD@{1}'",
        "HEAD..main",
        "':(attr)'",
        "':/x'",
        "nothing",
        "HEAD:nothing.yaml",
        "'HEAD:../../etc/passwd'",
        "HEAD:.",
    ] {
        let outcome = sandbox.roadmap(&format!("changes {text}")).within("repo").run();
        outcome.failure();
        assert!(outcome.changed.is_empty(), "{outcome}");
    }
    let plain = Sandbox::founding().run("changes HEAD");
    assert!(plain.failure().contains("not in a git repository"), "{plain}");
}

#[test]
fn recorded_days_compare_what_the_file_said_on_each() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    // The commit of 11 February took effect on 5 January.
    let line = "changes --from 2023-02-10 --to 2023-02-11 --format json -q 1.1";
    assert_eq!(ids(&sandbox.roadmap(line).within("repo").run().json()), [""; 0]);
    let answer = sandbox.roadmap(&format!("{line} --recorded")).within("repo").run().json();
    assert_eq!(
        (&answer["items"][0]["change"], &answer["items"][0]["on"]),
        (&"done".into(), &"2023-01-05".into())
    );
    let refused = sandbox.roadmap("changes HEAD~1 --recorded").within("repo").run();
    assert!(refused.failure().contains("--recorded"));
}
