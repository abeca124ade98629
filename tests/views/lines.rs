//! Lists of lines: what is overdue, what comes, the whole plan.

use super::{columns, english, portfolio, query, said, two};
use roadmap::model::Days;
use roadmap::report::{Audience, Document, Portfolio, list, overdue, upcoming};

fn late(plans: &Portfolio, terms: &[&str], shown: Option<&[&str]>, audience: Audience) -> Document {
    let shown = shown.map(columns);
    let found = overdue::find(plans, &query(plans, terms));
    overdue::document(plans, &found, shown.as_deref(), audience).unwrap()
}

fn coming(plans: &Portfolio, within: u32, shown: Option<&[&str]>) -> Document {
    let shown = shown.map(columns);
    let found = upcoming::find(plans, &query(plans, &[]), Days(within));
    upcoming::document(plans, &found, Days(within), shown.as_deref(), Audience::Person).unwrap()
}

fn listed(plans: &Portfolio, terms: &[&str], shown: Option<&[&str]>, audience: Audience) -> String {
    let shown = shown.map(columns);
    let found = list::find(plans, &query(plans, terms));
    said(&list::document(plans, &found, shown.as_deref(), audience).unwrap())
}

#[test]
fn the_longest_late_stands_first_with_missing_periods_and_what_has_not_begun() {
    let plans = portfolio("2023-08-01");
    insta::assert_snapshot!(said(&late(&plans, &[], None, Audience::Person)));
}

#[test]
fn of_equally_late_ones_the_files_order_holds_and_the_original_deadline_is_said() {
    let plans = portfolio("2023-10-05");
    insta::assert_snapshot!(said(&late(&plans, &["1"], None, Audience::Person)));
}

#[test]
fn where_nothing_is_overdue_a_person_reads_so_and_a_machine_gets_an_empty_table() {
    let plans = portfolio("2023-08-01");
    let person = late(&plans, &["section:I"], None, Audience::Person);
    assert_eq!(said(&person), "overdue-none(count 0, all 4, day 2023-08-01, longest 0d)\n");
    let machine = late(&plans, &["section:I"], None, Audience::Machine);
    assert_eq!(said(&machine).lines().nth(1), Some("= id | title | due | late | remark | executors"));
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
    insta::assert_snapshot!(said(&coming(&plans, 60, None)));
    let none = "upcoming-none(count 0, day 2023-08-01, until 2023-09-29)\n";
    assert_eq!(said(&coming(&plans, 59, None)), none);
}

#[test]
fn what_falls_due_today_is_upcoming_and_the_soonest_stands_first() {
    let plans = portfolio("2023-06-30");
    let text = said(&coming(&plans, 31, Some(&["id", "left"])));
    assert_eq!(text.lines().skip(2).collect::<Vec<_>>(), ["1.3 | 0d"]);
    let plans = portfolio("2023-04-01");
    let text = said(&coming(&plans, 90, Some(&["id", "left"])));
    assert_eq!(text.lines().skip(2).collect::<Vec<_>>(), ["1.1 | 29d", "7 | 60d", "1.2 | 90d", "1.3 | 90d"]);
}

#[test]
fn the_whole_plan_is_listed_with_sections_progress_and_content() {
    insta::assert_snapshot!(listed(&portfolio("2023-08-01"), &[], None, Audience::Person));
}

#[test]
fn a_machine_gets_lines_alone_and_every_column_if_it_asks() {
    insta::assert_snapshot!(listed(&portfolio("2023-08-01"), &["1"], Some(&["all"]), Audience::Machine));
}

#[test]
fn of_two_plans_every_line_says_which_it_is_of() {
    insta::assert_snapshot!(listed(&two(), &["1"], Some(&["id", "state", "remark"]), Audience::Person));
}

#[test]
fn columns_stand_in_the_order_asked_for_and_an_unknown_one_is_refused() {
    let plans = portfolio("2023-08-01");
    let text = listed(&plans, &["2"], Some(&["state", "id", "id"]), Audience::Machine);
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), ["= state | id | id", "overdue | 2 | 2"]);
    for (key, hint) in
        [("titel", "did you mean `title`? There are: all, id, "), ("colour", "there are: all, id, ")]
    {
        let found = list::find(&plans, &query(&plans, &[]));
        let error =
            list::document(&plans, &found, Some(&columns(&["id", key])), Audience::Person).unwrap_err();
        let (message, given) = english(&error);
        assert_eq!(message, format!("there is no column `{key}`"));
        assert!(given.starts_with(hint), "{key}");
    }
}

#[test]
fn where_nothing_is_found_no_table_is_drawn() {
    let text = listed(&portfolio("2023-08-01"), &["nothing here"], None, Audience::Person);
    assert_eq!(text, "nothing-found(measures 0, items 0, day 2023-08-01)\n");
}
