//! The table of KPIs.

use super::{asked, columns, listed, portfolio, rich, said, view};
use roadmap::report::{Portfolio, Subject, kpi};

fn table_of(plans: &Portfolio, shown: Option<&[&str]>) -> String {
    let shown = shown.map(columns);
    let found = kpi::find(plans, &asked(plans, &[], Subject::Kpis));
    said(&kpi::document(&view(plans), &found, shown.as_deref()).unwrap())
}

#[test]
fn the_gap_is_marked_where_it_is_the_baselines_and_percent_is_in_points() {
    insta::assert_snapshot!(table_of(&portfolio("2023-08-01"), None));
}

#[test]
fn a_machine_gets_every_digit_and_every_column() {
    let plans = portfolio("2023-08-01");
    let found = kpi::find(&plans, &asked(&plans, &[], Subject::Kpis));
    insta::assert_snapshot!(listed(kpi::sheet(view(&plans), &found, None).unwrap()));
}

#[test]
fn before_the_first_observation_nothing_is_achieved() {
    insta::assert_snapshot!(table_of(&portfolio("2023-01-01"), None));
}

#[test]
fn kpis_of_the_plan_and_of_sections_are_there_and_what_is_assumed_is_said() {
    insta::assert_snapshot!(table_of(&rich("2023-08-01"), None));
}

#[test]
fn the_id_that_record_needs_is_a_column_by_both_its_names() {
    let text = table_of(&portfolio("2023-08-01"), Some(&["kpi", "needed", "state"]));
    assert!(
        text.contains("= id | needed | rating\nports | per-day(value 2631.5789, unit ports) | at-risk\n"),
        "{text}"
    );
}
