use super::{example, founding, in_every_format, in_every_language, in_two_widths};

#[test]
fn a_measure_is_shown_in_every_format() {
    in_every_format("show", "show 3");
}

#[test]
fn long_texts_hang_beside_their_names() {
    in_two_widths("show", "show 9");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("show", "show 3.3 broadband-ports");
}

#[test]
fn everything_that_is_known_is_shown() {
    example("show 1 2 3 --width 100").snapshot("show-everything");
}

#[test]
fn a_step_a_content_line_a_range_and_a_kpi_are_shown() {
    founding("show 13.4 --width 100").snapshot("show-content");
    founding("show 19..20 --width 100").snapshot("show-range");
    founding("show telecom-coverage --width 100").snapshot("show-kpi");
    example("show 1.2 1.4 1.5 1.6 --width 100").snapshot("show-steps");
}

#[test]
fn the_plan_a_section_and_what_is_no_part_of_it_are_shown_or_refused() {
    founding("show --width 100").snapshot("show-plan");
    founding("show section:V --width 100").snapshot("show-section");
    founding("show section:III").snapshot("show-no-section");
}

#[test]
fn the_users_own_keys_are_shown_and_kept_in_json() {
    assert!(example("show 1.5").answer().contains("x-room: 214"));
    assert_eq!(example("show 1.5 --format json").json()["items"][0]["x"]["x-room"], 214);
}
