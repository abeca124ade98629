use super::{example, founding, ids, in_every_format, in_every_language, in_two_widths};
use crate::support::{LIBRARIES, Sandbox};

#[test]
fn what_is_overdue_is_listed_in_every_format() {
    in_every_format("overdue", "overdue 'late:<=32'");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("overdue", "overdue");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("overdue", "overdue section:II section:II 'late:>1'");
    in_every_language("overdue-series", "overdue 3.3");
}

#[test]
fn the_longest_stands_first() {
    let answer = founding("overdue --format json").json();
    let late: Vec<i64> =
        answer["items"].as_array().unwrap().iter().map(|item| item["days_late"].as_i64().unwrap()).collect();
    assert_eq!(late.len(), 21);
    assert!(late.is_sorted_by(|one, next| one >= next), "{late:?}");
    assert_eq!(ids(&answer)[0], "13.1");
}

#[test]
fn what_has_not_begun_or_was_put_off_is_marked() {
    example("overdue --width 100").snapshot("overdue-not-begun");
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    sandbox.run("overdue --as-of 2023-11-15 --width 100").snapshot("overdue-extended");
}

#[test]
fn only_when_asked_to_does_it_fail_on_what_it_finds() {
    assert_eq!(founding("overdue").code, Some(0));
    let found = founding("overdue --exit-code");
    assert_eq!((found.code, found.stderr.as_str()), (Some(1), ""));
    assert_eq!(found.stdout, founding("overdue").stdout);
    assert_eq!(founding("overdue --exit-code 20").code, Some(0));
}

#[test]
fn the_due_day_itself_is_in_time() {
    let sandbox = Sandbox::founding();
    sandbox.run("overdue --as-of 2023-03-30 --lang en --exit-code").snapshot("overdue-none");
    let day_after = sandbox.run("overdue --as-of 2023-03-31 --lang en --exit-code");
    assert_eq!(day_after.code, Some(1));
}
