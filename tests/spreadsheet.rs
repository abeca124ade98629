//! Reports as workbooks, read back by the program's own reader: true days and numbers, no formula, no text taken for one.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _};

use roadmap::import::grid::{Limits, Table, Value, xlsx};
use zip_archive::ZipArchive;

use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// The workbook that a report of this plan is.
#[track_caller]
fn report(plan: &str, line: &str) -> Vec<u8> {
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let outcome = sandbox.run(&format!("report -o report.xlsx {line}"));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome}");
    sandbox.files()["report.xlsx"].clone()
}

fn tables(bytes: &[u8]) -> Vec<Table> {
    xlsx::read(bytes, &Limits::default()).unwrap().tables
}

fn names(tables: &[Table]) -> Vec<&str> {
    tables.iter().filter_map(|table| table.sheet.as_deref()).collect()
}

fn sheet<'t>(tables: &'t [Table], name: &str) -> &'t Table {
    tables
        .iter()
        .find(|table| table.sheet.as_deref() == Some(name))
        .unwrap_or_else(|| panic!("{name}: {:?}", names(tables)))
}

/// The cell of a column, by its head, in the row whose first cell is this.
#[track_caller]
fn value<'t>(table: &'t Table, first: &str, head: &str) -> Option<&'t roadmap::import::grid::Cell> {
    let column =
        (0..table.columns()).find(|column| table.cell(0, *column).is_some_and(|cell| cell.text() == head));
    let row =
        (0..table.rows().len()).find(|row| table.cell(*row, 0).is_some_and(|cell| cell.text() == first));
    table.cell(
        row.unwrap_or_else(|| panic!("no row {first}")),
        column.unwrap_or_else(|| panic!("no column {head}")),
    )
}

/// The XML of all sheets.
fn sheets(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).unwrap();
        if part.name().unwrap().starts_with("xl/worksheets/sheet") {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}

