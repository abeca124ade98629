//! The README is a test: its example is read, its commands are run, their output is compared letter for letter.
//!
//! `UPDATE=1 cargo test` writes what the commands say now into the README.

#![expect(clippy::disallowed_methods, reason = "the README is rewritten when asked for")]

mod places;

use std::path::Path;

use chrono::NaiveDate;
use roadmap::model::{Due, Rating, Status};

use crate::support::{PROGRAM, Sandbox};

const README: &str = include_str!("../README.md");

/// The plan the README shows.
pub(crate) fn example() -> String {
    let plans: Vec<String> = blocks("yaml").filter(|text| text.starts_with("version: 1\n")).collect();
    assert_eq!(plans.len(), 1, "one whole plan in the README");
    plans.concat()
}

/// The fenced blocks of a kind.
fn blocks(kind: &str) -> impl Iterator<Item = String> {
    let fence = format!("\n```{kind}\n");
    let mut rest = README;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&fence)?;
        let (block, after) = after.split_once("\n```\n")?;
        rest = after;
        Some(format!("{block}\n"))
    })
}

/// What a shell answers, stderr among it.
#[cfg(unix)]
fn answer(sandbox: &Sandbox, command: &str) -> String {
    let folder = Path::new(PROGRAM).parent().unwrap();
    let mut shell = sandbox.sealed("/bin/sh");
    shell.env("PATH", format!("{}:/usr/bin:/bin", folder.display())).env("ROADMAP_LANG", "en");
    let output = shell.args(["-c", &format!("exec 2>&1\n{command}")]).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The text with each `$ …` line of its console blocks followed by what the command says.
#[cfg(unix)]
fn run_all(text: &str) -> (String, usize) {
    let sandbox = Sandbox::founding().with("example.yaml", example());
    let (mut said, mut count, mut inside) = (String::new(), 0, false);
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("$ ") {
            Some(command) if inside => {
                said += line;
                said += &answer(&sandbox, command);
                count += 1;
            }
            _ if inside && line != "```\n" => {}
            _ => {
                inside = line == "```console\n";
                said += line;
            }
        }
    }
    (said, count)
}

#[cfg(unix)]
#[test]
fn every_command_of_the_readme_says_what_is_printed_there() {
    let (said, count) = run_all(README);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"), &said).unwrap();
        return;
    }
    assert!(count > 10, "{count} commands");
    for (number, (written, now)) in README.lines().zip(said.lines()).enumerate() {
        assert_eq!(written, now, "line {} of README.md; UPDATE=1 rewrites it", number + 1);
    }
    assert!(README == said, "README.md ends differently; UPDATE=1 rewrites it");
}

#[test]
fn the_example_of_the_readme_is_a_plan_and_means_what_is_said_of_it() {
    let plan = crate::support::read(&example()).unwrap();
    let day = NaiveDate::from_ymd_opt(2023, 7, 15).unwrap();
    let states: Vec<_> = plan.items().map(|item| (item.id(), item.state(day).status)).collect();
    let expected = [
        ("1.1", Status::Done),
        ("1.2", Status::InProgress),
        ("1.4", Status::InProgress),
        ("1.5", Status::Overdue),
        ("1.6", Status::Dropped),
        ("2.1", Status::Planned),
        ("2.2", Status::Planned),
        ("3", Status::Planned),
    ];
    assert_eq!(states, expected.map(|(id, status)| (id.to_owned(), status)));
    let kpis = plan.measures().flat_map(|(_, measure)| {
        measure.kpis.iter().map(|kpi| (kpi.id.as_str(), kpi.reading(measure.last_day(), day).rating))
    });
    let expected = [("pages", Rating::AtRisk), ("waiting", Rating::OffTrack), ("taught", Rating::Unknown)];
    assert_eq!(kpis.collect::<Vec<_>>(), expected);
}

#[test]
fn every_notation_of_a_deadline_in_the_readme_is_read() {
    let (_, table) = README.split_once("## Deadlines\n").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let first_cells = table.lines().filter(|line| line.starts_with("| `")).map(|line| line.split('|').nth(1));
    let notations: Vec<&str> =
        first_cells.flat_map(|cell| cell.unwrap().split('`').skip(1).step_by(2)).collect();
    assert!(notations.len() >= 8, "{notations:?}");
    for text in notations {
        let due = format!("version: 1\nmeasures: [{{id: 1, title: A, due: {text}}}]\n");
        let plan = crate::support::read(&due).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
        let item = plan.items().next().unwrap();
        assert_eq!(text.parse::<Due>().is_ok(), !text.starts_with('{'), "{text}");
        assert!(item.due().is_some(), "{text}");
    }
}
