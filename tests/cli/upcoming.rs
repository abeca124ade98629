use super::{example, founding, in_every_format, in_every_language, in_two_widths};

#[test]
fn what_falls_due_is_listed_in_every_format() {
    in_every_format("upcoming", "upcoming --within 60d");
}

#[test]
fn a_table_fits_its_width() {
    in_two_widths("upcoming", "upcoming");
}

#[test]
fn every_language_has_its_words_dates_and_numbers() {
    in_every_language("upcoming", "upcoming");
}

#[test]
fn extended_and_repeated_deadlines_come_on_their_days() {
    example("upcoming --within 90d --width 100").snapshot("upcoming-extended");
}

#[test]
fn days_and_weeks_are_counted_alike_and_nothing_is_no_failure() {
    assert_eq!(founding("upcoming --within 14d").stdout, founding("upcoming --within 2w").stdout);
    founding("upcoming --within 3d").snapshot("upcoming-none");
}

#[test]
fn deadlines_that_are_asked_about_are_looked_for_as_far_as_they_lie() {
    let days = |query: &str| {
        let answer = founding(&format!("upcoming {query} --format json")).json();
        let items = answer["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["due_on"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let december = days("due:2023-12");
    assert!(december.len() > 10, "{december:?}");
    assert!(december.iter().all(|day| day.starts_with("2023-12")), "{december:?}");
    // A month without an end asks for no more than the month ahead, and what is said counts.
    assert_eq!(days("due:2023-07.."), days(""));
    assert_eq!(days("due:2023-12 --within 30d"), Vec::<String>::new());
    let autumn = days("due:2023-09 3");
    assert_eq!(autumn, ["2023-09-30"], "one period of the series");
}
