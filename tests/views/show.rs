//! Everything about a plan, a section, a measure, a step, a KPI or an event.

use super::{english, portfolio, rich, said, two, view};
use roadmap::report::{Portfolio, show};

fn shown(plans: &Portfolio, id: &str) -> String {
    let ids: Vec<String> = Some(id).filter(|id| !id.is_empty()).map(str::to_owned).into_iter().collect();
    let parts = show::find(plans, &ids).unwrap();
    said(&show::document(&view(plans), &parts))
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
fn without_an_id_the_plan_is_shown() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), ""));
}

#[test]
fn a_section_is_shown_with_what_is_in_it() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "section:v/1"));
}

#[test]
fn a_coarse_confirmed_step_shows_every_proof() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "1.1"));
}

#[test]
fn a_step_shows_its_log_and_whom_to_write_to() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "1.2"));
}

#[test]
fn every_missing_period_and_what_is_not_confirmed_is_shown() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "1.3"));
}

#[test]
fn what_waits_says_for_what_in_the_words_of_the_document_too() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "1.5"));
}

#[test]
fn an_event_is_shown_with_what_runs_from_it() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "in-force"));
}

#[test]
fn a_kpi_of_a_section_that_adds_up_is_shown_with_its_sum() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "km"));
}

#[test]
fn every_target_is_shown_judged() {
    insta::assert_snapshot!(shown(&rich("2023-08-01"), "bridges"));
}

#[test]
fn before_anything_was_reported_nothing_reported_later_is_shown() {
    insta::assert_snapshot!(shown(&rich("2023-01-01"), "1.2"));
}

#[test]
fn what_no_plan_has_is_refused() {
    let plans = portfolio("2023-08-01");
    let error = show::find(&plans, &["1.7".into()]).err().unwrap();
    assert_eq!(english(&error).0, "there is no measure, step or KPI `1.7`");
}

#[test]
fn an_address_shows_the_line_of_its_plan_and_a_name_the_plan() {
    assert!(shown(&two(), "port:1").starts_with("# port:1  Elsewhere\n"));
    assert!(shown(&two(), "port:").starts_with("# port:  port.yaml\n"));
}
