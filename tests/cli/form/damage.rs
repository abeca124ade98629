//! Everything that people are known to have done to a form. Each damage is understood, or refused with the sheet and the
//! cell.
//!
//! Rows of the village's form: 7 to 9 are the steps of measure 1, 10 and 11 its KPIs, 13 the second quarter of 2.1, 14
//! measure 3.

use super::{Workbook, apply, fills, with_form};
use crate::cli::village::{PLAN, added, village};

/// What is said of a damaged form; nothing is written.
#[track_caller]
fn refused(damage: impl FnOnce(Workbook) -> Workbook, expected: &str) {
    let (sandbox, book) = with_form();
    let (sandbox, outcome) = apply(sandbox, &damage(book));
    assert_eq!(outcome.failure(), expected);
    assert!(added(&sandbox).is_empty());
}

/// The observation that a value becomes.
fn value(value: &str) -> String {
    format!("- {{date: 2023-06-30, value: {value}}}")
}

#[test]
fn numbers_are_understood_as_they_are_typed() {
    for (typed, read) in [
        ("7,8", "7.8"),
        ("7.8", "7.8"),
        ("1 240", "1240"),
        ("1\u{a0}240", "1240"),
        ("1\u{202f}240", "1240"),
        ("1\u{2009}240,5", "1240.5"),
        (" 15 ", "15"),
    ] {
        fills(|book| book.type_text("K10", typed), &[&value(read)]);
    }
    fills(|book| book.type_number("K10", "12.75"), &[&value("12.75")]);
    fills(|book| book.type_formula("K10", "6+6.5", "<v>12.5</v>"), &[&value("12.5")]);
    fills(|book| book.type_formula_of("K10", "str", "TEXT(7.8,0)", "7,8"), &[&value("7.8")]);
    // The unit of this one is percent.
    let covered = "- {id: covered, title: Houses covered, unit: '%', target: {value: 80, by: 2023}, \
                   observations: [{date: 2023-06-30, value: 45.5}]}";
    fills(|book| book.type_text("K11", "45,5 %"), &[covered]);
}

#[test]
fn a_number_that_can_be_meant_in_two_ways_is_refused() {
    refused(
        |book| book.type_text("K10", "1,240"),
        "error: form.xlsx: Form!K10: `1,240` is ambiguous: write 1240 or 1.240\n",
    );
    let hint = "hint: format the cell as a number and type what is meant\n";
    let percent = "`50%` is a percentage and stored as 0.5, so it can be meant in two ways";
    refused(
        |book| book.type_as("K11", "0.5", "9"),
        &format!("error: form.xlsx: Form!K11: {percent}\n{hint}"),
    );
    refused(
        |book| book.type_text("G8", "Half").type_as("J8", "0.5", "9"),
        &format!("error: form.xlsx: Form!J8: {percent}\n{hint}"),
    );
    let date = "a spreadsheet may have made a date of a number";
    for (number, format, shown) in [
        ("45145", "14", "2023-08-07"),
        ("45145", "dd.mm.yyyy", "07.08.2023"),
        ("45145", "d.mm", "7.08"),
        ("45145", "16", "7-Aug"),
    ] {
        refused(
            |book| book.type_as("K10", number, format),
            &format!(
                "error: form.xlsx: Form!K10: the cell shows `{shown}` and stores {number}: {date}\n{hint}"
            ),
        );
    }
}

#[test]
fn a_text_where_a_number_belongs_is_refused() {
    for text in ["about 12", "12 km", "yes"] {
        let (sandbox, book) = with_form();
        let (_, outcome) = apply(sandbox, &book.type_text("K10", text));
        assert!(outcome.failure().starts_with(&format!("error: form.xlsx: Form!K10: `{text}`")), "{outcome}");
    }
    refused(
        |book| book.type_formula_of("K10", "e", "1/0", "#DIV/0!"),
        "error: form.xlsx: Form!K10: the formula has no result\n\
         hint: open the form in Excel or LibreOffice and save it, or type the value itself\n",
    );
    refused(
        |book| book.type_formula("G8", "A1", ""),
        "error: form.xlsx: Form!G8: the formula has no result\n\
         hint: open the form in Excel or LibreOffice and save it, or type the value itself\n",
    );
    refused(
        |book| book.type_text("K10", "45 %"),
        "error: form.xlsx: Form!K10: the unit of `pipe-km` is km, not percent\n\
         hint: write the value in the KPI’s unit, without `%`\n",
    );
}

