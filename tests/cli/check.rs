//! `roadmap check`. The rules are named, so that a new one changes no answer here.

use quick_xml::events::Event;
use serde_json::Value;

use super::example;
use crate::support::{LIBRARIES, Outcome, Sandbox, snapshot};

const RULES: &str = "--select due-before-previous,no-deadline,section-gap,tab-indentation,unknown-key";

/// The rule of the reader, two of the plan, and letters that XML and URIs do not take as they are.
const BROKEN: &str = "\
version: 1
sections:
  - id: I
    title: Ўқиш & ёзиш
    measures:
      - id: 1
        title: Books
        due: 2023
        stepz: <many>
  - id: IV
    title: Readers
    measures:
      - id: 2
        title: Courses
        steps:
          - {id: 1, title: Write, due: 2023-06}
          - {id: 2, title: Hold, due: 2022-06}
          - {id: 3, title: Praise, 'ў': 1}
";

/// Whether an answer in each format is as it was; SARIF lists every rule, so of it only the results are looked at.
fn in_every_format(name: &str, sandbox: &Sandbox, line: &str) {
    for format in ["table", "json", "jsonl", "github", "gitlab", "junit"] {
        run(sandbox, &format!("{line} --format {format}")).snapshot(&format!("{name}-{format}"));
    }
    let outcome = run(sandbox, &format!("{line} --format sarif"));
    let log: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let mut results = log["runs"][0]["results"].clone();
    for result in results.as_array_mut().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        result.as_object_mut().unwrap().shift_remove("ruleIndex");
    }
    let stdout = serde_json::to_string_pretty(&results).unwrap() + "\n";
    Outcome { stdout, ..outcome }.snapshot(&format!("{name}-sarif"));
}

fn run(sandbox: &Sandbox, line: &str) -> Outcome {
    sandbox.run(&format!("{line} --as-of 2023-07-01"))
}

fn broken() -> Sandbox {
    Sandbox::empty().with("roadmap.yaml", BROKEN)
}

#[test]
fn the_shipped_plan_has_no_errors() {
    let sandbox = Sandbox::founding();
    in_every_format("check", &sandbox, &format!("check {RULES}"));
    let outcome = run(&sandbox, &format!("check {RULES}"));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
}

#[test]
fn every_fault_is_on_stdout_and_fails() {
    in_every_format("check-broken", &broken(), &format!("check {RULES}"));
    let outcome = run(&broken(), &format!("check {RULES}"));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(1), ""));
}

#[test]
fn several_plans_are_one_answer() {
    let good = "version: 1\nmeasures: [{id: 1, title: A, due: 2023}]\n";
    let sandbox = broken().with("plans/a good one.yaml", good).with("text.yaml", "no: plan\n");
    in_every_format(
        "check-several",
        &sandbox,
        "check roadmap.yaml 'plans/a good one.yaml' --select unknown-key",
    );
    // What is no plan is said whatever is selected.
    let outcome = run(&sandbox, "check text.yaml");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(1), ""), "{outcome}");
}

#[test]
fn plans_are_named_with_or_without_an_option() {
    let sandbox = broken().with("b.yaml", BROKEN);
    let last = |run: crate::support::Run<'_>| run.run().stdout.lines().last().unwrap_or_default().to_owned();
    let one = "2 errors in `b.yaml`";
    assert_eq!(last(sandbox.roadmap("check --select unknown-key b.yaml")), one);
    assert_eq!(last(sandbox.roadmap("check --select unknown-key -f b.yaml")), one);
    let two = "4 errors in 2 files";
    assert_eq!(last(sandbox.roadmap("check --select unknown-key -f b.yaml roadmap.yaml")), two);
    assert_eq!(last(sandbox.roadmap("check --select unknown-key b.yaml roadmap.yaml")), two);
    let env = sandbox.roadmap("check --select unknown-key b.yaml").env("ROADMAP_FILE", "nowhere.yaml");
    assert!(last(env).ends_with("`b.yaml`"), "an argument outranks the environment");
    sandbox.run("check b.yaml -f b.yaml").failure();
}

