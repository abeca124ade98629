//! What a form looks like, read back from the workbook.

use std::fmt::Write as _;

use super::{Workbook, with_form};
use crate::cli::village::{PLAN, village};
use crate::support::{EXAMPLE, FOUNDING, Sandbox};

/// The form that a command writes.
#[track_caller]
fn form(sandbox: &Sandbox, line: &str) -> Workbook {
    sandbox.run(&format!("form -o made.xlsx {line}")).answer();
    Workbook::read(&sandbox.files()["made.xlsx"])
}

/// The ids of its rows, in their order.
fn keys(book: &Workbook) -> Vec<String> {
    let texts = book.texts().into_iter().filter_map(|(place, text)| {
        let row: u32 = place.strip_prefix('A')?.parse().ok()?;
        (row > 1 && text != "-").then_some((row, text))
    });
    let mut keys: Vec<(u32, String)> = texts.collect();
    keys.sort();
    keys.into_iter().map(|(_, key)| key).collect()
}

#[test]
fn a_form_has_a_row_for_each_item_missing_period_and_kpi() {
    let (_, book) = with_form();
    let texts = book.texts();
    let shown = |row: u32| {
        let cells = ["A", "B", "C", "D", "E"].map(|column| texts.get(&format!("{column}{row}")));
        cells.map(|cell| cell.map_or("", String::as_str)).join(" | ")
    };
    let rows: Vec<String> = (1..=18).map(shown).collect();
    let expected = "\
roadmap-form 1 | period=2023-Q2 | plan=96ef709245177e47 Village water plan | as-of=2023-07-10 | lead=
 | Village water plan: report on execution |  |  |
 | Period: 2023-Q2 (2023-04-01 – 2023-06-30). Form made on 10 July 2023. |  |  |
 | Fill only the yellow cells. Leave a cell empty if there is nothing to report. How: see the sheet “Instructions”. |  |  |
- | No. | Item or KPI | Due | State
 | 1. Lay pipes (Water Board, Road Office) |  |  |
1.1 | 1.1 | Survey the streets | 2023-04-28 | Overdue 73 days
1.2 | 1.2 | Dig trenches | 2023-06-30 | Overdue 10 days
1.M1C1-126 | 1.M1C1-126 | Backfill | within 3 months of Signing of the contract | Waiting
pipe-km | KPI | Pipes laid, km | 2023-12-31 | Target: 20 ⏎ Last value: 12 (2023-05-31)
covered | KPI | Houses covered, % | 2023-12-31 | Target: 80 ⏎ No value yet
 | 2. Report to the council (Water Board) |  |  |
2.1@2023-Q2 | 2.1 | Quarterly report | 2023-06-30 ⏎ 2023-Q2 | Overdue 10 days
3 | 3 | Open the pump house (Road Office) | 2023-09-30 | Planned
 |  |  |  |
 |  |  |  |
- | Responsible for the information (position, name, signature): |  |  |
- | Filled in by (name, telephone), date: |  |  |";
    let rows: Vec<String> = rows.iter().map(|row| row.replace('\n', " ⏎ ").trim_end().to_owned()).collect();
    let expected: Vec<String> = expected.lines().map(|row| row.trim_end().to_owned()).collect();
    assert_eq!(rows, expected);
}

#[test]
fn what_is_done_is_shut_and_what_is_not_confirmed_is_half_open() {
    let sandbox = village();
    for line in ["done 1.1 --on 2023-04-27", "done 1.2 --on 2023-06-29", "confirm 1.1 --on 2023-05-02"] {
        sandbox.run(&format!("{line} --as-of 2023-07-10")).answer();
    }
    let book = form(&sandbox, "--as-of 2023-07-10");
    let unlocked = |row: u32| (6..=12).filter(|column| book.is_unlocked(*column, row)).collect::<Vec<u32>>();
    assert_eq!(unlocked(book.row("1.1")), [0; 0]);
    assert_eq!(unlocked(book.row("1.2")), [7, 12]);
    assert_eq!(unlocked(book.row("3")), [6, 7, 8, 9, 10, 12]);
    assert_eq!(unlocked(book.row("pipe-km")), [11, 12]);
    // A proof can be given for what is done and was never proved.
    let row = book.row("1.2");
    let book = book.type_text(&format!("L{row}"), "Act 5");
    let sandbox = sandbox.with("made.xlsx", book.bytes());
    sandbox.run("apply made.xlsx --as-of 2023-07-10").answer();
    let plan = String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap();
    assert!(plan.contains("done: {date: 2023-06-29, evidence: Act 5}"), "{plan}");
}