#[test]
fn days_are_dates_or_typed_and_numbers_are_none() {
    for typed in ["27.04.2023", "2023-04-27", "27.4.2023 г.", "27.04.2023 й."] {
        fills(|book| book.type_text("F7", typed), &["done: 2023-04-27"]);
    }
    fills(|book| book.type_number("F7", "45043"), &["done: 2023-04-27"]);
    fills(|book| book.type_number("F7", "45043.5"), &["done: 2023-04-27"]);
    fills(|book| book.type_text("F7", "2023-Q2"), &["done: 2023-Q2"]);
    let hint = "hint: write the day as 28.06.2023\n";
    refused(
        |book| book.type_as("F7", "270423", "1"),
        &format!("error: form.xlsx: Form!F7: `270423` is not a day\n{hint}"),
    );
    refused(
        |book| book.type_text("F7", "yesterday"),
        &format!("error: form.xlsx: Form!F7: `yesterday` is not a day\n{hint}"),
    );
    refused(
        |book| book.type_number("F7", "45200"),
        "error: form.xlsx: Form!F7: 2023-10-01 lies in the future: today is 2023-07-10\n\
         hint: write the day it happened\n",
    );
}

#[test]
fn text_is_text_whatever_it_looks_like() {
    for (typed, written) in [
        ("=SUM(A1)", "'=SUM(A1)'"),
        ("1-2", "'1-2'"),
        ("007", "'007'"),
        ("Act &lt;5&gt; &amp; «6»", "Act &lt;5&gt; &amp; «6»"),
    ] {
        let entry = format!("- {{date: 2023-06-30, text: {written}}}");
        fills(|book| book.type_text("G8", typed), &["log:", &entry]);
    }
    let entry = "- {date: 2023-06-30, text: '12.5'}";
    fills(|book| book.type_number("G8", "12.5"), &["log:", entry]);
    fills(
        |book| book.type_formula_of("G8", "str", "B8", "Dug"),
        &["log:", "- {date: 2023-06-30, text: Dug}"],
    );
    // A dash is how people say that there is nothing.
    fills(|book| book.type_text("H8", "-").type_text("K10", "–").type_text("F7", "—"), &[]);
}

#[test]
fn keys_with_spaces_around_are_the_same_and_altered_ones_are_refused() {
    fills(|book| book.type_text("A7", " 1.1\u{a0}").type_text("F7", "27.04.2023"), &["done: 2023-04-27"]);
    let hint = "hint: make a new form and copy the answers into it\n";
    refused(
        |book| book.type_text("A7", "1.2"),
        &format!(
            "error: form.xlsx: Form!B7: this row was altered: the hidden id `1.2` does not belong to 1.1 \
             Survey the streets\n{hint}"
        ),
    );
    // The titles of two rows have changed places, the hidden ids have not.
    let (sandbox, book) = with_form();
    let (_, outcome) = apply(sandbox, &book.swap_rows(7, 8, 2..=12).type_text("F7", "27.04.2023"));
    assert!(outcome.failure().contains("Form!B7: this row was altered"), "{outcome}");
    assert!(outcome.failure().contains("Form!B8: this row was altered"), "{outcome}");
}