#[test]
fn each_part_has_its_sheet_and_only_says_which() {
    let all = tables(&report(LIBRARIES, "--as-of 2023-07-15"));
    let names = names(&all);
    for name in
        ["Summary", "Items", "Overdue", "Done", "Next", "KPIs", "Values", "Executors", "Plan", "Method"]
    {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    assert_eq!(names[..2], ["Summary", "Items"]);
    let approved = |all: &[Table]| {
        sheet(all, "Summary").cells().iter().any(|cell| cell.text().starts_with("APPROVED  ____"))
    };
    assert!(approved(&all));
    let some = tables(&report(LIBRARIES, "--as-of 2023-07-15 --only headline,overdue"));
    assert!(!approved(&some));
    assert_eq!(self::names(&some), ["Summary", "Overdue"]);
}

#[test]
fn days_are_days_and_numbers_are_numbers() {
    let all = tables(&report(EXAMPLE, "--as-of 2025-07-15"));
    let items = sheet(&all, "Items");
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let due = value(items, "1.2", "Due").unwrap();
    assert!(matches!(due.value, Value::Day { day: given, .. } if given == day("2025-09-30")), "{due:?}");
    let done = value(items, "1.1", "Done on").unwrap();
    assert!(matches!(done.value, Value::Day { day: given, .. } if given == day("2025-04-02")), "{done:?}");
    let percent = value(items, "1.2", "Percent").unwrap();
    assert!(
        matches!(&percent.value, Value::Number { stored, percent: false } if stored == "80"),
        "{percent:?}"
    );
    assert_eq!(value(items, "1.1", "State").unwrap().text(), "Done");
    // A number where the day alone is not known.
    let kpis = sheet(&all, "KPIs");
    let number = |id: &str, head: &str| {
        let row =
            (0..kpis.rows().len()).find(|row| kpis.cell(*row, 16).is_some_and(|cell| cell.text() == id));
        let column = (0..kpis.columns()).find(|column| kpis.cell(0, *column).unwrap().text() == head);
        kpis.cell(row.unwrap(), column.unwrap()).map(|cell| cell.value.clone())
    };
    assert_eq!(number("pages", "Target"), Some(Value::Number { stored: "3000000".into(), percent: false }));
    assert!(matches!(number("pages", "Achieved"), Some(Value::Number { percent: true, .. })));
    // The id of an item is no number: 1.10 must not become 1.1.
    assert_eq!(value(items, "1.1", "No.").unwrap().value, Value::Text);
}

/// What a cell said beside its number or day has a column of its own, so that the column can be sorted and added up.
#[test]
fn lateness_and_deadlines_are_sorted_as_numbers_and_days() {
    let plan = "version: 1
measures:
  - {id: 1, title: a, due: 2023-04-30, extensions: [{to: 2023-06-15, date: 2023-04-20, reason: Rain, act: No. 4}], log: [{date: 2023-06-20, problem: No bricks}]}
  - {id: 2, title: b, due: 2023-05-30}
";
    let tables = tables(&report(plan, "--as-of 2023-07-01"));
    let overdue = sheet(&tables, "Overdue");
    let is = |row: usize, column: usize, text: &str| {
        overdue.cell(row, column).is_some_and(|cell| cell.text() == text)
    };
    let row = |text: &str| (0..overdue.rows().len()).find(|row| is(*row, 0, text)).unwrap();
    let shown = |id: &str, head: &str| {
        let column = (0..overdue.columns()).find(|column| is(row("No."), *column, head)).unwrap();
        overdue.cell(row(id), column).filter(|cell| !cell.text().is_empty()).cloned()
    };
    let number = |id: &str, head: &str| shown(id, head).map(|cell| cell.value);
    let days = |days: &str| Some(Value::Number { stored: days.into(), percent: false });
    assert_eq!((number("1", "Late, days"), number("2", "Late, days")), (days("16"), days("32")));
    let original = "Late from the original, days";
    assert_eq!((number("1", original), number("2", original)), (days("62"), None));
    assert!(matches!(number("1", "Due"), Some(Value::Day { .. })));
    let text = |id: &str, head: &str| shown(id, head).map(|cell| cell.text().clone());
    assert_eq!(text("1", "Problem").as_deref(), Some("No bricks"));
    assert_eq!(text("1", "Reason of the extension").as_deref(), Some("Rain (No. 4)"));
    assert_eq!(text("2", "Reason of the extension"), None);
}

#[test]
fn every_item_of_the_plan_is_among_the_items_and_in_the_form() {
    let bytes = report(FOUNDING, "--as-of 2023-07-01 --lang uz");
    let all = tables(&bytes);
    let items = sheet(&all, "Топшириқлар");
    assert_eq!(items.rows().len(), 1 + 55);
    for id in ["1.1", "8", "20", "13.8"] {
        assert!(value(items, id, "Топшириқ").is_some(), "{id}");
    }
    let plan = sheet(&all, "Режа");
    let text: String = plan.cells().iter().map(|cell| cell.text() + "\n").collect();
    assert!(
        text.contains("I. Сифатли телекоммуникация") && text.contains("1) Мобил интернет билан"),
        "{text}"
    );
    assert_eq!(bytes, report(FOUNDING, "--as-of 2023-07-01 --lang uz"));
}

#[test]
fn no_text_is_taken_for_a_formula_a_number_or_a_link() {
    let mut plan = "version: 1\ntitle: '=1+1'\nlanguage: en\nmeasures:\n".to_owned();
    for (n, title) in
        ["=cmd|'' /C calc''!A0", "+49", "@SUM(A1)", "-3", "https://example.org", "{=A1}", "007", "<b>&amp;"]
            .into_iter()
            .enumerate()
    {
        let _ = writeln!(
            plan,
            "  - {{id: {}, title: '{title}', outcome: '{title}', note: '{title}', due: 2023-04}}",
            n + 1
        );
    }
    let bytes = report(&plan, "--as-of 2023-07-01");
    let xml = sheets(&bytes);
    assert!(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"));
    let all = tables(&bytes);
    let items = sheet(&all, "Items");
    for (id, title) in
        [("1", "=cmd|' /C calc'!A0"), ("2", "+49"), ("4", "-3"), ("7", "007"), ("8", "<b>&amp;")]
    {
        let cell = value(items, id, "Item").unwrap();
        assert_eq!((cell.text().as_str(), &cell.value), (title, &Value::Text), "{id}");
    }
}

#[test]
fn plans_of_every_shape_and_language_make_a_workbook() {
    let one = "version: 1\nmeasures:\n  - {id: 1, title: Lay pipes, due: 2023-04, done: 2023-04-28}\n";
    assert!(names(&tables(&report(one, "--as-of 2023-07-01"))).contains(&"Items"));
    let none = "version: 1\ntitle: Nothing yet\nmeasures: []\n";
    report(none, "--as-of 2023-07-01");
    let long = "ш".repeat(1_000);
    let mut large = format!("version: 1\ntitle: {long}\nmeasures:\n");
    for id in 1..=2_000 {
        let _ = writeln!(large, "  - {{id: {id}, title: {long} {id}, due: 2023-0{}-28}}", id % 9 + 1);
    }
    let all = tables(&report(&large, "--as-of 2023-07-01 --only headline,overdue,plan"));
    assert_eq!(sheet(&all, "Items").rows().len(), 2_001);
    for (lang, name) in [("ru", "Пункты"), ("uz", "Топшириқлар"), ("uz-Latn", "Topshiriqlar")]
    {
        let all = tables(&report(LIBRARIES, &format!("--as-of 2023-07-15 --lang {lang}")));
        assert!(names(&all).contains(&name), "{lang}");
    }
}

#[test]
fn letters_are_workbooks_if_asked_for_and_other_files_are_not_overwritten() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    let line = "report --by executor -o letters --format xlsx --as-of 2023-07-15";
    assert_eq!(sandbox.run(line).code, Some(0));
    let letters: Vec<String> = sandbox.files().into_keys().filter(|name| name.contains(".xlsx")).collect();
    assert!(!letters.is_empty() && letters.iter().all(|name| name.starts_with("letters/")), "{letters:?}");
    // Again, in place of what was written before.
    assert_eq!(sandbox.run(line).code, Some(0));
    let sandbox = sandbox.with("report.xlsx", b"PK\x03\x04 of somebody else");
    let refused = sandbox.run("report -o report.xlsx --as-of 2023-07-15");
    assert!(refused.failure().contains("was not overwritten"), "{refused}");
}

/// How many pixels wide the columns of each sheet are.
fn widths(bytes: &[u8]) -> Vec<f64> {
    let xml = sheets(bytes);
    let columns = xml.split("<cols>").skip(1).filter_map(|sheet| sheet.split("</cols>").next());
    let width = |column: &str| column.split('"').next().and_then(|width| width.parse::<f64>().ok());
    columns.map(|columns| columns.split(" width=\"").skip(1).filter_map(width).sum::<f64>() * 7.0).collect()
}

#[test]
fn a_table_of_few_columns_is_as_wide_as_its_page() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    let outcome = sandbox.run("report --by executor -o letters --format xlsx --as-of 2023-09-15");
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let files = sandbox.files();
    let letter = files.iter().find(|(name, _)| name.contains(".xlsx")).map(|(_, bytes)| bytes).unwrap();
    let widths = widths(letter);
    // Late, next: the tables whose texts take several lines. A page has 1,046 pixels between its margins.
    let full = widths.iter().filter(|width| (1_000.0..=1_046.0).contains(*width)).count();
    assert!(full >= 2, "{widths:?}");
}
