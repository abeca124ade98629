//! Lists of lines: what is overdue, what comes, the whole plan.

use super::{columns, english, listed, portfolio, query, rich, said, two, view};
use roadmap::model::Days;
use roadmap::report::{Arrangement, Document, Portfolio, list, overdue, upcoming};

fn late(plans: &Portfolio, terms: &[&str], shown: Option<&[&str]>) -> Document {
    let shown = shown.map(columns);
    let found = overdue::find(plans, &query(plans, terms));
    overdue::document(&view(plans), &found, shown.as_deref(), &Arrangement::default()).unwrap()
}

fn coming_of(plans: &Portfolio, terms: &[&str], within: u32, shown: Option<&[&str]>) -> String {
    let shown = shown.map(columns);
    let found = upcoming::find(plans, &query(plans, terms), Days(within));
    let asked = shown.as_deref();
    said(&upcoming::document(&view(plans), &found, Days(within), asked, &Arrangement::default()).unwrap())
}

fn coming(plans: &Portfolio, within: u32, shown: Option<&[&str]>) -> String {
    coming_of(plans, &[], within, shown)
}

fn whole(plans: &Portfolio, terms: &[&str], shown: Option<&[&str]>) -> String {
    let shown = shown.map(columns);
    let found = list::find(plans, &query(plans, terms));
    said(&list::document(&view(plans), &found, shown.as_deref(), &Arrangement::default()).unwrap())
}

#[test]
fn the_longest_late_stands_first_with_missing_periods_and_what_has_not_begun() {
    insta::assert_snapshot!(said(&late(&portfolio("2023-08-01"), &[], None)));
}

#[test]
fn of_equally_late_ones_the_files_order_holds_and_the_original_deadline_is_said() {
    insta::assert_snapshot!(said(&late(&portfolio("2023-10-05"), &["1"], None)));
}

#[test]
fn what_is_late_at_most_or_not_confirmed_is_said_so() {
    insta::assert_snapshot!(said(&late(&rich("2023-08-01"), &[], None)));
}

#[test]
fn where_nothing_is_overdue_a_person_reads_so_and_a_machine_gets_an_empty_table() {
    let plans = portfolio("2023-08-01");
    let person = late(&plans, &["section:I"], None);
    assert_eq!(said(&person), "overdue-none(count 0, all 4, day 2023-08-01, longest 0d)\n");
    let found = overdue::find(&plans, &query(&plans, &["section:I"]));
    let sheet = overdue::sheet(view(&plans), found, Some(&columns(&["id", "late"])), &Arrangement::default());
    assert_eq!(listed(sheet.unwrap()), "= id | days-late\n");
}

#[test]
fn dropped_items_are_not_counted_among_those_that_could_be_late() {
    let plans = portfolio("2023-08-01");
    assert_eq!(overdue::find(&plans, &query(&plans, &["4"])).of, 0);
    assert_eq!(overdue::find(&plans, &query(&plans, &["4..5"])).of, 1);
}

#[test]
fn what_comes_is_counted_by_the_deadline_in_force_and_the_last_day_belongs_to_it() {
    let plans = portfolio("2023-08-01");
    insta::assert_snapshot!(coming(&plans, 60, None));
    let until = coming_of(&plans, &["1.2"], 59, None);
    assert_eq!(until, "upcoming-none(count 0, span 2023-08-01..2023-09-29, next 0d)\n");
}

#[test]
fn what_falls_due_today_is_upcoming_and_the_soonest_stands_first() {
    let first = |text: &str| text.lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    let shown = Some(&["id", "left"][..]);
    assert_eq!(first(&coming(&portfolio("2023-06-30"), 0, shown)), ["1.3@2023-Q2 | 0d", "7@2023-06 | 0d"]);
    let text = coming(&portfolio("2023-04-01"), 90, shown);
    assert_eq!(
        first(&text),
        ["1.1 | 29d", "7@2023-05 | 60d", "1.2 | 90d", "1.3@2023-Q2 | 90d", "7@2023-06 | 90d"]
    );
}

#[test]
fn every_coming_period_is_a_line_even_while_earlier_ones_are_missing() {
    insta::assert_snapshot!(coming(&rich("2023-08-01"), 60, None));
    let text = coming_of(&rich("2023-08-01"), &["1.3@2023-09", "1.3@2023-11"], 365, Some(&["id", "due-on"]));
    assert_eq!(
        text.lines().skip(2).collect::<Vec<_>>(),
        ["1.3@2023-09 | 2023-10-05", "1.3@2023-11 | 2023-12-05"]
    );
}

#[test]
fn an_endless_series_has_as_many_coming_periods_as_are_asked_for() {
    let text = "version: 1\nmeasures:\n  - {id: 1, title: Water, due: {every: month, from: 2023-01}}\n";
    let mut plans = portfolio("2023-06-15");
    plans.files[0].plan = crate::support::read(text).unwrap();
    let text = coming(&plans, 100, Some(&["id", "left"]));
    assert_eq!(
        text.lines().skip(2).collect::<Vec<_>>(),
        ["1@2023-06 | 15d", "1@2023-07 | 46d", "1@2023-08 | 77d"]
    );
}

#[test]
fn the_whole_plan_is_listed_with_sections_progress_and_content() {
    insta::assert_snapshot!(whole(&portfolio("2023-08-01"), &[], None));
}

#[test]
fn sections_in_sections_are_headed_by_their_address() {
    insta::assert_snapshot!(whole(&rich("2023-08-01"), &[], None));
}

#[test]
fn content_alone_is_there_line_by_line() {
    let text = whole(&portfolio("2023-08-01"), &["1.4"], None);
    assert!(text.contains("\n~ 1.4 | Number of ports"), "{text}");
}

#[test]
fn of_two_plans_every_line_says_which_it_is_of() {
    insta::assert_snapshot!(whole(&two(), &["1"], Some(&["id", "state", "remark"])));
}

#[test]
fn columns_stand_in_the_order_asked_for_and_an_unknown_one_is_refused() {
    let plans = portfolio("2023-08-01");
    let text = whole(&plans, &["2"], Some(&["state", "id", "days_late"]));
    assert_eq!(
        text.lines().skip(1).collect::<Vec<_>>(),
        ["= status | id | days-late", "== II  Roads", "overdue Days(123) | 2 | Days(123)"]
    );
    for (key, hint) in
        [("titel", "did you mean `title`? There are: all, id, "), ("colour", "there are: all, id, ")]
    {
        let found = list::find(&plans, &query(&plans, &[]));
        let asked = columns(&["id", key]);
        let error = list::document(&view(&plans), &found, Some(&asked), &Arrangement::default()).unwrap_err();
        let (message, given) = english(&error);
        assert_eq!(message, format!("there is no column `{key}`"));
        assert!(given.starts_with(hint), "{key}: {given}");
    }
}