#[test]
fn a_row_filled_in_twice_is_refused_and_an_empty_copy_is_nothing() {
    refused(
        |book| {
            let book = book.type_text("F7", "27.04.2023").insert_row(15);
            let book = book.copy_row(7, 15);
            book.type_text("F15", "28.04.2023")
        },
        "error: form.xlsx: Form!F15: `1.1` is filled in twice: in Form!F7 as well\n\
         hint: clear it in one of the two rows\n",
    );
    let copied = |book: Workbook| book.insert_row(15).copy_row(7, 15).type_text("F7", "27.04.2023");
    fills(copied, &["done: 2023-04-27"]);
}

#[test]
fn rows_that_were_sorted_deleted_or_moved_are_found() {
    let filled = |book: Workbook| book.type_text("F7", "27.04.2023").type_number("K10", "12.5");
    let expected = ["done: 2023-04-27", "- {date: 2023-06-30, value: 12.5}"];
    fills(|book| filled(book).swap_rows(7, 8, 1..=13).swap_rows(10, 14, 1..=13), &expected);
    fills(|book| filled(book).delete_row(13).delete_row(8).delete_row(6), &expected);
    fills(|book| filled(book).insert_row(9).insert_row(3).insert_row(1), &expected);
}

#[test]
fn columns_that_were_deleted_or_inserted_are_found_by_their_keys() {
    let filled = |book: Workbook| book.type_text("F7", "27.04.2023").type_number("K10", "12.5");
    let expected = ["done: 2023-04-27", "- {date: 2023-06-30, value: 12.5}"];
    fills(|book| filled(book).delete_column("I").delete_column("D"), &expected);
    fills(|book| filled(book).insert_column("H").insert_column("C").insert_column("A"), &expected);
    let hint = "hint: make a new form and copy the answers into it\n";
    for (column, place, key) in [("B", "A1", "period"), ("C", "A1", "plan"), ("M", "A1", "seal")] {
        refused(
            |book| filled(book).delete_column(column),
            &format!(
                "error: form.xlsx: Form!{place}: the hidden row of the form is damaged: `{key}` is missing\n{hint}"
            ),
        );
    }
    for damaged in [|book: Workbook| book.delete_column("A"), |book: Workbook| book.delete_row(1)] {
        refused(
            damaged,
            "error: no sheet of this file is a form\n\
             hint: give a form that `roadmap form` has made, as .xlsx, or a file of changes\n",
        );
    }
}

#[test]
fn a_total_below_the_table_is_told_and_a_stray_row_within_it_refused() {
    let (sandbox, book) = with_form();
    let book = book.type_text("C15", "Total").type_number("K15", "120").type_text("F7", "27.04.2023");
    let (sandbox, outcome) = apply(sandbox, &book);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(outcome.stderr, "warning: what stands below the table was not read: `Form!K15: 120`\n");
    assert_eq!(added(&sandbox), ["done: 2023-04-27"]);
    refused(
        |book| book.insert_row(9).type_text("G9", "and the lamps"),
        "error: form.xlsx: Form!G9: `and the lamps` stands in a row that belongs to no item\n\
         hint: move it into the row it belongs to, or clear it\n",
    );
    // Those who sign write below the table, too.
    fills(|book| book.type_text("H17", "A. Karimov, 10.07.2023"), &[]);
}

#[test]
fn cells_that_do_not_belong_to_their_row_are_refused() {
    let hint = "hint: clear the cell: grey cells do not belong to their row\n";
    refused(
        |book| book.type_number("K8", "5"),
        &format!("error: form.xlsx: Form!K8: `1.2` is an item and has no value\n{hint}"),
    );
    refused(
        |book| book.type_number("K10", "12.5").type_text("G10", "Dug"),
        &format!(
            "error: form.xlsx: Form!G10: `pipe-km` is a KPI: only its value and its evidence are filled in\n{hint}"
        ),
    );
    for (place, id) in [("L8", "1.2"), ("L10", "pipe-km")] {
        refused(
            |book| book.type_text(place, "Act 5"),
            &format!(
                "error: form.xlsx: Form!{place}: the evidence belongs to nothing in this row\n\
                 hint: fill in the day, what was done or the value it proves\n"
            ),
        );
        assert!(!id.is_empty());
    }
    refused(
        |book| book.type_number("J8", "45"),
        "error: form.xlsx: Form!J8: a percent needs words beside it\n\
         hint: say in the same row what was done\n",
    );
}

