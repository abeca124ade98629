//! Counts by section, executor and funding source.

use super::{columns, listed, portfolio, query, rich, said, two, view};
use roadmap::report::Portfolio;
use roadmap::report::summary::{self, By};

fn counted(plans: &Portfolio, by: By, shown: Option<&[&str]>) -> String {
    let shown = shown.map(columns);
    let summary = summary::find(plans, &query(plans, &[]), by);
    said(&summary::document(&view(plans), &summary, shown.as_deref(), None).unwrap())
}

fn sheet(plans: &Portfolio, terms: &[&str], by: By, shown: &[&str]) -> String {
    let summary = summary::find(plans, &query(plans, terms), by);
    let text = listed(summary::sheet(&summary, Some(&columns(shown)), None).unwrap());
    text.lines().skip(1).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_item_counts_once_in_its_section() {
    insta::assert_snapshot!(counted(&portfolio("2023-08-01"), By::Section, None));
}

#[test]
fn a_section_counts_what_is_within_it_and_an_empty_one_keeps_its_row() {
    insta::assert_snapshot!(counted(&rich("2023-08-01"), By::Section, None));
    let rows = sheet(&rich("2023-08-01"), &[], By::Section, &["by", "id", "level", "items"]);
    assert_eq!(rows, "section | V | 0 | 8\nsection | V/1 | 1 | 1\nsection | V/2 | 1 | 0\nall | – | 0 | 8");
    let rows = sheet(&rich("2023-08-01"), &["2"], By::Section, &["id", "items"]);
    assert_eq!(rows, "V | 1\nV/1 | 1\n– | 1");
}

#[test]
fn an_item_counts_for_each_executor_and_once_in_the_total_and_the_worst_stand_first() {
    insta::assert_snapshot!(counted(&portfolio("2023-08-01"), By::Executor, None));
    let rows = sheet(&rich("2023-08-01"), &[], By::Executor, &["id", "items"]);
    assert_eq!(rows, "roads | 8\nmdt | 6\n– | 8");
}

#[test]
fn an_item_counts_once_for_who_leads_it() {
    let rows = sheet(&portfolio("2023-08-01"), &[], By::Lead, &["id", "items"]);
    assert_eq!(rows, "roads | 2\nmdt | 3\noperators | 1\n– | 4\n– | 10");
}

#[test]
fn only_so_many_groups_are_shown_and_the_total_is_that_of_all() {
    let plans = portfolio("2023-08-01");
    let summary = summary::find(&plans, &query(&plans, &[]), By::Executor);
    let keys = columns(&["id", "items"]);
    let text = said(&summary::document(&view(&plans), &summary, Some(&keys), Some(1)).unwrap());
    let note = "and-then(before summary-executors-shown(count 1, all 4), after summary-shared())";
    assert!(text.ends_with(&format!("= id | items\nroads | 2\n∑ – | 10\n{note}\n")), "{text}");
}

#[test]
fn what_nobody_pays_for_is_a_group_of_its_own() {
    let rows = sheet(&portfolio("2023-08-01"), &[], By::Funding, &["id", "name", "items"]);
    let unpaid = "– | summary-no-funding() | 5";
    assert_eq!(
        rows,
        format!("budget | State budget | 2\nown | Own funds | 4\n{unpaid}\n– | summary-total() | 10")
    );
}

#[test]
fn an_executor_named_twice_counts_once() {
    let mut plans = portfolio("2023-08-01");
    let text = super::PLAN.replace("executors: [roads], funding", "executors: [roads, roads], funding");
    plans.files[0].plan = crate::support::read(&text).unwrap();
    let rows = sheet(&plans, &[], By::Executor, &["id", "items"]);
    assert!(rows.starts_with("roads | 2\n"), "{rows}");
}

#[test]
fn of_two_plans_one_without_sections_counts_as_a_whole() {
    insta::assert_snapshot!(counted(&two(), By::Section, Some(&["id", "name", "items"])));
}

#[test]
fn every_plan_counts_for_itself() {
    insta::assert_snapshot!(counted(&two(), By::Plan, Some(&["id", "name", "items"])));
    // Alone it is called by its file.
    let rows = sheet(&portfolio("2023-08-01"), &[], By::Plan, &["id", "items"]);
    assert_eq!(rows, "roadmap | 10\n– | 10");
}
