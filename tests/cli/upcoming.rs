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
