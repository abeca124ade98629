//! `apply`: the circle through a spreadsheet.

use encoding_rs::{KOI8_R, WINDOWS_1251};

use super::village::{PLAN, added, session, tells, village};
use crate::support::{Outcome, Sandbox};

/// Applies a file to the village on 1 July 2023.
fn apply(rows: impl AsRef<[u8]>) -> (Sandbox, Outcome) {
    let sandbox = village().with("rows", rows);
    let outcome = sandbox.run("apply rows --as-of 2023-07-01");
    (sandbox, outcome)
}

/// What is refused; nothing is written.
#[track_caller]
fn refused(rows: impl AsRef<[u8]>, why: &str) {
    let (sandbox, outcome) = apply(rows);
    assert_eq!(outcome.failure(), why);
    assert!(added(&sandbox).is_empty());
}

/// The list as CSV, each line as its fields by the names of its columns.
fn list(sandbox: &Sandbox) -> String {
    sandbox.run("list --format csv --as-of 2023-07-01").answer()
}

/// A cell of the list overwritten.
fn filled(csv: &str, id: &str, column: &str, value: &str) -> String {
    let mut lines: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let at = lines[0].iter().position(|name| name == column).unwrap();
    let row = lines.iter_mut().find(|line| line[0] == id).unwrap();
    row[at] = value.to_owned();
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for line in &lines {
        writer.write_record(line).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// What `LibreOffice` makes of a CSV file: semicolons, all cells padded, days as a country writes them, an apostrophe kept.
fn saved_by_a_spreadsheet(csv: &str) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for record in reader.records() {
        let day = |cell: &str| match cell.split('-').collect::<Vec<_>>().as_slice() {
            [year, month, day] if cell.len() == 10 && year.len() == 4 => format!("{day}.{month}.{year}"),
            _ => cell.to_owned(),
        };
        let mut cells: Vec<String> = record.unwrap().iter().map(day).collect();
        cells.extend([String::new(), String::new()]);
        writer.write_record(&cells).unwrap();
    }
    let mut text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    text.push_str(";;;;\r\n");
    text
}

#[test]
fn a_list_that_nobody_changed_changes_nothing_and_says_nothing() {
    let sandbox = village();
    session(
        &sandbox,
        &["done 1.1 --on 2023-Q2", "confirm 1.1", "record pipe-km 13 --on 2023-06-30", "drop 3 --reason x"],
    );
    let before = sandbox.files();
    for columns in ["", " --columns all"] {
        let csv = sandbox.run(&format!("list --format csv --as-of 2023-07-01{columns}")).answer();
        for saved in [csv.clone(), saved_by_a_spreadsheet(&csv)] {
            let sandbox = sandbox_of(&before).with("rows", saved);
            let told = sandbox.run("apply rows --as-of 2023-07-01").answer();
            assert_eq!(told, "nothing to change\n");
            // A week later the days that count from today are others, which nobody has changed.
            assert_eq!(sandbox.run("apply rows --as-of 2023-07-08").answer(), "nothing to change\n");
            assert_eq!(sandbox.files()["roadmap.yaml"], before["roadmap.yaml"]);
        }
    }
    let kpis = sandbox.run("kpi --format csv --as-of 2023-07-01").answer();
    let sandbox = sandbox_of(&before).with("rows", kpis);
    assert_eq!(sandbox.run("apply rows --as-of 2023-07-01").answer(), "nothing to change\n");
}

fn sandbox_of(files: &std::collections::BTreeMap<String, Vec<u8>>) -> Sandbox {
    Sandbox::empty().with("roadmap.yaml", &files["roadmap.yaml"])
}

#[test]
fn a_list_that_was_filled_in_is_taken_back_however_it_was_saved() {
    let csv = list(&village());
    let csv = filled(&csv, "1.1", "done", "2023-04-28");
    let csv = filled(&csv, "2.1@2023-Q2", "done", "2023-07-01");
    let csv = filled(&csv, "3", "started", "2023-06-01");
    let saved = saved_by_a_spreadsheet(&csv);
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{saved}").encode_utf16().flat_map(bytes).collect()
    };
    let texts: Vec<Vec<u8>> = vec![
        csv.clone().into_bytes(),
        saved.clone().into_bytes(),
        format!("\u{feff}{saved}").into_bytes(),
        format!("sep=;\r\n{saved}").into_bytes(),
        format!("\r\n;;\r\n{saved}").into_bytes(),
        csv.replace('\n', "\r").into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    for text in texts {
        let (sandbox, outcome) = apply(&text);
        tells(
            &outcome.answer(),
            "\
1.1 Survey the streets: done 2023-04-28
2.1@2023-Q2 Quarterly report: done 2023-07-01, 1 day late
3 Open the pump house: started 2023-06-01
",
        );
        assert_eq!(
            added(&sandbox),
            ["done: 2023-04-28", "done: {2023-Q1: 2023-04-05, 2023-Q2: 2023-07-01}", "started: 2023-06-01"]
        );
    }
}

#[test]
fn cyrillic_of_windows_is_read_and_another_encoding_is_named() {
    let rows = "id;done;note\r\n1.1;28.04.2023;Акт о завершении работ\r\n";
    let (sandbox, outcome) = apply(WINDOWS_1251.encode(rows).0);
    assert_eq!(outcome.answer(), "1.1 Survey the streets: done 2023-04-28, note: Акт о завершении работ\n");
    assert_eq!(added(&sandbox), ["done: {date: 2023-04-28, note: Акт о завершении работ}"]);
    refused(
        KOI8_R.encode(rows).0,
        "error: this file is in KOI8-U\nhint: save it as UTF-8; UTF-16 and windows-1251 are read as well\n",
    );
}

#[test]
fn what_is_only_described_or_cleared_is_warned_of_and_changes_nothing() {
    let marked = village();
    session(&marked, &["done 1.1 --on 2023-04-20", "done 1.2 --on 2023-06-30"]);
    let plan = marked.files()["roadmap.yaml"].clone();
    let csv = list(&marked);
    let csv = filled(&csv, "1.1", "done", "");
    let csv = filled(&csv, "1.1", "title", "Survey all streets");
    let csv = filled(&csv, "3", "status", "done");
    let csv = filled(&csv, "1.2", "due", "2023-12-31");
    let sandbox = Sandbox::empty().with("roadmap.yaml", &plan).with("rows", csv);
    let outcome = sandbox.run("apply rows --as-of 2023-07-01");
    assert_eq!(
        (outcome.stdout.as_str(), outcome.stderr.as_str(), outcome.code),
        (
            "nothing to change\n",
            "\
warning: an empty `done` takes nothing back, `roadmap reopen` does; lines `3: 1.1`
warning: `due` only describes: what was changed there is not taken over; lines `4: 1.2`
warning: `status` only describes: what was changed there is not taken over; lines `12: 3`
warning: `title` only describes: what was changed there is not taken over; lines `3: 1.1`
",
            Some(0)
        ),
        "{outcome}"
    );
    assert_eq!(sandbox.files()["roadmap.yaml"], plan);
}

#[test]
fn every_column_that_is_read_does_something() {
    let rows = "\
id,done,started,dropped,confirmed,to,value,date,note,evidence,act,reason,source,text,problem,proposal,percent,by
1.1,2023-04-20,,,,,,,in time,\"a
b\",Act 1,,,,,,,
1.2,,2023-05-01,,,,,,,,,,,,,,,
2.1@2023-Q1,2023-04-05,,,2023-05-02,,,,,,,,,,,,,Audit
3,,,,,2023-12,,2023-06-20,,,Act 2,No money,,,,,,
1,,,,,,,2023-06-30,,c,,,,Half is in,No pipes,Buy,50%,Water Board
pipe-km,,,,,,'-3.5,2023-06-30,,,,,Board,,,,,
1.M1C1-126,,,2023-06-30,,,,,,,,Merged,,,,,,
";
    let (sandbox, outcome) = apply(rows);
    outcome.answer();
    assert_eq!(
        added(&sandbox),
        [
            "log:",
            "- {date: 2023-06-30, text: Half is in, problem: No pipes, proposal: Buy, percent: 50, by: Water Board, evidence: c}",
            "done: {date: 2023-04-20, evidence: [a, b], act: Act 1, note: in time}",
            "started: 2023-05-01",
            "dropped: {date: 2023-06-30, reason: Merged}",
            "- {date: 2023-06-30, value: -3.5, source: Board}",
            "confirmed: {2023-Q1: {date: 2023-05-02, by: Audit}}",
            "extensions:",
            "- {to: 2023-12, date: 2023-06-20, reason: No money, act: Act 2}",
        ]
    );
    // The same once more changes nothing.
    let again = sandbox.run("apply rows --as-of 2023-07-01");
    assert!(again.changed.is_empty(), "{again}");
}

#[test]
fn a_file_that_a_spreadsheet_has_destroyed_is_refused_with_the_reason() {
    refused(
        "id,done,note\n1.1,2023-04-28,\"act 7\n1.2,2023-06-30,\n3,2023-06-30,\n",
        "error: rows:2: a quote is opened and never closed\nhint: close it, or double it where it belongs to the text\n",
    );
    refused(
        "id,done,note\r\n1.1,2023-04-28,\"act 7\r\n1.2,2023-06-30,\"act 8\r\n3,2023-06-30,x\r\n",
        "error: rows:3: text follows a closing quote\nhint: within a quoted field a quote is written twice\n",
    );
    refused(
        "id;done\n1,1;2023-04-28\n1 фев;2023-04-28\n01.02.2023;2023-04-28\n",
        "\
error: rows:2: there is no `1,1`: a spreadsheet may have made a number of an id
hint: format the column of ids as text before the file is opened
error: rows:3: there is no `1 фев`: a spreadsheet may have made a date of an id
hint: format the column of ids as text before the file is opened
error: rows:4: there is no `01.02.2023`: a spreadsheet may have made a date of an id
hint: format the column of ids as text before the file is opened
",
    );
    let ten = PLAN.replace("id: M1C1-126", "id: \"10\"");
    let sandbox = Sandbox::empty().with("roadmap.yaml", &ten).with("rows", "id,done\n1.1,\n1.1,2023-06-30\n");
    assert_eq!(
        sandbox.run("apply rows --as-of 2023-07-01").failure(),
        "error: rows:3: two rows have the id `1.1`, and the plan has `1.10` as well\n\
         hint: a spreadsheet makes 1.1 of 1.10: format the column of ids as text\n"
    );
}

#[test]
fn one_thing_is_set_by_one_row() {
    for done in ["2023-06-30", "2023-06-29"] {
        refused(
            format!("id,done\n1.1,2023-06-30\n\n1.1,{done}\n"),
            "error: rows:4: `done` of `1.1` is set in line 2 already\n\
             hint: a spreadsheet makes 1.1 of 1.10: format the column of ids as text\n",
        );
    }
    refused(
        "id,done\nM1C1-126,2023-06-30\n1.M1C1-126,2023-06-30\n",
        "error: rows:3: `done` of `1.M1C1-126` is set in line 2 already\n\
         hint: a spreadsheet makes 1.1 of 1.10: format the column of ids as text\n",
    );
    refused(
        "{\"id\":\"1.1\",\"done\":\"2023-04-28\",\"done\":\"2023-04-20\"}\n",
        "error: rows:1: the key `done` stands twice\n",
    );
    // Other marks of one id, and values of other days, are no contradiction.
    let (_, outcome) = apply("id,done,started\n1.1,2023-06-30,\n1.1,,2023-06-01\n");
    outcome.answer();
    let (_, outcome) = apply("id,value,date\npipe-km,13,2023-06-15\npipe-km,14,2023-06-30\n");
    outcome.answer();
}

#[test]
fn what_cannot_be_told_apart_is_asked_for() {
    refused(
        "id,done,confirmed,note\n1.1,2023-04-28,2023-05-02,seen\n",
        "error: rows:2: `note` could belong to either of two changes in this row\nhint: write the two changes in two rows\n",
    );
    refused(
        "id,done\n2.1,2023-07-01\n",
        "error: rows:2: `2.1` is a series: name one of its periods\n\
         hint: write one of: 2.1@2023-Q1, 2.1@2023-Q2, 2.1@2023-Q3, 2.1@2023-Q4\n",
    );
    refused(
        "id,doen\n1.1,2023-04-28\n",
        "error: rows:1: unknown column `doen`\nhint: did you mean `done`?\n",
    );
    refused(
        "{\"id\": \"1.1\", \"doen\": \"2023-04-28\"}\n",
        "error: rows:1: unknown key `doen`\nhint: did you mean `done`?\n",
    );
    refused(
        "id,note\n1.1,x\n",
        "error: rows:2: `note` belongs to nothing in this row\nhint: `note` goes with done, started, dropped, confirmed, to\n",
    );
}

#[test]
fn a_file_of_many_rows_is_one_write() {
    use std::fmt::Write as _;

    let steps = 500;
    let mut plan =
        String::from("version: 1\nmeasures:\n  - id: 1\n    title: A\n    due: 2023\n    steps:\n");
    let mut rows = String::from("id,title,done,confirmed\n");
    for n in 0..steps {
        let _ = writeln!(plan, "      - {{id: {n}, title: Step {n}}}");
        let _ = writeln!(rows, "1.{n},Step {n},2023-06-01,2023-06-02");
    }
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan).with("rows.csv", rows);
    let told = sandbox.run("apply rows.csv --as-of 2023-07-01 --format json");
    assert_eq!(told.json()["items"].as_array().unwrap().len(), 2 * steps);
}

