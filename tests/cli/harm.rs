//! Whatever stands in a plan, in an argument or in the name of a file: no output holds what a terminal obeys, what turns
//! letters round, or a line that somebody else has begun.

use super::FORMATS;
use crate::support::{Outcome, Sandbox};

/// What is put into every text.
const HARM: &str = "x\u{1b}[31m\u{7}\u{202e}\u{2028}\u{200b}\u{85}\n::error::pwn\r\n<script>|=1;=2\t=3";

/// The same as a string of YAML, with something before it that tells the places apart.
fn quoted(name: &str) -> String {
    serde_json::to_string(&format!("{name}{HARM}")).unwrap()
}

fn plan() -> String {
    let keys = [
        "title", "note", "url", "executor", "funding", "section", "measure", "short", "outcome", "step",
        "words", "reason", "act", "text", "problem", "proposal", "by", "evidence", "kpi", "unit", "source",
        "own",
    ];
    let [title, note, url, executor, funding, section, measure, short, outcome, step, words, rest @ ..] =
        keys.map(quoted);
    let [reason, act, text, problem, proposal, by, evidence, kpi, unit, source, own] = rest;
    format!(
        "version: 1
title: {title}
source: {{title: {title}, url: {url}, note: {note}}}
executors: {{{executor}: {executor}}}
funding: {{f: {funding}}}
sections:
- id: I
  title: {section}
  measures:
  - id: 1
    title: {measure}
    short: {short}
    executors: [{executor}]
    funding: [f]
    outcome: {outcome}
    x-own: {own}
    steps:
    - id: 1
      title: {step}
      deadline: {words}
      due: 2023-04-30
      extensions: [{{to: 2023-05-31, date: 2023-04-01, reason: {reason}, act: {act}}}]
      log: [{{date: 2023-06-01, text: {text}, problem: {problem}, proposal: {proposal}, by: {by}, evidence: {evidence}}}]
    kpis:
    - id: k
      title: {kpi}
      unit: {unit}
      target: {{value: 5, by: 2023}}
      observations: [{{date: 2023-06-30, value: 1, source: {source}}}]
"
    )
}

/// Nothing harmful is in what was said, and no line begins with what a text says.
#[track_caller]
fn check(outcome: &Outcome, may_have_lines: bool) {
    let harmful = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}')
    };
    let line = outcome.line.escape_debug();
    for said in [&outcome.stdout, &outcome.stderr] {
        let found = said.lines().find(|line| line.contains(harmful)).map(str::escape_debug);
        assert!(found.is_none(), "{line}: {}", found.unwrap());
    }
    let begins = |said: &str| said.lines().any(|line| line.trim_start().starts_with("::error::pwn"));
    assert!(!begins(&outcome.stderr), "{line}: {}", outcome.stderr);
    assert!(may_have_lines || !begins(&outcome.stdout), "{line}: {}", outcome.stdout);
    assert_ne!(outcome.code, Some(101), "{line}");
}

#[test]
fn nothing_of_a_plan_reaches_a_reader_as_a_command() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan());
    for command in ["list", "show 1 k", "overdue", "upcoming", "kpi", "summary", "timeline"] {
        for format in FORMATS {
            let outcome = sandbox.run(&format!("{command} --format {format} --as-of 2023-07-01"));
            assert_eq!(outcome.code, Some(0), "{outcome}");
            // Programs that read CSV get the lines of a text.
            check(&outcome, format == "csv");
        }
        for width in [40, 60, 120] {
            check(&sandbox.run(&format!("{command} --width {width} --as-of 2023-07-01")), false);
        }
    }
    for line in ["overdue --format github", "kpi --format github", "explain 1.1", "done 1.1 --dry-run"] {
        check(&sandbox.run(&format!("{line} --as-of 2023-07-01")), false);
    }
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_reaches_no_reader_as_a_command() {
    let name = format!("{}.yaml", HARM.replace('/', ""));
    let sandbox = Sandbox::empty().with(&name, plan());
    for format in ["table", "json", "jsonl", "github", "gitlab", "sarif", "junit"] {
        check(&sandbox.run(&format!("check '{name}' --format {format} --as-of 2023-07-01")), false);
    }
    for format in FORMATS {
        check(
            &sandbox.run(&format!("list -f '{name}' --format {format}")),
            matches!(format, "table" | "csv"),
        );
    }
    check(&sandbox.run(&format!("check '{name}' --write-baseline known.txt")), false);
    let known = String::from_utf8(sandbox.files()["known.txt"].clone()).unwrap();
    assert!(known.lines().skip(1).all(|line| line.starts_with("x\u{fffd}[31m")), "{known:?}");
    let left = sandbox.run(&format!("check '{name}' --baseline known.txt --as-of 2023-07-01"));
    assert!(left.stdout.starts_with("nothing found"), "{left}");
    check(&sandbox.run(&format!("done 1.1 -f '{name}' --dry-run --on 2023-07-01")), false);
    check(&sandbox.run(&format!("done 9 -f '{name}'")), false);
}

#[test]
fn no_argument_begins_a_line_of_a_message() {
    let sandbox = Sandbox::founding();
    for command in [
        "list", "show", "overdue", "kpi", "explain", "history", "trend", "done", "drop", "record", "apply",
        "import", "check",
    ] {
        for line in [
            format!("{command} '{HARM}'"),
            format!("{command} '{HARM}:{HARM}' '{HARM}'"),
            format!("{command} 9.2 --as-of '{HARM}'"),
            format!("{command} 9.2 --lang '{HARM}'"),
            format!("{command} 9.2 --format '{HARM}'"),
            format!("{command} 9.2 '--{HARM}'"),
            format!("{command} 9.2 -f '{HARM}'"),
        ] {
            check(&sandbox.run(&line), false);
        }
    }
    for rows in [
        format!("id,done\n\"{HARM}\",2023-01-01\n"),
        format!("id,done\n9.2,\"{HARM}\"\n"),
        format!("\"{HARM}\"\n1\n"),
    ] {
        let sandbox = Sandbox::founding().with("rows.csv", rows);
        let refused = sandbox.run("apply rows.csv");
        refused.failure();
        check(&refused, false);
    }
}
