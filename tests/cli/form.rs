//! `form` and `apply`: the form goes out, is filled by people, and comes back.

mod damage;
mod drawing;
mod office;
mod workbook;

use self::workbook::Workbook;
use super::village::{added, village};
use crate::support::{Outcome, Sandbox};

/// The day on which forms are made and come back.
const DAY: &str = "--as-of 2023-07-10";

/// A village with its form of the second quarter, as it was made.
fn with_form() -> (Sandbox, Workbook) {
    let sandbox = village();
    let outcome = sandbox.run(&format!("form -o form.xlsx {DAY}"));
    assert_eq!(outcome.answer(), "`form.xlsx` is written: 7 rows for 2023-Q2\n");
    let book = Workbook::read(&sandbox.files()["form.xlsx"]);
    (sandbox, book)
}

/// Applies what became of the form.
fn apply(sandbox: Sandbox, book: &Workbook) -> (Sandbox, Outcome) {
    let sandbox = sandbox.with("form.xlsx", book.bytes());
    let outcome = sandbox.run(&format!("apply form.xlsx {DAY}"));
    (sandbox, outcome)
}

/// What a form that was filled like this adds to the plan.
#[track_caller]
fn fills(fill: impl FnOnce(Workbook) -> Workbook, expected: &[&str]) {
    let (sandbox, book) = with_form();
    let (sandbox, outcome) = apply(sandbox, &fill(book));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome}");
    assert_eq!(added(&sandbox), expected);
    // The same form again changes nothing.
    let again = sandbox.run(&format!("apply form.xlsx {DAY}"));
    assert!(again.changed.is_empty() && again.code == Some(0), "{again}");
}

#[test]
fn the_cells_that_are_filled_become_marks_entries_and_values() {
    let (_, book) = with_form();
    let [survey, dig, report, pipes] = ["1.1", "1.2", "2.1@2023-Q2", "pipe-km"].map(|id| book.row(id));
    fills(
        |book| {
            book.type_as(&format!("F{survey}"), "45043", "14")
                .type_text(&format!("L{survey}"), "Act 5\nPhotographs")
                .type_text(&format!("G{dig}"), "Half of the trenches are dug")
                .type_text(&format!("H{dig}"), "Rock")
                .type_text(&format!("I{dig}"), "A drill")
                .type_number(&format!("J{dig}"), "45")
                .type_text(&format!("F{report}"), "05.07.2023")
                .type_number(&format!("K{pipes}"), "12.5")
                .type_text(&format!("L{pipes}"), "Act 6\nof July")
        },
        &[
            "done: {date: 2023-04-27, evidence: [Act 5, Photographs]}",
            "log:",
            "- {date: 2023-06-30, text: Half of the trenches are dug, problem: Rock, proposal: A drill, percent: 45}",
            "- {date: 2023-06-30, value: 12.5, source: Act 6; of July}",
            "done: {2023-Q1: 2023-04-05, 2023-Q2: 2023-07-05}",
        ],
    );
}

#[test]
fn a_form_nobody_has_filled_changes_nothing() {
    let (sandbox, book) = with_form();
    let (sandbox, outcome) = apply(sandbox, &book);
    assert_eq!(outcome.answer(), "nothing to change\n");
    assert!(added(&sandbox).is_empty());
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let (sandbox, book) = with_form();
    let book = book.type_text("F7", "28.04.2023");
    let sandbox = sandbox.with("form.xlsx", book.bytes());
    let outcome = sandbox.run(&format!("apply form.xlsx --dry-run {DAY}"));
    assert!(outcome.stdout.contains("+        done: 2023-04-28\n"), "{outcome}");
    assert!(outcome.changed.is_empty());
}

#[test]
fn one_cell_that_is_wrong_refuses_the_whole_form_and_all_of_them_are_named() {
    let (sandbox, book) = with_form();
    let book = book.type_text("F7", "28.04.2023").type_text("F8", "soon").type_text("K10", "many");
    let (sandbox, outcome) = apply(sandbox, &book);
    assert_eq!(
        outcome.failure(),
        "error: form.xlsx: Form!F8: `soon` is not a day\n\
         hint: write the day as 28.06.2023\n\
         error: form.xlsx: Form!K10: `many` is not a number: write 29800000, 29.8M or 3.6\n"
    );
    assert!(added(&sandbox).is_empty());
}