#[test]
fn values_and_periods_in_any_order_come_to_their_places_in_one_write() {
    let plan = "\
version: 1
measures:
  - id: 1
    title: Pages
    due: {every: month, from: 2023-01, until: 2023-06}
    done: {2023-02: 2023-02-28}
kpis:
  - id: pages
    title: Pages
    target: 10
    observations:
      - {date: 2023-02-28, value: 2}
      # the half-year
      - {date: 2023-06-30, value: 6}
";
    let rows = "id,date,value,done\n\
        pages,2023-03-31,3,\npages,2023-07-31,7,\npages,2023-01-31,1,\npages,2023-04-30,4,\n\
        1@2023-04,,,2023-04-28\n1@2023-01,,,2023-01-31\n1@2023-03,,,2023-03-31\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan).with("rows", rows);
    sandbox.run("apply rows --as-of 2023-08-15").answer();
    let expected = "\
version: 1
measures:
  - id: 1
    title: Pages
    due: {every: month, from: 2023-01, until: 2023-06}
    done: {2023-01: 2023-01-31, 2023-02: 2023-02-28, 2023-03: 2023-03-31, 2023-04: 2023-04-28}
kpis:
  - id: pages
    title: Pages
    target: 10
    observations:
      - {date: 2023-01-31, value: 1}
      - {date: 2023-02-28, value: 2}
      - {date: 2023-03-31, value: 3}
      - {date: 2023-04-30, value: 4}
      # the half-year
      - {date: 2023-06-30, value: 6}
      - {date: 2023-07-31, value: 7}
";
    assert_eq!(String::from_utf8_lossy(&sandbox.files()["roadmap.yaml"]), expected);
}

