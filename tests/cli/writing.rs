//! The commands that write, each as a whole: what is said, what is shown of the change, what becomes of the file.

use std::io::Write as _;
use std::process::Stdio;

use crate::support::{FOUNDING, Sandbox, snapshot};

/// Runs lines one after the other on the shipped plan, on 1 July 2023, and compares all they say.
fn session(name: &str, lines: &[&str]) -> Sandbox {
    session_with(name, Sandbox::founding(), lines)
}

fn session_with(name: &str, sandbox: Sandbox, lines: &[&str]) -> Sandbox {
    let said: Vec<String> =
        lines.iter().map(|line| sandbox.run(&format!("{line} --as-of 2023-07-01")).to_string()).collect();
    snapshot(name, &said.join("\n"));
    sandbox
}

fn text(sandbox: &Sandbox) -> String {
    String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap()
}

#[test]
fn done_marks_steps_measures_and_periods() {
    let sandbox = session(
        "write-done",
        &[
            "done 9.2 --on 2023-05-28 --dry-run",
            "done 9.2 --on 2023-05-28",
            "done 9.2 --on 2023-05-28",
            "done 9.2 --on 2023-05-28 --dry-run",
            "done 9.2 --on 2023-05-29",
            "done 9.2 --on 2023-05-29 --evidence https://example.org/9.2 --act '№ 12' --force",
            "done 8 3.3 3.3 --on 2023-07-01",
            "done 2 --on 2023-06-01",
            "done 2 --on 2023-06-01 --all-steps --dry-run",
            "done 9.2 9.99 13.4 9.1 --on 2023-08-01",
        ],
    );
    // On 1 July no quarter but the second has ended, so the same series twice is the same quarter twice.
    assert!(text(&sandbox).contains("done: {2023-Q2: 2023-07-01}"));
}

#[test]
fn start_and_drop_mark_and_reopen_takes_back_to_the_byte() {
    let sandbox = session(
        "write-start-drop-reopen",
        &[
            "start 9.2 --on 2023-05-02 --note 'with the regions'",
            "start 9.2 --on 2023-05-02 --note 'with the regions'",
            "drop 9.1 --reason 'Merged into 9.2' --on 2023-05-03",
            "drop 9.3",
            "done 9.1",
            "done 9.2 --on 2023-05-28",
            "reopen 9.2",
            "reopen 9.2 --what done --dry-run",
            "reopen 9.2 --what done",
            "reopen 9.2",
            "reopen 9.2 9.1",
        ],
    );
    assert_eq!(text(&sandbox), FOUNDING);
}

#[test]
fn extend_grants_a_later_deadline() {
    let sandbox = session(
        "write-extend",
        &[
            "extend 9.2 --to 2023-12 --reason 'Equipment late, customs' --act '№ 7' --on 2023-06-20 --dry-run",
            "extend 9.2 --to 2023-12 --reason 'Equipment late, customs' --act '№ 7' --on 2023-06-20",
            "extend 9.2 --to 2023-12 --reason 'Equipment late, customs'",
            "extend 9.2 --to 2023-09 --reason 'Sooner after all'",
            "extend 9.2 --to 2023-09 --reason 'Sooner after all' --force",
            "extend 3.3@2023-Q2 --to 2023-08 --reason 'The form came late'",
            "extend 9.2 --to 2024",
            "extend 9.2 --to 31.12.2024 --reason Rain",
            "reopen 9.2",
            "reopen 9.2",
            "reopen 9.2 3.3",
        ],
    );
    assert_eq!(text(&sandbox), FOUNDING);
}

#[test]
fn record_puts_values_down() {
    session(
        "write-record",
        &[
            "record broadband-ports 4.9M --on 2023-06-30 --source 'Ministry, letter 5' --dry-run",
            "record broadband-ports 4.9M --on 2023-06-30 --source 'Ministry, letter 5'",
            "record broadband-ports '4 900 000' --on 2023-06-30",
            "record broadband-ports 4.8M --on 2023-06-30",
            "record broadband-ports 4.8M --on 2023-06-30 --force",
            "record broadband-ports 1,500",
            "record ports 5",
            "record broadband-ports",
        ],
    );
}

#[test]
fn every_format_says_what_was_written() {
    for format in ["table", "json", "jsonl", "csv", "tsv", "markdown"] {
        let sandbox = Sandbox::founding();
        let line = format!("done 9.2 8 --on 2023-05-28 --as-of 2023-07-01 --format {format}");
        let (first, again) = (sandbox.run(&line), sandbox.run(&line));
        assert!(again.changed.is_empty(), "{again}");
        snapshot(&format!("write-format-{format}"), &format!("{first}\n{again}"));
    }
}

#[test]
fn a_dry_run_writes_nothing_and_says_the_same_in_machine_formats() {
    for format in ["json", "csv"] {
        let line = format!("done 9.2 --on 2023-05-28 --as-of 2023-07-01 --format {format}");
        let sandbox = Sandbox::founding();
        let dry = sandbox.run(&format!("{line} --dry-run"));
        assert!(dry.changed.is_empty(), "{dry}");
        let told = sandbox.run(&line).answer();
        let dry = dry.answer().replace("\"dry_run\": true", "\"dry_run\": false");
        assert_eq!(dry, told);
    }
}

#[test]
fn several_ids_are_one_write_or_none() {
    let sandbox = Sandbox::founding();
    let outcome = sandbox.run("done 9.2 9.1 nowhere --on 2023-05-28");
    assert!(outcome.failure().contains("nowhere"));
    assert!(outcome.changed.is_empty(), "{outcome}");
    let outcome = sandbox.run("done 9.2 9.1 --on 2023-05-28");
    assert_eq!(outcome.changed, ["roadmap.yaml"]);
    assert_eq!(text(&sandbox).matches("done: 2023-05-28").count(), 2);
}

