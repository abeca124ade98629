//! Reports as `LibreOffice` prints them.
//!
//! Takes some minutes, and installs it with apt where it is missing: `cargo test -- --ignored office`.
#![expect(clippy::disallowed_methods, reason = "other programs are installed and started")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::{Command, Output};

use super::PLANS;
use crate::support::Sandbox;

const DEBIAN_PACKAGES: [&str; 3] = ["libreoffice-writer", "poppler-utils", "fonts-liberation2"];

fn finished(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn install() {
    if Command::new("soffice").arg("--version").output().is_err() {
        finished(Command::new("apt-get").args(["update", "-qq"]));
        finished(Command::new("apt-get").args(["install", "-y", "-qq"]).args(DEBIAN_PACKAGES));
    }
}

/// The pages of a document as `LibreOffice` prints it, each as its text.
fn pages(sandbox: &Sandbox, name: &str) -> Vec<String> {
    let mut convert = Command::new("soffice");
    // A profile of its own: two that run at once would refuse each other.
    convert.arg(format!("-env:UserInstallation=file://{}", sandbox.path("profile").display()));
    convert.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(sandbox.path(""));
    finished(convert.arg(sandbox.path(name)));
    let pdf = sandbox.path(name).with_extension("pdf");
    let output = finished(Command::new("pdftotext").arg("-layout").arg(pdf).arg("-"));
    let text = String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ");
    text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect()
}

#[test]
#[ignore = "starts LibreOffice and takes minutes; cargo test -- --ignored office"]
fn the_head_of_the_official_form_is_on_each_of_its_pages() {
    install();
    for (plan, day) in PLANS {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        sandbox.run(&format!("report -o form.docx --only plan --as-of {day} --lang en")).answer();
        let pages = pages(&sandbox, "form.docx");
        for (at, page) in pages.iter().enumerate() {
            for word in ["Funding", "Executors", "Measure"] {
                assert!(page.contains(word), "page {} of {}: {page}", at + 1, pages.len());
            }
            assert!(page.contains(&format!("Page {} of {}", at + 1, pages.len())), "{page}");
        }
    }
}

/// A plan whose titles each begin with a word of their own.
fn numbered(measures: usize, steps: usize, words: usize) -> (String, BTreeSet<String>) {
    let mut plan = String::from("version: 1\ntitle: Numbered\nmeasures:\n");
    let mut marks = BTreeSet::new();
    let filling = " of the work".repeat(words);
    for measure in 1..=measures {
        let mut title = |step: usize| {
            let mark = format!("Q{measure}x{step}z");
            let title = format!("{mark}{filling}");
            marks.insert(mark);
            title
        };
        let _ = write!(
            plan,
            "- id: {measure}\n  title: {}\n  executors: [Somebody]\n  outcome: Good{filling}\n  due: 2023\n  steps:\n",
            title(0)
        );
        for step in 1..=steps {
            let _ = writeln!(
                plan,
                "  - {{id: {step}, title: {}, due: 2023-05-{:02}}}",
                title(step),
                1 + step % 28
            );
        }
    }
    (plan, marks)
}

/// `LibreOffice` has lost rows of tables that it moved to the next page.
#[test]
#[ignore = "starts LibreOffice and takes minutes; cargo test -- --ignored office"]
fn no_row_is_lost_in_print() {
    install();
    for (measures, steps, words) in [
        (1, 1, 1),
        (3, 2, 3),
        (5, 4, 9),
        (7, 3, 20),
        (9, 9, 2),
        (12, 5, 14),
        (20, 3, 6),
        (30, 7, 4),
        (2, 2, 400),
    ] {
        let (plan, marks) = numbered(measures, steps, words);
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        for options in
            ["--only plan", "--only headline,sections,executors,plan,method", "--only title,headline,overdue"]
        {
            sandbox.run(&format!("report -o report.docx --as-of 2023-07-01 --lang en {options}")).answer();
            let text = pages(&sandbox, "report.docx").concat();
            let lost: Vec<&String> = marks
                .iter()
                .filter(|mark| !mark.ends_with("x0z") || options.contains("plan"))
                .filter(|mark| !text.contains(*mark))
                .collect();
            assert_eq!(lost, Vec::<&String>::new(), "{measures} measures, {steps} steps, {words}, {options}");
        }
    }
}

#[test]
#[ignore = "starts LibreOffice and takes minutes; cargo test -- --ignored office"]
fn every_id_of_a_plan_is_in_print() {
    install();
    for (plan, day) in PLANS {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let items = sandbox.run(&format!("list --as-of {day} --lang en --format json")).json();
        for language in super::LANGUAGES {
            sandbox
                .run(&format!("report -o report.docx --as-of {day} --lang {language} --only plan"))
                .answer();
            let text = pages(&sandbox, "report.docx").concat();
            let words: Vec<&str> = text.split_whitespace().collect();
            let steps = items["items"].as_array().unwrap().iter().filter_map(|item| item["id"].as_str());
            for step in steps.filter_map(|id| id.split_once('.')).map(|(_, step)| format!("{step})")) {
                assert!(words.contains(&&*step), "{language}: {step}");
            }
            let labels = words.iter().filter(|word| is_label(word)).count();
            let expected = items["items"].as_array().unwrap().iter();
            let expected =
                expected.filter(|item| item["id"].as_str().is_some_and(|id| id.contains('.'))).count();
            assert!(labels >= expected, "{language}: {labels} labels of {expected} steps");
        }
    }
}

fn is_label(word: &str) -> bool {
    word.strip_suffix(')')
        .is_some_and(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}
