//! Order, groups, and how many lines are shown.

use super::{english, portfolio, query, rich, said, view};
use roadmap::report::{Arrangement, GroupBy, Portfolio, SortKey, list, overdue};

fn sort(keys: &[&str]) -> Arrangement {
    Arrangement {
        sort: keys.iter().map(|key| SortKey::parse(key).unwrap()).collect(),
        ..Arrangement::default()
    }
}

fn ids(plans: &Portfolio, arrangement: &Arrangement) -> String {
    let lines = list::find(plans, &query(plans, &[]));
    let ordered = arrangement.ordered(&view(plans), &lines);
    ordered.iter().map(|line| line.id()).collect::<Vec<_>>().join(" ")
}

#[test]
fn lines_are_sorted_by_any_column_and_what_has_no_value_comes_last() {
    let plans = portfolio("2023-08-01");
    assert_eq!(ids(&plans, &sort(&["due-on"])), "5 4 2 6 1.1 7 1.2 1.3 1.5 3 1.4 8");
    assert_eq!(ids(&plans, &sort(&["-late", "id"])), "5 2 7 6 1.1 1.2 1.3 1.4 1.5 3 4 8");
    assert_eq!(ids(&plans, &sort(&["-id"])), "8 7 6 5 4 3 2 1.5 1.4 1.3 1.2 1.1");
    assert_eq!(ids(&plans, &sort(&["state", "-due-on"])), "7 2 5 1.5 1.3 3 1.2 8 1.1 6 4 1.4");
}

#[test]
fn titles_are_in_the_order_of_the_languages_alphabet() {
    let text = "version: 1\nlanguage: uz\nmeasures:\n  - {id: 1, title: Ҳаво}\n  - {id: 2, title: Ўрмон}\n  \
        - {id: 3, title: Ғор}\n  - {id: 4, title: Сув}\n";
    let mut plans = portfolio("2023-08-01");
    plans.files[0].plan = crate::support::read(text).unwrap();
    assert_eq!(ids(&plans, &sort(&["title"])), "4 2 3 1");
}

#[test]
fn only_so_many_lines_are_shown_and_the_counts_stay_those_of_all() {
    let plans = portfolio("2023-08-01");
    let late = overdue::find(&plans, &query(&plans, &[]));
    let two = Arrangement { limit: Some(2), ..Arrangement::default() };
    let text = said(&overdue::document(&view(&plans), &late, Some(&["id".into()]), &two).unwrap());
    assert_eq!(
        text,
        "lead-shown(lead overdue-lead(count 3, all 10, day 2023-08-01, longest 213d), count 2)\n= id\n5\n2\n"
    );
    let lines = list::find(&plans, &query(&plans, &[]));
    let three = Arrangement { limit: Some(3), ..Arrangement::default() };
    let text = said(&list::document(&view(&plans), &lines, None, &three).unwrap());
    assert!(text.contains("\n1.3 |") && !text.contains("\n1.5 |") && !text.contains("\n2 |"), "{text}");
}

#[test]
fn a_line_stands_in_the_group_of_each_executor_and_once_where_groups_only_order() {
    let plans = rich("2023-08-01");
    let lines = list::find(&plans, &query(&plans, &[]));
    let by = |group| Arrangement { group: Some(group), ..Arrangement::default() };
    let told = |group| {
        let groups = by(group).grouped(&view(&plans), &lines);
        let ids = |group: &roadmap::report::arrange::Group<'_, '_>| {
            let ids: Vec<_> = group.lines.iter().map(|line| line.id()).collect();
            format!("{}: {}", group.id.as_deref().unwrap_or("-"), ids.join(" "))
        };
        groups.iter().map(ids).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        told(GroupBy::Executor),
        "mdt: 1.1 1.2 1.3 1.4 1.5 1.7 1.8 1.9; roads: 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2"
    );
    assert_eq!(told(GroupBy::Lead), "mdt: 1.1 1.2 1.3 1.4 1.5 1.7 1.8 1.9; roads: 1.6 2");
    assert_eq!(told(GroupBy::Section), "V: 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9; V/1: 2");
    assert_eq!(ids(&plans, &by(GroupBy::Lead)), "1.1 1.2 1.3 1.4 1.5 1.7 1.8 1.9 1.6 2");
}

#[test]
fn groups_stand_across_the_table_with_how_many_they_are() {
    let plans = rich("2023-08-01");
    let late = overdue::find(&plans, &query(&plans, &[]));
    let grouped = Arrangement { group: Some(GroupBy::Status), limit: Some(1), ..Arrangement::default() };
    insta::assert_snapshot!(said(&overdue::document(&view(&plans), &late, None, &grouped).unwrap()));
}

#[test]
fn an_unknown_key_to_sort_by_is_refused() {
    let (message, hint) = english(&SortKey::parse("-dayslate").err().unwrap());
    assert_eq!(message, "there is no column `dayslate`");
    assert!(hint.starts_with("did you mean `days-late`?"), "{hint}");
}