#[test]
fn one_of_several_plans_is_written() {
    let small = "version: 1\nmeasures:\n  - {id: 1, title: A, due: 2023}\n";
    let sandbox = Sandbox::empty().with("a.yaml", small).with("b.yaml", small);
    session_with(
        "write-portfolio",
        sandbox,
        &[
            "done 1 -f a.yaml -f b.yaml",
            "done a:1 b:1 -f a.yaml -f b.yaml",
            "done c:1 -f a.yaml -f b.yaml",
            "done b:1 --on 2023-05-28 -f a.yaml -f b.yaml",
        ],
    );
}

const CSV: &str = "\
id;done;started;to;date;reason;value;source;note
9.2;2023-05-28;2023-05-02;;;;;;
8;;;2026-06;2023-06-20;No money;;;
broadband-ports;;;;2023-06-30;;4,9M;Ministry;
3.3@2023-Q2;2023-07-01;;;;;;;in time
";

const JSON: &str = r#"{"id": "9.2", "done": "2023-05-28", "started": "2023-05-02", "note": null}

{"id": 8, "to": "2026-06", "date": "2023-06-20", "reason": "No money"}
{"id": "broadband-ports", "value": 4900000, "date": "2023-06-30", "source": "Ministry"}
{"id": "3.3@2023-Q2", "done": "2023-07-01", "note": "in time"}
"#;

#[test]
fn apply_reads_csv_json_lines_and_standard_input_alike() {
    let mut texts = Vec::new();
    let (tabs, crlf) = (CSV.replace(';', "\t"), format!("\u{feff}{}", CSV.replace('\n', "\r\n")));
    for rows in [CSV, &tabs, &crlf, JSON] {
        let sandbox = Sandbox::founding().with("rows", rows);
        sandbox.run("apply rows --as-of 2023-07-01").snapshot("write-apply");
        texts.push(text(&sandbox));

        let sandbox = Sandbox::founding();
        let mut command = sandbox.roadmap("apply - --as-of 2023-07-01").command();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(rows.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
        texts.push(text(&sandbox));
    }
    texts.dedup();
    assert_eq!(texts.len(), 1, "all ways to say it come to the same file");
    assert_ne!(texts[0], FOUNDING);
}

#[test]
fn apply_tells_every_bad_row_and_writes_nothing() {
    let csv = "\
id,done,to,reason,value,note,date
9.2,2023-05-28,,,,,
9.99,2023-05-28,,,,,
,2023-05-28,,,,,
9.1,soon,,,,,
9.1
8,,2024,,,,
8,,,,,,
broadband-ports,,,,many,,
broadband-ports,,,,5,why,
9.2,2023-05-29,,,,,
";
    let sandbox = Sandbox::founding().with("rows.csv", csv);
    session_with("write-apply-bad-csv", sandbox, &["apply rows.csv"]);
    let json =
        "{\"id\": \"9.2\", \"doen\": \"2023-05-28\"}\n{\"id\": 9}\n{\"id\": \"9.2\"\n{\"id\": [9]}\n5\n";
    let sandbox = Sandbox::founding().with("rows.jsonl", json);
    session_with("write-apply-bad-json", sandbox, &["apply rows.jsonl"]);
}

#[test]
fn apply_refuses_what_is_no_table_of_changes() {
    let sandbox = Sandbox::founding()
        .with("column.csv", "id,doen\n9.2,2023-05-28\n")
        .with("twice.csv", "id,done,done\n9.2,2023-05-28,2023-05-28\n")
        .with("list.json", "[{\"id\": \"9.2\"}]")
        .with("empty.csv", "id,done\n")
        .with("nothing", "");
    session_with(
        "write-apply-refused",
        sandbox,
        &[
            "apply column.csv",
            "apply twice.csv",
            "apply list.json",
            "apply empty.csv",
            "apply nothing",
            "apply missing.csv",
        ],
    );
}

#[test]
fn exact_values_are_written_as_they_are_said() {
    let rows = "id,value,date\nbroadband-ports,1234567890.123456789,2023-06-30\n";
    let sandbox = Sandbox::founding().with("rows.csv", rows);
    sandbox.run("apply rows.csv --as-of 2023-07-01").answer();
    assert!(text(&sandbox).contains("value: 1234567890.123456789"));
}

#[test]
fn a_plan_that_cannot_be_changed_surely_stays_with_the_yaml_to_write() {
    let plan = "version: 1\nmeasures:\n  - &all\n    id: 1\n    title: A\n    due: 2023\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let sandbox =
        session_with("write-refused", sandbox, &["done 1 --on 2023-05-28 --note 'a: b'", "done 1 --dry-run"]);
    assert_eq!(text(&sandbox), plan);
}

#[test]
fn what_would_be_too_long_to_read_again_is_refused_with_a_way_out() {
    let row = format!("{{\"id\":\"9.2\",\"done\":\"2023-05-28\",\"note\":\"{}\"}}\n", "x".repeat(1 << 20));
    let sandbox = Sandbox::founding().with("rows.jsonl", row);
    let outcome = sandbox.run("apply rows.jsonl --as-of 2023-07-01");
    let told = outcome.failure();
    assert!(told.contains("(this line is longer than 1048576 bytes); nothing was written"), "{told}");
    // The text to write by hand would be as long, and would bury the reason.
    assert!(
        told.ends_with("hint: write a shorter text, or break the long line into several first\n"),
        "{told}"
    );
    assert!(outcome.changed.is_empty());
}