#[test]
fn rules_are_chosen_and_left_out() {
    let found = |line: &str| {
        let outcome = run(&broken(), &format!("check {line} --format jsonl"));
        let rule =
            |line: &str| serde_json::from_str::<Value>(line).unwrap()["rule"].as_str().unwrap().to_owned();
        (outcome.code, outcome.stdout.lines().map(rule).collect::<Vec<_>>())
    };
    assert_eq!(found("--select section-gap"), (Some(0), vec!["section-gap".into()]));
    assert_eq!(found("--select section-gap --strict"), (Some(0), vec!["section-gap".into()]));
    assert_eq!(found("--select no-deadline"), (Some(0), vec!["no-deadline".into()]));
    assert_eq!(found("--select no-deadline --strict"), (Some(1), vec!["no-deadline".into()]));
    let rest = format!("{RULES} --ignore unknown-key,section-gap");
    assert_eq!(found(&rest), (Some(0), vec!["due-before-previous".into(), "no-deadline".into()]));
    assert_eq!(found("--ignore all"), (Some(0), Vec::new()));
}

#[test]
fn a_rule_is_explained() {
    Sandbox::empty().run("check --explain section-gap").snapshot("check-explain");
    let all = Sandbox::empty().run("check --explain all").answer();
    for rule in RULES.trim_start_matches("--select ").split(',') {
        assert!(all.lines().any(|line| line.starts_with(&format!("{rule} "))), "{rule}");
    }
}

#[test]
fn a_rule_that_is_none_is_refused() {
    let lines =
        ["check --select section-gab", "check --ignore no-such-thing-at-all", "check --explain unknown-kee"];
    let said = lines.map(|line| {
        let outcome = broken().run(line);
        outcome.failure();
        outcome.to_string()
    });
    snapshot("check-unknown-rule", &said.join("\n"));
}

#[test]
fn what_is_known_fails_no_more() {
    let sandbox = broken();
    let written = run(&sandbox, &format!("check {RULES} --write-baseline known.txt"));
    written.snapshot("check-write-baseline");
    let known = String::from_utf8(sandbox.files()["known.txt"].clone()).unwrap();
    snapshot("check-baseline", &known);
    run(&sandbox, &format!("check {RULES} --strict --baseline known.txt")).answer();
    // It is known wherever it has moved to, and nothing else is.
    let moved =
        BROKEN.replace("sections:", "note: more\n\nsections:").replace("title: Books", "titlo: Books");
    let sandbox = sandbox.with("roadmap.yaml", moved);
    let outcome = run(&sandbox, &format!("check {RULES} --baseline known.txt --format github"));
    assert_eq!(outcome.code, Some(1));
    outcome.snapshot("check-baseline-new");
    run(&sandbox, "check --baseline roadmap.yaml").failure();
    run(&sandbox, "check --baseline nowhere.txt").failure();
}

#[test]
fn a_comment_accepts_a_finding_of_its_rule_on_its_line_or_the_next() {
    let found = |comment: &str| {
        let plan = format!("version: 1\nmeasures:\n  - id: 1\n    title: A\n{comment}    steps: []\n");
        let sandbox =
            Sandbox::empty().with("roadmap.yaml", plan.replace("    steps: []\n", "    stepz: []\n"));
        run(&sandbox, "check --select unknown-key --format jsonl").stdout.lines().count()
    };
    assert_eq!(found(""), 1);
    assert_eq!(found("    # roadmap: allow unknown-key\n"), 0);
    assert_eq!(
        found("    # roadmap: allow no-deadline, unknown-key: it is ours\n"),
        0,
        "a reason may follow"
    );
    assert_eq!(found("    # roadmap: allow no-deadline\n"), 1);
    assert_eq!(found("    x-a: 1 # roadmap: allow unknown-key\n"), 1, "it is about its own line alone");
}

