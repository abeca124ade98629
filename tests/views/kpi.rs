//! The table of KPIs.

use super::{asked, columns, portfolio, said};
use roadmap::report::{Audience, Subject, kpi};

fn table(day: &str, shown: Option<&[&str]>, audience: Audience) -> String {
    let plans = portfolio(day);
    let shown = shown.map(columns);
    let found = kpi::find(&plans, &asked(&plans, &[], Subject::Kpis));
    said(&kpi::document(&plans, &found, shown.as_deref(), audience).unwrap())
}

#[test]
fn the_gap_is_marked_where_it_is_the_baselines_and_percent_is_in_points() {
    insta::assert_snapshot!(table("2023-08-01", None, Audience::Person));
}

#[test]
fn a_machine_gets_every_digit_and_no_marks() {
    insta::assert_snapshot!(table("2023-08-01", None, Audience::Machine));
}

#[test]
fn before_the_first_observation_nothing_is_achieved() {
    insta::assert_snapshot!(table("2023-01-01", None, Audience::Person));
}

#[test]
fn the_unit_stands_behind_the_title_unless_it_has_a_column() {
    let with = table("2023-08-01", Some(&["title", "unit"]), Audience::Person);
    assert!(with.contains("\nPorts | ports\n"), "{with}");
    let without = table("2023-08-01", Some(&["title", "needed"]), Audience::Person);
    assert!(without.contains("\nPorts, ports | 2632\n"), "{without}");
}
