//! The page as a browser shows it: no message on its console, nothing fetched, nothing wider than the screen, and no
//! fault that axe-core finds; and what is printed.
//!
//! Takes a minute, and installs a headless Chromium and axe-core with npm in the folder that Cargo keeps for tests:
//! `cargo test -- --ignored browser`. With `UPDATE=1` it also draws the picture of `docs/report.md` anew.
#![expect(clippy::disallowed_methods, reason = "a browser is installed and started")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::report;
use crate::support::{FOUNDING, PROGRAM, Sandbox};

const PACKAGES: [&str; 4] = ["@sparticuz/chromium", "puppeteer-core", "axe-core", "mermaid"];

/// The made-up state of the founding plan, which the manual shows.
const STATE: &str = include_str!("../data/docs/report/before.sh");

/// Where the browser lies, installed by the first who asks.
fn installed() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let done = folder.join("installed");
    if !done.exists() {
        std::fs::create_dir_all(&folder).unwrap();
        let mut npm = Command::new("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
        let output = npm.args(PACKAGES).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::write(done, "").unwrap();
    }
    folder
}

/// The founding plan with its made-up state.
fn in_progress() -> Sandbox {
    let sandbox = Sandbox::founding();
    let path = format!("{}:/usr/bin:/bin", Path::new(PROGRAM).parent().unwrap().display());
    let mut shell = sandbox.sealed("sh");
    let output = shell.env("PATH", path).args(["-ec", STATE]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    sandbox
}

/// The names of pages, written into the sandbox.
fn pages(sandbox: &Sandbox) -> Vec<String> {
    let mut names = Vec::new();
    for language in roadmap::render::Words::LANGUAGES {
        let name = format!("{language}.html");
        report(sandbox, &name, &format!("--as-of 2023-07-01 --lang {language}"));
        names.push(name);
    }
    sandbox.run("report --by executor -o letters --format html --as-of 2023-07-01").answer();
    names.push("letters/mdt.html".into());
    for (name, text) in [("long", long()), ("wide", wide()), ("one", ONE.to_owned())] {
        let own = Sandbox::empty().with("roadmap.yaml", text);
        let page = report(&own, "report.html", "--as-of 2023-07-01");
        std::fs::write(sandbox.path(&format!("{name}.html")), page).unwrap();
        names.push(format!("{name}.html"));
    }
    // What GitHub and GitLab draw of a report in Markdown.
    for (name, text) in [("small", super::page::SMALL), ("founding", FOUNDING)] {
        let own = Sandbox::empty().with("roadmap.yaml", text);
        std::fs::write(sandbox.path(&format!("{name}.md")), report(&own, "report.md", "--as-of 2023-07-01"))
            .unwrap();
        names.push(format!("{name}.md"));
    }
    let own = Sandbox::empty().with("roadmap.yaml", super::page::hostile());
    std::fs::write(sandbox.path("hostile.md"), report(&own, "report.md", "--as-of 2023-07-01")).unwrap();
    names.push("hostile.md".into());
    names
}

const ONE: &str = "version: 1\nmeasures: [{id: 1, title: The only one, due: 2023}]\n";

/// A thousand items under the head of the founding plan.
fn long() -> String {
    let (head, _) = FOUNDING.split_at(FOUNDING.find("\n  - id: I\n").unwrap());
    let mut text = head.to_owned();
    for section in 1..=20 {
        let _ = writeln!(text, "\n  - id: S{section}\n    title: Section {section}\n    measures:");
        for measure in 1..=10 {
            let id = section * 100 + measure;
            let _ = writeln!(text, "      - id: {id}\n        title: Measure {id}\n        steps:");
            for step in 1..=5 {
                let _ =
                    writeln!(text, "          - {{id: {step}, title: Do it, due: 2023-{:02}-15}}", step + 2);
            }
        }
    }
    text
}

/// Words of a thousand letters wherever there may be words.
fn wide() -> String {
    let word = "ў".repeat(1_000);
    format!(
        "version: 1\ntitle: {word}\nexecutors: {{a: {word}}}\nsections:\n  - id: I\n    title: {word}\n    measures:\n      - id: 1\n        \
         title: {word}\n        outcome: {word}\n        executors: [a]\n        steps:\n          - {{id: 1, title: {word}, due: \
         2023-04-30, log: [{{date: 2023-05-01, problem: {word}, proposal: {word}}}]}}\n          - {{id: 2, title: {word}, due: 2023, \
         done: {{date: 2023-05-01, evidence: {word}}}}}\n        kpis:\n          - {{id: k, title: {word}, unit: {word}, target: \
         123456789012345678}}\n"
    )
}

#[test]
#[ignore = "installs a browser"]
fn a_browser_shows_every_page_without_a_fault() {
    let folder = installed();
    let sandbox = in_progress();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report/browser.js");
    let mut node = Command::new("node");
    node.current_dir(sandbox.path("")).env("NODE_PATH", folder.join("node_modules")).arg(script);
    if std::env::var_os("UPDATE").is_some() {
        let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.png");
        node.env("PICTURE", picture);
    }
    let output = node.args(pages(&sandbox)).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.trim_end().ends_with("looked at 11 pages"), "{said}");
}
