use serde_json::Value;

use crate::support::{EXAMPLE, LIBRARIES, Outcome, Sandbox};

/// The plan of the manual on 15 July 2025.
fn export(line: &str) -> Outcome {
    Sandbox::empty().with("roadmap.yaml", EXAMPLE).run(&format!("export {line} --as-of 2025-07-15"))
}

#[test]
fn what_is_to_be_done_is_a_calendar() {
    export("--format ics --alarm 1w").snapshot("export-ics");
    let plain = export("--format ics").answer();
    assert!(!plain.contains("VALARM"));
    assert_eq!(plain, export("--format ics").answer());
    assert!(plain.lines().all(|line| line.len() <= 75), "folded");
    // A day ends where the next one begins.
    assert!(plain.contains("DTSTART;VALUE=DATE:20250930") && plain.contains("DTEND;VALUE=DATE:20251001"));
}

#[test]
fn a_series_falls_on_the_true_ends_of_its_periods() {
    let plan = "version: 1\nmeasures:\n  \
        - {id: 1, title: A, due: {every: quarter, from: 2023-Q1, until: 2023-Q4}}\n  \
        - {id: 2, title: B, due: {every: month, from: 2023-01}}\n  \
        - {id: 3, title: C, due: {every: quarter, from: 2023-Q4, grace: 25 days}}\n  \
        - {id: 4, title: D, due: {every: year, from: 2023-08}}\n  \
        - {id: 5, title: E, due: {every: month, from: 2023-01, until: 2023-03, grace: 40 days}}\n  \
        - {id: 6, title: F, due: {every: month, from: 2023-01-31, until: 2023-04}}\n";
    let answer =
        Sandbox::empty().with("roadmap.yaml", plan).run("export --format ics --as-of 2023-01-01").answer();
    let rules: Vec<&str> =
        answer.lines().filter(|line| line.starts_with("RRULE") || line.starts_with("RDATE")).collect();
    assert_eq!(
        rules,
        [
            "RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20231231",
            "RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1",
            "RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=25",
            "RRULE:FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1",
            "RDATE;VALUE=DATE:20230409,20230510",
            "RDATE;VALUE=DATE:20230228,20230331,20230430",
        ]
    );
}

#[test]
fn what_is_in_or_done_is_in_no_calendar() {
    let plan = "version: 1\nmeasures:\n  \
        - {id: 1, title: A, due: {every: quarter, from: 2023-Q1, until: 2023-Q4}, \
           done: {2023-Q1: 2023-03-30, 2023-Q3: 2023-03-30}}\n  \
        - {id: 2, title: B, due: 2023-05-01, done: 2023-02-01}\n  \
        - {id: 3, title: C, due: 2023-05-01, dropped: {date: 2023-02-01, reason: x}}\n";
    let answer =
        Sandbox::empty().with("roadmap.yaml", plan).run("export --format ics --as-of 2023-04-01").answer();
    assert_eq!(answer.matches("BEGIN:VEVENT").count(), 1);
    assert!(answer.contains("DTSTART;VALUE=DATE:20230630\r\nEXDATE;VALUE=DATE:20230930\r\n"), "{answer}");
}

#[test]
fn hostile_texts_end_no_line_of_a_calendar() {
    let plan = "version: 1\ntitle: \"Plan\\r\\nBEGIN:VEVENT\"\nmeasures:\n  \
        - {id: 1, title: \"A;B,C\\\\D\\nEND:VCALENDAR\\e[1m\", due: 2023-05-01}\n";
    let answer =
        Sandbox::empty().with("roadmap.yaml", plan).run("export --format ics --as-of 2023-04-01").answer();
    assert_eq!(answer.lines().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    assert_eq!(answer.lines().filter(|line| *line == "END:VCALENDAR").count(), 1);
    assert!(answer.contains("SUMMARY:1 A\\;B\\,C\\\\D END:VCALENDAR"), "{answer}");
}

#[test]
fn json_has_everything_and_tables_have_items_or_kpis() {
    let whole: Value = serde_json::from_str(&export("--format json").answer()).unwrap();
    let count = |list: &str| whole[list].as_array().unwrap().len();
    assert_eq!((count("plans"), count("items"), count("kpis")), (1, 17, 7));
    let part: Value = serde_json::from_str(&export("section:II --format json").answer()).unwrap();
    assert_eq!((part["items"].as_array().unwrap().len(), part["kpis"].as_array().unwrap().len()), (9, 4));
    assert_eq!(export("--format jsonl").answer().lines().count(), 17);
    assert_eq!(export("--of kpis --format jsonl").answer().lines().count(), 7);
    let listed = Sandbox::empty().with("roadmap.yaml", EXAMPLE).run("list --format csv --as-of 2025-07-15");
    assert_eq!(export("--format csv").answer(), listed.answer());
    assert_eq!(export("--of kpis --format csv").answer().lines().count(), 8);
}

#[test]
fn a_format_must_be_named_and_alarms_are_of_calendars() {
    export("").snapshot("export-no-format");
    export("--format csv --alarm 7d").snapshot("export-alarm");
    export("--format ics --alarm soon").snapshot("export-alarm-when");
}

#[test]
fn ids_of_a_calendar_are_of_the_part_and_the_plan_whatever_its_file_is_called() {
    let uids = |name: &str| {
        let sandbox = Sandbox::empty().with(name, LIBRARIES);
        let answer = sandbox.run(&format!("export -f {name} --format ics --as-of 2023-07-15")).answer();
        let uids = answer.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned);
        uids.collect::<Vec<_>>()
    };
    let first = uids("a.yaml");
    assert!(first.len() > 5 && first == uids("b.yaml"), "{first:?}");
}