#[test]
fn periods_that_are_over_by_the_period_of_the_form_have_a_row() {
    let sandbox =
        Sandbox::empty().with("roadmap.yaml", PLAN.replace("        done: {2023-Q1: 2023-04-05}\n", ""));
    let of_series = |line: &str| -> Vec<String> {
        keys(&form(&sandbox, line)).into_iter().filter(|key| key.starts_with("2.")).collect()
    };
    let day = "--as-of 2023-07-10";
    assert_eq!(of_series(&format!("--period 2023-Q1 {day}")), ["2.1@2023-Q1"]);
    assert_eq!(of_series(day), ["2.1@2023-Q1", "2.1@2023-Q2"]);
    assert_eq!(of_series(&format!("--period 2022 {day}")), [""; 0]);
    assert_eq!(of_series(&format!("--period 2023-06-30 {day}")), ["2.1@2023-Q1", "2.1@2023-Q2"]);
}

#[test]
fn a_query_chooses_and_executors_get_what_they_lead() {
    let sandbox = village();
    assert_eq!(keys(&form(&sandbox, "lead:roads --as-of 2023-07-10")), ["3"]);
    assert_eq!(
        keys(&form(&sandbox, "1 not:backfill --as-of 2023-07-10")),
        ["1.1", "1.2", "pipe-km", "covered"]
    );
    let outcome = sandbox.run("form --by executor -o forms --as-of 2023-07-10");
    assert_eq!(outcome.answer(), "2 forms are written to `forms` for 2023-Q2\n");
    let of = |name: &str| Workbook::read(&sandbox.files()[&format!("forms/{name}.xlsx")]);
    let (water, roads) = (of("water"), of("roads"));
    assert_eq!(keys(&roads), ["3"]);
    assert_eq!(keys(&water).len(), 6);
    assert_eq!(water.text(5, 1).as_deref(), Some("lead=water"));
    assert!(water.text(2, 3).unwrap().contains("Lead executor: Water Board."));
}

#[test]
fn a_form_for_one_executor_says_whom_to_write_to_there() {
    let executors = "executors: {a: {name: Water Board, contact: a@b.c}, b: Roads}\n";
    let measures = "measures:\n  - {id: 1, title: A, due: 2023, executors: [a]}\n  - {id: 2, title: B, due: 2023, executors: [b]}\n";
    let plan = format!("version: 1\ntitle: T\n{executors}{measures}");
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    sandbox.run("form --by executor -o forms --as-of 2023-07-10 --lang en").answer();
    let about =
        |name: &str| Workbook::read(&sandbox.files()[&format!("forms/{name}.xlsx")]).text(2, 3).unwrap();
    assert!(about("a").ends_with(" Contact: a@b.c."), "{}", about("a"));
    assert!(!about("b").contains("Contact"), "{}", about("b"));
}

#[test]
fn answers_are_never_overwritten_and_an_empty_form_is() {
    let (sandbox, book) = with_form();
    let again = "form -o form.xlsx --as-of 2023-07-11";
    assert_eq!(sandbox.run(again).changed, ["form.xlsx"]);
    let sandbox = sandbox.with("form.xlsx", book.type_text("G8", "Half").bytes());
    let hint = "hint: name a new file: answers in a form are never overwritten\n";
    assert_eq!(
        sandbox.run(again).failure(),
        format!("error: `form.xlsx` is there, and it is not an empty form\n{hint}")
    );
    let sandbox = sandbox.with("forms/water.xlsx", "a diary");
    assert_eq!(
        sandbox.run("form --by executor -o forms").failure(),
        format!("error: `forms/water.xlsx` is there, and it is not an empty form\n{hint}")
    );
    assert!(!sandbox.files().contains_key("forms/roads.xlsx"));
    assert_eq!(sandbox.run("form -o form.docx").failure(), "error: `form.docx` does not end in .xlsx\n");
    assert_eq!(
        sandbox.run("form -o new.xlsx --period soon").failure().lines().next(),
        Some("error: `soon` is not a period")
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let sandbox = Sandbox::founding();
    let made = |name: &str| {
        sandbox.run(&format!("form -o {name} --as-of 2023-07-01 --lang uz")).answer();
        sandbox.files()[name].clone()
    };
    assert_eq!(made("a.xlsx"), made("b.xlsx"));
}

#[test]
fn every_language_comes_back_through_the_same_keys() {
    for (lang, head) in [
        ("en", "Done on"),
        ("ru", "Дата исполнения"),
        ("uz", "Бажарилган сана"),
        ("uz-Latn", "Bajarilgan sana"),
    ] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
        let book = form(&sandbox, &format!("--as-of 2023-07-01 --lang {lang}"));
        assert_eq!(book.text(6, 5).as_deref(), Some(head));
        let row = book.row("1.1");
        let sandbox = sandbox.with("made.xlsx", book.type_text(&format!("F{row}"), "28.04.2023").bytes());
        let outcome = sandbox.run(&format!("apply made.xlsx --as-of 2023-07-10 --lang {lang}"));
        assert_eq!(
            (outcome.code, outcome.changed.as_slice()),
            (Some(0), ["roadmap.yaml".to_owned()].as_slice()),
            "{outcome}"
        );
    }
}

