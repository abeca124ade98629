//! The rules of `check`: each has its file, its docs and its examples, and the examples hold.
//!
//! `bad.yaml` says itself what is found in it: `#! RULE` at the end of a line, once for each finding on that line. Where
//! no comment can stand, `expected.txt` says `LINE RULE`, or `- RULE` for the file as a whole.

#![expect(clippy::disallowed_methods, reason = "tests read their own data")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use roadmap::check::{CODES, RULES, Run, Selection, check_text, code, is_about_two_versions, is_opt_in, run};
use roadmap::problem::{Code, READER, Severity};
use roadmap::syntax::Tree;

use crate::history::script::{Draft, Script, write};
use crate::support::{PROGRAM, Sandbox};

/// The day of all examples.
const DAY: &str = "2024-06-30";

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The names in a folder, sorted, those with a leading dot left out.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(here(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

/// One finding, as the program tells of it.
#[derive(Debug)]
struct Found {
    line: Option<u64>,
    rule: String,
    severity: String,
    message: String,
}

/// Everything the program finds in a file.
fn found(file: &Path, options: &[&str]) -> Vec<Found> {
    let mut command = Command::new(PROGRAM);
    command.env_clear().args(["check", "--format", "json", "--as-of", DAY, "-f"]).arg(file).args(options);
    let output = command.output().unwrap();
    findings(&output.stdout, || format!("{}: {}", file.display(), String::from_utf8_lossy(&output.stderr)))
}

/// What an answer in JSON says is found.
fn findings(answer: &[u8], otherwise: impl FnOnce() -> String) -> Vec<Found> {
    let said: serde_json::Value =
        serde_json::from_slice(answer).unwrap_or_else(|_| panic!("{}", otherwise()));
    let word = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    let items = said["items"].as_array().unwrap().iter();
    items
        .map(|item| Found {
            line: item["line"].as_u64(),
            rule: word(item, "rule"),
            severity: word(item, "severity"),
            message: word(item, "message"),
        })
        .collect()
}

/// An example and how it is to be looked at: with the rules that run of themselves, else with this one alone. What compares
/// two versions is shown against `before.yaml`, which is committed before it.
fn example(code: &Code, name: &str) -> Vec<Found> {
    if is_about_two_versions(code) {
        return after_before(code, name);
    }
    let options: &[&str] = if is_opt_in(code) { &["--select", code.id] } else { &[] };
    found(&here("tests/data/rules").join(code.id).join(name), options)
}

/// What is found in an example that lies uncommitted in the place of `before.yaml`.
fn after_before(code: &Code, name: &str) -> Vec<Found> {
    let folder = here("tests/data/rules").join(code.id);
    let mut script = Script::default();
    let changes = vec![write("roadmap.yaml", fs::read(folder.join("before.yaml")).unwrap())];
    let (subject, author) = ("Before".to_owned(), "A");
    script.commit(Draft { branch: "main", author, recorded: 1_719_000_000, subject, merge: None, changes });
    let sandbox = Sandbox::empty();
    script.build(&sandbox, "repo");
    let sandbox = sandbox.with("repo/roadmap.yaml", fs::read(folder.join(name)).unwrap());
    let line = format!("check --since HEAD --format json --as-of {DAY}");
    let outcome = sandbox.roadmap(&line).within("repo").run();
    findings(outcome.stdout.as_bytes(), || outcome.to_string())
}

/// What `bad.yaml`, or the `expected.txt` beside it, says is found.
fn expected(code: &Code) -> Vec<(String, String)> {
    let folder = here("tests/data/rules").join(code.id);
    let bytes = fs::read(folder.join("bad.yaml")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let marks = (1..).zip(text.split('\n')).filter_map(|(n, line)| Some((n, line.split_once("#!")?.1)));
    let marked = marks.flat_map(|(n, rules): (u64, &str)| {
        rules.split_whitespace().map(move |rule| (n.to_string(), rule.to_owned()))
    });
    let beside = fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
    let beside = beside.lines().map(|line| line.split_once(' ').unwrap());
    marked.chain(beside.map(|(line, rule)| (line.to_owned(), rule.to_owned()))).collect()
}

#[test]
fn every_code_has_its_examples_and_every_rule_its_file() {
    let ids: Vec<_> = CODES.iter().map(|code| code.id.to_owned()).collect();
    assert!(ids.is_sorted(), "the registry is sorted: {ids:#?}");
    assert!(READER.is_sorted_by_key(|code| code.id) && RULES.is_sorted_by_key(|rule| rule.code.id));
    assert_eq!(names("tests/data/rules"), ids);
    let ids = RULES.iter().map(|rule| rule.code.id);
    let mut files: Vec<_> = ids.map(|id| format!("{}.rs", id.replace('-', "_"))).collect();
    files.push("mod.rs".into());
    files.sort();
    assert_eq!(names("src/check/rules"), files);
}

#[test]
fn every_rule_says_what_it_finds_and_why_that_matters() {
    for Code { id, summary, explanation, .. } in CODES.iter() {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'8'), "{id}");
        assert!(!summary.is_empty() && !summary.contains('\n') && !summary.ends_with('.'), "{id}: {summary}");
        assert!(summary.starts_with(|c: char| !c.is_uppercase()) && summary.len() < 90, "{id}: {summary}");
        assert!(explanation.len() > 60 && explanation.ends_with('.'), "{id}: {explanation}");
        assert!(explanation.lines().all(|line| line == line.trim() && !line.contains("  ")), "{id}");
    }
}

#[test]
fn what_is_advised_names_only_commands_that_exist() {
    let help = Command::new(PROGRAM).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();
    let named = |text: &str| -> Vec<String> {
        let words = text.split("`roadmap ").skip(1).filter_map(|rest| rest.split([' ', '`', '\n']).next());
        words.map(str::to_owned).collect()
    };
    let mut seen: Vec<String> = CODES.iter().flat_map(|code| named(code.explanation)).collect();
    for room in ["src/check", "src/check/rules", "src/format/decode", "src/problem"] {
        for name in names(room).iter().filter(|name| !here(room).join(name).is_dir()) {
            seen.extend(named(&fs::read_to_string(here(room).join(name)).unwrap()));
        }
    }
    assert!(commands.contains(&"check") && seen.iter().any(|word| word == "check"), "{commands:?} {seen:?}");
    let unknown: Vec<_> = seen.iter().filter(|word| !commands.contains(&word.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn what_is_found_in_each_bad_example_is_what_it_says_no_more_and_no_less() {
    let mut wrong = Vec::new();
    for code in CODES.iter() {
        let line = |found: &Found| found.line.map_or_else(|| "-".into(), |line| line.to_string());
        let mut seen: Vec<_> =
            example(code, "bad.yaml").iter().map(|found| (line(found), found.rule.clone())).collect();
        let mut expected = expected(code);
        seen.sort();
        expected.sort();
        if seen != expected || !seen.iter().any(|(_, found)| found == code.id) {
            wrong.push(format!("{}\n  found {seen:?}\n  not   {expected:?}", code.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_in_the_good_examples() {
    let all = CODES
        .iter()
        .flat_map(|code| example(code, "good.yaml").into_iter().map(move |found| (code.id, found)));
    let wrong: Vec<_> = all.map(|(id, found)| format!("{id}: {found:?}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_finding_is_as_bad_as_its_rule() {
    for known in CODES.iter() {
        for found in example(known, "bad.yaml") {
            let severity = code(&found.rule).map(|code| code.severity.word());
            assert_eq!(severity, Some(found.severity.as_str()), "{}: {found:?}", known.id);
        }
    }
}

#[test]
fn every_fault_of_the_reader_is_a_rule() {
    let mut ids: Vec<String> = Vec::new();
    let folder = here("tests/data/reading/bad");
    let paths = names("tests/data/reading/bad").into_iter().map(|name| folder.join(name));
    for path in paths.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        ids.extend(found(&path, &[]).into_iter().map(|found| found.rule));
    }
    ids.sort();
    ids.dedup();
    let unknown: Vec<_> = ids.iter().filter(|id| code(id).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    // Comments that accept findings are no fault of a reader, though their codes stand in its table.
    let others = ["more", "unknown-allow", "unused-allow"];
    let read = READER.iter().map(|code| code.id).filter(|id| !others.contains(id));
    let missed: Vec<_> = read.filter(|id| ids.iter().all(|found| found != id)).collect();
    assert!(missed.is_empty(), "no plan in tests/data/reading is refused for {missed:?}");
}

#[test]
fn what_the_text_rules_propose_mends_what_they_found() {
    for rule in RULES.iter().filter(|rule| matches!(rule.run, Run::Text(_) | Run::Tree(_))) {
        let id = rule.code.id;
        let selection = Selection::new(vec![id.into()], Vec::new()).unwrap();
        let check = |text: &str| check_text(&Tree::new(text.into()), &selection);
        let bad = fs::read_to_string(here("tests/data/rules").join(id).join("bad.yaml")).unwrap();
        let mut corrected = bad.clone();
        let mut left = 0;
        for problem in check(&bad).iter().rev() {
            match &problem.fix {
                Some(fix) => corrected.replace_range(fix.span.range(), &fix.text),
                None => left += 1,
            }
        }
        assert_eq!(check(&corrected).len(), left, "{id}: {corrected}");
    }
}

/// What one rule finds in a text.
fn by_rule(id: &str, text: &str) -> Vec<String> {
    let selection = Selection::new(vec![id.into()], Vec::new()).unwrap();
    let found = run(roadmap::format::read(text), &selection, DAY.parse().unwrap());
    found.into_iter().map(|problem| problem.message.plain().to_owned()).collect()
}

#[test]
fn more_than_a_handful_of_the_same_is_one_finding() {
    let plan = |lines: &dyn Fn(u32) -> String, count: u32| {
        "version: 1\nmeasures:\n".to_owned() + &(1..=count).map(lines).collect::<Vec<_>>().concat()
    };
    let gaps = |n: u32| format!("  - {{id: {}, title: A, due: 2024}}\n", n * 10);
    assert_eq!(by_rule("number-gap", &plan(&gaps, 6)).len(), 5);
    let many = by_rule("number-gap", &plan(&gaps, 275));
    assert_eq!(
        many,
        ["the numbers leave 274 gaps, here the first: `20` comes after `10`: 11 to 19 are missing"]
    );
    // 6 July 2024 is a Saturday.
    let saturdays =
        |n: u32| format!("  - {{id: {n}, title: A, due: 2024-{:02}-06}}\n", [4, 7][n as usize % 2]);
    assert_eq!(by_rule("due-on-day-off", &plan(&saturdays, 100)).len(), 2);
    let sundays = |n: u32| {
        format!("  - {{id: {n}, title: A, due: 2024-09-{:02}}}\n", [1, 7, 8, 14, 15, 21][n as usize % 6])
    };
    let many = by_rule("due-on-day-off", &plan(&sundays, 12));
    let named = "`2024-09-07`, `2024-09-08`, `2024-09-14`, `2024-09-15`, `2024-09-21` and 1 more";
    assert_eq!(many, [format!("12 deadlines fall on 6 days off: {named}")]);
}

#[test]
fn what_a_part_holds_is_what_its_kpis_are_held_against() {
    let plan = |done: &str| {
        format!(
            "\
version: 1
kpis: [{{id: plan, title: K, unit: n, direction: increase, target: {{value: 5, by: 2023}}}}]
sections:
  - id: I
    title: A
    kpis: [{{id: outer, title: K, unit: n, direction: increase, target: {{value: 5, by: 2023}}}}]
    measures:
      - id: 1
        title: A
        due: 2023
        steps:
          - id: 1
            title: B
            done: 2023-05-02
            kpis: [{{id: step, title: K, unit: n, direction: increase, target: {{value: 5, by: 2023}}}}]
          - id: 2
            title: B
{done}    sections:
      - id: 1
        title: A
        kpis: [{{id: inner, title: K, unit: n, direction: increase, target: {{value: 5, by: 2023}}}}]
        measures: [{{id: 2, title: C, due: 2023, done: 2023-05-02}}]
"
        )
    };
    let found = by_rule("steps-done-kpi-behind", &plan(""));
    let never = |owner: &str, id: &str| format!("{owner} is done, but KPI `{id}` has never been observed");
    assert_eq!(found, [never("step `1.1`", "step"), never("section `I/1`", "inner")]);
    let found = by_rule("steps-done-kpi-behind", &plan("            done: 2023-05-02\n"));
    let whole = never("everything in the plan", "plan");
    assert_eq!(
        found,
        [whole, never("section `I`", "outer"), never("step `1.1`", "step"), never("section `I/1`", "inner")]
    );
}

#[test]
fn the_shipped_plan_has_no_fault_but_what_its_source_has() {
    let found = found(&here("roadmap.yaml"), &[]);
    let said: Vec<_> = found.iter().map(|found| (found.rule.as_str(), found.message.as_str())).collect();
    assert_eq!(
        said,
        [
            ("due-on-day-off", "`2023-04-30` is a Sunday: 9 deadlines fall on it"),
            ("due-on-day-off", "`2023-12-30` is a Saturday: 1 deadline falls on it"),
            ("due-on-day-off", "`2023-09-30` is a Saturday: 3 deadlines fall on it"),
            ("section-gap", "section `V` follows `II`: III, IV missing"),
            ("due-on-day-off", "`2023-07-30` is a Sunday: 2 deadlines fall on it"),
            (
                "due-before-previous",
                "`18.2` falls due (2023-04-30) before `18.1`, which comes first (2023-09-30)"
            ),
        ]
    );
    assert!(found.iter().all(|found| found.severity != Severity::Error.word()));
}
