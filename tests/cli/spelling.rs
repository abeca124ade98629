//! Queries as people type them: each is answered rightly or refused with the right hint; none says "none" falsely.

use super::ids;
use crate::support::{FOUNDING, Outcome, Sandbox};

/// The cases of a small plan with one of everything that a term can name.
const VILLAGE: &str = include_str!("../data/spellings/village/spellings.tsv");
const VILLAGE_PLAN: &str = include_str!("../data/spellings/village/roadmap.yaml");
/// The cases of the shipped plan.
const FOUNDING_CASES: &str = include_str!("../data/spellings/founding/spellings.tsv");

const DAY: &str = "--as-of 2023-07-01 --lang en";

/// What was typed, `finds` or `hint`, and the ids found or the hint.
fn cases(table: &str) -> Vec<(&str, &str, &str)> {
    let rows = table.lines().filter(|line| !line.starts_with("# "));
    rows.map(|row| match row.split('\t').collect::<Vec<_>>().as_slice() {
        [typed, outcome, text] => (*typed, *outcome, *text),
        _ => panic!("{row}"),
    })
    .collect()
}

/// The hint of a refusal, once it is sure that it is one and nothing else.
fn hint(outcome: &Outcome) -> String {
    let lines: Vec<&str> = outcome.failure().lines().collect();
    let [error, hint] = lines.as_slice() else { panic!("{outcome}") };
    assert!(error.starts_with("error: "), "{outcome}");
    hint.strip_prefix("hint: ").unwrap_or_else(|| panic!("{outcome}")).to_owned()
}