#[test]
fn a_row_is_told_of_cells_and_not_of_options() {
    let plan = "version: 1\nmeasures:\n  - {id: 1, title: A, due: 2023}\n  - {id: 2, title: B, steps: [{id: 1, title: C, due: 2023}]}\nkpis: [{id: k, title: K, unit: n, target: 9, observations: [{date: 2023-02-01, value: 1}]}]\n";
    for (rows, hint) in [
        ("id,to\n1,2024-01-31\n", "fill in `reason`"),
        ("id,dropped\n1,2023-02-01\n", "fill in `reason`"),
        ("id,done\n2,2023-02-01\n", "open: 2.1"),
        ("id,value,date\nk,2,2023-02-01\n", "`--force` overwrites it; `date` gives another day"),
    ] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan).with("rows.csv", rows);
        let outcome = sandbox.run("apply rows.csv --as-of 2023-03-01 --lang en");
        assert!(outcome.failure().ends_with(&format!("hint: {hint}\n")), "{rows}{outcome}");
    }
}

#[test]
fn an_answer_in_json_is_refused_in_one_sentence_and_not_line_by_line() {
    let plan = "version: 1\nmeasures: [{id: 1, title: A, due: 2023}]\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let json = sandbox.run("list --format json --as-of 2023-03-01").answer();
    let outcome = sandbox.with("list.json", json).run("apply list.json --as-of 2023-03-01 --lang en");
    assert_eq!(
        outcome.failure(),
        "error: list.json:1: an object over several lines is not a row\n\
         hint: write JSON lines: one object a line, without brackets around them\n"
    );
}