#[test]
fn a_sheet_may_have_another_name_but_there_is_only_one_form() {
    fills(
        |book| book.rename_sheet("\"Form\"", "\"Лист1\"").type_text("F7", "27.04.2023"),
        &["done: 2023-04-27"],
    );
    let (sandbox, book) = with_form();
    let book = book.rename_sheet("\"Form\"", "\"Лист1\"").type_text("F7", "soon");
    let (_, outcome) = apply(sandbox, &book);
    assert!(outcome.failure().starts_with("error: form.xlsx: Лист1!F7: `soon`"), "{outcome}");
}

#[test]
fn a_form_of_another_plan_is_refused_even_if_it_is_empty() {
    let (sandbox, book) = with_form();
    let sandbox = sandbox.with("roadmap.yaml", PLAN.replace("Village water plan", "Town water plan"));
    let sandbox = sandbox.with("form.xlsx", book.bytes());
    assert_eq!(
        sandbox.run("apply form.xlsx --as-of 2023-07-10").failure(),
        "error: the form is of another plan: Village water plan\n\
         hint: name its plan with --file; if the plan has got another title, make a new form\n"
    );
    // A plan may change in every other way while its forms are out.
    let sandbox = sandbox.with("roadmap.yaml", PLAN.replace("Survey the streets", "Survey all streets"));
    let sandbox = sandbox.with("form.xlsx", book.type_text("F7", "27.04.2023").bytes());
    assert_eq!(sandbox.run("apply form.xlsx --as-of 2023-07-10").code, Some(0));
}

#[test]
fn a_form_of_an_older_period_counts_for_its_own_last_day() {
    let sandbox = village();
    sandbox.run("form -o form.xlsx --period 2023-Q1 --as-of 2023-07-10").answer();
    let book = Workbook::read(&sandbox.files()["form.xlsx"]);
    let row = book.row("pipe-km");
    let book = book.type_number(&format!("K{row}"), "11").type_text("G8", "Begun");
    let (sandbox, outcome) = apply(sandbox, &book);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome}");
    assert_eq!(
        added(&sandbox),
        ["log:", "- {date: 2023-03-31, text: Begun}", "- {date: 2023-03-31, value: 11}"]
    );
    // Of its own quarter the plan knows another value by now.
    let sandbox = sandbox.with("form.xlsx", book.type_number(&format!("K{row}"), "11.5").bytes());
    assert_eq!(
        sandbox.run("apply form.xlsx --as-of 2023-07-10").failure(),
        "error: form.xlsx: Form!K10: `pipe-km` has the value 11 on 2023-03-31 already\n\
         hint: `--force` sets it all the same\n"
    );
}

#[test]
fn what_the_plan_says_otherwise_by_now_is_refused_with_the_cell() {
    let (sandbox, book) = with_form();
    sandbox.run("done 1.1 --on 2023-04-26 --as-of 2023-07-10").answer();
    let sandbox = sandbox.with("form.xlsx", book.type_text("F7", "27.04.2023").bytes());
    let outcome = sandbox.run("apply form.xlsx --as-of 2023-07-10");
    assert!(
        outcome
            .failure()
            .starts_with("error: form.xlsx: Form!F7: `1.1` is already marked done: 2023-04-26\n"),
        "{outcome}"
    );
    let forced = sandbox.run("apply form.xlsx --force --as-of 2023-07-10");
    assert_eq!(forced.code, Some(0), "{forced}");
}

#[test]
fn what_is_no_form_at_all_is_refused() {
    let sandbox = village().with("rows.xlsx", b"PK\x03\x04 and no more");
    let outcome = sandbox.run("apply rows.xlsx");
    let hint = "hint: open it in Excel or LibreOffice and save it again as .xlsx\n";
    assert!(outcome.failure().ends_with(hint), "{outcome}");
}