fn check(sandbox: &Sandbox, table: &str, is_hint: impl Fn(&str, &str) -> bool) -> usize {
    let cases = cases(table);
    let mut wrong = Vec::new();
    for (typed, outcome, text) in &cases {
        let run = sandbox.run(&format!("{DAY} --format json {typed}"));
        let (is_right, given) = if *outcome == "finds" {
            let answer = run.json();
            let given = ids(&answer).join(" ");
            let given = if given.is_empty() { "nothing".into() } else { given };
            (given == *text, given)
        } else {
            let given = hint(&run);
            (is_hint(&given, text), given)
        };
        if !is_right {
            wrong.push(format!("{typed}\n  {outcome} {text}\n  not {given}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    cases.len()
}

#[test]
fn every_natural_spelling_finds_what_is_meant_or_is_refused_with_what_was_meant() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", VILLAGE_PLAN);
    let count = check(&sandbox, VILLAGE, |given, hint| given == hint);
    assert!(count >= 200, "{count}");
}

#[test]
fn the_shipped_plan_understands_them_as_well() {
    let sandbox = Sandbox::founding();
    let count = check(&sandbox, FOUNDING_CASES, |given, hint| given.starts_with(hint));
    assert!(count >= 70, "{count}");
}

#[test]
fn what_is_late_is_never_answered_with_none() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", VILLAGE_PLAN);
    for (typed, code) in [
        ("1.1 1.2", Some(1)),
        ("1.1,1.2", Some(1)),
        ("4.1@2023-Q2", Some(1)),
        ("M1C1-126", Some(1)),
        // Rightly none: it is known and not overdue.
        ("1.10", Some(0)),
        ("4.1@2023-Q1", Some(0)),
        ("1-2", Some(2)),
        ("water", Some(2)),
        ("executor=water", Some(2)),
        ("'late>14'", Some(2)),
        ("'due<2023-07'", Some(2)),
        ("plan.yaml", Some(2)),
        ("wter", Some(2)),
        ("due:2023-07-01..2023-01-01", Some(2)),
        ("1.1@2099-Q4", Some(2)),
    ] {
        let outcome = sandbox.run(&format!("overdue {typed} {DAY} --exit-code"));
        assert_eq!(outcome.code, code, "{outcome}");
        assert_eq!(outcome.stdout.to_lowercase().starts_with("none of"), code == Some(0), "{outcome}");
        assert_eq!(outcome.stdout.is_empty(), code == Some(2), "{outcome}");
    }
}

#[test]
fn a_word_is_found_at_its_beginning_alone() {
    let plan = "version: 1\ntitle: M\nmeasures:\n  - {id: 1, title: Send the money, due: 2023-04-28}\n  - {id: 2, title: Count the stones, due: 2023-04-28}\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    for (typed, found) in
        [("mon", Some("1")), ("STONES", Some("2")), ("the", Some("1 2")), ("ney", None), ("one", None)]
    {
        let outcome = sandbox.run(&format!("list {typed} {DAY} --format json"));
        match found {
            Some(found) => assert_eq!(ids(&outcome.json()).join(" "), found, "{typed}"),
            None => drop(hint(&outcome)),
        }
    }
}

#[test]
fn with_several_plans_a_term_is_known_if_any_plan_knows_it() {
    let sandbox =
        Sandbox::empty().with("plans/village.yaml", VILLAGE_PLAN).with("plans/state.yaml", FOUNDING);
    let run = |typed: &str| sandbox.run(&format!("-f plans {DAY} --format json {typed}"));
    for (typed, found) in [
        ("list 8", "state:8"),
        ("list village:1.1 state:8", "state:8 village:1.1"),
        ("list VILLAGE:2..3", "village:2 village:3"),
        ("list village:1..village:2", "village:1.1 village:1.2 village:1.10 village:2"),
        ("list village:2,3", "village:2 village:3"),
        ("list village:2,state:8", "state:8 village:2"),
        ("list village: funding:own", "village:3"),
        ("list 1.1 not:state:", "village:1.1"),
        ("list executor:council not:section:V/1", "village:3"),
        ("list 3.3@2023-Q2", "state:3.3"),
        ("list M1C1-126", "village:M5.M1C1-126"),
        ("kpi pipe-km", "village:pipe-km"),
    ] {
        assert_eq!(ids(&run(typed).json()).join(" "), found, "{typed}");
    }
    for (typed, way_out) in [
        ("list village", "village:"),
        ("list vilage:1.1", "did you mean `village:1.1`?"),
        ("list village:9", "the measures run from 1 to M5; see `roadmap list`"),
        ("list 99", "see `roadmap list` for the ids there are"),
        ("list plan:village", "village:"),
        ("list village:1..state:8", "see `roadmap list` for the ids there are"),
        ("list 1.1@2023-Q2", "leave the period out"),
        ("list state:village", "see `roadmap list` for the ids there are"),
    ] {
        assert_eq!(hint(&run(typed)), way_out, "{typed}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_asked_for() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", VILLAGE_PLAN);
    for (lang, error) in [
        ("en", "error: `council` is an executor"),
        ("ru", "error: `council` — это исполнитель"),
        ("uz", "error: `council` — бу ижрочи"),
        ("uz-Latn", "error: `council` — bu ijrochi"),
    ] {
        let outcome = sandbox.run(&format!("list council --lang {lang}"));
        assert_eq!(outcome.failure(), format!("{error}\nhint: executor:council\n"));
    }
}

#[test]
fn a_variable_that_is_set_but_empty_is_not_set() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", VILLAGE_PLAN);
    let line = "overdue --as-of 2023-07-01 --columns id";
    let plain = sandbox.run(line).answer();
    for variable in ["ROADMAP_LANG", "ROADMAP_FILE", "NO_COLOR", "PAGER"] {
        assert_eq!(sandbox.roadmap(line).env(variable, "").run().answer(), plain, "{variable}");
    }
    // An argument that is empty is a slip.
    sandbox.run("list -f ''").failure();
    sandbox.run("list --lang ''").failure();
}

#[test]
fn a_day_may_be_typed_as_people_do() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", VILLAGE_PLAN);
    let plain = sandbox.run("overdue --as-of 2023-07-01").answer();
    assert_eq!(sandbox.run("overdue --as-of 1.7.2023").answer(), plain);
    for day in ["today", "yesterday", "-1w", "+14d"] {
        sandbox.run(&format!("list 1 --as-of {day}")).answer();
    }
    for within in ["63d", "+63d", "'63 days'", "9W"] {
        let answer = sandbox.run(&format!("upcoming {DAY} --within {within} --format json")).json();
        assert_eq!(ids(&answer).join(" "), "1.10", "{within}");
    }
    for (line, why) in [
        ("list --as-of 31.2.2023", "`--as-of 31.2.2023`: the calendar has no such day"),
        ("list --as-of 2023-Q2", "`--as-of 2023-Q2`: a single day is wanted, such as 2023-06-30"),
        ("list --as-of 0023-07-01", "`--as-of 0023-07-01`"),
        ("upcoming --within soon", "`--within soon`: write a number of days or weeks, such as 30d or 2w"),
        ("upcoming --within 30", "`--within 30`: write a number of days or weeks, such as 30d or 2w"),
    ] {
        let outcome = sandbox.run(line);
        assert!(outcome.failure().starts_with(&format!("error: {why}")), "{outcome}");
    }
}

#[test]
fn help_is_a_command_and_no_writing_command_is_offered_for_a_reading_one() {
    let sandbox = Sandbox::empty();
    assert_eq!(sandbox.run("help overdue").answer(), sandbox.run("overdue --help").answer());
    assert!(sandbox.run("help").answer().contains("Commands:"));
    for (typed, offered) in [
        ("status", "'summary'"),
        ("due", "'upcoming'"),
        ("stat", "'summary'"),
        ("shop", "'show'"),
        ("dnoe", "'done'"),
    ] {
        let outcome = sandbox.run(typed);
        assert!(outcome.failure().contains(&format!("a similar subcommand exists: {offered}")), "{outcome}");
    }
    let outcome = sandbox.run("overdue --executor water");
    assert!(outcome.failure().contains("without dashes: 'executor:…'"), "{outcome}");
    // Typed after two dashes it would be a word of the query.
    for (option, tip) in [("--csv", "write it as '--format csv'"), ("--to 2023-12-31", "")] {
        let outcome = sandbox.run(&format!("overdue {option}"));
        assert!(outcome.failure().contains(tip) && !outcome.failure().contains("'-- "), "{outcome}");
    }
    let outcome = sandbox.run("export csv --lang en");
    assert!(outcome.failure().contains("hint: name one with `--format`: ics, csv, jsonl, json"), "{outcome}");
    // No other command's option is offered.
    assert!(!sandbox.run("--on 2023-07-01 list").failure().contains("done"));
}