#[test]
fn a_comment_that_accepts_nothing_is_a_finding_itself() {
    let plan =
        BROKEN.replace("        due: 2023\n", "        due: 2023 # roadmap: allow no-deadline, no-deadlin\n");
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let line = "check --select no-deadline,unused-allow,unknown-allow --ignore unknown-key";
    run(&sandbox, line).snapshot("check-unused-allow");
}

#[test]
fn findings_are_coloured_only_for_who_asks() {
    assert!(!run(&broken(), "check").stdout.contains('\u{1b}'));
    assert!(!run(&broken(), "check --color never").stdout.contains('\u{1b}'));
    assert!(run(&broken(), "check --color always").stdout.contains('\u{1b}'));
    for format in ["json", "github", "gitlab", "sarif", "junit"] {
        let outcome = run(&broken(), &format!("check --color always --format {format}"));
        assert!(!outcome.stdout.contains('\u{1b}'), "{format}");
    }
}

#[test]
fn a_fingerprint_stays_when_its_line_moves() {
    let fingerprints = |plan: String| {
        let outcome =
            run(&Sandbox::empty().with("roadmap.yaml", plan), &format!("check {RULES} --format gitlab"));
        let issues: Vec<Value> = serde_json::from_str(&outcome.stdout).unwrap();
        let all: Vec<String> =
            issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect();
        let mut single = all.clone();
        single.sort_unstable();
        single.dedup();
        assert_eq!(single.len(), all.len(), "each is its own");
        (all, issues[0]["location"]["lines"]["begin"].as_u64())
    };
    let twice = BROKEN.replace(
        "        stepz",
        "        stepz: 1\n      - id: 3\n        title: B\n        due: 2023\n        stepz",
    );
    let (before, line) = fingerprints(twice.clone());
    let (after, moved) = fingerprints(twice.replace("sections:", "# more\nsections:"));
    assert_eq!(before, after);
    assert_ne!(line, moved);
}

