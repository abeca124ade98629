//! Calendars, read by icalendar and recurring-ical-events.

use std::collections::BTreeMap;

use super::{PLANS, READERS, asked, list};
use crate::support::Sandbox;

#[test]
#[ignore = "installs packages with pip; cargo test -- --ignored exported"]
fn a_calendar_is_read_by_another_program_with_the_days_that_the_plan_has() {
    for (plan, day) in PLANS {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let line = format!("export --format ics --alarm 7d --as-of {day}");
        let calendar = sandbox.run(&line).answer();
        assert_eq!(calendar, sandbox.run(&line).answer(), "the same plan gives the same bytes");
        let sandbox = sandbox.with("calendar.ics", calendar);
        let read = READERS.answer("read_calendar.py", &sandbox);
        // Every due day of the next two years, each period by itself, whatever form it has in the calendar.
        let upcoming = asked(&sandbox, &format!("upcoming --within 730d --as-of {day}"));
        let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in list(&upcoming, "items") {
            let id = item["id"].as_str().unwrap().split('@').next().unwrap();
            expected.entry(id.to_owned()).or_default().push(item["due_on"].as_str().unwrap().to_owned());
        }
        assert!(expected.len() > 3, "{expected:?}");
        for (id, days) in expected {
            let found = &read["days"][&id];
            let found: Vec<&str> =
                found.as_array().unwrap().iter().map(|day| day.as_str().unwrap()).collect();
            let missing: Vec<&String> = days.iter().filter(|day| !found.contains(&day.as_str())).collect();
            assert!(missing.is_empty(), "{id}: {missing:?} are not among {found:?}");
        }
        assert_eq!(read["events"], read["alarms"]);
        assert_eq!(read["events"], read["uids"]);
    }
}

#[test]
#[ignore = "installs packages with pip; cargo test -- --ignored exported"]
fn a_series_of_every_length_comes_on_the_last_day_of_its_periods_for_another_program() {
    // The first of each falls on the end of a short month, a long one or a February.
    for (rhythm, from, to, days) in [
        ("month", "2023-11", "2024-04", "2023-11-30 2023-12-31 2024-01-31 2024-02-29 2024-03-31 2024-04-30"),
        ("quarter", "2023-Q4", "2024-Q3", "2023-12-31 2024-03-31 2024-06-30 2024-09-30"),
        ("half-year", "2024-H1", "2025-H2", "2024-06-30 2024-12-31 2025-06-30 2025-12-31"),
        ("year", "2024", "2026", "2024-12-31 2025-12-31 2026-12-31"),
    ] {
        let plan = format!(
            "version: 1\ntitle: Series\nmeasures:\n- {{id: 1, title: Report, due: {{every: {rhythm}, from: {from}, until: {to}}}}}\n"
        );
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let calendar = sandbox.run("export --format ics --as-of 2023-07-01").answer();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1, "{rhythm}");
        let read = READERS.answer("read_calendar.py", &sandbox.with("calendar.ics", calendar));
        let expected: Vec<&str> = days.split(' ').collect();
        assert_eq!(read["days"]["1"], serde_json::json!(expected), "{rhythm}");
    }
}

#[test]
fn a_name_of_a_calendar_is_as_short_as_a_summary() {
    let plan = format!(
        "version: 1\ntitle: {}\nmeasures: [{{id: 1, title: t, due: 2023-05}}]\n",
        "word ".repeat(2_000)
    );
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let calendar = sandbox.run("export --format ics --as-of 2023-05-01").answer().replace("\r\n ", "");
    let name = calendar.lines().find_map(|line| line.strip_prefix("NAME:")).unwrap();
    assert_eq!(name.chars().count(), 1_000);
    assert!(name.ends_with('…'), "{name}");
}
