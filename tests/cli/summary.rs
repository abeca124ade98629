use super::{example, founding, in_every_format, in_every_language, in_two_widths};
use crate::support::Sandbox;

#[test]
fn sections_are_counted_in_every_format() {
    in_every_format("summary", "summary");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("summary", "summary");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("summary", "summary");
}

#[test]
fn executors_and_funds_are_counted_too() {
    founding("summary --by executor --width 120").snapshot("summary-by-executor");
    founding("summary --by funding --width 120").snapshot("summary-by-funding");
}

#[test]
fn dropped_items_are_in_no_rate() {
    example("summary --columns all --format csv").snapshot("summary-every-state-csv");
    example("summary --by executor --format json").snapshot("summary-every-state-json");
}

#[test]
fn a_section_is_indented_by_how_deep_it_lies() {
    let nested = "version: 1\ntitle: T\nsections:\n  - id: V\n    title: Roads\n    sections:\n      - id: 2\n        \
                  title: Bridges\n        measures: [{id: 1, title: A, due: 2023}]\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", nested);
    for asked in ["", "--width 80", "--width 200"] {
        let answer = sandbox.run(&format!("summary --as-of 2023-07-15 {asked}")).answer();
        assert!(answer.lines().any(|line| line.starts_with("V    Roads")), "`{asked}`:\n{answer}");
        assert!(answer.lines().any(|line| line.starts_with("V/2    Bridges")), "`{asked}`:\n{answer}");
    }
}