#[test]
fn sarif_is_what_its_schema_says() {
    // A pattern for languages has a bracket too many, which ECMA's regular expressions let pass and others do not.
    let text = include_str!("../data/schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faulty = "version: 1\nmeasures: [\n";
    let sandbox = broken()
        .with("plans/бир.yaml", faulty)
        .with("latin.yaml", b"\xE9")
        .with("founding.yaml", crate::support::FOUNDING);
    for line in ["check", "check plans/бир.yaml latin.yaml founding.yaml", "check founding.yaml --ignore all"]
    {
        let outcome = run(&sandbox, &format!("{line} --format sarif"));
        let log: Value = serde_json::from_str(&outcome.stdout).unwrap();
        let wrong: Vec<String> = validator
            .iter_errors(&log)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{line}: {wrong:?}");
        let mut other = log.clone();
        other["runs"][0]["columnKind"] = "bytes".into();
        assert!(!validator.is_valid(&other), "the schema is in force");
    }
}

#[test]
fn junit_counts_its_cases_and_says_nothing_that_its_schema_has_not() {
    let sandbox = broken().with("founding.yaml", crate::support::FOUNDING);
    let outcome = run(&sandbox, "check founding.yaml roadmap.yaml --format junit");
    let mut reader = quick_xml::Reader::from_str(&outcome.stdout);
    let (mut cases, mut failures, mut total) = (0, 0, String::new());
    loop {
        let event = reader.read_event().unwrap();
        if event == Event::Eof {
            break;
        }
        let (Event::Start(element) | Event::Empty(element)) = event else { continue };
        let name = element.name().as_ref().to_owned();
        let attributes: Vec<String> =
            element.attributes().map(|attribute| attribute.unwrap().key.as_ref().to_owned()).collect();
        let expected: &[&str] = match name.as_str() {
            "testsuites" => {
                total = str::to_owned(&element);
                &["name", "tests", "failures"]
            }
            "testsuite" => &["name", "tests", "failures", "errors", "file"],
            "testcase" => {
                cases += 1;
                &["name", "classname"]
            }
            "failure" => {
                failures += 1;
                &["message", "type"]
            }
            other => panic!("{other}"),
        };
        assert_eq!(attributes, expected, "{name}");
    }
    assert!(total.ends_with(&format!("tests=\"{cases}\" failures=\"{failures}\"")), "{total}");
    assert!(failures > 3, "{failures}");
}

#[test]
fn a_format_of_other_commands_is_refused_before_anything_is_done() {
    let sandbox = Sandbox::founding();
    let lines = [
        "check --format csv",
        "check --format markdown",
        "list --format github",
        "show 9 --format gitlab",
        "upcoming --format sarif",
        "summary --format junit",
        "overdue --format gitlab",
        "kpi --format sarif",
        "done 9.1 --format github",
        "done 9.1 --format junit --dry-run",
    ];
    let said = lines.map(|line| {
        let outcome = run(&sandbox, line);
        outcome.failure();
        assert_eq!(outcome.changed, Vec::<String>::new());
        outcome.to_string()
    });
    snapshot("failures-formats", &said.join("\n"));
}

#[test]
fn overdue_items_and_kpis_in_danger_are_put_on_their_lines() {
    example("overdue --format github").snapshot("overdue-github");
    example("kpi --format github").snapshot("kpi-github");
    let sandbox = Sandbox::empty().with("plans/a,b.yaml", LIBRARIES);
    let line = "overdue 1 --format github --exit-code --as-of 2023-11-15 -f plans/a,b.yaml";
    sandbox.run(line).snapshot("overdue-github-late");
    sandbox.run(&line.replace("overdue 1", "kpi").replace("2023-11", "2024-02")).snapshot("kpi-github-late");
    let none = sandbox.run("overdue 1.1 --format github -f plans/a,b.yaml --as-of 2023-07-15").answer();
    assert_eq!(none, "");
}

/// Every path that an answer in a format of a service names, once.
fn paths(run: crate::support::Run<'_>) -> Vec<String> {
    let outcome = run.run();
    let marks = ["file=", "\"path\": \"", "\"uri\": \"", " file=\""];
    let found = marks.iter().flat_map(|mark| outcome.stdout.split(mark).skip(1));
    let mut paths: Vec<String> = found
        .map(|rest| rest.trim_start_matches('"').split([',', '"', ':']).next().unwrap().to_owned())
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

#[test]
fn services_are_told_the_path_from_the_top_of_the_repository() {
    let plan = "version: 1\nmeasures: [{id: 1, title: A, due: 2023-04-28, stepz: 1, kpis: [{id: k, title: K, unit: n, baseline: {value: 1, date: 2022}, target: {value: 5, by: 2023-04-28}}]}]\n";
    let sandbox =
        Sandbox::empty().with(".git/HEAD", "").with("plans/roadmap.yaml", plan).with("plans/north/x", "");
    let good = plan.replace(" stepz: 1,", "");
    let sandbox = sandbox.with("good/roadmap.yaml", good);
    let whole = sandbox.path("plans/roadmap.yaml").display().to_string();
    for (folder, line, expected) in [
        ("good", "overdue --format github", "good/roadmap.yaml"),
        ("good", "kpi --format github", "good/roadmap.yaml"),
        ("plans", "check --format github", "plans/roadmap.yaml"),
        ("plans", "check --format gitlab", "plans/roadmap.yaml"),
        ("plans/north", "check --format gitlab", "plans/roadmap.yaml"),
        ("plans/north", "check --format sarif", "plans/roadmap.yaml"),
        ("plans/north", "check --format junit", "plans/roadmap.yaml"),
        (".", &format!("check -f {whole} --format gitlab"), "plans/roadmap.yaml"),
        (".", "overdue -f ./good/roadmap.yaml --format github", "good/roadmap.yaml"),
        (".", "check -f .//plans/roadmap.yaml --format gitlab", "plans/roadmap.yaml"),
    ] {
        let run = sandbox.roadmap(&format!("{line} --as-of 2023-07-01")).within(folder);
        assert_eq!(paths(run), [expected], "{folder}: {line}");
    }
}

#[test]
fn outside_a_repository_services_are_told_the_path_from_their_workspace_or_from_here() {
    let sandbox = broken().with("plans/roadmap.yaml", BROKEN);
    let run = |folder: &str| sandbox.roadmap("check --format gitlab").within(folder);
    assert_eq!(paths(run("plans")), ["roadmap.yaml"]);
    let workspace = sandbox.path(".").display().to_string();
    assert_eq!(paths(run("plans").env("GITHUB_WORKSPACE", &workspace)), ["plans/roadmap.yaml"]);
    assert_eq!(paths(run("plans").env("CI_PROJECT_DIR", &workspace)), ["plans/roadmap.yaml"]);
    let empty = run("plans").env("GITHUB_WORKSPACE", "").env("CI_PROJECT_DIR", &workspace);
    assert_eq!(paths(empty), ["plans/roadmap.yaml"]);
}

#[test]
fn a_baseline_replaces_nothing_but_a_baseline() {
    let sandbox = broken().with("notes.txt", "# ours\n").with("empty.txt", "");
    for file in ["roadmap.yaml", "notes.txt"] {
        let outcome = run(&sandbox, &format!("check --write-baseline {file}"));
        outcome.failure();
        assert_eq!(outcome.changed, Vec::<String>::new());
        assert!(outcome.stderr.contains("was not overwritten"), "{outcome}");
    }
    for file in ["known.txt", "known.txt", "empty.txt"] {
        run(&sandbox, &format!("check --write-baseline {file}")).answer();
        run(&sandbox, &format!("check --strict --baseline {file}")).answer();
    }
    assert!(sandbox.files().keys().all(|name| !name.contains("roadmap-new")));
}

#[test]
fn what_is_known_is_known_from_any_folder() {
    let sandbox = Sandbox::empty().with(".git/HEAD", "").with("plans/roadmap.yaml", BROKEN);
    run(&sandbox, "check plans/roadmap.yaml --write-baseline known.txt").answer();
    let below = sandbox.roadmap("check --strict --baseline ../known.txt --as-of 2023-07-01").within("plans");
    below.run().answer();
}

#[test]
fn a_finding_is_one_line_that_nothing_obeys() {
    let plan = "version: 1\nmeasures:\n  - id: 1\n    title: A\n    due: 2023\n    \"x\\n::error::y\\e[31m\\u202e\": 1\n    executors: [\"a\\nb\\u202e\"]\n    steps: [{id: 1, title: B, executors: [\"A\\nb\\u202e\"]}]\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    for format in ["table", "json", "jsonl", "github", "gitlab", "sarif", "junit"] {
        let outcome = run(&sandbox, &format!("check --format {format}"));
        let harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        // The line itself is drawn as the file has it: escapes are letters there.
        assert!(!outcome.stdout.contains(harmful), "{format}: {outcome}");
        for escaped in ["\\u001b", "\\u202e", "&#27;", "%0A::", "\n::error::"] {
            let is_drawn = format == "table" && escaped == "\\u202e";
            assert!(is_drawn || !outcome.stdout.contains(escaped), "{format}: {escaped} {outcome}");
        }
        assert_eq!(outcome.code, Some(1), "{format}");
    }
}

#[test]
fn what_no_command_could_write_to_is_found_and_the_proposed_quotes_settle_it() {
    let plan = "version: 1\nmeasures:\n  - {id: 1, title: A, due: 2023-04-28, done: {date: 2023-04-28, note: :)}}\n  - {id: 2, title: B, due: 2023-06-30}\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let outcome = run(&sandbox, "check --format json");
    let found: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(found["items"][0]["rule"], "not-writable", "{outcome}");
    assert_eq!((outcome.code, &found["items"][0]["line"]), (Some(1), &3.into()));
    run(&sandbox, "done 2 --on 2023-05-28").failure();
    let fix = found["items"][0]["fix"].as_str().unwrap();
    let sandbox = sandbox.with("roadmap.yaml", plan.replace(":)", fix));
    run(&sandbox, "check --strict").answer();
    assert_eq!(run(&sandbox, "done 2 --on 2023-05-28").changed, ["roadmap.yaml"]);
}
