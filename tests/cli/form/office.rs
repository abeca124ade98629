//! On demand: `LibreOffice` saves a filled form, and prints a report. It must be installed, with `pdftotext`.

#![expect(clippy::disallowed_methods, reason = "another program is asked")]

use std::process::Command;

use super::{Workbook, with_form};
use crate::cli::village::added;
use crate::support::{FOUNDING, Sandbox};

/// Runs `LibreOffice` in the sandbox.
fn convert(sandbox: &Sandbox, to: &str, file: &str) {
    let mut office = sandbox.sealed("soffice");
    let path = std::env::var("PATH").unwrap();
    office.env("PATH", path).args(["--headless", "--convert-to", to, "--outdir", "out", file]);
    let output = office.output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_form_saved_by_libreoffice_comes_back_as_it_was_filled() {
    let expected = [
        "done: {date: 2023-04-27, evidence: Act 5}",
        "log:",
        "- {date: 2023-06-30, text: Half is dug, problem: Rock, percent: 45}",
        "- {date: 2023-06-30, value: 12.5}",
        "done: {2023-Q1: 2023-04-05, 2023-Q2: 2023-07-05}",
    ];
    for ending in ["xlsx", "ods"] {
        let (sandbox, book) = with_form();
        let book: Workbook = book
            .type_number("F7", "45043")
            .type_text("L7", "Act 5")
            .type_text("G8", "Half is dug")
            .type_text("H8", "Rock")
            .type_number("J8", "45")
            .type_text("F13", "05.07.2023")
            .type_formula("K10", "6+6.5", "");
        let sandbox = sandbox.with("filled.xlsx", book.bytes());
        convert(&sandbox, ending, "filled.xlsx");
        let line = format!("apply out/filled.{ending} --as-of 2023-07-10");
        let outcome = sandbox.run(&line);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome}");
        assert_eq!(added(&sandbox), expected, "{ending}");
        assert!(sandbox.run(&line).changed.is_empty());
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_printed_report_and_a_printed_form_lack_no_item() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    for (line, file) in [("report -o paper.xlsx", "paper"), ("form -o sheet.xlsx", "sheet")] {
        assert_eq!(sandbox.run(&format!("{line} --as-of 2023-07-01 --lang uz")).code, Some(0));
        convert(&sandbox, "pdf", &format!("{file}.xlsx"));
        let pdf = sandbox.path(&format!("out/{file}.pdf"));
        let output = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let words: Vec<&str> = text.split_whitespace().collect();
        for id in ["1.1", "2.4", "3.3", "8", "9.2", "13.8", "18.2", "19.2", "20"] {
            assert!(words.contains(&id), "{file}: {id}");
        }
    }
}