#[test]
fn cells_are_checked_while_they_are_filled_and_say_what_is_asked() {
    let (_, book) = with_form();
    let rules: Vec<&str> = book.after().split("<dataValidation ").skip(1).collect();
    let rule = |place: &str| {
        let is_of = |rule: &&&str| {
            rule.split_once("sqref=\"")
                .unwrap()
                .1
                .split('"')
                .next()
                .unwrap()
                .split(' ')
                .any(|given| given == place)
        };
        *rules.iter().find(is_of).unwrap_or_else(|| panic!("{place}: {rules:?}"))
    };
    let done = rule("F13:F14");
    assert!(done.contains("type=\"date\"") && done.contains("<formula2>TODAY()</formula2>"), "{done}");
    assert!(done.contains("<formula1>44927</formula1>") && done.contains("such as 2023-06-30"), "{done}");
    let pipes = rule("K10");
    assert!(pipes.contains("The total on 2023-06-30. Unit: km"), "{pipes}");
    assert!(pipes.contains("<formula1>0</formula1><formula2>2000</formula2>"), "{pipes}");
    assert!(rule("K11").contains("<formula2>100</formula2>"));
    assert!(rule("J7:J9").contains("type=\"decimal\""));
    for rule in &rules {
        for (name, most) in [("promptTitle", 32), ("prompt", 255), ("error", 255), ("errorTitle", 32)] {
            let text = rule.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap();
            assert!(!text.is_empty() && text.chars().count() <= most, "{name}: {text}");
        }
        assert!(!rule.contains("errorStyle"), "it stops: {rule}");
    }
}

#[test]
fn the_sheet_is_locked_frozen_and_repeats_its_heads() {
    let (_, mut book) = with_form();
    let names = book.part("xl/workbook.xml").clone();
    assert!(names.contains("Form!$5:$5"), "{names}");
    let before = book.before();
    assert!(before.contains("topLeftCell=\"D6\"") && before.contains("state=\"frozen\""), "{before}");
    let protection = book.protection();
    assert!(protection.contains("sheet=\"1\"") && !protection.contains("password"), "{protection}");
    assert!(
        protection.contains("formatColumns=\"0\"") && protection.contains("formatRows=\"0\""),
        "{protection}"
    );
    assert!(!book.after().contains("fitToPage") && book.after().contains("scale="), "{}", book.after());
}

#[test]
fn a_large_plan_and_hostile_texts_make_a_form_that_comes_back() {
    let title = "=cmd|' /C calc'!A0 <b>&\\\"x\\\"</b> _x0041_ ".to_owned() + &"ш".repeat(1_000);
    let mut plan = format!(
        "version: 1\ntitle: \"{title}\"\nmeasures:\n  - id: 1\n    title: \"{title}\"\n    due: 2023\n    steps:\n"
    );
    for step in 1..=300 {
        let _ = writeln!(plan, "      - {{id: {step}, title: \"{title} {step}\"}}");
    }
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let book = form(&sandbox, "--as-of 2023-07-01 --period 2023-Q2");
    assert_eq!(keys(&book).len(), 300);
    let row = book.row("1.299");
    let sandbox = sandbox.with("made.xlsx", book.type_text(&format!("F{row}"), "28.04.2023").bytes());
    let outcome = sandbox.run("apply made.xlsx --as-of 2023-07-10");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome}");
    let plan = String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap();
    let marked = plan.lines().find(|line| line.contains("done:")).unwrap();
    assert!(marked.contains("{id: 299,") && marked.ends_with("done: 2023-04-28}"), "{marked}");
}

#[test]
fn a_plan_with_every_key_makes_a_form() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
    let book = form(&sandbox, "--as-of 2025-07-15");
    assert!(keys(&book).len() > 10);
}
