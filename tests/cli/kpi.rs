use super::{example, founding, in_every_format, in_every_language, in_two_widths};
use crate::support::{LIBRARIES, Sandbox};

#[test]
fn kpis_are_listed_in_every_format() {
    in_every_format("kpi", "kpi");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("kpi", "kpi");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("kpi", "kpi 3..5");
}

#[test]
fn observed_kpis_have_every_figure() {
    example("kpi").snapshot("kpi-observed");
    example("kpi --columns all --format csv").snapshot("kpi-observed-csv");
    example("kpi --format json").snapshot("kpi-observed-json");
}

#[test]
fn exact_decimals_keep_their_digits_in_json() {
    let answer = founding("kpi international-capacity --format json").answer();
    assert!(answer.contains("\"target\": 3.6,"), "{answer}");
    assert!(answer.contains("\"gap\": 0.4,"), "{answer}");
}

#[test]
fn it_fails_on_missed_worsening_and_off_track_only_when_asked_to() {
    assert_eq!(example("kpi").code, Some(0));
    assert_eq!(example("kpi --exit-code").code, Some(1));
    assert_eq!(example("kpi pages --exit-code").code, Some(0), "at risk is not yet a finding");
    assert_eq!(founding("kpi --exit-code").code, Some(0), "unknown is no finding");
}

#[test]
fn a_target_date_that_has_passed_is_missed() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    sandbox.run("kpi --as-of 2024-01-01 --width 120").snapshot("kpi-missed");
}

#[test]
fn what_was_observed_later_is_not_known_yet() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    let value = |day: &str| {
        sandbox.run(&format!("kpi pages --as-of {day} --format json")).json()["items"][0]["value"].clone()
    };
    assert_eq!(value("2023-03-30"), serde_json::Value::Null);
    assert_eq!(value("2023-03-31"), 1_450_000);
    assert_eq!(value("2023-06-30"), 1_700_000);
}

#[test]
fn a_kpi_is_drawn_with_its_path_its_observations_and_its_forecast() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    assert_eq!(sandbox.run("kpi pages -o pages.svg --as-of 2023-07-15").code, Some(0));
    let picture = String::from_utf8(sandbox.files()["pages.svg"].clone()).unwrap();
    for part in ["role=\"img\"", "<title>Pages online, pages</title>", "rm-forecast", "rm-target-missed"] {
        assert!(picture.contains(part), "{part}");
    }
    assert!(picture.contains("<desc>baseline 1,200,000 on 2022-12-31; 1,450,000 on 2023-03-31"), "{picture}");
    crate::support::snapshot("kpi-picture", &picture);
}

#[test]
fn a_picture_of_kpis_is_of_one_that_has_a_value_and_a_day() {
    let plan = "version: 1\nkpis:\n  - {id: bare, title: Bare, target: 5}\n  - {id: other, title: Other}\n\
        measures: []\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    sandbox.run("kpi -o all.svg --as-of 2023-07-15").snapshot("kpi-picture-of-many");
    sandbox.run("kpi bare -o bare.svg --as-of 2023-07-15").snapshot("kpi-picture-of-nothing");
}
