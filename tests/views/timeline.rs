//! Items in time, as days.

use std::fmt::Write as _;

use super::{query, view};
use crate::support::EXAMPLE;
use roadmap::report::timeline::{self, Between};
use roadmap::report::{EntryKind, PlanFile, Portfolio, Timeline, Track, list};

/// A chart as plain lines: the days of each row.
pub(super) fn said(timeline: &Timeline) -> String {
    let window = timeline.window;
    let mut text = format!("{} to {}, {}\n", window.first, window.last, timeline.today);
    for row in &timeline.rows {
        let kind = match row.kind {
            EntryKind::Section(level) => format!("section {level}"),
            EntryKind::Measure => "measure".to_owned(),
            EntryKind::Step => "step".to_owned(),
            EntryKind::Item => "item".to_owned(),
        };
        let ends = row.ends.map(|(first, last)| format!(" {first} to {last}")).unwrap_or_default();
        let _ = writeln!(text, "{kind} {}{ends}{}", row.id, track(&row.track));
    }
    text
}

fn track(track: &Track) -> String {
    let mut text = String::new();
    if let Some((first, last)) = track.span {
        let last = last.map(|day| day.to_string()).unwrap_or_default();
        let _ = write!(text, " span {first}..{last}");
    }
    if let Some((from, to)) = track.work {
        let _ = write!(text, " work {from}..{to}");
    }
    for day in &track.moved {
        let _ = write!(text, " moved {day}");
    }
    for due in &track.dues {
        let _ = write!(text, " {:?} {}", due.fate, due.day);
    }
    for delivery in &track.deliveries {
        let _ = write!(text, " in {}", delivery.date);
    }
    if let Some(late) = track.late {
        let _ = write!(text, " late {}..{}{}", late.due, late.until, if late.is_open { "" } else { " done" });
    }
    if let Some(day) = track.dropped {
        let _ = write!(text, " dropped {day}");
    }
    text + if track.goes_on { " goes on" } else { "" } + if track.waits { " waits" } else { "" }
}

fn plans(text: &str, day: &str) -> Portfolio {
    let plan = crate::support::read(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let file = PlanFile { name: None, path: "plan.yaml".into(), plan, day: day.parse().unwrap() };
    Portfolio { files: vec![file], language: Some("en".into()) }
}

fn chart(text: &str, day: &str) -> Timeline {
    let plans = plans(text, day);
    let lines = list::find(&plans, &query(&plans, &[]));
    timeline::find(&view(&plans), &lines, Between::default())
}

/// The days of the one item of a plan on 2 July 2023.
fn item(rest: &str) -> String {
    let text = format!("version: 1\nmeasures:\n  - {{id: 1, title: A, {rest}}}\n");
    let drawn = said(&chart(&text, "2023-07-02"));
    drawn.lines().nth(1).unwrap().trim_start_matches("item 1").trim().to_owned()
}

#[test]
fn every_row_of_the_manuals_plan_has_its_days() {
    crate::support::snapshot("timeline-days", &said(&chart(EXAMPLE, "2025-07-15")));
}

#[test]
fn each_kind_of_deadline_has_its_days() {
    for (rest, days) in [
        ("due: 2023-04-30", "Missed 2023-04-30 late 2023-04-30..2023-07-02"),
        ("due: 2023-07-02", "Coming 2023-07-02"),
        (
            "due: 2023-Q4, started: 2023-05-01",
            "span 2023-10-01..2023-12-31 work 2023-05-01..2023-07-02 Coming 2023-12-31",
        ),
        ("due: 2024/2025", "span 2024-01-01..2025-12-31 Coming 2025-12-31"),
        ("due: 2023/..", "span 2023-01-01.. Coming 2023-12-31 goes on"),
        ("due: 2023/.., started: 2023-02-01", "span 2023-01-01.. work 2023-02-01..2023-07-02 goes on"),
        ("due: 2023-01-01/..", "span 2023-01-01.. Missed 2023-01-01 late 2023-01-01..2023-07-02 goes on"),
        (
            "due: {every: half-year, from: 2023-H1, until: 2023-H2}",
            "span 2023-01-01..2023-12-31 Missed 2023-06-30 Coming 2023-12-31 late 2023-06-30..2023-07-02",
        ),
        (
            "due: {every: year, from: 2022}, done: {2022: 2023-01-10}",
            "span 2022-01-01.. Settled 2022-12-31 Coming 2023-12-31 in 2023-01-10 goes on",
        ),
        ("note: no deadline", ""),
    ] {
        assert_eq!(item(rest), days, "{rest}");
    }
}

#[test]
fn marks_and_extensions_have_theirs() {
    for (rest, days) in [
        (
            "due: 2023-05-30, done: 2023-06-16",
            "Settled 2023-05-30 in 2023-06-16 late 2023-05-30..2023-06-16 done",
        ),
        ("due: 2023-05-30, done: 2023-05-30", "Settled 2023-05-30 in 2023-05-30"),
        (
            "due: 2023-05-30, done: ../2023-06-16",
            "Settled 2023-05-30 in ../2023-06-16 late 2023-05-30..2023-06-16 done",
        ),
        ("due: 2023-05-30, dropped: {date: 2023-03-01, reason: x}", "Settled 2023-05-30 dropped 2023-03-01"),
        (
            "due: 2023-05-30, extensions: [{to: 2023-08-31, date: 2023-05-20, reason: x}]",
            "moved 2023-05-30 Coming 2023-08-31",
        ),
        // What was granted after the day asked about is not known yet.
        (
            "due: 2023-05-30, extensions: [{to: 2023-08-31, date: 2023-07-20, reason: x}]",
            "Missed 2023-05-30 late 2023-05-30..2023-07-02",
        ),
    ] {
        assert_eq!(item(rest), days, "{rest}");
    }
}

#[test]
fn what_runs_from_an_event_that_has_not_happened_waits() {
    let plan = |event: &str| {
        format!(
            "version: 1\nevents: {{signed: {event}}}\nmeasures:\n  \
             - {{id: 1, title: A, due: {{within: 2 months, of: signed}}}}\n"
        )
    };
    let days = |event: &str| said(&chart(&plan(event), "2023-07-02"));
    assert!(days("{title: S}").ends_with("item 1 waits\n"), "{}", days("{title: S}"));
    assert!(days("{date: 2023-06-15}").ends_with("item 1 Coming 2023-08-15\n"));
}
