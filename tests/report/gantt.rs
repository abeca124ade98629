//! The timeline of a report in Markdown.

use std::fmt::Write as _;

use super::page::{SMALL, hostile};
use super::report;
use crate::support::Sandbox;

/// The chart of a plan, if its report has one.
fn chart(text: &str) -> Option<String> {
    let sandbox = Sandbox::empty().with("roadmap.yaml", text);
    let report = report(&sandbox, "report.md", "--as-of 2023-07-01");
    let (_, chart) = report.split_once("```mermaid\n")?;
    Some(chart.split_once("```").unwrap().0.to_owned())
}

#[test]
fn a_timeline_is_a_chart_of_mermaid() {
    insta::assert_snapshot!(chart(SMALL).unwrap(), @r"
    gantt
        dateFormat YYYY-MM-DD
        inclusiveEndDates
        axisFormat %m.%Y
        tickInterval 1month
        todayMarker off
        1 July 2023 :milestone, 2023-07-01, 0d
        section I. First things
        1.1 Plan the cables :milestone, done, 2023-04-30, 0d
        1.2 Lay them :crit, 2023-06-15, 2023-07-01
        1.3 Report :active, 2023-04-01, 2023-09-30
    ");
}

/// A plan of so many measures, each with so many steps.
fn plan(measures: usize, steps: usize) -> String {
    let mut text = String::from("version: 1\nmeasures:\n");
    for id in 1..=measures {
        let _ = writeln!(text, "  - id: {id}\n    title: Measure\n    steps:");
        for step in 1..=steps {
            let _ = writeln!(text, "      - {{id: {step}, title: Step, due: 2023-0{step}-15}}");
        }
    }
    text
}

#[test]
fn many_items_are_drawn_as_their_measures_and_many_measures_not_at_all() {
    let bars = |text: &str| chart(text).map(|chart| chart.lines().filter(|line| line.contains(" :")).count());
    let day = 1;
    assert_eq!(bars(&plan(20, 2)), Some(40 + day));
    assert_eq!(bars(&plan(21, 2)), Some(21 + day));
    assert_eq!(bars(&plan(41, 2)), None);
}

#[test]
fn hostile_titles_stay_titles() {
    let chart = chart(&hostile()).unwrap();
    assert!(!chart.contains(['<', '>', '`', ';', '#', '{', '"']), "{chart}");
    // A colon ends a title: each line has that one.
    assert!(chart.lines().all(|line| line.matches(':').count() <= 1), "{chart}");
    let click =
        SMALL.replace("{id: 1, title: Plan", "{id: click, title: Plan").replace("id: 1\n", "id: section\n");
    assert!(self::chart(&click).unwrap().contains("    № section.click Plan the cables :"));
}
