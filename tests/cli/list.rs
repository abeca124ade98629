use super::{example, founding, ids, in_every_format, in_every_language, in_two_widths};

#[test]
fn a_section_is_listed_in_every_format() {
    in_every_format("list", "list section:V");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("list", "list");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("list", "list 3 ");
}

#[test]
fn every_state_is_said() {
    example("list --width 120").snapshot("list-every-state");
    example("list --format json").snapshot("list-every-state-json");
}

#[test]
fn lines_are_sorted_grouped_and_cut_short_the_same_in_every_format() {
    let sorted =
        |format: &str| founding(&format!("list section:VI --sort=-due-on --limit 3 --format {format}"));
    assert_eq!(ids(&sorted("json").json()).len(), 3);
    let csv = sorted("csv").answer();
    let first: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(first, ids(&sorted("json").json()));
    founding("list 16..20 --group executor --width 100").snapshot("list-grouped");
    founding("list --sort dueon").snapshot("list-unknown-key");
}

#[test]
fn by_deadline_lines_are_sorted_by_its_days_and_not_by_the_words_of_the_document() {
    let sorted = |key: &str| ids(&founding(&format!("list --sort {key} --format json")).json()).join(" ");
    assert_eq!(sorted("deadline"), sorted("due"));
    assert_ne!(sorted("deadline"), sorted("id"));
}

#[test]
fn every_column_can_be_asked_for() {
    founding("list 13 --columns all --format csv").snapshot("list-columns-all");
    founding("list 13 --columns late,id,section").snapshot("list-columns-chosen");
}

#[test]
fn terms_must_all_hold() {
    let json = |terms: &str| founding(&format!("list {terms} --format json")).json();
    assert_eq!(ids(&json("1..2 due:2023-Q2")), ["1.1", "1.2", "2.1", "2.2"]);
    assert_eq!(ids(&json("status:overdue 'late:>62'")), ["13.1"]);
    assert_eq!(ids(&json("executor:uzbektelecom not:5.1 not:5.2")), ["5.3", "8"]);
    assert_eq!(ids(&json("funding:it-park section:VI")), ["17.2"]);
    assert_eq!(ids(&json("grants 'late:>=1'")), ["16.1", "16.2"]);
    assert_eq!(ids(&json("13.3..13.5")), ["13.3", "13.4", "13.5"]);
}

#[test]
fn a_search_looks_into_every_language_and_forgives_the_letters() {
    for word in ["дастурчи", "Дастурчи", "programmers", "PROGRAMMERS"] {
        let answer = founding(&format!("list {word} --format json")).json();
        assert_eq!(ids(&answer), ["17.1", "17.2"], "{word}");
    }
}

#[test]
fn what_matches_nothing_is_said_and_is_no_failure() {
    founding("list status:dropped").snapshot("list-nothing");
    founding("list status:dropped --format csv --columns id,title").snapshot("list-nothing-csv");
    founding("list status:dropped --format json").snapshot("list-nothing-json");
}
