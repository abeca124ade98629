//! Everything about a measure, a step or a KPI.

use super::{english, portfolio, said, two};
use roadmap::report::Portfolio;
use roadmap::report::show::{self, Shown};

fn shown(plans: &Portfolio, id: &str) -> String {
    let parts = Shown::find(plans, id).unwrap();
    said(&show::document(plans, &parts))
}

#[test]
fn a_measure_is_shown_with_its_steps_and_kpis() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "1"));
}

#[test]
fn an_extended_step_shows_both_deadlines_and_why() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "1.2"));
}

#[test]
fn a_series_shows_its_periods_whether_step_or_measure() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "1.3"));
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "7"));
}

#[test]
fn a_content_line_has_no_state() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "1.4"));
}

#[test]
fn a_kpi_is_shown_with_its_path_and_observations() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "complaints"));
}

#[test]
fn a_range_is_one_part_for_each_measure_and_a_dropped_one_says_why() {
    insta::assert_snapshot!(shown(&portfolio("2023-08-01"), "4..6"));
}

#[test]
fn what_no_plan_has_is_refused() {
    let error = Shown::find(&portfolio("2023-08-01"), "1.7").err().unwrap();
    assert_eq!(english(&error).0, "there is no measure, step or KPI `1.7`");
}

#[test]
fn an_address_shows_the_line_of_its_plan() {
    assert!(shown(&two(), "port:1").starts_with("# port:1  Elsewhere\n"));
}
