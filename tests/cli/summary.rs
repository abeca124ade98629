use super::{example, founding, in_every_format, in_every_language, in_two_widths};

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
