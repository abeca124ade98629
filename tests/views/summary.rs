//! Counts by section, executor and funding source.

use super::{columns, portfolio, query, said, two};
use roadmap::report::summary::{self, By};
use roadmap::report::{Audience, Portfolio};

fn counted(plans: &Portfolio, by: By, shown: Option<&[&str]>, audience: Audience) -> String {
    let shown = shown.map(columns);
    let summary = summary::find(plans, &query(plans, &[]), by);
    said(&summary::document(plans, &summary, shown.as_deref(), audience).unwrap())
}

#[test]
fn every_item_counts_once_in_its_section() {
    insta::assert_snapshot!(counted(&portfolio("2023-08-01"), By::Section, Some(&["all"]), Audience::Person));
}

#[test]
fn an_item_counts_for_each_executor_and_once_in_the_total() {
    let keys = ["id", "name", "items", "done"];
    insta::assert_snapshot!(counted(&portfolio("2023-08-01"), By::Executor, Some(&keys), Audience::Person));
}

#[test]
fn what_nobody_pays_for_is_a_group_of_its_own() {
    let keys = ["id", "name", "items"];
    insta::assert_snapshot!(counted(&portfolio("2023-08-01"), By::Funding, Some(&keys), Audience::Machine));
}

#[test]
fn an_executor_named_twice_counts_once() {
    let mut plans = portfolio("2023-08-01");
    let text = super::PLAN.replace("executors: [roads], funding", "executors: [roads, roads], funding");
    plans.files[0].plan = crate::support::read(&text).unwrap();
    let text = counted(&plans, By::Executor, Some(&["id", "items"]), Audience::Machine);
    assert!(text.contains("\nroads | 2\n"), "{text}");
}

#[test]
fn of_two_plans_one_without_sections_counts_as_a_whole() {
    insta::assert_snapshot!(counted(&two(), By::Section, Some(&["id", "name", "items"]), Audience::Person));
}

#[test]
fn every_plan_counts_for_itself() {
    insta::assert_snapshot!(counted(&two(), By::Plan, Some(&["id", "name", "items"]), Audience::Person));
    // Alone it is called by its file.
    let text = counted(&portfolio("2023-08-01"), By::Plan, Some(&["id", "items"]), Audience::Machine);
    assert!(text.contains("\nroadmap | 10\n"), "{text}");
}
