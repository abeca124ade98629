//! The part of a report that shows planned and done over time, and where the plan is recorded.

use sha2::{Digest as _, Sha256};

use super::report;
use crate::history::script::git;
use crate::history::story::Story;
use crate::support::Sandbox;

/// The report of the story's plan as Markdown: these parts, on the last day of its second month.
fn told(options: &str) -> (Sandbox, Story, String) {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let text = within(&sandbox, "report.md", options);
    (sandbox, story, text)
}

#[track_caller]
fn within(sandbox: &Sandbox, name: &str, options: &str) -> String {
    let line = format!("report -o {name} {options}");
    let run = sandbox.roadmap(&line).within("repo").env("ROADMAP_LANG", "en").run();
    assert_eq!(run.code, Some(0), "{run}");
    String::from_utf8(sandbox.files().remove(&format!("repo/{name}")).unwrap()).unwrap()
}

/// The cells of the row of a period.
fn row<'t>(text: &'t str, period: &str) -> Vec<&'t str> {
    let line = text.lines().find(|line| line.starts_with(&format!("| {period} |"))).unwrap_or_default();
    line.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn what_was_recorded_is_told_beside_what_is_done() {
    let (_, _, text) = told("--as-of 2023-12-31 --only trend");
    assert!(text.contains("| By | Planned | Done | Done as recorded | Items then |"), "{text}");
    // Recorded as done in February; in the file of today it is not done any more.
    assert_eq!(row(&text, "2023-03-31"), ["2023-03-31", "2", "0", "1", "10"]);
    assert!(text.contains("Done as recorded: what the file said"), "{text}");
}

#[test]
fn outside_a_repository_nothing_is_said_of_records() {
    let plan = super::page::SMALL;
    let text = report(
        &Sandbox::empty().with("roadmap.yaml", plan),
        "report.md",
        "--as-of 2023-07-01 --only trend,method",
    );
    assert!(text.contains("| By | Planned | Done |\n"), "{text}");
    assert_eq!(row(&text, "2023-06-30"), ["2023-06-30", "2", "1"]);
    assert!(!text.contains("recorded") && !text.contains("Last commit"), "{text}");
}

#[test]
fn the_picture_is_in_the_page_and_its_numbers_are_in_every_format() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", super::page::SMALL);
    let page = report(&sandbox, "report.html", "--as-of 2023-07-01 --only trend");
    assert!(page.contains("class=\"burnup\"") && !page.contains("class=\"rm-track rm-recorded\""), "{page}");
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let page = within(&sandbox, "report.html", "--as-of 2023-12-31 --only trend");
    assert!(page.contains("class=\"rm-track rm-recorded\"") && page.contains("Done as recorded"), "{page}");
    let empty = Sandbox::empty().with("roadmap.yaml", "version: 1\nmeasures: [{id: 1, title: A}]\n");
    let without = report(&empty, "report.html", "--as-of 2023-07-01");
    assert!(!without.contains("id=\"trend\""));
}

#[test]
fn the_method_names_the_last_commit_and_whether_the_plan_has_changed_since() {
    let (sandbox, story, text) = told("--as-of 2023-12-31 --only method");
    let last = story.built.ids.iter().rfind(|id| text.contains(id.as_str()));
    assert!(last.is_some_and(|id| text.ends_with(&format!("- Last commit: {}\n", id.as_str()))), "{text}");
    let plan = String::from_utf8(sandbox.files().remove("repo/roadmap.yaml").unwrap()).unwrap();
    let sandbox = sandbox.with("repo/roadmap.yaml", plan.replace('\n', "\r\n"));
    // Other line ends are no other plan.
    assert!(!within(&sandbox, "report.md", "--as-of 2023-12-31 --only method").contains("not committed"));
    let sandbox = sandbox.with("repo/roadmap.yaml", plan + "# more\n");
    let changed = within(&sandbox, "report.md", "--as-of 2023-12-31 --only method");
    assert!(changed.contains("changed since, not committed"), "{changed}");
    // What is read from a commit has the digest of that commit's text.
    let options = "--as-of 2023-03-31 --recorded --only method";
    let recorded = within(&sandbox, "report.md", options);
    assert!(!recorded.contains("not committed"), "{recorded}");
    let commit = recorded.rsplit("Last commit: ").next().unwrap().trim();
    let text = git(&sandbox, "repo", &["show", commit]);
    let digest = format!("{:x}", Sha256::digest(text.as_bytes()));
    assert!(recorded.contains(&digest), "{recorded}");
}
