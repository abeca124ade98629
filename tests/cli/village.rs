//! A small plan that everything can happen to, and what the program says of it.

use std::fmt::Write as _;

use crate::support::Sandbox;

/// A plan of a village, as people write them.
pub(crate) const PLAN: &str = "\
version: 1
title: Village water plan
language: en
timezone: Asia/Tashkent
events:
  in-force: {title: Entry into force, date: 2023-03-28}
  signed: {title: Signing of the contract}
executors:
  water: {name: Water Board, short: WB}
  roads: Road Office
measures:
  - id: 1
    title: Lay pipes
    executors: [water, roads]
    steps:
      - id: 1
        title: Survey the streets
        due: 2023-04-28
      - id: 2
        title: Dig trenches
        due: 2023-06-30
      - id: M1C1-126
        title: Backfill
        due: {within: 3 months, of: signed}
    kpis:
      - id: pipe-km
        title: Pipes laid
        unit: km
        baseline: {value: 10, date: 2022-12-31}
        target: {value: 20, by: 2023}
        observations:
          - {date: 2023-05-31, value: 12}
      - {id: covered, title: Houses covered, unit: '%', target: {value: 80, by: 2023}}
  - id: 2
    title: Report to the council
    executors: [water]
    steps:
      - id: 1
        title: Quarterly report
        due: {every: quarter, from: 2023-Q1, until: 2023-Q4}
        done: {2023-Q1: 2023-04-05}
  - id: 3
    title: Open the pump house
    executors: [roads]
    due: 2023-Q3
";

/// The plan in a folder of its own.
pub(crate) fn village() -> Sandbox {
    Sandbox::empty().with("roadmap.yaml", PLAN)
}

/// Runs lines one after the other on 1 July 2023. Each is told with what it says and, unless it went well, its exit code.
pub(crate) fn session(sandbox: &Sandbox, lines: &[&str]) -> String {
    let mut told = String::new();
    for line in lines {
        let outcome = sandbox.run(&format!("{line} --as-of 2023-07-01"));
        let _ = write!(told, "$ {line}\n{}{}", outcome.stdout, outcome.stderr);
        match outcome.code {
            Some(0) => {}
            code => {
                let _ = writeln!(told, "exit code {code:?}");
            }
        }
    }
    told
}

/// What stands in the plan now that did not before, line by line.
pub(crate) fn added(sandbox: &Sandbox) -> Vec<String> {
    let text = String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap();
    let old: Vec<&str> = PLAN.lines().collect();
    text.lines().filter(|line| !old.contains(line)).map(|line| line.trim().to_owned()).collect()
}

/// Compares what was told, line by line.
#[track_caller]
pub(crate) fn tells(told: &str, expected: &str) {
    assert!(told == expected, "──── told\n{told}──── expected\n{expected}");
}
